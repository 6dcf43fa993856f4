import { byLastPiece } from "../document/candidates-by-piece.js";
import {
  type Chosen,
  chosenAs,
  divisionOf,
  type FoundHeading,
  type Headings,
  isAccepted,
  isExcess,
  isLoose,
  titleOf,
  type Weighed,
  type Weighing,
  withoutRepeats,
  withTitle,
} from "../document/find-headings.js";
import type { Candidate } from "../document/heading-candidates.js";
import { isSetAlike, levelsOf } from "../document/heading-levels.js";
import type { Piece } from "../document/pieces.js";
import {
  BEHIND_COVER,
  COVER_LINES,
  coverTitle,
  findCoverEnd,
  isMarked,
  markedTitle,
} from "../document/title.js";
import {
  formOfHeading,
  hasHash,
  MARKED,
  numberOf,
  REPEATED,
  type Together,
  withOthers,
  withSequence,
} from "../document/weigh-together.js";
import type { Moves, WeighedList } from "../document/weighed-list.js";
import type { Steps } from "../steps.js";
import type { TextEdit } from "../text-edit.js";
import { alike, type Change, spliced } from "./change.js";
import { type Counts, type Exchange, exchanged } from "./counts.js";
import { headingsBefore, movedHeading } from "./moved-headings.js";

/** The candidates for headings of a text before an edit and after it. */
export interface ChangedCandidates {
  readonly old: Headings;
  readonly oldPieces: readonly Piece[];
  readonly now: Weighing;
  /** Which of them were weighed again; the others are what they were, those behind further on. */
  readonly again: Change;
  readonly by: Moves;
  readonly lines: Change;
  readonly edit: TextEdit;
}

/** Candidates that are looked at above those weighed again: whether a number goes on a list is told by the one above. */
const ABOVE = 4;

/**
 * Chooses headings again among the candidates that an edit may have changed; the others stay what they were. Null where that
 * may matter to others, too: where numbers come or go beside which theirs stand, or forms that they share, or the title.
 */
export function* chosenAgain(changed: ChangedCandidates): Steps<Chosen | null> {
  const { old, oldPieces, now, again } = changed;
  const { pieces, contents } = now;
  const own = {
    gone: old.weighed.slice(again.from, again.before),
    come: now.weighed.slice(again.from, again.after),
  };
  const front = frontNow(changed, own);
  if (!front) return null;
  const numbers = exchanged(old.together.numbers, own, numberOf, 1);
  if (!numbers) return null;
  const was = inSequence(old.weighed, { from: again.from, to: again.before }, numbers, oldPieces);
  const is = inSequence(now.weighed, { from: again.from, to: again.after }, numbers, pieces);
  const together = togetherNow(old.together, numbers, { gone: was, come: is });
  if (!together) return null;
  const accepted = { gone: acceptedAmong(was, old), come: acceptedAmong(is, { ...front, together }) };
  const loose = old.loose - accepted.gone.filter(isLoose).length + accepted.come.filter(isLoose).length;
  if (isExcess(old.loose, old.paragraphs) || isExcess(loose, now.paragraphs)) return null;
  const place = placeAmongChosen(changed);
  const kept = withoutRepeated(accepted, old.chosen.slice(place.from, place.before));
  if (kept?.gone.length !== place.before - place.from) return null;
  const { gone, come } = kept;
  yield;
  const candidates = come.map(({ candidate }) => candidate);
  const isSameLevels =
    gone.length === come.length &&
    gone.every(({ candidate }, at) => isSetAlike(candidate, candidates[at], contents));
  const leveled = spliced(old.leveled, place, candidates);
  const levels = isSameLevels ? null : yield* levelsOf(leveled, contents);
  const chosen = movedChosen(changed, place, come, levels);
  const found = withTitle(chosen, front.title, pieces);
  return { found, chosen, leveled, loose, together, ...front };
}

/** The candidates that are headings by their own words and number, and by what all say of each. */
function acceptedAmong(
  weighed: readonly Weighed[],
  { together, title, cover }: Pick<Chosen, "together" | "title" | "cover">,
): Weighed[] {
  return weighed.map((one) => withOthers(one, together)).filter((one) => isAccepted(one, title, cover));
}

/** Candidates that were weighed again, before and after an edit. */
type Sides = Exchange<Weighed>;

/** Candidates without those that repeat the division which is open; null where other divisions begin among them than before. */
function withoutRepeated({ gone, come }: Sides, chosen: readonly FoundHeading[]): Sides | null {
  const divisions = (all: readonly Weighed[]) =>
    all.filter(({ candidate }) => divisionOf(candidate) !== null);
  const keys = (all: readonly Weighed[]) => divisions(all).map(({ candidate }) => divisionOf(candidate));
  if (!alike(keys(gone), keys(come))) return null;
  const [first] = divisions(gone);
  const isRepeat = first && chosen.every(({ firstLine }) => firstLine !== first.candidate.firstLine);
  const open = isRepeat ? divisionOf(first.candidate) : null;
  return { gone: withoutRepeats(gone, open), come: withoutRepeats(come, open) };
}

/** Where the cover ends by now, and the title; null where the one ends elsewhere, or the other stands on other lines. */
function frontNow(changed: ChangedCandidates, own: Sides): Front | null {
  const { old, now, lines, by, edit } = changed;
  const { source, pieces, weighed } = now;
  if (by.pieces !== 0 && lines.from <= old.cover.lastLine) return null;
  const onCover = weighed.countBefore(({ candidate }) => candidate.firstLine <= 2 * COVER_LINES);
  const first = weighed.slice(0, onCover).map(({ candidate }) => candidate);
  const cover = findCoverEnd(source, pieces, byLastPiece(first));
  if (cover.end !== old.cover.end) return null;
  const marked = markedNow(changed, own);
  if ((marked === null) !== old.hasCoverTitle) return null;
  const body = source.lines.get(pieces[cover.end]?.first ?? 0)?.start ?? 0;
  const isFar = edit.start >= body + BEHIND_COVER && lines.from > cover.lastLine;
  const title = marked ? titleOf(marked) : isFar ? old.title : coverTitle(source, pieces, cover.end);
  const moved = (line: number) => (line < lines.before ? line : line + by.lines);
  const standsAlike =
    old.title && title
      ? moved(old.title.firstLine) === title.firstLine && moved(old.title.lastLine) === title.lastLine
      : old.title === title;
  return standsAlike ? { cover, title, hasCoverTitle: marked === null } : null;
}

/** The title among marked headings by now. */
function markedNow({ old, now, by }: ChangedCandidates, { gone, come }: Sides): Candidate | null {
  const { source, weighed } = now;
  const candidateOf = ({ candidate }: Weighed) => candidate;
  if (by.lines !== 0 || [...gone, ...come].map(candidateOf).some(isMarked))
    return markedTitle(weighed.all().map(candidateOf), source);
  // The same headings are marked, and the same lines stand above them.
  const { title, hasCoverTitle } = old;
  if (hasCoverTitle || !title) return null;
  const at = weighed.countBefore(({ candidate }) => candidate.firstLine < title.firstLine);
  return weighed.get(at)?.candidate ?? null;
}

type Front = Pick<Chosen, "cover" | "title" | "hasCoverTitle">;

/** Some candidates, each with what its number says beside all others. */
function inSequence(
  weighed: WeighedList,
  { from, to }: { readonly from: number; readonly to: number },
  numbers: Counts,
  pieces: readonly Piece[],
): Weighed[] {
  const near = weighed.slice(from - ABOVE, to).map(({ candidate }) => candidate);
  const byLast = byLastPiece(near);
  return weighed.slice(from, to).map((one) => withSequence(one, numbers, pieces, byLast));
}

/** What all candidates say of each by now; null where that is something else than before. */
function togetherNow(old: Together, numbers: Counts, { gone, come }: Sides): Together | null {
  const forms = exchanged(old.forms, { gone, come }, formOfHeading, REPEATED);
  const marks = old.marks - gone.filter(hasHash).length + come.filter(hasHash).length;
  return forms && old.marks >= MARKED === marks >= MARKED ? { numbers, forms, marks } : null;
}

/** Where candidates that were weighed again stand among those that were chosen. */
function placeAmongChosen({ old: { chosen, weighed }, again }: ChangedCandidates): {
  from: number;
  before: number;
} {
  const chosenBefore = (at: number): number =>
    headingsBefore(chosen, weighed.get(at)?.candidate.firstLine ?? Number.POSITIVE_INFINITY);
  return { from: chosenBefore(again.from), before: chosenBefore(again.before) };
}

/** The headings that are chosen by now, each where it stands; `levels` where those are told anew. */
function movedChosen(
  { old: { chosen }, by }: ChangedCandidates,
  place: { readonly from: number; readonly before: number },
  come: readonly Weighed[],
  levels: readonly number[] | null,
): readonly FoundHeading[] {
  const fresh = come.map((one, at) => chosenAs(one, chosen[place.from + at]?.level ?? 2));
  const isMoved = by.lines !== 0 || by.characters !== 0;
  const now = spliced(chosen, place, fresh, isMoved ? (heading) => movedHeading(heading, by) : null);
  return levels ? now.map((heading, at) => withLevel(heading, levels[at] ?? 2)) : now;
}

function withLevel(heading: FoundHeading, level: number): FoundHeading {
  return heading.level === level ? heading : { ...heading, level };
}
