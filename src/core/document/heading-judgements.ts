import type { Span } from "../span.js";
import type { FoundHeading } from "./find-headings.js";
import { takeBreak, takeLine } from "./inline-marks.js";
import { letterForm } from "./line-form.js";
import type { Line } from "./lines.js";
import { readNumbering } from "./numbering.js";
import { ATX, BULLET, extent } from "./pieces.js";
import { type ReadingText, ReadingTextBuilder } from "./reading-text.js";
import { type Source, wordsOf } from "./source.js";

/** What an analyst decided about lines of a report; it counts more than any rule. */
export interface HeadingJudgement extends Span {
  readonly isHeading: boolean;
  /** The level that was given to the heading, 1 for the title; null where the rules choose it. */
  readonly level: number | null;
}

/** A heading is not longer than this; what is judged as a whole beyond it is no judgement of a heading. */
const MOST_LINES = 12;
const MOST_CHARACTERS = 1000;
/** The deepest level that a heading can be given. */
export const DEEPEST_LEVEL = 9;

/** Whether words over so many lines are too long for a heading. */
export function isTooLongForHeading(words: string): boolean {
  const lines = words.split(/[\r\n]+/).filter((line) => line.trim() !== "").length;
  return lines > MOST_LINES || words.length > MOST_CHARACTERS;
}

interface JudgedLines {
  readonly first: number;
  readonly last: number;
  readonly judgement: HeadingJudgement;
}

/**
 * Applies what analysts decided to the headings that the rules found: takes away, adds, and sets levels. Of two judgements
 * of one line the later in the list counts. A heading whose level was set takes its subsections along, and skipped levels
 * close up. Without judgements, the headings stay as they are.
 */
export function applyJudgements(
  source: Source,
  found: readonly FoundHeading[],
  judgements: readonly HeadingJudgement[],
): FoundHeading[] {
  const judged = judgedLines(source, judgements);
  if (judged.length === 0) return [...found];
  const kept: (FoundHeading & { wanted: number | null })[] = [];
  let next = 0;
  for (const { first, last, judgement } of judged) {
    for (let heading = found[next]; heading && heading.lastLine < first; heading = found[next]) {
      kept.push({ ...heading, wanted: null });
      next++;
    }
    const covered: FoundHeading[] = [];
    for (let heading = found[next]; heading && heading.firstLine <= last; heading = found[next]) {
      covered.push(heading);
      next++;
    }
    if (!judgement.isHeading) continue;
    const [only] = covered;
    const same = covered.length === 1 && only && only.firstLine <= first && last <= only.lastLine;
    const heading = same ? only : newHeading(source, found, first, last);
    if (heading.reading.text.trim() === "") continue;
    const reasons = [...heading.reasons, judgement.level === null ? "judged:heading" : "judged:level"];
    kept.push({ ...heading, reasons, wanted: judgement.level });
  }
  for (const heading of found.slice(next)) kept.push({ ...heading, wanted: null });
  const levels = closedUp(withSubsections(kept));
  return kept.map(({ wanted: _, ...heading }, index) => ({
    ...heading,
    level: levels[index] ?? heading.level,
  }));
}

/** The judgements that count, each with the lines that it is about, in document order, none overlapping another. */
function judgedLines(source: Source, judgements: readonly HeadingJudgement[]): JudgedLines[] {
  const byLine = new Map<number, JudgedLines>();
  for (const judgement of judgements) {
    const first = source.lines.countBefore(({ end }) => end <= judgement.start);
    let last = first - 1;
    while (last - first < MOST_LINES && (source.lines.get(last + 1)?.start ?? judgement.end) < judgement.end)
      last++;
    if (last < first || last - first >= MOST_LINES) continue;
    if (judgement.isHeading && extent(source, first, last) > MOST_CHARACTERS) continue;
    const lines = { first, last, judgement };
    for (let line = first; line <= last; line++) byLine.set(line, lines);
  }
  const whole = [...new Set(byLine.values())].filter((lines) => {
    for (let line = lines.first; line <= lines.last; line++) if (byLine.get(line) !== lines) return false;
    return true;
  });
  return whole.sort((a, b) => a.first - b.first);
}

function newHeading(
  source: Source,
  found: readonly FoundHeading[],
  firstLine: number,
  lastLine: number,
): FoundHeading {
  const reading = readHeading(source, firstLine, lastLine);
  return { firstLine, lastLine, reading, level: levelAmong(found, firstLine, reading.text), reasons: [] };
}

function readHeading(source: Source, first: number, last: number): ReadingText {
  const builder = new ReadingTextBuilder(source.text);
  let before: Line | null = null;
  for (let index = first; index <= last; index++) {
    const line = source.lines.get(index);
    if (!line) continue;
    if (before && builder.length > 0) takeBreak(builder, source.text, before, line);
    const words = wordsOf(source, index, 12);
    const lead = ATX.exec(words)?.[0].length ?? BULLET.exec(words)?.[0].length ?? 0;
    takeLine(builder, source.text, { start: Math.min(line.end, line.start + lead), end: line.end });
    before = line;
  }
  return builder.build();
}

/** The level of a new heading: that of the nearest one above that is numbered or written alike, else of the nearest. */
function levelAmong(found: readonly FoundHeading[], line: number, words: string): number {
  const form = formOf(words);
  const above = found.filter((heading) => heading.firstLine < line && heading.level > 1);
  const alike = (heading: FoundHeading) => heading.level > 1 && formOf(heading.reading.text) === form;
  return (above.findLast(alike) ?? found.find(alike) ?? above.at(-1))?.level ?? 2;
}

/** How a heading is numbered, else how it is written. */
function formOf(words: string): string {
  const numbering = readNumbering(words);
  return numbering ? `${numbering.kind} ${numbering.path.length}` : letterForm(words);
}

/** The levels that headings are to have: as given, or shifted with the heading above them that was given one. */
function withSubsections(headings: readonly (FoundHeading & { wanted: number | null })[]): number[] {
  const shifts: { readonly level: number; readonly by: number }[] = [];
  return headings.map(({ level, wanted }) => {
    while (shifts.length > 0 && (shifts.at(-1)?.level ?? 0) >= level) shifts.pop();
    if (wanted !== null) shifts.push({ level, by: wanted - level });
    return wanted ?? (level === 1 ? 1 : Math.max(2, level + (shifts.at(-1)?.by ?? 0)));
  });
}

/** Levels without gaps: each is one below that of the heading it stands in; level 1 is for titles only. */
function closedUp(wanted: readonly number[]): number[] {
  const open: { readonly wanted: number; readonly level: number }[] = [];
  return wanted.map((want) => {
    while (open.length > 0 && (open.at(-1)?.wanted ?? 0) >= want) open.pop();
    const level = want <= 1 ? 1 : (open.at(-1)?.level ?? 1) + 1;
    open.push({ wanted: want, level });
    return level;
  });
}
