import type { Lexicon } from "./lexicon.js";
import type { Name, NameKind } from "./name.js";
import type { Places } from "./places.js";
import type { Run, RunPart } from "./run.js";

/** Where a name was found, for what capitals prove there. */
export interface NameContext {
  readonly lexicon: Lexicon;
  readonly places: Places;
  /** In a heading or a table every word may carry a capital. */
  readonly titleCase: boolean;
}

/** `[from, to)`, indices of a run's parts. */
interface Piece {
  readonly from: number;
  readonly to: number;
}

/** The word that says what a noun phrase names. */
interface Head {
  readonly at: number;
  readonly kind: "body" | "thing";
}

/** Reads a run of capitalised words head last, as English does: `Winnipeg Police Service`, `Department of Justice`. */
export function compoundNames(run: Run, text: string, context: NameContext): Name[] {
  const reader = new CompoundReader(run.parts, text, context);
  return reader.read();
}

class CompoundReader {
  readonly #names: Name[] = [];

  constructor(
    private readonly parts: readonly RunPart[],
    private readonly text: string,
    private readonly context: NameContext,
  ) {}

  read(): Name[] {
    for (const piece of this.#conjuncts()) this.#readPiece(piece);
    return this.#names;
  }

  /** Cuts a run at each `and` that joins two names, not two words of one name. */
  #conjuncts(): Piece[] {
    const pieces: Piece[] = [];
    let from = 0;
    for (let at = 0; at < this.parts.length; at++) {
      if (this.parts[at]?.kind !== "and") continue;
      const left = { from, to: at };
      if (!this.#joinsNames(left, at)) continue;
      pieces.push(left);
      from = at + 1;
    }
    pieces.push({ from, to: this.parts.length });
    return pieces;
  }

  #joinsNames(left: Piece, and: number): boolean {
    const { lexicon } = this.context;
    const first = this.#word(left.from);
    if (lexicon.plurals.has(first) && this.parts[left.from + 1]?.kind === "link") return false;
    const right = this.#phrase(and + 1);
    if (right.to === right.from) return true;
    const article = this.parts[and]?.article === true;
    const linked = this.parts[right.to]?.kind === "link";
    if (linked && right.to === right.from + 1 && lexicon.openers.has(this.#word(right.from))) return true;
    if (article && (linked || lexicon.heads.has(this.#word(right.to - 1)))) return true;
    if (!this.#isComplete(left)) return false;
    const reach = this.#nounPhrase(and + 1, this.parts.length);
    const lone = this.parts[and - 1]?.isAcronym === true;
    if (article || (lone && lexicon.heads.has(this.#word(reach.to - 1)))) return true;
    if (right.to - right.from === 1 && this.parts[right.from]?.isAcronym) return true;
    const last = this.#word(right.to - 1);
    const field = last.endsWith("s") && lexicon.heads.get(last) !== "body";
    const head = this.#headOf(right);
    if (head === null) return right.to - right.from > 1 && lexicon.heads.get(this.#word(and - 1)) === "body";
    if (field) return !this.#hasLink(left);
    const isName = head.kind === "body" && this.#acceptable(right.from, head.at, right.to);
    return isName || !this.#hasLink(left);
  }

  /** Whether a piece could stand alone as a name: it ends in a head, an acronym, or has a head with what it is of. */
  #isComplete({ from, to }: Piece): boolean {
    const last = this.parts[to - 1];
    if (last === undefined) return false;
    const { lexicon, places } = this.context;
    if (last.isAcronym || (to - from > 1 && lexicon.heads.has(last.lower))) return true;
    if (to - from > 1 && places.isTerritory(last.lower) && !this.#hasLink({ from, to })) return true;
    for (let at = from; at < to; at++)
      if (this.parts[at]?.kind === "link" && at > from && lexicon.heads.has(this.#word(at - 1))) return true;
    return false;
  }

  #hasLink({ from, to }: Piece): boolean {
    for (let at = from; at < to; at++) if (this.parts[at]?.kind === "link") return true;
    return false;
  }

  /** The words from a place on, up to the next link or conjunction. */
  #phrase(from: number): Piece {
    let to = from;
    while (this.parts[to]?.kind === "word") to++;
    return { from, to };
  }

  /** A noun phrase with its inner `and`: `Fire and Paramedic Service`. */
  #nounPhrase(from: number, end: number): Piece {
    let to = from;
    while (to < end && this.parts[to]?.kind !== "link") to++;
    return { from, to };
  }

  #word(at: number): string {
    return this.parts[at]?.lower ?? "";
  }

  #readPiece(piece: Piece): void {
    let from = piece.from;
    // Each round reads one noun phrase with what it is of, then goes on behind it.
    while (from < piece.to) {
      from = this.#skipLeadIn(from, piece.to);
      if (from >= piece.to) return;
      const next = this.#readName(from, piece.to);
      from = next > from ? next : from + 1;
      while (from < piece.to && this.parts[from]?.kind !== "word") from++;
    }
  }

  #skipLeadIn(start: number, end: number): number {
    const { lexicon } = this.context;
    let from = start;
    while (from < end) {
      const part = this.parts[from];
      if (part === undefined) return end;
      const leadIn =
        part.kind !== "word" || (lexicon.leadIns.has(part.lower) && !part.isAcronym) || this.#isGerund(part);
      if (!leadIn) return from;
      from++;
    }
    return from;
  }

  /** `Improving` at the head of a title. */
  #isGerund(part: RunPart): boolean {
    return this.context.titleCase && part.opensSentence && part.lower.endsWith("ing");
  }

  #readName(from: number, end: number): number {
    const { lexicon } = this.context;
    const phrase = this.#nounPhrase(from, end);
    const later = Math.max(this.#openerBehindTitle(phrase, end), this.#behindAcronym(phrase));
    if (later > from) return this.#readName(later, end);
    const singular = lexicon.plurals.get(this.#word(from));
    if (singular !== undefined && phrase.to === from + 1 && phrase.to < end)
      return this.#readPlural(from, singular, end);
    const opens = phrase.to === from + 1 && phrase.to < end && lexicon.openers.has(this.#word(from));
    const head = opens ? { at: from, kind: "body" as const } : this.#headOf(phrase);
    if (head === null) {
      if (phrase.to >= end) this.#add(phrase, "unknown");
      return phrase.to + 1;
    }
    if (head.kind === "thing") return phrase.to + 1;
    let to = head.at + 1;
    if (to === phrase.to) to = this.#withObject(phrase, end);
    else if (this.context.places.has(this.#joined(to, phrase.to))) to = phrase.to;
    if (this.#acceptable(from, head.at, to)) this.#add({ from, to }, "organization");
    return Math.max(to, phrase.to);
  }

  /** Where `Committee on …` begins behind a title: `Ranking Member Committee on Health` of an address. */
  #openerBehindTitle(phrase: Piece, end: number): number {
    const last = phrase.to - 1;
    const opens = phrase.to < end && this.context.lexicon.openers.has(this.#word(last));
    return opens && this.context.lexicon.titles.has(this.#word(last - 1)) && last > phrase.from
      ? last
      : phrase.from;
  }

  /** Where a name begins behind an acronym: that of another before it, or its own as in a list of abbreviations. */
  #behindAcronym({ from, to }: Piece): number {
    for (let at = to - 3; at >= from; at--) {
      const part = this.parts[at];
      if (part?.isAcronym !== true) continue;
      const spelt = this.parts
        .slice(at + 1, at + 1 + part.lower.length)
        .filter(({ kind }) => kind === "word");
      const own = spelt.every((word, index) => word.lower.charAt(0) === part.lower.charAt(index));
      return at > from || own ? at + 1 : from;
    }
    return from;
  }

  /** The head of a noun phrase: its last word where that is known, else the last body inside it. */
  #headOf({ from, to }: Piece): Head | null {
    const { lexicon } = this.context;
    const last = this.#word(to - 1);
    if (lexicon.heads.has(last) || lexicon.companyForms.has(last)) return { at: to - 1, kind: "body" };
    if (lexicon.things.has(last) || lexicon.titles.has(last)) return { at: to - 1, kind: "thing" };
    const territory = this.#territoryTail(from, to);
    if (territory > from && lexicon.fields.has(this.#word(territory - 1)))
      return { at: to - 1, kind: "body" };
    const inner = this.#innerHead(from, to);
    if (inner) return inner;
    return this.#isPlaceWithField(from, to) ? { at: to - 1, kind: "body" } : null;
  }

  /** The last head that has words of no name behind it: `Service` of `Police Service Superintendent Jane Doe`. */
  #innerHead(from: number, to: number): Head | null {
    const { lexicon, places, titleCase } = this.context;
    for (let at = to - 2; at >= from; at--) {
      const word = this.#word(at);
      if (lexicon.things.has(word) || (lexicon.titles.has(word) && at === from)) return { at, kind: "thing" };
      const strength = at > from ? lexicon.heads.get(word) : undefined;
      const placed = strength !== undefined && places.has(this.#joined(at + 1, to));
      if (placed || (strength === "body" && !titleCase)) return { at, kind: "body" };
    }
    return null;
  }

  /** Where the name of a country begins that ends a phrase: 1 in `Health Canada`; `from` where there is none. */
  #territoryTail(from: number, to: number): number {
    for (let at = Math.max(from + 1, to - 3); at < to; at++)
      if (this.context.places.isTerritory(this.#joined(at, to))) return at;
    return from;
  }

  /** `Manitoba Justice`, `Toronto Public Health`: a place, then a field and nothing else. */
  #isPlaceWithField(from: number, to: number): boolean {
    const { lexicon, places, titleCase } = this.context;
    if (titleCase || !lexicon.fields.has(this.#word(to - 1))) return false;
    const field = this.#word(to - 2) === "public" ? to - 2 : to - 1;
    return field > from && field - from <= 3 && places.has(this.#joined(from, field));
  }

  #joined(from: number, to: number): string {
    let joined = "";
    for (let at = from; at < to; at++) joined += (at > from ? " " : "") + this.#word(at);
    return joined;
  }

  /** Takes up what a head is of: `of Corrections and Policing`, `on Substance Use`, `of the Auditor General of Canada`. */
  #withObject(phrase: Piece, end: number): number {
    const { lexicon } = this.context;
    let to = phrase.to;
    while (to < end && this.parts[to]?.kind === "link") {
      const object = this.#nounPhrase(to + 1, end);
      if (object.to === object.from) return to;
      const last = this.#word(object.to - 1);
      const opener = lexicon.openers.has(this.#word(object.from)) && this.parts[object.to]?.kind === "link";
      const whole = object.to - object.from > 1 && lexicon.heads.get(last) === "body";
      if ((opener || (whole && phrase.to - phrase.from > 1)) && this.parts[to]?.article) return to;
      if (lexicon.papers.has(last) && object.to - object.from > 1) return phrase.from;
      to = object.to;
    }
    return to;
  }

  /** Whether a head has enough of a name around it. */
  #acceptable(from: number, head: number, to: number): boolean {
    const { lexicon, places, titleCase } = this.context;
    const before = head - from;
    const strength = lexicon.heads.get(this.#word(head));
    if (
      lexicon.commonNames.has(this.#joined(from, to)) ||
      /^board of (?:directors|trustees)\b/.test(this.#joined(from, to))
    )
      return false;
    if (before === 0)
      return to > head + 2 && lexicon.openers.has(this.#word(head)) && !(titleCase && strength === "unit");
    const first = this.parts[from];
    if (first === undefined) return false;
    const modifier = first.lower;
    if (lexicon.titles.has(modifier) && this.parts[from + 1]?.kind === "and") return false;
    if (before === 1 && to === head + 1 && this.#isCommon(modifier, this.#word(head))) return false;
    if (strength === "unit") {
      if (this.#word(head) === "services" && lexicon.commonModifiers.has(modifier) && to === head + 1)
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

  /** `Customer Service`, `Chief Executive`; and an administration named after a person or nothing. */
  #isCommon(modifier: string, head: string): boolean {
    const { lexicon } = this.context;
    if (head === "administration") return !lexicon.fields.has(modifier);
    return lexicon.commonModifiers.has(modifier) || lexicon.titles.has(modifier);
  }

  /** `Departments of Energy and the Interior`: one name for each field. */
  #readPlural(from: number, singular: string, end: number): number {
    const head = singular.charAt(0).toUpperCase() + singular.slice(1);
    let begin = from;
    let at = from + 2;
    while (at < end) {
      const phrase = this.#phrase(at);
      if (phrase.to === phrase.from) break;
      const object = this.text.slice(this.parts[phrase.from]?.start, this.parts[phrase.to - 1]?.end);
      const article = this.parts[phrase.from - 1]?.article ? "the " : "";
      this.#add({ from: begin, to: phrase.to }, "organization", `${head} of ${article}${object}`);
      begin = phrase.to + 1;
      at = begin;
      if (this.parts[phrase.to]?.kind !== "and") break;
    }
    return at;
  }

  #add({ from, to }: Piece, kind: NameKind, fullName?: string): void {
    const start = this.parts[from]?.start ?? 0;
    const end = this.parts[to - 1]?.end ?? start;
    this.#names.push({
      start,
      end,
      text: this.text.slice(start, end),
      kind,
      ...(fullName === undefined ? {} : { fullName }),
    });
  }
}
