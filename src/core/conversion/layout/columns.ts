import { joinedRow, rowsOfLines, type TextLine } from "./text-line.js";

/** Lines that are read one below the other, with the room that they have. */
export interface Column {
  readonly lines: readonly TextLine[];
  readonly left: number;
  readonly right: number;
}

/** Fewest lines on each side that make two columns. */
const LEAST_LINES = 4;

/** The share of its column that a line of running text fills. */
const FULL = 0.6;

/** Fewest letters of a line of running text in a column. */
const LEAST_LETTERS = 12;

/** Most columns side by side are `2 ** MOST_SPLITS`. */
const MOST_SPLITS = 2;

/**
 * Puts the lines of a page into reading order: where lines of running text stand side by side with nothing across the gap,
 * the left column is read before the right. Cells of a table are short and stay side by side.
 */
export function columnsOf(lines: readonly TextLine[], splits = MOST_SPLITS): Column[] {
  const sorted = [...lines].sort((a, b) => a.y - b.y || a.x - b.x);
  const gutter = splits > 0 ? bestGutter(sorted) : null;
  if (gutter === null) return sorted.length > 0 ? [columnOf(sorted)] : [];
  return bandsOf(sorted, gutter).flatMap((band) =>
    isColumns(band, gutter)
      ? [...columnsOf(leftOf(band, gutter), splits - 1), ...columnsOf(rightOf(band, gutter), splits - 1)]
      : band.length > 0
        ? [columnOf(band)]
        : [],
  );
}

function columnOf(lines: readonly TextLine[]): Column {
  return {
    lines,
    left: Math.min(...lines.map(({ x }) => x)),
    right: Math.max(...lines.map(({ right }) => right)),
  };
}

/** The place of a gap that parts most lines into columns, or null where nothing does. */
function bestGutter(lines: readonly TextLine[]): number | null {
  const starts = new Map<number, number>();
  for (const { x } of lines) starts.set(Math.round(x), (starts.get(Math.round(x)) ?? 0) + 1);
  const leftmost = Math.min(...lines.map(({ x }) => x));
  let best: { gutter: number; parted: number } | null = null;
  for (const [start, count] of starts) {
    if (count < LEAST_LINES || start - leftmost < 60) continue;
    const gutter = start - 3;
    const parted = bandsOf(lines, gutter)
      .filter((band) => isColumns(band, gutter))
      .reduce((sum, band) => sum + band.length, 0);
    if (parted > 0 && (best === null || parted > best.parted)) best = { gutter, parted };
  }
  return best?.gutter ?? null;
}

/** Cuts the lines, from top to bottom, where one reaches across the gutter. */
function bandsOf(lines: readonly TextLine[], gutter: number): TextLine[][] {
  const bands: TextLine[][] = [[]];
  let crossed = false;
  for (const line of lines) {
    const crosses = line.x < gutter && line.right > gutter;
    if (crosses !== crossed && bands.at(-1)?.length !== 0) bands.push([]);
    bands.at(-1)?.push(line);
    crossed = crosses;
  }
  return bands;
}

function leftOf(band: readonly TextLine[], gutter: number): TextLine[] {
  return band.filter(({ right }) => right <= gutter);
}

function rightOf(band: readonly TextLine[], gutter: number): TextLine[] {
  return band.filter(({ x }) => x >= gutter);
}

function isColumns(band: readonly TextLine[], gutter: number): boolean {
  const left = leftOf(band, gutter);
  const right = rightOf(band, gutter);
  return (
    left.length + right.length === band.length &&
    left.length >= LEAST_LINES &&
    right.length >= LEAST_LINES &&
    isRunningText(left) &&
    isRunningText(right)
  );
}

/** Whether half of the lines fill their column with words; one that justification pulled apart counts as a whole. */
function isRunningText(lines: readonly TextLine[]): boolean {
  const { left, right } = columnOf(lines);
  const rows = rowsOfLines(lines);
  const full = rows.filter((row) => {
    const line = joinedRow(row);
    const letters = line.text.match(/\p{L}/gu)?.length ?? 0;
    return line.right - line.x >= FULL * (right - left) && letters >= LEAST_LETTERS;
  });
  return rows.length >= LEAST_LINES && full.length >= rows.length / 2;
}
