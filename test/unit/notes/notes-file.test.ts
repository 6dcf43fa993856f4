import assert from "node:assert/strict";
import fc from "fast-check";
import { mergeNotes } from "../../../src/core/notes/merge.js";
import { formatNotesFile, parseNotesFile } from "../../../src/core/notes/notes-file.js";
import { addReply, deleteNote } from "../../../src/core/notes/write-note.js";
import { authorAt, noteOn } from "./notes.js";

const TEXT = "Harbour dues rose to 41 marks in 2019, the council said.";

describe("the notes file", () => {
  it("reads back what it wrote, tombstones and replies included", () => {
    const note = addReply(noteOn(TEXT, "41 marks"), "Agreed: see table 2.", authorAt(5, "Ada"));
    const deleted = deleteNote(noteOn(TEXT, "council", "Which one?", authorAt(7)), authorAt(9));
    const content = formatNotesFile({ notes: [deleted, note], kept: [] });
    assert.deepEqual(parseNotesFile(content), { notes: [note, deleted], kept: [], hasConflict: false });
  });

  it("writes one line a note, sorted by id, so that a change of one note changes one line", () => {
    const notes = [noteOn(TEXT, "2019", "b", authorAt(2)), noteOn(TEXT, "41", "a", authorAt(1))];
    const before = formatNotesFile({ notes, kept: [] }).split("\n");
    const [second, first] = notes;
    assert.ok(first && second);
    const after = formatNotesFile({ notes: [addReply(first, "yes", authorAt(3)), second], kept: [] }).split(
      "\n",
    );
    assert.equal(before.length, 3);
    assert.notEqual(after[0], before[0]);
    assert.equal(after[1], before[1]);
  });

  it("writes quote and position selectors of the Web Annotation model", () => {
    const line = JSON.parse(formatNotesFile({ notes: [noteOn(TEXT, "41 marks")], kept: [] }));
    assert.equal(line.type, "Annotation");
    assert.equal(line["@context"][0], "http://www.w3.org/ns/anno.jsonld");
    assert.deepEqual(
      line.target.selector.map((selector: { type: string }) => selector.type),
      ["TextQuoteSelector", "TextPositionSelector"],
    );
    assert.equal(line.target.selector[0].exact, "41 marks");
    assert.equal(line.target.selector[1].start, 21);
  });

  const unreadable: [what: string, line: string, reason: string][] = [
    ["is not JSON", "{{{", "notJson"],
    ["was cut off in the middle", '{"id":"urn:uuid:1","type":"Anno', "notJson"],
    ["is no annotation", '{"hello":"world"}', "notANote"],
    ["is a bare number", "7", "notANote"],
    ["is of a newer version", '{"pa:version":99,"id":"urn:uuid:1","body":{"new":true}}', "newerVersion"],
    [
      "lacks a quote",
      '{"id":"a","type":"Annotation","motivation":"commenting","created":"2026-01-01T00:00:00Z","body":[],"target":{"source":"file:r","selector":[]}}',
      "notANote",
    ],
    ["holds NUL bytes", "\0\0\0", "notJson"],
  ];
  for (const [what, line, reason] of unreadable)
    it(`keeps a line that ${what}, to the letter`, () => {
      const note = noteOn(TEXT, "41 marks");
      const content = `${line}\n${formatNotesFile({ notes: [note], kept: [] })}`;
      const read = parseNotesFile(content);
      assert.deepEqual(read.notes, [note]);
      assert.deepEqual(read.kept, [{ text: line, line: 0, reason }]);
      assert.deepEqual(new Set(formatNotesFile(read).split("\n")), new Set(content.split("\n")));
    });

  it("keeps fields that it does not know", () => {
    const line = JSON.parse(formatNotesFile({ notes: [noteOn(TEXT, "41 marks")], kept: [] }));
    line["x:colour"] = "green";
    line.target["x:page"] = 4;
    line.body[0]["x:mood"] = ["calm"];
    line.creator["x:team"] = "audit";
    line["@context"].push("urn:x:context");
    line.target.selector[0].refinedBy = { type: "XPathSelector", value: "/p[3]" };
    line.target.selector.push({ type: "FragmentSelector", value: "page=4" });
    line.target.state = ["gitoid:blob:sha1:257cc5642cb1a054f08cc83f2d943e56fd3ebe99", { type: "TimeState" }];
    const again = JSON.parse(formatNotesFile(parseNotesFile(JSON.stringify(line))));
    assert.deepEqual(again, line);
  });

  it("keeps the selectors and the state of another tool where it states no version of the text", () => {
    const line = JSON.parse(formatNotesFile({ notes: [noteOn(TEXT, "41 marks")], kept: [] }));
    line.target.selector.unshift({ type: "TextQuoteSelector", exact: 7 });
    line.target.state = { type: "TimeState", sourceDate: "2031-02-01T00:00:00Z" };
    const again = JSON.parse(formatNotesFile(parseNotesFile(JSON.stringify(line))));
    assert.deepEqual(again.target.state, line.target.state);
    assert.equal(again.target.selector.length, 3);
    for (const selector of line.target.selector)
      assert.ok(
        again.target.selector.some((one: unknown) => JSON.stringify(one) === JSON.stringify(selector)),
      );
  });

  const times: [time: string, isNote: boolean][] = [
    ["2031-03-01T10:00:00Z", true],
    ["2031-03-01T10:00:00.5+02:00", true],
    ["2031-03-01T10:00:00", false],
    ["2031-13-01T10:00:00Z", false],
    ["2031-03-01", false],
  ];
  for (const [time, isNote] of times)
    it(`${isNote ? "reads" : "keeps aside"} an annotation of ${time}`, () => {
      const line = JSON.parse(formatNotesFile({ notes: [noteOn(TEXT, "41 marks")], kept: [] }));
      assert.equal(parseNotesFile(JSON.stringify({ ...line, created: time })).notes.length, isNote ? 1 : 0);
    });

  it("keeps an annotation aside whose bodies share an id, rather than lose one of them", () => {
    const line = JSON.parse(formatNotesFile({ notes: [noteOn(TEXT, "41 marks")], kept: [] }));
    line.body.push({ ...line.body[0], value: "Another." });
    assert.equal(parseNotesFile(JSON.stringify(line)).kept[0]?.reason, "notANote");
  });

  const conflicts: [style: string, (own: string, base: string, their: string) => string][] = [
    ["of git", (own, _, their) => `<<<<<<< HEAD\n${own}=======\n${their}>>>>>>> theirs\n`],
    [
      "of the style diff3",
      (own, base, their) =>
        `<<<<<<< HEAD\n${own}||||||| 12ab34c\n${base}=======\n${their}>>>>>>> 56de78f (Notes)\n`,
    ],
    [
      "in CRLF",
      (own, _, their) => `<<<<<<< HEAD\n${own}=======\n${their}>>>>>>> theirs\n`.replaceAll("\n", "\r\n"),
    ],
    [
      "nested by a merge within a merge",
      (own, base, their) =>
        `<<<<<<< HEAD\n${own}||||||| merged common ancestors\n<<<<<<<<< Temporary merge branch 1\n${base}=========\n${own}>>>>>>>>> Temporary merge branch 2\n=======\n${their}>>>>>>> b\n`,
    ],
    ["of which an editor left only some", (own, _, their) => `${own}=======\n${their}>>>>>>> theirs`],
  ];
  for (const [style, conflict] of conflicts)
    it(`reads through conflict markers ${style}, and writes none`, () => {
      const base = noteOn(TEXT, "41 marks");
      const own = addReply(base, "Mine.", authorAt(5, "Ada"));
      const their = addReply(base, "Theirs.", authorAt(6, "Bo"));
      const [a, b, c] = [own, base, their].map((note) => formatNotesFile({ notes: [note], kept: [] }));
      const read = parseNotesFile(conflict(a ?? "", b ?? "", c ?? ""));
      assert.equal(read.hasConflict, true);
      assert.deepEqual(read.kept, []);
      const [united, ...others] = mergeNotes(read.notes, []);
      assert.deepEqual(others, []);
      assert.deepEqual(
        united?.bodies.map(({ value }) => value),
        ["Check this.", "Mine.", "Theirs."],
      );
    });

  it("reads an empty file, a BOM and CRLF", () => {
    assert.deepEqual(parseNotesFile(""), { notes: [], kept: [], hasConflict: false });
    const note = noteOn(TEXT, "41 marks");
    const content = `\uFEFF${formatNotesFile({ notes: [note], kept: [] }).replaceAll("\n", "\r\n")}\r\n`;
    assert.deepEqual(parseNotesFile(content), { notes: [note], kept: [], hasConflict: false });
  });

  it("never throws and never drops a line, whatever the file holds", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.json())), (lines) => {
        const content = lines
          .map((line) => line.replace(/[\r\n]/g, " "))
          .filter((line) => line.trim() !== "");
        const read = parseNotesFile(content.join("\n"));
        assert.equal(
          read.notes.length + read.kept.length,
          content.filter((line) => line !== "\uFEFF").length,
        );
      }),
    );
  });
});
