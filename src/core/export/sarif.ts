import { LineIndex } from "../document/line-index.js";
import { type Finding, type Severity, severityOf } from "../finding.js";
import type { Span } from "../span.js";
import type { FindingWords } from "./finding-words.js";

/** The findings of one report, for an export. */
export interface CheckedReport {
  /** Where the report lies, as a URI reference: `reports/harbour%202024.txt`. */
  readonly uri: string;
  readonly text: string;
  readonly findings: readonly Finding[];
}

const LEVELS: Readonly<Record<Severity, string>> = { warning: "warning", information: "note" };

/** Findings as a log that code scanners read: SARIF 2.1.0 (OASIS, 2020). Lines and columns are one-based, in UTF-16 units. */
export function toSarif(reports: readonly CheckedReport[], words: FindingWords): object {
  const rules = Object.entries(words.checks).map(([id, text]) => ({ id, shortDescription: { text } }));
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "Policy Annotator", rules } },
        columnKind: "utf16CodeUnits",
        artifacts: reports.map(({ uri }) => ({ location: { uri } })),
        results: reports.flatMap((report, index) => {
          const place = locator(report, index);
          return report.findings.map((finding) => ({
            ruleId: finding.code,
            ruleIndex: rules.findIndex(({ id }) => id === finding.code),
            level: LEVELS[severityOf(finding)],
            message: { text: words.describe(finding) },
            locations: [place(finding)],
            ...(finding.related.length > 0
              ? { relatedLocations: finding.related.map((span, id) => ({ id, ...place(span) })) }
              : {}),
          }));
        }),
      },
    ],
  };
}

function locator({ uri, text }: CheckedReport, index: number): (span: Span) => object {
  const lines = new LineIndex(text);
  return ({ start, end }) => {
    const [from, to] = [lines.positionOf(start), lines.positionOf(end)];
    return {
      physicalLocation: {
        artifactLocation: { uri, index },
        region: {
          startLine: from.line + 1,
          startColumn: from.column + 1,
          endLine: to.line + 1,
          endColumn: to.column + 1,
          snippet: { text: text.slice(start, end) },
        },
      },
    };
  };
}
