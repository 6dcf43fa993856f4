import { changesSamples, detectLanguage, leadLostBy } from "../document/language.js";
import { readChain } from "../document/passages.js";
import type { Block, Heading, Passage, ReportDocument } from "../document/report-document.js";
import { sectionsOf } from "../document/sections.js";
import { splitSentences } from "../document/sentences.js";
import type { Structure } from "../document/structure.js";
import { BEHIND_COVER, coverTitle } from "../document/title.js";
import type { TextEdit } from "../text-edit.js";
import { EditedLines } from "./edited-lines.js";
import { pieceOf, piecesAround, within } from "./pieces-around.js";
import {
  keepsChains,
  keepsPieces,
  keepsSigns,
  linesOfNotes,
  RunningHeads,
  type TypedLine,
} from "./same-structure.js";

/** A passage that was typed into. */
export interface EditedPassage {
  /** Its place among the passages of the report. */
  readonly index: number;
  readonly before: Passage;
  readonly after: Passage;
}

/** A passage with how far it had moved when it was read last. */
interface Reread {
  readonly passage: Passage;
  readonly moved: number;
}

/** Once so many lines were changed, a report is read anew. */
const MOST_CHANGED = 2000;
/** How many pieces away a paragraph can still go on another one. */
const CHAIN_REACH = 14;
/** The most pieces that a passage typed into is read from. */
const LONGEST_CHAIN = 12;

/**
 * The structure of a report that is typed into: which an edit leaves as it is as long as it stays within a line of running
 * text and nothing that the structure is told by changes. What changes more than that is for a reading of the whole.
 */
export class EditedDocument {
  readonly #structure: Structure;
  readonly #lines: EditedLines;
  readonly #runningHeads: RunningHeads;
  readonly #noteLines: ReadonlySet<number>;
  readonly #passageOf = new Map<number, number>();
  readonly #reread = new Map<number, Reread>();
  #languageLead: number;

  constructor(structure: Structure) {
    this.#structure = structure;
    this.#lines = new EditedLines(structure.source);
    this.#runningHeads = new RunningHeads(structure.runningHeads);
    this.#noteLines = linesOfNotes(structure.apart);
    this.#languageLead = structure.languageLead;
    for (const [passage, chain] of structure.chains.entries())
      for (const piece of chain) if (!this.#passageOf.has(piece)) this.#passageOf.set(piece, passage);
  }

  get text(): string {
    return this.#lines.text;
  }

  /** How far what stood at a place when the report was read whole has moved. */
  movedAt(position: number): number {
    return this.#lines.movedAt(position);
  }

  /** Takes in an edit, after which the text is `after`; null where the report must be read anew. */
  edit(edit: TextEdit, after: string): EditedPassage | null {
    const index = this.#lines.lineOf(edit);
    if (index < 0 || this.#lines.changed >= MOST_CHANGED || !this.#lines.keepsLines(index, edit, after))
      return null;
    const structure = this.#structure;
    const piece = pieceOf(structure.pieces, index);
    const pieces = piecesAround(structure, piece);
    const kind = structure.pieces[piece]?.kind;
    if (!pieces || (kind !== "paragraph" && kind !== "listItem")) return null;
    if (index <= structure.headings.cover.lastLine + 1 || !this.#keepsTitle(index, edit, after)) return null;
    const from = structure.pieces[pieces.from]?.first ?? 0;
    const to = (structure.pieces[pieces.to - 1]?.last ?? 0) + 1;
    const lines = this.#lines.around(from, to, index, edit, after);
    const typed: TypedLine = { structure, lines, index, piece, pieces };
    if (
      !keepsSigns(typed, this.#noteLines, this.#runningHeads) ||
      !this.#keepsWidth(typed) ||
      !keepsPieces(typed)
    )
      return null;
    const passage = this.#passageTypedInto(typed, edit);
    if (!passage || !this.#keepsLanguage(edit, after)) return null;
    this.#lines.take(index, edit, after);
    this.#reread.set(passage.index, { passage: passage.after, moved: this.#movedOf(passage.index) });
    return passage;
  }

  /** A passage as it stands now. */
  passage(index: number): Passage | undefined {
    const known = this.#reread.get(index);
    const passage = known?.passage ?? this.#structure.document.passages[index];
    const by = this.#movedOf(index) - (known?.moved ?? 0);
    return passage && by !== 0 ? { ...passage, reading: passage.reading.movedBy(by) } : passage;
  }

  /** The report as it stands now. What stands before all changes is as it was, to the object. */
  get document(): ReportDocument {
    const { document, settled } = this.#structure;
    if (this.#lines.changed === 0) return document;
    const headings = document.headings.map((heading) => this.#moved(heading));
    const blocks = document.blocks.map((block, at): Block => {
      const { first = 0, last = 0 } = settled[at] ?? {};
      const [start, end] = [this.#lines.line(first)?.start ?? 0, this.#lines.line(last)?.end ?? 0];
      return start === block.start && end === block.end ? block : { kind: block.kind, start, end };
    });
    return {
      text: this.text,
      language: document.language,
      blocks,
      headings,
      sections: sectionsOf(headings, this.text.length),
      passages: document.passages.flatMap((_, index) => this.passage(index) ?? []),
    };
  }

  #moved(heading: Heading): Heading {
    const by = this.movedAt(heading.start);
    return by === 0 ? heading : { ...heading, start: heading.start + by, end: heading.end + by };
  }

  /** How far a passage has moved since the report was read whole. */
  #movedOf(index: number): number {
    return this.movedAt(this.#structure.document.passages[index]?.reading.sourceOf(0) ?? 0);
  }

  /** Whether the title stays as it is, whose words are sought in the text behind the cover. */
  #keepsTitle(index: number, edit: TextEdit, after: string): boolean {
    const { pieces, headings } = this.#structure;
    const { cover, title, hasCoverTitle } = headings;
    const first = pieces[cover.end]?.first ?? 0;
    if (!hasCoverTitle || edit.start >= (this.#lines.line(first)?.start ?? 0) + BEHIND_COVER) return true;
    const lines = this.#lines.around(0, first + 2, index, edit, after);
    const again = coverTitle(lines.after, pieces.slice(0, cover.end + 1), cover.end);
    return (
      again?.firstLine === title?.firstLine &&
      again?.lastLine === title?.lastLine &&
      again?.reading.text === title?.reading.text
    );
  }

  #keepsWidth({ structure, lines, index }: TypedLine): boolean {
    const at = index - lines.from;
    const [old, now] = [lines.before.lines[at], lines.after.lines[at]];
    if (!old || !now) return false;
    structure.lengths.replace(lines.before, at, old.end - old.start, now.end - now.start);
    return structure.lengths.width === structure.width;
  }

  #keepsLanguage(edit: TextEdit, after: string): boolean {
    this.#languageLead -= leadLostBy(edit);
    if (this.#languageLead === Number.POSITIVE_INFINITY) return true;
    if (this.#languageLead > 0 && !changesSamples(this.text, after)) return true;
    const { language, lead } = detectLanguage(after);
    this.#languageLead = lead;
    return language === this.#structure.document.language;
  }

  /** Reads the passage of a line anew; null where it is read from other pieces by now, or a note stands in it. */
  #passageTypedInto(typed: TypedLine, edit: TextEdit): EditedPassage | null {
    const { structure, index: line, lines } = typed;
    const { settled, chains } = structure;
    const piece = pieceOf(settled, line);
    const own = structure.pieces[typed.piece];
    // A heading took some of the piece's lines.
    if (settled[piece]?.first !== own?.first || settled[piece]?.last !== own?.last) return null;
    const around = {
      from: Math.max(0, piece - CHAIN_REACH),
      to: Math.min(settled.length, piece + CHAIN_REACH),
    };
    const linesOf = ({ from, to }: { from: number; to: number }) => {
      const [first, last] = [settled[from]?.first ?? 0, settled[to - 1]?.last ?? 0];
      return this.#lines.around(first, last + 1, line, edit, lines.after.text);
    };
    if (!keepsChains(linesOf(around), settled, around, piece)) return null;
    const index = this.#passageOf.get(piece);
    const chain = index === undefined ? undefined : chains[index];
    const before = index === undefined ? undefined : this.passage(index);
    if (index === undefined || !chain || !before || !this.#standsAlone(index, piece)) return null;
    const [first = 0, last = 0] = [chain[0], chain.at(-1)];
    const run = { from: first, to: last + 1 };
    const { from, after } = linesOf(run);
    const reading = readChain(
      after,
      within(settled, run, from),
      chain.map((at) => at - first),
    );
    const { role, section } = before;
    if (reading.text.trim() === "") return null;
    return { index, before, after: { role, reading, section, sentences: splitSentences(reading.text) } };
  }

  /** Whether no other passage begins within a passage, nor the passage within another one. */
  #standsAlone(passage: number, piece: number): boolean {
    const { chains } = this.#structure;
    const chain = chains[passage] ?? [];
    const [first = 0, last = 0] = [chain[0], chain.at(-1)];
    if (chain.length > LONGEST_CHAIN) return false;
    for (let at = Math.max(0, first - CHAIN_REACH); at <= last; at++) {
      const other = this.#passageOf.get(at);
      if (other === undefined || other === passage) continue;
      if (at > first || (chains[other]?.at(-1) ?? 0) > first) return false;
    }
    return piece <= last;
  }
}
