/** The lines of a text, which end with LF, CRLF or a lone CR, as in the editor. */
export class LineIndex {
  readonly #starts: number[] = [0];

  constructor(text: string) {
    for (const end of text.matchAll(/\r\n?|\n/g)) this.#starts.push(end.index + end[0].length);
  }

  /** The zero-based line on which a UTF-16 offset stands. */
  lineOf(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The zero-based line of a UTF-16 offset, and its place in it in UTF-16 units. */
  positionOf(offset: number): { readonly line: number; readonly column: number } {
    const line = this.lineOf(offset);
    return { line, column: offset - (this.#starts[line] ?? 0) };
  }
}
