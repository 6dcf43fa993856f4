import { l10n, MarkdownString, type TextDocument } from "vscode";
import type { Analysis } from "../../core/analysis.js";
import { chartOf } from "../../core/charts/chart.js";
import type { Finding } from "../../core/finding.js";
import type { Statistic } from "../../core/statistics/statistic.js";
import { computationWords, findingWords } from "../../host/arithmetic-words.js";
import { oneLine } from "../../host/one-line.js";
import type { Report } from "../../host/reports.js";
import { actionsOn, CARD_COMMANDS, linkTo, type NamedOrganization } from "./card-links.js";
import { chartImage } from "./chart-image.js";
import { factsOf } from "./facts.js";
import { headlineOf } from "./headline.js";
import { plainText } from "./plain-text.js";

/** What a card says that the figure itself does not know. */
export interface CardContext {
  /** Those that are to be shown, of the whole report. */
  readonly findings: readonly Finding[];
  /** Where else the report states the same measure. */
  readonly elsewhere: readonly Statistic[];
  readonly organization: NamedOrganization | null;
}

/**
 * The hover card of a statistic, one glance: the figure as a person would say it, what is known of it, what follows by
 * arithmetic, whether the report agrees with itself, where else it speaks of it, and what can be done. What is not known
 * has no line. Words of the document go in as text, never as Markdown.
 */
export function statisticCard(report: Report, statistic: Statistic, context: CardContext): MarkdownString {
  const { document, analysis } = report;
  const headline = headlineOf(analysis.document, statistic);
  const chart = chartOf(statistic, analysis.computations);
  const paragraphs = [
    [headline.markdown],
    factsOf(analysis, statistic, headline),
    computed(analysis, statistic),
    chart ? [chartImage(chart)] : [],
    checks(analysis, statistic, context.findings),
    elsewhere(document, analysis, context.elsewhere),
    [actionsOn(document, statistic, context.organization)],
  ];
  const card = new MarkdownString("", true);
  card.isTrusted = { enabledCommands: Object.values(CARD_COMMANDS) };
  card.supportHtml = false;
  return card.appendMarkdown(
    paragraphs
      .filter((lines) => lines.length > 0)
      .map((lines) => lines.join("  \n"))
      .join("\n\n"),
  );
}

function computed({ computations }: Analysis, statistic: Statistic): string[] {
  const words = computations.filter(({ of }) => of.includes(statistic)).map(computationWords);
  return words.length > 0 ? [`${l10n.t("Computed")}: ${words.map(plainText).join("; ")}`] : [];
}

/** What does not agree, or else that both ways in which the figure is written do. */
function checks({ findings }: Analysis, statistic: Statistic, shown: readonly Finding[]): string[] {
  const warnings = shown
    .filter((finding) => isOn(finding, statistic))
    .map((finding) => `$(warning) ${l10n.t("Check")}: ${plainText(findingWords(finding))}`);
  const { restatement, start } = statistic;
  const differs = findings.some((finding) => finding.code === "words-and-digits" && finding.start === start);
  if (!restatement || differs) return warnings;
  const agreement =
    restatement.words === restatement.digits
      ? l10n.t("Words and digits agree")
      : l10n.t("Words and digits agree, rounded");
  return [...warnings, `$(check) ${agreement}`];
}

/** Whether a finding is of a figure or rests on it. */
function isOn(finding: Finding, { start }: Statistic): boolean {
  return finding.start === start || finding.related.some((span) => span.start === start);
}

function elsewhere(
  document: TextDocument,
  { document: { sections } }: Analysis,
  statistics: readonly Statistic[],
): string[] {
  if (statistics.length === 0) return [];
  const places = statistics.map((statistic) => {
    const { text, period, section } = statistic;
    const figure = oneLine(period ? l10n.t("{0} ({1})", text, period.text) : text);
    const heading = section === null ? null : (sections[section]?.heading.text ?? null);
    const line = document.positionAt(statistic.start).line + 1;
    const place = heading === null ? l10n.t("line {0}", line) : l10n.t("{0}, line {1}", heading, line);
    return `${linkTo(document, statistic, figure)} — ${plainText(place)}`;
  });
  return [`${l10n.t("Same measure elsewhere")}:`, ...places];
}
