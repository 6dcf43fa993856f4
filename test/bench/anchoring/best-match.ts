import type { Anchor } from "../../../src/core/notes/anchor.js";
import type { TextQuote } from "../../../src/core/notes/note.js";

/** Where an approximate match stands, and how many units of the pattern are wrong in it. */
interface Match {
  readonly start: number;
  readonly end: number;
  readonly errors: number;
}

/**
 * The rule of web annotators, as the baseline: every exact occurrence, or else every place with the fewest errors (at most
 * half of the quote, at most 256), is scored by quote (50), prefix (20), suffix (20) and position (2), and the best is
 * always taken.
 *
 * Source: `match-quote.ts` of the Hypothesis client, reimplemented from its description.
 */
export function bestMatch(text: string, { exact, prefix, suffix }: TextQuote, hint: number): Anchor {
  const matches = search(text, exact, Math.min(256, exact.length / 2));
  let best: Match | null = null;
  let bestScore = -1;
  for (const match of matches) {
    const quoteScore = 1 - match.errors / exact.length;
    const before = text.slice(Math.max(0, match.start - prefix.length), match.start);
    const behind = text.slice(match.end, match.end + suffix.length);
    const position = 1 - Math.abs(match.start - hint) / text.length;
    const score =
      50 * quoteScore + 20 * likeness(before, prefix) + 20 * likeness(behind, suffix) + 2 * position;
    if (score > bestScore) {
      best = match;
      bestScore = score;
    }
  }
  if (!best) return { state: "orphan", candidates: [] };
  return { state: best.start === hint ? "anchored" : "moved", span: { start: best.start, end: best.end } };
}

function likeness(there: string, wanted: string): number {
  if (wanted === "") return 1;
  if (there === wanted) return 1;
  const errors = Math.min(...lastRow(wanted, there));
  return Math.max(0, 1 - errors / wanted.length);
}

/** Exact occurrences; without any, the places with the fewest errors. */
function search(text: string, pattern: string, mostErrors: number): Match[] {
  const matches: Match[] = [];
  for (let at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, at + 1))
    matches.push({ start: at, end: at + pattern.length, errors: 0 });
  if (matches.length > 0) return matches;
  return fewestErrors(text, pattern, Math.floor(mostErrors)).slice(0, 50);
}

const WORD = 32;

/** Source: Myers (1999), bit-parallel, in blocks of 32 (Hyyrö 2003): the ends of the matches with the fewest errors. */
function fewestErrors(text: string, pattern: string, mostErrors: number): Match[] {
  const blocks = Math.ceil(pattern.length / WORD);
  const peq = new Map<number, Int32Array>();
  for (let at = 0; at < pattern.length; at++) {
    const code = pattern.charCodeAt(at);
    const bits = peq.get(code) ?? new Int32Array(blocks);
    const block = Math.floor(at / WORD);
    bits[block] = (bits[block] ?? 0) | (1 << (at % WORD));
    peq.set(code, bits);
  }
  const none = new Int32Array(blocks);
  const up = new Int32Array(blocks).fill(-1);
  const down = new Int32Array(blocks);
  const lastBit = 1 << ((pattern.length - 1) % WORD);
  let score = pattern.length;
  let least = mostErrors;
  let ends: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const bits = peq.get(text.charCodeAt(at)) ?? none;
    let carry = 0;
    for (let block = 0; block < blocks; block++) {
      const high = block === blocks - 1 ? lastBit : 1 << 31;
      carry = advance(up, down, block, bits[block] ?? 0, carry, high);
    }
    score += carry;
    if (score < least) ends = [];
    if (score <= least) {
      least = score;
      ends.push(at + 1);
    }
  }
  return ends.slice(0, 50).map((end) => ({ start: startOf(text, pattern, end, least), end, errors: least }));
}

function advance(
  up: Int32Array,
  down: Int32Array,
  block: number,
  bits: number,
  carryIn: number,
  high: number,
): number {
  const pv = up[block] ?? 0;
  const mv = down[block] ?? 0;
  const isNegative = carryIn < 0 ? 1 : 0;
  const xv = bits | mv;
  const eq = bits | isNegative;
  const xh = (((eq & pv) + pv) ^ pv) | eq;
  let ph = mv | ~(xh | pv);
  let mh = pv & xh;
  const carryOut = (ph & high) !== 0 ? 1 : (mh & high) !== 0 ? -1 : 0;
  ph = (ph << 1) | (carryIn > 0 ? 1 : 0);
  mh = (mh << 1) | isNegative;
  up[block] = mh | ~(xv | ph);
  down[block] = ph & xv;
  return carryOut;
}

/** Where the match that ends at `end` starts: the pattern is compared backwards. */
function startOf(text: string, pattern: string, end: number, errors: number): number {
  const back = reversed(text.slice(Math.max(0, end - pattern.length - errors), end));
  const row = lastRow(reversed(pattern), back, true);
  let best = 0;
  for (const [length, distance] of row.entries())
    if (distance < (row[best] ?? Number.POSITIVE_INFINITY)) best = length;
  return end - best;
}

function reversed(text: string): string {
  return [...text].reverse().join("");
}

/** Edit distances of a pattern to what ends at each place of a text; from the text's start on if it is `fixed`. */
function lastRow(pattern: string, text: string, fixed = false): number[] {
  let row = Array.from({ length: text.length + 1 }, (_, at) => (fixed ? at : 0));
  for (let at = 1; at <= pattern.length; at++) {
    const next = [at];
    for (let column = 1; column <= text.length; column++) {
      const paired = (row[column - 1] ?? 0) + (pattern[at - 1] === text[column - 1] ? 0 : 1);
      next.push(Math.min(paired, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row;
}
