import { byFirstPiece, byLastPiece } from "../document/candidates-by-piece.js";
import { tableLines } from "../document/captioned-lines.js";
import type { Contents } from "../document/contents.js";
import { numberedDepths, withParagraphs } from "../document/counted-paragraphs.js";
import {
  chooseHeadings,
  findHeadings,
  type Headings,
  type Weighed,
  weighedIn,
} from "../document/find-headings.js";
import { type Candidate, candidateFrom } from "../document/heading-candidates.js";
import type { Surroundings } from "../document/heading-evidence.js";
import type { Piece } from "../document/pieces.js";
import type { Source } from "../document/source.js";
import type { Structure } from "../document/structure.js";
import type { Moves, WeighedList } from "../document/weighed-list.js";
import type { Steps } from "../steps.js";
import type { TextEdit } from "../text-edit.js";
import { alike, type Change, growthOf, movedLines } from "./change.js";
import { chosenAgain } from "./chosen-again.js";
import type { ChangedSource } from "./follow-apart.js";
import type { FollowedPieces } from "./follow-pieces.js";

/** A text whose pieces were cut again after an edit. */
export interface ChangedPieces extends FollowedPieces {
  readonly lines: ChangedSource;
  readonly contents: Contents;
  readonly edit: TextEdit;
}

/** Pieces of text away from a change at which a candidate for a heading may still be another one by it. */
const REACH = 12;
/** The same for what speaks for a candidate. */
const WEIGHED_AGAIN = 28;
/** Most pieces below a caption that may belong to its table. */
const LONGEST_TABLE = 122;
const PASSED_OVER: ReadonlySet<Piece["kind"]> = new Set(["furniture", "footnote", "html"]);

/**
 * Follows the headings of a text: the candidates around a change are gathered and weighed again, and the headings are chosen
 * again where that makes a difference. All are found again where the change matters to candidates all over the text.
 */
export function* followHeadings(structure: Structure, changed: ChangedPieces): Steps<Headings> {
  const followed = yield* new HeadingsFollowed(structure, changed).inSteps();
  const { lines, pieces, contents } = changed;
  return followed ?? (yield* findHeadings(lines.after, pieces, contents, structure.width));
}

class HeadingsFollowed {
  readonly #structure: Structure;
  readonly #changed: ChangedPieces;
  readonly #source: Source;
  /** How much further on lines, pieces and characters stand behind the change. */
  readonly #by: Moves;

  constructor(structure: Structure, changed: ChangedPieces) {
    this.#structure = structure;
    this.#changed = changed;
    this.#source = changed.lines.after;
    const { edit, lines, change } = changed;
    this.#by = {
      characters: edit.inserted - edit.deleted,
      lines: growthOf(lines.change),
      pieces: growthOf(change),
    };
  }

  /** Null where they must be found again all over the text. */
  *inSteps(): Steps<Headings | null> {
    const { headings: old, contents } = this.#structure;
    const { pieces } = this.#changed;
    if (!listAlike(contents, this.#changed.contents, old.weighed)) return null;
    const inTable = this.#inTable();
    if (!inTable) return null;
    yield;
    const { candidates, replaced } = this.#candidates();
    if (!keepsLetters(this.#structure.source, this.#source, old.weighed, candidates, replaced)) return null;
    const merged = this.#merged(candidates, replaced);
    const { paragraphs, isSameDepths } = this.#paragraphs(candidates, replaced);
    if (!isSameDepths) return null;
    yield;
    const { weighed, again } = this.#weighed(merged, inTable, paragraphs);
    yield;
    const now = {
      source: this.#source,
      pieces,
      contents: this.#changed.contents,
      weighed,
      paragraphs,
      inTable,
    };
    const { edit, lines } = this.#changed;
    const changed = {
      old,
      oldPieces: this.#structure.pieces,
      now,
      again,
      by: this.#by,
      lines: lines.change,
      edit,
    };
    const chosen = (yield* chosenAgain(changed)) ?? (yield* chooseHeadings(now));
    return { ...chosen, weighed, paragraphs, inTable };
  }

  /** The lines within tables; null where others than those around the change belong to one by now. */
  #inTable(): ReadonlySet<number> | null {
    const { pieces, change, lines } = this.#changed;
    const { headings, pieces: old } = this.#structure;
    const hasCaption = (of: readonly Piece[], to: number) => {
      for (let at = change.from - LONGEST_TABLE; at < to; at++) if (of[at]?.kind === "caption") return true;
      return false;
    };
    const moved = movedLines(headings.inTable, lines.change);
    if (!hasCaption(old, change.before) && !hasCaption(pieces, change.after)) return moved;
    const again = tableLines(this.#source, pieces);
    const first = pieces[change.from]?.first ?? 0;
    const last = pieces[change.after - 1]?.last ?? first - 1;
    const isElsewhere = (line: number) => line < first || line > last;
    for (const line of moved) if (isElsewhere(line) && !again.has(line)) return null;
    for (const line of again) if (isElsewhere(line) && !moved.has(line)) return null;
    return again;
  }

  /** Gathers the candidates around the change again; `replaced` are those of old that they stand for. */
  #candidates(): { candidates: Candidate[]; replaced: { from: number; to: number } } {
    const { pieces, change } = this.#changed;
    const { headings, width } = this.#structure;
    const old = headings.weighed;
    const by = this.#by.pieces;
    let first = passed(pieces, change.from, -REACH);
    const from = old.countBefore(({ candidate }) => candidate.lastPiece < first);
    first = Math.min(first, old.get(from)?.candidate.firstPiece ?? first);
    const behind = passed(pieces, change.after, REACH);
    const candidates: Candidate[] = [];
    let to = from;
    let index = first;
    for (; index < pieces.length; index++) {
      if (index >= behind) {
        while (to < old.length && (old.get(to)?.candidate.lastPiece ?? 0) < index - by) to++;
        if ((old.get(to)?.candidate.firstPiece ?? Number.POSITIVE_INFINITY) >= index - by) break;
      }
      const candidate = candidateFrom(this.#source, pieces, index, width);
      if (!candidate) continue;
      candidates.push(candidate);
      index = candidate.lastPiece;
    }
    if (index >= pieces.length) to = old.length;
    return { candidates, replaced: { from, to } };
  }

  #merged(candidates: readonly Candidate[], { from, to }: { from: number; to: number }): Merged {
    const old = this.#structure.headings.weighed;
    const fresh = candidates.map((candidate): Weighed => ({ candidate, form: "", reasons: [] }));
    return {
      weighed: old.with({ from, before: to, fresh, by: this.#by }),
      fresh: { from, to: from + candidates.length },
    };
  }

  #paragraphs(candidates: readonly Candidate[], { from, to }: { from: number; to: number }) {
    const { headings, source, pieces: old } = this.#structure;
    const { pieces, change } = this.#changed;
    const range = { from: 0, before: 0, after: 0 };
    // Whether a number counts paragraphs depends on whether a candidate begins there.
    const gone = headings.weighed.slice(from, to).map(({ candidate }) => candidate);
    range.from = Math.min(
      change.from,
      gone[0]?.firstPiece ?? change.from,
      candidates[0]?.firstPiece ?? change.from,
    );
    range.before = Math.max(change.before, (gone.at(-1)?.lastPiece ?? 0) + 1);
    range.before = Math.max(range.before, (candidates.at(-1)?.lastPiece ?? 0) + 1 - this.#by.pieces);
    range.after = range.before + this.#by.pieces;
    const less = withParagraphs(
      headings.paragraphs,
      source,
      old,
      { from: range.from, to: range.before },
      byFirstPiece(gone),
      -1,
    );
    const paragraphs = withParagraphs(
      less,
      this.#source,
      pieces,
      { from: range.from, to: range.after },
      byFirstPiece(candidates),
      1,
    );
    const depths = numberedDepths(paragraphs);
    const isSameDepths = alike([...numberedDepths(headings.paragraphs)].sort(), [...depths].sort());
    return { paragraphs, isSameDepths };
  }

  /** Weighs the fresh candidates, and those so near that what speaks for them may have changed. */
  #weighed(
    { weighed, fresh }: Merged,
    inTable: ReadonlySet<number>,
    paragraphs: Headings["paragraphs"],
  ): { weighed: WeighedList; again: Change } {
    const { pieces, change, contents } = this.#changed;
    const first = passed(
      pieces,
      Math.min(change.from, weighed.get(fresh.from)?.candidate.firstPiece ?? change.from),
      -WEIGHED_AGAIN,
    );
    const last = passed(
      pieces,
      Math.max(change.after, weighed.get(fresh.to - 1)?.candidate.lastPiece ?? 0),
      WEIGHED_AGAIN,
    );
    const from = weighed.countBefore(({ candidate }) => candidate.lastPiece < first);
    const to = weighed.countBefore(({ candidate }) => candidate.firstPiece <= last);
    const near = weighed.slice(from - WEIGHED_AGAIN, to + WEIGHED_AGAIN).map(({ candidate }) => candidate);
    const around: Surroundings = {
      source: this.#source,
      pieces,
      contents,
      byFirst: byFirstPiece(near),
      byLast: byLastPiece(near),
      paragraphDepths: numberedDepths(paragraphs),
      inTable,
    };
    const again = weighed.slice(from, to).map(({ candidate }) => weighedIn(candidate, around));
    const growth = weighed.length - this.#structure.headings.weighed.length;
    return {
      weighed: weighed.with({ from, before: to, fresh: again, by: UNMOVED }),
      again: { from, before: to - growth, after: to },
    };
  }
}

const UNMOVED: Moves = { characters: 0, lines: 0, pieces: 0 };

interface Merged {
  readonly weighed: WeighedList;
  /** The places of fresh candidates among all. */
  readonly fresh: { readonly from: number; readonly to: number };
}

/** Whether no letter or roman number comes or goes by which those of other headings are told apart. */
function keepsLetters(
  before: Source,
  after: Source,
  old: WeighedList,
  candidates: readonly Candidate[],
  { from, to }: { from: number; to: number },
): boolean {
  const gone = old.slice(from, to).map(({ candidate }) => candidate);
  const isLetter = ({ numbering }: Candidate) => numbering?.kind === "letter" || numbering?.kind === "roman";
  if (gone.some(isLetter) || candidates.some(isLetter)) return false;
  const parts = (source: Source) => (candidate: Candidate) =>
    source.marks[candidate.firstLine]?.kind === "heading";
  return gone.some(parts(before)) === candidates.some(parts(after));
}

/** The piece so many pieces of text further on, or back. */
function passed(pieces: readonly Piece[], index: number, count: number): number {
  const step = Math.sign(count);
  let at = index;
  for (let left = Math.abs(count); left > 0; ) {
    at += step;
    const piece = pieces[at];
    if (!piece) return step < 0 ? 0 : pieces.length;
    if (!PASSED_OVER.has(piece.kind)) left--;
  }
  return at;
}

/** Whether contents list the same of some candidates for headings, each of them as deep. */
function listAlike(one: Contents, other: Contents, weighed: WeighedList): boolean {
  if (one.depths === other.depths) return true;
  if (one.indented !== other.indented) return false;
  const otherwise = new Set<string>();
  for (const [key, depth] of one.depths) if (other.depths.get(key) !== depth) otherwise.add(key);
  for (const [key, depth] of other.depths) if (one.depths.get(key) !== depth) otherwise.add(key);
  return otherwise.size === 0 || !weighed.all().some(({ candidate }) => otherwise.has(candidate.words.key));
}
