import type { Span } from "../../../src/core/span.js";

/** A passage that a careful reader marked; one that could be taken either way is optional and counts neither way. */
export interface GoldSpan extends Span {
  readonly text: string;
  readonly optional?: boolean;
}

/** How well what was found meets what a reader marked. */
export interface Score {
  /** The harmonic mean of precision and recall, spans that overlap being the same. */
  readonly f1: number;
  /** The marked passages that nothing found meets. */
  readonly missed: readonly string[];
  /** The places of what was found where nothing is marked. */
  readonly spurious: readonly Span[];
}

const overlap = (a: Span, b: Span) => Math.min(a.end, b.end) - Math.max(a.start, b.start);

/** Pairs each passage with one finding at most, those that share most characters first. */
export function measure(gold: readonly GoldSpan[], found: readonly Span[]): Score {
  const pairs = gold
    .flatMap((mark) => found.map((span) => ({ mark, span, shared: overlap(mark, span) })))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared);
  const met = new Map<GoldSpan, Span>();
  const used = new Set<Span>();
  for (const { mark, span } of pairs) {
    if (met.has(mark) || used.has(span)) continue;
    met.set(mark, span);
    used.add(span);
  }
  const required = gold.filter(({ optional }) => !optional);
  const hits = required.filter((mark) => met.has(mark)).length;
  const missed = required.filter((mark) => !met.has(mark)).map(({ text }) => text);
  const spurious = found.filter((span) => !used.has(span) && !gold.some((mark) => overlap(mark, span) > 0));
  return { f1: (2 * hits) / (2 * hits + missed.length + spurious.length), missed, spurious };
}
