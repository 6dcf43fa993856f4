import { mapInSteps, type Steps } from "../steps.js";
import { tableLines } from "./captioned-lines.js";
import type { Contents } from "./contents.js";
import { countParagraphs, numberedDepths, type Paragraphs } from "./counted-paragraphs.js";
import { type Candidate, candidatesInSteps } from "./heading-candidates.js";
import { type Reason, type Surroundings, THRESHOLD, weigh } from "./heading-evidence.js";
import { isSetAlike, levelsOf } from "./heading-levels.js";
import { letterValue } from "./numbering.js";
import type { Piece } from "./pieces.js";
import type { ReadingText } from "./reading-text.js";
import type { Source } from "./source.js";
import { type Cover, coverTitle, findCoverEnd, markedTitle, type Title } from "./title.js";
import { sum, type Together, weighTogether } from "./weigh-together.js";

/** A heading as found: the lines that it stands on, its level and why it was taken for one. */
export interface FoundHeading {
  readonly firstLine: number;
  readonly lastLine: number;
  readonly level: number;
  readonly reading: ReadingText;
  readonly reasons: readonly string[];
}

/** The headings of a report, with what they were chosen from. */
export interface Headings extends Chosen {
  /** All candidates, in document order, with what speaks for each by itself and by what stands beside it. */
  readonly weighed: readonly Weighed[];
  readonly paragraphs: Paragraphs;
  /** Lines within a table or chart below its caption. */
  readonly inTable: ReadonlySet<number>;
}

/** The candidates that were chosen. */
export interface Chosen {
  /** In document order, each with its level. */
  readonly found: readonly FoundHeading[];
  readonly leveled: Leveled;
  readonly together: Together;
  readonly cover: Cover;
  readonly title: Title | null;
  /** Whether the title was sought on the cover, for no marked heading is the title. */
  readonly hasCoverTitle: boolean;
}

/** Candidates that were chosen, each with the level that the rules give it. */
export interface Leveled {
  readonly candidates: readonly Candidate[];
  readonly levels: readonly number[];
}

/** A candidate with what speaks for and against it. */
export interface Weighed {
  readonly candidate: Candidate;
  /** How it is marked, and how it is numbered or written. */
  readonly form: string;
  readonly reasons: readonly Reason[];
}

/** What a report's headings are chosen from. */
export interface Weighing extends Omit<Headings, keyof Chosen> {
  readonly source: Source;
  readonly pieces: readonly Piece[];
  readonly contents: Contents;
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
  const inTable = tableLines(source, pieces);
  yield;
  const byPiece = candidatesByPiece(candidates);
  const paragraphs = yield* countParagraphs(source, pieces, byPiece.byFirst);
  const paragraphDepths = numberedDepths(paragraphs);
  const around: Surroundings = { source, pieces, contents, ...byPiece, paragraphDepths, inTable };
  const weighed = yield* mapInSteps(candidates, (candidate) => weighedIn(candidate, around));
  const found = yield* chooseHeadings({ source, pieces, contents, weighed, paragraphs, inTable });
  return { ...found, weighed, paragraphs, inTable };
}

/** Weighs a candidate by itself and by what stands beside it. */
export function weighedIn(candidate: Candidate, around: Surroundings): Weighed {
  return { candidate, form: formOf(candidate), reasons: weigh(candidate, around) };
}

/**
 * Chooses the headings of a report among all that could be some: what candidates say of one another counts, too. `known` are
 * levels that count where the same headings are chosen again.
 */
export function* chooseHeadings(weighing: Weighing, known: Leveled | null = null): Steps<Chosen> {
  const { source, pieces, contents, paragraphs } = weighing;
  const candidates = weighing.weighed.map(({ candidate }) => candidate);
  const byPiece = candidatesByPiece(candidates);
  yield;
  const { weighed, together } = yield* weighTogether(weighing.weighed, pieces, byPiece.byLast);
  yield;
  const cover = findCoverEnd(source, pieces, byPiece.byLast);
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
  const chosen = withoutRepeats(withoutExcess(accepted, paragraphs.texts));
  yield;
  const leveled = yield* withLevels(chosen, contents, known);
  const found = chosen.map(
    ({ candidate, reasons }, index): FoundHeading => ({
      firstLine: candidate.firstLine,
      lastLine: candidate.lastLine,
      level: leveled.levels[index] ?? 2,
      reading: candidate.reading,
      reasons: reasons.map((reason) => reason.code),
    }),
  );
  yield;
  if (title && title.reading.text !== "") found.push({ ...title, level: 1 });
  else if (!title) promoteFirst(found, pieces);
  return {
    found: found.sort((a, b) => a.firstLine - b.firstLine),
    leveled,
    together,
    cover,
    title,
    hasCoverTitle: !marked,
  };
}

/** Candidates by the first and by the last piece that they cover. */
export function candidatesByPiece(
  candidates: readonly Candidate[],
): Pick<Surroundings, "byFirst" | "byLast"> {
  return {
    byFirst: new Map(candidates.map((candidate) => [candidate.firstPiece, candidate])),
    byLast: new Map(candidates.map((candidate) => [candidate.lastPiece, candidate])),
  };
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

function titleOf({ firstLine, lastLine, reading }: Candidate): Title {
  return { firstLine, lastLine, reading, reasons: ["title:mark"] };
}

function* withLevels(chosen: readonly Weighed[], contents: Contents, known: Leveled | null): Steps<Leveled> {
  const candidates = chosen.map(({ candidate }) => candidate);
  const isKnown =
    candidates.length === known?.candidates.length &&
    candidates.every((candidate, at) => isSetAlike(candidate, known.candidates[at], contents));
  return { candidates, levels: isKnown ? known.levels : yield* levelsOf(candidates, contents) };
}

/** Headings open text: where unmarked lines outnumber the paragraphs and items of a report, they are no headings. */
function withoutExcess(accepted: readonly Weighed[], texts: number): readonly Weighed[] {
  const isLoose = ({ candidate }: Weighed): boolean =>
    candidate.mark === "plain" && candidate.numbering === null;
  return accepted.filter(isLoose).length > texts + 20
    ? accepted.filter((weighed) => !isLoose(weighed))
    : accepted;
}

/** A division's heading that comes again before another division begins is the running head of its pages. */
function withoutRepeats(accepted: readonly Weighed[]): Weighed[] {
  let open = "";
  return accepted.filter(({ candidate }) => {
    if (!DIVISIONS.has(candidate.numbering?.kind ?? "")) return true;
    const key = onceOf(candidate.words.key);
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

/** How a heading is marked, and how it is numbered or written. */
function formOf(candidate: Candidate): string {
  return `${candidate.mark} ${candidate.numbering?.kind ?? candidate.words.form}`;
}
