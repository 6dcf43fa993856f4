import type { Token } from "./token.js";

/** Whether a token is a French definite article: `la`, `l’`. */
export function isArticle(token: Token | undefined): boolean {
  return token !== undefined && /^(?:la|le|les|l['’])$/.test(token.lower);
}

/** What a French preposition says of the noun behind it, or null for another word: `of` for `de`, `du`, `des`. */
export function linkKind(token: Token | undefined): string | null {
  switch (token?.lower.replace("’", "'")) {
    case "de":
    case "du":
    case "des":
    case "d'":
      return "of";
    case "sur":
    case "pour":
      return "about";
    case "aux":
      return "to";
    case "à":
      return "at";
    case "contre":
      return "against";
    case "avec":
    case "entre":
      return "with";
    default:
      return null;
  }
}
