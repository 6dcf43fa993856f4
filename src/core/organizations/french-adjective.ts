import { adjectives, nameStops } from "./language/fr.js";
import type { Token } from "./token.js";

/** Endings of French adjectives; a noun that ends so is rare behind the noun of a name. */
const ADJECTIVE =
  /(?:ien|ienne|éen|éenne|ais|aise|ois|oise|ique|al|ale|aux|aire|if|ive|el|elle|ée|é|eur|euse|able|ible)s?$/;
/** Further endings, of nouns and verbs too: an adjective's only where it agrees with the noun before it. */
const RARER_ADJECTIVE =
  /(?:iers?|ières?|[gl]ers|[gl]ères?|eux|ants|antes?|ents|entes|[éiy]ens|[éiy]ennes?|ins|ines|uits|uites|erts|ertes?|iles?|coles?|oires?|esques?|eures?)$/;
const PLURAL = /[sx]$/;
/** Nouns that end as a plural does: `bois`, `voix`. */
const INVARIABLE = /(?:ois|ais|oix|ours)$/;
/** Small words that end as an adjective does. */
const NONE = /^(?:mais|mois|fois|trois|jamais|désormais|parfois|toutefois|autrefois)$/;

/** Whether a word is a French adjective by its ending or a table. */
export function isAdjective(token: Token | undefined): boolean {
  if (!token?.isWord || token.text.length <= 3 || /-(?:t-)?(?:elles?|ils?)$|quel(?:le)?s?$/.test(token.lower))
    return false;
  if (NONE.test(token.lower)) return false;
  return adjectives.has(token.lower) || ADJECTIVE.test(token.lower);
}

/** Whether a word of a rarer ending is an adjective of the noun before it: `services frontaliers`, and not `port navigables`. */
export function agrees(token: Token, noun: Token | undefined): boolean {
  if (nameStops.has(token.lower)) return false;
  if (!RARER_ADJECTIVE.test(token.lower) || token.lower.endsWith("ments") || noun === undefined) return false;
  return PLURAL.test(noun.lower) === PLURAL.test(token.lower) || INVARIABLE.test(noun.lower);
}
