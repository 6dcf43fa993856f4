import type { Span } from "../span.js";
import type { InterchangeText } from "./interchange-text.js";
import type { NoteTarget, TextQuote } from "./note.js";

/** Context on each side of a quote: at first, and at most, in UTF-16 units. */
const LEAST_CONTEXT = 32;
const MOST_CONTEXT = 512;

/**
 * Says where a passage stands so that it can be found again: its words, its surroundings (widened until they occur only
 * once, up to 512 units a side), and its position.
 */
export function describeTarget(source: string, report: InterchangeText, span: Span): NoteTarget {
  const place = { start: report.fromDocument(span.start), end: report.fromDocument(span.end) };
  let quote = quoteWithContext(report.text, place, LEAST_CONTEXT);
  for (let context = LEAST_CONTEXT; context < MOST_CONTEXT && occursTwice(report.text, quote); context *= 2)
    quote = quoteWithContext(report.text, place, context * 2);
  return { source, quote, position: report.toCodePoints(place), unknown: {} };
}

function quoteWithContext(text: string, place: Span, context: number): TextQuote {
  return {
    exact: text.slice(place.start, place.end),
    prefix: text.slice(wholeCharacter(text, Math.max(0, place.start - context)), place.start),
    suffix: text.slice(place.end, wholeCharacter(text, Math.min(text.length, place.end + context))),
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
