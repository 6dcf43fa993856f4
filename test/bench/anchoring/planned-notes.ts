import type { Span } from "../../../src/core/span.js";
import type { Random } from "./random.js";
import type { SetReport } from "./set-report.js";
import type { Word, WrittenReport } from "./written-report.js";

/** How long the quotes of notes are: below 14 characters, a phrase, a sentence or two. */
export const LENGTHS = ["short", "phrase", "sentence"] as const;
export type QuoteLength = (typeof LENGTHS)[number];

/** A note on words of a report, known by their ids. */
export interface PlannedNote {
  readonly length: QuoteLength;
  readonly words: readonly number[];
  /** The sentence that the first of them stands in, its figures left out. */
  readonly template: string;
  /** In the old text. */
  readonly span: Span;
}

/** What a revision did to the words of a note; `twin`: deleted, while another sentence says the same of other figures. */
export type Fate = "intact" | "edited" | "figure" | "deleted" | "twin";

/** Plans notes on words of a report, evenly in three lengths. */
export function planNotes(
  report: WrittenReport,
  set: SetReport,
  count: number,
  random: Random,
): PlannedNote[] {
  const sentences = report.flatMap((block) =>
    block.sentences.map((sentence, index) => ({ sentence, next: block.sentences[index + 1] ?? [] })),
  );
  const notes: PlannedNote[] = [];
  while (notes.length < count) {
    const length = LENGTHS[notes.length % LENGTHS.length] ?? "phrase";
    const { sentence, next } = random.pick(sentences);
    const words = pickWords(sentence, next, length, random);
    const first = words[0] && set.places.get(words[0].id);
    const last = set.places.get(words.at(-1)?.id ?? -1);
    if (!first || !last) continue;
    const size = last.end - first.start;
    if (length === "short" ? size >= 14 || size < 2 : size < 14) continue;
    notes.push({
      length,
      words: words.map(({ id }) => id),
      template: templateOf(sentence),
      span: { start: first.start, end: last.end },
    });
  }
  return notes;
}

function pickWords(
  sentence: readonly Word[],
  next: readonly Word[],
  length: QuoteLength,
  random: Random,
): readonly Word[] {
  if (length === "sentence") return random.chance(0.25) ? [...sentence, ...next] : sentence;
  const count = length === "short" ? random.whole(1, 2) : random.whole(3, 7);
  const start = random.whole(0, Math.max(0, sentence.length - count));
  return sentence.slice(start, start + count);
}

/** What a sentence says, its figures left out. */
export function templateOf(sentence: readonly Word[]): string {
  return sentence.map(({ text }) => text.replace(/\d[\d.,]*/g, "0")).join(" ");
}

/** What became of a note's words in a revised report, and which of them are left. */
export function fateOf(
  note: PlannedNote,
  revised: ReadonlyMap<number, Word>,
  set: SetReport,
  templates: ReadonlySet<string>,
): { fate: Fate; left: readonly number[] } {
  const left = note.words.filter((id) => set.places.has(id));
  if (left.length === 0) return { fate: templates.has(note.template) ? "twin" : "deleted", left };
  const words = left.map((id) => revised.get(id));
  if (words.some((word) => word?.replaced === "figure")) return { fate: "figure", left };
  const first = set.order.indexOf(left[0] ?? -1);
  const isOnEnd =
    left.length === note.words.length && left.every((id, step) => set.order[first + step] === id);
  return { fate: isOnEnd && words.every((word) => word && !word.replaced) ? "intact" : "edited", left };
}
