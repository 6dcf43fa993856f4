import assert from "node:assert/strict";
import { analyze } from "../../../src/core/analysis.js";
import { findAnchor } from "../../../src/core/notes/anchor.js";
import { describeTarget } from "../../../src/core/notes/describe-target.js";
import { createDismissal, withoutDismissed } from "../../../src/core/notes/dismissal.js";
import { InterchangeText } from "../../../src/core/notes/interchange-text.js";
import { isComment } from "../../../src/core/notes/note.js";
import { formatNotesFile, parseNotesFile } from "../../../src/core/notes/notes-file.js";
import { deleteNote } from "../../../src/core/notes/write-note.js";
import { authorAt, noteOn } from "./notes.js";

const TEXT = "Some nine percent (8%) of wells were dry. Some six percent (9%) of boats sank.\n";

function dismissed(text: string, code: "words-and-digits" | "sum-of-parts" = "words-and-digits") {
  const [finding] = analyze(TEXT, { format: "plaintext" }).findings;
  assert.ok(finding);
  const target = describeTarget("file:report.txt", new InterchangeText(TEXT), finding);
  const written = formatNotesFile({ notes: [createDismissal(target, code, authorAt(0))], kept: [] });
  const { notes } = parseNotesFile(written);
  const report = new InterchangeText(text);
  return notes.map((note) => ({ note, anchor: findAnchor(report, note.target) }));
}

const shown = (text: string, dismissals = dismissed(text)) =>
  withoutDismissed(analyze(text, { format: "plaintext" }).findings, dismissals).map(({ start, end }) =>
    text.slice(start, end),
  );

describe("a dismissed finding", () => {
  it("is not shown, and others are", () => {
    assert.deepEqual(shown(TEXT, []), ["nine percent (8%)", "six percent (9%)"]);
    assert.deepEqual(shown(TEXT), ["six percent (9%)"]);
  });

  it("stays away when its passage moves", () =>
    assert.deepEqual(shown(`A new first paragraph.\n\n${TEXT}`), ["six percent (9%)"]));

  it("is shown again when its words are others", () =>
    assert.deepEqual(shown(TEXT.replace("(8%)", "(7%)")), ["nine percent (7%)", "six percent (9%)"]));

  it("hides what no other check finds at the passage", () =>
    assert.equal(shown(TEXT, dismissed(TEXT, "sum-of-parts")).length, 2));

  it("is no note", () => {
    const [one] = dismissed(TEXT);
    assert.ok(one);
    assert.equal(isComment(one.note), false);
    assert.equal(isComment(noteOn(TEXT, "nine")), true);
    assert.ok(deleteNote(one.note, authorAt(1)).deleted);
  });
});
