import type { Lexicon } from "./lexicon.js";
import type { PassageText } from "./report-text.js";
import { isPossessive, type Token } from "./token.js";

/** Points for and against an acronym's being somebody. */
const SAYS_OR_DOES = 2;
const IS_A_BODY = 3;
const HAS_STAFF = 2;
const POSSESSES = 1;
const IS_COUNTED = -2;
const IS_ONE_OF_MANY = -1;
const IS_A_THING = -2;

/** What a verb may have before it: `has also said`. */
const AUXILIARY = /^(?:has|have|had|will|would|also|then|now|further|officially|a|ont|avait)$/;

/**
 * How often the report uses each acronym as somebody: one that says and does, has officials, is the subject of `is a
 * non-profit organization`. Acronyms used as things come out at zero or below.
 */
export function acronymUsage(
  passages: readonly PassageText[],
  lexicon: Lexicon,
): ReadonlyMap<string, number> {
  const scores = new Map<string, number>();
  for (const { tokens, shouted, passage } of passages) {
    if (shouted || passage.role === "heading") continue;
    for (const [at, token] of tokens.entries()) {
      if (!token.isAcronym) continue;
      const score = usageAt(tokens, at, lexicon);
      if (score !== 0) scores.set(token.text, (scores.get(token.text) ?? 0) + score);
    }
  }
  return scores;
}

function usageAt(tokens: readonly Token[], at: number, lexicon: Lexicon): number {
  return before(tokens, at, lexicon) + behind(tokens, at, lexicon);
}

function before(tokens: readonly Token[], at: number, lexicon: Lexicon): number {
  let back = at - 1;
  const article = lexicon.articles.has(tokens[back]?.lower ?? "");
  if (article) back--;
  const word = tokens[back]?.lower ?? "";
  const further = tokens[back - 1]?.lower ?? "";
  if ((word === "to" && further === "according") || word === "selon") return SAYS_OR_DOES;
  if (
    (word === "by" || word === "par") &&
    (/(?:ed|é|ée|és|ées)$/.test(further) || lexicon.actorVerbs.has(further))
  )
    return SAYS_OR_DOES;
  if (/^(?:an?|une?)$/.test(word) && !tokens[at + 1]?.isWord) return IS_ONE_OF_MANY;
  return /^[\d,.]+$/.test(word) && !article && word.length > 0 && /\d/.test(word) ? IS_COUNTED : 0;
}

function behind(tokens: readonly Token[], at: number, lexicon: Lexicon): number {
  const next = tokens[at + 1];
  if (isPossessive(next)) return POSSESSES;
  if (
    next?.text === ")" &&
    tokens[at + 2]?.text === "," &&
    /^(?:which|who|qui)$/.test(tokens[at + 3]?.lower ?? "")
  )
    return lexicon.actorVerbs.has(tokens[at + 4]?.lower ?? "") ? SAYS_OR_DOES : 0;
  let verb = at + 1;
  while (verb < at + 4 && AUXILIARY.test(tokens[verb]?.lower ?? "")) verb++;
  const word = tokens[verb]?.lower ?? "";
  const noun = tokens[at + 1]?.lower ?? "";
  if (lexicon.actorNouns.has(noun)) return HAS_STAFF;
  if (lexicon.actorVerbs.has(word) && !tokens[verb]?.isCapital) return SAYS_OR_DOES;
  if (/^(?:is|was|est|était)$/.test(noun) && describesBody(tokens, at + 2, lexicon)) return IS_A_BODY;
  return lexicon.things.has(noun) ? IS_A_THING : 0;
}

/** `is a national non-profit organization`. */
function describesBody(tokens: readonly Token[], from: number, lexicon: Lexicon): boolean {
  if (!/^(?:an?|the|une?|la|le)$/.test(tokens[from]?.lower ?? "")) return false;
  for (let at = from + 1; at < from + 6; at++) {
    const token = tokens[at];
    if (token === undefined || !token.isWord) return false;
    if (lexicon.heads.has(token.lower) || token.lower === "regulator" || token.lower === "charity")
      return true;
  }
  return false;
}
