import { splitSentences } from "../document/sentences.js";
import { ownString } from "../own-string.js";
import type { Span } from "../span.js";
import type { InterchangeText } from "./interchange-text.js";
import type { NoteTarget, TextQuote } from "./note.js";

/** Context on each side of a quote: at least, and at most, in UTF-16 units. */
const LEAST_CONTEXT = 32;
const MOST_CONTEXT = 512;

/**
 * Says where a passage stands so that it can be found again: its words, its surroundings, and its position. The
 * surroundings reach to the ends of the sentences that the passage lies in, and are widened until they occur only once, up
 * to 512 units a side.
 */
export function describeTarget(source: string, report: InterchangeText, span: Span): NoteTarget {
  const place = { start: report.fromDocument(span.start), end: report.fromDocument(span.end) };
  const sentences = sentencesAround(report.text, place);
  const atLeast = (context: number): Span => ({
    start: Math.min(sentences.start, Math.max(0, place.start - context)),
    end: Math.max(sentences.end, Math.min(report.text.length, place.end + context)),
  });
  let quote = quoteIn(report.text, place, atLeast(LEAST_CONTEXT));
  for (let context = LEAST_CONTEXT; context < MOST_CONTEXT && occursTwice(report.text, quote); context *= 2)
    quote = quoteIn(report.text, place, atLeast(context * 2));
  const { exact, prefix, suffix } = quote;
  // A note outlives the state of the report that it was made in.
  quote = { exact: ownString(exact), prefix: ownString(prefix), suffix: ownString(suffix) };
  return { source, quote, position: report.toCodePoints(place), unknown: {} };
}

/**
 * From the head of the sentence in which the passage begins to the end of the one in which it ends, within its paragraph:
 * `"Fares rose. [Of the boats, [six] sank.] Tolls fell."`. No further than 512 units from the passage.
 */
function sentencesAround(text: string, { start, end }: Span): Span {
  const before = lastParagraph(text.slice(Math.max(0, start - MOST_CONTEXT), start));
  const after = firstParagraph(text.slice(end, end + MOST_CONTEXT));
  const from = start - before.length;
  const sentences = splitSentences(before + text.slice(start, end) + after);
  const first = sentences.find((sentence) => from + sentence.end > start);
  const last = sentences.find((sentence) => from + sentence.end >= end);
  return {
    start: Math.min(start, first ? from + first.start : start),
    end: Math.max(end, last ? from + last.end : end),
  };
}

/** What follows the last empty line. */
function lastParagraph(text: string): string {
  return text.slice(text.lastIndexOf("\n\n") + 1).trimStart();
}

/** What stands before the first empty line. */
function firstParagraph(text: string): string {
  const end = text.indexOf("\n\n");
  return end < 0 ? text : text.slice(0, end);
}

function quoteIn(text: string, place: Span, around: Span): TextQuote {
  return {
    exact: text.slice(place.start, place.end),
    prefix: text.slice(wholeCharacter(text, around.start), place.start),
    suffix: text.slice(place.end, wholeCharacter(text, around.end)),
  };
}

/** Steps back from the middle of a surrogate pair. */
function wholeCharacter(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return at > 0 && code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}

function occursTwice(text: string, quote: TextQuote): boolean {
  const whole = quote.prefix + quote.exact + quote.suffix;
  return text.indexOf(whole, text.indexOf(whole) + 1) >= 0;
}
