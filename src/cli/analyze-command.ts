import { type Analysis, analyze } from "../core/analysis.js";
import { Places } from "../core/document/places.js";
import { EVIDENT_FIELDS, toAnalysisJson } from "../core/export/analysis-json.js";
import { NO_JUDGEMENTS } from "../core/judgements.js";
import { judgementsIn } from "../core/notes/judgement.js";
import { notesFileBeside, readAnnotations, withShared } from "./annotations.js";
import { describeFinding } from "./english.js";
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
export function analyzeCommand(file: string, { json, explain, organizations }: AnalyzeOptions): string {
  if (json && explain) throw new UsageError("--explain is for people, --json for tools: choose one");
  const { name, text, format } = readInput(file);
  const notes = notesFileBeside(file);
  const own = notes === null ? NO_JUDGEMENTS : judgementsIn(readAnnotations(notes, text));
  const judgements = withShared(own, file, organizations);
  const analysis = analyze(text, { format, judgements });
  if (explain) return explanation(name, analysis);
  return json
    ? `${JSON.stringify(toAnalysisJson(name, analysis, describeFinding))}\n`
    : summary(name, analysis);
}

function explanation(name: string, analysis: Analysis): string {
  return `${headingReasons(name, analysis)}\n${evidence(name, analysis)}`;
}

/** Each figure with the words that were read of it. */
function evidence(name: string, { document, statistics }: Analysis): string {
  const places = new Places(document);
  const lines = statistics.map((statistic) => {
    const fields = EVIDENT_FIELDS.flatMap((field) => {
      const words = statistic[field]?.text;
      return words ? [`${field}: ${words}`] : [];
    });
    const line = String(places.lineOf(statistic.start) + 1).padStart(6);
    return oneLine(`${[`${line}  ${statistic.text}  ${statistic.kind}`, ...fields].join("; ")}`);
  });
  return `${[`${name}: ${statistics.length} statistics (line, figure, kind, words read of it)`, ...lines].join("\n")}\n`;
}

/** Line breaks within a figure or its words as spaces. */
function oneLine(text: string): string {
  return text.replace(/[\r\n]+/g, " ");
}

function headingReasons(name: string, { document: { headings } }: Analysis): string {
  const lines = headings.flatMap(({ line, level, text, reasons }) => [
    `${String(line + 1).padStart(6)}  ${level}  ${text}`,
    `${" ".repeat(11)}${reasons.join(", ")}`,
  ]);
  return `${[`${name}: ${headings.length} headings (line, level, words, reasons)`, ...lines].join("\n")}\n`;
}

function summary(name: string, { document, statistics, organizations, entities }: Analysis): string {
  const lines = document.headings.map(({ level, text, line }) => {
    const title = `${"  ".repeat(level)}${text}`;
    return `${title.padEnd(72)} ${String(line + 1).padStart(6)}`;
  });
  const counts = [
    `${document.headings.length} headings`,
    `${statistics.length} statistics`,
    `${organizations.length} mentions of ${entities.length} organizations`,
  ];
  return `${[`${name}: ${counts.join(", ")}`, ...lines].join("\n")}\n`;
}
