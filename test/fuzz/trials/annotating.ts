import assert from "node:assert/strict";
import { compareCoders } from "../../../src/core/agreement/agreement.js";
import { analyze } from "../../../src/core/analysis.js";
import { AnchorFinder } from "../../../src/core/anchoring/anchor-finder.js";
import { codesOf } from "../../../src/core/coding/tags.js";
import type { AnchoredNote } from "../../../src/core/notes/anchored-note.js";
import { arrangeNotes } from "../../../src/core/notes/arrange-notes.js";
import { withoutDismissed } from "../../../src/core/notes/dismissal.js";
import { followAnchors } from "../../../src/core/notes/follow-anchors.js";
import { InterchangeText } from "../../../src/core/notes/interchange-text.js";
import { judgementsIn } from "../../../src/core/notes/judgement.js";
import { mergeNotes } from "../../../src/core/notes/merge.js";
import { isComment } from "../../../src/core/notes/note.js";
import { readNoteFilter } from "../../../src/core/notes/note-filter.js";
import { parseNotesFile } from "../../../src/core/notes/notes-file.js";
import type { TextEdit } from "../../../src/core/text-edit.js";
import { broken, randomDocument } from "../documents.js";
import type { Random } from "../random.js";
import { brokenLines, randomNotesFile } from "../random-notes.js";
import type { Trial } from "../trial.js";
import { assertExported } from "./exported.js";
import { FORMATS } from "./formats.js";
import { assertShown } from "./reading.js";
import { assertSound } from "./sound-analysis.js";

/** A report is read with a broken file of notes and decisions, and its notes are listed, compared, exported and typed under. */
export const ANNOTATING: Trial = {
  name: "annotating",
  readings: 4,
  make(random) {
    const text = randomDocument(random);
    return [text, broken(random, brokenLines(random, randomNotesFile(random, text)))];
  },
  async check([text = "", notesFile = ""], random) {
    const finder = new AnchorFinder(new InterchangeText(text));
    const notes = mergeNotes(parseNotesFile(notesFile).notes, [])
      .filter(({ deleted }) => deleted === null)
      .map((note) => ({ note, anchor: finder.find(note.target) }));
    assertPlaces(text, notes);
    const analysis = analyze(text, { format: random.of(FORMATS), judgements: judgementsIn(notes) });
    assertSound(text, analysis);
    const comments = notes.filter(({ note }) => isComment(note));
    assertShown(analysis, random);
    await assertExported(text, analysis, comments, random);
    assert.ok(withoutDismissed(analysis.findings, notes).length <= analysis.findings.length);
    assertListed(comments, random);
    compareCoders(analysis.document, notes);
    assertFollowed(text, notes, random);
  },
};

function assertPlaces(text: string, notes: readonly AnchoredNote[]): void {
  for (const { anchor } of notes)
    for (const { start, end } of anchor.state === "orphan" ? anchor.candidates : [anchor.span])
      assert.ok(start >= 0 && start <= end && end <= text.length, `${start}–${end} of ${text.length}`);
}

function assertListed(notes: readonly AnchoredNote[], random: Random): void {
  const filter = readNoteFilter(random.of(["", "is:open", "check by:ada", '#"A/B"', '"', "#"]));
  const grouping = random.of(["none", "section", "code", "author", "status"]);
  const order = random.of(["place", "time", "author"]);
  const { orphans, changed, groups } = arrangeNotes(notes, { grouping, order, filter }, () => null);
  const listed = new Set([...orphans, ...changed, ...groups.flatMap((group) => group.notes)]);
  assert.ok(listed.size <= notes.length);
  if (filter.words.length + filter.codes.length === 0 && filter.status === null)
    assert.equal(listed.size, notes.length, "a note is not listed");
  for (const { note } of notes) assert.equal(new Set(codesOf(note)).size, codesOf(note).length);
}

/** Edits at random places: a note that is not lost stands within the text. */
function assertFollowed(text: string, notes: readonly AnchoredNote[], random: Random): void {
  let { length } = text;
  const edits = Array.from({ length: random.below(6) }, (): TextEdit => {
    const start = random.below(length + 1);
    const deleted = random.below(Math.min(50, length - start + 1));
    const inserted = random.below(50);
    length += inserted - deleted;
    return { start, deleted, inserted };
  });
  const anchors = new Map(notes.map(({ note, anchor }) => [note.id, anchor]));
  for (const anchor of followAnchors(anchors, edits).values())
    if (anchor.state !== "orphan")
      assert.ok(
        anchor.span.start >= 0 && anchor.span.start <= anchor.span.end && anchor.span.end <= length,
        `${anchor.span.start}–${anchor.span.end} of ${length}`,
      );
}
