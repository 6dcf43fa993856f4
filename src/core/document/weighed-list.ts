import { type Distances, MovedList } from "../moved-list.js";
import type { Weighed } from "./find-headings.js";

/** How much further on candidates stand behind a change. */
export type Moves = Distances<"characters" | "lines" | "pieces">;

/** The candidates for headings of a report, by index, with what speaks for each. */
export type WeighedList = MovedList<Weighed, keyof Moves>;

export function listWeighed(weighed: readonly Weighed[]): WeighedList {
  return MovedList.of(weighed, movedWeighed);
}

function movedWeighed(weighed: Weighed, { characters, lines, pieces }: Moves): Weighed {
  if (characters === 0 && lines === 0 && pieces === 0) return weighed;
  const { candidate, form, reasons } = weighed;
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
