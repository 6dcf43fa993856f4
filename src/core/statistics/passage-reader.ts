import type { Passage } from "../document/report-document.js";
import { ownString } from "../own-string.js";
import type { Evidence, Span } from "../span.js";
import { intoSentences, type Sentence, type Stretch } from "./clause.js";
import { comparisonsOf } from "./comparison.js";
import { datesOf, handedDown, withRelativePeriods } from "./dating.js";
import { directionsOf } from "./direction.js";
import type { MentionCursor } from "./mention-cursor.js";
import { isPair } from "./pair.js";
import type { Period } from "./period.js";
import { populationsOf } from "./population.js";
import { qualifierOf } from "./qualifier.js";
import type { Figure } from "./quantity.js";
import { respectiveOf } from "./respective.js";
import type { Scene } from "./scene.js";
import { sourceOf } from "./stated-by.js";
import type { ChangeStart, Statistic } from "./statistic.js";
import { subjectsOf } from "./subject.js";
import { placesOf } from "./whereabouts.js";

/** Reads sentence by sentence what a passage says of its figures, whoever said which those are: the rules or an analyst. */
export class PassageReader {
  readonly #source: string;
  readonly #passage: Passage;
  readonly #scene: Scene;
  readonly #named: MentionCursor;

  /** `source` is the text of the report, `scene` that of the passage, `named` the organizations of the report. */
  constructor(source: string, passage: Passage, scene: Scene, named: MentionCursor) {
    this.#source = source;
    this.#passage = passage;
    this.#scene = scene;
    this.#named = named;
  }

  /** The statistics that `figures` are, in their order; `dates` are the dates of the passage that no figure is a part of. */
  statistics(figures: readonly Figure[], dates: readonly Period[]): Statistic[] {
    const periods = withRelativePeriods(this.#scene, dates, figures);
    const statistics: Statistic[] = [];
    let before: Period | null = null;
    for (const sentence of intoSentences(this.#scene, this.#passage.sentences, figures, periods)) {
      if (sentence.figures.length > 0) this.#read(sentence, before, statistics);
      before = handedDown(this.#scene, sentence, before);
    }
    return statistics;
  }

  #read(sentence: Sentence, before: Period | null, statistics: Statistic[]): void {
    const scene = this.#scene;
    const directions = directionsOf(scene, sentence);
    const respective = respectiveOf(scene, sentence);
    const dates = datesOf(scene, sentence, before, respective);
    const subjects = subjectsOf(scene, sentence, respective);
    const organizations = this.#namedIn(sentence);
    const source = this.#evidenceOf(sourceOf(scene, sentence, organizations));
    const places = placesOf(scene, sentence, organizations);
    const comparisons = comparisonsOf(scene, sentence);
    const populations = populationsOf(scene, sentence);
    for (const [k, figure] of sentence.figures.entries()) {
      const { start, end, text } = this.evidence(figure);
      const statistic: Statistic = {
        start,
        end,
        text,
        kind: figure.kind,
        value: figure.value,
        unit: figure.unit,
        qualifier: this.#evidenceOf(qualifierOf(scene, figure)),
        direction: directions[k] ?? null,
        period: this.#evidenceOf(dates[k]),
        subject: this.#evidenceOf(subjects[k]),
        place: this.#evidenceOf(places[k]),
        comparison: this.#evidenceOf(comparisons[k]),
        population: this.#evidenceOf(populations[k]),
        source,
        section: this.#passage.section,
      };
      const changeFrom = this.#changeFrom(sentence, k, dates[k - 1]);
      const restatement = figure.restated;
      // Most figures have neither: nothing is spread for those.
      statistics.push(
        restatement || changeFrom
          ? { ...statistic, ...(restatement && { restatement }), ...(changeFrom && { changeFrom }) }
          : statistic,
      );
    }
  }

  /** The figure before, where this one ends a change that starts there. */
  #changeFrom(sentence: Sentence, k: number, period: Period | null | undefined): ChangeStart | null {
    const [start, end] = [sentence.figures[k - 1], sentence.figures[k]];
    if (!start || !end || typeof start.value !== "number" || !isPair(this.#scene, start, end)) return null;
    const { value, unit } = start;
    return { ...this.evidence(start), value, unit, period: this.#evidenceOf(period) };
  }

  /** The organizations named in a sentence, as tokens. */
  #namedIn(sentence: Sentence): Stretch[] {
    return this.#named.within(this.#spanOf(sentence)).map((mention) => this.#stretchOf(sentence, mention));
  }

  /** The tokens of a sentence that a span of the document covers. */
  #stretchOf(sentence: Sentence, span: Span): Stretch {
    const first = this.#firstFrom(span.start, sentence.first, sentence.last);
    const after = this.#firstFrom(span.end, first + 1, sentence.last + 1);
    return { first, last: after - 1 };
  }

  /** The first token from `low` on that starts at an offset of the document or after it, by bisection; else `high`. */
  #firstFrom(offset: number, low: number, high: number): number {
    const { tokens } = this.#scene;
    const { reading } = this.#passage;
    let [from, to] = [low, high];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (reading.sourceOf(tokens[middle]?.start ?? 0) < offset) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  #evidenceOf(stretch: Stretch | null | undefined): Evidence | null {
    return stretch ? this.evidence(stretch) : null;
  }

  /** The words of the document that a stretch of tokens stands for. */
  evidence(stretch: Stretch): Evidence {
    const { start, end } = this.#spanOf(stretch);
    return { start, end, text: ownString(this.#source.slice(start, end)) };
  }

  #spanOf({ first, last }: Stretch): Span {
    const { tokens } = this.#scene;
    const start = tokens[first]?.start ?? 0;
    return this.#passage.reading.sourceSpan({ start, end: tokens[last]?.end ?? start });
  }
}
