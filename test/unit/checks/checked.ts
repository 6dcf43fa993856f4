import type { Computation } from "../../../src/core/checks/computation.js";
import { type Checked, runChecks } from "../../../src/core/checks/run-checks.js";
import type { LanguageTag } from "../../../src/core/document/report-document.js";
import { findStatistics } from "../../../src/core/statistics/find-statistics.js";
import { paragraph } from "../statistics/scenes.js";

/** A paragraph, checked. */
export function checked(text: string, language: LanguageTag = "en"): Checked {
  const document = paragraph(text, language);
  return runChecks(document, findStatistics(document, []));
}

/** The findings of a paragraph: the code of each and the words that it is on. */
export function findingsIn(text: string, language: LanguageTag = "en"): string[] {
  return checked(text, language).findings.map(({ code, start, end }) => `${code}: ${text.slice(start, end)}`);
}

/** The computations of one kind in a paragraph. */
export function computed<Kind extends Computation["kind"]>(
  text: string,
  kind: Kind,
  language: LanguageTag = "en",
): Extract<Computation, { kind: Kind }>[] {
  return checked(text, language).computations.filter(
    (one): one is Extract<Computation, { kind: Kind }> => one.kind === kind,
  );
}
