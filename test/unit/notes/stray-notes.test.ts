import assert from "node:assert/strict";
import { InterchangeText } from "../../../src/core/notes/interchange-text.js";
import type { Note } from "../../../src/core/notes/note.js";
import { mayBelongTo } from "../../../src/core/notes/stray-notes.js";
import { onSource } from "../../../src/core/notes/supersede.js";
import { textVersionOf } from "../../../src/core/notes/text-version.js";
import { deleteNote } from "../../../src/core/notes/write-note.js";
import { authorAt, noteOn } from "./notes.js";

const TEXT = "The survey counted 412 wells in the valley. Of these, 97 had run dry by the end of August.";
const OTHER = "The census found 8,000 orchards. Of these, 97 were newly planted along the eastern road.";

function may(notes: readonly Note[], text: string): boolean {
  return mayBelongTo(notes, new InterchangeText(text));
}

describe("notes whose report is gone", () => {
  const notes = [noteOn(TEXT, "412 wells"), noteOn(TEXT, "97 had run dry")];

  it("may be on a report that says the same", () => assert.equal(may(notes, TEXT), true));

  it("may be on one to which a foreword was added", () =>
    assert.equal(may(notes, `Foreword.\n\n${TEXT}`), true));

  it("may be on the version that they were made on, though their quotes are damaged", () => {
    const [note] = notes;
    assert.ok(note);
    const quote = { exact: "lost", prefix: "", suffix: "" };
    const textVersion = textVersionOf(new InterchangeText(TEXT));
    assert.equal(may([{ ...note, target: { ...note.target, quote, textVersion } }], TEXT), true);
  });

  it("are not on another report, though it holds the same number", () => {
    assert.equal(may(notes, OTHER), false);
    assert.equal(may([noteOn("97", "97")], OTHER), false, "a short passage proves nothing");
  });

  it("are none when all were deleted", () =>
    assert.equal(
      may(
        notes.map((note) => deleteNote(note, authorAt(4))),
        TEXT,
      ),
      false,
    ));

  it("name their new report once they are taken along", () => {
    const [note] = notes;
    assert.ok(note);
    const moved = onSource(note, "file:new.txt", authorAt(5).now);
    assert.equal(moved.target.source, "file:new.txt");
    assert.equal(moved.target.described, authorAt(5).now);
    assert.equal(onSource(moved, "file:new.txt", authorAt(6).now), moved);
  });
});
