import { countBefore } from "../count-before.js";
import type { Passage, ReportDocument } from "../document/report-document.js";
import type { Span } from "../span.js";
import type { Stretch } from "../statistics/clause.js";
import type { Scene } from "../statistics/scene.js";
import type { Scenes } from "../statistics/scenes.js";
import type { Statistic } from "../statistics/statistic.js";
import type { Token } from "../statistics/tokens.js";

/** A statistic with its place among the tokens of its passage. */
export interface PlacedFigure extends Stretch {
  readonly statistic: Statistic;
  /** Its place among the figures of its sentence. */
  readonly index: number;
  /** Its value in base scale; null for a range, with which nothing is computed. */
  readonly value: number | null;
  /** The tokens that date it, where they stand in the same passage. */
  readonly period: Stretch | null;
  /** The tokens that say what it is a share of. */
  readonly population: Stretch | null;
}

/** A sentence that holds figures, as a check reads it: all indices are of the tokens of its passage. */
export interface PlacedSentence extends Stretch {
  readonly scene: Scene;
  readonly passage: Passage;
  readonly figures: readonly PlacedFigure[];
  /** The tokens that date its figures. */
  readonly dated: ReadonlySet<number>;
}

/** What is read: tables, captions and headings make no sentences. */
const ROLES: ReadonlySet<Passage["role"]> = new Set(["paragraph", "listItem", "footnote"]);

/** The sentences of a report that hold figures, in the order of its passages. */
export function placeFigures(
  document: ReportDocument,
  statistics: readonly Statistic[],
  scenes: Scenes,
): PlacedSentence[] {
  const inOrder = [...statistics].sort((a, b) => a.start - b.start);
  return document.passages.flatMap((passage) => placeFiguresIn(passage, inOrder, scenes));
}

/** The sentences of a passage that hold figures; `inOrder` are the report's statistics in document order. */
export function placeFiguresIn(
  passage: Passage,
  inOrder: readonly Statistic[],
  scenes: Scenes,
): PlacedSentence[] {
  if (!ROLES.has(passage.role)) return [];
  const { reading } = passage;
  const within = reading.extent;
  const near = slice(inOrder, within);
  return near.length === 0 ? [] : readPassage(passage, scenes.of(passage), near);
}

/** The statistics that start within a span, by bisection. */
function slice(inOrder: readonly Statistic[], { start, end }: Span): readonly Statistic[] {
  const before = (offset: number) => countBefore(inOrder, (statistic) => statistic.start < offset);
  return inOrder.slice(before(start), before(end));
}

function readPassage(passage: Passage, scene: Scene, near: readonly Statistic[]): PlacedSentence[] {
  const places = new TokenPlaces(passage, scene.tokens);
  const figures = near.flatMap((statistic) => {
    const place = places.of(statistic);
    if (!place) return [];
    const value = typeof statistic.value === "number" ? statistic.value : null;
    return [
      {
        first: place.first,
        last: place.last,
        statistic,
        value,
        period: statistic.period && places.of(statistic.period),
        population: statistic.population && places.of(statistic.population),
      },
    ];
  });
  return figures.length === 0 ? [] : intoSentences(scene, passage, figures);
}

/** Where spans of the document stand among the tokens of a passage. What stands between its pieces has no place in it. */
class TokenPlaces {
  readonly #reading: Passage["reading"];
  readonly #tokens: readonly Token[];

  constructor({ reading }: Passage, tokens: readonly Token[]) {
    this.#reading = reading;
    this.#tokens = tokens;
  }

  of({ start, end }: Span): Stretch | null {
    const first = this.#firstAt(start, (token) => this.#reading.sourceOf(token.start));
    const last = this.#firstAt(end, (token) => this.#reading.sourceOf(token.end - 1) + 1);
    return first === null || last === null || last < first ? null : { first, last };
  }

  /** The token that an offset of the document is the edge of, by bisection. */
  #firstAt(offset: number, edgeOf: (token: Token) => number): number | null {
    let low = 0;
    let high = this.#tokens.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const token = this.#tokens[middle];
      if (token && edgeOf(token) < offset) low = middle + 1;
      else high = middle;
    }
    const found = this.#tokens[low];
    return found && edgeOf(found) === offset ? low : null;
  }
}

function intoSentences(
  scene: Scene,
  passage: Passage,
  figures: readonly Omit<PlacedFigure, "index">[],
): PlacedSentence[] {
  const sentences: PlacedSentence[] = [];
  let token = 0;
  let figure = 0;
  for (const [k, { end }] of passage.sentences.entries()) {
    const limit = k === passage.sentences.length - 1 ? scene.text.length : end;
    const first = token;
    while ((scene.tokens[token]?.start ?? Number.POSITIVE_INFINITY) < limit) token++;
    const from = figure;
    while ((figures[figure]?.first ?? token) < token) figure++;
    const own = figures.slice(from, figure).map(
      ({ first, last, statistic, value, period, population }, index): PlacedFigure => ({
        first,
        last,
        statistic,
        index,
        value,
        period,
        population,
      }),
    );
    if (own.length > 0)
      sentences.push({ scene, passage, first, last: token - 1, figures: own, dated: tokensOfDates(own) });
  }
  return sentences;
}

function tokensOfDates(figures: readonly PlacedFigure[]): Set<number> {
  const dated = new Set<number>();
  let before: Stretch | null = null;
  for (const { period } of figures) {
    if (!period || period.first === before?.first) continue;
    for (let at = period.first; at <= period.last; at++) dated.add(at);
    before = period;
  }
  return dated;
}
