import assert from "node:assert/strict";
import fc from "fast-check";
import { analyze } from "../../../src/core/analysis.js";
import { addCodesTo } from "../../../src/core/coding/tags.js";
import { notesToCsv } from "../../../src/core/export/csv.js";
import { DEFAULT_EXPORT } from "../../../src/core/export/export-format.js";
import { notesToHypothesis } from "../../../src/core/export/hypothesis.js";
import { codebookToQdc } from "../../../src/core/export/qdc.js";
import { reportToQdpx } from "../../../src/core/export/qdpx.js";
import { notesToWebAnnotations } from "../../../src/core/export/web-annotations.js";
import { planNotes } from "../../../src/core/import/plan-import.js";
import { readImport } from "../../../src/core/import/read-import.js";
import { ZipReader } from "../../../src/core/import/zip-reader.js";
import { writeZip } from "../../../src/core/interchange/zip-writer.js";
import { InterchangeText } from "../../../src/core/notes/interchange-text.js";
import { formatNote, parseNote } from "../../../src/core/notes/note-line.js";
import { addReply } from "../../../src/core/notes/write-note.js";
import { authorAt, noteOn } from "../notes/notes.js";
import { ENGLISH } from "../words/english.js";
import { annotationOn } from "./annotations.js";
import { emptyWorkspace, toExport } from "./taken-in.js";

const TEXT = "Quays\n\nThe quay was closed for 14 days in winter, said the council. Tolls fell by a third.\n";
const NOTE = addReply(
  addCodesTo(noteOn(TEXT, "14 days"), ["Harbour/Quays"], authorAt(1)),
  "Storms.",
  authorAt(2, "Ada"),
);
const REPORT = toExport({ ...emptyWorkspace(TEXT), notes: [NOTE] });
const INTO = {
  text: new InterchangeText(TEXT),
  source: "file:report.txt",
  title: { start: 0, end: analyze(TEXT, { format: "plaintext" }).document.headings[0]?.end ?? 0 },
  notes: [NOTE],
  now: "2032-01-01T00:00:00.000Z",
};

/** Reads a file and plans what it holds: it is refused, or every note of it can be written and read again. */
function assertHarmless(name: string, bytes: Uint8Array): void {
  const read = readImport(name, bytes);
  if ("refused" in read) return;
  for (const document of read.documents)
    for (const { after } of planNotes(document, INTO)) {
      const back = parseNote(formatNote(after));
      assert.ok(typeof back !== "string", `${back}: ${formatNote(after)}`);
    }
}

/** A value with one of its parts, however deep, in place of which stands something else. */
function broken(value: unknown): fc.Arbitrary<unknown> {
  const parts = count(value);
  return fc
    .tuple(fc.nat(parts - 1), fc.jsonValue({ maxDepth: 2 }))
    .map(([at, other]) => replaced(value, at, other));
}

function count(value: unknown): number {
  if (typeof value !== "object" || value === null) return 1;
  return Object.values(value).reduce((sum: number, part) => sum + count(part), 1);
}

function replaced(value: unknown, at: number, other: unknown): unknown {
  if (at === 0) return other;
  if (typeof value !== "object" || value === null) return value;
  let left = at - 1;
  const entries = Object.entries(value).map(([key, part]): [string, unknown] => {
    const size = count(part);
    const isHere = left >= 0 && left < size;
    const next: [string, unknown] = [key, isHere ? replaced(part, left, other) : part];
    left -= size;
    return next;
  });
  return Array.isArray(value) ? entries.map(([, part]) => part) : Object.fromEntries(entries);
}

/** A text with a stretch of it replaced. */
function smeared(text: string): fc.Arbitrary<string> {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom("<", '"', "&#0;", "]]>", "\u0000", "'", ",", "-1", "1e9", "{", "}"),
  );
  return fc
    .tuple(fc.nat(text.length), fc.nat(12), piece)
    .map(([at, length, other]) => text.slice(0, at) + other + text.slice(at + length));
}

const encode = (text: string) => new TextEncoder().encode(text);

describe("A file of which a part is something else", () => {
  const json: [what: string, value: unknown][] = [
    ["Web Annotations of ours", JSON.parse(notesToWebAnnotations(REPORT))],
    [
      "a Web Annotation of another tool",
      [
        annotationOn("14 days"),
        annotationOn("Tolls", { motivation: "replying", target: "http://example.org/anno/14%20days" }),
      ],
    ],
    ["rows of Hypothesis", JSON.parse(notesToHypothesis(REPORT))],
    ["a codebook of ours", { version: 1, codes: [{ name: "A/B", color: "red", description: "x" }] }],
  ];
  for (const [what, value] of json)
    it(`is refused or harmless: ${what}`, function () {
      this.timeout(20_000);
      fc.assert(
        fc.property(broken(value), (other) => assertHarmless("a.json", encode(JSON.stringify(other)))),
        { numRuns: 300 },
      );
    });

  const project = new ZipReader(reportToQdpx(REPORT));
  const [root, source] = project.entries.map((entry) => new TextDecoder().decode(project.read(entry)));
  const path = project.entries[1]?.name ?? "";
  const texts: [what: string, name: string, text: string][] = [
    ["a table", "a.csv", notesToCsv(REPORT, ENGLISH, DEFAULT_EXPORT)],
    ["a REFI-QDA codebook", "a.qdc", codebookToQdc(REPORT)],
    ["the root of a project", "a.qde", root ?? ""],
    ["a notes file", "a.notes.jsonl", `${formatNote(NOTE)}\n`],
  ];
  for (const [what, name, text] of texts)
    it(`is refused or harmless: ${what}`, function () {
      this.timeout(20_000);
      fc.assert(
        fc.property(smeared(text), (other) => assertHarmless(name, encode(other))),
        { numRuns: 300 },
      );
    });

  it("is refused or harmless: a project", function () {
    this.timeout(20_000);
    fc.assert(
      fc.property(smeared(root ?? ""), smeared(source ?? ""), (otherRoot, otherSource) =>
        assertHarmless(
          "a.qdpx",
          writeZip([
            ["project.qde", otherRoot],
            [path, otherSource],
          ]),
        ),
      ),
      { numRuns: 200 },
    );
  });
});
