import type { Contents } from "../document/contents.js";
import type { Chosen, FoundHeading, Weighed } from "../document/find-headings.js";
import type { Candidate } from "../document/heading-candidates.js";
import { type Reason, THRESHOLD } from "../document/heading-evidence.js";
import { isSetAlike } from "../document/heading-levels.js";
import type { Source } from "../document/source.js";
import { reasonsTogether, sum } from "../document/weigh-together.js";
import { standAlike } from "./moved-headings.js";

/** A candidate for a heading that reads otherwise than before, at the place where it was. */
export interface ReadOtherwise {
  readonly was: Weighed;
  readonly is: Weighed;
}

/**
 * Whether a candidate is chosen as before although it reads otherwise, and so is every other one: it covers the same lines,
 * has no number by which others are told, counts for its form as it did and is of the same level.
 */
export function isChosenAlike({ was, is }: ReadOtherwise, chosen: Chosen, contents: Contents): boolean {
  const [a, b] = [was.candidate, is.candidate];
  if (!standAlike(a, b) || isMarked(a) || a.numbering !== null || b.numbering !== null) return false;
  if ((a.reading.text === "") !== (b.reading.text === "") || !isSetAlike(a, b, contents)) return false;
  const isOwn = sum(was.reasons) >= THRESHOLD;
  return (
    was.form === is.form &&
    isOwn === sum(is.reasons) >= THRESHOLD &&
    isAccepted(was, chosen) === isAccepted(is, chosen)
  );
}

/** A heading that was found, as it reads now. */
export function foundAgain(heading: FoundHeading, is: Weighed, chosen: Chosen): FoundHeading {
  const { reading } = is.candidate;
  return { ...heading, reading, reasons: allReasons(is, chosen).map(({ code }) => code) };
}

function isAccepted(weighed: Weighed, chosen: Chosen): boolean {
  return sum(allReasons(weighed, chosen)) >= THRESHOLD;
}

function allReasons(weighed: Weighed, { together }: Chosen): Reason[] {
  return [...weighed.reasons, ...reasonsTogether(weighed, together)];
}

/** Whether no letter or roman number comes or goes by which those of other headings are told apart. */
export function keepsLetters(
  before: Source,
  after: Source,
  old: readonly Weighed[],
  candidates: readonly Candidate[],
  { from, to }: { from: number; to: number },
): boolean {
  const gone = old.slice(from, to).map(({ candidate }) => candidate);
  const isLetter = ({ numbering }: Candidate) => numbering?.kind === "letter" || numbering?.kind === "roman";
  if (gone.some(isLetter) || candidates.some(isLetter)) return false;
  const parts = (source: Source) => (candidate: Candidate) =>
    source.marks[candidate.firstLine]?.kind === "heading";
  return gone.some(parts(before)) === candidates.some(parts(after));
}

/** Whether a candidate is no heading and says nothing of what others are. */
export function isSilent({ candidate, reasons }: Weighed, source: Source): boolean {
  const { numbering, firstLine } = candidate;
  if (numbering !== null || isMarked(candidate) || source.marks[firstLine]?.kind === "heading") return false;
  return sum(reasons) + MOST_MORE < THRESHOLD;
}

/** Whether a candidate is marked as a heading: by what those say the title is told, however little speaks for them. */
function isMarked({ mark }: Candidate): boolean {
  return mark !== "plain" && mark !== "bold";
}

/** The most that other headings can add to what speaks for one without a number. */
const MOST_MORE = 0.2;
