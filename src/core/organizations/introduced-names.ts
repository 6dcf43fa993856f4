import { eachInSteps, inOneGo, type Steps } from "../steps.js";
import { isDistinctive } from "./company-short-names.js";
import type { Definition } from "./definition.js";
import { type Lexicon, words } from "./lexicon.js";
import type { Piece } from "./name.js";
import type { Places } from "./places.js";
import type { PassageText } from "./report-text.js";
import { isPossessive, type Token } from "./token.js";
import type { Vocabulary } from "./word.js";

/** Nouns of bodies in the plural that introduce a list: `banks such as …`. */
const COLLECTIVE: ReadonlySet<string> = new Set(
  words(
    `firms banks companies contractors lenders insurers publishers broadcasters charities newspapers retailers airlines consultancies suppliers manufacturers agencies regulators unions brokers organizations organisations entreprises banques sociétés organismes agences fournisseurs éditeurs syndicats associations`,
  ),
);
/** What stands between such a noun and its list; of two words the second is looked at. */
const CUE = /^(?:including|like|namely|comme|notamment)$/;
const CUE_OF_TWO = /^(?:such as|tell?e?s que|tels que)$/;
/** Nouns that say of one name that it is a body's. */
const DESCRIPTION: ReadonlySet<string> = new Set(
  words(
    `company firm charity contractor lender insurer publisher broadcaster newspaper retailer airline consultancy supplier manufacturer agency bank subcontractor regulator watchdog entreprise société organisme fournisseur éditeur syndicat`,
  ),
);
/** What kind of institution is a body: `lending institution`. */
const SUCH_INSTITUTION = /^(?:audit|lending|credit|research|financial)$/;
/** Names of what Québec owns: `Quai-Québec`. */
const PROVINCIAL = /^\p{Lu}\p{Ll}+-Québec$/u;
const PART_OF_COUNTRY =
  /^(?:nord|sud|est|ouest|centre|haut|haute|bas|basse|grand|nouveau|vieux|trans|inter|franco|anglo|france|canada|ontario|paris|montréal|windsor|lévis|ville|région|université)-/;
const BEFORE_BODY = /^(?:qu['’]|par|que|où|si|et|quand|lorsqu['’]|lorsque)$/;
const ACTS_IN_FRENCH =
  /^(?:a|avait|aura|doit|devait|devra|peut|pouvait|fait|est|était|sera|gère|dispose|prévoit|estime|exploite|offre|n['’]a|n['’]est|ne)$/;
const ARTICLE = /^(?:an?|the|une?|la|le|l['’])$/;
const OWNER = /^(?:an?|the|its|their|une?|la|le|l['’]|son|leur)$/;
/** What may follow the noun of an apposition; `the company secretary` names a person's office. */
const BEHIND_DESCRIPTION = /^(?:,|\.|;|\)|which|that|based|in|with|of|for|qui|de|d['’]|du|des|spécialisée?)$/;
const BEHIND_MEMBER =
  /^(?:and|or|et|ou|that|which|who|qui|to|in|on|at|by|for|from|of|with|as|have|has|had|is|are|was|were|will|would|can|may|must|should|do|did|also|said|ont|sont|a|est|dans|en|pour|par|avec)$/;
const CALENDAR =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/;
const LIST_ARTICLE = /^(?:the|les|des|aux)$/;
const LONGEST_NAME = 5;
const LONGEST_DESCRIPTION = 7;
const LONGEST_LIST = 40;

/**
 * Names without a head noun that the report brings in as bodies': in a list behind a collective (`banks such as Oakwell and
 * ZBK`), in apposition (`Dolcar, a waste management company,`), behind their noun (`its contractor, Dolcar,`), behind
 * `selon` with its article (`selon l’Ifremer,`).
 */
export function introducedNames(
  passages: readonly PassageText[],
  lexicon: Lexicon,
  places: Places,
  vocabulary: Vocabulary,
): Definition[] {
  return inOneGo(introducedInSteps(passages, lexicon, places, vocabulary));
}

/** The same in steps. */
export function* introducedInSteps(
  passages: readonly PassageText[],
  lexicon: Lexicon,
  places: Places,
  vocabulary: Vocabulary,
): Steps<Definition[]> {
  const found = new Map<string, Definition>();
  const read = ({ tokens, text, shouted, passage }: PassageText): void => {
    if (shouted || passage.role === "heading") return;
    for (let at = 0; at < tokens.length; at++) {
      for (const piece of introducedAt(tokens, at)) {
        const definition = bodyOf(tokens, piece, text);
        if (definition && !found.has(definition.short) && isName(tokens, piece, lexicon, places, vocabulary))
          found.set(definition.short, definition);
      }
    }
  };
  yield* eachInSteps(passages, read);
  return [...found.values()];
}

/** The names that a noun introduces which stands at a token. */
function introducedAt(tokens: readonly Token[], at: number): Piece[] {
  const token = tokens[at];
  if (!token?.isWord) return [];
  if (saysSo(tokens, at)) return speakerBehind(tokens, at);
  if (token.isCapital) return isPublicCompany(tokens, at) ? [{ from: at, to: at + 1 }] : [];
  if (COLLECTIVE.has(token.lower)) return listBehind(tokens, at);
  if (!DESCRIPTION.has(token.lower) && !isAuditInstitution(tokens, at)) return [];
  const name = describedBefore(tokens, at) ?? namedBehind(tokens, at);
  return name === null ? [] : [name];
}

/** `selon`, `d’après`. */
function saysSo(tokens: readonly Token[], at: number): boolean {
  const { lower } = tokens[at] ?? { lower: "" };
  return lower === "selon" || (lower === "après" && /^d['’]$/.test(tokens[at - 1]?.lower ?? ""));
}

/** `Ifremer` of `selon l’Ifremer,`: a person's name has no article. */
function speakerBehind(tokens: readonly Token[], at: number): Piece[] {
  if (!/^(?:l['’]|la|le)$/.test(tokens[at + 1]?.lower ?? "")) return [];
  const from = at + 2;
  const to = nameEnd(tokens, from);
  const next = tokens[to];
  const ends = next === undefined || next.text === "," || next.text === "." || next.text === ")";
  return to === from + 1 && ends ? [{ from, to }] : [];
}

/** `the supreme audit institution of Norway`: of other institutions a town or a custom may be one. */
function isAuditInstitution(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.lower === "institution" && SUCH_INSTITUTION.test(tokens[at - 1]?.lower ?? "");
}

/** `Quai-Québec` where it acts: what a province owns, and neither a part of the country nor a line between two towns. */
function isPublicCompany(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!token || !PROVINCIAL.test(token.text) || PART_OF_COUNTRY.test(token.lower)) return false;
  const free = token.opensSentence || !before?.isWord || BEFORE_BODY.test(before.lower);
  return free && ACTS_IN_FRENCH.test(next?.lower ?? "");
}

function listBehind(tokens: readonly Token[], collective: number): Piece[] {
  const apart = tokens[collective + 1]?.text === ",";
  // `programs run by national agencies, such as …`: what is listed are the programs.
  if (apart && isGoverned(tokens, collective)) return [];
  let at = apart ? collective + 2 : collective + 1;
  if (CUE.test(tokens[at]?.lower ?? "")) at++;
  else if (CUE_OF_TWO.test(`${tokens[at]?.lower} ${tokens[at + 1]?.lower}`)) at += 2;
  else {
    // `les fournisseurs Dolcar et ZBK`: without a cue one name alone may be anything.
    const named = !apart && LIST_ARTICLE.test(tokens[collective - 1]?.lower ?? "");
    const members = named ? membersFrom(tokens, at) : [];
    return members.length > 1 ? members : [];
  }
  return membersFrom(tokens, at);
}

/** The members of a list that begins at a token, as far as they are names. */
function membersFrom(tokens: readonly Token[], from: number): Piece[] {
  const members: Piece[] = [];
  let at = from;
  const limit = Math.min(tokens.length, at + LONGEST_LIST);
  while (at < limit) {
    if (ARTICLE.test(tokens[at]?.lower ?? "")) at++;
    const to = nameEnd(tokens, at);
    // `organizations such as Norwegian churches` lists churches.
    if (to === at || !endsMember(tokens[to])) break;
    members.push({ from: at, to });
    at = to;
    const before = at;
    if (tokens[at]?.text === ",") at++;
    if (/^(?:and|or|et|ou)$/.test(tokens[at]?.lower ?? "")) at++;
    if (at === before) break;
  }
  return members;
}

/** Whether a preposition stands before a noun and its adjectives. */
function isGoverned(tokens: readonly Token[], noun: number): boolean {
  for (let at = noun - 1; at >= noun - 4; at--) {
    const { lower = "", isWord } = tokens[at] ?? {};
    if (/^(?:by|of|for|from|to|in|with|par|de|des|d['’]|pour)$/.test(lower)) return true;
    if (!isWord) return false;
  }
  return false;
}

/** Whether a token may follow the name of a member: a mark, a conjunction, a verb or preposition, and no noun. */
function endsMember(token: Token | undefined): boolean {
  return (
    token === undefined ||
    !token.isWord ||
    token.isCapital ||
    isPossessive(token) ||
    BEHIND_MEMBER.test(token.lower)
  );
}

/** `Dolcar` of `Dolcar, a waste management company,`. */
function describedBefore(tokens: readonly Token[], noun: number): Piece | null {
  if (!BEHIND_DESCRIPTION.test(tokens[noun + 1]?.lower ?? "")) return null;
  let at = noun - 1;
  while (at > 1 && noun - at < LONGEST_DESCRIPTION && !ARTICLE.test(tokens[at]?.lower ?? "")) {
    if (!tokens[at]?.isWord) return null;
    at--;
  }
  if (!ARTICLE.test(tokens[at]?.lower ?? "") || tokens[at - 1]?.text !== ",") return null;
  const to = at - 1;
  let from = to;
  while (from > 0 && to - from < LONGEST_NAME && tokens[from - 1]?.isCapital) from--;
  return from < to ? { from, to } : null;
}

/** `Dolcar` of `its contractor, Dolcar, said` and of `the charity Dolcar`. */
function namedBehind(tokens: readonly Token[], noun: number): Piece | null {
  const owned = OWNER.test(tokens[noun - 1]?.lower ?? "") || OWNER.test(tokens[noun - 2]?.lower ?? "");
  if (!owned) return null;
  const comma = tokens[noun + 1]?.text === ",";
  const from = comma ? noun + 2 : noun + 1;
  const to = nameEnd(tokens, from);
  if (to === from || (comma && tokens[to]?.text !== ",")) return null;
  return { from, to };
}

/** The end of a run of capitalised words, `&` between them or not. */
function nameEnd(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at - from < LONGEST_NAME && tokens[at]?.isCapital)
    at += tokens[at + 1]?.text === "&" && tokens[at + 2]?.isCapital ? 2 : 1;
  return at;
}

function isName(
  tokens: readonly Token[],
  { from, to }: Piece,
  lexicon: Lexicon,
  places: Places,
  vocabulary: Vocabulary,
): boolean {
  const words = tokens.slice(from, to);
  const joined = words.map(({ lower }) => lower).join(" ");
  if (places.has(joined) || tokens[to]?.isCapital || isPossessive(tokens[to])) return false;
  const barred = words.some(
    ({ lower }) => lexicon.titles.has(lower) || lexicon.leadIns.has(lower) || CALENDAR.test(lower),
  );
  const [only] = words;
  if (barred || only === undefined || lexicon.thingAcronyms.has(only.text)) return false;
  return only.isAcronym || words.length > 1 || isDistinctive(only.text, lexicon, vocabulary);
}

/** A name that defines itself. */
function bodyOf(tokens: readonly Token[], { from, to }: Piece, text: string): Definition | null {
  const first = tokens[from];
  const last = tokens[to - 1];
  if (first === undefined || last === undefined) return null;
  const span = { start: first.start, end: last.end };
  const name = text.slice(span.start, span.end).replace(/\s+/g, " ");
  const isAcronym = from + 1 === to && first.isAcronym;
  return { short: name, long: name, kind: "organization", longSpan: span, shortSpan: span, isAcronym };
}
