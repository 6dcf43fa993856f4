import type { Anchor } from "../notes/anchor.js";
import type { InterchangeText } from "../notes/interchange-text.js";
import type { CodePointRange, TextQuote } from "../notes/note.js";
import type { Span } from "../span.js";
import { alignTexts } from "./align-texts.js";
import type { Alignment } from "./alignment.js";
import { findQuote } from "./find-quote.js";
import { type Followed, followPassage } from "./follow-passage.js";
import { followSentence } from "./follow-sentence.js";
import { choosePlain, plainOccurrences } from "./plain-quote.js";
import { spanOf } from "./span-of.js";
import { Vocabulary } from "./vocabulary.js";
import { WordIndex } from "./word-index.js";
import { type WordRange, WordText } from "./word-text.js";

/** What is known of a passage: its words with their surroundings, and where they stood. */
export interface SoughtPassage {
  readonly quote: TextQuote;
  readonly position: CodePointRange | null;
}

const MOST_CANDIDATES = 3;
/** Tokens of a sentence on either side of a passage by which it is told from another. */
const MOST_OF_SENTENCE = 12;
/** How much of a quote and its surroundings must be somewhere for it to be shown as a candidate. */
const LEAST_LIKE = 0.35;

/**
 * Finds passages in a report as it is now, for all of its notes: what is read for the first serves the others. With the
 * text that the notes were made on, a passage goes where the difference between the two texts takes it; without, it is
 * looked for by its words and surroundings. Spans of anchors are UTF-16 offsets of the document.
 */
export class AnchorFinder {
  readonly #report: InterchangeText;
  readonly #old: InterchangeText | null;
  readonly #vocabulary = new Vocabulary();
  #words: WordText | null = null;
  #index: WordIndex | null = null;
  #oldIndex: WordIndex | null = null;
  #alignment: Alignment | null = null;
  #inOld: AnchorFinder | null = null;

  /** `old` is the text that notes were last known to stand in; null where it is not at hand. */
  constructor(report: InterchangeText, old: InterchangeText | null = null) {
    this.#report = report;
    this.#old = old !== null && old.text !== report.text ? old : null;
  }

  /** Where a passage stands now. */
  find(sought: SoughtPassage): Anchor {
    if (this.#old) {
      const place = this.#placeInOld(this.#old, sought);
      if (place) return this.#follow(this.#old, place, sought);
    }
    return this.#search(sought);
  }

  /** Where a passage stands if it stands as and where it stood, to the letter; null otherwise. Looks nowhere else. */
  findStanding({ quote, position }: SoughtPassage): Anchor | null {
    const stated = position && this.#report.fromCodePoints(position).start;
    if (stated === null || !standsAt(this.#report.text, stated, quote)) return null;
    const end = stated + quote.exact.length;
    return { state: "anchored", span: this.#inDocument({ start: stated, end }) };
  }

  /** Where a span of the old text (UTF-16 of its LF form) stands now. */
  #follow(old: InterchangeText, place: Span, sought: SoughtPassage): Anchor {
    const alignment = this.#aligned(old);
    const passage = alignment.old.wordsIn(place);
    if (passage.first >= passage.end) return this.#plain(sought.quote, null);
    const followed =
      followSentence(
        alignment,
        () => this.#indexOf(alignment.old),
        () => this.#indexed(),
        passage,
      ) ?? followPassage(alignment, passage);
    if (!followed?.accepted || (followed.strayed && this.#hasEqual(alignment.old, passage))) {
      const candidates = followed ? [this.#spanFor(alignment, place, followed)] : [];
      return this.#orphan([...candidates, ...this.#sightings(sought.quote)]);
    }
    const span = this.#spanFor(alignment, place, followed);
    const state = !followed.same ? "changed" : span.start === place.start ? "anchored" : "moved";
    return { state, span: this.#inDocument(span) };
  }

  /** Whether the old text says the same twice: which of the two moved and which is gone is then not known. */
  #hasEqual(old: WordText, passage: WordRange): boolean {
    return this.#indexOf(old).occurrences(old, old.sentenceAround(passage, MOST_OF_SENTENCE), 2).length > 1;
  }

  #indexOf(old: WordText): WordIndex {
    this.#oldIndex ??= new WordIndex(old);
    return this.#oldIndex;
  }

  /** Looks for a passage by its words. */
  #search(sought: SoughtPassage): Anchor {
    const standing = this.findStanding(sought);
    if (standing) return standing;
    const { quote, position } = sought;
    const stated = position && this.#report.fromCodePoints(position).start;
    const quoted = this.#quoted(quote);
    if (quoted.passage.first >= quoted.passage.end) return this.#plain(quote, stated);
    const index = this.#indexed();
    const { found, sightings } = findQuote(index, quoted);
    const toSpan = (range: Followed["range"]) =>
      spanOf(quoted.text, quoted.span, quoted.passage, index.text, range);
    if (!found)
      return this.#orphan(
        sightings.filter(({ score }) => score >= LEAST_LIKE).map(({ range }) => toSpan(range)),
      );
    const span = toSpan(found.range);
    const state = !found.same ? "changed" : span.start === stated ? "anchored" : "moved";
    return { state, span: this.#inDocument(span) };
  }

  /** A passage without a word: found where it stands to the letter only. */
  #plain(quote: TextQuote, stated: number | null): Anchor {
    const occurrences = plainOccurrences(this.#report.text, quote.exact);
    const start = choosePlain(this.#report.text, quote, occurrences);
    const spanAt = (at: number): Span => ({ start: at, end: at + quote.exact.length });
    if (start === null) return this.#orphan(occurrences.slice(0, MOST_CANDIDATES).map(spanAt));
    return { state: start === stated ? "anchored" : "moved", span: this.#inDocument(spanAt(start)) };
  }

  /** Where a passage stood in the old text: its position holds only where the words there are those of the quote. */
  #placeInOld(old: InterchangeText, { quote, position }: SoughtPassage): Span | null {
    if (position) {
      const stated = old.fromCodePoints(position);
      if (old.text.slice(stated.start, stated.end) === quote.exact) return stated;
    }
    this.#inOld ??= new AnchorFinder(old);
    const anchor = this.#inOld.find({ quote, position });
    if (anchor.state !== "anchored" && anchor.state !== "moved") return null;
    return { start: old.fromDocument(anchor.span.start), end: old.fromDocument(anchor.span.end) };
  }

  #sightings(quote: TextQuote): Span[] {
    const quoted = this.#quoted(quote);
    const { sightings } = findQuote(this.#indexed(), quoted);
    return sightings
      .filter(({ score }) => score >= LEAST_LIKE)
      .map(({ range }) => spanOf(quoted.text, quoted.span, quoted.passage, this.#indexed().text, range));
  }

  #quoted({ prefix, exact, suffix }: TextQuote) {
    const text = WordText.read(prefix + exact + suffix, this.#vocabulary);
    const span = { start: prefix.length, end: prefix.length + exact.length };
    return { text, passage: text.wordsIn(span), span };
  }

  #spanFor(alignment: Alignment, place: Span, { range }: Followed): Span {
    return spanOf(alignment.old, place, alignment.old.wordsIn(place), alignment.now, range);
  }

  #orphan(spans: readonly Span[]): Anchor {
    const different = spans.filter(
      (span, index) => !spans.slice(0, index).some(({ start, end }) => span.start < end && start < span.end),
    );
    return {
      state: "orphan",
      candidates: different.slice(0, MOST_CANDIDATES).map((span) => this.#inDocument(span)),
    };
  }

  #inDocument({ start, end }: Span): Span {
    return { start: this.#report.toDocument(start), end: this.#report.toDocument(end) };
  }

  #read(): WordText {
    this.#words ??= WordText.read(this.#report.text, this.#vocabulary);
    return this.#words;
  }

  #indexed(): WordIndex {
    this.#index ??= new WordIndex(this.#read());
    return this.#index;
  }

  #aligned(old: InterchangeText): Alignment {
    this.#alignment ??= alignTexts(WordText.read(old.text, this.#vocabulary), this.#read());
    return this.#alignment;
  }
}

function standsAt(text: string, start: number, { prefix, exact, suffix }: TextQuote): boolean {
  return (
    exact !== "" &&
    start >= prefix.length &&
    text.startsWith(prefix, start - prefix.length) &&
    text.startsWith(exact, start) &&
    text.startsWith(suffix, start + exact.length)
  );
}
