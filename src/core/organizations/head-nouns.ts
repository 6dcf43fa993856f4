import { headFirstHeads } from "./language/fr.js";
import type { Lexicon } from "./lexicon.js";
import type { FoundMention } from "./mention-finder.js";
import type { PassageText } from "./report-text.js";
import type { Token } from "./token.js";

/** Heads that mean many things behind `the`: a form of rule, a building, an alliance of states, anybody's. */
const COMMON =
  /^(?:government|gouvernement|police|court|cour|union|office|house|church|library|school|école|museum|musée|hospital|hôpital|congress|parliament|parlement|senate|sénat|legislature|company|compagnie|bank|banque|service|services|organization|organisation|institution)$/;
/** Mentions by name of a body that is called by its head noun afterwards. */
const FEWEST_MENTIONS = 2;

/** A body with what is needed to know it by its head noun. */
export interface HeadedBody {
  readonly name: string;
  readonly mentions: number;
  /** Where it is first named, as an offset into the document. */
  readonly first: number;
  /** All names that the report uses for it. */
  readonly names: readonly string[];
}

/** The only body of the report that has a head noun, by that noun in lower case: `centre` for `Canal Safety Centre`. */
export function bodiesByHead(
  bodies: readonly HeadedBody[],
  lexicon: Lexicon,
): ReadonlyMap<string, HeadedBody> {
  const found = new Map<string, HeadedBody | null>();
  for (const body of bodies) {
    const heads = new Set(body.names.map((name) => headOf(name, lexicon)).filter((head) => head !== null));
    for (const head of heads) found.set(head, found.has(head) ? null : body);
  }
  const only = [...found].filter(
    (entry): entry is [string, HeadedBody] => entry[1] !== null && entry[1].mentions >= FEWEST_MENTIONS,
  );
  return new Map(only);
}

/** The head noun of a name: its last word, or its first where the rest says of what. */
function headOf(name: string, { heads, openers, links, articles }: Lexicon): string | null {
  const words = name.toLowerCase().split(/[\s’']+/);
  const [first = "", second = ""] = words;
  const last = words.at(-1) ?? "";
  if (words.length < 2) return null;
  const opens = openers.has(first) && (links.has(second) || articles.has(second));
  if (opens || headFirstHeads.has(first)) return heads.get(first) === "body" ? first : null;
  return heads.get(last) === "body" ? last : null;
}

/** Places of a passage where a body is called by its head noun alone: `the Centre`, `le Ministère`. */
export function headNounMentions(
  { tokens, shouted, passage }: PassageText,
  bodies: ReadonlyMap<string, HeadedBody>,
  lexicon: Lexicon,
): FoundMention[] {
  if (bodies.size === 0 || shouted || passage.role === "heading") return [];
  const found: FoundMention[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token?.isCapital) continue;
    const body = bodies.get(token.lower);
    if (body === undefined || token.isShouted || COMMON.test(token.lower)) continue;
    if (!standsAlone(tokens, at, lexicon) || passage.reading.sourceOf(token.start) < body.first) continue;
    const { start, end, text } = token;
    found.push({ start, end, text, kind: "organization", fullName: body.name, isAcronym: false });
  }
  return found;
}

/** Whether a noun has an article before it and neither a name nor what it is of behind it. */
function standsAlone(
  tokens: readonly Token[],
  at: number,
  { articles, links, conjunctions }: Lexicon,
): boolean {
  const [before, next, after] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]];
  const article = before?.lower.replace(/['’]$/, "") ?? "";
  if (!articles.has(article) && !/^(?:du|au)$/.test(article)) return false;
  if (next === undefined) return true;
  if (next.isCapital || /^[\d("“«]/.test(next.text)) return false;
  if (conjunctions.has(next.lower)) return after?.isCapital !== true;
  return !links.has(next.lower.replace(/['’]$/, "")) || next.lower === "on" || next.lower === "pour";
}
