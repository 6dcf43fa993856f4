import { eachInSteps, mapInSteps, type Steps } from "../steps.js";
import { type Contents, headingKey } from "./contents.js";
import { type Candidate, candidatesInSteps } from "./heading-candidates.js";
import { type Reason, type Surroundings, THRESHOLD, weigh } from "./heading-evidence.js";
import { levelsOf } from "./heading-levels.js";
import { letterForm } from "./line-form.js";
import { letterValue, readNumbering } from "./numbering.js";
import { extent, type Piece } from "./pieces.js";
import type { ReadingText } from "./reading-text.js";
import { isProse, nextPiece } from "./running-text.js";
import { type Source, wordsOf } from "./source.js";
import { SOURCE_LINE } from "./structure-words.js";
import { type Cover, coverTitle, findCoverEnd, markedTitle, type Title } from "./title.js";

/** A heading as found: the lines that it stands on, its level and why it was taken for one. */
export interface FoundHeading {
  readonly firstLine: number;
  readonly lastLine: number;
  readonly level: number;
  readonly reading: ReadingText;
  readonly reasons: readonly string[];
}

/** The headings of a report, with what they were chosen from. */
export interface Headings {
  /** In document order, each with its level. */
  readonly found: readonly FoundHeading[];
  readonly around: Surroundings;
  /** How often each form of heading comes among those that have reasons enough of their own. */
  readonly forms: ReadonlyMap<string, number>;
  readonly cover: Cover;
  readonly title: Title | null;
  /** Whether the title was sought on the cover, for no marked heading is the title. */
  readonly hasCoverTitle: boolean;
}

/** Finds the headings of a report. */
export function* findHeadings(
  source: Source,
  pieces: readonly Piece[],
  contents: Contents,
  width: number,
): Steps<Headings> {
  const candidates = settleLetters(source, yield* candidatesInSteps(source, pieces, width));
  yield;
  const around = yield* surroundings(source, pieces, contents, candidates);
  const weighed = yield* mapInSteps(candidates, (candidate) => ({
    candidate,
    reasons: weigh(candidate, around),
  }));
  const together = yield* weighTogether(weighed, around);
  yield;
  const cover = findCoverEnd(source, pieces, around.byLast);
  const marked = markedTitle(candidates, source);
  const title = marked ? titleOf(marked) : coverTitle(source, pieces, cover.end);
  const accepted = weighed.filter(
    ({ candidate, reasons }) =>
      sum(reasons) >= THRESHOLD &&
      candidate.reading.text !== "" &&
      !onTitle(candidate, title) &&
      !(candidate.firstPiece < cover.end && candidate.mark === "plain"),
  );
  yield;
  const kept = withoutExcess(accepted, source, pieces);
  yield;
  const found = yield* withLevels(withoutRepeats(kept), contents);
  yield;
  if (title && title.reading.text !== "") found.push({ ...title, level: 1 });
  else if (!title) promoteFirst(found, pieces);
  return {
    found: found.sort((a, b) => a.firstLine - b.firstLine),
    around,
    ...together,
    cover,
    title,
    hasCoverTitle: !marked,
  };
}

function* surroundings(
  source: Source,
  pieces: readonly Piece[],
  contents: Contents,
  candidates: readonly Candidate[],
): Steps<Surroundings> {
  const byFirst = new Map(candidates.map((candidate) => [candidate.firstPiece, candidate]));
  const byLast = new Map(candidates.map((candidate) => [candidate.lastPiece, candidate]));
  const paragraphDepths = yield* numberedParagraphs(source, pieces, byFirst);
  const inTable = tableLines(source, pieces);
  yield;
  return { source, pieces, contents, byFirst, byLast, paragraphDepths, inTable };
}

/** A plain heading on the first line is the title, unless it is one of those that open a part: `Summary`. */
function promoteFirst(found: FoundHeading[], pieces: readonly Piece[]): void {
  const [first] = found;
  if (!first || first.firstLine !== pieces[0]?.first || first.reasons.some((reason) => PART.test(reason)))
    return;
  // What stood inside it closes up.
  const gap = Math.min(...found.slice(1).map(({ level }) => level)) - 2;
  if (gap > 0 && Number.isFinite(gap))
    for (const [at, heading] of found.entries()) found[at] = { ...heading, level: heading.level - gap };
  found[0] = { ...first, level: 1, reasons: [...first.reasons, "title:first-line"] };
}

/** Reasons that make a heading that of a part and not of the whole. */
const PART = /^(?:number:|form:standing|form:contents|mark:)/;

/** Fewest numbered paragraphs of running text that make numbers of their depth a count of paragraphs. */
const LEAST_NUMBERED = 6;

/** Pieces and candidates that are looked at in one step. */
const PIECES_IN_ONE_STEP = 512;

/** The depths at which a report numbers its paragraphs, as official inquiries do: `2` where `4.49` opens running text. */
function* numberedParagraphs(
  source: Source,
  pieces: readonly Piece[],
  byFirst: ReadonlyMap<number, Candidate>,
): Steps<Set<number>> {
  const counts = new Map<number, { texts: number; titles: number }>();
  const look = (piece: Piece, index: number): void => {
    if (piece.kind !== "paragraph" && piece.kind !== "listItem") return;
    const numbering = readNumbering(wordsOf(source, piece.first, 120));
    if (numbering?.kind !== "decimal") return;
    const count = counts.get(numbering.path.length) ?? { texts: 0, titles: 0 };
    counts.set(numbering.path.length, count);
    if (byFirst.has(index)) count.titles++;
    else if (extent(source, piece.first, piece.last) >= 140) count.texts++;
  };
  yield* eachInSteps(pieces, look, PIECES_IN_ONE_STEP);
  return new Set(
    [...counts]
      .filter(([, { texts, titles }]) => texts >= LEAST_NUMBERED && texts > 2 * titles)
      .map(([depth]) => depth),
  );
}

function titleOf({ firstLine, lastLine, reading }: Candidate): Title {
  return { firstLine, lastLine, reading, reasons: ["title:mark"] };
}

function* withLevels(accepted: readonly Weighed[], contents: Contents): Steps<FoundHeading[]> {
  const levels = yield* levelsOf(
    accepted.map(({ candidate }) => candidate),
    contents,
  );
  return accepted.map(({ candidate, reasons }, index) => ({
    firstLine: candidate.firstLine,
    lastLine: candidate.lastLine,
    level: levels[index] ?? 2,
    reading: candidate.reading,
    reasons: reasons.map((reason) => reason.code),
  }));
}

/** Headings open text: where unmarked lines outnumber the paragraphs and items of a report, they are no headings. */
function withoutExcess(
  accepted: readonly Weighed[],
  source: Source,
  pieces: readonly Piece[],
): readonly Weighed[] {
  const isLoose = ({ candidate }: Weighed): boolean =>
    candidate.mark === "plain" && candidate.numbering === null;
  const texts = pieces.filter((piece) => piece.kind === "listItem" || isProse(source, piece)).length;
  return accepted.filter(isLoose).length > texts + 20
    ? accepted.filter((weighed) => !isLoose(weighed))
    : accepted;
}

/** A division's heading that comes again before another division begins is the running head of its pages. */
function withoutRepeats(accepted: readonly Weighed[]): Weighed[] {
  let open = "";
  return accepted.filter(({ candidate }) => {
    if (!DIVISIONS.has(candidate.numbering?.kind ?? "")) return true;
    const key = onceOf(headingKey(candidate.reading.text));
    const isRepeat = key === open;
    open = key;
    return !isRepeat;
  });
}

const DIVISIONS: ReadonlySet<string> = new Set(["part", "chapter", "appendix"]);

/** A heading's key, halved where a running head stands before the heading itself: `"appendixiscopeappendixiscope"`. */
function onceOf(key: string): string {
  const half = key.slice(0, key.length / 2);
  return half + half === key ? half : key;
}

interface Weighed {
  readonly candidate: Candidate;
  readonly reasons: Reason[];
}

/** What reasons come to. */
export function sum(reasons: readonly Reason[]): number {
  return reasons.reduce((total, reason) => total + reason.weight, 0) + 1e-9;
}

function onTitle(candidate: Candidate, title: Title | null): boolean {
  return title !== null && candidate.firstLine <= title.lastLine && candidate.lastLine >= title.firstLine;
}

/** Reads `C.` after `B.` as a letter, not as a hundred. */
function settleLetters(source: Source, candidates: readonly Candidate[]): Candidate[] {
  let last = 0;
  return candidates.map((candidate) => {
    const numbering = candidate.numbering;
    const label = candidate.reading.text[0] ?? "";
    if (numbering?.kind === "letter") last = numbering.path[0] ?? 0;
    else if (
      numbering?.kind === "roman" &&
      /^[A-Z][.)\s]/.test(candidate.reading.text) &&
      letterValue(label) === last + 1 &&
      last > 0
    ) {
      last++;
      return { ...candidate, numbering: { ...numbering, kind: "letter", path: [last] } };
    } else if (numbering?.kind === "roman" || source.marks[candidate.firstLine]?.kind === "heading") last = 0;
    return candidate;
  });
}

/** Weighs what candidates say of each other: numbers that go up, a form that comes again, marks that all others have. */
function* weighTogether(weighed: readonly Weighed[], around: Surroundings): Steps<Pick<Headings, "forms">> {
  const numbers = new Set<string>();
  for (const { candidate, reasons } of weighed)
    if (candidate.numbering && sum(reasons) > -0.5) numbers.add(numberKey(candidate, 0));
  yield;
  const forms = new Map<string, number>();
  const weighOne = ({ candidate, reasons }: Weighed): void => {
    if (candidate.numbering) weighSequence(candidate, numbers, around, reasons);
    if (sum(reasons) >= THRESHOLD) forms.set(formOf(candidate), (forms.get(formOf(candidate)) ?? 0) + 1);
  };
  yield* eachInSteps(weighed, weighOne, PIECES_IN_ONE_STEP);
  const marks = weighed.filter(({ candidate }) => candidate.mark === "atx").length;
  const weighForm = ({ candidate, reasons }: Weighed): void => {
    if ((forms.get(formOf(candidate)) ?? 0) >= 3) reasons.push(FORM_REPEATED);
    if (marks >= 5 && candidate.mark === "plain" && !candidate.numbering && !candidate.cuts)
      reasons.push({ code: "against:unmarked", weight: -0.4 });
  };
  yield* eachInSteps(weighed, weighForm, PIECES_IN_ONE_STEP);
  return { forms };
}

/** Headings of one form come again. */
export const FORM_REPEATED: Reason = { code: "form:repeated", weight: 0.2 };

/** How a heading is marked, and how it is numbered or written. */
export function formOf(candidate: Candidate): string {
  return `${candidate.mark} ${candidate.numbering?.kind ?? letterForm(candidate.reading.text)}`;
}

function numberKey(candidate: Candidate, step: number): string {
  const path = [...(candidate.numbering?.path ?? [])];
  path.push((path.pop() ?? 0) + step);
  return `${candidate.numbering?.kind} ${path.join(".")}`;
}

function weighSequence(
  candidate: Candidate,
  numbers: ReadonlySet<string>,
  around: Surroundings,
  reasons: Reason[],
): void {
  const numbering = candidate.numbering;
  if (!numbering) return;
  const child = `${numbering.kind} ${[...numbering.path, 1].join(".")}`;
  const parent = `${numbering.kind} ${numbering.path.slice(0, -1).join(".")}`;
  const supported = [numberKey(candidate, 1), numberKey(candidate, -1), child, parent].some((key) =>
    numbers.has(key),
  );
  if (!supported && numbering.kind.startsWith("bracket"))
    reasons.push({ code: "against:lone-number", weight: -2.5 });
  else if (supported) reasons.push({ code: "number:sequence", weight: numbering.marked ? 0.5 : 0.4 });
  // A chapter in a file of its own begins with its number.
  else if (
    candidate.mark === "plain" &&
    candidate.firstPiece > 0 &&
    numbering.path.length === 1 &&
    numbering.kind !== "appendix"
  )
    reasons.push({ code: "against:lone-number", weight: numbering.marked ? -0.4 : -1 });
  const above = around.byLast.get(nextPiece(around.pieces, candidate.firstPiece - 1, -1));
  const listed =
    above &&
    !above.heads &&
    above.numbering?.kind === numbering.kind &&
    above.numbering.path.length === numbering.path.length &&
    above.mark === "plain";
  if (listed && candidate.mark === "plain") reasons.push({ code: "against:list", weight: -1.2 });
}

/** The lines below a table's caption up to its source or the next running text: cells that a converter set one by one. */
function tableLines(source: Source, pieces: readonly Piece[]): Set<number> {
  const inside = new Set<number>();
  for (let index = 0; index < pieces.length; index++) {
    if (pieces[index]?.kind !== "caption") continue;
    const end = tableEnd(source, pieces, index + 1);
    for (let at = index + 1; at < end; at++)
      for (let line = pieces[at]?.first ?? 0; line <= (pieces[at]?.last ?? -1); line++) inside.add(line);
    index = Math.max(index, end - 1);
  }
  return inside;
}

function tableEnd(source: Source, pieces: readonly Piece[], start: number): number {
  let sourceLine = start;
  for (let index = start; index < Math.min(pieces.length, start + 120); index++) {
    const piece = pieces[index];
    if (!piece || piece.kind === "heading" || piece.kind === "caption")
      return Math.max(sourceLine, piece?.kind === "caption" ? index : start);
    if (SOURCE_LINE.test(wordsOf(source, piece.first, 40))) sourceLine = index + 1;
    else if (isProse(source, piece)) return sourceLine;
  }
  return sourceLine;
}
