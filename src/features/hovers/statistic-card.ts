import { l10n, MarkdownString } from "vscode";
import type { Analysis } from "../../core/analysis.js";
import type { Finding } from "../../core/finding.js";
import type { Statistic } from "../../core/statistics/statistic.js";
import { computationWords, findingWords } from "../../host/arithmetic-words.js";
import { oneLine } from "../../host/one-line.js";
import { placeLink } from "../../host/place-argument.js";
import type { Report } from "../../host/reports.js";
import { directionWord, kindWord, valueWords } from "../../host/words.js";

const COMMANDS = ["policyAnnotator.addNote", "policyAnnotator.copyCitation"];

/**
 * The hover card of a statistic: first the figure as the document states it, then what is known of it; fields that are not
 * known are not there. Words of the document go in as text, never as Markdown.
 */
export function statisticCard(
  { document, analysis }: Report,
  statistic: Statistic,
  findings: readonly Finding[],
): MarkdownString {
  const card = new MarkdownString("", true);
  card.isTrusted = { enabledCommands: COMMANDS };
  const { qualifier, text, subject } = statistic;
  card.appendMarkdown("**");
  card.appendText(oneLine(qualifier ? `${qualifier.text} ${text}` : text));
  card.appendMarkdown("**");
  if (subject) card.appendText(` ${oneLine(subject.text)}`);
  card.appendMarkdown("\n\n");
  for (const [label, value] of fields(analysis, statistic)) {
    card.appendMarkdown(`${label}: `);
    card.appendText(oneLine(value));
    card.appendMarkdown("  \n");
  }
  for (const finding of findings)
    if (isOn(finding, statistic)) {
      card.appendMarkdown("$(warning) ");
      card.appendText(oneLine(findingWords(finding)));
      card.appendMarkdown("  \n");
    }
  const [addNote = "", copyCitation = ""] = COMMANDS.map((command) =>
    placeLink(command, document, statistic),
  );
  card.appendMarkdown(`\n\n[$(comment) ${l10n.t("Add Note")}](${addNote})`);
  card.appendMarkdown(` | [$(quote) ${l10n.t("Copy Citation")}](${copyCitation})`);
  return card;
}

/** Whether a finding is of a figure or rests on it. */
function isOn(finding: Finding, { start }: Statistic): boolean {
  return finding.start === start || finding.related.some((span) => span.start === start);
}

function fields(
  { document, computations }: Analysis,
  statistic: Statistic,
): [label: string, value: string][] {
  const { kind, direction, period, source, section } = statistic;
  const heading = section === null ? undefined : document.sections[section]?.heading.text;
  const computed = computations.filter(({ of }) => of.includes(statistic));
  const known: [string, string | undefined][] = [
    [l10n.t("Value"), valueWords(statistic)],
    [l10n.t("Computed"), computed.length > 0 ? computed.map(computationWords).join("; ") : undefined],
    [l10n.t("Kind"), kindWord(kind)],
    [
      l10n.t("Direction"),
      direction ? `${direction === "increase" ? "↗" : "↘"} ${directionWord(direction)}` : undefined,
    ],
    [l10n.t("Period"), period?.text],
    [l10n.t("Stated by"), source?.text],
    [l10n.t("Section"), heading],
  ];
  return known.flatMap(([label, value]) => (value === undefined ? [] : [[label, value]]));
}
