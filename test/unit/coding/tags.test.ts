import assert from "node:assert/strict";
import {
  addCodesTo,
  codesOf,
  createCoding,
  recode,
  setCodes,
  tagsOf,
  writtenBodies,
} from "../../../src/core/coding/tags.js";
import { readTypedCodes, typeCode } from "../../../src/core/coding/typed-codes.js";
import { mergeNotes } from "../../../src/core/notes/merge.js";
import { isComment } from "../../../src/core/notes/note.js";
import { formatNote } from "../../../src/core/notes/note-line.js";
import { parseNotesFile } from "../../../src/core/notes/notes-file.js";
import { authorAt, noteOn } from "../notes/notes.js";

const TEXT = "The bakery sold 340 loaves on market days and 90 on others.";
const NOTE = noteOn(TEXT, "340 loaves");

describe("the codes of a note", () => {
  it("are tags in the notes file, plain words that other tools read", () => {
    const [body] = JSON.parse(formatNote(createCoding(NOTE.target, ["Sales/Bread"], authorAt(1)))).body;
    assert.equal(body.purpose, "tagging");
    assert.equal(body.value, "Sales/Bread");
    assert.equal(body.format, "text/plain");
  });

  it("are read from tags that were written by hand", () => {
    const [note] = parseNotesFile(formatNote(addCodesTo(NOTE, ["  sales / bread "], authorAt(1)))).notes;
    assert.ok(note);
    assert.deepEqual(codesOf(note), ["sales/bread"]);
    assert.equal(writtenBodies(note).length, 1);
  });

  it("can be all that there is: such an annotation is a note too", () => {
    assert.ok(isComment(createCoding(NOTE.target, ["Sales"], authorAt(1))));
  });

  it("unite when two analysts gave some each", () => {
    const [both] = mergeNotes(
      [addCodesTo(NOTE, ["Sales", "Bread"], authorAt(1, "Ada"))],
      [addCodesTo(NOTE, ["Sales", "Markets"], authorAt(2, "Noor"))],
    );
    assert.ok(both);
    assert.deepEqual(codesOf(both), ["Sales", "Bread", "Markets"]);
    assert.equal(tagsOf(both).filter(({ code }) => code === "Sales").length, 2);
  });

  it("become those that were chosen, and those that stay keep who gave them", () => {
    const note = addCodesTo(NOTE, ["Sales", "Bread"], authorAt(1, "Ada"));
    const chosen = setCodes(note, ["Bread", "Markets"], authorAt(2, "Noor"));
    assert.deepEqual(codesOf(chosen), ["Bread", "Markets"]);
    assert.deepEqual(
      tagsOf(chosen).map(({ body }) => body.creator?.name),
      ["Ada", "Noor"],
    );
  });

  it("are renamed and merged without a code standing twice for one analyst", () => {
    for (const order of [
      ["Loaves", "Bread"],
      ["Bread", "Loaves"],
    ]) {
      const note = addCodesTo(NOTE, order, authorAt(1, "Ada"));
      const merged = recode(note, (code) => (code === "Loaves" ? "Bread" : code), authorAt(2, "Noor"));
      assert.deepEqual(
        tagsOf(merged).map(({ code, body }) => [code, body.creator?.name]),
        [["Bread", "Ada"]],
      );
    }
  });

  it("stay the very same note when nothing changes", () => {
    const note = addCodesTo(NOTE, ["Sales"], authorAt(1));
    assert.equal(
      recode(note, (code) => code, authorAt(2)),
      note,
    );
    assert.equal(setCodes(note, ["Sales"], authorAt(2)), note);
  });

  it("take the note along when they were all that it said, and leave a comment alone", () => {
    const coding = createCoding(NOTE.target, ["Sales"], authorAt(1));
    assert.notEqual(setCodes(coding, [], authorAt(2)).deleted, null);
    assert.equal(setCodes(addCodesTo(NOTE, ["Sales"], authorAt(1)), [], authorAt(2)).deleted, null);
  });

  it("stay removed when the other side did not touch them", () => {
    const note = addCodesTo(NOTE, ["Sales"], authorAt(1));
    const [merged] = mergeNotes([note], [setCodes(note, [], authorAt(2))]);
    assert.ok(merged);
    assert.deepEqual(codesOf(merged), []);
  });
});

describe("codes that are typed", () => {
  const typed: [string, string, string[]][] = [
    ["Ask the ministry. #housing #costs", "Ask the ministry.", ["housing", "costs"]],
    ["Ask. #Economy/Housing", "Ask.", ["Economy/Housing"]],
    ['Ask. #"Public housing" #rents', "Ask.", ["Public housing", "rents"]],
    ["#logement #coût", "", ["logement", "coût"]],
    ["Ask. #l'eau", "Ask.", ["l'eau"]],
    ["Ask. #housing.", "Ask.", ["housing"]],
    ["See issue #3", "See issue #3", []],
    ["Is #housing the right code?", "Is #housing the right code?", []],
    ["C# and F#", "C# and F#", []],
    ["# Heading", "# Heading", []],
    ["https://example.org/page#part", "https://example.org/page#part", []],
    ["Same. #a #a", "Same.", ["a"]],
    [`Long. #${"x".repeat(400)}`, `Long. #${"x".repeat(400)}`, []],
  ];
  for (const [words, text, codes] of typed)
    it(`are taken off the end of ${JSON.stringify(words.slice(0, 50))}`, () =>
      assert.deepEqual(readTypedCodes(words), { text, codes }));

  it("are typed with quotation marks where the name needs them", () => {
    for (const code of ["housing", "Economy/Housing", "Public housing", "2030"])
      assert.deepEqual(readTypedCodes(`x ${typeCode(code)}`).codes, [code]);
    assert.equal(typeCode("housing"), "#housing");
    assert.equal(typeCode("Public housing"), '#"Public housing"');
  });
});
