import { type Alignment, NONE } from "./alignment.js";
import { isSameFigure } from "./figure-edges.js";
import type { Followed } from "./follow-passage.js";
import type { WordIndex } from "./word-index.js";
import type { WordRange } from "./word-text.js";

/** Tokens of a sentence on either side of a passage that are looked at. */
const FARTHEST = 40;
/** What a sentence must weigh to be known wherever it stands. */
const TELLING = 6;

/**
 * Follows a passage with its whole sentence to where that stands to the letter, the only time in either text, though the
 * alignment took another sentence, put in where it stood, for what became of it. Null where its sentence was not edited
 * at its place, or does not stand anywhere as it was.
 */
export function followSentence(
  { old, now, to }: Alignment,
  inOld: () => WordIndex,
  inNew: () => WordIndex,
  passage: WordRange,
): Followed | null {
  const sentence = old.sentenceAround(passage, FARTHEST);
  if (isOnEnd(to, sentence) || weightOf(old, sentence) < TELLING) return null;
  const [there, another] = inNew().occurrences(old, sentence, 2);
  if (there === undefined || another !== undefined) return null;
  if (inOld().occurrences(old, sentence, 2).length > 1) return null;
  const first = there + passage.first - sentence.first;
  const range = { first, end: first + passage.end - passage.first };
  return { range, same: isSameFigure(old, passage, now, range), accepted: true, strayed: false };
}

function isOnEnd(to: Int32Array, { first, end }: WordRange): boolean {
  const there = to[first] ?? NONE;
  if (there === NONE) return false;
  for (let at = first; at < end; at++) if (to[at] !== there + at - first) return false;
  return true;
}

function weightOf(text: Alignment["old"], { first, end }: WordRange): number {
  let weight = 0;
  for (let at = first; at < end; at++) weight += text.weight(at);
  return weight;
}
