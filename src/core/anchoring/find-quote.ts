import { Alignment, IN_PLACE } from "./alignment.js";
import { isSameFigure } from "./figure-edges.js";
import { figuresOf, followPassage, type Survival, survival } from "./follow-passage.js";
import type { WordIndex } from "./word-index.js";
import type { WordRange, WordText } from "./word-text.js";

/** A quote with its surroundings, as tokens: all that is known of the passage where its old text is not at hand. */
export interface QuotedPassage {
  readonly text: WordText;
  readonly passage: WordRange;
}

/** Where a quote may stand. */
export interface Sighting {
  readonly range: WordRange;
  /** Whether it stands there to the letter. */
  readonly same: boolean;
  /** From 0 to 1: how much of the quote and of its surroundings is there. */
  readonly score: number;
}

/** What became of a quote: `found` is null where nothing or nothing certain was found; sightings are best first. */
export interface QuoteSearch {
  readonly found: Sighting | null;
  readonly sightings: readonly Sighting[];
}

/** Equal passages that are told apart by their surroundings; of more, none is. */
const MOST_EQUALS = 12;
/** Places of rare words that are looked at, and stretches that are compared in full. */
const MOST_PLACES = 2000;
const MOST_STRETCHES = 4;
/** Tokens on either side that an edited quote is compared with. */
const NEAREST = 20;
/** Tokens that may have been put in around a passage. */
const ROOM = 12;
/** Weights from which a passage that stands once in the text is known with little around it, and by its words alone. */
const TELLING = 3;
const DISTINCTIVE = 6;
const UNMISTAKABLE = 10;
/** By how much the surroundings must speak for one place more than for another, as shares. */
const MARGIN = 0.2;

interface Weighed extends Sighting {
  readonly own: Survival;
  readonly context: Survival;
  /** Whether something of the surroundings is left on each side that has any. */
  readonly bothSides: boolean;
  readonly hasFigures: boolean;
  readonly sameFigures: boolean;
}

/**
 * Looks for a quote by its words and its surroundings: to the letter first, then edited. What is not certain is not taken:
 * there is a floor, and a margin over the runner-up.
 */
export function findQuote(index: WordIndex, whole: QuotedPassage): QuoteSearch {
  if (whole.passage.first >= whole.passage.end) return { found: null, sightings: [] };
  const standing = findWhole(index, whole) ?? findWithSentence(index, whole);
  if (standing) return { found: standing, sightings: [standing] };
  const quoted = nearby(whole);
  const equals = index.occurrences(quoted.text, quoted.passage, MOST_EQUALS);
  const exact = equals
    .map((start) => weigh(index, quoted, start - quoted.passage.first, true))
    .filter((one) => one !== null);
  const certain = equals.length < MOST_EQUALS ? chooseEqual(exact) : null;
  if (certain) return { found: certain, sightings: [certain] };
  const edited = stretches(index, quoted)
    .map((start) => weigh(index, quoted, start))
    .filter((one) => one !== null && !one.same);
  const sightings = distinct([...exact, ...edited.filter((one) => one !== null)]);
  return { found: chooseEdited(sightings), sightings };
}

/** The quote with the nearest of its surroundings: of a passage that repeats, more are kept than tell it apart. */
function nearby({ text, passage }: QuotedPassage): QuotedPassage {
  const first = Math.max(0, passage.first - NEAREST);
  const end = Math.min(text.length, passage.end + NEAREST);
  return {
    text: text.part({ first, end }),
    passage: { first: passage.first - first, end: passage.end - first },
  };
}

/** The only place where the quote stands with all of its surroundings; their outermost words may be cut. */
function findWhole(index: WordIndex, { text, passage }: QuotedPassage): Sighting | null {
  const first = Math.min(1, passage.first);
  const end = Math.max(passage.end, text.length - 1);
  if (first === passage.first && end === passage.end) return null;
  return findWith(index, { text, passage }, { first, end });
}

/** The only place where a stretch of the quote and its surroundings stands to the letter. */
function findWith(
  index: WordIndex,
  { text, passage }: QuotedPassage,
  { first, end }: WordRange,
): Sighting | null {
  const [start, another] = index.occurrences(text, { first, end }, 2);
  if (start === undefined || another !== undefined) return null;
  const from = start + passage.first - first;
  const range = { first: from, end: from + passage.end - passage.first };
  return isSameFigure(text, passage, index.text, range) ? { range, same: true, score: 1 } : null;
}

/**
 * The only place where the sentences that the quote lies in stand to the letter, whatever became of those around them. Of
 * a sentence that is longer than what is known of it, the outermost word may be cut.
 */
function findWithSentence(index: WordIndex, { text, passage }: QuotedPassage): Sighting | null {
  const sentence = text.sentenceAround(passage, text.length);
  const first = sentence.first === 0 ? Math.min(1, passage.first) : sentence.first;
  const end = sentence.end === text.length ? Math.max(passage.end, text.length - 1) : sentence.end;
  let weight = 0;
  for (let at = first; at < end; at++) weight += text.weight(at);
  return weight < DISTINCTIVE ? null : findWith(index, { text, passage }, { first, end });
}

/** The one of equal passages that its surroundings tell from the others. */
function chooseEqual(exact: readonly Weighed[]): Weighed | null {
  const [best, second] = distinct(exact.filter((one) => one.same));
  if (!best) return null;
  const { own, context, hasFigures, bothSides } = best;
  // A figure stands in many a sentence: what stands on either side of it must be there.
  if (own.weight < TELLING && hasFigures && !bothSides) return null;
  if (!second) {
    // Lines of tables say the same of many figures: words alone tell them apart only where there are many.
    if (hasFigures && own.weight < UNMISTAKABLE && context.share < 0.5 && !isAlone(context)) return null;
    const isKnown = context.share >= (own.weight >= TELLING ? 0.25 : 0.5) || isAlone(context);
    return own.weight >= DISTINCTIVE || isKnown ? best : null;
  }
  const ahead = context.share - second.context.share;
  if (context.share > 0.97 && ahead >= MARGIN / 4) return best;
  return context.share >= 0.6 && ahead >= MARGIN ? best : null;
}

/** A quote without surroundings: nothing speaks against the only place where it stands. */
function isAlone(context: Survival): boolean {
  return context.weight === 0;
}

function chooseEdited(sightings: readonly Weighed[]): Weighed | null {
  const [best, second] = sightings;
  if (!best || best.same || !isEnough(best)) return null;
  if (second && best.score - second.score < MARGIN / 2) return null;
  return best;
}

/** Whether an edited passage is still the one that was quoted. */
function isEnough({ own, context, bothSides, sameFigures }: Weighed): boolean {
  if (!sameFigures) {
    // Another figure in the same words is most often another sentence: only its surroundings say that it is this one.
    return (
      bothSides && context.weight >= 2 && context.share >= 0.6 && (own.share >= 0.4 || context.share >= 0.8)
    );
  }
  if (own.weight >= DISTINCTIVE && own.share >= 0.8) return context.share >= 0.2 || isAlone(context);
  if (own.weight >= DISTINCTIVE && own.share >= 0.6) return context.share >= 0.4;
  return bothSides && context.weight >= 2 && context.share >= (own.share >= 0.5 ? 0.7 : 0.8);
}

/**
 * Compares the quote with the stretch of the text in which its first token would stand at `start`; `isThere` says that the
 * passage itself stands there to the letter.
 */
function weigh(
  index: WordIndex,
  { text, passage }: QuotedPassage,
  start: number,
  isThere = false,
): Weighed | null {
  const first = Math.max(0, start - ROOM);
  const stretch = index.text.part({ first, end: Math.max(first, start + text.length + ROOM) });
  const alignment = new Alignment(text, stretch);
  if (isThere) {
    const there = start + passage.first - first;
    const length = passage.end - passage.first;
    alignment.place({ old: passage.first, new: there, length }, IN_PLACE);
    alignment.pair({ first: 0, end: passage.first }, { first: 0, end: there }, IN_PLACE);
    const behind = { first: there + length, end: stretch.length };
    alignment.pair({ first: passage.end, end: text.length }, behind, IN_PLACE);
  } else alignment.pair({ first: 0, end: text.length }, { first: 0, end: stretch.length }, IN_PLACE);
  const followed = followPassage(alignment, passage);
  if (!followed) return null;
  const { range, same } = followed;
  const own = survival(alignment, passage, passage, range, IN_PLACE);
  // The outermost words of the surroundings may be cut.
  const head = { first: Math.min(1, passage.first), end: passage.first };
  const tail = { first: passage.end, end: Math.max(passage.end, text.length - 1) };
  const before = survival(alignment, head, passage, range, IN_PLACE);
  const behind = survival(alignment, tail, passage, range, IN_PLACE);
  const weight = before.weight + behind.weight;
  const kept = before.kept + behind.kept;
  const all = own.weight + weight;
  return {
    range: { first: range.first + first, end: range.end + first },
    same,
    score: all === 0 ? 0 : (own.kept + kept) / all,
    own,
    context: { weight, kept, share: weight === 0 ? 0 : kept / weight },
    bothSides: isLeft(before) && isLeft(behind),
    hasFigures: figuresOf(text, passage) !== "",
    sameFigures: figuresOf(text, passage) === figuresOf(stretch, range),
  };
}

function isLeft({ weight, share }: Survival): boolean {
  return weight < 0.5 || share >= 0.4;
}

/** Where the first token of a quote would stand, by the places of its rarest words: the most likely first. */
function stretches(index: WordIndex, { text }: QuotedPassage): number[] {
  const order = [...text.keys.keys()].sort((a, b) => countAt(index, text, a) - countAt(index, text, b));
  const votes = new Map<number, number>();
  let places = 0;
  for (const at of order) {
    const key = text.keys[at] ?? -1;
    const count = index.countOf(key);
    if (count === 0) continue;
    places += count;
    if (places > MOST_PLACES) break;
    const weight = text.weight(at) / Math.sqrt(count);
    // What was put in or taken out shifts the places that follow: neighbours share their votes.
    for (const place of index.placesOf(key)) {
      const bin = Math.floor((place - at) / ROOM);
      votes.set(bin, (votes.get(bin) ?? 0) + weight);
      votes.set(bin + 1, (votes.get(bin + 1) ?? 0) + weight);
    }
  }
  const best: number[] = [];
  for (const [bin] of [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0])) {
    if (best.some((other) => Math.abs(other - bin) <= 1)) continue;
    best.push(bin);
    if (best.length === MOST_STRETCHES) break;
  }
  return best.map((bin) => bin * ROOM);
}

function countAt(index: WordIndex, text: WordText, at: number): number {
  return index.countOf(text.keys[at] ?? -1);
}

/** Sightings of different places, best first. */
function distinct(sightings: readonly Weighed[]): Weighed[] {
  const best: Weighed[] = [];
  for (const one of [...sightings].sort((a, b) => b.score - a.score || a.range.first - b.range.first))
    if (!best.some(({ range }) => range.first < one.range.end && one.range.first < range.end)) best.push(one);
  return best;
}
