import { isArticle, linkKind } from "./french-link.js";
import type { Token } from "./token.js";

/** Words that the field of a committee has at most: `des affaires étrangères et de la défense`. */
const LONGEST_FIELD = 9;

/**
 * The index behind a committee of a chamber, written in small letters: `commission des finances du Sénat`, `commission
 * d’enquête de l’Assemblée nationale`; or null.
 */
export function parliamentaryCommitteeEnd(tokens: readonly Token[], from: number): number | null {
  if (tokens[from]?.lower !== "commission" || linkKind(tokens[from + 1]) !== "of") return null;
  for (let at = from + 2; at < from + 2 + LONGEST_FIELD; at++) {
    const token = tokens[at];
    if (!token?.isWord) return null;
    if (!token.isCapital) continue;
    const link = isArticle(tokens[at - 1]) ? at - 2 : at - 1;
    if (linkKind(tokens[link]) !== "of") return null;
    if (token.lower === "sénat" || token.lower === "parlement") return at + 1;
    return token.lower === "assemblée" && tokens[at + 1]?.lower === "nationale" ? at + 2 : null;
  }
  return null;
}
