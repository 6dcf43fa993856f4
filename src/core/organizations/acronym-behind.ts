import { acronymLetters, initial, isSubsequence } from "./initials.js";
import { headFirstHeads } from "./language/fr.js";
import type { Token } from "./token.js";

/** Tokens between what was read of a name and the bracket with its acronym. */
const REACH_TO_ACRONYM = 12;
/**
 * Where a name ends whose acronym follows further words of it, by their initials: `… au service des personnes réfugiées
 * (TCR)`. Null where none follows, or one that those words do not spell.
 */
export function acronymBehind(tokens: readonly Token[], from: number, read: number): number | null {
  let open = read;
  for (; tokens[open]?.text !== "("; open++) {
    const token = tokens[open];
    if (token === undefined || open - read > REACH_TO_ACRONYM || !token.isWord || beginsName(token))
      return null;
  }
  const acronym = tokens[open + 1];
  if (open === read || acronym?.isAcronym !== true || tokens[open + 2]?.text !== ")") return null;
  const last = initial(tokens[open - 1]);
  const letters = acronymLetters(acronym.text);
  const initials = tokens.slice(from, open).map(initial).join("");
  const spelt = letters.at(-1) === last && letters[0] === initials[0] && isSubsequence(letters, initials);
  return spelt ? open : null;
}

/** Whether a word begins a sentence or another name. */
function beginsName(token: Token): boolean {
  return token.opensSentence || (token.isCapital && headFirstHeads.has(token.lower));
}
