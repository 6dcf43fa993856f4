import { mapInSteps, type Steps } from "../steps.js";
import type { ByPiece } from "./candidates-by-piece.js";
import type { Weighed } from "./find-headings.js";
import type { Candidate } from "./heading-candidates.js";
import { type Reason, THRESHOLD } from "./heading-evidence.js";
import type { Piece } from "./pieces.js";
import { nextPiece } from "./running-text.js";

/** Pieces and candidates that are looked at in one step. */
const PIECES_IN_ONE_STEP = 512;

/** What reasons come to. */
export function sum(reasons: readonly Reason[]): number {
  return reasons.reduce((total, reason) => total + reason.weight, 0) + 1e-9;
}

/** What the candidates of a report say all together of each of them. */
export interface Together {
  /** How many have each number, of those for which anything speaks. */
  readonly numbers: ReadonlyMap<string, number>;
  /** How many are headings by themselves, by their form. */
  readonly forms: ReadonlyMap<string, number>;
  /** How many are marked. */
  readonly marks: number;
}

/** Weighs what candidates say of each other: numbers that go up, a form that comes again, marks that all others have. */
export function* weighTogether(
  own: readonly Weighed[],
  pieces: readonly Piece[],
  byLast: ByPiece,
): Steps<{ readonly weighed: Weighed[]; readonly together: Together }> {
  const numbers = counted(own, numberOf);
  yield;
  const inSequence = (one: Weighed) => withSequence(one, numbers, pieces, byLast);
  const weighed = yield* mapInSteps(own, inSequence, PIECES_IN_ONE_STEP);
  const together = { numbers, forms: counted(weighed, formOfHeading), marks: own.filter(hasHash).length };
  yield;
  const all = yield* mapInSteps(weighed, (one) => withOthers(one, together), PIECES_IN_ONE_STEP);
  return { weighed: all, together };
}

/** How often each key comes, of those that items have. */
function counted<Item>(items: readonly Item[], keyOf: (item: Item) => string | null): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) {
    const key = keyOf(item);
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** The number by which a candidate speaks for others; null where it has none, or too much speaks against it. */
export function numberOf({ candidate, reasons }: Weighed): string | null {
  return candidate.numbering && sum(reasons) > -0.5 ? numberKey(candidate, 0) : null;
}

/** The form of a candidate that is a heading by itself and its number; null for any other. */
export function formOfHeading({ form, reasons }: Weighed): string | null {
  return sum(reasons) >= THRESHOLD ? form : null;
}

/** Whether a candidate is marked with `#`. */
export function hasHash({ candidate }: Weighed): boolean {
  return candidate.mark === "atx";
}

/** A candidate with what its number says beside those of all others. */
export function withSequence(
  one: Weighed,
  numbers: ReadonlyMap<string, number>,
  pieces: readonly Piece[],
  byLast: ByPiece,
): Weighed {
  const { candidate, form, reasons } = one;
  if (!candidate.numbering) return one;
  return { candidate, form, reasons: [...reasons, ...sequenceReasons(candidate, numbers, pieces, byLast)] };
}

/** A candidate with what the forms and marks of all together say of it. */
export function withOthers(one: Weighed, together: Together): Weighed {
  const more = reasonsTogether(one, together);
  return more.length === 0 ? one : { ...one, reasons: [...one.reasons, ...more] };
}

/** What all candidates together say of one of them, its number aside. */
function reasonsTogether({ candidate, form }: Weighed, { forms, marks }: Together): Reason[] {
  const reasons: Reason[] = [];
  if ((forms.get(form) ?? 0) >= REPEATED) reasons.push(FORM_REPEATED);
  if (marks >= MARKED && candidate.mark === "plain" && !candidate.numbering && !candidate.cuts)
    reasons.push({ code: "against:unmarked", weight: -0.4 });
  return reasons;
}

/** Fewest headings of one form that speak for another one. */
export const REPEATED = 3;
/** Fewest marked headings that speak against one without a mark. */
export const MARKED = 5;

/** Headings of one form come again. */
const FORM_REPEATED: Reason = { code: "form:repeated", weight: 0.2 };

function numberKey(candidate: Candidate, step: number): string {
  const path = [...(candidate.numbering?.path ?? [])];
  path.push((path.pop() ?? 0) + step);
  return `${candidate.numbering?.kind} ${path.join(".")}`;
}

function sequenceReasons(
  candidate: Candidate,
  numbers: ReadonlyMap<string, number>,
  pieces: readonly Piece[],
  byLast: ByPiece,
): Reason[] {
  const reasons: Reason[] = [];
  const numbering = candidate.numbering;
  if (!numbering) return reasons;
  const child = `${numbering.kind} ${[...numbering.path, 1].join(".")}`;
  const parent = `${numbering.kind} ${numbering.path.slice(0, -1).join(".")}`;
  const supported = [numberKey(candidate, 1), numberKey(candidate, -1), child, parent].some((key) =>
    numbers.has(key),
  );
  if (!supported && numbering.kind.startsWith("bracket"))
    reasons.push({ code: "against:lone-number", weight: -2.5 });
  else if (supported) reasons.push({ code: "number:sequence", weight: numbering.marked ? 0.5 : 0.4 });
  // A chapter in a file of its own begins with its number.
  else if (
    candidate.mark === "plain" &&
    candidate.firstPiece > 0 &&
    numbering.path.length === 1 &&
    numbering.kind !== "appendix"
  )
    reasons.push({ code: "against:lone-number", weight: numbering.marked ? -0.4 : -1 });
  const above = byLast.get(nextPiece(pieces, candidate.firstPiece - 1, -1));
  const listed =
    above &&
    !above.heads &&
    above.numbering?.kind === numbering.kind &&
    above.numbering.path.length === numbering.path.length &&
    above.mark === "plain";
  if (listed && candidate.mark === "plain") reasons.push({ code: "against:list", weight: -1.2 });
  return reasons;
}
