import assert from "node:assert/strict";
import { addCodesTo, codesOf } from "../../../src/core/coding/tags.js";
import type { AnchoredNote } from "../../../src/core/notes/anchored-note.js";
import { arrangeNotes, type NoteArrangement } from "../../../src/core/notes/arrange-notes.js";
import { NO_FILTER, passesFilter, readNoteFilter } from "../../../src/core/notes/note-filter.js";
import { isOnWholeReport, wholeReport } from "../../../src/core/notes/note-scope.js";
import { undoChange } from "../../../src/core/notes/undo-change.js";
import { addReply, retarget, setStatus } from "../../../src/core/notes/write-note.js";
import { authorAt, noteOn } from "./notes.js";

const TEXT = "Ferry Review\nThe north line carried 4,100 people.\nThe south line carried 2,750 people.\n";

function placed(words: string, minute: number, author: string, codes: string[] = []): AnchoredNote {
  const start = TEXT.indexOf(words);
  const note = noteOn(TEXT, words, `On ${words}`, authorAt(minute, author));
  return {
    note: addCodesTo(note, codes, authorAt(minute, author, { next: minute * 1000 + 500 })),
    anchor: { state: "anchored", span: { start, end: start + words.length } },
  };
}

const SOUTH = placed("2,750", 1, "Ada", ["Traffic/South", "Costs"]);
const NORTH = placed("4,100", 2, "Noor", ["Traffic"]);
const TITLE = placed("Ferry", 3, "Ada");
const ALL = [SOUTH, NORTH, TITLE];

function groups(change: Partial<NoteArrangement>, notes: readonly AnchoredNote[] = ALL) {
  const arranged = arrangeNotes(
    notes,
    { grouping: "none", order: "place", filter: NO_FILTER, ...change },
    (at) => (at < TEXT.indexOf("The north") ? null : 0),
  );
  return arranged.groups.map(({ key, notes: members }) => [
    key,
    members.map(({ note }) => note.target.quote.exact),
  ]);
}

describe("notes in a list", () => {
  it("stand in the order of the report", () =>
    assert.deepEqual(groups({}), [[null, ["Ferry", "4,100", "2,750"]]]));

  it("are sorted by the latest change, or by author and then place", () => {
    assert.deepEqual(groups({ order: "time" }), [[null, ["Ferry", "4,100", "2,750"]]]);
    const replied = { ...SOUTH, note: addReply(SOUTH.note, "x", authorAt(9)) };
    assert.deepEqual(groups({ order: "time" }, [replied, NORTH, TITLE]), [
      [null, ["2,750", "Ferry", "4,100"]],
    ]);
    assert.deepEqual(groups({ order: "author" }), [[null, ["Ferry", "2,750", "4,100"]]]);
  });

  it("are grouped by section, those before the first section first", () =>
    assert.deepEqual(groups({ grouping: "section" }), [
      [null, ["Ferry"]],
      ["0", ["4,100", "2,750"]],
    ]));

  it("are grouped by code: one with two codes stands in both groups, those without come last", () =>
    assert.deepEqual(groups({ grouping: "code" }), [
      ["Costs", ["2,750"]],
      ["Traffic", ["4,100"]],
      ["Traffic/South", ["2,750"]],
      [null, ["Ferry"]],
    ]));

  it("are grouped by author and by status", () => {
    assert.deepEqual(groups({ grouping: "author" }), [
      ["Ada", ["Ferry", "2,750"]],
      ["Noor", ["4,100"]],
    ]);
    const resolved = { ...NORTH, note: setStatus(NORTH.note, "resolved", authorAt(9)) };
    assert.deepEqual(groups({ grouping: "status" }, [resolved, SOUTH]), [
      ["open", ["2,750"]],
      ["resolved", ["4,100"]],
    ]);
  });

  it("that need a review are lists of their own", () => {
    const lost: AnchoredNote = { ...SOUTH, anchor: { state: "orphan", candidates: [] } };
    const changed: AnchoredNote = { ...NORTH, anchor: { state: "changed", span: { start: 36, end: 41 } } };
    const arranged = arrangeNotes(
      [lost, changed, TITLE],
      { grouping: "code", order: "place", filter: NO_FILTER },
      () => null,
    );
    assert.deepEqual(arranged.orphans, [lost]);
    assert.deepEqual(
      arranged.changed.map(({ note }) => note),
      [NORTH.note],
    );
    assert.deepEqual(
      arranged.groups.map(({ notes }) => notes.length),
      [1],
    );
  });

  it("on the whole report are never without a place, and one that is attached is on its passage from then on", () => {
    const note = { ...TITLE.note, target: wholeReport(TITLE.note.target, authorAt(4).now) };
    const lost: AnchoredNote = { note, anchor: { state: "orphan", candidates: [] } };
    const arrangement: NoteArrangement = { grouping: "none", order: "place", filter: NO_FILTER };
    assert.equal(arrangeNotes([lost], arrangement, () => null).orphans.length, 0);
    const attached = { ...lost, note: retarget(note, SOUTH.note.target, authorAt(9)) };
    assert.equal(arrangeNotes([attached], arrangement, () => null).orphans.length, 1);
    const undone = undoChange(attached.note, { before: note, after: attached.note }, authorAt(10));
    assert.ok(isOnWholeReport(undone));
  });
});

describe("the filter of notes", () => {
  const note = addReply(SOUTH.note, "See the Ticket sales", authorAt(7, "Zoe Ray"));
  const cases: [string, boolean][] = [
    ["", true],
    ["ticket", true],
    ["2,750 sales", true],
    ["2,750 rents", false],
    ["#traffic", true],
    ["#Traffic/South", true],
    ["#traffic/north", false],
    ["#traff", false],
    ["#nothing #costs", true],
    ["by:ada", true],
    ['by:"zoe r"', true],
    ["by:noor", false],
    ["is:open", true],
    ["is:resolved", false],
    ["is:strange", false],
    ["#costs is:open ticket by:zoe", true],
  ];
  assert.deepEqual(codesOf(note), ["Traffic/South", "Costs"]);
  for (const [typed, passes] of cases)
    it(`${typed === "" ? "without words" : typed} ${passes ? "shows" : "hides"} it`, () =>
      assert.equal(passesFilter(note, readNoteFilter(typed)), passes));

  it("takes codes with spaces in quotation marks", () =>
    assert.deepEqual(readNoteFilter('#"Public housing"').codes, ["public housing"]));
});
