import type { ReportDocument } from "../document/report-document.js";
import type { Span } from "../span.js";
import type { Statistic } from "../statistics/statistic.js";
import type { Mention } from "./organization.js";

/** What an attribution is read from. */
interface Read {
  readonly document: ReportDocument;
  readonly statistics: readonly Statistic[];
  readonly organizations: readonly Mention[];
}

/**
 * The statistics of each organization, by the entity's name, as indices in document order: those that it states (`According
 * to the Canal Board, 12% …`), and those in whose sentence it alone is named.
 */
export function attributedStatistics({
  document,
  statistics,
  organizations,
}: Read): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, Set<number>>();
  const attribute = (entity: string, index: number) => {
    const indices = found.get(entity) ?? new Set();
    indices.add(index);
    found.set(entity, indices);
  };
  const sourced = new Set<number>();
  for (const [index, { source }] of statistics.entries()) {
    if (source === null) continue;
    for (const at of within(organizations, source)) {
      attribute(organizations[at]?.entity ?? "", index);
      sourced.add(index);
    }
  }
  for (const { reading, sentences } of document.passages) {
    for (const sentence of sentences) {
      const span = reading.sourceSpan(sentence);
      const figures = within(statistics, span).filter((index) => !sourced.has(index));
      if (figures.length === 0) continue;
      const named = new Set(within(organizations, span).map((at) => organizations[at]?.entity));
      const [only] = named;
      if (named.size === 1 && only !== undefined) for (const index of figures) attribute(only, index);
    }
  }
  return new Map([...found].map(([entity, indices]) => [entity, [...indices].sort((a, b) => a - b)]));
}

/** Indices of the spans, which are in order, that begin within another. */
function within(spans: readonly Span[], { start, end }: Span): number[] {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (let at = low; (spans[at]?.start ?? Number.POSITIVE_INFINITY) < end; at++) found.push(at);
  return found;
}
