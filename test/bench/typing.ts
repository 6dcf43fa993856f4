import type { DocumentFormat } from "../../src/core/document/report-document.js";
import { EditedAnalysis } from "../../src/core/incremental/edited-analysis.js";

/** What is typed at each place: plain words, then a figure with its year. */
const TYPED = " and were counted again in the cold of that winter, when 17% of them came late in 2016,";
/** Places of the text, as shares of it, at which it is typed. */
const PLACES = [0.22, 0.41, 0.58, 0.77, 0.93];
/** Characters of a paragraph that is typed into. */
const LONG = 300;

/** What a keystroke costs in a report, in milliseconds, sorted. */
export interface TypingCosts {
  readonly characters: number;
  /** Reading the whole report, once the engine is warm. */
  readonly full: number;
  /** The share of keystrokes that cost what their paragraph costs; the others are readings of the whole. */
  readonly followed: number;
  /** Taking in the keystroke: all that is known is known of the new text. */
  readonly edit: readonly number[];
  /** The same, and putting the whole analysis together anew. */
  readonly analysis: readonly number[];
}

/** Types into the middle of long paragraphs all over a report, letter by letter. */
export function typingCosts(report: string, format: DocumentFormat): TypingCosts {
  const warm = new EditedAnalysis(report.slice(0, 200_000), { format });
  for (let run = 0; run < 3; run++) {
    warm.edit([{ start: 0, deleted: 0, inserted: 1 }], `x${warm.text}`);
    void warm.analysis;
  }
  const edited = new EditedAnalysis(report, { format });
  let began = performance.now();
  void edited.analysis;
  const full = performance.now() - began;
  const [edit, analysis]: [number[], number[]] = [[], []];
  let followed = 0;
  for (const share of PLACES) {
    let start = placeIn(edited.text, Math.floor(share * edited.text.length));
    for (const letter of TYPED) {
      const after = flat(edited.text.slice(0, start) + letter + edited.text.slice(start));
      began = performance.now();
      const isFollowed = edited.edit([{ start, deleted: 0, inserted: 1 }], after);
      // What is not followed must be read anew before anything is known of the new text.
      if (isFollowed) followed++;
      else void edited.analysis;
      edit.push(performance.now() - began);
      void edited.analysis;
      analysis.push(performance.now() - began);
      start++;
    }
  }
  const inOrder = (times: number[]) => times.toSorted((a, b) => a - b);
  const characters = report.length;
  return {
    characters,
    full,
    followed: followed / edit.length,
    edit: inOrder(edit),
    analysis: inOrder(analysis),
  };
}

/** A space in the middle of the first long line from a place on. */
function placeIn(text: string, from: number): number {
  for (let start = from; start < text.length; ) {
    const end = text.indexOf("\n", start);
    const stop = end < 0 ? text.length : end;
    if (stop - start > LONG) return text.indexOf(" ", start + LONG / 2);
    start = stop + 1;
  }
  return text.indexOf(" ", from);
}

/** A text in one piece, as an editor hands it over: one put together of parts would be so only when it is read. */
function flat(text: string): string {
  text.charCodeAt(text.length >> 1);
  return text;
}
