const LONGEST_QUOTE = 60;

/** Words on one line of a terminal, those that are too many cut off; control characters as spaces. */
export function shortened(words: string): string {
  const line = words.replace(/[\s\p{Cc}]+/gu, " ").trim();
  return line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE)}…` : line;
}
