import type { Candidate } from "./heading-candidates.js";
import type { Surroundings } from "./heading-evidence.js";
import { wordCount } from "./line-form.js";
import { isProse, nextPiece } from "./running-text.js";
import { endsSentence, tailOf } from "./source.js";

/** Most headings that stand one below the other: a chapter's, its first part's and that part's first. */
const MOST_STEPS = 3;

/**
 * Whether a candidate is one of two or three headings directly below one another, without marks, between a whole sentence
 * and running text; labels of a chart are more, or shorter.
 */
export function isStep(candidate: Candidate, around: Surroundings): boolean {
  if (!mayBeStep(candidate)) return false;
  const { pieces, source, byFirst, byLast, inTable } = around;
  let steps = 1;
  let above = nextPiece(pieces, candidate.firstPiece - 1, -1);
  for (
    let step = byLast.get(above);
    step && mayBeStep(step) && steps <= MOST_STEPS;
    step = byLast.get(above)
  ) {
    steps++;
    above = nextPiece(pieces, step.firstPiece - 1, -1);
  }
  let below = nextPiece(pieces, candidate.lastPiece + 1, 1);
  for (
    let step = byFirst.get(below);
    step && mayBeStep(step) && steps <= MOST_STEPS;
    step = byFirst.get(below)
  ) {
    steps++;
    below = nextPiece(pieces, step.lastPiece + 1, 1);
  }
  const [before, after] = [pieces[above], pieces[below]];
  if (steps < 2 || steps > MOST_STEPS || !before || !after) return false;
  const opens = isProse(source, after, inTable) && !byFirst.has(below);
  return opens && isProse(source, before, inTable) && endsSentence(tailOf(source, before.last));
}

/** Lines without a mark or number, of three words or more, beginning with a capital and ending without a stop. */
function mayBeStep({ mark, numbering, heads, cuts, reading }: Candidate): boolean {
  if (mark !== "plain" || numbering !== null || heads || cuts) return false;
  const words = reading.text.slice(0, 200);
  return /^\p{Lu}/u.test(words) && !/[.,;:]\W{0,2}$|\d/u.test(words) && wordCount(words) >= 3;
}
