import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import AjvDraft04 from "ajv-draft-04";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { addCodesTo, createCoding } from "../../../src/core/coding/tags.js";
import { describeTarget } from "../../../src/core/notes/describe-target.js";
import { createDismissal } from "../../../src/core/notes/dismissal.js";
import { InterchangeText } from "../../../src/core/notes/interchange-text.js";
import { createJudgement } from "../../../src/core/notes/judgement.js";
import { mergeNotes } from "../../../src/core/notes/merge.js";
import type { Note } from "../../../src/core/notes/note.js";
import { formatNote } from "../../../src/core/notes/note-line.js";
import { wholeReport } from "../../../src/core/notes/note-scope.js";
import { onSource, supersede } from "../../../src/core/notes/supersede.js";
import { textVersionOf } from "../../../src/core/notes/text-version.js";
import { addReply, deleteBody, deleteNote, retarget, setStatus } from "../../../src/core/notes/write-note.js";
import { authorAt, noteOn } from "./notes.js";
import { apply, change } from "./random-changes.js";

const STANDARD = "../shared/standards/web-annotation";

const TEXT = "The quay was closed for 14 days — “too long”, 😀 said the council.";
const NOTE = noteOn(TEXT, "14 days", "Why?", authorAt(1));
const REPORT = new InterchangeText(TEXT);

/** A line of every kind that is written. */
function lines(): Record<string, Note> {
  const replied = addReply(NOTE, "Storms.", authorAt(2, "Ada"));
  const by = authorAt(7, "Bo");
  const target = describeTarget("file:two%20words.md", REPORT, { start: 4, end: 8 });
  const [outlived] = mergeNotes([deleteNote(NOTE, authorAt(3))], [replied]);
  const [comment] = NOTE.bodies;
  assert.ok(outlived?.outlived && comment);
  return {
    note: NOTE,
    "note with replies": replied,
    "note with a removed reply": deleteBody(replied, replied.bodies[1]?.id ?? "", authorAt(4)),
    "note without author": { ...NOTE, creator: null },
    "note with codes": {
      ...NOTE,
      bodies: [comment, { ...comment, id: "urn:uuid:c", purpose: "tagging", value: "Harbour/Closures" }],
    },
    "codes alone": {
      ...NOTE,
      motivation: "tagging",
      bodies: [{ ...comment, purpose: "tagging", format: "text/plain", value: "Harbour" }],
    },
    "settled note": { ...NOTE, status: { value: "resolved", creator: NOTE.creator, modified: by.now } },
    "note on a version of the text": {
      ...NOTE,
      target: { ...NOTE.target, textVersion: textVersionOf(REPORT) },
    },
    "note that was put elsewhere": supersede(NOTE, retarget(NOTE, target, by), by.now),
    "note that was carried along": onSource(NOTE, "file:r%C3%A9vis%C3%A9.md", by.now),
    "note that outlived a deletion": outlived,
    "note with fields of another tool": {
      ...NOTE,
      unknown: { "x:colour": "green", "@context": ["urn:x:context"] },
      target: { ...NOTE.target, unknown: { selector: [{ type: "FragmentSelector", value: "page=4" }] } },
    },
    tombstone: deleteNote(NOTE, authorAt(3)),
    coding: createCoding(target, ["Harbour/Quays", "Closures"], by),
    "resolved note with codes": setStatus(
      addCodesTo(NOTE, ["Closures"], authorAt(4)),
      "resolved",
      authorAt(5),
    ),
    "note on the whole report": { ...NOTE, target: wholeReport(target, by.now) },
    judgement: createJudgement(target, { isHeading: true, level: 2 }, by),
    dismissal: createDismissal(target, "words-and-digits", by),
  };
}

describe("every line of the notes file", () => {
  const schema = JSON.parse(readFileSync("media/notes.schema.json", "utf8"));
  const ours = new Ajv({ allErrors: true });
  addFormats(ours);
  const meets = ours.compile(schema);
  const assertMeets = (note: Note) =>
    assert.ok(meets(JSON.parse(formatNote(note))), ours.errorsText(meets.errors));

  for (const [what, note] of Object.entries(lines()))
    it(`meets the schema that the extension brings: ${what}`, () => assertMeets(note));

  it("meets it after whatever changes", () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 20 }), (changes) => {
        const notes = new Map([[NOTE.id, NOTE]]);
        for (const [count, one] of changes.entries())
          for (const note of apply(notes, one, "a", count)) {
            notes.set(note.id, note);
            assertMeets(note);
          }
      }),
    );
  });

  const defects: [what: string, defect: (line: Record<string, unknown>) => unknown][] = [
    ["no id", ({ id: _, ...line }) => line],
    ["a date without a time", (line) => ({ ...line, created: "2031-03-01" })],
    ["a body that is no list", (line) => ({ ...line, body: "Why?" })],
    ["no quote", (line) => ({ ...line, target: { source: "file:r", selector: [] } })],
  ];
  for (const [what, defect] of defects)
    it(`would be told by the schema of ${what}`, () =>
      assert.equal(meets(defect(JSON.parse(formatNote(NOTE)))), false));
});

interface Assertion {
  readonly id: string;
  readonly assertionType?: string;
  readonly expectedResult?: string;
}

function schemas(folder: string): Assertion[] {
  return readdirSync(join(STANDARD, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".json"))
    .map((name) => JSON.parse(readFileSync(join(STANDARD, folder, name), "utf8")));
}

describe("every line of the notes file, held against the W3C test suite,", () => {
  if (!existsSync(STANDARD)) {
    it.skip("meets its MUST assertions (they are not here)");
    return;
  }
  const ajv = new AjvDraft04({ strict: false, validateSchema: false, logger: false });
  addFormats(ajv);
  for (const schema of schemas("definitions")) ajv.addSchema(schema);
  const musts = schemas("annotations").filter(({ assertionType }) => assertionType?.toLowerCase() === "must");
  const assertions = musts.map(({ id, expectedResult, ...schema }) => ({
    id,
    expected: expectedResult === "valid",
    validate: ajv.compile(schema),
  }));
  it("meets more than twenty assertions", () => assert.ok(assertions.length > 20));
  for (const [what, note] of Object.entries(lines()))
    it(`meets its MUST assertions: ${what}`, () => {
      const annotation = JSON.parse(formatNote(note));
      for (const { id, expected, validate } of assertions) assert.equal(validate(annotation), expected, id);
    });
});
