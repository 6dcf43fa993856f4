import { ReadingTextBuilder } from "../../../src/core/document/reading-text.js";
import type { LanguageTag, ReportDocument } from "../../../src/core/document/report-document.js";
import { findStatistics } from "../../../src/core/statistics/find-statistics.js";
import type { Statistic } from "../../../src/core/statistics/statistic.js";

/** A document of one paragraph, its sentences cut at full stops before capitals. */
export function paragraph(text: string, language: LanguageTag = "en"): ReportDocument {
  const reading = new ReadingTextBuilder(text).take(0, text.length).build();
  const sentences = [...text.matchAll(/.+?(?:[.!?](?=\s+[A-ZÉÀ])|$)\s*/gs)].map(([found], k, all) => {
    const start = all.slice(0, k).reduce((sum, match) => sum + match[0].length, 0);
    return { start, end: start + found.trimEnd().length };
  });
  return {
    text,
    language,
    blocks: [],
    headings: [],
    sections: [],
    passages: [{ role: "paragraph", reading, section: null, sentences }],
  };
}

/** The statistics of a paragraph. */
export function statisticsOf(text: string, language: LanguageTag = "en"): Statistic[] {
  return findStatistics(paragraph(text, language), []);
}
