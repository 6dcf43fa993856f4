import { romanValue } from "../../document/numbering.js";
import type { PageText } from "./page-text.js";
import { joinedRow, rowsOfLines, type TextLine } from "./text-line.js";

/** A page without what runs through all pages. */
export interface BarePage {
  readonly page: PageText;
  readonly lines: readonly TextLine[];
  /** The number printed on it (`"12"`, `"iv"`), told from its neighbours where it shows none; null where none is known. */
  readonly name: string | null;
}

/** How many rows at a page's head and foot may be running lines. */
const EDGE_ROWS = 3;

/** How far a running line may wander from page to page, in points. */
const SAME_PLACE = 4;

/** Most characters of a running line. */
const LONGEST = 160;

interface EdgeRow {
  readonly page: number;
  readonly edge: "head" | "foot";
  readonly row: readonly TextLine[];
  readonly text: string;
  readonly y: number;
}

/**
 * Takes running heads, running feet and page numbers out of the pages. They are told by coming back at the same place: the
 * same words, or a number that goes up with the pages.
 */
export function withoutRunningLines(
  pages: readonly { readonly page: PageText; readonly lines: readonly TextLine[] }[],
): BarePage[] {
  const edgesOfPages = pages.map(({ page, lines }) => edgeRows(page, lines));
  const edges = edgesOfPages.flat();
  const numbering = pageNumbering(edges);
  const running = new Set<TextLine>();
  const isRunning = (row: EdgeRow): boolean =>
    (numbering !== null && numberedRest(row, numbering) !== null) || comesBack(row, edges, pages.length);
  // Running lines lie outside of the text: what lies behind a line of text is text.
  for (const ofPage of edgesOfPages)
    for (const edge of ["head", "foot"] as const)
      for (const row of ofPage.filter((other) => other.edge === edge)) {
        if (!isRunning(row)) break;
        for (const line of row.row) running.add(line);
      }
  return pages.map(({ page, lines }) => ({
    page,
    lines: lines.filter((line) => !running.has(line)),
    name: pageName(page, edges, numbering),
  }));
}

/** The rows at a page's head and foot, each from the edge inwards. */
function edgeRows(page: PageText, lines: readonly TextLine[]): EdgeRow[] {
  const rows = rowsOfLines(lines);
  const entry = (row: readonly TextLine[], edge: "head" | "foot"): EdgeRow => ({
    page: page.number,
    edge,
    row,
    text: joinedRow(row).text,
    y: row[0]?.y ?? 0,
  });
  const heads = rows.slice(0, EDGE_ROWS).map((row) => entry(row, "head"));
  const feet = rows.slice(Math.max(EDGE_ROWS, rows.length - EDGE_ROWS)).map((row) => entry(row, "foot"));
  return [...heads, ...feet.reverse()].filter(
    ({ text, y, edge }) =>
      text.length <= LONGEST && (edge === "head" ? y < page.height / 3 : y > (page.height * 2) / 3),
  );
}

function samePlace(a: EdgeRow, b: EdgeRow): boolean {
  return a.edge === b.edge && Math.abs(a.y - b.y) <= SAME_PLACE;
}

/** Whether a row comes back at its place word for word: on three pages, or on two of a short document. */
function comesBack(row: EdgeRow, edges: readonly EdgeRow[], pages: number): boolean {
  if (!/\p{L}{2}/u.test(row.text)) return false;
  const twins = edges.filter((other) => samePlace(row, other) && other.text === row.text);
  const places = new Set(twins.map(({ page }) => page)).size;
  return places >= 3 || (places === 2 && pages <= 3);
}

/** How the printed numbers follow from the pages' places: arabic and, for the front matter, roman. */
interface PageNumbering {
  /** Printed number minus one-based place, for arabic numbers; null where there are none. */
  readonly arabic: number | null;
  readonly roman: number | null;
}

const NUMBER = /(?<![\d.,])(\d{1,4})(?![\d.,]\d)(?!\p{L})/gu;
const ROMAN = /(?<![\p{L}\d])([ivxl]{1,7})(?![\p{L}\d])/gu;

/** The offset that most pages agree on; fewer than three pages (two of three) say nothing. */
function pageNumbering(edges: readonly EdgeRow[]): PageNumbering | null {
  const arabic = new Map<number, Set<number>>();
  const roman = new Map<number, Set<number>>();
  const count = (offsets: Map<number, Set<number>>, offset: number, page: number): void => {
    offsets.set(offset, (offsets.get(offset) ?? new Set()).add(page));
  };
  for (const { text, page } of edges) {
    for (const value of atEnds(text, NUMBER)) count(arabic, Number(value) - page, page);
    for (const value of atEnds(text, ROMAN)) {
      const number = romanValue(value.toUpperCase());
      if (number !== null) count(roman, number - page, page);
    }
  }
  const pages = new Set(edges.map(({ page }) => page)).size;
  const numbering = {
    arabic: agreed(arabic, Math.max(2, Math.min(3, pages - 1))),
    roman: agreed(roman, 2),
  };
  return numbering.arabic === null && numbering.roman === null ? null : numbering;
}

/** Numbers at a line's beginning or end, as a page's number stands: `"12 Annual Report"`, `"Page 12 of 40"`, `"- 12 -"`. */
function atEnds(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const before = text.slice(0, match.index);
    const after = text.slice(match.index + match[0].length);
    const stands =
      !/[\p{L}\p{N}]/u.test(before) || !/[\p{L}\p{N}]/u.test(after) || /(?:page|p\.)\s*$/i.test(before);
    return stands ? [match[1] ?? ""] : [];
  });
}

function agreed(offsets: ReadonlyMap<number, ReadonlySet<number>>, least: number): number | null {
  const [best] = [...offsets].sort((a, b) => b[1].size - a[1].size);
  return best && best[1].size >= least ? best[0] : null;
}

/** The page's number in a row, where it is the one that the numbering expects; else null. */
function numberedRest(edge: EdgeRow, { arabic, roman }: PageNumbering): string | null {
  if (edge.text.length > 100) return null;
  if (arabic !== null && atEnds(edge.text, NUMBER).includes(String(edge.page + arabic)))
    return String(edge.page + arabic);
  if (roman === null) return null;
  return (
    atEnds(edge.text, ROMAN).find((value) => romanValue(value.toUpperCase()) === edge.page + roman) ?? null
  );
}

function pageName(page: PageText, edges: readonly EdgeRow[], numbering: PageNumbering | null): string | null {
  if (numbering === null) return page.label ?? String(page.number);
  for (const edge of edges) {
    const name = edge.page === page.number ? numberedRest(edge, numbering) : null;
    if (name !== null) return name;
  }
  if (page.label !== null && !/^\d+$/.test(page.label)) return page.label;
  const number = numbering.arabic === null ? 0 : page.number + numbering.arabic;
  return number > 0 ? String(number) : null;
}
