import { fieldNameEnd } from "./field-name.js";
import { agrees, isAdjective } from "./french-adjective.js";
import { isArticle, linkKind } from "./french-link.js";
import { headFirstHeads, lowerCaseHeads, nameStops, sharedHeads } from "./language/fr.js";
import type { NameContext } from "./name.js";
import type { Token } from "./token.js";

/** The infinitive behind `de` or `pour`: `la Commission de réviser`. */
const INFINITIVE = /(?:er|ir)$/;
/** Heads whose name is whole with the place: `Ville de Laval`. */
const TOWN = /^(?:ville|municipalité|mairie)$/;
/** Heads of bodies that are against something: `Ligue contre le bruit`. */
const FIGHTER = /^(?:ligue|coalition|alliance|association|fondation|centre|comité|fédération|regroupement)$/;
/** Heads that say what they are there for: `Secrétariat aux affaires`, `Commissariat à la jeunesse`. */
const OFFICE_OF_TASK = /^(?:haut-commissariat|commissariat|délégation|secrétariat|mission)$/;
/** A list of fields is closed within so many tokens. */
const LIST_REACH = 14;
/** Longest name, in tokens. */
export const REACH = 30;

/** The walk over a name from its head on. */
export class HeadFirstWalk {
  holdsCapital = false;
  /** A French preposition, article or adjective was met. */
  isFrench = false;
  /** One that no other language shares. */
  isSurelyFrench = false;
  /** The first noun is a field of government: `ministère de la santé`. */
  namesField = false;
  #lastLink = "";
  /** A comma listed a field in small letters: no capital goes on with the name. */
  #isLowerList = false;
  /** The last preposition was `des`. */
  #isPlural = false;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly from: number,
    private readonly context: NameContext,
    private readonly isShouted: boolean,
  ) {}

  end(): number {
    let at = this.#qualifiers(this.from + 1);
    const limit = Math.min(this.tokens.length, this.from + REACH);
    while (at < limit && !(TOWN.test(this.tokens[this.from]?.lower ?? "") && this.#lastLink !== "")) {
      const next =
        this.#complement(at, false) ?? this.#conjoined(at) ?? this.#listed(at) ?? this.#describedAlso(at);
      if (next === null) break;
      at = this.#qualifiers(next);
    }
    return at;
  }

  /** Adjectives and capitalised words behind a noun: `canadienne`, `Laval`. */
  #qualifiers(from: number): number {
    let at = from;
    for (; at < this.tokens.length; at++) {
      const token = this.tokens[at];
      if (!token?.isWord || this.#endsAtPlace(at, token)) break;
      const { lexicon } = this.context;
      if (token.isCapital && !lexicon.heads.has(token.lower) && !token.opensSentence && !this.#isLowerList) {
        if (token.isAcronym || this.#mayBeEnglish(at)) break;
        this.holdsCapital = true;
        if (at === this.from + 1) this.isFrench = true;
      } else if (!token.isCapital && this.#isAdjectiveAt(at) && !lexicon.actorVerbs.has(token.lower)) {
        this.isFrench = true;
        if (/[é]|(?:ienne?s?|aise?s?|oise?s?|ales|aux|iques|ique|ives?|aires?|elles?)$/.test(token.lower))
          this.isSurelyFrench = true;
      } else break;
    }
    return at;
  }

  /** Whether a capital behind a head of other languages too proves no French: `Bureau International`, but not `… du Travail`. */
  #mayBeEnglish(at: number): boolean {
    if (at > this.from + 1 || !sharedHeads.has(this.tokens[this.from]?.lower ?? "")) return false;
    return !isAdjective(this.tokens[at]) || linkKind(this.tokens[at + 1]) !== "of";
  }

  /** Whether an adjective stands at a token; one of a rarer ending only behind a noun of the name, or before what it is of. */
  #isAdjectiveAt(at: number): boolean {
    const token = this.tokens[at];
    if (isAdjective(token)) return true;
    if (token === undefined) return false;
    const noun = this.#lastLink !== "" || linkKind(this.tokens[at + 1]) === "of";
    return noun && agrees(token, this.#lastNoun(at));
  }

  /** The noun that an adjective at a token is of, other adjectives and `et` passed over. */
  #lastNoun(at: number): Token | undefined {
    let noun = at - 1;
    while (noun > this.from && isAdjective(this.tokens[noun])) noun--;
    return this.tokens[noun];
  }

  /** Whether a name is whole before a small word: `Ville de Laval poursuive`, `Ville distribués`. */
  #endsAtPlace(at: number, token: Token): boolean {
    if (token.isCapital) return false;
    const before = this.tokens[at - 1];
    if (TOWN.test(this.tokens[this.from]?.lower ?? "")) return !this.isShouted;
    return at > this.from + 1 && before?.isCapital === true && this.context.places.has(before.lower);
  }

  /** `de la Santé`, `sur les dépendances`: a preposition, an article or not, a noun. */
  #complement(from: number, conjoined: boolean): number | null {
    const link = this.tokens[from];
    const kind = linkKind(link);
    if (link === undefined || kind === null) return null;
    if (conjoined && kind !== this.#lastLink) return null;
    let at = from + 1;
    const article = isArticle(this.tokens[at]);
    if (article) at++;
    const noun = this.tokens[at];
    const first = from === this.from + 1;
    if (!this.#isNoun(noun, first, article || /^(?:du|des|aux?)$/.test(link.lower))) return null;
    if (!this.#mayJoin(from, kind, noun, article)) return null;
    if (noun?.isCapital) this.holdsCapital = true;
    if (first && this.context.lexicon.fields.has(noun?.lower ?? "")) this.namesField = true;
    this.isFrench = true;
    this.isSurelyFrench = true;
    this.#lastLink = kind;
    this.#isPlural = link.lower === "des";
    return at + 1;
  }

  /** Whether a preposition of that kind at `from` may go on with the name. */
  #mayJoin(from: number, kind: string, noun: Token | undefined, article: boolean): boolean {
    const { lower = "", isCapital } = this.tokens[this.from] ?? {};
    if (kind === "to" || kind === "against") {
      const founds = kind === "against" && article && FIGHTER.test(lower);
      const tasked = kind === "to" && OFFICE_OF_TASK.test(lower);
      return !noun?.isCapital && (this.#lastLink !== "" || founds || tasked);
    }
    // `la chambre régionale des comptes sur la gestion du port`
    if (kind === "about") return isCapital === true || this.isShouted;
    // `relations avec les citoyens`: of a noun that asks for it, and nowhere else.
    if (kind === "with") return article && this.tokens[from - 1]?.lower === "relations";
    return kind !== "at" || this.#isAtPlaceOrTask(noun, article);
  }

  /** `Université du Québec à Rimouski`, `Commissariat à l’égalité`. */
  #isAtPlaceOrTask(noun: Token | undefined, article: boolean): boolean {
    const head = this.tokens[this.from]?.lower ?? "";
    if (noun?.isCapital) return head === "université";
    return article && this.#lastLink === "" && OFFICE_OF_TASK.test(head);
  }

  /** `et des Services`, `et l’usage`, `et Approvisionnement`. */
  #conjoined(from: number): number | null {
    if (this.tokens[from]?.lower !== "et" || this.#lastLink === "") return null;
    const complement = this.#complement(from + 1, true);
    if (complement !== null) return complement;
    let at = from + 1;
    const article = isArticle(this.tokens[at]);
    if (article && this.#lastLink !== "about" && this.#lastLink !== "against") return null;
    if (article) at++;
    const noun = this.tokens[at];
    if (noun === undefined || !this.#isNoun(noun, false, article)) return null;
    // `Comité sur les quais et le Groupe de travail`: another body begins.
    if (article && noun.isCapital && headFirstHeads.has(noun.lower)) return null;
    if (!noun.isCapital && !article && !this.#goesOn(at)) return null;
    if (noun.isCapital && !article && !lowerCaseHeads.has(this.tokens[this.from]?.lower ?? "")) return null;
    if (noun.isCapital && this.context.places.has(noun.lower)) return null;
    if (fieldNameEnd(this.tokens, at, this.context) !== null) return null;
    return at + 1;
  }

  /** Whether a bare noun is part of the name: `placement du Québec`, `recherche scientifique`, `des dépôts et consignations`. */
  #goesOn(noun: number): boolean {
    if (this.context.lexicon.actorVerbs.has(this.tokens[noun]?.lower ?? "")) return false;
    if (this.#isPlural && this.tokens[noun]?.lower.endsWith("s")) return true;
    const next = this.tokens[noun + 1];
    return next !== undefined && (this.#isAdjectiveAt(noun + 1) || linkKind(next) === "of");
  }

  /** `, des Pêcheries` of `ministère de l’Agriculture, des Pêcheries et de l’Alimentation`. */
  #listed(from: number): number | null {
    if (this.tokens[from]?.text !== "," || this.#lastLink === "") return null;
    const next = this.#complement(from + 1, true);
    if (next === null || this.isShouted || this.tokens[next - 1]?.isCapital) return next;
    this.#isLowerList = this.#isClosed(next);
    return this.#isLowerList ? next : null;
  }

  /** `, social et environnemental` behind `Conseil économique`: adjectives that go on with a list that `et` closes. */
  #describedAlso(from: number): number | null {
    if (!isAdjective(this.tokens[from - 1])) return null;
    let at = from;
    while (this.tokens[at]?.text === "," && isSmallAdjective(this.tokens[at + 1])) at += 2;
    if (this.tokens[at]?.lower !== "et" || !isSmallAdjective(this.tokens[at + 1])) return null;
    this.isFrench = true;
    return at + 2;
  }

  /** Whether `et` closes a list of fields in small letters: `, des bateaux et de la technologie`. */
  #isClosed(from: number): boolean {
    for (let at = from; at < from + LIST_REACH; at++) {
      const token = this.tokens[at];
      if (token === undefined) return false;
      if (token.lower === "et") return linkKind(this.tokens[at + 1]) === this.#lastLink;
      if (token.text !== "," && (!token.isWord || token.isCapital)) return false;
    }
    return false;
  }

  /** Whether a word goes on with the name; the head of another name does only right behind the first preposition. */
  #isNoun(token: Token | undefined, first: boolean, article: boolean): boolean {
    if (!token?.isWord || token.text.length < 3 || /^\d/.test(token.text)) return false;
    if (nameStops.has(token.lower) || this.context.lexicon.articles.has(token.lower)) return false;
    if (token.isAcronym && !first) return false;
    if (!token.isCapital && lowerCaseHeads.has(token.lower)) return false;
    if (!article && !token.isCapital && INFINITIVE.test(token.lower)) return false;
    return first || !token.isCapital || this.context.lexicon.heads.get(token.lower) !== "body";
  }
}

function isSmallAdjective(token: Token | undefined): boolean {
  return token?.isWord === true && !token.isCapital && isAdjective(token);
}
