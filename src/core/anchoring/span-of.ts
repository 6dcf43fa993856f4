import type { Span } from "../span.js";
import type { WordRange, WordText } from "./word-text.js";

/**
 * The span of the new text that a range of its tokens covers, cut as the old span was: within a word where it began or
 * ended within that word, and with the marks and spaces beside the words where the new text has them too.
 */
export function spanOf(
  old: WordText,
  place: Span,
  passage: WordRange,
  now: WordText,
  range: WordRange,
): Span {
  return {
    start: startOf(old, place, passage.first, now, range.first),
    end: endOf(old, place, passage.end - 1, now, range.end - 1),
  };
}

function startOf(old: WordText, { start }: Span, first: number, now: WordText, there: number): number {
  const inside = start - old.start(first);
  if (inside > 0) return now.start(there) + (isWrittenAlike(old, first, now, there) ? inside : 0);
  const lead = old.text.slice(start, old.start(first));
  const from = now.start(there) - lead.length;
  return from >= 0 && now.text.startsWith(lead, from) ? from : now.start(there);
}

function endOf(old: WordText, { end }: Span, last: number, now: WordText, there: number): number {
  const inside = old.end(last) - end;
  if (inside > 0) return now.end(there) - (isWrittenAlike(old, last, now, there) ? inside : 0);
  const tail = old.text.slice(old.end(last), end);
  return now.end(there) + (now.text.startsWith(tail, now.end(there)) ? tail.length : 0);
}

function isWrittenAlike(old: WordText, at: number, now: WordText, there: number): boolean {
  return old.text.slice(old.start(at), old.end(at)) === now.text.slice(now.start(there), now.end(there));
}
