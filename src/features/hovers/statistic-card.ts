import { l10n, MarkdownString, type TextDocument } from "vscode";
import type { Analysis } from "../../core/analysis.js";
import { chartOf } from "../../core/charts/chart.js";
import type { Finding } from "../../core/finding.js";
import type { Statistic } from "../../core/statistics/statistic.js";
import { computationWords, findingWords } from "../../host/arithmetic-words.js";
import { clipped, plainText } from "../../host/plain-text.js";
import { labelled, listed } from "../../host/typography.js";
import { actionsOn, CARD_COMMANDS, linkTo, type NamedOrganization } from "./card-links.js";
import { chartImage } from "./chart-image.js";
import { factsOf } from "./facts.js";
import { headlineOf, wordsOf } from "./headline.js";

/** In characters: a place has one line of the card. */
const LONGEST_HEADING = 48;

/** What a card says that the figure itself does not know. */
export interface CardContext {
  /** Whether the whole report is read, so that nothing is left out but what is not there. */
  readonly isWhole: boolean;
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
export function statisticCard(
  document: TextDocument,
  analysis: Pick<Analysis, "document" | "computations">,
  statistic: Statistic,
  context: CardContext,
): MarkdownString {
  const headline = headlineOf(analysis.document, statistic);
  const chart = chartOf(statistic, analysis.computations);
  const paragraphs = [
    [headline.markdown],
    warnings(statistic, context.findings),
    [...factsOf(analysis, statistic, headline), ...computed(analysis, statistic), ...agreement(statistic)],
    chart ? [chartImage(chart)] : [],
    elsewhere(document, analysis, context.elsewhere),
    context.isWhole
      ? []
      : [`$(loading~spin) ${plainText(l10n.t("The rest of the report is still being read."))}`],
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

function computed({ computations }: Pick<Analysis, "computations">, statistic: Statistic): string[] {
  const words = computations.filter(({ of }) => of.includes(statistic)).map(computationWords);
  return words.length > 0 ? [labelled(l10n.t("Computed"), listed(words.map(plainText)))] : [];
}

/** What does not agree: before all else, for it puts the rest in doubt. */
function warnings(statistic: Statistic, findings: readonly Finding[]): string[] {
  return findings
    .filter((finding) => isOn(finding, statistic))
    .map((finding) => `$(warning) ${labelled(l10n.t("Check"), plainText(findingWords(finding)))}`);
}

/** That both ways in which a figure is written are one number: `eight percent (8%)`. */
function agreement({ restatement }: Statistic): string[] {
  if (!restatement) return [];
  const { words, digits } = restatement;
  // A fraction in words is near to its digits at best: `half (51%)`.
  const isSame = Math.abs(words - digits) <= 1e-9 * Math.abs(digits);
  return isSame ? [`$(check) ${l10n.t("Words and digits agree")}`] : [];
}

/** Whether a finding is of a figure or rests on it. */
function isOn(finding: Finding, { start }: Statistic): boolean {
  return finding.start === start || finding.related.some((span) => span.start === start);
}

function elsewhere(
  document: TextDocument,
  { document: report }: Pick<Analysis, "document">,
  statistics: readonly Statistic[],
): string[] {
  if (statistics.length === 0) return [];
  const places = statistics.map((statistic) => {
    const { period, section } = statistic;
    const text = wordsOf(report, statistic);
    const figure = period ? l10n.t("{0} ({1})", text, wordsOf(report, period)) : text;
    const heading = section === null ? null : (report.sections[section]?.heading.text ?? null);
    const line = document.positionAt(statistic.start).line + 1;
    const place =
      heading === null
        ? l10n.t("line {0}", line)
        : l10n.t("{0}, line {1}", clipped(heading, LONGEST_HEADING), line);
    return `${linkTo(document, statistic, figure)} — ${plainText(place)}`;
  });
  return [l10n.t("Same measure elsewhere:"), ...places];
}
