import { mapInSteps, type Steps } from "../steps.js";
import { byFirstPiece, byLastPiece } from "./candidates-by-piece.js";
import { tableLines } from "./captioned-lines.js";
import type { Contents } from "./contents.js";
import { countParagraphs, numberedDepths, type Paragraphs } from "./counted-paragraphs.js";
import { type Candidate, candidatesInSteps } from "./heading-candidates.js";
import { type Reason, type Surroundings, THRESHOLD, weigh } from "./heading-evidence.js";
import { levelsOf } from "./heading-levels.js";
import { letterValue } from "./numbering.js";
import type { Piece } from "./pieces.js";
import type { ReadingText } from "./reading-text.js";
import type { Source } from "./source.js";
import { type Cover, coverTitle, findCoverEnd, markedTitle, type Title } from "./title.js";
import { sum, type Together, weighTogether } from "./weigh-together.js";
import { listWeighed, type WeighedList } from "./weighed-list.js";

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
  readonly weighed: WeighedList;
  readonly paragraphs: Paragraphs;
  /** Lines within a table or chart below its caption. */
  readonly inTable: ReadonlySet<number>;
}

/** The candidates that were chosen. */
export interface Chosen {
  /** In document order, each with its level. */
  readonly found: readonly FoundHeading[];
  /** The same without the title, each with the level that the rules give it. */
  readonly chosen: readonly FoundHeading[];
  /** The candidates that those were, wherever they stood when their levels were told. */
  readonly leveled: readonly Candidate[];
  /** How many candidates without mark or number were accepted, before it is asked whether those are too many. */
  readonly loose: number;
  readonly together: Together;
  readonly cover: Cover;
  readonly title: Title | null;
  /** Whether the title was sought on the cover, for no marked heading is the title. */
  readonly hasCoverTitle: boolean;
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
  const [byFirst, byLast] = [byFirstPiece(candidates), byLastPiece(candidates)];
  const paragraphs = yield* countParagraphs(source, pieces, byFirst);
  const paragraphDepths = numberedDepths(paragraphs);
  const around: Surroundings = { source, pieces, contents, byFirst, byLast, paragraphDepths, inTable };
  const weighed = listWeighed(yield* mapInSteps(candidates, (candidate) => weighedIn(candidate, around)));
  const found = yield* chooseHeadings({ source, pieces, contents, weighed, paragraphs, inTable });
  return { ...found, weighed, paragraphs, inTable };
}

/** Weighs a candidate by itself and by what stands beside it. */
export function weighedIn(candidate: Candidate, around: Surroundings): Weighed {
  return { candidate, form: formOf(candidate), reasons: weigh(candidate, around) };
}

/** Chooses the headings of a report among all that could be some: what candidates say of one another counts, too. */
export function* chooseHeadings(weighing: Weighing): Steps<Chosen> {
  const { source, pieces, contents, paragraphs } = weighing;
  const all = weighing.weighed.all();
  const candidates = all.map(({ candidate }) => candidate);
  const byLast = byLastPiece(candidates);
  yield;
  const { weighed, together } = yield* weighTogether(all, pieces, byLast);
  yield;
  const cover = findCoverEnd(source, pieces, byLast);
  const marked = markedTitle(candidates, source);
  const title = marked ? titleOf(marked) : coverTitle(source, pieces, cover.end);
  const accepted = weighed.filter((one) => isAccepted(one, title, cover));
  yield;
  const loose = accepted.filter(isLoose).length;
  const kept = withoutRepeats(
    isExcess(loose, paragraphs) ? accepted.filter((one) => !isLoose(one)) : accepted,
  );
  yield;
  const leveled = kept.map(({ candidate }) => candidate);
  const levels = yield* levelsOf(leveled, contents);
  const chosen = kept.map((one, at) => chosenAs(one, levels[at] ?? 2));
  yield;
  const found = withTitle(chosen, title, pieces);
  return { found, chosen, leveled, loose, together, cover, title, hasCoverTitle: !marked };
}

/** Whether so much speaks for a candidate that it is a heading; what stands on the cover is none, nor is the title. */
export function isAccepted({ candidate, reasons }: Weighed, title: Title | null, cover: Cover): boolean {
  return (
    sum(reasons) >= THRESHOLD &&
    candidate.reading.text !== "" &&
    !onTitle(candidate, title) &&
    !(candidate.firstPiece < cover.end && candidate.mark === "plain")
  );
}

/** A candidate that was chosen for a heading of a level. */
export function chosenAs({ candidate, reasons }: Weighed, level: number): FoundHeading {
  const { firstLine, lastLine, reading } = candidate;
  return { firstLine, lastLine, level, reading, reasons: reasons.map(({ code }) => code) };
}

/** The headings that were chosen with the title among them; without one, the first may be it. */
export function withTitle(
  chosen: readonly FoundHeading[],
  title: Title | null,
  pieces: readonly Piece[],
): FoundHeading[] {
  const found = [...chosen];
  if (title && title.reading.text !== "") found.push({ ...title, level: 1 });
  else if (!title) promoteFirst(found, pieces);
  return found.sort((a, b) => a.firstLine - b.firstLine);
}

/** A plain heading on the first line is the title, unless it is one of those that open a part: `Summary`. */
function promoteFirst(found: FoundHeading[], pieces: readonly Piece[]): void {
  const [first] = found;
  if (!first || first.firstLine !== pieces[0]?.first || first.reasons.some((reason) => PART.test(reason)))
    return;
  // What stood inside it closes up.
  const gap =
    found.slice(1).reduce((least, { level }) => Math.min(least, level), Number.POSITIVE_INFINITY) - 2;
  if (gap > 0 && Number.isFinite(gap))
    for (const [at, heading] of found.entries()) found[at] = { ...heading, level: heading.level - gap };
  found[0] = { ...first, level: 1, reasons: [...first.reasons, "title:first-line"] };
}

/** Reasons that make a heading that of a part and not of the whole. */
const PART = /^(?:number:|form:standing|form:contents|mark:)/;

export function titleOf({ firstLine, lastLine, reading }: Candidate): Title {
  return { firstLine, lastLine, reading, reasons: ["title:mark"] };
}

/** Whether a candidate has neither mark nor number. */
export function isLoose({ candidate }: Weighed): boolean {
  return candidate.mark === "plain" && candidate.numbering === null;
}

/** Headings open text: where unmarked lines outnumber the paragraphs and items of a report, they are no headings. */
export function isExcess(loose: number, { texts }: Paragraphs): boolean {
  return loose > texts + 20;
}

/**
 * A division's heading that comes again before another division begins is the running head of its pages; `before` is what
 * tells the division that is open before all of them.
 */
export function withoutRepeats(accepted: readonly Weighed[], before: string | null = null): Weighed[] {
  let open = before;
  return accepted.filter(({ candidate }) => {
    const key = divisionOf(candidate);
    if (key === null) return true;
    const isRepeat = key === open;
    open = key;
    return !isRepeat;
  });
}

/** What tells the division that a candidate opens from others; null where it opens none. */
export function divisionOf({ numbering, words }: Candidate): string | null {
  return DIVISIONS.has(numbering?.kind ?? "") ? onceOf(words.key) : null;
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
