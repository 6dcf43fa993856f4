import type { ExportWords } from "../core/export/export-words.js";
import type { Finding } from "../core/finding.js";

/** The words of an export in English. */
export const ENGLISH: ExportWords = {
  notesOn: (document) => `Notes on ${document}`,
  statisticsOf: (document) => `Statistics of ${document}`,
  noteCount: (count) => (count === 1 ? "1 note" : `${count} notes`),
  statisticCount: (count) => (count === 1 ? "1 statistic" : `${count} statistics`),
  beforeFirstSection: "Before the first section",
  passageNotFound: "Passage not found",
  passageChanged: "passage changed",
  line: (oneBased) => `line ${oneBased}`,
  unknownAuthor: "Analyst",
  columns: {
    figure: "Figure",
    subject: "Measures",
    kind: "Kind",
    direction: "Direction",
    period: "Period",
    section: "Section",
    line: "Line",
  },
  kinds: {
    percentage: "percentage",
    count: "count",
    money: "money",
    measure: "measure",
    ratio: "ratio",
    multiple: "multiple",
    duration: "duration",
    rate: "rate",
  },
  directions: { increase: "increase", decrease: "decrease" },
};

/** A finding in English. */
export function describeFinding({ code }: Finding): string {
  return code;
}
