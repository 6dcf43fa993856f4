import { type Analysis, analyze } from "../core/analysis.js";
import { toAnalysisJson } from "../core/export/analysis-json.js";
import { describeFinding } from "./english.js";
import { readInput } from "./input.js";

/** `analyze FILE [--json]`: what is in a report, for people or, as JSON, for tools. */
export function analyzeCommand(file: string, asJson: boolean): string {
  const { name, text, format } = readInput(file);
  const analysis = analyze(text, { format });
  return asJson
    ? `${JSON.stringify(toAnalysisJson(name, analysis, describeFinding))}\n`
    : summary(name, analysis);
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
