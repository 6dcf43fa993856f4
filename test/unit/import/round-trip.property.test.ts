import assert from "node:assert/strict";
import fc from "fast-check";
import type { Codebook } from "../../../src/core/coding/codebook.js";
import { isTag } from "../../../src/core/coding/tags.js";
import { notesToCsv } from "../../../src/core/export/csv.js";
import { DEFAULT_EXPORT } from "../../../src/core/export/export-format.js";
import { reportToQdpx } from "../../../src/core/export/qdpx.js";
import { notesToWebAnnotations } from "../../../src/core/export/web-annotations.js";
import { findAnchor } from "../../../src/core/notes/anchor.js";
import { InterchangeText } from "../../../src/core/notes/interchange-text.js";
import { isResolved, liveBodies, type Note } from "../../../src/core/notes/note.js";
import { formatNote } from "../../../src/core/notes/note-line.js";
import { isOnWholeReport } from "../../../src/core/notes/note-scope.js";
import { ENGLISH } from "../words/english.js";
import { workspace } from "./random-workspace.js";
import { emptyWorkspace, outcomes, takeIn, toExport, type Workspace } from "./taken-in.js";

/** Random workspaces for each property: reading and analysing them takes the time. */
const RUNS = { numRuns: 40 };

/** What people see of a note: words, codes, authors, times, who settled it and the range in the document. */
function seen(text: string, note: Note): unknown {
  const anchor = findAnchor(new InterchangeText(text), note.target);
  const isWhole = isOnWholeReport(note);
  return {
    id: note.id,
    creator: note.creator?.name,
    created: note.created,
    modified: note.modified,
    settled: isResolved(note) ? [note.status?.creator?.name, note.status?.modified] : null,
    bodies: liveBodies(note).map(({ id, purpose, value, creator, created, modified, ...body }) => ({
      id,
      kind: isTag({ id, purpose, value, creator, created, modified, ...body }) ? "code" : purpose,
      value,
      creator: creator?.name,
      created,
      modified,
    })),
    // A note on the whole report stands on its title, whatever words were taken for that when it was made.
    range: isWhole ? "whole report" : anchor.state === "orphan" ? "not found" : anchor.span,
  };
}

const sorted = (notes: readonly Note[]) => [...notes].sort((a, b) => (a.id < b.id ? -1 : 1));

interface Format {
  readonly name: string;
  readonly file: string;
  readonly write: (from: Workspace) => string | Uint8Array;
}

const FORMATS: readonly Format[] = [
  { name: "W3C Web Annotations", file: "n.jsonld", write: (from) => notesToWebAnnotations(toExport(from)) },
  {
    name: "CSV",
    file: "n.csv",
    write: (from) => notesToCsv(toExport(from), ENGLISH, DEFAULT_EXPORT),
  },
  { name: "a REFI-QDA project", file: "n.qdpx", write: (from) => reportToQdpx(toExport(from)) },
];

for (const { name, file, write } of FORMATS)
  describe(`Notes exported as ${name}`, () => {
    it("come back into an empty workspace with their words, codes, authors, times, resolution and ranges", function () {
      this.timeout(20_000);
      fc.assert(
        fc.property(workspace, (from) => {
          const { workspace: back } = takeIn(emptyWorkspace(from.text), file, write(from));
          assert.deepEqual(
            sorted(back.notes).map((note) => seen(from.text, note)),
            sorted(from.notes).map((note) => seen(from.text, note)),
          );
        }),
        RUNS,
      );
    });

    it("change nothing where they were exported, nor where they are taken in twice", function () {
      this.timeout(20_000);
      fc.assert(
        fc.property(workspace, (from) => {
          const exported = write(from);
          const here = takeIn(from, file, exported);
          assert.deepEqual(outcomes(here), from.notes.length > 0 ? { known: from.notes.length } : {});
          const once = takeIn(emptyWorkspace(from.text), file, exported);
          const twice = takeIn(once.workspace, file, exported, "2033-01-01T00:00:00.000Z");
          assert.deepEqual(twice.workspace.notes.map(formatNote), once.workspace.notes.map(formatNote));
          assert.deepEqual(twice.workspace.codebook, once.workspace.codebook);
        }),
        RUNS,
      );
    });

    it("are the same bytes each time", function () {
      this.timeout(20_000);
      fc.assert(
        fc.property(workspace, (from) => assert.deepEqual(write(from), write(from))),
        RUNS,
      );
    });
  });

describe("A codebook exported with a REFI-QDA project", () => {
  it("comes back with three levels of codes, their colours and descriptions", function () {
    this.timeout(20_000);
    fc.assert(
      fc.property(workspace, (from) => {
        const { workspace: back } = takeIn(emptyWorkspace(from.text), "n.qdpx", reportToQdpx(toExport(from)));
        const described = (book: Codebook) =>
          new Map(book.codes.map(({ path, color, description }) => [path, { color, description }]));
        const [now, then] = [described(back.codebook), described(from.codebook)];
        for (const [path, code] of then) assert.deepEqual(now.get(path), code, path);
      }),
      RUNS,
    );
  });
});
