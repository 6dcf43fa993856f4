import type { Sentence } from "./clause.js";
import type { Period } from "./period.js";
import type { Figure } from "./quantity.js";
import { isMark, isWord, type Scene } from "./scene.js";

/** The dates of a text with those that figures make: `the last 5 years` is a figure and dates others. In order. */
export function withRelativePeriods(
  scene: Scene,
  periods: readonly Period[],
  figures: readonly Figure[],
): Period[] {
  const relative = figures.flatMap((figure) => relativePeriod(scene, figure));
  return [...periods, ...relative].sort((a, b) => a.first - b.first);
}

function relativePeriod(scene: Scene, figure: Figure): Period[] {
  if (figure.kind !== "duration") return [];
  const { tokens, lexicon } = scene;
  const lead = lexicon.dates.relative.endingAt(tokens, figure.first - 1);
  if (!lead) return [];
  const inner = lexicon.decimalComma && !isWord(scene, figure.last - 1, lexicon.unitAdjectives);
  return inner
    ? []
    : [{ first: lead.first, last: figure.last, kind: "relative", stretch: true, covers: false }];
}

/** The dates of a sentence's figures, in their order; `before` is what the sentence before can hand down. */
export function datesOf(scene: Scene, sentence: Sentence, before: Period | null): (Period | null)[] {
  const usable = sentence.periods.filter((period) => period.kind !== "anaphoric" && !isBase(scene, period));
  return sentence.figures.map((figure, k) => {
    const own = usable.filter((period) => period.first > figure.last || period.last < figure.first);
    const next = sentence.figures[k + 1];
    const previous = sentence.figures[k - 1];
    const near = bracketed(scene, own, figure) ?? following(scene, own, figure, next);
    if (figure.kind === "duration")
      return near && near.kind === "date" && near.first - figure.last <= 4 ? near : null;
    return (
      near ?? preceding(own, figure, previous) ?? later(own, figure) ?? inherited(scene, sentence, before)
    );
  });
}

/** What a sentence hands down to the next: its first date, or what it got itself. */
export function handedDown(scene: Scene, sentence: Sentence, before: Period | null): Period | null {
  const dates = sentence.periods.filter((period) => period.kind === "date" && !isBase(scene, period));
  return (
    dates.find((period) => period.stretch) ?? dates.at(-1) ?? (sentence.figures.length > 0 ? before : null)
  );
}

/** `a 21% increase from 2017`: the date of what it is compared with. A stretch `from … to …` has its own last token. */
function isBase(scene: Scene, period: Period): boolean {
  if (period.kind !== "date" || period.stretch) return false;
  return scene.lexicon.baseBefore.endingAt(scene.tokens, period.first - 1) !== null;
}

/** `103 (2013)`. */
function bracketed(scene: Scene, periods: readonly Period[], figure: Figure): Period | null {
  if (!isMark(scene, figure.last + 1, "(")) return null;
  return periods.find((period) => period.first === figure.last + 2) ?? null;
}

/** `1,806 arrests in 2016`: after the figure and before the next one. A share is dated by its verb, which comes last. */
function following(
  scene: Scene,
  periods: readonly Period[],
  figure: Figure,
  next: Figure | undefined,
): Period | null {
  const limit = next?.first ?? Number.POSITIVE_INFINITY;
  const after = periods.filter((period) => period.first > figure.last && period.first < limit);
  const sameClause = after.filter((period) => !crossesSemicolon(scene, figure.last, period.first));
  const found =
    figure.kind === "percentage" || figure.kind === "multiple" ? sameClause.at(-1) : sameClause[0];
  return found ?? null;
}

function crossesSemicolon(scene: Scene, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) if (isMark(scene, at, ";")) return true;
  return false;
}

/** `In 2019, this led to 479 inspections`: the nearest before it that does not belong to the figure before. */
function preceding(periods: readonly Period[], figure: Figure, _previous: Figure | undefined): Period | null {
  const before = periods.filter((period) => period.last < figure.first && period.kind !== "recurring");
  return before.at(-1) ?? null;
}

/** `an 8% increase in theft and a 29% increase in fraud in 2018`: past the figures that share it. */
function later(periods: readonly Period[], figure: Figure): Period | null {
  return periods.find((period) => period.first > figure.last && period.kind !== "recurring") ?? null;
}

/** A sentence without date that points back takes the date of the one before. */
function inherited(scene: Scene, sentence: Sentence, before: Period | null): Period | null {
  if (!before) return null;
  const anaphoric = sentence.periods.some((period) => period.kind === "anaphoric");
  return anaphoric || pointsBack(scene, sentence) ? before : null;
}

function pointsBack(scene: Scene, sentence: Sentence): boolean {
  for (let at = sentence.first; at < Math.min(sentence.first + 10, sentence.last); at++)
    if (isWord(scene, at, scene.lexicon.anaphors)) return true;
  return false;
}
