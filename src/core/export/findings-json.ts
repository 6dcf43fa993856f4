import { LineIndex } from "../document/line-index.js";
import { type Severity, severityOf } from "../finding.js";
import type { FindingWords } from "./finding-words.js";
import type { CheckedReport } from "./sarif.js";

/** A finding as `check --json` prints it: offsets in UTF-16 units, end exclusive; line and column one-based. */
export interface FindingJson {
  start: number;
  end: number;
  line: number;
  column: number;
  code: string;
  severity: Severity;
  message: string;
  related: { start: number; end: number }[];
}

/** Projects the findings of a report onto their JSON form. */
export function toFindingsJson({ text, findings }: CheckedReport, words: FindingWords): FindingJson[] {
  const lines = new LineIndex(text);
  return findings.map((finding) => {
    const { line, column } = lines.positionOf(finding.start);
    return {
      start: finding.start,
      end: finding.end,
      line: line + 1,
      column: column + 1,
      code: finding.code,
      severity: severityOf(finding),
      message: words.describe(finding),
      related: finding.related.map(({ start, end }) => ({ start, end })),
    };
  });
}
