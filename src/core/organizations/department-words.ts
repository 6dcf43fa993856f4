import { mapInSteps, type Steps } from "../steps.js";
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
export function* departmentWords(
  passages: readonly PassageText[],
  names: readonly (readonly Name[])[],
  lexicon: Lexicon,
): Steps<Definition[]> {
  const departments = departmentsOf(names.flat());
  if (departments.size === 0) return [];
  yield;
  const found = yield* mapInSteps(passages, (passage) => actingWords(passage, departments, lexicon));
  const acting = new Set(found.flat());
  return [...departments]
    .filter(([word]) => acting.has(word))
    .map(([short, name]) => shortFormOf(name, short));
}

/** The first name of each department, by the word for its field. */
export function departmentsOf(names: readonly Name[]): ReadonlyMap<string, Name> {
  const departments = new Map<string, Name>();
  for (const name of names) {
    const word = name.kind === "organization" ? DEPARTMENT.exec(name.text)?.[1] : undefined;
    if (word !== undefined && !departments.has(word)) departments.set(word, name);
  }
  return departments;
}

/** The words for departments' fields that act in a passage, each as often as it does. */
export function actingWords(
  { tokens, passage }: PassageText,
  departments: ReadonlyMap<string, Name>,
  lexicon: Lexicon,
): string[] {
  if (departments.size === 0 || (passage.role !== "paragraph" && passage.role !== "listItem")) return [];
  const acting: string[] = [];
  for (const [at, token] of tokens.entries())
    if (token.isCapital && departments.has(token.text) && actsInMidSentence(tokens, at, lexicon))
      acting.push(token.text);
  return acting;
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
