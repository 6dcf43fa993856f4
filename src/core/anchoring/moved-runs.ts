import { type Alignment, IN_PLACE, NONE } from "./alignment.js";
import { BREAK, type WordRange, type WordText } from "./word-text.js";

/** Tokens on end by which a passage is known among what was left out here and put in there. */
const SEED = 4;
/** What moved must weigh: a turn of phrase that stands elsewhere too was not moved. */
const LEAST_WEIGHT = 2.5;
/** Tokens that may stand between two moved runs of one passage, edited on its way. */
const FURTHEST = 60;

interface MovedRun {
  readonly old: number;
  readonly new: number;
  length: number;
}

/**
 * Finds passages that were moved among what is left over of both texts, and gives each a group: runs that follow one
 * another in both texts moved together, and what stands between them was edited on the way.
 */
export function groupMoved(alignment: Alignment, oldRange: WordRange, newRange: WordRange): void {
  const runs = alignment.freeRuns(oldRange, newRange, SEED);
  for (const run of runs) {
    let weight = 0;
    for (let step = 0; step < run.length; step++) weight += alignment.old.weight(run.old + step);
    if (weight >= LEAST_WEIGHT) alignment.place(run, IN_PLACE + 1);
  }
  let group = IN_PLACE;
  let last: MovedRun | null = null;
  const groups: { first: MovedRun; last: MovedRun; group: number }[] = [];
  for (const run of movedRuns(alignment)) {
    const follows =
      last !== null && isNear(run.old - last.old - last.length) && isNear(run.new - last.new - last.length);
    const current = groups.at(-1);
    if (follows && last && current) {
      alignment.pair(
        { first: last.old + last.length, end: run.old },
        { first: last.new + last.length, end: run.new },
        group,
      );
      current.last = run;
    } else groups.push({ first: run, last: run, group: ++group });
    alignment.group.fill(group, run.old, run.old + run.length);
    last = run;
  }
  for (const { first, last: end, group: id } of groups) widen(alignment, first, end, id);
}

function isNear(distance: number): boolean {
  return distance >= 0 && distance <= FURTHEST;
}

/** The tokens that moved, as runs that are on end in both texts, in the order of the old text. */
function movedRuns({ old, to, group }: Alignment): MovedRun[] {
  const runs: MovedRun[] = [];
  for (let at = 0; at < old.length; at++) {
    const there = to[at] ?? NONE;
    if (there === NONE || group[at] === IN_PLACE) continue;
    const last = runs.at(-1);
    if (last && last.old + last.length === at && last.new + last.length === there) last.length++;
    else runs.push({ old: at, new: there, length: 1 });
  }
  return runs;
}

/** Takes in what was edited at the ends of the first and the last sentence of a moved passage. */
function widen(alignment: Alignment, first: MovedRun, last: MovedRun, group: number): void {
  const { old, now, to, from } = alignment;
  const head = freeBefore(old, to, first.old);
  const tail = freeBehind(old, to, last.old + last.length);
  alignment.pair(
    { first: head, end: first.old },
    { first: freeBefore(now, from, first.new), end: first.new },
    group,
  );
  const end = last.new + last.length;
  alignment.pair(
    { first: last.old + last.length, end: tail },
    { first: end, end: freeBehind(now, from, end) },
    group,
  );
}

function freeBefore(text: WordText, pairs: Int32Array, at: number): number {
  let first = at;
  while (first > 0 && at - first < FURTHEST && pairs[first - 1] === NONE) {
    if (text.breakBefore(first) >= BREAK.sentence) break;
    first--;
  }
  return first;
}

function freeBehind(text: WordText, pairs: Int32Array, at: number): number {
  let end = at;
  while (end < text.length && end - at < FURTHEST && pairs[end] === NONE) {
    if (text.breakBefore(end) >= BREAK.sentence) break;
    end++;
  }
  return end;
}
