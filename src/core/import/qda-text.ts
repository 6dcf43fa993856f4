import { describeTarget } from "../notes/describe-target.js";
import { InterchangeText } from "../notes/interchange-text.js";
import type { CodePointRange, NoteTarget } from "../notes/note.js";
import type { Span } from "../span.js";
import { newTarget } from "./new-note.js";

/** A stretch of a source as its tool states it: in the units of that tool, with the words that it names it by. */
export interface StatedRange extends CodePointRange {
  readonly name: string;
}

/** Gives the place of a stated range in the text with LF line ends, in UTF-16. */
type Units = (range: CodePointRange) => Span;

/**
 * The text of a source, and how its tool counts in it: code points with LF line ends by the standard, but there are tools
 * that count UTF-16 units, or two for a line end. Where it makes a difference, the names of the selections decide, which
 * are the words that they begin with; the standard holds where they do not tell.
 */
export class QdaText {
  readonly #text: InterchangeText;
  readonly #toSpan: Units;

  constructor(raw: string, stated: readonly StatedRange[]) {
    const text = new InterchangeText(raw);
    this.#text = new InterchangeText(text.text);
    const named = stated.filter(({ name }) => name !== "");
    const score = (units: Units) =>
      named.filter((range) => isNamed(text.text, units(range), range.name)).length;
    this.#toSpan = unitsOf(raw, text).reduce((best, units) => (score(units) > score(best) ? units : best));
  }

  /** A stated range as a target; null where it lies outside of the text. */
  target(range: CodePointRange): NoteTarget | null {
    const span = this.#toSpan(range);
    if (span.start > span.end || span.end > this.#text.text.length) return null;
    const { quote, position } = describeTarget("", this.#text, span);
    return newTarget(quote, position);
  }
}

/** The ways in which tools count, that of the standard first. */
function unitsOf(raw: string, text: InterchangeText): [Units, ...Units[]] {
  const standard: Units = (range) => text.fromCodePoints(range);
  const hasCarriageReturns = raw !== text.text;
  const isOneToOne = !hasCarriageReturns && !/[\uD800-\uDBFF]/.test(raw);
  if (isOneToOne) return [standard];
  // A stand-in keeps the carriage returns in the count.
  const asIs = new InterchangeText(raw.replaceAll("\r", "\u2400"));
  const inRaw = ({ start, end }: Span) => ({ start: text.fromDocument(start), end: text.fromDocument(end) });
  const utf16: Units = ({ start, end }) => ({ start, end });
  return hasCarriageReturns
    ? [standard, (range) => inRaw(asIs.fromCodePoints(range)), utf16, inRaw]
    : [standard, utf16];
}

/** Whether a stretch begins with the words that it is named by, which may be cut and have their white space made one. */
function isNamed(text: string, { start, end }: Span, name: string): boolean {
  const words = (of: string) => of.replace(/\s+/g, " ").trim();
  const wanted = words(name.replace(/(?:…|\.\.\.)$/, ""));
  return wanted !== "" && words(text.slice(start, Math.min(end, start + 2 * name.length))).startsWith(wanted);
}
