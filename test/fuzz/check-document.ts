import assert from "node:assert/strict";
import { type Analysis, analyze } from "../../src/core/analysis.js";
import { Places } from "../../src/core/document/places.js";
import type { DocumentFormat } from "../../src/core/document/report-document.js";
import { toAnalysisJson } from "../../src/core/export/analysis-json.js";
import type { Evidence, Span } from "../../src/core/span.js";

/** Reads a document, and throws when what is said of it cannot be true of any. */
export function checkDocument(text: string, format: DocumentFormat): void {
  const analysis = analyze(text, { format });
  checkOrder("headings", text, analysis.document.headings);
  // A figure that a footnote cuts has the figures of the footnote between its parts.
  const places = new Places(analysis.document);
  const parts = analysis.statistics.flatMap((statistic) => places.partsOf(statistic));
  checkOrder(
    "statistics",
    text,
    parts.sort((a, b) => a.start - b.start),
  );
  assert.ok(analysis.statistics.every(({ start }, k) => start >= (analysis.statistics[k - 1]?.start ?? 0)));
  checkOrder("organizations", text, analysis.organizations);
  checkStatistics(text, analysis);
  for (const finding of analysis.findings) {
    checkSpan("finding", text, finding);
    for (const related of finding.related) checkSpan("related figure", text, related);
  }
  const entities = new Set(analysis.entities.map(({ entity }) => entity));
  for (const { entity } of analysis.organizations)
    assert.ok(entities.has(entity), `a mention of ${entity}, which is no entity`);
  JSON.stringify(toAnalysisJson("fuzz.txt", analysis, ({ code }) => code));
}

function checkStatistics(text: string, { statistics, document }: Analysis): void {
  for (const statistic of statistics) {
    assert.equal(statistic.text, text.slice(statistic.start, statistic.end));
    const values = typeof statistic.value === "number" ? [statistic.value] : statistic.value;
    assert.ok(values.every(Number.isFinite), `${statistic.text} has the value ${statistic.value}`);
    assert.ok(statistic.section === null || document.sections[statistic.section]);
    const { qualifier, period, subject, source } = statistic;
    for (const [name, field] of Object.entries({ qualifier, period, subject, source }))
      if (field) checkEvidence(`${name} of ${statistic.text}`, text, field);
  }
}

function checkEvidence(what: string, text: string, evidence: Evidence): void {
  checkSpan(what, text, evidence);
  assert.ok(evidence.text.trim() !== "", `the ${what} is empty`);
}

function checkOrder(what: string, text: string, spans: readonly Span[]): void {
  let end = 0;
  for (const span of spans) {
    checkSpan(what, text, span);
    assert.ok(span.start >= end, `${what} overlap at ${span.start}`);
    end = span.end;
  }
}

function checkSpan(what: string, text: string, { start, end }: Span): void {
  assert.ok(
    Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length,
    `${what} at ${start}–${end} of ${text.length}`,
  );
}
