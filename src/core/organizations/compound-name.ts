import type { Name, NameContext, NameKind, Piece } from "./name.js";
import { PhraseHeads } from "./phrase-heads.js";
import type { Run, RunPart } from "./run.js";
import { isToldSomething } from "./told-something.js";

/** Reads a run of capitalised words head last, as English does: `Winnipeg Police Service`, `Department of Justice`. */
export function compoundNames(run: Run, text: string, context: NameContext): Name[] {
  const reader = new CompoundReader(run.parts, text, context);
  return reader.read();
}

/** The last word of an office that one person holds. */
const OFFICE = /^(?:executive|director|president|chairman|chairwoman|professor|manager|editor|dean)$/;

/** Fields that are called with an article: `the Sea`. */
const FIELD = /^(?:sea|law|economy|media|family|society|humanities|crown|coast|ocean|constitution|press)$/;
/** Heads that end a company's name. */
const COMPANY = /^(?:group|bank|holdings|company|corporation|university|limited|airlines|railway|partners)$/;
/** Who stands behind `and` in a company's name. */
const PARTNERS = /^(?:sons?|daughters?|brothers|bros|co|company|partners|associates|fils|frères)$/;

class CompoundReader {
  readonly #names: Name[] = [];
  readonly #heads: PhraseHeads;

  constructor(
    private readonly parts: readonly RunPart[],
    private readonly text: string,
    private readonly context: NameContext,
  ) {
    this.#heads = new PhraseHeads(parts, context);
  }

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
    const first = this.#heads.word(left.from);
    if (lexicon.plurals.has(first) && this.parts[left.from + 1]?.kind === "link") return false;
    if (left.to === left.from + 1 && (lexicon.plurals.has(first) || lexicon.soleBodies.has(first)))
      return true;
    const right = this.#phrase(and + 1);
    if (right.to === right.from) return true;
    if (this.parts[and]?.article !== true && PARTNERS.test(this.#heads.word(right.from))) return false;
    if (left.to - left.from > 1 && lexicon.companyForms.has(this.#heads.word(and - 1)))
      return right.to - right.from > 1;
    const article = this.parts[and]?.article === true;
    const linked = this.parts[right.to]?.kind === "link";
    if (linked && right.to === right.from + 1 && lexicon.openers.has(this.#heads.word(right.from)))
      return true;
    if (article && (linked || lexicon.heads.has(this.#heads.word(right.to - 1)))) return true;
    const reach = this.#nounPhrase(and + 1, this.parts.length);
    // `Dock Rail and the Rail and Quay Board`: the article begins a name, but not what a head is of (`Law and the Sea`).
    const headed = lexicon.heads.has(this.#heads.word(reach.to - 1));
    if (article && headed && left.to - left.from > 1 && !this.#hasLink(left)) return true;
    return this.#isComplete(left) && this.#beginsName(left, and, right, headed);
  }

  /** Whether a name begins behind the `and` that follows a whole one; `headed`: its noun phrase ends in a head. */
  #beginsName(left: Piece, and: number, right: Piece, headed: boolean): boolean {
    const { lexicon } = this.context;
    const article = this.parts[and]?.article === true;
    if (headed && this.#heads.word(and + 1) === "hm") return true;
    if (article) return !this.#isSecondField(left, right);
    if (headed && this.parts[and - 1]?.isAcronym === true) return true;
    if (right.to - right.from === 1 && this.parts[right.from]?.isAcronym) return true;
    const last = this.#heads.word(right.to - 1);
    const field = last.endsWith("s") && lexicon.heads.get(last) !== "body";
    const head = this.#heads.headOf(right);
    if (head === null) return this.#joinsHeadless(left, right);
    if (field) return !this.#hasLink(left);
    const isName = head.kind === "body" && this.#heads.acceptable(right.from, head.at, right.to);
    return isName || !this.#hasLink(left);
  }

  /** `and the Sea` of `Ministry of Boats and the Sea`: no name, but what a head is of. */
  #isSecondField(left: Piece, right: Piece): boolean {
    const word = this.#heads.word(right.from);
    const single = right.to === right.from + 1 && right.to === this.parts.length;
    return single && this.#hasLink(left) && (FIELD.test(word) || this.context.lexicon.fields.has(word));
  }

  /** Whether what stands behind `and` without a head is a name: `Oxbow Banking Group and Fenwick`, not `Canal Group and Sons`. */
  #joinsHeadless(left: Piece, right: Piece): boolean {
    const { lexicon } = this.context;
    const last = this.#heads.word(left.to - 1);
    if (right.to - right.from > 1) return lexicon.heads.get(last) === "body";
    if (right.to !== this.parts.length) return false;
    if (COMPANY.test(last) && !this.#hasLink(left)) return true;
    // `Auditor of Canada and Riksrevisionen`: behind its country a name is whole.
    const link = this.parts[left.to - 2]?.kind === "link";
    return link && this.context.places.isTerritory(last) && this.#isForeign(right);
  }

  /** Whether a single word is neither a place nor a field nor any other word that names of bodies hold. */
  #isForeign({ from }: Piece): boolean {
    const { lexicon, places } = this.context;
    const word = this.#heads.word(from);
    if (places.isPrefix(word) || lexicon.fields.has(word) || this.parts[from]?.isAcronym) return false;
    return ![lexicon.heads, lexicon.things, lexicon.titles].some((words) => words.has(word));
  }

  /** Whether a piece could stand alone as a name: it ends in a head, an acronym, or has a head with what it is of. */
  #isComplete({ from, to }: Piece): boolean {
    const last = this.parts[to - 1];
    if (last === undefined) return false;
    const { lexicon, places } = this.context;
    if (last.isAcronym || (to - from > 1 && lexicon.heads.has(last.lower))) return true;
    if (to - from > 1 && lexicon.companyForms.has(last.lower)) return true;
    const linked = this.#hasLink({ from, to });
    if (to - from > 1 && places.isTerritory(last.lower) && !linked) return true;
    if (!linked && this.#heads.isPlaceWithField(from, to)) return true;
    for (let at = from; at < to; at++)
      if (this.parts[at]?.kind === "link" && at > from && lexicon.heads.has(this.#heads.word(at - 1)))
        return true;
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
    const later = Math.max(
      this.#openerBehindTitle(phrase, end),
      this.#behindAcronym(phrase),
      this.#behindTitle(phrase, end),
    );
    if (later > from) return this.#readName(later, end);
    const trust = this.#hospitalsTrustEnd(phrase, end);
    if (trust > 0) {
      this.#add({ from, to: trust }, "organization");
      return trust;
    }
    const singular = lexicon.plurals.get(this.#heads.word(from));
    if (singular !== undefined && phrase.to === from + 1 && phrase.to < end)
      return this.#readPlural(from, singular, end);
    const opens =
      phrase.to === from + 1 &&
      phrase.to < end &&
      (lexicon.openers.has(this.#heads.word(from)) || this.#isFieldForPlace(from, end));
    const head = opens ? { at: from, kind: "body" as const } : this.#heads.headOf(phrase);
    if (head === null) {
      if (phrase.to >= end) this.#add(phrase, "unknown");
      return phrase.to + 1;
    }
    if (head.kind === "thing") return phrase.to + 1;
    let to = head.at + 1;
    if (to === phrase.to) to = this.#withObject(phrase, end);
    else if (
      this.context.places.has(this.#heads.joined(to, phrase.to)) &&
      !this.#heads.isAddress(phrase.to - 1, this.text)
    )
      to = phrase.to;
    if (this.#heads.acceptable(from, head.at, to)) this.#add({ from, to }, "organization");
    return Math.max(to, phrase.to);
  }

  /** `Transport for London`: a field of government, and the place that it is run for. */
  #isFieldForPlace(field: number, end: number): boolean {
    const { lexicon, places, titleCase } = this.context;
    if (titleCase || end < field + 3 || !lexicon.fields.has(this.#heads.word(field))) return false;
    const link = this.parts[field + 1];
    const word = this.text.slice(link?.start, link?.end);
    return word === "for" && places.has(this.#heads.joined(field + 2, end));
  }

  /** Where `Committee on …` begins behind a title: `Ranking Member Committee on Health` of an address. */
  #openerBehindTitle(phrase: Piece, end: number): number {
    const last = phrase.to - 1;
    const opens = phrase.to < end && this.context.lexicon.openers.has(this.#heads.word(last));
    return opens && this.context.lexicon.titles.has(this.#heads.word(last - 1)) && last > phrase.from
      ? last
      : phrase.from;
  }

  /** What somebody is head of: the `Pier Group` of `Chief Executive of the Pier Group`, of `Executive Director Pier Group`. */
  #behindTitle({ from, to }: Piece, end: number): number {
    const { titles } = this.context.lexicon;
    let at = from;
    while (at < to && titles.has(this.#heads.word(at))) at++;
    if (at - from < 2 || !OFFICE.test(this.#heads.word(at - 1))) return from;
    if (at < to) return at;
    return this.parts[to]?.kind === "link" && to + 1 < end ? to + 1 : from;
  }

  /** Where a name begins behind an acronym: that of another before it, or its own as in a list of abbreviations. */
  #behindAcronym({ from, to }: Piece): number {
    for (let at = to - 3; at >= from; at--) {
      const part = this.parts[at];
      if (part?.isAcronym !== true || part.lower === "hm" || this.#heads.isTrustOfService(at, to)) continue;
      const spelt = this.parts
        .slice(at + 1, at + 1 + part.lower.length)
        .filter(({ kind }) => kind === "word");
      const own = spelt.every((word, index) => word.lower.charAt(0) === part.lower.charAt(index));
      return at > from || own ? at + 1 : from;
    }
    return from;
  }

  /** `University Hospitals of Lockwell NHS Trust`: the index behind it, or 0. */
  #hospitalsTrustEnd(phrase: Piece, end: number): number {
    if (this.#heads.word(phrase.to - 1) !== "hospitals" || this.parts[phrase.to]?.kind !== "link") return 0;
    const object = this.#nounPhrase(phrase.to + 1, end);
    return this.#heads.word(object.to - 1) === "trust" ? object.to : 0;
  }

  /** Takes up what a head is of: `of Corrections and Policing`, `on Substance Use`, `of the Auditor General of Canada`. */
  #withObject(phrase: Piece, end: number): number {
    const { lexicon } = this.context;
    let to = phrase.to;
    while (to < end && this.parts[to]?.kind === "link") {
      const object = this.#nounPhrase(to + 1, end);
      if (object.to === object.from || this.#isTold(phrase, to)) return to;
      const last = this.#heads.word(object.to - 1);
      const opener =
        lexicon.openers.has(this.#heads.word(object.from)) && this.parts[object.to]?.kind === "link";
      const whole = object.to - object.from > 1 && lexicon.heads.get(last) === "body";
      if ((opener || (whole && phrase.to - phrase.from > 1)) && this.parts[to]?.article) return to;
      if (lexicon.papers.has(last) && object.to - object.from > 1 && !this.#isRegulator(to, last))
        return phrase.from;
      to = object.to;
    }
    return to;
  }

  /** `Office for Rail Regulation`: what a body is for is no paper of it. */
  #isRegulator(link: number, last: string): boolean {
    return last === "regulation" && this.text.slice(this.parts[link]?.start, this.parts[link]?.end) === "for";
  }

  /** Whether somebody is told something about a place: `on Darfur` of `briefed the Security Council on Darfur`. */
  #isTold(phrase: Piece, link: number): boolean {
    if (this.#heads.word(link) !== "on" || phrase.to - phrase.from < 2) return false;
    return isToldSomething(this.text, this.parts[phrase.from]?.start ?? 0);
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
    if (from >= to) return;
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
