import { contentsSigns, soughtKey } from "../document/contents.js";
import { footnoteSigns, notesCalled } from "../document/footnote-bodies.js";
import { markSigns } from "../document/markdown-marks.js";
import { furnitureSigns, runningHeadKey } from "../document/page-furniture.js";
import { chainSigns } from "../document/passages.js";
import { type LinesApart, type Piece, pieceAt } from "../document/pieces.js";
import type { Source } from "../document/source.js";
import type { Structure } from "../document/structure.js";
import { tableSigns } from "../document/table-lines.js";
import { headingSigns, type WeighedCandidate, weighAgain } from "../document/weigh-again.js";
import type { LinesAround } from "./edited-lines.js";
import { within } from "./pieces-around.js";

/** A line that was typed into, among the lines around it. */
export interface TypedLine {
  readonly structure: Structure;
  readonly lines: LinesAround;
  /** Its index in the report. */
  readonly index: number;
  /** The index of its piece. */
  readonly piece: number;
  /** The pieces that are looked at. */
  readonly pieces: { readonly from: number; readonly to: number };
}

/** A line's words beyond which a report with fields at its top may have them. */
const MOST_FIELDS = 201;

/** The lines of footnotes and those right behind them, where a note's end is told. */
export function linesOfNotes({ footnotes }: LinesApart): ReadonlySet<number> {
  const lines = new Set<number>();
  for (const [first, last] of footnotes) for (let line = first; line <= last + 1; line++) lines.add(line);
  return lines;
}

/** Whether a line's own signs stay as they were, by which marks, page furniture, contents, tables and notes are told. */
export function keepsSigns(
  { structure, lines, index }: TypedLine,
  noteLines: ReadonlySet<number>,
  runningHeads: RunningHeads,
): boolean {
  const { apart, headings, source } = structure;
  const at = index - lines.from;
  const mark = source.marks[index]?.kind;
  if (mark !== "text" && mark !== "listItem") return false;
  if (index <= MOST_FIELDS && source.text.startsWith("---", source.lines[0]?.start)) return false;
  if (noteLines.has(index) || apart.furniture.has(index - 1) || apart.furniture.has(index + 1)) return false;
  const { looked, sought } = headings.around.contents.search;
  if (looked.some(({ start, end }) => start <= index && index < end)) return false;
  for (const source of [lines.before, lines.after]) {
    const key = soughtKey(source, at);
    if (key !== null && sought.has(key)) return false;
  }
  const { contents } = headings.around;
  const signsOf = (source: Source) => [
    ...[markSigns, furnitureSigns, contentsSigns, tableSigns].flatMap((signs) => signs(source, at)),
    ...footnoteSigns(source, at, contents),
  ];
  return (
    alike(signsOf(lines.before), signsOf(lines.after)) &&
    alike(notesCalled(neighbourhood(lines.before, at)), notesCalled(neighbourhood(lines.after, at))) &&
    (mark !== "text" ||
      runningHeads.stay(
        runningHeadKey(lines.before, at, apart.furniture),
        runningHeadKey(lines.after, at, apart.furniture),
      ))
  );
}

/** A line with those above and below. */
function neighbourhood({ text, lines }: Source, at: number): string {
  return text.slice(lines[at - 1]?.start ?? 0, lines[at + 1]?.end ?? text.length);
}

/** How many lines of a report have each key by which running heads are known, as it is typed into. */
export class RunningHeads {
  readonly #base: ReadonlyMap<string, number>;
  readonly #changed = new Map<string, number>();

  constructor(base: ReadonlyMap<string, number>) {
    this.#base = base;
  }

  /** Whether no line is or ceases to be like others when the key of one changes, which is taken in. */
  stay(before: string | null, after: string | null): boolean {
    if (before === after) return true;
    if ((before !== null && this.#count(before) > 1) || (after !== null && this.#count(after) > 0))
      return false;
    if (before !== null) this.#changed.set(before, 0);
    if (after !== null) this.#changed.set(after, 1);
    return true;
  }

  #count(key: string): number {
    return this.#changed.get(key) ?? this.#base.get(key) ?? 0;
  }
}

/** Whether the text is cut into the same pieces, with the same headings among them and the same paragraphs that go on. */
export function keepsPieces(typed: TypedLine): boolean {
  const { structure, lines, piece, pieces } = typed;
  const own = within(structure.pieces, pieces, lines.from);
  const at = piece - pieces.from;
  return (
    isCutAlike(typed, own, at) &&
    alike(headingSigns(lines.before, own, at), headingSigns(lines.after, own, at)) &&
    keepsHeadings(typed, own, at)
  );
}

/** Pieces around the one with the line that are cut again. */
const CUT_AGAIN = 3;

function isCutAlike({ structure, lines }: TypedLine, own: readonly Piece[], at: number): boolean {
  const apart = apartWithin(structure.apart, lines);
  for (let index = Math.max(0, at - CUT_AGAIN); index <= Math.min(own.length - 2, at + CUT_AGAIN); index++) {
    const [piece, again] = [own[index], pieceAt(lines.after, own[index]?.first ?? 0, apart, structure.width)];
    if (piece?.kind !== again.kind || piece.last !== again.last || piece.mark !== again.mark) return false;
    if (piece.depth !== again.depth) return false;
  }
  return at < own.length - 1;
}

function apartWithin(apart: LinesApart, { from, to }: LinesAround): LinesApart {
  const furniture = new Set<number>();
  const own = { footnotes: new Map<number, number>(), contents: new Map(), tables: new Map() };
  for (let line = from; line < to; line++) {
    if (apart.furniture.has(line)) furniture.add(line - from);
    for (const kind of ["footnotes", "contents", "tables"] as const) {
      const last = apart[kind].get(line);
      if (last !== undefined) own[kind].set(line - from, last - from);
    }
  }
  return { furniture, ...own };
}

function keepsHeadings({ structure, lines, pieces }: TypedLine, own: readonly Piece[], at: number): boolean {
  const first = { piece: pieces.from, line: lines.from };
  const { width, headings } = structure;
  const [before, after] = [lines.before, lines.after].map((source) =>
    withoutSilent(weighAgain(source, own, width, headings, first), at),
  );
  return (
    before !== null &&
    after !== null &&
    before?.length === after?.length &&
    before?.every(({ signs }, k) => alike(signs, after?.[k]?.signs ?? [])) === true
  );
}

/** All candidates but that of the piece typed into, if it is silent; null where it is not. */
function withoutSilent(candidates: readonly WeighedCandidate[], at: number): WeighedCandidate[] | null {
  const others: WeighedCandidate[] = [];
  for (const one of candidates) {
    const isOwn = one.candidate.firstPiece <= at && at <= one.candidate.lastPiece;
    if (!isOwn) others.push(one);
    else if (!one.isSilent || one.candidate.firstPiece !== one.candidate.lastPiece) return null;
  }
  return others;
}

/** Whether the paragraphs near a settled piece go on one another as before. */
export function keepsChains(
  lines: LinesAround,
  settled: readonly Piece[],
  pieces: { readonly from: number; readonly to: number },
  index: number,
): boolean {
  const own = within(settled, pieces, lines.from);
  const at = index - pieces.from;
  return alike(chainSigns(lines.before, own, at), chainSigns(lines.after, own, at));
}

/** Whether two lists hold the same values. */
export function alike(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((value, at) => value === other[at]);
}
