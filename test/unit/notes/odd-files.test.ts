import assert from "node:assert/strict";
import { formatNotesFile, parseNotesFile } from "../../../src/core/notes/notes-file.js";
import { NotesStore } from "../../../src/core/notes/notes-store.js";
import { addReply, deleteNote } from "../../../src/core/notes/write-note.js";
import { FaultyFolder } from "./faulty-folder.js";
import { authorAt, noteOn } from "./notes.js";

const NAME = "wells.txt.notes.jsonl";
const TEXT = "The survey counted 412 wells. Of these, 97 had run dry by August.";
const A = noteOn(TEXT, "412 wells", "first", authorAt(1));
const B = noteOn(TEXT, "97", "second", authorAt(2));
const NEW = noteOn(TEXT, "August", "new", authorAt(9));

const line = (note: typeof A) => formatNotesFile({ notes: [note], kept: [] });
const older = (note: typeof A) => {
  const { modified: _, "pa:version": __, "@context": ___, ...rest } = JSON.parse(line(note));
  return `${JSON.stringify(rest)}\n`;
};
const newer = `{"pa:version":2,"id":"urn:uuid:z","type":"Annotation","body":{"type":"Choice"}}`;

const files: [what: string, content: string, notes: string[], kept: string[]][] = [
  ["is empty", "", [], []],
  ["is only a byte order mark", "\uFEFF", [], []],
  ["is only empty lines", "\n\r\n\n", [], []],
  ["was cut off in a line", line(A) + line(B).slice(0, 80), ["first"], [line(B).slice(0, 80)]],
  ["has no line end at its end", line(A) + line(B).trimEnd(), ["first", "second"], []],
  [
    "has CRLF and a byte order mark",
    `\uFEFF${(line(A) + line(B)).replaceAll("\n", "\r\n")}`,
    ["first", "second"],
    [],
  ],
  ["is of an older version", older(A) + older(B), ["first", "second"], []],
  ["is partly of a newer version", `${newer}\n${line(A)}`, ["first"], [newer]],
  ["has a note twice", line(A) + line(B) + line(A), ["first", "second"], []],
  [
    "has two states of a note",
    line(addReply(A, "reply", authorAt(3))) + line(B) + line(A),
    ["first", "second"],
    [],
  ],
  [
    "has a conflict of git in CRLF",
    `<<<<<<< HEAD\r\n${line(A)}=======\r\n${line(B)}>>>>>>> b\r\n`,
    ["first", "second"],
    [],
  ],
  ["holds NUL bytes between its lines", `${line(A)}\0\0\0\n${line(B)}`, ["first", "second"], ["\0\0\0"]],
  ["is another program's", `{"name":"x"}\n[1,2]\nnull\n`, [], ['{"name":"x"}', "[1,2]", "null"]],
];

describe("a notes file that", () => {
  for (const [what, content, notes, kept] of files)
    it(`${what} keeps all that it holds when a note is added, and is written once`, async () => {
      const folder = new FaultyFolder();
      folder.set(NAME, content);
      let count = 0;
      const store = new NotesStore(folder, NAME, () => String(count++));
      const read = await store.read();
      assert.deepEqual(
        read?.kept.map(({ text }) => text),
        kept,
      );
      await store.write([NEW]);
      const written = folder.text(NAME) ?? "";
      const again = parseNotesFile(written);
      assert.deepEqual(
        new Set(again.notes.map(({ bodies }) => bodies[0]?.value)),
        new Set([...notes, "new"]),
      );
      assert.equal(again.notes.length, notes.length + 1);
      assert.deepEqual(new Set(again.kept.map(({ text }) => text)), new Set(kept));
      assert.doesNotMatch(written, /\r|\uFEFF|^<<<|^>>>/m);
      await new NotesStore(folder, NAME, () => String(count++)).write([NEW]);
      assert.equal(count, 1, "what was written is written again");
    });

  it("has two states of a note unites them", async () => {
    const [state] = files.filter(([what]) => what === "has two states of a note");
    const folder = new FaultyFolder();
    folder.set(NAME, state?.[1] ?? "");
    const { notes } = await new NotesStore(folder, NAME, () => "a").write([deleteNote(B, authorAt(5))]);
    assert.equal(notes.find(({ id }) => id === A.id)?.bodies.length, 2);
    assert.notEqual(notes.find(({ id }) => id === B.id)?.deleted, null);
  });
});
