import type { WordRange, WordText } from "./word-text.js";

/** Tokens next to a passage that may belong to a figure at its edge: `"per cent"`, `"million"`, `"$"`. */
const MOST = 3;

/**
 * Whether the figures that a passage begins or ends with are the same beyond its edges: `"42"` of `"42%"` is not that of
 * `"42 million"`, and `"5%"` behind `"minus"` is not that without.
 */
export function isSameFigure(old: WordText, passage: WordRange, now: WordText, range: WordRange): boolean {
  return (
    figureBefore(old, passage.first) === figureBefore(now, range.first) &&
    figureBehind(old, passage.end) === figureBehind(now, range.end)
  );
}

function figureBefore(text: WordText, first: number): string {
  const keys: number[] = [];
  for (let at = first; at > 0 && first - at < MOST && isFigure(text, at) && isFigure(text, at - 1); at--)
    keys.push(text.word(at - 1).key);
  return keys.join(" ");
}

function figureBehind(text: WordText, end: number): string {
  const keys: number[] = [];
  for (
    let at = end - 1;
    at < text.length - 1 && at - end < MOST - 1 && isFigure(text, at) && isFigure(text, at + 1);
    at++
  )
    keys.push(text.word(at + 1).key);
  return keys.join(" ");
}

function isFigure(text: WordText, at: number): boolean {
  const { kind } = text.word(at);
  return kind === "number" || kind === "unit";
}
