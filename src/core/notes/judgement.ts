import type { HeadingJudgement } from "../document/heading-judgements.js";
import type { Judgements } from "../judgements.js";
import type { StatisticJudgement } from "../statistics/judged-statistics.js";
import type { AnchoredNote } from "./anchored-note.js";
import { identificationsIn } from "./identifying.js";
import { liveBodies, type Note, type NoteTarget } from "./note.js";
import { type Authoring, editBody } from "./write-note.js";

/**
 * An analyst's decision about a passage is an annotation like a note, so that it anchors and merges like one, with this
 * motivation (W3C Web Annotation Vocabulary, 3.2) and one body: `heading`, `heading 3` with its level, or `notHeading`;
 * `statistic` or `notStatistic`.
 */
const CLASSIFYING = "classifying";

/** What an analyst decided about a heading, wherever it stands. */
export type HeadingVerdict = Pick<HeadingJudgement, "isHeading" | "level">;

/** What an analyst decided about a figure, wherever it stands. */
export type StatisticVerdict = Pick<StatisticJudgement, "isStatistic">;

/** What an analyst decided, wherever it stands. */
export type Verdict = HeadingVerdict | StatisticVerdict;

/** Whether an annotation of the notes file is a decision about a passage rather than a note. */
export function isJudgement(note: Note): boolean {
  return note.motivation === CLASSIFYING;
}

/** What a decision says; null where it is none, or not understood. */
export function verdictOf(note: Note): Verdict | null {
  return isJudgement(note) ? readVerdict(note) : null;
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
  const judgements = annotations
    .filter(({ note }) => isJudgement(note))
    .sort((a, b) => compare(a.note.modified, b.note.modified) || compare(a.note.id, b.note.id))
    .flatMap(({ note, anchor }) => {
      const verdict = readVerdict(note);
      return anchor.state === "orphan" || !verdict ? [] : [{ ...anchor.span, ...verdict }];
    });
  return {
    headings: judgements.filter((judgement) => "isHeading" in judgement),
    statistics: judgements.filter((judgement) => "isStatistic" in judgement),
    organizations: identificationsIn(annotations),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function writeVerdict(verdict: Verdict): string {
  if ("isStatistic" in verdict) return verdict.isStatistic ? "statistic" : "notStatistic";
  if (!verdict.isHeading) return "notHeading";
  return verdict.level === null ? "heading" : `heading ${verdict.level}`;
}

function readVerdict(note: Note): Verdict | null {
  const value = liveBodies(note)
    .find(({ purpose }) => purpose === CLASSIFYING)
    ?.value.trim();
  if (value === "statistic" || value === "notStatistic") return { isStatistic: value === "statistic" };
  if (value === "notHeading") return { isHeading: false, level: null };
  const read = /^heading(?: ([1-9]))?$/.exec(value ?? "");
  if (!read) return null;
  return { isHeading: true, level: read[1] === undefined ? null : Number(read[1]) };
}
