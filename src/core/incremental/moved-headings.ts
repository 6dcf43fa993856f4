import type { Weighed } from "../document/find-headings.js";
import type { Candidate } from "../document/heading-candidates.js";
import type { Change } from "./change.js";

/** How much further on lines, pieces and characters stand behind a change. */
export interface Moves {
  readonly characters: number;
  readonly lines: number;
  readonly pieces: number;
}

/** Whether a candidate for a heading is what it was, outside of the lines that changed, and the same speaks for it. */
export function isSameWeighed(one: Weighed, other: Weighed | undefined, lines: Change): boolean {
  if (one === other) return true;
  if (!other) return false;
  const [a, b] = [one.candidate, other.candidate];
  return (
    (a.lastLine < lines.from || a.firstLine >= lines.before) &&
    standAlike(a, b) &&
    a.mark === b.mark &&
    a.depth === b.depth &&
    a.reading.text === b.reading.text &&
    one.reasons.length === other.reasons.length &&
    one.reasons.every(
      ({ code, weight }, at) => code === other.reasons[at]?.code && weight === other.reasons[at]?.weight,
    )
  );
}

/** Whether two candidates for headings cover the same lines, in like surroundings. */
export function standAlike(a: Candidate, b: Candidate): boolean {
  return (
    a.firstPiece === b.firstPiece &&
    a.lastPiece === b.lastPiece &&
    a.firstLine === b.firstLine &&
    a.lastLine === b.lastLine &&
    a.heads === b.heads &&
    a.cuts === b.cuts
  );
}

/** A candidate behind a change, where it stands now. */
export function movedWeighed(
  { candidate, form, reasons }: Weighed,
  { characters, lines, pieces }: Moves,
): Weighed {
  const { firstPiece, lastPiece, firstLine, lastLine, mark, depth, reading, numbering, words, heads, cuts } =
    candidate;
  return {
    candidate: {
      firstPiece: firstPiece + pieces,
      lastPiece: lastPiece + pieces,
      firstLine: firstLine + lines,
      lastLine: lastLine + lines,
      mark,
      depth,
      reading: reading.movedBy(characters),
      numbering,
      words,
      heads,
      cuts,
    },
    form,
    reasons,
  };
}
