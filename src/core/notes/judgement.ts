import type { HeadingJudgement } from "../document/heading-judgements.js";
import type { Judgements } from "../judgements.js";
import type { AnchoredNote } from "./anchored-note.js";
import { identificationsIn } from "./identifying.js";
import { liveBodies, type Note, type NoteTarget } from "./note.js";
import { type Authoring, editBody } from "./write-note.js";

/**
 * An analyst's decision about a heading is an annotation like a note, so that it anchors and merges like one, with this
 * motivation (W3C Web Annotation Vocabulary, 3.2) and one body: `heading`, `heading 3` with its level, or `notHeading`.
 */
const CLASSIFYING = "classifying";

/** What an analyst decided, wherever it stands. */
export type Verdict = Pick<HeadingJudgement, "isHeading" | "level">;

/** Whether an annotation of the notes file is a decision about a heading rather than a note. */
export function isJudgement(note: Note): boolean {
  return note.motivation === CLASSIFYING;
}

/** A new decision about a passage. */
export function createJudgement(target: NoteTarget, verdict: Verdict, by: Authoring): Note {
  const life = { creator: by.creator, created: by.now, modified: by.now, deleted: null, unknown: {} };
  const body = {
    id: by.newId(),
    purpose: CLASSIFYING,
    format: "text/plain",
    value: writeVerdict(verdict),
    ...life,
  };
  return { id: by.newId(), motivation: CLASSIFYING, bodies: [body], target, ...life };
}

/** The decision with another verdict. */
export function changeVerdict(note: Note, verdict: Verdict, by: Authoring): Note {
  const body = liveBodies(note).find(({ purpose }) => purpose === CLASSIFYING);
  return body ? editBody(note, body.id, writeVerdict(verdict), by) : note;
}

/**
 * The decisions that stand in the report, the latest last. One whose passage is not found, or whose verdict is not
 * understood, is left out: the rules then decide.
 */
export function judgementsIn(annotations: readonly AnchoredNote[]): Judgements {
  const headings = annotations
    .filter(({ note }) => isJudgement(note))
    .sort((a, b) => compare(a.note.modified, b.note.modified) || compare(a.note.id, b.note.id))
    .flatMap(({ note, anchor }) => {
      const verdict = readVerdict(note);
      return anchor.state === "orphan" || !verdict ? [] : [{ ...anchor.span, ...verdict }];
    });
  return { headings, organizations: identificationsIn(annotations) };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function writeVerdict({ isHeading, level }: Verdict): string {
  if (!isHeading) return "notHeading";
  return level === null ? "heading" : `heading ${level}`;
}

function readVerdict(note: Note): Verdict | null {
  const value = liveBodies(note)
    .find(({ purpose }) => purpose === CLASSIFYING)
    ?.value.trim();
  if (value === "notHeading") return { isHeading: false, level: null };
  const read = /^heading(?: ([1-9]))?$/.exec(value ?? "");
  if (!read) return null;
  return { isHeading: true, level: read[1] === undefined ? null : Number(read[1]) };
}
