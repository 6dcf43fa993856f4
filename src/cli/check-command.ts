import { analyze } from "../core/analysis.js";
import { toFindingsJson } from "../core/export/findings-json.js";
import { type CheckedReport, toSarif } from "../core/export/sarif.js";
import { withoutDismissed } from "../core/notes/dismissal.js";
import { judgementsIn } from "../core/notes/judgement.js";
import { findingWordsIn } from "../words/finding-words.js";
import type { L10n } from "../words/l10n.js";
import { notesFileBeside, readAnnotations, withShared } from "./annotations.js";
import { readInput } from "./input.js";
import { UsageError } from "./usage-error.js";

export interface CheckOptions {
  readonly json: boolean;
  readonly sarif: boolean;
  /** The file of decisions about organizations for all reports; without it, the nearest `.policy-annotator/organizations.jsonl`. */
  readonly organizations?: string | undefined;
}

/** What is to be printed, and whether anything was found. */
export interface CheckResult {
  readonly output: string;
  readonly found: boolean;
}

/**
 * `check FILE… [--json|--sarif]`: where reports do not agree with themselves, a line a finding. What an analyst dismissed
 * in the notes file beside a report is left out.
 */
export function checkCommand(
  files: readonly string[],
  { json, sarif, organizations }: CheckOptions,
  l10n: L10n,
): CheckResult {
  if (json && sarif) throw new UsageError((l10n) => l10n.t("--json or --sarif, not both"));
  const words = findingWordsIn(l10n);
  const reports = files.map((file) => ({ file, report: check(file, organizations, l10n) }));
  const found = reports.some(({ report }) => report.findings.length > 0);
  if (sarif) {
    const log = toSarif(
      reports.map(({ report }) => report),
      words,
    );
    return { output: `${JSON.stringify(log, null, 2)}\n`, found };
  }
  const listed = reports.map(({ file, report }) => ({
    file,
    findings: toFindingsJson(report, words),
  }));
  if (json) return { output: `${JSON.stringify(listed)}\n`, found };
  const lines = listed.flatMap(({ file, findings }) =>
    findings.map(
      ({ line, column, severity, code, message }) =>
        `${file}:${line}:${column}: ${severity} ${code} ${message}\n`,
    ),
  );
  return { output: lines.join(""), found };
}

function check(file: string, organizations: string | undefined, l10n: L10n): CheckedReport {
  const { text, format } = readInput(file, l10n);
  const notes = notesFileBeside(file);
  const annotations = notes === null ? [] : readAnnotations(notes, text, l10n);
  const judgements = withShared(judgementsIn(annotations), file, organizations, l10n);
  const { findings } = analyze(text, { format, judgements });
  const uri = file.replaceAll("\\", "/").split("/").map(encodeURIComponent).join("/");
  return { uri, text, findings: withoutDismissed(findings, annotations) };
}
