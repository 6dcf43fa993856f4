import type { Passage, ReportDocument } from "../document/report-document.js";
import type { Mention } from "../organizations/organization.js";
import type { Evidence, Span } from "../span.js";
import { intoSentences, type Sentence, type Stretch } from "./clause.js";
import { comparisonsOf } from "./comparison.js";
import { datesOf, handedDown, withRelativePeriods } from "./dating.js";
import { directionsOf } from "./direction.js";
import { exclusionOf } from "./exclusion.js";
import { readFigure } from "./figure.js";
import { MentionCursor } from "./mention-cursor.js";
import { isPair, withSharedUnits } from "./pair.js";
import { findPeriods, type Period } from "./period.js";
import { populationsOf } from "./population.js";
import { qualifierOf } from "./qualifier.js";
import type { Figure } from "./quantity.js";
import { respectiveOf } from "./respective.js";
import type { Scene } from "./scene.js";
import { type Setting, sceneOf, settingOf } from "./setting.js";
import { sourceOf } from "./stated-by.js";
import type { ChangeStart, Statistic } from "./statistic.js";
import { subjectsOf } from "./subject.js";
import { placesOf } from "./whereabouts.js";

/** Finds the figures of a report and what its sentences say of them, in document order, none overlapping another. */
export function findStatistics(document: ReportDocument, mentions: readonly Mention[]): Statistic[] {
  const setting = settingOf(document);
  const named = new MentionCursor(mentions);
  const found = document.passages.flatMap((passage) =>
    new PassageReader(document, passage, setting).statistics(named),
  );
  // A paragraph that a footnote cuts goes on behind it.
  return found.sort((a, b) => a.start - b.start);
}

/** In a heading bare numbers count chapters, years and parts: only a share, multiple or amount of money is plain there. */
function isPlainInHeading(figure: Figure): boolean {
  return figure.kind === "percentage" || figure.kind === "multiple" || figure.kind === "money";
}

/** All figures of a text that measure something, in order. */
export function findFigures(scene: Scene, periods: readonly Period[]): Figure[] {
  const figures: Figure[] = [];
  const dates = periods.filter((period) => period.covers)[Symbol.iterator]();
  let date = dates.next();
  for (let at = 0; at < scene.tokens.length; at++) {
    while (!date.done && date.value.last < at) date = dates.next();
    if (!date.done && date.value.first <= at) {
      at = date.value.last;
      continue;
    }
    const figure = readFigure(scene, at);
    if (!figure) continue;
    if (!exclusionOf(scene, figure)) figures.push(figure);
    at = Math.max(at, figure.last);
  }
  return figures;
}

/** Reads one passage: its figures first, then sentence by sentence what is said of them. */
class PassageReader {
  readonly #document: ReportDocument;
  readonly #passage: Passage;
  readonly #scene: Scene;

  constructor(document: ReportDocument, passage: Passage, setting: Setting) {
    this.#document = document;
    this.#passage = passage;
    this.#scene = sceneOf(setting, passage);
  }

  statistics(named: MentionCursor): Statistic[] {
    const dates = findPeriods(this.#scene);
    const found = withSharedUnits(this.#scene, findFigures(this.#scene, dates));
    const figures = this.#passage.role === "heading" ? found.filter(isPlainInHeading) : found;
    if (figures.length === 0) return [];
    const periods = withRelativePeriods(this.#scene, dates, figures);
    const sentences = intoSentences(this.#scene, this.#passage.sentences, figures, periods);
    let before: Period | null = null;
    return sentences.flatMap((sentence) => {
      const found = sentence.figures.length > 0 ? this.#read(sentence, before, named) : [];
      before = handedDown(this.#scene, sentence, before);
      return found;
    });
  }

  #read(sentence: Sentence, before: Period | null, named: MentionCursor): Statistic[] {
    const directions = directionsOf(this.#scene, sentence);
    const respective = respectiveOf(this.#scene, sentence);
    const dates = datesOf(this.#scene, sentence, before, respective);
    const subjects = subjectsOf(this.#scene, sentence, respective);
    const organizations = this.#namedIn(sentence, named);
    const source = sourceOf(this.#scene, sentence, organizations);
    const places = placesOf(this.#scene, sentence, organizations);
    const comparisons = comparisonsOf(this.#scene, sentence);
    const populations = populationsOf(this.#scene, sentence);
    return sentence.figures.map((figure, k) => ({
      ...this.#evidence(figure),
      ...(figure.restated && { restatement: figure.restated }),
      ...this.#changeFrom(sentence, k, dates[k - 1] ?? null),
      kind: figure.kind,
      value: figure.value,
      unit: figure.unit,
      qualifier: this.#evidenceOf(qualifierOf(this.#scene, figure)),
      direction: directions[k] ?? null,
      period: this.#evidenceOf(dates[k] ?? null),
      subject: this.#evidenceOf(subjects[k] ?? null),
      place: this.#evidenceOf(places[k] ?? null),
      comparison: this.#evidenceOf(comparisons[k] ?? null),
      population: this.#evidenceOf(populations[k] ?? null),
      source: this.#evidenceOf(source),
      section: this.#passage.section,
    }));
  }

  /** The figure before, where this one ends a change that starts there. */
  #changeFrom(sentence: Sentence, k: number, period: Period | null): { changeFrom: ChangeStart } | null {
    const [start, end] = [sentence.figures[k - 1], sentence.figures[k]];
    if (!start || !end || typeof start.value !== "number" || !isPair(this.#scene, start, end)) return null;
    const { value, unit } = start;
    return { changeFrom: { ...this.#evidence(start), value, unit, period: this.#evidenceOf(period) } };
  }

  /** The organizations named in a sentence, as tokens. */
  #namedIn(sentence: Sentence, named: MentionCursor): Stretch[] {
    const { first, last } = sentence;
    const { start, end } = this.#evidence({ first, last });
    return named.within({ start, end }).map((mention) => this.#stretchOf(sentence, mention));
  }

  /** The tokens of a sentence that a span of the document covers. */
  #stretchOf(sentence: Sentence, span: Span): Stretch {
    const { tokens } = this.#scene;
    const { reading } = this.#passage;
    let first = sentence.first;
    while (first < sentence.last && reading.sourceOf(tokens[first]?.start ?? 0) < span.start) first++;
    let last = first;
    while (last < sentence.last && reading.sourceOf(tokens[last + 1]?.start ?? 0) < span.end) last++;
    return { first, last };
  }

  #evidenceOf(stretch: Stretch | null): Evidence | null {
    return stretch && this.#evidence(stretch);
  }

  #evidence({ first, last }: Stretch): Evidence {
    const { tokens } = this.#scene;
    const start = tokens[first]?.start ?? 0;
    const span = this.#passage.reading.sourceSpan({ start, end: tokens[last]?.end ?? start });
    return { ...span, text: this.#document.text.slice(span.start, span.end) };
  }
}
