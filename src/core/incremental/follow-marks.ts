import { type SignsList, untoldSigns } from "../document/line-signs.js";
import { decides, isShownAsText, type LineMark, markOfLine, readMarks } from "../document/markdown-marks.js";
import type { DocumentFormat } from "../document/report-document.js";
import type { Source } from "../document/source.js";
import { STILL } from "../moved-list.js";
import { type Change, growthOf, splicedIfOther, widened } from "./change.js";
import type { FollowedLines } from "./follow-lines.js";

/** A text with its lines and their marks after an edit, and which lines read otherwise than before. */
export interface FollowedSource {
  readonly source: Source;
  readonly change: Change;
}

/** Lines at a text's beginning that may hold its fields. */
const MOST_FIELDS = 202;
/** Lines around a change that an underline may make headings of. */
const UNDERLINED = 4;

/** Marks the lines of a text again that an edit changed; all of them where a line may decide what lines far off are. */
export function followMarks(
  before: Source,
  text: string,
  { lines, change }: FollowedLines,
  format: DocumentFormat,
): FollowedSource {
  const after = { text, lines, signs: followSigns(before.signs, change) };
  return markedNearby(before, after, change, format) ?? markedAgain(before, after, change, format);
}

/** What lines say by themselves, of those that changed untold. Whether a number sends to a note is told by the lines beside it, too. */
function followSigns(before: SignsList, { from, before: to, after }: Change): SignsList {
  const [first, last] = [Math.max(0, from - 1), Math.min(before.length, to + 1)];
  return before.with({ from: first, before: last, fresh: untoldSigns(after - to + last - first), by: STILL });
}

function markedNearby(
  before: Source,
  after: Omit<Source, "marks">,
  change: Change,
  format: DocumentFormat,
): FollowedSource | null {
  if (change.from < MOST_FIELDS && after.text.startsWith("---", after.lines.get(0)?.start)) return null;
  if (change.from < MOST_FIELDS && before.text.startsWith("---", before.lines.get(0)?.start)) return null;
  if (format === "markdown" && !isAmongText(before, after, change)) return null;
  for (let at = change.from - UNDERLINED; at <= change.before; at++)
    if (!MARKED_ALONE.has(before.marks[at]?.kind ?? "text")) return null;
  const fresh: LineMark[] = [];
  const by = growthOf(change);
  let at = change.from;
  for (; at < after.lines.length; at++) {
    const mark = markOfLine(after, at, at === change.from ? before.marks[at - 1] : fresh.at(-1));
    if (!MARKED_ALONE.has(mark.kind)) return null;
    // A number goes on a list or begins one by the line before it.
    if (at >= change.after && mark === before.marks[at - by]) break;
    if (at >= change.after && !MARKED_ALONE.has(before.marks[at - by + 1]?.kind ?? "text")) return null;
    fresh.push(mark);
  }
  const all = widened(change, change.from, at - 1);
  return { source: { ...after, marks: splicedIfOther(before.marks, all, fresh) }, change: all };
}

/** Marks that a line has whatever stands far off. */
const MARKED_ALONE: ReadonlySet<LineMark["kind"]> = new Set(["text", "listItem", "heading", "rule"]);

/** Whether changed lines are running text among other lines of which none near them is a tag or a fence. */
function isAmongText(before: Source, after: Omit<Source, "marks">, change: Change): boolean {
  const { text, lines } = after;
  const { from } = change;
  const hasMarks = (source: string) => /<|```|~~~/.test(source);
  if (!hasMarks(text) && !hasMarks(before.text)) return true;
  if (from === 0 || decides(after, from - 1)) return false;
  for (let at = from; at < change.before; at++)
    if (!isShownAsText(before, at) || decides(before, at)) return false;
  for (let at = from; at < change.after; at++)
    if (!isShownAsText(after, at) || decides(after, at)) return false;
  // What a tag may interrupt is told by the last line before it, unless that is parted from it.
  for (let at = change.after; at < lines.length; at++) {
    const line = lines.get(at);
    if (!line || !/[<`~]/.test(text.charAt(line.start)) || !decides(after, at)) continue;
    return at > change.after && (line.blanks > 0 || line.pageBreak);
  }
  return true;
}

function markedAgain(
  before: Source,
  after: Omit<Source, "marks">,
  change: Change,
  format: DocumentFormat,
): FollowedSource {
  const marks = readMarks(after.text, after.lines.slice(0, after.lines.length), format);
  const by = growthOf(change);
  const isSame = (old: number, now: number): boolean => {
    const [was, is] = [before.marks[old], marks[now]];
    const joins = (all: readonly LineMark[], at: number) => all[at] === all[at - 1];
    return (
      was?.kind === is?.kind &&
      was?.depth === is?.depth &&
      (was === is || joins(before.marks, old) === joins(marks, now))
    );
  };
  let { from } = change;
  for (let at = 0; at < from; at++) if (!isSame(at, at)) from = at;
  let last = change.after - 1;
  for (let at = marks.length - 1; at > last; at--) if (!isSame(at - by, at)) last = at;
  return { source: { ...after, marks }, change: widened(change, from, last) };
}
