import type { Span } from "../span.js";
import { apposedAcronyms } from "./apposed-acronym.js";
import { isAdjective } from "./french-adjective.js";
import { linkKind } from "./french-link.js";
import { type AcronymMatch, isSpeltBy, isSpeltFrom, matchAcronym } from "./initials.js";
import { headFirstHeads } from "./language/fr.js";
import type { Lexicon } from "./lexicon.js";
import type { Name, NameKind } from "./name.js";
import { initials, keyWords, weightyWords } from "./name-key.js";
import type { Places } from "./places.js";
import type { PassageText } from "./report-text.js";
import { afterIntroduction, shortNameIn } from "./short-name.js";
import { isPossessive, type Token } from "./token.js";

/** A place where the report says what a short form stands for: `Canada Post Corporation (CPC)`. */
export interface Definition {
  /** `CPC`, or a word of the name: `Interior`. */
  readonly short: string;
  readonly long: string;
  readonly kind: NameKind;
  /** The long form, in the passage's reading text. */
  readonly longSpan: Span;
  readonly shortSpan: Span;
  readonly isAcronym: boolean;
}

/** Tokens that a bracket may hold and still be read. */
const BRACKET_REACH = 24;
/** What goes before `with` and somebody. */
const PARTNERSHIP =
  /^(?:partnership|conjunction|collaboration|cooperation|co-operation|coordination|consultation|partnered|met|agreement)$/;
/** `OfS`, `DoJ`, `Insee`. */
const MIXED_ACRONYM = /^\p{Lu}[\p{L}\d]{1,9}$/u;
/** Heads of what is held or run, not of who holds it: `Asset Backed Security (ABS)`. */
const HOLDING = /^(?:securit(?:y|ies)|assets?|equity|risks?|liabilit(?:y|ies))$/;
/** Offices of one person that are bodies where they have a field and an acronym: `Commissioner for Boats (CFB)`. */
const OFFICE = /^(?:commissioner|ombudsman|ombudsperson|comptroller|advocate|commissaire|protecteur)$/;
const PLURAL_ACRONYM = /^\p{Lu}{2,}s$/u;

/** The definitions of a passage, given the names that the grammar read in it. */
export function definitionsOf(
  passage: PassageText,
  names: readonly Name[],
  lexicon: Lexicon,
  places: Places,
): Definition[] {
  const { tokens, text } = passage;
  const opens = text.includes("(") || text.includes("[");
  const nameEndingAt = new Map(names.map((name) => [name.end, name]));
  const apposed = names.length > 0 ? apposedAcronyms(passage, nameEndingAt, lexicon) : [];
  if (!opens && !tokens[0]?.isAcronym && !tokens.some(isLineMark)) return apposed;
  const reader = new DefinitionReader(passage, nameEndingAt, lexicon, places);
  const found: Definition[] = apposed;
  for (let open = 1; opens && open < tokens.length; open++) {
    const mark = tokens[open]?.text;
    if (mark !== "(" && mark !== "[") continue;
    const close = closing(tokens, open);
    if (close < 0) continue;
    const definition = reader.read(open, close);
    if (definition) found.push(definition);
  }
  const listed = reader.readEntry();
  if (listed) found.push(listed);
  return names.length > 0 && tokens.some(isLineMark) ? found.concat(reader.readLines(names)) : found;
}

function isLineMark(token: Token | undefined): boolean {
  return token?.text === "|";
}

function closing(tokens: readonly Token[], open: number): number {
  for (let at = open + 1; at < Math.min(tokens.length, open + BRACKET_REACH); at++) {
    const { text = "" } = tokens[at] ?? {};
    if (text === ")" || text === "]") return at;
    if (text === "(" || text === "[") return -1;
  }
  return -1;
}

class DefinitionReader {
  constructor(
    private readonly passage: PassageText,
    private readonly nameEndingAt: ReadonlyMap<number, Name>,
    private readonly lexicon: Lexicon,
    private readonly places: Places,
  ) {}

  read(open: number, close: number): Definition | null {
    const { tokens } = this.passage;
    const at = afterIntroduction(tokens, open + 1, close, this.lexicon);
    const first = tokens[at];
    if (first === undefined || at >= close) return null;
    const alone = at + 1 === close || /^[,;/”"»]$/.test(tokens[at + 1]?.text ?? "");
    const reads = first.isAcronym || PLURAL_ACRONYM.test(first.text) || MIXED_ACRONYM.test(first.text);
    if (alone && reads) return this.#acronymInBrackets(open, at, close);
    const before = tokens[open - 1];
    if (before?.isAcronym) return this.#longFormInBrackets(open - 1, at, close);
    return this.#wordInBrackets(open, at, close);
  }

  /** An entry of a list of abbreviations: `CPC – Canada Post Corporation`. */
  readEntry(): Definition | null {
    const { tokens, text } = this.passage;
    const [short, mark] = tokens;
    if (!short?.isAcronym || tokens.length < 3 || tokens.length > 24) return null;
    const from = mark && /^[:–—=|-]$/.test(mark.text) ? 2 : 1;
    const first = tokens[from];
    const last = tokens.at(-1);
    if (
      !first?.isCapital ||
      !last?.isWord ||
      (from === 1 && !/\s{2,}|\t/.test(text.slice(short.end, first.start)))
    )
      return null;
    const match = matchAcronym(tokens, tokens.length, short.text, this.lexicon);
    if (match === null || match.from !== from || match.cost > 1) return null;
    return this.#made(short, { start: first.start, end: last.end }, this.#kindOf(from, tokens.length), true);
  }

  /** The entries of a list of abbreviations in one passage, line by line. */
  readLines(names: readonly Name[]): Definition[] {
    const nameStartingAt = new Map(names.map((name) => [name.start, name]));
    return this.passage.tokens.flatMap((_, at) => this.#readLine(at, nameStartingAt) ?? []);
  }

  /** A line of a list of abbreviations in one passage, `⏎CPC Canada Post Corporation⏎`, where a body's name begins behind it. */
  #readLine(at: number, nameStartingAt: ReadonlyMap<number, Name>): Definition | null {
    const { tokens } = this.passage;
    const [short, first] = [tokens[at], tokens[at + 1]];
    if (!short?.isAcronym || first === undefined) return null;
    const opens = at === 0 || isLineMark(tokens[at - 1]);
    const name = nameStartingAt.get(first.start);
    if (!opens || name?.kind !== "organization") return null;
    const weight = initials(weightyWords(keyWords(name.text))).length;
    if (weight > short.text.length || !isSpeltFrom(tokens, at + 1, short.text)) return null;
    return this.#made(short, name, "organization", true);
  }

  #acronymInBrackets(open: number, at: number, close: number): Definition | null {
    const { tokens } = this.passage;
    const acronym = tokens[at];
    if (acronym === undefined) return null;
    const plural = PLURAL_ACRONYM.test(acronym.text);
    const { match, to, unit } = this.#longFormBefore(open, acronym.text);
    const name = this.nameEndingAt.get(tokens[to - 1]?.end ?? -1);
    const mixed = !acronym.isAcronym && !plural;
    if (mixed && !this.#isMixedAcronym(acronym.text, match, name))
      return this.#wordInBrackets(open, at, close);
    if (match === null) {
      const another =
        name?.kind === "organization" && !plural && !this.lexicon.thingAcronyms.has(acronym.text);
      return another ? this.#made(acronym, name, "organization", true) : null;
    }
    const within = name !== undefined && (tokens[match.from]?.start ?? 0) > name.start;
    const isField = within && this.lexicon.thingAcronyms.has(acronym.text);
    const span = isField ? this.#spanOf(match.from, to) : this.#widened(match.from, to, name);
    if (plural || isField) return this.#made(acronym, span, "thing", true);
    const named = name?.kind === "organization" && span.start === name.start;
    const kind = named ? "organization" : this.#kindOf(match.from, to);
    const isUnit = kind === "unknown" && (unit || this.#isUnitBehind(close) || this.#isPartner(match.from));
    return this.#made(acronym, span, isUnit ? "organization" : kind, true);
  }

  /** Whether a word in brackets is an acronym of the name before it (`Insee`, `Dinum`), and no word of it (`Interior`). */
  #isMixedAcronym(short: string, match: AcronymMatch | null, name: Name | undefined): boolean {
    if (this.places.has(short.toLowerCase())) return false;
    if (name?.kind !== "organization") {
      const capitals = short.replace(/\P{Lu}/gu, "").length;
      return match?.cost === 0 || (match !== null && capitals > 2);
    }
    return !` ${name.text} `.includes(` ${short} `) && (match?.cost === 0 || isSpeltBy(short, name.text));
  }

  /** The long form before a bracket: up to it, or up to a unit's common noun before it (`Investigations unit (HSI)`). */
  #longFormBefore(open: number, acronym: string): { match: AcronymMatch | null; to: number; unit: boolean } {
    const { tokens } = this.passage;
    let to = open;
    while (to > 0 && (isPossessive(tokens[to - 1]) || /^[”"»*_]$/.test(tokens[to - 1]?.text ?? ""))) to--;
    const match = matchAcronym(tokens, to, acronym, this.lexicon);
    const unit = this.#isCommonHead(tokens[to - 1]);
    if (!unit || match?.cost === 0 || !tokens[to - 2]?.isCapital) return { match, to, unit };
    const bare = matchAcronym(tokens, to - 1, acronym, this.lexicon);
    return bare === null ? { match, to, unit } : { match: bare, to: to - 1, unit };
  }

  /** `(J-CODE) team`. */
  #isUnitBehind(close: number): boolean {
    const { tokens } = this.passage;
    return this.#isCommonHead(tokens[close + 1]?.isWord ? tokens[close + 1] : tokens[close + 2]);
  }

  /** `in partnership with the …`. */
  #isPartner(from: number): boolean {
    const { tokens } = this.passage;
    const at = this.lexicon.articles.has(tokens[from - 1]?.lower ?? "") ? from - 2 : from - 1;
    return tokens[at]?.lower === "with" && PARTNERSHIP.test(tokens[at - 1]?.lower ?? "");
  }

  #isCommonHead(token: Token | undefined): boolean {
    return token !== undefined && !token.isCapital && this.lexicon.heads.has(token.lower);
  }

  /** The grammar's name where it ends at the bracket too and reaches further back: `United States` before `Customs …`. */
  #widened(from: number, to: number, name: Name | undefined): Span {
    const { start, end } = this.#spanOf(from, to);
    const before = name ? this.passage.text.slice(name.start, start) : "";
    const joined = before.split(" ").some((word) => this.lexicon.conjunctions.has(word.toLowerCase()));
    if (name?.kind === "organization" && name.end === end && name.start < start && !joined)
      return { start: name.start, end };
    return { start, end };
  }

  #spanOf(from: number, to: number): Span {
    const { tokens } = this.passage;
    const start = tokens[from]?.start ?? 0;
    return { start, end: tokens[to - 1]?.end ?? start };
  }

  #longFormInBrackets(at: number, from: number, close: number): Definition | null {
    const { tokens } = this.passage;
    const short = tokens[at];
    const first = tokens[from];
    let to = close;
    while (to > from && !tokens[to - 1]?.isWord) to--;
    const last = tokens[to - 1];
    if (!short || !first || !last || to - from < 2) return null;
    const match = matchAcronym(tokens, to, short.text, this.lexicon);
    if (match === null || match.from !== from) return null;
    return this.#made(short, { start: first.start, end: last.end }, this.#kindOf(from, to), true);
  }

  /** `Department of the Interior (Interior)`, `Law Commission (the “Commission”)`, `Harbour Savings Bank ("HaSa")`. */
  #wordInBrackets(open: number, from: number, close: number): Definition | null {
    const { tokens, text } = this.passage;
    const name = this.nameEndingAt.get(tokens[open - 1]?.end ?? -1);
    if (name?.kind !== "organization") return null;
    const span = shortNameIn(tokens, { from, to: close }, from > open + 1, name.text, this.places);
    const first = tokens[from];
    if (span === null || first === undefined) return null;
    const short = text.slice(span.start, span.end);
    return this.#made({ start: first.start, end: span.end, text: short }, name, "organization", false);
  }

  /** What the words of a long form say it is: the last word before a preposition is its head, in French the first. */
  #kindOf(from: number, to: number): NameKind {
    const { lexicon } = this;
    const first = this.passage.tokens[from];
    const headFirst = first?.isCapital
      ? headFirstHeads.has(first.lower) && !this.passage.tokens[from + 1]?.isCapital
      : this.#isFrenchBody(from, to);
    if (!headFirst && !this.#isCapitalised(from, to)) return "thing";
    if (this.#isDepartmentOfCountry(from, to)) return "organization";
    const head = this.#headWord(from, to);
    if (OFFICE.test(head) && this.#hasLink(from, to)) return "unknown";
    if (HOLDING.test(head)) return "thing";
    if (lexicon.heads.has(head)) return "organization";
    if (headFirst) return "organization";
    const singular = head.endsWith("s") ? head.slice(0, -1) : head;
    const isKind = lexicon.heads.has(singular) || lexicon.things.has(singular);
    return isKind || lexicon.things.has(head) || lexicon.titles.has(head) ? "thing" : "unknown";
  }

  /** `centre communal d’action sociale`, `direction générale des ports`: a head in small letters with French words behind it. */
  #isFrenchBody(from: number, to: number): boolean {
    const [head, next] = [this.passage.tokens[from], this.passage.tokens[from + 1]];
    if (head === undefined || next?.isCapital !== false || !headFirstHeads.has(head.lower)) return false;
    // `services publics industriels (SPI)`: a kind of service, of which there are many.
    if (head.lower === "services" || this.#isCommonName(from, to)) return false;
    if (isAdjective(next)) return head.lower !== "service" || next.lower !== "public";
    return this.lexicon.heads.get(head.lower) === "body" && linkKind(next) !== null;
  }

  /** `conseil d’administration`. */
  #isCommonName(from: number, to: number): boolean {
    const { start, end } = this.#spanOf(from, to);
    const words = this.passage.text
      .slice(start, end)
      .toLowerCase()
      .replace(/['’\s]+/g, " ");
    return this.lexicon.commonNames.has(words);
  }

  /** `Boats, Locks and Quays Canada`: fields and a country, and not `England and Wales`. */
  #isDepartmentOfCountry(from: number, to: number): boolean {
    const { lexicon, places } = this;
    const words = this.passage.tokens.slice(from, to).map(({ lower }) => lower);
    const [first = "", last = "", field = ""] = [words[0], words.at(-1), words.at(-2)];
    if (!places.isTerritory(last) || places.has(words.join(" ")) || places.has(first)) return false;
    if (this.#hasLink(from, to)) return false;
    const fields = words.some((word) => lexicon.conjunctions.has(word)) && words.length > 3;
    return (fields || lexicon.fields.has(field)) && !lexicon.things.has(field);
  }

  #hasLink(from: number, to: number): boolean {
    return this.passage.tokens.slice(from, to).some(({ lower }) => this.lexicon.links.has(lower));
  }

  /** Whether half of a long form's words of weight carry a capital. */
  #isCapitalised(from: number, to: number): boolean {
    const { lexicon } = this;
    let capitals = 0;
    let counted = 0;
    for (const token of this.passage.tokens.slice(from, to)) {
      const small = [lexicon.links, lexicon.articles, lexicon.conjunctions].some((words) =>
        words.has(token.lower),
      );
      if (!token.isWord || small) continue;
      counted++;
      if (token.isCapital) capitals++;
    }
    return capitals * 2 >= counted;
  }

  /** The last word before the first preposition. */
  #headWord(from: number, to: number): string {
    let head = "";
    for (const [at, token] of this.passage.tokens.slice(from, to).entries()) {
      if (at > 0 && this.lexicon.links.has(token.lower.replace(/['’]$/, ""))) break;
      if (token.isWord) head = token.lower;
    }
    // `Value-at-Risk` is a risk.
    const last = head.slice(head.lastIndexOf("-") + 1);
    return HOLDING.test(last) || this.lexicon.things.has(last) ? last : head;
  }

  #made(
    short: Pick<Token, "start" | "end" | "text">,
    span: Span,
    kind: NameKind,
    isAcronym: boolean,
  ): Definition {
    return {
      short: short.text.replace(/(?<=\p{Lu}{2})s$/u, ""),
      long: this.passage.text.slice(span.start, span.end).replace(/\s+/g, " "),
      kind,
      longSpan: { start: span.start, end: span.end },
      shortSpan: { start: short.start, end: short.end },
      isAcronym,
    };
  }
}

/** Whether a token may follow a short form that names somebody: `Interior's`, `Interior officials`, `Interior allowed`. */
export function followsActor(token: Token | undefined, lexicon: Lexicon): boolean {
  if (token === undefined || token.isCapital) return false;
  if (isPossessive(token) || lexicon.actorVerbs.has(token.lower) || lexicon.actorNouns.has(token.lower))
    return true;
  return lexicon.weakActorVerbs.has(token.lower) || /[a-z]{3}ed$/.test(token.lower);
}
