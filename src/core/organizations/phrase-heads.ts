import type { NameContext, Piece } from "./name.js";
import type { RunPart } from "./run.js";

/** The word that says what a noun phrase names. */
export interface Head {
  readonly at: number;
  readonly kind: "body" | "thing";
}

/** What may stand between a place and a field: `Toronto Public Health`, `Vancouver Coastal Health`. */
const PART = /^(?:public|coastal|interior|regional|northern|southern|eastern|western|central)$/;

/** What names a country's body where the country follows: `Police Scotland`. */
const NATIONAL = /^(?:police|universities|colleges|hospitals|libraries|museums|airports)$/;

/** The state behind a town: `, D.C.`, `, NY`. */
const STATE = /^, ?\p{Lu}\.?\p{Lu}(?![\p{L}\d])/u;
const STATE_REACH = 8;

/** Finds the heads of a run's noun phrases, and says whether enough of a name stands around them. */
export class PhraseHeads {
  constructor(
    private readonly parts: readonly RunPart[],
    private readonly context: NameContext,
  ) {}

  /** A part in lower case; empty behind the run's ends. */
  word(at: number): string {
    return this.parts[at]?.lower ?? "";
  }

  /** The head of a noun phrase: its last word where that is known, else the last body inside it. */
  headOf({ from, to }: Piece): Head | null {
    const { lexicon } = this.context;
    const last = this.word(to - 1);
    if (lexicon.heads.has(last) || lexicon.companyForms.has(last)) return { at: to - 1, kind: "body" };
    if (lexicon.things.has(last) || lexicon.titles.has(last)) return { at: to - 1, kind: "thing" };
    const territory = this.#territoryTail(from, to);
    if (territory > from && lexicon.fields.has(this.word(territory - 1))) return { at: to - 1, kind: "body" };
    if (this.#isNational(from, to)) return { at: to - 1, kind: "body" };
    if (this.#isChapter(from, to) || this.#isInternational(from, to)) return { at: to - 1, kind: "body" };
    const inner = this.#innerHead(from, to);
    if (inner) return inner;
    return this.isPlaceWithField(from, to) ? { at: to - 1, kind: "body" } : null;
  }

  /** `Police Scotland`, `Universities Australia`: a body of a whole country, called by what it is or whom it speaks for. */
  #isNational(from: number, to: number): boolean {
    if (to - from < 2 || this.context.titleCase || !NATIONAL.test(this.word(from))) return false;
    return this.context.places.isTerritory(this.joined(from + 1, to));
  }

  /** `Universities UK`, `Stats NZ`: in running text an abbreviated country behind a name makes it a body's. */
  #isChapter(from: number, to: number): boolean {
    const first = this.parts[from];
    if (first === undefined || to - from < 2 || this.context.titleCase || first.opensSentence) return false;
    return /^(?:uk|nz)$/.test(this.word(to - 1)) && !this.context.places.isPrefix(first.lower);
  }

  /** `Harbour Aid International`: in running text the word ends nothing but the name of a body. */
  #isInternational(from: number, to: number): boolean {
    const first = this.parts[from];
    if (this.word(to - 1) !== "international" || to - from < 2 || first === undefined) return false;
    return !this.context.titleCase && !this.context.places.has(this.joined(from, to - 1));
  }

  /** The last head that has words of no name behind it: `Service` of `Police Service Superintendent Jane Doe`. */
  #innerHead(from: number, to: number): Head | null {
    const { lexicon, places, titleCase } = this.context;
    for (let at = to - 2; at >= from; at--) {
      const word = this.word(at);
      if (lexicon.things.has(word) || (lexicon.titles.has(word) && at === from)) return { at, kind: "thing" };
      const strength = at > from ? lexicon.heads.get(word) : undefined;
      const placed = strength !== undefined && places.has(this.joined(at + 1, to));
      if (placed || (strength === "body" && !titleCase)) return { at, kind: "body" };
    }
    return null;
  }

  /** Where the name of a country begins that ends a phrase: 1 in `Health Canada`; `from` where there is none. */
  #territoryTail(from: number, to: number): number {
    for (let at = Math.max(from + 1, to - 3); at < to; at++)
      if (this.context.places.isTerritory(this.joined(at, to))) return at;
    return from;
  }

  /** `Manitoba Justice`, `Toronto Public Health`: a place, then a field and nothing else. */
  isPlaceWithField(from: number, to: number): boolean {
    const { lexicon, places, titleCase } = this.context;
    if (titleCase || !lexicon.fields.has(this.word(to - 1))) return false;
    const field = PART.test(this.word(to - 2)) ? to - 2 : to - 1;
    return field > from && field - from <= 3 && places.has(this.joined(from, field));
  }

  /** `Canal Office Washington, D.C.`: a town with its state is an address, and no part of the name before it. */
  isAddress(town: number, text: string): boolean {
    const end = this.parts[town]?.end ?? 0;
    return STATE.test(text.slice(end, end + STATE_REACH));
  }

  /** `NHS` of `Lockwell Canals NHS Foundation Trust`. */
  isTrustOfService(acronym: number, to: number): boolean {
    return this.word(acronym) === "nhs" && this.word(to - 1) === "trust";
  }

  /** Parts in lower case, one space between them. */
  joined(from: number, to: number): string {
    let joined = "";
    for (let at = from; at < to; at++) joined += (at > from ? " " : "") + this.word(at);
    return joined;
  }

  /** Whether a head has enough of a name around it. */
  acceptable(from: number, head: number, to: number): boolean {
    const { lexicon, places, titleCase } = this.context;
    const before = head - from;
    const strength = lexicon.heads.get(this.word(head));
    if (this.#isCommonName(from, head, to)) return false;
    if (before === 0 && lexicon.fields.has(this.word(head)) && to > head + 2) return true;
    if (before === 0)
      return to > head + 2 && lexicon.openers.has(this.word(head)) && !(titleCase && strength === "unit");
    const first = this.parts[from];
    if (first === undefined) return false;
    const modifier = first.lower;
    if (lexicon.titles.has(modifier) && this.parts[from + 1]?.kind === "and") return false;
    if (before === 1 && to === head + 1 && this.#isCommon(modifier, this.word(head))) return false;
    if (strength === "unit") {
      if (this.word(head) === "services" && lexicon.commonModifiers.has(modifier) && to === head + 1)
        return false;
      if (titleCase && !places.isPrefix(modifier))
        return before >= 2 && !lexicon.commonModifiers.has(modifier);
      if (before === 1 && to === head + 1)
        return !first.opensSentence || first.isAcronym || places.isPrefix(modifier);
      return true;
    }
    return !(
      titleCase &&
      before === 1 &&
      !places.isPrefix(modifier) &&
      to === head + 1 &&
      first.opensSentence
    );
  }

  /** `Board of Trustees`; and `Good Governance and Civil Society`, which is no society. */
  #isCommonName(from: number, head: number, to: number): boolean {
    const name = this.joined(from, to);
    if (this.context.lexicon.commonNames.has(name) || /^board of (?:directors|trustees)\b/.test(name))
      return true;
    return head > from && this.joined(head - 1, head + 1) === "civil society";
  }

  /** `Customer Service`, `Chief Executive`; and an administration named after a person or nothing. */
  #isCommon(modifier: string, head: string): boolean {
    const { lexicon } = this.context;
    if (head === "administration") return !lexicon.fields.has(modifier);
    // `the Health Foundation`
    if (lexicon.heads.get(head) === "body" && lexicon.fields.has(modifier)) return false;
    return lexicon.heads.has(head) && (lexicon.commonModifiers.has(modifier) || lexicon.titles.has(modifier));
  }
}
