import { isAdjective } from "./french-adjective.js";
import type { NameContext } from "./name.js";
import type { Token } from "./token.js";

/** `Sécurité publique Canada`, `Environnement et Changement climatique Canada`: a field, its words, a country. The index behind its last token, or null. */
export function fieldNameEnd(tokens: readonly Token[], from: number, { places }: NameContext): number | null {
  let sawFrench = false;
  for (let at = from + 1; at < Math.min(tokens.length, from + 8); at++) {
    const token = tokens[at];
    if (token === undefined || !token.isWord) return null;
    const polls = at === from + 1 && /^[ée]lections$/.test(tokens[from]?.lower ?? "");
    if (token.isCapital && (places.isTerritory(token.lower) || (polls && places.has(token.lower))))
      return sawFrench || at === from + 1 ? at + 1 : null;
    if (token.isCapital) continue;
    const french = token.lower === "et" || token.lower === "aux" || isAdjective(token);
    if (!french) return null;
    sawFrench = true;
  }
  return null;
}
