import { type Analysis, analyze } from "../core/analysis.js";
import { Places } from "../core/document/places.js";
import { EVIDENT_FIELDS, toAnalysisJson } from "../core/export/analysis-json.js";
import { NO_JUDGEMENTS } from "../core/judgements.js";
import { judgementsIn } from "../core/notes/judgement.js";
import { countedIn } from "../words/counted.js";
import { findingWordsIn } from "../words/finding-words.js";
import type { L10n } from "../words/l10n.js";
import { notesFileBeside, readAnnotations, withShared } from "./annotations.js";
import { readInput } from "./input.js";
import { UsageError } from "./usage-error.js";

export interface AnalyzeOptions {
  readonly json: boolean;
  /** Say of each heading why it was taken for one, and of each figure what words were read of it. */
  readonly explain: boolean;
  /** The file of decisions about organizations for all reports; without it, the nearest `.policy-annotator/organizations.jsonl`. */
  readonly organizations?: string | undefined;
}

/**
 * `analyze FILE [--json | --explain]`: what is in a report, for people or, as JSON, for tools. Decisions about headings in
 * the notes file beside the report count.
 */
export function analyzeCommand(
  file: string,
  { json, explain, organizations }: AnalyzeOptions,
  l10n: L10n,
): string {
  if (json && explain)
    throw new UsageError((l10n) => l10n.t("--explain is for people, --json for tools: choose one"));
  const { name, text, format } = readInput(file, l10n);
  const notes = notesFileBeside(file);
  const own = notes === null ? NO_JUDGEMENTS : judgementsIn(readAnnotations(notes, text, l10n));
  const judgements = withShared(own, file, organizations, l10n);
  const analysis = analyze(text, { format, judgements });
  if (explain) return explanation(name, analysis, l10n);
  return json
    ? `${JSON.stringify(toAnalysisJson(name, analysis, findingWordsIn(l10n).describe))}\n`
    : summary(name, analysis, l10n);
}

function explanation(name: string, analysis: Analysis, l10n: L10n): string {
  return `${headingReasons(name, analysis, l10n)}\n${evidence(name, analysis, l10n)}`;
}

/** Each figure with the words that were read of it. */
function evidence(name: string, { document, statistics }: Analysis, l10n: L10n): string {
  const places = new Places(document);
  const lines = statistics.map((statistic) => {
    const fields = EVIDENT_FIELDS.flatMap((field) => {
      const words = statistic[field]?.text;
      return words ? [`${field}: ${words}`] : [];
    });
    const line = String(places.lineOf(statistic.start) + 1).padStart(6);
    return oneLine(`${[`${line}  ${statistic.text}  ${statistic.kind}`, ...fields].join("; ")}`);
  });
  const head = countedIn(
    l10n.language,
    l10n.t(
      "{1}: {0, plural, one {# statistic} other {# statistics}} (line, figure, kind, words read of it by field)",
    ),
    statistics.length,
    name,
  );
  return `${[head, ...lines].join("\n")}\n`;
}

/** Line breaks within a figure or its words as spaces. */
function oneLine(text: string): string {
  return text.replace(/[\r\n]+/g, " ");
}

function headingReasons(name: string, { document: { headings } }: Analysis, l10n: L10n): string {
  const lines = headings.flatMap(({ line, level, text, reasons }) => [
    `${String(line + 1).padStart(6)}  ${level}  ${text}`,
    `${" ".repeat(11)}${reasons.join(", ")}`,
  ]);
  const head = countedIn(
    l10n.language,
    l10n.t("{1}: {0, plural, one {# heading} other {# headings}} (line, level, words, codes of reasons)"),
    headings.length,
    name,
  );
  return `${[head, ...lines].join("\n")}\n`;
}

function summary(
  name: string,
  { document, statistics, organizations, entities }: Analysis,
  l10n: L10n,
): string {
  const lines = document.headings.map(({ level, text, line }) => {
    const title = `${"  ".repeat(level)}${text}`;
    return `${title.padEnd(72)} ${String(line + 1).padStart(6)}`;
  });
  const counted = (message: string, ...counts: number[]) => countedIn(l10n.language, message, ...counts);
  const counts = [
    counted(l10n.t("{0, plural, one {# heading} other {# headings}}"), document.headings.length),
    counted(l10n.t("{0, plural, one {# statistic} other {# statistics}}"), statistics.length),
    counted(
      l10n.t(
        "{0, plural, one {# mention} other {# mentions}} of {1, plural, one {# organization} other {# organizations}}",
      ),
      organizations.length,
      entities.length,
    ),
  ];
  return `${[l10n.t("{0}: {1}", name, counts.join(", ")), ...lines].join("\n")}\n`;
}
