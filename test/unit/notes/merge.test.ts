import assert from "node:assert/strict";
import fc from "fast-check";
import { mergeNotes } from "../../../src/core/notes/merge.js";
import type { Note } from "../../../src/core/notes/note.js";
import { liveBodies } from "../../../src/core/notes/note.js";
import { formatNotesFile, parseNotesFile } from "../../../src/core/notes/notes-file.js";
import { supersede } from "../../../src/core/notes/supersede.js";
import {
  addReply,
  deleteBody,
  deleteNote,
  editBody,
  restoreNote,
  retarget,
} from "../../../src/core/notes/write-note.js";
import { authorAt, noteOn } from "./notes.js";
import { apply, type Change, change } from "./random-changes.js";

const TEXT = "The tribunal heard 63 appeals and upheld 19 of them.";
const NOTE = noteOn(TEXT, "63 appeals");
const COMMENT = NOTE.bodies[0]?.id ?? "";

function merged(one: Note, other: Note): Note {
  const [note] = mergeNotes([one], [other]);
  assert.ok(note);
  assert.equal(
    formatNotesFile({ notes: mergeNotes([other], [one]), kept: [] }),
    formatNotesFile({ notes: [note], kept: [] }),
    "the order of merging must not matter",
  );
  return note;
}

describe("merging notes", () => {
  it("keeps notes that only one side has", () => {
    const other = noteOn(TEXT, "19", "Which?", authorAt(4));
    assert.deepEqual(mergeNotes([NOTE], [other]), [NOTE, other]);
  });

  it("takes the later wording and keeps the replies of both", () => {
    const edited = editBody(NOTE, COMMENT, "Checked.", authorAt(6));
    const mine = addReply(NOTE, "From me", authorAt(3));
    const yours = addReply(edited, "From you", authorAt(8));
    const values = liveBodies(merged(mine, yours)).map((body) => body.value);
    assert.deepEqual(values, ["Checked.", "From me", "From you"]);
  });

  it("lets a deletion stand over a version that its author had seen", () => {
    assert.notEqual(merged(NOTE, deleteNote(NOTE, authorAt(2))).deleted, null);
  });

  it("brings a note back when it was edited by someone who did not know of the deletion", () => {
    const edited = editBody(NOTE, COMMENT, "Important!", authorAt(1));
    assert.equal(merged(deleteNote(NOTE, authorAt(2)), edited).deleted, null);
  });

  it("lets a restored note live on", () => {
    const deleted = deleteNote(NOTE, authorAt(2));
    assert.equal(merged(restoreNote(deleted, authorAt(3)), deleted).deleted, null);
  });

  it("keeps a removed reply removed", () => {
    const replied = addReply(NOTE, "Oops", authorAt(1));
    const reply = replied.bodies[1]?.id ?? "";
    assert.equal(liveBodies(merged(replied, deleteBody(replied, reply, authorAt(2)))).length, 1);
  });

  it("brings a note back for a reply of which the one who deleted knew nothing, though they wrote later", () => {
    const edited = editBody(NOTE, COMMENT, "Mine.", authorAt(5));
    const replied = addReply(NOTE, "Look here!", authorAt(3));
    const united = merged(deleteNote(edited, authorAt(6)), replied);
    assert.equal(united.deleted, null);
    assert.deepEqual(
      liveBodies(united).map(({ value }) => value),
      ["Mine.", "Look here!"],
    );
    const again = merged(united, deleteNote(united, authorAt(9)));
    assert.notEqual(again.deleted, null, "whoever saw the reply may delete it");
  });

  it("keeps the passage that a person chose, although another window described the old one later", () => {
    const attached = supersede(NOTE, retarget(NOTE, noteOn(TEXT, "19").target, authorAt(5)), authorAt(5).now);
    const described = { ...NOTE, target: { ...NOTE.target, described: authorAt(8).now } };
    assert.equal(merged(attached, described).target.quote.exact, "19");
  });

  it("takes the newer of two descriptions of a passage, whoever changed the note last", () => {
    const describe = (minute: number, start: number): Note => ({
      ...NOTE,
      target: {
        ...NOTE.target,
        position: { start, end: start + 10 },
        described: authorAt(minute).now,
      },
    });
    const edited = editBody(describe(2, 40), COMMENT, "Later.", authorAt(9));
    const united = merged(edited, describe(4, 60));
    assert.deepEqual(united.target.position, { start: 60, end: 70 });
    assert.equal(liveBodies(united)[0]?.value, "Later.");
  });

  it("keeps unknown fields of both sides; of one that both have, the later where it says when", () => {
    const timed = (value: string, minute: number) => ({ value, modified: authorAt(minute).now });
    const a = { ...NOTE, unknown: { "x:a": 1, "x:both": timed("old", 2) } };
    const b = editBody(
      { ...NOTE, unknown: { "x:b": 2, "x:both": timed("new", 4) } },
      COMMENT,
      "b",
      authorAt(1),
    );
    assert.deepEqual(merged(a, b).unknown, { "x:a": 1, "x:b": 2, "x:both": timed("new", 4) });
  });

  it("lets a change count that was made where the clock is slow", () => {
    const ahead = editBody(NOTE, COMMENT, "From tomorrow.", authorAt(60 * 24));
    const changed = supersede(ahead, editBody(ahead, COMMENT, "Corrected.", authorAt(10)), authorAt(10).now);
    assert.equal(liveBodies(merged(ahead, changed))[0]?.value, "Corrected.");
    const deleted = deleteNote(ahead, authorAt(11));
    assert.notEqual(merged(ahead, deleted).deleted, null);
    const restored = supersede(deleted, restoreNote(deleted, authorAt(12)), authorAt(12).now);
    assert.equal(merged(deleted, restored).deleted, null);
  });

  it("gives the same in whatever order three states are united, and loses no note and no reply", function () {
    this.timeout(20_000);
    const changes = fc.array(change, { maxLength: 8 });
    fc.assert(
      fc.property(changes, changes, changes, changes, (common, ...sides) => {
        const base = played(new Map([[NOTE.id, NOTE]]), common, "base");
        const [a, b, c] = sides.map((side, index) => [...played(base, side, `side ${index}`).values()]);
        assert.ok(a && b && c);
        const united = mergeNotes(mergeNotes(a, b), c);
        const others = [
          mergeNotes(a, mergeNotes(b, c)),
          mergeNotes(mergeNotes(c, b), a),
          mergeNotes(b, mergeNotes(a, c)),
          mergeNotes(united, mergeNotes(b, united)),
          parseNotesFile(file(mergeNotes(parseNotesFile(file(mergeNotes(c, a))).notes, b))).notes,
        ];
        for (const other of others) assert.equal(file(other), file(united));
        for (const note of [...a, ...b, ...c]) {
          const kept = united.find(({ id }) => id === note.id);
          for (const body of note.bodies) assert.ok(kept?.bodies.some(({ id }) => id === body.id));
        }
      }),
      { numRuns: 80 },
    );
  });
});

function file(notes: readonly Note[]): string {
  return formatNotesFile({ notes, kept: [] });
}

function played(notes: ReadonlyMap<string, Note>, changes: readonly Change[], author: string) {
  const now = new Map(notes);
  for (const [count, one] of changes.entries())
    for (const note of apply(now, one, author, count)) now.set(note.id, note);
  return now;
}
