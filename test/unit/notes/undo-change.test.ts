import assert from "node:assert/strict";
import fc from "fast-check";
import { addCodesTo, codesOf, createCoding, recode, setCodes } from "../../../src/core/coding/tags.js";
import { mergeNotes } from "../../../src/core/notes/merge.js";
import { isResolved, liveBodies, type Note } from "../../../src/core/notes/note.js";
import { formatNote } from "../../../src/core/notes/note-line.js";
import { parseNotesFile } from "../../../src/core/notes/notes-file.js";
import { supersede } from "../../../src/core/notes/supersede.js";
import { undoChange } from "../../../src/core/notes/undo-change.js";
import {
  type Authoring,
  addReply,
  deleteBody,
  deleteNote,
  editBody,
  retarget,
  setStatus,
} from "../../../src/core/notes/write-note.js";
import { authorAt, noteOn } from "./notes.js";

const TEXT = "The orchestra gave 48 concerts, 6 of them abroad.";
const PLAIN = noteOn(TEXT, "48 concerts");
const IDS = { next: 10 };
const CODED = addCodesTo(PLAIN, ["Music", "Travel"], authorAt(0, "Noor", IDS));
const NOTE = addReply(CODED, "Which?", authorAt(0, "Noor", IDS));
const COMMENT = NOTE.bodies[0]?.id ?? "";
const REPLY = NOTE.bodies.at(-1)?.id ?? "";

/** What a person sees of a note. */
function seen(note: Note) {
  return {
    texts: liveBodies(note)
      .map(({ purpose, value }) => `${purpose}: ${value}`)
      .sort(),
    quote: note.target.quote.exact,
    isResolved: isResolved(note),
    isDeleted: note.deleted !== null,
  };
}

/** A change as it is kept: with times after those of what it was made on. */
function kept(known: Note, changed: Note, minute: number): Note {
  return supersede(known, changed, authorAt(minute).now);
}

const OPERATIONS: Record<string, (note: Note, by: Authoring) => Note> = {
  "an edit": (note, by) => editBody(note, COMMENT, `At ${by.now}`, by),
  "a reply": (note, by) => addReply(note, "Of 2019.", by),
  "a removed reply": (note, by) => deleteBody(note, REPLY, by),
  "a deletion": deleteNote,
  "a code": (note, by) => addCodesTo(note, ["Abroad"], by),
  "other codes": (note, by) => setCodes(note, ["Abroad"], by),
  "a merge of codes": (note, by) => recode(note, () => "Music", by),
  "a resolution": (note, by) => setStatus(note, "resolved", by),
  "another passage": (note, by) => retarget(note, noteOn(TEXT, "6 of them").target, by),
};

describe("undo", () => {
  for (const [what, operation] of Object.entries(OPERATIONS))
    it(`takes ${what} back, also in a merge with the version that had it`, () => {
      const after = kept(NOTE, operation(NOTE, authorAt(1)), 1);
      assert.notDeepEqual(seen(after), seen(NOTE));
      const undone = kept(after, undoChange(after, { before: NOTE, after }, authorAt(2)), 2);
      assert.deepEqual(seen(undone), seen(NOTE));
      for (const merged of [...mergeNotes([undone], [after]), ...mergeNotes([after], [undone])])
        assert.deepEqual(seen(merged), seen(NOTE));
    });

  it("takes a new note back", () => {
    const made = createCoding(PLAIN.target, ["Music"], authorAt(1));
    assert.notEqual(undoChange(made, { before: null, after: made }, authorAt(2)).deleted, null);
  });

  it("leaves what others wrote meanwhile", () => {
    const after = editBody(NOTE, COMMENT, "Mine", authorAt(1));
    const now = addReply(after, "Theirs", authorAt(2));
    const undone = undoChange(now, { before: NOTE, after }, authorAt(3));
    const values = liveBodies(undone).map(({ value }) => value);
    assert.ok(values.includes("Theirs") && values.includes("Check this."), values.join());
  });

  it("brings several operations back one after another to where they began", () => {
    const names = fc.array(fc.constantFrom(...Object.keys(OPERATIONS)), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(names, (steps) => {
        let minute = 1;
        let note = NOTE;
        const done: { before: Note; after: Note }[] = [];
        for (const name of steps) {
          const after = OPERATIONS[name]?.(note, authorAt(minute++)) ?? note;
          done.push({ before: note, after });
          note = after;
        }
        for (const change of done.reverse()) {
          note = undoChange(note, change, authorAt(minute++));
          assert.deepEqual(seen(note), seen(change.before));
        }
      }),
    );
  });
});

describe("the status of a note", () => {
  it("is written and read again", () => {
    const resolved = setStatus(PLAIN, "resolved", authorAt(1, "Ada"));
    const [read] = parseNotesFile(formatNote(resolved)).notes;
    assert.deepEqual(read?.status, resolved.status);
    assert.ok(read && isResolved(read));
    assert.ok(!isResolved(setStatus(resolved, "open", authorAt(2))));
  });

  it("merges by its own time, whichever side edited the note last", () => {
    const resolved = setStatus(setStatus(PLAIN, "open", authorAt(1)), "resolved", authorAt(5));
    const edited = editBody(setStatus(PLAIN, "open", authorAt(1)), COMMENT, "Later", authorAt(9));
    for (const [merged] of [mergeNotes([resolved], [edited]), mergeNotes([edited], [resolved])]) {
      assert.ok(merged && isResolved(merged));
      assert.ok(liveBodies(merged).some(({ value }) => value === "Later"));
    }
  });

  it("of a later version of the tool counts as open, and is kept", () => {
    const line = formatNote(setStatus(PLAIN, "resolved", authorAt(1))).replace('"resolved"', '"wontfix"');
    const [note] = parseNotesFile(line).notes;
    assert.ok(note && !isResolved(note));
    assert.equal(formatNote(note), line);
  });
});

describe("codes after undo", () => {
  it("are those from before", () => {
    const after = recode(NOTE, () => null, authorAt(1));
    assert.deepEqual(codesOf(after), []);
    assert.deepEqual(codesOf(undoChange(after, { before: NOTE, after }, authorAt(2))), ["Music", "Travel"]);
  });
});
