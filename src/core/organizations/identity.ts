import type { Steps } from "../steps.js";
import type { Definition } from "./definition.js";
import { DisjointSets } from "./disjoint-sets.js";
import { acronymLetters } from "./initials.js";
import type { Lexicon } from "./lexicon.js";
import { misspeltNames } from "./misspelt-names.js";
import { acronymKey, initials, isSmallWord, keyWords, nameKey, weightyWords } from "./name-key.js";
import type { ProbableReason } from "./organization.js";
import type { Places } from "./places.js";

/** A name or an acronym that the report uses for somebody. */
export interface UsedName {
  readonly text: string;
  readonly key: string;
  readonly isAcronym: boolean;
}

/** The shortest name that another may end with and be the same: `Technical Assistance Center`. */
const FEWEST_WORDS = 3;
/** The shortest acronym that may be another misread. */
const FEWEST_LETTERS = 4;
/** A name that may be one of more is a common one, and nobody is asked. */
const MOST_ASKED = 3;

/** Two keys that may name the same body. */
export interface Doubt {
  readonly key: string;
  readonly other: string;
  readonly reason: ProbableReason;
}

/** Which names name the same body, and which only may. */
export interface Identities {
  readonly sets: DisjointSets;
  readonly doubts: readonly Doubt[];
}

/** Which names name the same body, by the report's definitions first and by the shape of the names after. */
export function* identify(
  used: readonly UsedName[],
  definitions: readonly Definition[],
  lexicon: Lexicon,
  places: Places,
): Steps<Identities> {
  const identification = new Identification(used, definitions, lexicon, places);
  for (const join of identification.rules) {
    join();
    yield;
  }
  return identification;
}

class Identification implements Identities {
  readonly sets = new DisjointSets();
  readonly doubts: Doubt[] = [];
  readonly #names: readonly { readonly key: string; readonly words: readonly string[] }[];
  /** Defined acronym → key of its long form. */
  readonly #defined = new Map<string, string>();
  readonly #longForms = new Set<string>();

  /** What joins names, in this order. */
  readonly rules: readonly (() => void)[];

  constructor(
    used: readonly UsedName[],
    definitions: readonly Definition[],
    private readonly lexicon: Lexicon,
    private readonly places: Places,
  ) {
    for (const { key } of used) this.sets.add(key);
    this.#names = used
      .filter((name) => !name.isAcronym)
      .map(({ key, text }) => ({ key, words: keyWords(text) }));
    this.rules = [
      () => this.#joinDefinitions(definitions),
      () => this.#joinPrefixed(),
      () => this.#joinShortened(),
      () => this.#joinInitials(used),
      () => this.#joinExpanded(),
      () => this.#joinMisread(used),
      () => this.doubts.push(...misspeltNames(this.#names)),
    ];
  }

  #joinDefinitions(definitions: readonly Definition[]): void {
    for (const { short, long, kind, isAcronym } of definitions) {
      if (kind !== "organization") continue;
      const key = nameKey(long, this.lexicon);
      const shortKey = isAcronym ? acronymKey(short) : nameKey(short, this.lexicon);
      if (isAcronym && !this.#defined.has(short)) this.#defined.set(short, key);
      if (isAcronym) this.#longForms.add(key);
      this.sets.join(key, shortKey);
    }
  }

  /** `U.S. Department of Justice` and `Department of Justice`, where only one fits. */
  #joinPrefixed(): void {
    const longer = new Map<string, Set<string>>();
    for (const { key, words } of this.#names) {
      const prefix = this.#prefixLength(words);
      if (prefix === 0 || (words.length - prefix < 2 && !this.lexicon.soleBodies.has(words.at(-1) ?? "")))
        continue;
      const short = words.slice(prefix).join(" ");
      if (!this.sets.has(short)) continue;
      const set = longer.get(short) ?? new Set();
      set.add(this.sets.find(key));
      longer.set(short, set);
    }
    this.#joinToTheOnly(longer);
  }

  /** Joins each short name with the only one that it may shorten; of two or three it is asked which. */
  #joinToTheOnly(longer: ReadonlyMap<string, ReadonlySet<string>>): void {
    for (const [short, candidates] of longer) {
      const [only] = candidates;
      if (candidates.size === 1 && only !== undefined) this.sets.join(only, short);
      else this.#doubt(short, candidates, "shortened");
    }
  }

  #doubt(key: string, others: ReadonlySet<string>, reason: ProbableReason): void {
    if (others.size > MOST_ASKED) return;
    for (const other of others) this.doubts.push({ key, other, reason });
  }

  #prefixLength(words: readonly string[]): number {
    for (let length = Math.min(3, words.length - 1); length > 0; length--) {
      const prefix = words.slice(0, length).join(" ");
      if (this.places.isPrefix(prefix) || this.places.isPrefix(`${prefix}s`)) return length;
    }
    return 0;
  }

  /** A name that is the end of just one longer name, or all of it but the country or the unit at its end. */
  #joinShortened(): void {
    const longer = new Map<string, Set<string>>();
    const propose = (short: string, key: string) => {
      if (short === key || !this.sets.has(short)) return;
      const set = longer.get(short) ?? new Set();
      set.add(this.sets.find(key));
      longer.set(short, set);
    };
    for (const { key, words } of this.#names) {
      for (let from = 1; words.length - from >= FEWEST_WORDS && from < 16; from++) {
        if (isSmallWord(words[from - 1] ?? "") || isSmallWord(words[from] ?? "")) continue;
        propose(words.slice(from).join(" "), key);
      }
      const tail = this.#tailLength(words);
      if (tail > 0) propose(words.slice(0, words.length - tail).join(" "), key);
    }
    this.#joinToTheOnly(longer);
  }

  /** Words at the end that may be left off: ` of Canada`, ` Canada`, ` Team` of a name with an acronym without it. */
  #tailLength(words: readonly string[]): number {
    const last = words.at(-1) ?? "";
    if (words.length >= 4 && this.lexicon.heads.get(last) === "unit") {
      const short = words.slice(0, -1).join(" ");
      return this.#longForms.has(short) ? 1 : 0;
    }
    if (words.length < 3 || !this.places.isTerritory(last)) return 0;
    const before = words.at(-2) ?? "";
    if (/^(?:of|du|de)$/.test(before))
      return words.length >= 4 && !/^(?:government|bank|university)$/.test(words[0] ?? "") ? 2 : 0;
    return this.lexicon.heads.has(before) ? 1 : 0;
  }

  /** `J-CODE Team` and `Joint Criminal … Enforcement Team`. */
  #joinExpanded(): void {
    const acronyms = new Map([...this.#defined].map(([short, key]) => [short.toLowerCase(), key]));
    for (const { key, words } of this.#names) {
      if (!words.some((word) => acronyms.has(word))) continue;
      const expanded = words.map((word) => acronyms.get(word) ?? word).join(" ");
      if (expanded !== key && this.sets.has(expanded)) this.sets.join(expanded, key);
    }
  }

  /** An acronym that only one name's initials spell; a defined one takes in variants of its long form. */
  #joinInitials(used: readonly UsedName[]): void {
    const spelt = new SpeltNames();
    for (const { key, words } of this.#names) {
      const weighty = weightyWords(words);
      spelt.add(initials(weighty), key, true);
      for (const shorter of this.#shorter(words, weighty)) spelt.add(shorter, key, false);
    }
    for (const { text, key, isAcronym } of used) {
      if (!isAcronym) continue;
      const letters = acronymLetters(text);
      const long = this.#defined.get(text);
      if (long !== undefined) {
        for (const candidate of spelt.any(letters))
          if (alike(long, candidate)) this.sets.join(long, candidate);
        continue;
      }
      const roots = new Set(spelt.best(letters).map((candidate) => this.sets.find(candidate)));
      const [only] = roots;
      if (roots.size !== 1 || only === undefined) {
        this.#doubt(key, roots, "ambiguous-acronym");
        continue;
      }
      this.sets.join(only, key);
      this.#defined.set(text, spelt.best(letters)[0] ?? only);
    }
  }

  /** Initials without a country before a name or a unit behind it, and those of departments: `doj`, `hhs`. */
  #shorter(words: readonly string[], weighty: readonly string[]): string[] {
    const found: string[] = [];
    const prefix = this.#prefixLength(weighty);
    const bare = weighty.slice(prefix);
    if (prefix > 0) found.push(initials(bare));
    if (this.lexicon.heads.get(weighty.at(-1) ?? "") === "unit")
      found.push(initials(weighty.slice(0, -1)), initials(weighty.slice(prefix, -1)));
    if (/^(?:department|ministry)$/.test(bare[0] ?? "") && words.includes("of"))
      found.push(initials(bare.slice(1)), `${initials(bare.slice(0, 1))}o${initials(bare.slice(1))}`);
    return found.filter((letters) => letters.length >= 2);
  }

  /** `USPIIS` where only `USPIS` is defined: one letter more, less or other. */
  #joinMisread(used: readonly UsedName[]): void {
    const neighbours = new Map<string, string>();
    for (const short of this.#defined.keys())
      if (short.length >= FEWEST_LETTERS)
        for (const variant of variants(short)) neighbours.set(variant, short);
    for (const { text, key, isAcronym } of used) {
      if (!isAcronym || this.#defined.has(text)) continue;
      const meant = misreadOf(text, neighbours);
      if (meant === null) continue;
      this.sets.join(acronymKey(meant), key);
      this.doubts.push({ key: acronymKey(meant), other: key, reason: "misspelt" });
    }
  }
}

/** Names by their initials, whole or shortened. */
class SpeltNames {
  readonly #whole = new Map<string, string[]>();
  readonly #shortened = new Map<string, string[]>();

  add(letters: string, key: string, whole: boolean): void {
    const names = whole ? this.#whole : this.#shortened;
    const known = names.get(letters);
    if (known) known.push(key);
    else names.set(letters, [key]);
  }

  /** Names that the letters spell in full, or else shortened. */
  best(letters: string): readonly string[] {
    return this.#whole.get(letters) ?? this.#shortened.get(letters) ?? [];
  }

  any(letters: string): readonly string[] {
    return [...(this.#whole.get(letters) ?? []), ...(this.#shortened.get(letters) ?? [])];
  }
}

/** A text with each of its letters left out in turn, and itself: two that share a variant are one letter apart. */
export function variants(text: string): string[] {
  const found = [text];
  for (let at = 1; at < text.length; at++) found.push(text.slice(0, at) + text.slice(at + 1));
  return found;
}

/** The defined acronym that an undefined one is a misreading of, or null. */
export function misreadOf(text: string, neighbours: ReadonlyMap<string, string>): string | null {
  if (text.length < FEWEST_LETTERS) return null;
  for (const variant of variants(text)) {
    const meant = neighbours.get(variant);
    if (meant !== undefined && meant !== text && Math.max(text.length, meant.length) > FEWEST_LETTERS)
      return meant;
  }
  return null;
}

/** Whether two keys share at least half of the words of the longer. */
function alike(a: string, b: string): boolean {
  const left = new Set(weightyWords(a.split(" ")));
  const right = new Set(weightyWords(b.split(" ")));
  let shared = 0;
  for (const word of left) if (right.has(word)) shared++;
  return shared * 2 >= Math.max(left.size, right.size);
}
