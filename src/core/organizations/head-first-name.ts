import { acronymBehind } from "./acronym-behind.js";
import { fieldNameEnd } from "./field-name.js";
import { isAdjective } from "./french-adjective.js";
import { linkKind } from "./french-link.js";
import { HeadFirstWalk, REACH } from "./head-first-walk.js";
import { headFirstHeads, leadingAdjectives, localHeads, lowerCaseHeads, sharedHeads } from "./language/fr.js";
import type { Name, NameContext } from "./name.js";
import { parliamentaryCommitteeEnd } from "./parliamentary-committee.js";
import type { Token } from "./token.js";

/** A head-first name and the index of the token behind it. */
export interface HeadFirstName {
  readonly name: Name;
  readonly next: number;
}

/**
 * Reads a name as French builds it, head first, its other words in lower case or not: `Agence du revenu du Canada`,
 * `ministère de la Santé et des Services sociaux`. Null where no name begins at the token.
 */
export function headFirstName(
  tokens: readonly Token[],
  from: number,
  text: string,
  context: NameContext,
): HeadFirstName | null {
  const head = tokens[from];
  if (head === undefined || !head.isWord) return null;
  const { lexicon } = context;
  if (head.isCapital && leadingAdjectives.has(head.lower) && tokens[from + 1]?.isCapital) {
    const rest = headFirstName(tokens, from + 1, text, context);
    return rest && made(tokens, from, rest.next, text);
  }
  const authority = highAuthorityEnd(tokens, from, context);
  if (authority !== null) return made(tokens, from, authority, text);
  const end = fixedEnd(tokens, from, context);
  if (end !== null) return made(tokens, from, end, text);
  const local = localHeads.has(head.lower) && isAdjective(tokens[from + 1]);
  if (!head.isCapital && !lowerCaseHeads.has(head.lower) && !local) return null;
  if (head.lower === "gouvernement") return government(tokens, from, text, context);
  if (!headFirstHeads.has(head.lower) || isAnyTableOrCommunity(tokens, from)) return null;
  const { walk, to: read } = walked(tokens, from, context);
  if (read <= from + 1 || !walk.isFrench) return null;
  const to = acronymBehind(tokens, from, read) ?? read;
  if (to === read && !walk.holdsCapital && isCommonUnit(tokens, from, context)) return null;
  if (!head.isCapital && !walk.holdsCapital && !(head.lower === "ministère" && walk.namesField)) return null;
  if (sharedHeads.has(head.lower) && !walk.isSurelyFrench) return null;
  const common = text
    .slice(head.start, tokens[to - 1]?.end)
    .toLowerCase()
    .replace(/['’]/g, " ");
  if (lexicon.commonNames.has(common)) return null;
  return made(tokens, from, to, text);
}

/** The index behind `Haute autorité de lutte contre le bruit`, whose head is in small letters; or null. */
function highAuthorityEnd(tokens: readonly Token[], from: number, context: NameContext): number | null {
  const [adjective, head] = [tokens[from], tokens[from + 1]];
  if (!adjective?.isCapital || !leadingAdjectives.has(adjective.lower) || head?.isCapital !== false)
    return null;
  if (!/^(?:autorité|commissariat|conseil|comité|cour)$/.test(head.lower)) return null;
  const walk = new HeadFirstWalk(tokens, from + 1, context, false);
  const to = walk.end();
  return to > from + 2 && walk.isFrench ? (acronymBehind(tokens, from, to) ?? to) : null;
}

/** The index behind a name of a fixed form: a field and a country, a chamber's committee; or null. */
function fixedEnd(tokens: readonly Token[], from: number, context: NameContext): number | null {
  const head = tokens[from];
  const field = head?.isCapital === true && context.lexicon.fields.has(head.lower);
  return (field ? fieldNameEnd(tokens, from, context) : null) ?? parliamentaryCommitteeEnd(tokens, from);
}

/** A walk from a head and the index of the token behind the name. */
function walked(
  tokens: readonly Token[],
  from: number,
  context: NameContext,
): { walk: HeadFirstWalk; to: number } {
  const isShouted = tokens[from]?.isShouted === true;
  const walk = isShouted
    ? new HeadFirstWalk(inSmallLetters(tokens, from), 0, context, true)
    : new HeadFirstWalk(tokens, from, context, false);
  if (!isShouted) return { walk, to: walk.end() };
  const end = walk.end();
  return { walk, to: end > 1 ? shoutedEnd(tokens, from, from + end) : from + end };
}

/** Where capitals end that show how far a name reaches: `UNION DES COMITÉS QUAI ET PORT DE LAVAL, note 3`. */
function shoutedEnd(tokens: readonly Token[], from: number, read: number): number {
  let to = read;
  for (let at = read; at < Math.min(tokens.length, from + REACH); at++) {
    const token = tokens[at];
    if (!token?.isWord || token.opensSentence || token.text !== token.text.toUpperCase()) break;
    if (headFirstHeads.has(token.lower) || /\d/.test(token.text)) break;
    if (token.isShouted) to = at + 1;
  }
  return to;
}

/** The reach of a name in capitals as if in small letters: in `COMITÉ DES RIVES ET DES QUAIS` no capital proves anything. */
function inSmallLetters(tokens: readonly Token[], from: number): Token[] {
  return tokens
    .slice(from, from + REACH + 4)
    .map((token) => (token.isShouted ? token.inSmallLetters() : token));
}

/** A head that is none but of a table that is convened or of a community of towns. */
function isAnyTableOrCommunity(tokens: readonly Token[], head: number): boolean {
  const { lower, isCapital } = tokens[head] ?? { lower: "", isCapital: false };
  if (lower === "table") return !isConvened(tokens, head);
  return lower === "communauté" && !isCapital && !joinsTowns(tokens, head);
}

/** `Table de concertation …`, `Table sur …`: any other table is a table. */
function isConvened(tokens: readonly Token[], table: number): boolean {
  const [next, after] = [tokens[table + 1]?.lower ?? "", tokens[table + 2]?.lower ?? ""];
  return next === "sur" || (/^(?:de|d['’])$/.test(next) && /^(?:concertation|quartier)$/.test(after));
}

/** `Section de fonctionnement` where a sentence or cell opens: its capital says nothing, and units have common names. */
function isCommonUnit(tokens: readonly Token[], from: number, { lexicon }: NameContext): boolean {
  const head = tokens[from];
  if (!head?.opensSentence || lexicon.heads.get(head.lower) !== "unit") return false;
  return /^(?:de|d['’])$/.test(tokens[from + 1]?.lower ?? "");
}

/** `communauté de communes …`, `communauté d’agglomération …`, `communauté urbaine …`: any other community is people. */
function joinsTowns(tokens: readonly Token[], community: number): boolean {
  const [next, after] = [tokens[community + 1]?.lower ?? "", tokens[community + 2]?.lower ?? ""];
  return (
    next === "urbaine" ||
    (linkKind(tokens[community + 1]) === "of" && /^(?:communes|agglomération)$/.test(after))
  );
}

function made(tokens: readonly Token[], from: number, to: number, text: string): HeadFirstName {
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? start;
  return { name: { start, end, text: text.slice(start, end), kind: "organization" }, next: to };
}

/** `gouvernement du Canada`: the place is what makes the name. */
function government(
  tokens: readonly Token[],
  from: number,
  text: string,
  { places }: NameContext,
): HeadFirstName | null {
  let at = from + 1;
  const link = tokens[at]?.lower ?? "";
  if (!/^(?:du|des|de|d['’])$/.test(link)) return null;
  at++;
  if (/^(?:la|l['’]|les)$/.test(tokens[at]?.lower ?? "")) at++;
  const place = tokens[at];
  return place?.isCapital && places.isTerritory(place.lower) ? made(tokens, from, at + 1, text) : null;
}
