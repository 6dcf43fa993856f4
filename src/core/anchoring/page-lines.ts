import type { WordKind } from "./vocabulary.js";
import { BREAK, type WordRange, type WordText } from "./word-text.js";

/** Longest stretch that is taken for the edge of a page, and how often a running line must come back. */
const LONGEST = 24;
const LEAST_REPEATS = 3;
/** Lines that are looked at for a repetition, on either side. */
const FARTHEST = 40_000;

/**
 * Whether a range is nothing but the edge of a page that a new extraction cut in: whole lines, each a page number or a
 * line that comes back elsewhere, its numbers apart (`"12 | Harbour Review"`).
 */
export function isPageFurniture(text: WordText, { first, end }: WordRange): boolean {
  if (first >= end || end - first > LONGEST) return false;
  if (!startsLine(text, first) || !startsLine(text, end)) return false;
  let line = first;
  for (let at = first + 1; at <= end; at++) {
    if (at < end && !startsLine(text, at)) continue;
    const isNumber = isPageNumber(text, { first: line, end: at }) && cutsSentence(text, { first, end });
    if (!isNumber && !isRunningLine(text, { first: line, end: at })) return false;
    line = at;
  }
  return true;
}

function startsLine(text: WordText, at: number): boolean {
  if (at === 0 || at >= text.length || text.breakBefore(at) === BREAK.paragraph) return true;
  return text.text.slice(text.end(at - 1), text.start(at)).includes("\n");
}

function isPageNumber(text: WordText, { first, end }: WordRange): boolean {
  return (
    end - first <= 3 && hasKind(text, { first, end }, "number") && !hasKind(text, { first, end }, "word")
  );
}

/** A number alone on a line may be a cell of a table; that of a page stands amid a sentence here. */
function cutsSentence(text: WordText, { first, end }: WordRange): boolean {
  if (first === 0 || end >= text.length || text.word(first - 1).kind !== "word") return false;
  return text.breakBefore(end) > BREAK.none && /^\p{Ll}/u.test(text.word(end).form);
}

function hasKind(text: WordText, { first, end }: WordRange, kind: WordKind): boolean {
  for (let at = first; at < end; at++) if (text.word(at).kind === kind) return true;
  return false;
}

function isRunningLine(text: WordText, { first, end }: WordRange): boolean {
  if (!hasKind(text, { first, end }, "word")) return false;
  let repeats = 1;
  for (let at = Math.max(0, first - FARTHEST); at < Math.min(text.length, first + FARTHEST); at++) {
    if (at === first || !startsAlike(text, first, end, at)) continue;
    if (++repeats >= LEAST_REPEATS) return true;
  }
  return false;
}

function startsAlike(text: WordText, first: number, end: number, other: number): boolean {
  const length = end - first;
  if (other + length > text.length) return false;
  for (let step = 0; step < length; step++) {
    if (text.keys[first + step] === text.keys[other + step]) continue;
    if (text.word(first + step).kind !== "number" || text.word(other + step).kind !== "number") return false;
  }
  return startsLine(text, other) && startsLine(text, other + length);
}
