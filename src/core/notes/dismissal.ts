import type { Finding, FindingCode } from "../finding.js";
import type { AnchoredNote } from "./anchored-note.js";
import { liveBodies, type Note, type NoteTarget } from "./note.js";
import type { Authoring } from "./write-note.js";

/**
 * An analyst's word that a finding is none is an annotation like a note, so that it anchors and merges like one, with this
 * motivation (W3C Web Annotation Vocabulary, 3.2) and one body: the code of the check.
 */
const ASSESSING = "assessing";

/** Whether an annotation of the notes file dismisses a finding. */
export function isDismissal(note: Note): boolean {
  return note.motivation === ASSESSING;
}

/** A new dismissal of what a check found at a passage. */
export function createDismissal(target: NoteTarget, code: FindingCode, by: Authoring): Note {
  const life = { creator: by.creator, created: by.now, modified: by.now, deleted: null, unknown: {} };
  const body = { id: by.newId(), purpose: ASSESSING, format: "text/plain", value: code, ...life };
  return { id: by.newId(), motivation: ASSESSING, bodies: [body], target, ...life };
}

/**
 * The findings that nobody dismissed. A dismissal holds for one check and one passage, as long as the words of the passage
 * stay: where they change, the finding is shown again.
 */
export function withoutDismissed(
  findings: readonly Finding[],
  annotations: readonly AnchoredNote[],
): Finding[] {
  const dismissed = new Set(annotations.flatMap(dismissedKeys));
  return findings.filter(({ code, start, end }) => !dismissed.has(keyOf(code, start, end)));
}

function dismissedKeys({ note, anchor }: AnchoredNote): string[] {
  if (!isDismissal(note) || anchor.state === "orphan" || anchor.state === "changed") return [];
  const { start, end } = anchor.span;
  return liveBodies(note)
    .filter(({ purpose }) => purpose === ASSESSING)
    .map(({ value }) => keyOf(value.trim(), start, end));
}

function keyOf(code: string, start: number, end: number): string {
  return `${code} ${start} ${end}`;
}
