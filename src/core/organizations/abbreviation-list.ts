import type { Passage } from "../document/report-document.js";
import { isSpeltFrom } from "./initials.js";
import { Token } from "./token.js";
import type { Vocabulary } from "./word.js";

/** Entries whose acronym the words behind it spell that make the lines of a passage a list. */
const FEWEST_ENTRIES = 2;

/**
 * Tokens with a mark before each entry of a list of abbreviations that stands line by line in one passage (`DOL Department
 * of Locks⏎OCR Office of Canal Repair`): no name goes on over the end of such a line.
 */
export function partedByEntries(
  tokens: readonly Token[],
  { reading, role }: Passage,
  source: string,
  vocabulary: Vocabulary,
): readonly Token[] {
  if (role === "heading") return tokens;
  const begins: number[] = [];
  let spelt = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token?.isAcronym || tokens[at + 1]?.isWord !== true) continue;
    const opens = at === 0 || /[\n\r]/.test(source.charAt(reading.sourceOf(token.start - 1)));
    if (!opens) continue;
    begins.push(at);
    if (isSpeltFrom(tokens, at + 1, token.text)) spelt++;
  }
  if (spelt < FEWEST_ENTRIES) return tokens;
  const entries = new Set(begins);
  return tokens.flatMap((token, at) =>
    at > 0 && entries.has(at)
      ? [new Token(vocabulary.mark("|"), token.start - 1, token.start - 1, false), token]
      : [token],
  );
}
