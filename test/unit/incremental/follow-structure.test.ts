import assert from "node:assert/strict";
import fc from "fast-check";
import { type RisingTitles, saysTitle } from "../../../src/core/document/contents.js";
import type { Source } from "../../../src/core/document/source.js";
import { type Structure, structureInSteps } from "../../../src/core/document/structure.js";
import { followStructure } from "../../../src/core/incremental/follow-structure.js";
import { inOneGo } from "../../../src/core/steps.js";
import type { TextEdit } from "../../../src/core/text-edit.js";
import {
  listedDocuments,
  listedEdits,
  longNote,
  notedDocuments,
  notedEdits,
  pagedDocuments,
  pagedEdits,
  withTyped,
} from "./typed-documents.js";

/** What is told of a report's lines, in no order but theirs. */
function linesOf({ source, furniture, contents, notes, apart, pieces }: Structure): unknown {
  const sorted = <Value>(values: Iterable<[number, Value]>) =>
    [...values].sort(([one], [other]) => one - other);
  return {
    lines: source.lines.slice(0, source.lines.length),
    furniture: [...furniture.lines].sort((one, other) => one - other),
    heads: new Map(furniture.heads),
    marked: new Map(furniture.marked),
    contents: {
      ...contents,
      search: { ...contents.search, rising: contents.search.rising.map((one) => toSaid(source, one)) },
    },
    bodies: notes.bodies,
    called: sorted(notes.called),
    footnotes: sorted(apart.footnotes),
    listed: sorted(apart.contents),
    tables: sorted(apart.tables),
    pieces,
  };
}

/** Titles by whether one of them is said again: on which line matters to nothing, as long as it says one. */
function toSaid(source: Source, { again, ...rising }: RisingTitles): unknown {
  return { ...rising, isSaidAgain: again !== null && saysTitle(source, again, rising.titles) };
}

/** Sees to it that an edit is followed to what the whole text says; gives the structure after it. */
function followed(structure: Structure, edit: TextEdit, text: string): Structure {
  const whole = inOneGo(structureInSteps(text, structure.format));
  const now = inOneGo(followStructure(structure, edit, text, []));
  if (now) assert.deepEqual(linesOf(now.structure), linesOf(whole));
  return now?.structure ?? whole;
}

describe("the structure of a report that is typed into", () => {
  for (const { said, documents, edits } of [
    { said: "notes, what sends to them and the tables", documents: notedDocuments, edits: notedEdits },
    { said: "contents and what they list", documents: listedDocuments, edits: listedEdits },
    { said: "page numbers and running heads", documents: pagedDocuments, edits: pagedEdits },
  ])
    it(`has the ${said} of the whole text, whatever is typed`, () => {
      fc.assert(
        fc.property(
          documents,
          fc.constantFrom("markdown" as const, "plaintext" as const),
          fc.array(edits, { minLength: 4, maxLength: 16 }),
          (before, format, typed) => {
            let text = before;
            let cursor = 0;
            let structure = inOneGo(structureInSteps(text, format));
            for (const one of typed) {
              const { edit, text: after } = withTyped(text, one, cursor);
              cursor = edit.start + edit.inserted;
              text = after;
              structure = followed(structure, edit, text);
            }
          },
        ),
        { numRuns: 60 },
      );
    }).timeout(60_000);

  it("has a long note where the text goes on that it cuts, whatever is typed at its end", () => {
    for (const lines of [21, 22, 23]) typeAtEnd(`The ferry came on most days ${longNote(lines)}`);
  });

  it("has no note where a space is typed by which nothing sends to it any more", () => {
    const prose = "The ferry came on most days of the year, and on some days it did not.\n\n".repeat(4);
    const text = `The Board said so. 1\n\nthe quay was wet all the same.\n\n1 A letter.\n\n${prose}`;
    const structure = inOneGo(structureInSteps(text, "plaintext"));
    assert.equal(structure.notes.bodies.length, 1);
    const { edit, text: after } = withTyped(
      text,
      { share: null, deleted: 0, inserted: " " },
      text.indexOf("1") + 1,
    );
    assert.deepEqual(followed(structure, edit, after).notes.bodies, []);
  });

  it("has a running head where a page's mark was that is deleted, as many lines above", () => {
    const gone = "The Storm of May\n\nThe quay was wet.\n\nPage 3\n\n";
    const kept = "The Trust asked for it.\n\nIt was dug.\n\nThe Storm of May\n\nNobody knew why.\n";
    const pages = [1, 2]
      .map((page) => `Page ${page}\n\nThe Storm of May\n\nThe quay was mended.\n\n`)
      .join("");
    const structure = inOneGo(structureInSteps(pages + gone + kept, "plaintext"));
    assert.deepEqual([...structure.furniture.lines], [0, 3, 8]);
    const edit = { start: pages.length, deleted: gone.length, inserted: 0 };
    const { furniture, pieces } = followed(structure, edit, pages + kept);
    assert.ok(furniture.lines.has(8));
    assert.equal(pieces.find(({ first }) => first === 8)?.kind, "furniture");
  });

  it("has a long note up to an empty line, whatever is typed at its end", () => {
    const call = "The quay was mended by law.1 The Board had asked for it.\n\nThe ferry came on most days ";
    typeAtEnd(call + longNote(30, "of 2019 and\n\nof other years.\n"));
  });
});

/** Types a letter before each of the last ones of a text, and deletes each of them; undoes either. */
function typeAtEnd(text: string): void {
  const structure = inOneGo(structureInSteps(text, "plaintext"));
  for (let start = text.length - 30; start < text.length; start++)
    for (const inserted of ["", "X"]) {
      const deleted = 1 - inserted.length;
      const { edit, text: after } = withTyped(text, { share: null, deleted, inserted }, start);
      const typed = followed(structure, edit, after);
      followed(typed, { start, deleted: inserted.length, inserted: deleted }, text);
    }
}
