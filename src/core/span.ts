/** A stretch of a text, in UTF-16 code units: `text.slice(start, end)`. Unless said otherwise, of the document as stored. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether two spans share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `inner` lies wholly within `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Words of the document with their place in it: the evidence for a field, e.g. `"in 2018"` for a period of `2018`. */
export interface Evidence extends Span {
  readonly text: string;
}
