import type { Span } from "../span.js";
import { type Definition, followsActor } from "./definition.js";
import { misreadOf, variants } from "./identity.js";
import type { KnownBodies } from "./known-bodies.js";
import { headFirstHeads } from "./language/fr.js";
import type { Lexicon } from "./lexicon.js";
import type { Name } from "./name.js";
import { NameIndex } from "./name-index.js";
import { initials, keyWords, weightyWords } from "./name-key.js";
import type { PassageText } from "./report-text.js";
import type { Token } from "./token.js";
import { ENOUGH_USE, ENOUGH_USE_OF_TWO_LETTERS, SHORTEST_SPELT, type Usage } from "./usage.js";
import type { Vocabulary } from "./word.js";

/** A mention in a passage's reading text. */
export interface FoundMention extends Name {
  readonly isAcronym: boolean;
}

/** The mention that a name is which the grammar of its passage shows. */
export function asMention({ start, end, text, kind, fullName }: Name): FoundMention {
  const isAcronym = false;
  // Field by field here and wherever thousands are made: objects spread into others are of a shape of their own each, and
  // all who read them have to look for every field.
  if (fullName === undefined) return { start, end, text, kind, isAcronym };
  return { start, end, text, kind, fullName, isAcronym };
}

function bodyAt({ start, end }: Span, text: string, isAcronym: boolean): FoundMention {
  return { start, end, text, kind: "organization", isAcronym };
}

/** What a treasury sells. */
const SECURITY = /^(?:bonds?|bills?|notes?|securit(?:y|ies)|yields?|rates?)$/;
/** What bodies of many countries put behind their name. */
const CHAPTER = /^(?:uk|gb|usa|canada|international|scotland|ireland|wales|england|australia|france)$/;

/** Finds mentions in passages once the whole report has been learned: the report is its own best gazetteer. */
export class MentionFinder {
  readonly #index: NameIndex;
  readonly #acronyms = new Set<string>();
  /** Acronyms that the report itself defines: they count in capitals too. */
  readonly #defined = new Set<string>();
  readonly #things = new Set<string>();
  readonly #shortForms = new Set<string>();
  /** Words that make a company's name before them a product's. */
  readonly #products: ReadonlySet<string>;
  /** Initials of the names that the report uses. */
  readonly #spelt = new Set<string>();
  readonly #misread = new Map<string, string>();

  constructor(
    private readonly lexicon: Lexicon,
    private readonly vocabulary: Vocabulary,
    known: KnownBodies,
    definitions: readonly Definition[],
    private readonly usage: ReadonlyMap<string, Usage>,
  ) {
    this.#index = new NameIndex();
    this.#products = known.products;
    for (const name of known.names) this.#index.add(name);
    for (const definition of definitions) this.#define(definition);
    for (const short of this.#acronyms)
      if (short.length >= 4) for (const variant of variants(short)) this.#misread.set(variant, short);
    for (const acronym of known.acronyms) if (!this.#things.has(acronym)) this.#acronyms.add(acronym);
    for (const [acronym, { points, isKind }] of usage) {
      const enough = acronym.length > 2 ? ENOUGH_USE : ENOUGH_USE_OF_TWO_LETTERS;
      const barred = isKind || this.#things.has(acronym) || lexicon.thingAcronyms.has(acronym);
      if (points >= enough && !barred) this.#acronyms.add(acronym);
    }
  }

  #define({ short, long, kind, isAcronym }: Definition): void {
    if (kind !== "organization") this.#things.add(short);
    else {
      if (!isAcronym && /[\s'’]/.test(short)) this.#index.add(short);
      else (isAcronym ? this.#acronyms : this.#shortForms).add(short);
      if (isAcronym && short.length > 2) this.#defined.add(short);
      if (long !== short) this.#addName(long, isAcronym);
    }
  }

  /** Takes up names to be found again elsewhere. */
  learn(names: readonly Name[]): void {
    for (const { text, fullName } of names) {
      if (fullName !== undefined || !text.includes(" ")) continue;
      this.#addName(text, false);
      this.#spelt.add(initials(weightyWords(keyWords(text))));
    }
  }

  /** `Office de tourisme de Laval` is `l’office de tourisme de Laval` as well: what follows, or its acronym, makes it a name. */
  #addName(name: string, hasAcronym: boolean): void {
    this.#index.add(name);
    const [head = ""] = name.split(" ", 1);
    if (!headFirstHeads.has(head.toLowerCase())) return;
    const rest = name.slice(1);
    if (hasAcronym || rest !== rest.toLowerCase())
      for (const first of [name[0]?.toLowerCase(), name[0]?.toUpperCase()])
        this.#index.add(`${first}${rest}`);
  }

  /** All mentions of a passage, given the names that its grammar and its definitions show. */
  find(passage: PassageText, names: readonly Name[], definitions: readonly Definition[]): FoundMention[] {
    const found: FoundMention[] = names.map(asMention);
    for (const definition of definitions) {
      if (definition.kind !== "organization") continue;
      const { longSpan: long, shortSpan: short } = definition;
      const text = passage.text.slice(long.start, long.end);
      found.push(bodyAt(long, text, false), bodyAt(short, definition.short, definition.isAcronym));
    }
    for (const mention of this.#known(passage)) found.push(mention);
    return longestFirst(found);
  }

  *#known(passage: PassageText): Generator<FoundMention> {
    const { tokens, text, shouted } = passage;
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at];
      if (!token?.isWord) continue;
      const name = this.#index.longestAt(tokens, at);
      if (name?.next === at + 1 && this.#products.has(tokens[at + 1]?.text ?? "")) {
        at++;
        continue;
      }
      if (name) {
        const { start } = name;
        const end = this.#withTerritory(tokens, name);
        yield { start, end, text: text.slice(start, end), kind: "organization", isAcronym: false };
        at = name.next - 1;
        continue;
      }
      const span =
        this.#chapterAt(tokens, at, shouted) ??
        this.#acronymAt(token, shouted) ??
        this.#shortFormAt(tokens, at, passage) ??
        this.#soleBodyAt(tokens, at, passage);
      if (span) yield span;
    }
  }

  /** The end of a known name with its country: `Oxfam GB`. */
  #withTerritory(tokens: readonly Token[], { end, next }: { end: number; next: number }): number {
    const token = tokens[next];
    const adjoins = token?.isCapital && token.start === end + 1 && !tokens[next + 1]?.isCapital;
    return adjoins && CHAPTER.test(token.lower) ? token.end : end;
  }

  /** `NHS England`, `UNICEF UK`: an acronym with the country that it works in, and no other name behind it. */
  #chapterAt(tokens: readonly Token[], at: number, shouted: boolean): FoundMention | null {
    const [token, next] = [tokens[at], tokens[at + 1]];
    if (!token?.isAcronym || token.text.length < 3 || shouted || next === undefined) return null;
    if (!CHAPTER.test(next.lower) || !this.#isBody(token.text)) return null;
    const end = this.#withTerritory(tokens, { end: token.end, next: at + 1 });
    if (end === token.end) return null;
    const text = `${token.text} ${next.text}`;
    return { start: token.start, end, text, kind: "organization", isAcronym: false };
  }

  #acronymAt(token: Token, shouted: boolean): FoundMention | null {
    if (token.lower === token.text || (shouted && !this.#defined.has(token.text))) return null;
    const hyphen = token.text.indexOf("-");
    const whole = this.#isBody(token.text);
    const prefix = hyphen > 0 ? token.text.slice(0, hyphen) : "";
    const text = whole
      ? token.text
      : prefix !== "" && /^-\p{Ll}/u.test(token.text.slice(hyphen)) && this.#isBody(prefix)
        ? prefix
        : null;
    if (text === null) return null;
    return {
      start: token.start,
      end: token.start + text.length,
      text,
      kind: "organization",
      isAcronym: true,
    };
  }

  #isBody(text: string): boolean {
    if (this.#acronyms.has(text)) return true;
    if (this.#things.has(text) || this.lexicon.thingAcronyms.has(text)) return false;
    if (text.length < SHORTEST_SPELT || !/^\p{Lu}+$/u.test(text)) return false;
    const usage = this.usage.get(text);
    if (this.#spelt.has(text.toLowerCase()) && usage && usage.points >= 0 && !usage.isKind) return true;
    return misreadOf(text, this.#misread) !== null;
  }

  /** Whether no capitalised word stands beside a word. */
  #standsAlone(tokens: readonly Token[], at: number): boolean {
    const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
    if (token === undefined || (next?.isCapital && next.start <= token.end + 1)) return false;
    return !before?.isCapital || this.lexicon.leadIns.has(before.lower);
  }

  /** `Congress`, `Parliament`. */
  #soleBodyAt(
    tokens: readonly Token[],
    at: number,
    { passage, text, shouted }: PassageText,
  ): FoundMention | null {
    const token = tokens[at];
    if (
      !token?.isCapital ||
      shouted ||
      passage.role === "heading" ||
      !this.lexicon.soleBodies.has(token.lower)
    )
      return null;
    if (!this.#standsAlone(tokens, at) || isSecurity(tokens, at)) return null;
    const { start, end } = token;
    return { start, end, text: text.slice(start, end), kind: "organization", isAcronym: false };
  }

  /** `Interior` once `Department of the Interior (Interior)` is defined: alone, and where a sentence opens, acting. */
  #shortFormAt(tokens: readonly Token[], at: number, { passage }: PassageText): FoundMention | null {
    const token = tokens[at];
    if (!token || !this.#shortForms.has(token.text) || passage.role === "heading") return null;
    const next = tokens[at + 1];
    if (!this.#standsAlone(tokens, at)) return null;
    const acts = followsActor(next, this.lexicon);
    const common =
      this.lexicon.heads.has(token.lower) && !this.lexicon.articles.has(tokens[at - 1]?.lower ?? "");
    const doubtful = token.opensSentence && this.vocabulary.has(token.lower);
    if ((common || doubtful) && !acts) return null;
    return { start: token.start, end: token.end, text: token.text, kind: "organization", isAcronym: false };
  }
}

/** `Treasury bonds`. */
function isSecurity(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.lower === "treasury" && SECURITY.test(tokens[at + 1]?.lower ?? "");
}

/** Keeps the longest of mentions that overlap, in order of place. */
function longestFirst(found: readonly FoundMention[]): FoundMention[] {
  const ordered = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: FoundMention[] = [];
  for (const mention of ordered) {
    const last = kept.at(-1);
    if (last === undefined || mention.start >= last.end) kept.push(mention);
    else if (mention.end - mention.start > last.end - last.start) kept[kept.length - 1] = mention;
  }
  return kept;
}
