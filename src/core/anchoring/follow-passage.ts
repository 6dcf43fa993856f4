import { type Alignment, IN_PLACE, NONE } from "./alignment.js";
import { isSameFigure } from "./figure-edges.js";
import { isPageFurniture } from "./page-lines.js";
import { BREAK, type WordRange, type WordText } from "./word-text.js";

/** Where a passage of the old text stands in the new one, in tokens of the new text. */
export interface Followed {
  readonly range: WordRange;
  /** Whether it says the same to the letter, whatever became of white space, hyphenation and typography. */
  readonly same: boolean;
  /** Whether enough survives to say that it is this passage; else the range is only where to look. */
  readonly accepted: boolean;
  /** Whether it moved by itself, away from what stood around it. */
  readonly strayed: boolean;
}

/** Tokens of its sentence that are looked at on either side of a passage, and further ones where it has none. */
const NEAR = 16;
const WIDE = 40;
/** A hole in the new text behind which tokens do not belong to the passage any more, in tokens. */
const WIDEST_HOLE = 60;
/** Weights that make a passage known by itself: to some degree, and whatever became of its sentence. */
const TELLING = 3;
const DISTINCTIVE = 6;
/** More than a mark weighs, and less than any word. */
const MARK = 0.2;

/** Follows a passage through an alignment; null where nothing is left of it. */
export function followPassage(alignment: Alignment, passage: WordRange): Followed | null {
  const group = groupOf(alignment, passage);
  const range = rangeOf(alignment, passage, group);
  if (!range) return null;
  const same = isUnchanged(alignment, passage, range);
  return { range, same, ...accept(alignment, passage, { range, same, group }) };
}

/** What most of a passage moved with. */
function groupOf(alignment: Alignment, { first, end }: WordRange): number {
  const weights = new Map<number, number>();
  let best = IN_PLACE;
  for (let at = first; at < end; at++) {
    if (alignment.to[at] === NONE) continue;
    const group = alignment.group[at] ?? IN_PLACE;
    const weight = (weights.get(group) ?? 0) + alignment.old.weight(at);
    weights.set(group, weight);
    if (weight > (weights.get(best) ?? 0)) best = group;
  }
  return weights.size > 0 ? best : groupAround(alignment, { first, end });
}

/** What the tokens next to a passage moved with, where nothing is left of its own. */
function groupAround({ to, group }: Alignment, { first, end }: WordRange): number {
  for (let step = 1; step <= NEAR; step++)
    for (const at of [first - step, end + step - 1])
      if ((to[at] ?? NONE) !== NONE) return group[at] ?? IN_PLACE;
  return IN_PLACE;
}

function rangeOf(alignment: Alignment, passage: WordRange, group: number): WordRange | null {
  const cluster = heaviestCluster(alignment, passage, group);
  const before = pairIn(alignment, passage.first - 1, group);
  const behind = pairIn(alignment, passage.end, group);
  let first = cluster?.first ?? NONE;
  let end = cluster?.end ?? NONE;
  // What was put in place of an end of the passage belongs to it; what was put in before or behind it does not.
  const goneAtHead = goneFrom(alignment, passage, 1);
  const goneAtTail = goneFrom(alignment, passage, -1);
  if (goneAtHead > 0 && before !== NONE && isInPlaceOf(goneAtHead, before + 1, first)) first = before + 1;
  if (goneAtTail > 0 && behind !== NONE && isInPlaceOf(goneAtTail, end, behind)) end = behind;
  if (first === NONE && end !== NONE && before !== NONE) first = before + 1;
  if (end === NONE && first !== NONE && behind !== NONE) end = behind;
  return first !== NONE && end !== NONE && first < end
    ? withoutOthers(alignment, passage, { first, end })
    : null;
}

/** A range without the sentences at its ends that none of the words of the passage stands in: they were put in. */
function withoutOthers({ to, now }: Alignment, passage: WordRange, { first, end }: WordRange): WordRange {
  const kept: number[] = [];
  for (let at = passage.first; at < passage.end; at++) {
    const there = to[at] ?? NONE;
    if (there >= first && there < end && now.weight(there) > MARK) kept.push(there);
  }
  let from = kept[0] ?? first;
  let until = (kept.at(-1) ?? end - 1) + 1;
  while (from > first && now.breakBefore(from) < BREAK.sentence) from--;
  while (until < end && now.breakBefore(until) < BREAK.sentence) until++;
  return { first: from, end: until };
}

/** How many tokens at one end of a passage are gone. */
function goneFrom({ to }: Alignment, { first, end }: WordRange, step: 1 | -1): number {
  let gone = 0;
  for (let at = step > 0 ? first : end - 1; at >= first && at < end && to[at] === NONE; at += step) gone++;
  return gone;
}

/** Whether so many tokens may stand in place of some that are gone; of more, most were put in beside the passage. */
function isInPlaceOf(gone: number, first: number, end: number): boolean {
  return first === NONE || end === NONE || (first <= end && end - first <= 2 * gone + 3);
}

function pairIn({ to, group }: Alignment, at: number, wanted: number): number {
  const pair = to[at] ?? NONE;
  return pair !== NONE && group[at] === wanted ? pair : NONE;
}

/** The stretch of the new text that most of a passage went to. */
function heaviestCluster(alignment: Alignment, passage: WordRange, wanted: number): WordRange | null {
  const { old, to, replaced, group } = alignment;
  let best: (WordRange & { weight: number }) | null = null;
  let current: (WordRange & { weight: number }) | null = null;
  for (let at = passage.first; at < passage.end; at++) {
    const kept = to[at] ?? NONE;
    const there = kept === NONE ? (replaced[at] ?? NONE) : kept;
    if (there === NONE || group[at] !== wanted) continue;
    const weight = old.weight(at) * (kept === NONE ? 0.1 : 1);
    const joins: boolean = current !== null && there - current.end <= WIDEST_HOLE;
    current =
      joins && current
        ? { first: current.first, end: there + 1, weight: current.weight + weight }
        : { first: there, end: there + 1, weight };
    if (!best || current.weight >= best.weight) best = current;
  }
  return best;
}

function isUnchanged(alignment: Alignment, { first, end }: WordRange, range: WordRange): boolean {
  const { old, now, to, from } = alignment;
  let next = range.first;
  for (let at = first; at < end; at++) {
    let there = to[at] ?? NONE;
    if (there === NONE) {
      const cut = freeRun(to, at, end);
      if (!isPageFurniture(old, cut)) return false;
      at = cut.end - 1;
      continue;
    }
    if (there !== next) {
      const putIn = freeRun(from, next, range.end);
      if (!isPageFurniture(now, putIn) || putIn.end !== there) return false;
      there = putIn.end;
    }
    if (old.forms[at] !== now.forms[there]) return false;
    next = there + 1;
  }
  return next === range.end && isSameFigure(old, { first, end }, now, range);
}

function freeRun(pairs: Int32Array, first: number, limit: number): WordRange {
  let end = first;
  while (end < limit && pairs[end] === NONE) end++;
  return { first, end };
}

interface Judged {
  readonly range: WordRange;
  readonly same: boolean;
  readonly group: number;
}

/** Whether enough of a passage and of its sentence survives to say that this is it. */
function accept(
  alignment: Alignment,
  passage: WordRange,
  judged: Judged,
): Pick<Followed, "accepted" | "strayed"> {
  const { range, same, group } = judged;
  const { old } = alignment;
  const own = survival(alignment, passage, passage, range, group);
  const sentence = outside(alignment, old.sentenceAround(passage, NEAR), passage, range, group);
  const wide = outside(alignment, around(old, passage, WIDE), passage, range, group);
  // A sentence, a heading or a cell of a table has no sentence around it: what stands next to it must be there still.
  const isSentence = sentence.weight < 2;
  const context = isSentence ? wide : sentence;
  const cameAlong = wide.kept >= sentence.kept + DISTINCTIVE;
  const strayed = group !== IN_PLACE && !cameAlong;
  if (same) {
    // A turn of phrase stands in many a sentence that could have been put in where its own was left out.
    const enough = hasNoFigureLeft(alignment, old.sentenceAround(passage, WIDE)) ? 0.75 : 0.6;
    const isKnown = context.share >= enough || (isSentence && wide.better >= 0.75);
    const accepted = isKnown || own.weight >= DISTINCTIVE || (own.weight >= TELLING && context.share >= 0.5);
    return { accepted, strayed };
  }
  if (group === IN_PLACE) {
    const size = (range.end - range.first) / (passage.end - passage.first + 2);
    const accepted = isEditedInPlace(own, context, isSentence) && (own.share >= 0.5 || size <= 3);
    return { accepted, strayed };
  }
  // Another figure in words that stand elsewhere is another sentence, unless its surroundings moved along.
  if (strayed && hasOtherFigures(alignment, passage, range)) return { accepted: false, strayed };
  const isLeft = isSentence
    ? own.weight >= DISTINCTIVE || cameAlong
    : context.share >= (cameAlong ? 0.5 : 0.75);
  return { accepted: own.share >= (cameAlong ? 0.6 : 0.75) && isLeft, strayed };
}

/** Whether a sentence of several figures has none of them left: it may be another of the same make. */
function hasNoFigureLeft({ old, to }: Alignment, { first, end }: WordRange): boolean {
  let figures = 0;
  for (let at = first; at < end; at++) {
    if (old.word(at).kind !== "number") continue;
    if ((to[at] ?? NONE) !== NONE) return false;
    figures++;
  }
  return figures > 1;
}

function isEditedInPlace(own: Survival, context: Survival, isSentence: boolean): boolean {
  // Words of a deleted sentence stand in the one put in at its place, too: most of the whole sentence must be left.
  const all = (own.kept + context.kept) / (own.weight + context.weight);
  if (!isSentence && all < 0.6) return false;
  if (own.share >= 0.5 && own.weight >= TELLING) return own.weight >= DISTINCTIVE || context.share >= 0.3;
  if (own.share >= 0.5) return context.share >= (isSentence ? 0.6 : 0.4);
  if (own.share >= 0.3) return context.share >= 0.6;
  return !isSentence && context.kept >= 2;
}

/** How much of some tokens of the old text is still there. */
export interface Survival {
  /** Weight of all tokens. */
  readonly weight: number;
  /** Weight of those that are still there. */
  readonly kept: number;
  readonly share: number;
}

/** The same of what stands around a passage. */
interface Surroundings extends Survival {
  /** The share on the side that more is left of. */
  readonly better: number;
}

/** How much of the tokens around a passage, or of its own, went to where the passage went. */
export function survival(
  alignment: Alignment,
  { first, end }: WordRange,
  passage: WordRange,
  range: WordRange,
  group: number,
): Survival {
  let weight = 0;
  let kept = 0;
  for (let at = first; at < end; at++) {
    const own = alignment.old.weight(at);
    weight += own;
    const there = pairIn(alignment, at, group);
    const reach = WIDEST_HOLE + Math.abs(at - passage.first);
    if (there !== NONE && there >= range.first - reach && there < range.end + reach) kept += own;
  }
  return { weight, kept, share: weight === 0 ? 0 : kept / weight };
}

function outside(
  alignment: Alignment,
  around: WordRange,
  passage: WordRange,
  range: WordRange,
  group: number,
): Surroundings {
  const before = survival(alignment, { first: around.first, end: passage.first }, passage, range, group);
  const behind = survival(alignment, { first: passage.end, end: around.end }, passage, range, group);
  const weight = before.weight + behind.weight;
  const kept = before.kept + behind.kept;
  const better = Math.max(before.share, behind.share);
  return { weight, kept, share: weight === 0 ? 0 : kept / weight, better };
}

function around(text: WordText, { first, end }: WordRange, most: number): WordRange {
  return { first: Math.max(0, first - most), end: Math.min(text.length, end + most) };
}

/** Whether figures or negations of a passage are not those of where it is looked for. */
export function hasOtherFigures({ old, now }: Alignment, passage: WordRange, range: WordRange): boolean {
  return figuresOf(old, passage) !== figuresOf(now, range);
}

/** The numbers, units and negations of a range, in order: where they differ, something else is said. */
export function figuresOf(text: WordText, { first, end }: WordRange): string {
  const figures: number[] = [];
  for (let at = first; at < end; at++) {
    const { kind, key } = text.word(at);
    if (kind === "number" || kind === "unit" || kind === "negation") figures.push(key);
  }
  return figures.join(" ");
}
