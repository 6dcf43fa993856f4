import assert from "node:assert/strict";
import { type Analysis, analyze } from "../../../src/core/analysis.js";
import { chartOf } from "../../../src/core/charts/chart.js";
import { drawChart } from "../../../src/core/charts/draw-chart.js";
import { PALETTES } from "../../../src/core/charts/palette.js";
import { dataUri } from "../../../src/core/charts/picture.js";
import { countMatches, filterSections } from "../../../src/core/document/filter-sections.js";
import { findReferences } from "../../../src/core/document/references.js";
import { toAnalysisJson } from "../../../src/core/export/analysis-json.js";
import { citationOf } from "../../../src/core/export/citation.js";
import { toFindingsJson } from "../../../src/core/export/findings-json.js";
import { toSarif } from "../../../src/core/export/sarif.js";
import { sectionQuotation } from "../../../src/core/export/section-quotation.js";
import { ENGLISH_FINDINGS } from "../../unit/words/english.js";
import { randomDocument } from "../documents.js";
import type { Random } from "../random.js";
import type { Trial } from "../trial.js";
import { assertExported } from "./exported.js";
import { FORMATS } from "./formats.js";
import { assertSound, assertSpan } from "./sound-analysis.js";

/** A document is read, and shown in every way in which it can be. */
export const READING: Trial = {
  name: "reading",
  // One is a reading; what is shown of it and what is exported take one each at most.
  readings: 3,
  make: (random) => [randomDocument(random)],
  async check([text = ""], random) {
    const analysis = analyze(text, { format: random.of(FORMATS) });
    assertSound(text, analysis);
    assertShown(analysis, random);
    await assertExported(text, analysis, [], random);
  },
};

/** Charts, references, citations and filters of an analysis, whatever its text. */
export function assertShown(analysis: Analysis, random: Random): void {
  const { document, findings, statistics, computations } = analysis;
  const { text, sections } = document;
  JSON.stringify(toAnalysisJson("fuzz.txt", analysis, ENGLISH_FINDINGS.describe));
  const checked = { uri: "fuzz.txt", text, findings };
  JSON.stringify([toSarif([checked], ENGLISH_FINDINGS), toFindingsJson(checked, ENGLISH_FINDINGS)]);
  for (const { start, end, target } of findReferences(document)) {
    assertSpan("reference", text, { start, end });
    assertSpan("target of a reference", text, target);
  }
  for (const statistic of statistics) {
    const chart = chartOf(statistic, computations);
    if (chart) assertPicture(dataUri(drawChart(chart, PALETTES.light, String)));
  }
  const [first] = statistics;
  citationOf(analysis, first ?? { start: 0, end: Math.min(text.length, 1) });
  for (const section of sections.slice(0, 5)) sectionQuotation(document, section, "fuzz.txt");
  const words = text.slice(0, random.below(20));
  assert.ok((filterSections(sections, words)?.size ?? sections.length) >= countMatches(sections, words));
}

function assertPicture(uri: string): void {
  assert.match(uri, /^data:image\/svg\+xml,[A-Za-z0-9%._-]+$/);
  assert.doesNotMatch(uri, /NaN|Infinity|undefined/);
}
