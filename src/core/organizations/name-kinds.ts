import { ENTITY_KINDS, type EntityKind, type KindTable, type KindWords } from "./entity-kind.js";
import { knownKinds } from "./known-bodies.js";
import { KIND_WORDS } from "./language/languages.js";
import { words } from "./lexicon.js";
import { knownPlaces, type Places } from "./places.js";

/** What a name says about the sort of body. */
export interface NameReading {
  /** Null where its words leave it open. */
  readonly kind: EntityKind | null;
  /** Whether the name is that of a part, whose kind is rather that of the whole. */
  readonly isUnit: boolean;
}

/** Ends of a company's name, as `incorporated` in the registers of several countries; raw, for `Corps` is no `Corp`. */
const COMPANY_FORMS: ReadonlySet<string> = new Set(
  words(`inc incorporated llc l.l.c llp l.l.p ltd limited plc corp gmbh n.v b.v s.a s.a.s s.a.r.l sarl s.p.a ltée
    limitée pty`),
);
const ARTICLE = /^(?:the|le|la|les|l)$/;
const SMALL_WORD = /^(?:and|et|the)$/;
/** Words of the longest phrase in the tables. */
const LONGEST_PHRASE = 5;
/** Words of the longest name of a country or of a part of one. */
const LONGEST_TERRITORY = 4;

const ALL_KINDS = Object.values(KIND_WORDS);

const OPEN: NameReading = { kind: null, isUnit: false };

/** The tables of one language, ready to be asked. All words are in the form of `stem`. */
interface Tables {
  /** Whether the head is a name's first word, as in French, or its last. */
  readonly headFirst: boolean;
  readonly heads: ReadonlyMap<string, NameReading>;
  readonly phrases: ReadonlyMap<string, NameReading>;
  readonly international: ReadonlySet<string>;
  readonly internationalHeads: ReadonlySet<string>;
  readonly leading: ReadonlySet<string>;
}

/** Tells the sort of a body from its name: from a head noun with the words around it, or because the world knows it. */
export class NameKinds {
  readonly #known = knownKinds();
  readonly #places: Places = knownPlaces();
  readonly #languages: readonly Tables[] = ALL_KINDS.map(tablesOf);
  readonly #links: ReadonlySet<string> = new Set(ALL_KINDS.flatMap(({ links }) => links));
  readonly #fields: ReadonlySet<string> = new Set(ALL_KINDS.flatMap(({ fields }) => fields).map(stem));
  readonly #worldBodies = ALL_KINDS.flatMap(({ worldBodies }) => worldBodies).map(stems);

  /** What a name says; undefined where none of its words says anything. */
  read(name: string): NameReading | undefined {
    const known = this.#known.get(name);
    if (known) return { kind: known, isUnit: false };
    const all = wordsOf(name);
    const tokens = ARTICLE.test(all[0] ?? "") ? all.slice(1) : all;
    if (COMPANY_FORMS.has(tokens.at(-1) ?? "")) return { kind: "company", isUnit: false };
    const reading = this.#byHead(tokens);
    const isOfStates = !reading?.kind || reading.isUnit || reading.kind === "government";
    if (isOfStates && this.#isOfTheWorld(tokens)) return { kind: "international", isUnit: false };
    return reading ?? (this.#isFieldOfCountry(tokens) ? { kind: "government", isUnit: false } : undefined);
  }

  /** What the head noun says, by the first language whose tables know it. */
  #byHead(tokens: readonly string[]): NameReading | undefined {
    const link = tokens.findIndex((token, at) => at > 0 && this.#links.has(token));
    const segment = tokens.slice(0, link < 0 ? tokens.length : link);
    const stemmed = tokens.map(stem);
    for (const tables of this.#languages) {
      const head = this.#headOf(segment, tables);
      const reading = readingAt(stemmed, head, segment.length, tables);
      if (reading) return reading;
    }
    return undefined;
  }

  /** Where the head of a name stands: first but for adjectives, or last but for a place. */
  #headOf(segment: readonly string[], { headFirst, leading, heads }: Tables): number {
    if (headFirst)
      return Math.max(
        segment.findIndex((token) => !leading.has(token)),
        0,
      );
    const last = segment.length - 1;
    const isPlace =
      last > 0 && !heads.has(stem(segment[last] ?? "")) && this.#places.has(segment[last] ?? "");
    return isPlace ? last - 1 : last;
  }

  #isOfTheWorld(tokens: readonly string[]): boolean {
    const text = ` ${tokens.map(stem).join(" ")} `;
    return this.#worldBodies.some((body) => text.includes(` ${body} `));
  }

  /** Fields of government behind or before a country or a part of one: `Public Safety Canada`, `Manitoba Justice`. */
  #isFieldOfCountry(tokens: readonly string[]): boolean {
    for (let size = 1; size <= LONGEST_TERRITORY && size < tokens.length; size++) {
      if (this.#isField(tokens.slice(0, -size), tokens.slice(-size))) return true;
      if (this.#isField(tokens.slice(size), tokens.slice(0, size))) return true;
    }
    return false;
  }

  #isField(words: readonly string[], territory: readonly string[]): boolean {
    const fields = words.filter((word) => !SMALL_WORD.test(word));
    return (
      fields.length > 0 &&
      this.#places.isTerritory(territory.join(" ")) &&
      fields.every((word) => this.#fields.has(stem(word)))
    );
  }
}

/** What a language's tables say about a head with the words around it; `end` is where what the body is of begins. */
function readingAt(
  tokens: readonly string[],
  head: number,
  end: number,
  { headFirst, heads, phrases, international, internationalHeads }: Tables,
): NameReading | undefined {
  const noun = tokens[head] ?? "";
  // `Canadian International Trade Tribunal` is Canada's; French adjectives come behind.
  const lifted = headFirst
    ? tokens.slice(head, end).some((token) => international.has(token))
    : international.has(tokens[0] ?? "");
  if (lifted && internationalHeads.has(noun)) return { kind: "international", isUnit: false };
  for (let size = LONGEST_PHRASE; size > 1; size--)
    for (let from = Math.max(head - size + 1, 0); from <= head; from++) {
      const phrase = phrases.get(tokens.slice(from, from + size).join(" "));
      if (phrase) return phrase;
    }
  return heads.get(noun);
}

function tablesOf(language: KindWords): Tables {
  const heads = new Map<string, NameReading>();
  fill(heads, language.units, true);
  fill(heads, language.heads, false);
  const phrases = new Map(language.open.map((phrase) => [stems(phrase), OPEN]));
  fill(phrases, language.phrases, false);
  const set = (list: readonly string[]) => new Set(list.map(stem));
  return {
    headFirst: language.headFirst,
    heads,
    phrases,
    international: set(language.international),
    internationalHeads: set(language.internationalHeads),
    leading: new Set(language.leading),
  };
}

function fill(readings: Map<string, NameReading>, table: KindTable, isUnit: boolean): void {
  for (const kind of ENTITY_KINDS)
    for (const entry of table[kind] ?? []) readings.set(stems(entry), { kind, isUnit });
}

/** The words of a name in lower case, `l’` and `d’` as words of their own. */
function wordsOf(name: string): string[] {
  return (
    name
      .toLowerCase()
      .replace(/[’‘]/g, "'")
      .replace(/&/g, " and ")
      .replace(/(^|[\s-])([dl])'/g, "$1$2 ")
      .match(/[\p{L}\p{N}]+(?:[-'.][\p{L}\p{N}]+)*/gu) ?? []
  );
}

function stems(phrase: string): string {
  return phrase.split(" ").map(stem).join(" ");
}

/** One form for singular and plural, in both languages; it need not be a word. */
function stem(word: string): string {
  if (word.length < 4) return word;
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  return word.endsWith("s") && !/(?:ss|us|is)$/.test(word) ? word.slice(0, -1) : word;
}
