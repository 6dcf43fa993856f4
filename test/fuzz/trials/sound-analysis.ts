import assert from "node:assert/strict";
import type { Analysis } from "../../../src/core/analysis.js";
import { Places } from "../../../src/core/document/places.js";
import type { Evidence, Span } from "../../../src/core/span.js";

/** Throws when an analysis says what cannot be true of any document. */
export function assertSound(text: string, analysis: Analysis): void {
  assert.equal(analysis.document.text, text);
  assertOrder("headings", text, analysis.document.headings);
  // A figure that a footnote cuts has the figures of the footnote between its parts.
  const places = new Places(analysis.document);
  const parts = analysis.statistics.flatMap((statistic) => places.partsOf(statistic));
  assertOrder(
    "statistics",
    text,
    parts.sort((a, b) => a.start - b.start),
  );
  assert.ok(analysis.statistics.every(({ start }, k) => start >= (analysis.statistics[k - 1]?.start ?? 0)));
  assertOrder("organizations", text, analysis.organizations);
  assertStatistics(text, analysis);
  for (const finding of analysis.findings) {
    assertSpan("finding", text, finding);
    for (const related of finding.related) assertSpan("related figure", text, related);
  }
  const entities = new Set(analysis.entities.map(({ entity }) => entity));
  for (const { entity } of analysis.organizations)
    assert.ok(entities.has(entity), `a mention of ${entity}, which is no entity`);
}

/** Throws when a span is empty or not of the text. */
export function assertSpan(what: string, text: string, { start, end }: Span): void {
  assert.ok(
    Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length,
    `${what} at ${start}–${end} of ${text.length}`,
  );
}

function assertStatistics(text: string, { statistics, document }: Analysis): void {
  for (const statistic of statistics) {
    assert.equal(statistic.text, text.slice(statistic.start, statistic.end));
    const values = typeof statistic.value === "number" ? [statistic.value] : statistic.value;
    assert.ok(values.every(Number.isFinite), `${statistic.text} has the value ${statistic.value}`);
    assert.ok(statistic.section === null || document.sections[statistic.section]);
    const { qualifier, period, subject, source } = statistic;
    for (const [name, field] of Object.entries({ qualifier, period, subject, source }))
      if (field) assertEvidence(`${name} of ${statistic.text}`, text, field);
  }
}

function assertEvidence(what: string, text: string, evidence: Evidence): void {
  assertSpan(what, text, evidence);
  assert.ok(evidence.text.trim() !== "", `the ${what} is empty`);
}

function assertOrder(what: string, text: string, spans: readonly Span[]): void {
  let end = 0;
  for (const span of spans) {
    assertSpan(what, text, span);
    assert.ok(span.start >= end, `${what} overlap at ${span.start}`);
    end = span.end;
  }
}
