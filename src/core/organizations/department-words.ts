import type { Definition } from "./definition.js";
import { followsActor } from "./definition.js";
import type { Lexicon } from "./lexicon.js";
import type { Name } from "./name.js";
import type { PassageText } from "./report-text.js";
import { shortFormOf } from "./short-name.js";
import type { Token } from "./token.js";

const DEPARTMENT = /(?:^|\s)Department of (?:the )?(\p{Lu}\p{Ll}+)$/u;

/**
 * Departments that the report calls by their field without saying so: `Education allowed states to apply` once it has
 * named the Department of Education. The word must act in mid-sentence somewhere, where only a name has a capital.
 */
export function departmentWords(
  passages: readonly PassageText[],
  names: readonly (readonly Name[])[],
  lexicon: Lexicon,
): Definition[] {
  const departments = new Map<string, Name>();
  for (const name of names.flat()) {
    const word = name.kind === "organization" ? DEPARTMENT.exec(name.text)?.[1] : undefined;
    if (word !== undefined && !departments.has(word)) departments.set(word, name);
  }
  if (departments.size === 0) return [];
  const acting = new Set<string>();
  for (const { tokens, passage } of passages) {
    if (passage.role !== "paragraph" && passage.role !== "listItem") continue;
    for (const [at, token] of tokens.entries())
      if (departments.has(token.text) && actsInMidSentence(tokens, at, lexicon)) acting.add(token.text);
  }
  return [...departments]
    .filter(([word]) => acting.has(word))
    .map(([short, name]) => shortFormOf(name, short));
}

function actsInMidSentence(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (
    token === undefined ||
    token.opensSentence ||
    before?.isCapital ||
    lexicon.links.has(before?.lower ?? "")
  )
    return false;
  return followsActor(next, lexicon);
}
