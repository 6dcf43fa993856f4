import type { Span } from "../span.js";
import type { Vocabulary, Word } from "./word.js";

/** A word or a mark where it stands in a reading text; the span is of that text. */
export class Token implements Span, Word {
  readonly start: number;
  readonly end: number;
  /** The first word of a sentence, where a capital proves nothing. */
  readonly opensSentence: boolean;
  // All places of one word share what it shows by itself: a long report has many tokens and few words.
  readonly #word: Word;

  constructor(word: Word, start: number, end: number, opensSentence: boolean) {
    this.#word = word;
    this.start = start;
    this.end = end;
    this.opensSentence = opensSentence;
  }

  get text(): string {
    return this.#word.text;
  }

  get lower(): string {
    return this.#word.lower;
  }

  get isWord(): boolean {
    return this.#word.isWord;
  }

  get isCapital(): boolean {
    return this.#word.isCapital;
  }

  get isAcronym(): boolean {
    return this.#word.isAcronym;
  }

  get isShouted(): boolean {
    return this.#word.isShouted;
  }

  get key(): string {
    return this.#word.key;
  }

  /** The token as if its word were in small letters: in a line of capitals none proves anything. */
  inSmallLetters(): Token {
    const word = { ...this.#word, isCapital: false, isAcronym: false };
    return new Token(word, this.start, this.end, this.opensSentence);
  }
}

/** The number of a report: `ORC-16-97-D`. */
const SERIAL = /-\d+-[\p{Lu}\d]/u;

/** Whether a word is the number of a document and part of nobody's name. */
export function isSerialNumber(token: Token): boolean {
  return token.isCapital && SERIAL.test(token.text);
}

/** A part of a paragraph's number: `3` and `2` of `3.2`. */
const NUMBER_PART = /^\d{1,3}$/;

/** Abbreviations whose point ends no sentence. */
const ABBREVIATED = /^(?:St|Ste|Mt|Ft|Dr|Mr|Mrs|Ms|Prof|Gov|Gen|Lt|Sgt|Hon|Sen|Rep)$/;
const LETTER = /[\p{L}\p{N}\p{M}]/u;
const UPPER = /\p{Lu}/u;
const POSSESSIVE = /^(.+)['’]s$/i;
/** `funded` of `Council-funded`: what is joined to a name and is no part of it. */
const SUFFIX =
  /^(.+)(-(?:funded|led|based|run|owned|backed|sponsored|wide|related|approved|supported|affiliated|commissioned|specific))$/;
/** A word with the number of a note glued to it: `jeunesse1`, `l’Estuaire86`. */
const NOTED = /^([^\d]*\p{Ll}{4})\d{1,3}$/u;
const ELISION = /^(l|d|qu|n|s|j|c|m|t|lorsqu|puisqu|jusqu)['’](.+)$/i;
const DOMAIN = /^\.(?:gov|com|org|net|edu|int|ca|uk|fr|eu|au|nz)(?![\p{L}\d])/u;
const ADDRESS_END = /[\s<>"]/g;
/** The longest HTML tag or link target that is left out. */
const LONGEST_TAG = 600;

/** Splits a reading text into words and marks; addresses and tags are left out, `'s` and `l'` are tokens of their own. */
export function tokenize(text: string, sentences: readonly Span[], vocabulary: Vocabulary): Token[] {
  return new Tokenizer(text, sentences, vocabulary).read();
}

class Tokenizer {
  readonly #tokens: Token[] = [];
  #sentence = 0;
  #opens = true;

  constructor(
    private readonly text: string,
    private readonly sentences: readonly Span[],
    private readonly vocabulary: Vocabulary,
  ) {}

  read(): Token[] {
    const { text } = this;
    let at = 0;
    while (at < text.length) {
      const code = text.charCodeAt(at);
      if (isLetter(text, at, code)) at = this.#readWord(at);
      else if (isSpace(code)) at++;
      else at = this.#readMark(at, code);
    }
    return this.#tokens;
  }

  #readWord(start: number): number {
    const { text, vocabulary } = this;
    const end = this.#initialismEnd(start) ?? wordEnd(text, start);
    const word = text.slice(start, end);
    if (text[end] === "." || text[end] === ":") {
      const address = this.#addressEnd(word, end);
      if (address !== null) {
        this.#push(start, end, vocabulary.mark("|"));
        return address;
      }
      if (text[end] === "." && word.length < 5 && ABBREVIATED.test(word)) {
        this.#push(start, end + 1, vocabulary.word(`${word}.`));
        return end + 1;
      }
    }
    const rest = text[end] === "-" && text[end + 1] === " " ? this.#restOf(word, end + 2) : null;
    if (rest !== null) {
      this.#push(start, rest.end, vocabulary.word(`${word}${rest.text}`));
      return rest.end;
    }
    this.#pushWord(start, word);
    return end;
  }

  /** The rest of a capitalised word that a line's end cut, `nal` of `Ca- nal`; null for `Pre- and` and other words. */
  #restOf(word: string, from: number): { readonly text: string; readonly end: number } | null {
    const { text } = this;
    if (!/^\p{Lu}\p{Ll}+$/u.test(word) || !/\p{Ll}/u.test(text.charAt(from))) return null;
    const end = wordEnd(text, from);
    const rest = text.slice(from, end);
    return rest.length > 1 && !/^(?:and|or|to|et|ou)$/.test(rest) ? { text: rest, end } : null;
  }

  /** The end of `U.S.`, of single capitals each with its point; null for any other word. */
  #initialismEnd(start: number): number | null {
    const { text } = this;
    if (text[start + 1] !== "." || !isCapital(text, start)) return null;
    let end = start + 1;
    while (
      text[end] === "." &&
      isCapital(text, end + 1) &&
      !isLetter(text, end + 2, text.charCodeAt(end + 2))
    )
      end += 2;
    if (end === start + 1) return null;
    return text[end] === "." ? end + 1 : end;
  }

  /** The end of a web address that a word begins or that ends in it: `https://…`, `www.…`, `data.example.gov`. */
  #addressEnd(word: string, end: number): number | null {
    const { text } = this;
    const isAddress =
      (/^https?$/.test(word) && text.startsWith("://", end)) ||
      (word === "www" && text[end] === ".") ||
      DOMAIN.test(text.slice(end, end + 6));
    if (!isAddress) return null;
    ADDRESS_END.lastIndex = end;
    return ADDRESS_END.exec(text)?.index ?? text.length;
  }

  #readMark(start: number, code: number): number {
    const { text, vocabulary } = this;
    if (code === 0x3c || code === 0x5d) {
      const end = code === 0x3c ? tagEnd(text, start) : targetEnd(text, start);
      if (end !== null) {
        if (code === 0x5d) this.#push(start, end, vocabulary.mark("|"));
        return end;
      }
    }
    const end = code >= 0xd800 && code < 0xdc00 ? start + 2 : start + 1;
    this.#push(start, end, vocabulary.mark(text.slice(start, end)));
    return end;
  }

  #pushWord(start: number, whole: string): void {
    const { vocabulary } = this;
    const plain = vocabulary.plain(whole);
    if (plain !== undefined) {
      this.#push(start, start + whole.length, plain);
      return;
    }
    const last = whole.charCodeAt(whole.length - 1);
    const noted = last >= 0x30 && last <= 0x39 ? NOTED.exec(whole)?.[1] : undefined;
    if (noted !== undefined) {
      this.#pushWord(start, noted);
      this.#push(start + noted.length, start + whole.length, vocabulary.mark(whole.slice(noted.length)));
      return;
    }
    if (!/[-'’]/.test(whole)) {
      this.#push(start, start + whole.length, vocabulary.learnPlain(whole));
      return;
    }
    const elision = ELISION.exec(whole)?.[1];
    const cut = elision === undefined ? 0 : elision.length + 1;
    if (cut > 0) this.#push(start, start + cut, vocabulary.elided(whole.slice(0, cut)));
    const word = whole.slice(cut);
    const owner = (POSSESSIVE.exec(word) ?? SUFFIX.exec(word))?.[1] ?? word;
    const end = start + cut + owner.length;
    this.#push(start + cut, end, vocabulary.word(owner));
    if (owner !== word) this.#push(end, start + whole.length, vocabulary.mark(word.slice(owner.length)));
  }

  /** Whether a word is a part of a paragraph's number by chapter, a point before or behind it. */
  #isNumberPart(start: number, end: number): boolean {
    const { text } = this;
    const pointed = (text[end] === "." && isDigit(text, end + 1)) || text[start - 1] === ".";
    return pointed && NUMBER_PART.test(text.slice(start, end));
  }

  #push(start: number, end: number, word: Word): void {
    while ((this.sentences[this.#sentence]?.start ?? Number.POSITIVE_INFINITY) <= start) {
      this.#opens = true;
      this.#sentence++;
    }
    const { text, lower, isWord } = word;
    const opensSentence = isWord && this.#opens;
    this.#tokens.push(new Token(word, start, end, opensSentence));
    // What an elision or a paragraph's number opens, the word behind it opens too: `L’Agence`, `3.2 Le Conseil`.
    if (isWord)
      this.#opens =
        opensSentence && (lower.endsWith("'") || lower.endsWith("’") || this.#isNumberPart(start, end));
    else if (text === ":" || text === "•") this.#opens = true;
  }
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}

function isSpace(code: number): boolean {
  return code <= 0x20 || code === 0xa0 || code === 0x202f || code === 0x2009 || code === 0xfeff;
}

/** Whether a letter, digit or accent, no footnote mark, stands at a place of the text; the first test spares the common ones a pattern. */
function isLetter(text: string, at: number, code: number): boolean {
  if (code < 0x80)
    return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
  if (code >= 0xc0 && code <= 0x24f) return code !== 0xd7 && code !== 0xf7;
  if (code === 0xb2 || code === 0xb3 || code === 0xb9 || (code >= 0x2070 && code <= 0x209f)) return false;
  return code >= 0xaa && !(code >= 0x2000 && code <= 0x206f) && LETTER.test(text.charAt(at));
}

function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 0x80 ? code >= 0x41 && code <= 0x5a : UPPER.test(text.charAt(at));
}

/** The end of a word, inner hyphens, apostrophes and ampersands included. */
function wordEnd(text: string, start: number): number {
  let end = start + 1;
  for (;;) {
    const code = text.charCodeAt(end);
    if (isLetter(text, end, code)) end++;
    else if (isJoiner(code) && isLetter(text, end + 1, text.charCodeAt(end + 1))) end += 2;
    else return end;
  }
}

/** Hyphens, apostrophes, the ampersand of `R&D`. */
function isJoiner(code: number): boolean {
  return (
    code === 0x2d || code === 0x27 || code === 0x26 || code === 0x2019 || code === 0x2010 || code === 0x2011
  );
}

/** The end of an HTML tag, or null where `<` opens none. */
function tagEnd(text: string, start: number): number | null {
  if (!/[a-zA-Z/]/.test(text.charAt(start + 1))) return null;
  return closedBy(text, start, ">", "<");
}

/** The end of `](target)`. */
function targetEnd(text: string, start: number): number | null {
  return text[start + 1] === "(" ? closedBy(text, start + 1, ")", "(") : null;
}

function closedBy(text: string, start: number, close: string, open: string): number | null {
  const reach = Math.min(text.length, start + LONGEST_TAG);
  for (let at = start + 1; at < reach; at++) {
    const mark = text[at];
    if (mark === close) return at + 1;
    if (mark === open || (close === ")" && mark === " ")) return null;
  }
  return null;
}

/** Whether a token is the possessive mark `'s`, or the apostrophe of a plural. */
export function isPossessive(token: Token | undefined): boolean {
  return token !== undefined && !token.isWord && /^['’]s?$/i.test(token.text);
}

/** Whether a text is mostly in capitals, where capitals prove nothing: `BUILDING A SAFE CANADA`. */
export function isShouted(tokens: readonly Token[]): boolean {
  let shouted = 0;
  let counted = 0;
  for (const token of tokens) {
    if (token.text.length < 2 || !token.isWord) continue;
    if (token.isShouted) shouted++;
    counted++;
  }
  return counted >= 3 && shouted > counted * 0.7;
}
