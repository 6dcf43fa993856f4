import type { Analysis } from "../../../src/core/analysis.js";

/** An analysis with the places of every third character of its passages instead of what keeps them. */
export function plain(analysis: Analysis): unknown {
  const { document, ...rest } = analysis;
  const passages = document.passages.map(({ reading, ...passage }) => ({
    ...passage,
    text: reading.text,
    places: Array.from({ length: reading.text.length / 3 + 1 }, (_, at) => reading.sourceOf(at * 3)),
    span: reading.sourceSpan({ start: 0, end: reading.text.length }),
  }));
  return { ...rest, document: { ...document, passages } };
}
