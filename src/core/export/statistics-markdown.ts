import { Places } from "../document/places.js";
import type { Statistic } from "../statistics/statistic.js";
import type { AnnotatedReport } from "./annotated-report.js";
import type { ExportWords } from "./export-words.js";
import { escapeMarkdown } from "./markdown-text.js";

/** The statistics as a Markdown table, one row a figure. */
export function statisticsToMarkdown(report: AnnotatedReport, words: ExportWords): string {
  const { document, statistics } = report.analysis;
  const { columns } = words;
  const places = new Places(document);
  const header = [
    columns.figure,
    columns.subject,
    columns.kind,
    columns.direction,
    columns.period,
    columns.section,
    columns.line,
  ];
  const rows = statistics.map((statistic) => [
    figure(statistic),
    statistic.subject?.text ?? "",
    words.kinds[statistic.kind],
    statistic.direction ? words.directions[statistic.direction] : "",
    statistic.period?.text ?? "",
    statistic.section === null ? "" : (document.sections[statistic.section]?.heading.text ?? ""),
    String(places.lineOf(statistic.start) + 1),
  ]);
  const table = [header, header.map(() => "---"), ...rows.map((row) => row.map(escapeMarkdown))];
  return [
    `# ${escapeMarkdown(words.statisticsOf(report.name))}`,
    words.statisticCount(statistics.length),
    table.map((row) => `| ${row.join(" | ")} |`).join("\n"),
    "",
  ].join("\n\n");
}

function figure({ qualifier, text }: Statistic): string {
  return qualifier ? `${qualifier.text} ${text}` : text;
}
