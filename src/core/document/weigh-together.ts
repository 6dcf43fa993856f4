import { eachInSteps, type Steps } from "../steps.js";
import type { Weighed } from "./find-headings.js";
import type { Candidate } from "./heading-candidates.js";
import { type Reason, THRESHOLD } from "./heading-evidence.js";
import type { Piece } from "./pieces.js";
import { nextPiece } from "./running-text.js";

/** Pieces and candidates that are looked at in one step. */
const PIECES_IN_ONE_STEP = 512;

interface WeighedFurther extends Weighed {
  readonly reasons: Reason[];
}

/** What reasons come to. */
export function sum(reasons: readonly Reason[]): number {
  return reasons.reduce((total, reason) => total + reason.weight, 0) + 1e-9;
}

/** What the candidates of a report say all together of each of them. */
export interface Together {
  /** How many are headings by themselves, by their form. */
  readonly forms: ReadonlyMap<string, number>;
  /** How many are marked. */
  readonly marks: number;
}

/** Weighs what candidates say of each other: numbers that go up, a form that comes again, marks that all others have. */
export function* weighTogether(
  own: readonly Weighed[],
  pieces: readonly Piece[],
  byLast: ReadonlyMap<number, Candidate>,
): Steps<{ readonly weighed: Weighed[]; readonly together: Together }> {
  const weighed = own.map(
    ({ candidate, form, reasons }): WeighedFurther => ({
      ...{ candidate, form },
      reasons: [...reasons],
    }),
  );
  yield;
  const numbers = new Set<string>();
  for (const { candidate, reasons } of weighed)
    if (candidate.numbering && sum(reasons) > -0.5) numbers.add(numberKey(candidate, 0));
  yield;
  const forms = new Map<string, number>();
  const weighOne = ({ candidate, form, reasons }: WeighedFurther): void => {
    if (candidate.numbering) weighSequence(candidate, numbers, pieces, byLast, reasons);
    if (sum(reasons) >= THRESHOLD) forms.set(form, (forms.get(form) ?? 0) + 1);
  };
  yield* eachInSteps(weighed, weighOne, PIECES_IN_ONE_STEP);
  const marks = weighed.filter(({ candidate }) => candidate.mark === "atx").length;
  const together = { forms, marks };
  const weighForm = (one: WeighedFurther): void => {
    for (const reason of reasonsTogether(one, together)) one.reasons.push(reason);
  };
  yield* eachInSteps(weighed, weighForm, PIECES_IN_ONE_STEP);
  return { weighed, together };
}

/** What all candidates together say of one of them, its number aside. */
export function reasonsTogether({ candidate, form }: Weighed, { forms, marks }: Together): Reason[] {
  const reasons: Reason[] = [];
  if ((forms.get(form) ?? 0) >= 3) reasons.push(FORM_REPEATED);
  if (marks >= 5 && candidate.mark === "plain" && !candidate.numbering && !candidate.cuts)
    reasons.push({ code: "against:unmarked", weight: -0.4 });
  return reasons;
}

/** Headings of one form come again. */
const FORM_REPEATED: Reason = { code: "form:repeated", weight: 0.2 };

function numberKey(candidate: Candidate, step: number): string {
  const path = [...(candidate.numbering?.path ?? [])];
  path.push((path.pop() ?? 0) + step);
  return `${candidate.numbering?.kind} ${path.join(".")}`;
}

function weighSequence(
  candidate: Candidate,
  numbers: ReadonlySet<string>,
  pieces: readonly Piece[],
  byLast: ReadonlyMap<number, Candidate>,
  reasons: Reason[],
): void {
  const numbering = candidate.numbering;
  if (!numbering) return;
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
}
