import type { Definition } from "./definition.js";
import { matchAcronym } from "./initials.js";
import type { Lexicon } from "./lexicon.js";
import type { Name } from "./name.js";
import type { PassageText } from "./report-text.js";

/** The acronym is the second token behind the comma at most, an article before it. */
const REACH = 2;

/** The acronyms that stand in apposition to the name they abbreviate: `Canal Safety Centre, the CSC,`. */
export function apposedAcronyms(
  { tokens, text }: PassageText,
  nameEndingAt: ReadonlyMap<number, Name>,
  lexicon: Lexicon,
): Definition[] {
  const found: Definition[] = [];
  for (let comma = 1; comma < tokens.length - 2; comma++) {
    if (tokens[comma]?.text !== ",") continue;
    const name = nameEndingAt.get(tokens[comma - 1]?.end ?? -1);
    if (name?.kind !== "organization") continue;
    const at = /^(?:the|la|le|l['’])$/.test(tokens[comma + 1]?.lower ?? "") ? comma + 2 : comma + 1;
    const acronym = tokens[at];
    const closes = /^[,.;)]$/.test(tokens[at + 1]?.text ?? ".");
    if (acronym?.isAcronym !== true || !closes || at - comma > REACH) continue;
    const match = matchAcronym(tokens, comma, acronym.text, lexicon);
    if (match?.cost !== 0 || tokens[match.from]?.start !== name.start) continue;
    found.push({
      short: acronym.text,
      long: text.slice(name.start, name.end).replace(/\s+/g, " "),
      kind: "organization",
      longSpan: { start: name.start, end: name.end },
      shortSpan: { start: acronym.start, end: acronym.end },
      isAcronym: true,
    });
  }
  return found;
}
