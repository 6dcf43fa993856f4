import { countBefore } from "../count-before.js";
import type { FoundHeading } from "../document/find-headings.js";
import { FARTHEST, PassageReader, sectionFinder } from "../document/passages.js";
import type { Piece } from "../document/pieces.js";
import type { Passage, Section } from "../document/report-document.js";
import type { Source } from "../document/source.js";
import type { Structure } from "../document/structure.js";
import type { Span } from "../span.js";
import type { TextEdit } from "../text-edit.js";
import { alike, type Change, changeBetween, growthOf, inWhole, spliced, splicedIfOther } from "./change.js";
import { headingsBefore } from "./moved-headings.js";

/** The passages of a text after some of its pieces changed, and which of them were read anew. */
export interface FollowedPassages {
  readonly passages: readonly Passage[];
  readonly chains: readonly (readonly number[])[];
  readonly change: Change;
}

/** A text whose headings were chosen after an edit. */
export interface ChangedSettled {
  readonly source: Source;
  readonly settled: readonly Piece[];
  /** Of the settled pieces. */
  readonly change: Change;
  readonly found: readonly FoundHeading[];
  readonly sections: readonly Section[];
  readonly edit: TextEdit;
}

/** Pieces away from a change that may go on a passage otherwise by it. */
const REACH = FARTHEST + 2;

/** Reads the passages around a change anew; all others are what they were, further on. */
export function followPassages(structure: Structure, changed: ChangedSettled): FollowedPassages {
  const { source, settled, found, sections } = changed;
  const { chains } = structure;
  const by = growthOf(changed.change);
  const { from, to } = piecesAround(chains, changed.change, structure.settled.length);
  const first = countBefore(chains, ([piece = 0]) => piece < from);
  const taken = takenBefore(chains, first, from);
  const headingAt = (line: number) => {
    const heading = found[headingsBefore(found, line)];
    return heading?.firstLine === line ? heading.reading : undefined;
  };
  const reader = new PassageReader(source, settled, headingAt, sectionFinder(sections), taken);
  let end = to;
  // Where nothing is left to read from there on, nothing of what stood there is.
  let last = chains.length;
  for (let index = from; index < settled.length; index++) {
    if (index >= end + by) {
      last = countBefore(chains, ([piece = 0]) => piece < index - by);
      if (isTakenAlike(takenBefore(chains, last, index - by), reader.taken, index, by)) break;
      end = index - by + 1;
    }
    reader.read(index);
    last = chains.length;
  }
  const change = { from: first, before: last, after: first + reader.passages.length };
  const isOtherwise = structure.document.sections.length !== sections.length;
  const read = gathered(structure, changed, reader, change, isOtherwise);
  return { ...read, change: changeOfPassages(structure.document.passages, read.passages, change, changed) };
}

/** Which of the passages that were read anew read otherwise than before, or hold the place of the edit. */
function changeOfPassages(
  before: readonly Passage[],
  after: readonly Passage[],
  change: Change,
  { edit }: ChangedSettled,
): Change {
  const by = edit.inserted - edit.deleted;
  const isSame = (old: Passage, now: Passage, isBehind: boolean): boolean => {
    const [was, is] = [extentOf(old), extentOf(now)];
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

function extentOf({ reading }: Passage): Span {
  return { start: reading.sourceOf(0), end: reading.sourceOf(reading.text.length) };
}

/** The pieces whose passages may be others by a change, with all that those passages were read from. */
function piecesAround(
  chains: readonly (readonly number[])[],
  change: Change,
  count: number,
): { from: number; to: number } {
  const low = Math.max(0, change.from - REACH);
  const to = Math.min(count, change.before + REACH);
  let from = low;
  for (let at = countBefore(chains, ([piece = 0]) => piece < to) - 1; at >= 0; at--) {
    const [piece = 0] = chains[at] ?? [];
    const last = chains[at]?.at(-1) ?? piece;
    if (last >= low) from = Math.min(from, piece);
    else if (piece < from - LONGEST_CHAIN) break;
  }
  return { from, to };
}

/** Pieces from the first to the last that one passage is read from, at most; a longer one is looked for no further. */
const LONGEST_CHAIN = 2000;

/** The pieces from one on that passages take in which begin before it. */
function takenBefore(chains: readonly (readonly number[])[], count: number, piece: number): number[] {
  const taken: number[] = [];
  for (let at = count - 1; at >= 0; at--) {
    const chain = chains[at] ?? [];
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

function gathered(
  structure: Structure,
  { source, settled, sections, edit, change: pieces }: ChangedSettled,
  reader: PassageReader,
  change: Change,
  isOtherwise: boolean,
): Omit<FollowedPassages, "change"> {
  const { document, chains: old } = structure;
  const by = growthOf(pieces);
  const characters = edit.inserted - edit.deleted;
  const sectionAt = isOtherwise ? sectionFinder(sections) : null;
  const sectionOf = ([piece = 0]: readonly number[], section: number | null): number | null =>
    sectionAt ? sectionAt(source.lines.get(settled[piece]?.first ?? 0)?.start ?? 0) : section;
  const chains =
    by === 0
      ? splicedIfOther(old, change, reader.chains, alike)
      : spliced(old, change, reader.chains, (chain) => chain.map((piece) => piece + by));
  const passages = spliced(document.passages, change, reader.passages);
  if (!sectionAt && characters === 0) return { passages, chains };
  const behind = change.from + reader.passages.length;
  // Sections are others by now where headings came or went; else only what stands behind the edit is elsewhere.
  for (let at = sectionAt ? 0 : change.from; at < passages.length; at++) {
    const passage = passages[at] as Passage;
    const section = sectionOf(chains[at] ?? [], passage.section);
    const moved = at < behind ? 0 : characters;
    if (moved === 0 && section === passage.section) continue;
    const { role, reading, sentences } = passage;
    passages[at] = { role, reading: reading.movedBy(moved), section, sentences };
  }
  return { passages, chains };
}
