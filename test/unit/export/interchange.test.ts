import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import AjvDraft04 from "ajv-draft-04";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { EMPTY_CODEBOOK } from "../../../src/core/coding/codebook.js";
import { addCodesTo } from "../../../src/core/coding/tags.js";
import { notesToBrat } from "../../../src/core/export/brat.js";
import { notesToHypothesis } from "../../../src/core/export/hypothesis.js";
import { notesToWebAnnotations } from "../../../src/core/export/web-annotations.js";
import type { Note } from "../../../src/core/notes/note.js";
import { addReply, deleteBody, setStatus } from "../../../src/core/notes/write-note.js";
import { workspace } from "../import/random-workspace.js";
import { toExport } from "../import/taken-in.js";
import { authorAt, noteOn } from "../notes/notes.js";

const STANDARD = "../shared/standards/web-annotation";
const TEXT = "Quays\r\n\r\n😀 The quay was closed\r\nfor 14 days.\fTolls fell.\r\n";

function exporting(...notes: Note[]) {
  return toExport({ name: "quays.txt", text: TEXT, notes, codebook: EMPTY_CODEBOOK });
}

describe("Notes as a Web Annotation collection", () => {
  const collectionOf = (...notes: Note[]) => JSON.parse(notesToWebAnnotations(exporting(...notes)));

  it("are counted, and all in its first page, in the order of the report", () => {
    const collection = collectionOf(noteOn(TEXT, "Tolls"), noteOn(TEXT, "14 days", "Why?", authorAt(2)));
    assert.equal(collection.type, "AnnotationCollection");
    assert.equal(collection.total, 2);
    const quotes = collection.first.items.map(
      (item: { target: { selector: { exact: string }[] } }) => item.target.selector[0]?.exact,
    );
    assert.deepEqual(quotes, ["14 days", "Tolls"]);
  });

  it("have no page where there are none", () => assert.equal(collectionOf().first, undefined));

  it("have nothing of what was removed from them", () => {
    const replied = addReply(noteOn(TEXT, "Tolls"), "A slip", authorAt(2));
    const removed = deleteBody(replied, replied.bodies[1]?.id ?? "", authorAt(3));
    assert.ok(!notesToWebAnnotations(exporting(removed)).includes("A slip"));
  });

  it("stand where they stand by now", () => {
    const earlier = TEXT.replace("Quays\r\n", "");
    const collection = collectionOf(noteOn(earlier, "14 days"));
    const { start } = collection.first.items[0].target.selector[1];
    assert.equal([...TEXT.replaceAll("\r\n", "\n")].slice(start, start + 7).join(""), "14 days");
  });

  if (!existsSync(STANDARD)) {
    it.skip("meet the MUST assertions of the W3C test suite (they are not here)");
    return;
  }
  it("meet the MUST assertions of the W3C test suite", function () {
    this.timeout(30_000);
    const ajv = new AjvDraft04({ strict: false, validateSchema: false, logger: false });
    addFormats(ajv);
    const schemas = (folder: string) =>
      readdirSync(join(STANDARD, folder), { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".json"))
        .map((name) => JSON.parse(readFileSync(join(STANDARD, folder, name), "utf8")));
    for (const schema of schemas("definitions")) ajv.addSchema(schema);
    const musts = schemas("annotations")
      .filter(({ assertionType }) => assertionType?.toLowerCase() === "must")
      .map(({ id, expectedResult, ...schema }) => ({
        id,
        isValid: expectedResult === "valid",
        meets: ajv.compile(schema),
      }));
    assert.ok(musts.length > 20);
    for (const from of fc.sample(workspace, { numRuns: 15, seed: 7 })) {
      const collection = JSON.parse(notesToWebAnnotations(toExport(from)));
      // The context stands once, on the collection.
      for (const item of collection.first?.items ?? [])
        for (const { id, isValid, meets } of musts)
          assert.equal(meets({ "@context": collection["@context"], ...item }), isValid, id);
    }
  });
});

describe("Notes as rows of Hypothesis", () => {
  it("have their position in UTF-16 units of the text with LF line ends", () => {
    const { rows } = JSON.parse(notesToHypothesis(exporting(noteOn(TEXT, "14 days"))));
    const { start, end } = rows[0].target[0].selector[0];
    assert.equal(TEXT.replaceAll("\r\n", "\n").slice(start, end), "14 days");
  });

  it("have replies as rows that refer to their note, and accounts of letters that accounts have", () => {
    const note = addReply(
      noteOn(TEXT, "14 days", "Why?", authorAt(1, "Élodie Ñ")),
      "Storms.",
      authorAt(2, "张伟"),
    );
    const { total, rows } = JSON.parse(notesToHypothesis(exporting(note)));
    assert.equal(total, 2);
    assert.deepEqual(rows[1].references, [rows[0].id]);
    assert.deepEqual(
      rows.map((row: { user: string; user_info: { display_name: string } }) => [
        row.user,
        row.user_info.display_name,
      ]),
      [
        ["acct:Elodie_N@policy-annotator", "Élodie Ñ"],
        ["acct:analyst@policy-annotator", "张伟"],
      ],
    );
  });
});

describe("Notes as brat standoff", () => {
  const linesOf = (...notes: Note[]) =>
    notesToBrat(exporting(...notes))
      .split("\n")
      .slice(0, -1);

  it("are in pieces where a passage goes over lines, at code points of the text with LF line ends", () => {
    assert.deepEqual(linesOf(noteOn(TEXT, "closed\r\nfor 14 days.\fTolls", "Why?\n\tSo long?")), [
      "T1\tNote 22 28;29 41;42 47\tclosed for 14 days. Tolls",
      "#1\tAnnotatorNotes T1\tWhy? So long?",
    ]);
  });

  it("are of types with names that brat takes, told apart where they would be one", () => {
    const codes = ["Économie/Prix & coûts", "Economie/Prix_coûts", "张伟", "12", "Note"];
    const types = linesOf(addCodesTo(noteOn(TEXT, "Tolls"), codes, authorAt(1)))
      .filter((line) => line.startsWith("T"))
      .map((line) => line.split(/[\t ]/)[1]);
    assert.deepEqual([...types].sort(), [
      "Code",
      "Code_12",
      "Economie-Prix_couts",
      "Economie-Prix_couts_2",
      "Note_2",
    ]);
  });

  it("say who replied, and that they are resolved, once", () => {
    const note = addCodesTo(noteOn(TEXT, "Tolls", "Which?"), ["A", "B"], authorAt(1));
    const settled = setStatus(addReply(note, "All.", authorAt(2, "Ada")), "resolved", authorAt(3));
    assert.deepEqual(linesOf(settled).slice(1), [
      "A1\tResolved T1",
      "#1\tAnnotatorNotes T1\tWhich?",
      "#2\tAnnotatorNotes T1\tAda: All.",
      "T2\tB 42 47\tTolls",
    ]);
  });

  it("hold in every line what brat reads there", () => {
    const line =
      /^(?:T\d+\t[A-Za-z][A-Za-z0-9_-]* \d+ \d+(?:;\d+ \d+)*\t[^\t]+|A\d+\tResolved T\d+|#\d+\tAnnotatorNotes T\d+\t[^\t]+)$/u;
    fc.assert(
      fc.property(workspace, (from) => {
        const text = [...from.text.replaceAll("\r\n", "\n")];
        const content = notesToBrat(toExport(from));
        for (const one of content.split("\n").slice(0, -1)) {
          assert.match(one, line);
          const [id = "", place = "", words] = one.split("\t");
          if (!id.startsWith("T")) continue;
          const pieces = place
            .replace(/^\S+ /, "")
            .split(";")
            .map((piece) => piece.split(" ").map(Number));
          assert.equal(pieces.map(([start, end]) => text.slice(start, end).join("")).join(" "), words);
        }
      }),
      { numRuns: 40 },
    );
  });
});
