import type { Span } from "../span.js";
import { type Change, growthOf, spliced, splicedIfOther, widened } from "./change.js";

/** Spans of lines (`end` exclusive) after a change, and a change that covers, besides, those that came or went. */
export interface FollowedSpans<Found extends Span> {
  readonly spans: readonly Found[];
  readonly change: Change;
}

/**
 * Puts spans that were found around a change in the place of those that stood there. The others are what they were, further on
 * where they stand behind the change; the list itself is kept where all are.
 */
export function followedSpans<Found extends Span>(
  spans: readonly Found[],
  place: Pick<Change, "from" | "before">,
  fresh: readonly Found[],
  lines: { readonly own: Change; readonly all: Change },
  isAlike: (old: Found, now: Found) => boolean,
): FollowedSpans<Found> {
  const gone = movedSpans(spans.slice(place.from, place.before), lines.own);
  return {
    spans:
      growthOf(lines.own) === 0
        ? splicedIfOther(spans, place, fresh, isAlike)
        : spliced(spans, place, fresh, (span) => movedSpan(span, lines.own)),
    change: widenedBySpans(lines.all, gone, fresh),
  };
}

/** Spans of lines where they stand after a change; of one that the change cuts, what is left. */
export function movedSpans<Found extends Span>(spans: readonly Found[], change: Change): Found[] {
  return spans.map((span) => movedSpan(span, change));
}

function movedSpan<Found extends Span>(span: Found, change: Change): Found {
  const { before, after } = change;
  const by = growthOf(change);
  return {
    ...span,
    start: span.start < before ? Math.min(span.start, after) : span.start + by,
    end: span.end <= before ? Math.min(span.end, after) : span.end + by,
  };
}

/** A change that covers the lines, too, of all spans that are only before or only after it. */
export function widenedBySpans(change: Change, before: readonly Span[], after: readonly Span[]): Change {
  let all = change;
  const cover = (spans: readonly Span[], others: readonly Span[]): void => {
    const ends = new Map(others.map(({ start, end }) => [start, end]));
    for (const { start, end } of spans)
      if (ends.get(start) !== end) all = widened(all, start, Math.max(start, end - 1));
  };
  cover(before, after);
  cover(after, before);
  return all;
}

/** A change that covers, too, all lines that are only among those before or only among those after it. */
export function widenedByLines(
  change: Change,
  before: ReadonlySet<number>,
  after: ReadonlySet<number>,
): Change {
  let all = change;
  for (const line of before) if (!after.has(line)) all = widened(all, line, line);
  for (const line of after) if (!before.has(line)) all = widened(all, line, line);
  return all;
}
