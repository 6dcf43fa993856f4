import type { ChainList } from "../document/chain-list.js";
import type { FoundHeading } from "../document/find-headings.js";
import { type HeadingList, sectionAt } from "../document/heading-list.js";
import type { PassageList, PassageUnit } from "../document/passage-list.js";
import { FARTHEST, PassageReader } from "../document/passages.js";
import type { Piece } from "../document/pieces.js";
import type { Passage } from "../document/report-document.js";
import type { Source } from "../document/source.js";
import type { Structure } from "../document/structure.js";
import type { Distances } from "../moved-list.js";
import type { TextEdit } from "../text-edit.js";
import { type Change, changeBetween, growthOf, inWhole, isNothing } from "./change.js";
import { headingsBefore } from "./moved-headings.js";

/** What an edit does to the passages of a text. */
export interface PassagesChange {
  /** Those that were read anew; all others are what they were, further on. */
  readonly change: Change;
  /** Those that were, with others whose section is another one by now. */
  readonly placed: Change;
  /** How much further on those behind these are. */
  readonly by: Distances<PassageUnit>;
}

/** The passages of a text after some of its pieces changed. */
export interface FollowedPassages extends PassagesChange {
  readonly passages: PassageList;
  readonly chains: ChainList;
}

/** A text whose headings were chosen after an edit. */
export interface ChangedSettled {
  readonly source: Source;
  readonly settled: readonly Piece[];
  /** Of the settled pieces. */
  readonly change: Change;
  /** Of the lines. */
  readonly lines: Change;
  readonly found: readonly FoundHeading[];
  /** Of the headings found. */
  readonly headings: Change;
  readonly shown: HeadingList;
  readonly edit: TextEdit;
}

/** Pieces away from a change that may go on a passage otherwise by it. */
const REACH = FARTHEST + 2;

/** Reads the passages around a change anew; all others are what they were, further on. */
export function followPassages(structure: Structure, changed: ChangedSettled): FollowedPassages {
  const { source, settled, found, shown } = changed;
  const { chains } = structure;
  const by = growthOf(changed.change);
  const { from, to } = piecesAround(chains, changed.change, structure.settled.length);
  const chainsBefore = (piece: number) => chains.countBefore(([first = 0]) => first < piece);
  const first = chainsBefore(from);
  const taken = takenBefore(chains, first, from);
  const headingAt = (line: number) => {
    const heading = found[headingsBefore(found, line)];
    return heading?.firstLine === line ? heading.reading : undefined;
  };
  const reader = new PassageReader(source, settled, headingAt, shown, taken);
  let end = to;
  // Where nothing is left to read from there on, nothing of what stood there is.
  let last = chains.length;
  for (let index = from; index < settled.length; index++) {
    if (index >= end + by) {
      last = chainsBefore(index - by);
      if (isTakenAlike(takenBefore(chains, last, index - by), reader.taken, index, by)) break;
      end = index - by + 1;
    }
    reader.read(index);
    last = chains.length;
  }
  const change = { from: first, before: last, after: first + reader.passages.length };
  return placedAgain(structure, changed, reader, change);
}

/** All passages where they stand now, some of them read anew by `reader`: those of `change`. */
function placedAgain(
  structure: Structure,
  changed: ChangedSettled,
  reader: PassageReader,
  change: Change,
): FollowedPassages {
  const { source, settled, shown, edit } = changed;
  const { passages, chains } = structure;
  const characters = edit.inserted - edit.deleted;
  const pieces = growthOf(changed.change);
  const { first, last } = inOtherSections(structure, changed);
  const before = Math.max(change.before, last);
  const after = change.after + before - change.before;
  const placed = { from: Math.min(change.from, first), before, after };
  const again = (from: number, to: number, isBehind: boolean): Passage[] =>
    passages.slice(from, to).map(({ role, reading, sentences }, k): Passage => {
      const [piece = 0] = chains.get(from + k) ?? [];
      const line = settled[isBehind ? piece + pieces : piece]?.first ?? 0;
      const section = sectionAt(shown, source.lines.get(line)?.start ?? 0);
      return { role, reading: reading.movedBy(isBehind ? characters : 0), section, sentences };
    });
  const by = { characters, sections: growthOf(changed.headings) };
  const fresh = [
    ...again(placed.from, change.from, false),
    ...reader.passages,
    ...again(change.before, placed.before, true),
  ];
  const now = passages.with({ from: placed.from, before: placed.before, fresh, by });
  return {
    passages: now,
    chains: chains.with({ from: change.from, before: change.before, fresh: reader.chains, by: { pieces } }),
    change: changeOfPassages(passages, now, change, changed),
    placed,
    by,
  };
}

/** The passages below headings that came or went, up to the first heading behind those: none where headings are what they were. */
function inOtherSections(
  { chains, settled, found: old }: Structure,
  { found, headings, lines }: ChangedSettled,
): { readonly first: number; readonly last: number } {
  if (isNothing(headings)) return { first: chains.length, last: 0 };
  const begins = [old, found].map((all) => all[headings.from]?.firstLine ?? Number.POSITIVE_INFINITY);
  const [was = 0, is = 0] = begins;
  // A line of now stands where it stood, or as much further on as there are more lines.
  const line = Math.min(was, is, is - growthOf(lines));
  const next = old[headings.before]?.firstLine ?? Number.POSITIVE_INFINITY;
  const lineOf = ([piece = 0]: readonly number[]) => settled[piece]?.first ?? 0;
  return {
    first: chains.countBefore((chain) => lineOf(chain) < line),
    last: chains.countBefore((chain) => lineOf(chain) <= next),
  };
}

/** Which of the passages that were read anew read otherwise than before, or hold the place of the edit. */
function changeOfPassages(
  before: PassageList,
  after: PassageList,
  change: Change,
  { edit }: ChangedSettled,
): Change {
  const by = edit.inserted - edit.deleted;
  const isSame = (old: Passage, now: Passage, isBehind: boolean): boolean => {
    const [was, is] = [old.reading.extent, now.reading.extent];
    const moved = isBehind ? by : 0;
    return (
      (isBehind ? was.start >= edit.start + edit.deleted : was.end <= edit.start) &&
      was.start + moved === is.start &&
      was.end + moved === is.end &&
      old.role === now.role &&
      old.reading.text === now.reading.text
    );
  };
  const own = changeBetween(
    before.slice(change.from, change.before),
    after.slice(change.from, change.after),
    isSame,
  );
  return inWhole(own, change.from);
}

/** The pieces whose passages may be others by a change, with all that those passages were read from. */
function piecesAround(chains: ChainList, change: Change, count: number): { from: number; to: number } {
  const low = Math.max(0, change.from - REACH);
  const to = Math.min(count, change.before + REACH);
  let from = low;
  for (let at = chains.countBefore(([piece = 0]) => piece < to) - 1; at >= 0; at--) {
    const chain = chains.get(at) ?? [];
    const [piece = 0] = chain;
    const last = chain.at(-1) ?? piece;
    if (last >= low) from = Math.min(from, piece);
    else if (piece < from - LONGEST_CHAIN) break;
  }
  return { from, to };
}

/** Pieces from the first to the last that one passage is read from, at most; a longer one is looked for no further. */
const LONGEST_CHAIN = 2000;

/** The pieces from one on that passages take in which begin before it. */
function takenBefore(chains: ChainList, count: number, piece: number): number[] {
  const taken: number[] = [];
  for (let at = count - 1; at >= 0; at--) {
    const chain = chains.get(at) ?? [];
    if ((chain[0] ?? 0) < piece - LONGEST_CHAIN) break;
    for (let k = chain.length - 1; k > 0 && (chain[k] ?? 0) >= piece; k--) taken.push(chain[k] ?? 0);
  }
  return taken;
}

function isTakenAlike(
  before: readonly number[],
  after: ReadonlySet<number>,
  from: number,
  by: number,
): boolean {
  let behind = 0;
  for (const piece of after) if (piece >= from) behind++;
  return behind === before.length && before.every((piece) => after.has(piece + by));
}
