import type { InterchangeText } from "./interchange-text.js";
import type { Note } from "./note.js";
import { textVersionOf } from "./text-version.js";

/** Of the passages of notes this share must stand in a report, so that they are taken for notes on it. */
const ENOUGH = 0.8;

/**
 * Whether notes whose report is gone may be on this report: they were made on this very text, or nearly all of their
 * passages stand in it word for word. Passages of a few letters stand in many a report and count only as part of the text.
 */
export function mayBelongTo(notes: readonly Note[], report: InterchangeText): boolean {
  const living = notes.filter(({ deleted }) => deleted === null);
  if (living.length === 0) return false;
  const version = textVersionOf(report);
  if (living.some(({ target }) => target.textVersion === version)) return true;
  const found = living.filter(({ target: { quote } }) => {
    const words = quote.prefix + quote.exact + quote.suffix;
    return words.length >= 24 && report.text.includes(words);
  });
  return found.length / living.length >= ENOUGH;
}
