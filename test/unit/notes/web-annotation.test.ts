import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv-draft-04";
import addFormats from "ajv-formats";
import { formatNote } from "../../../src/core/notes/note-line.js";
import { addReply, deleteNote } from "../../../src/core/notes/write-note.js";
import { authorAt, noteOn } from "./notes.js";

const STANDARD = "../shared/standards/web-annotation";

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

describe("every line of the notes file", () => {
  if (!existsSync(STANDARD)) {
    it.skip("meets the MUST assertions of the W3C test suite (they are not here)");
    return;
  }
  const ajv = new Ajv({ strict: false, validateSchema: false, logger: false });
  addFormats(ajv);
  for (const schema of schemas("definitions")) ajv.addSchema(schema);
  const musts = schemas("annotations").filter(({ assertionType }) => assertionType?.toLowerCase() === "must");
  const text = "The quay was closed for 14 days — “too long”, 😀 said the council.";
  const note = noteOn(text, "14 days", "Why?", authorAt(1));
  const lines = {
    note,
    "note with replies": addReply(note, "Storms.", authorAt(2, "Ada")),
    "note without author": { ...note, creator: null },
    tombstone: deleteNote(note, authorAt(3)),
  };
  const assertions = musts.map(({ id, expectedResult, ...schema }) => ({
    id,
    expected: expectedResult === "valid",
    validate: ajv.compile(schema),
  }));
  it("is held against more than twenty assertions", () => assert.ok(assertions.length > 20));
  for (const [what, line] of Object.entries(lines))
    it(`meets the MUST assertions of the W3C test suite: ${what}`, () => {
      const annotation = JSON.parse(formatNote(line));
      for (const { id, expected, validate } of assertions) assert.equal(validate(annotation), expected, id);
    });
});
