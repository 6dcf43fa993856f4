import assert from "node:assert/strict";
import fc from "fast-check";
import { mergeNotes } from "../../../src/core/notes/merge.js";
import type { Note } from "../../../src/core/notes/note.js";
import { liveBodies } from "../../../src/core/notes/note.js";
import { formatNotesFile } from "../../../src/core/notes/notes-file.js";
import {
  addReply,
  deleteBody,
  deleteNote,
  editBody,
  restoreNote,
} from "../../../src/core/notes/write-note.js";
import { authorAt, noteOn } from "./notes.js";

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

  it("gives the same whichever side comes first, and loses no note", () => {
    const step = fc.record({
      minute: fc.integer({ min: 1, max: 50 }),
      kind: fc.constantFrom("edit", "reply", "delete", "restore"),
    });
    const play = (steps: { minute: number; kind: string }[], side: number) =>
      steps.reduce((note, { minute, kind }) => {
        const by = authorAt(minute, `side ${side}`, { next: minute * 1000 + side });
        if (kind === "edit") return editBody(note, COMMENT, `${side}:${minute}`, by);
        if (kind === "reply") return addReply(note, `${side}:${minute}`, by);
        return kind === "delete" ? deleteNote(note, by) : restoreNote(note, by);
      }, NOTE);
    fc.assert(
      fc.property(fc.array(step, { maxLength: 6 }), fc.array(step, { maxLength: 6 }), (one, other) => {
        const [a, b] = [play(one, 1), play(other, 2)];
        const united = merged(a, b);
        for (const body of [...a.bodies, ...b.bodies])
          assert.ok(united.bodies.some((kept) => kept.id === body.id));
        assert.deepEqual(merged(united, b), united);
      }),
    );
  });
});
