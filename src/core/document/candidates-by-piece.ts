import type { Candidate } from "./heading-candidates.js";

/** Candidates for headings by a piece that each covers. */
export interface ByPiece {
  get(piece: number): Candidate | undefined;
  has(piece: number): boolean;
}

/** Candidates that stand near one another by the first and by the last piece that they cover. */
export function candidatesByPiece(candidates: readonly Candidate[]): {
  readonly byFirst: ByPiece;
  readonly byLast: ByPiece;
} {
  return {
    byFirst: new Places(candidates, ({ firstPiece }) => firstPiece),
    byLast: new Places(candidates, ({ lastPiece }) => lastPiece),
  };
}

/** A place for each piece from the first to the last: found faster than by a map's key, and smaller. */
class Places implements ByPiece {
  readonly #first: number;
  readonly #candidates: (Candidate | undefined)[] = [];

  constructor(candidates: readonly Candidate[], pieceOf: (candidate: Candidate) => number) {
    const [first] = candidates;
    this.#first = first ? pieceOf(first) : 0;
    for (const candidate of candidates) {
      const place = pieceOf(candidate) - this.#first;
      while (this.#candidates.length < place) this.#candidates.push(undefined);
      this.#candidates[place] = candidate;
    }
  }

  get(piece: number): Candidate | undefined {
    return this.#candidates[piece - this.#first];
  }

  has(piece: number): boolean {
    return this.get(piece) !== undefined;
  }
}
