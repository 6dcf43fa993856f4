import { FORM_REPEATED, formOf, type Headings, sum } from "./find-headings.js";
import { type Candidate, findCandidates } from "./heading-candidates.js";
import { type Surroundings, THRESHOLD, weigh } from "./heading-evidence.js";
import { readNumbering } from "./numbering.js";
import { extent, type Piece } from "./pieces.js";
import { isProse } from "./running-text.js";
import { type Source, wordsOf } from "./source.js";
import { SOURCE_LINE } from "./structure-words.js";

/** What the search for headings asks of a piece besides what candidates near it are and weigh. */
export function headingSigns(source: Source, pieces: readonly Piece[], index: number): readonly unknown[] {
  const piece = pieces[index];
  if (!piece) return [];
  const numbering = readNumbering(wordsOf(source, piece.first, 120));
  return [
    numbering?.kind === "decimal" ? numbering.path.length : 0,
    extent(source, piece.first, piece.last) >= 140,
    isProse(source, piece),
    SOURCE_LINE.test(wordsOf(source, piece.first, 40)),
  ];
}

/** A candidate for a heading, with its place, what it reads as and what speaks for it. */
export interface WeighedCandidate {
  readonly signs: readonly unknown[];
  readonly candidate: Candidate;
  /** Whether it is no heading and says nothing of what others are. */
  readonly isSilent: boolean;
}

/**
 * The candidates among the pieces of a part of a report, weighed as in the whole of it, which `all` is of; `first` are the
 * indexes of the part's first piece and line in the whole.
 */
export function weighAgain(
  source: Source,
  pieces: readonly Piece[],
  width: number,
  { around: whole, forms }: Headings,
  first: { readonly piece: number; readonly line: number },
): WeighedCandidate[] {
  const candidates = findCandidates(source, pieces, width).map((candidate) => {
    const known = whole.byFirst.get(candidate.firstPiece + first.piece);
    // Whether a label is a letter or a number is told by the candidates before it.
    const same = known?.reading.text === candidate.reading.text;
    return same ? { ...candidate, numbering: known.numbering } : candidate;
  });
  const inTable = new Set<number>();
  for (const at of source.lines.keys()) if (whole.inTable.has(at + first.line)) inTable.add(at);
  const around: Surroundings = {
    ...whole,
    source,
    pieces,
    byFirst: new Map(candidates.map((candidate) => [candidate.firstPiece, candidate])),
    byLast: new Map(candidates.map((candidate) => [candidate.lastPiece, candidate])),
    inTable,
  };
  return candidates.map((candidate) => {
    const reasons = weigh(candidate, around);
    const { firstPiece, lastPiece, firstLine, lastLine, mark, depth, heads, cuts, numbering } = candidate;
    const total = sum(reasons);
    const more = (forms.get(formOf(candidate)) ?? 0) >= 3 ? FORM_REPEATED.weight : 0;
    return {
      candidate,
      signs: [
        ...[firstPiece, lastPiece, firstLine, lastLine, mark, depth, heads, cuts, candidate.reading.text],
        ...[numbering?.kind, numbering?.length, numbering?.marked, ...(numbering?.path ?? [])],
        ...reasons.flatMap(({ code, weight }) => [code, weight]),
      ],
      isSilent: numbering === null && mark !== "atx" && total < THRESHOLD && total + more < THRESHOLD,
    };
  });
}
