import { l10n, ThemeIcon, TreeItem, TreeItemCollapsibleState } from "vscode";
import type { Grouping } from "../../core/statistics/group-statistics.js";
import type { StatisticKind } from "../../core/statistics/statistic.js";
import { checkWord } from "../../host/check-words.js";
import { labelled, quoted } from "../../host/typography.js";
import { directionWord, kindWord, statisticCount, valueWords } from "../../host/words.js";
import type { FigureNode, GroupNode, RejectedNode } from "./statistics-node.js";

const KIND_ICONS: Readonly<Record<StatisticKind, string>> = {
  percentage: "percentage",
  count: "symbol-numeric",
  money: "credit-card",
  measure: "symbol-ruler",
  ratio: "law",
  multiple: "layers",
  duration: "watch",
  rate: "dashboard",
};

/** Sections are without an icon, as in the view "Report". */
const GROUP_ICONS: Readonly<Partial<Record<Grouping, string>>> = {
  organization: "organization",
  period: "calendar",
};

/** The row of a group, with how many figures it holds. */
export function groupItem(node: GroupNode, grouping: Grouping, isOpen: boolean): TreeItem {
  if (node.type === "rejectedGroup") return rejectedGroupItem(node.id, node.count);
  const { name, statistics } = node.group;
  const label = nameOf(name, grouping);
  const item = new TreeItem(
    label,
    isOpen ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed,
  );
  item.id = node.id;
  item.contextValue = "group";
  item.description = String(statistics.length);
  const icon = grouping === "kind" ? KIND_ICONS[statistics[0]?.kind ?? "count"] : GROUP_ICONS[grouping];
  if (icon) item.iconPath = new ThemeIcon(icon);
  const count = statisticCount(statistics.length);
  item.tooltip = `${label}\n${count}`;
  item.accessibilityInformation = { label: `${label}, ${count}` };
  return item;
}

function nameOf(name: string | null, grouping: Grouping): string {
  if (grouping === "kind") return capitalized(kindWord(name as StatisticKind));
  if (name !== null) return name;
  return {
    section: l10n.t("Before the first section"),
    organization: l10n.t("No organization stated"),
    period: l10n.t("No period stated"),
  }[grouping];
}

function capitalized(word: string): string {
  return word.charAt(0).toLocaleUpperCase() + word.slice(1);
}

/** The row of a figure: the figure and what it measures, then what its group does not say of when and where. */
export function figureItem(node: FigureNode, grouping: Grouping): TreeItem {
  const { id, statistic, of } = node;
  const { kind, direction, subject, period, source } = statistic;
  const figure = of.wordsOf(statistic);
  const label = subject ? `${figure} ${of.wordsOf(subject)}` : figure;
  const item = new TreeItem(label, TreeItemCollapsibleState.None);
  item.id = id;
  item.contextValue = "figure";
  item.iconPath = new ThemeIcon(KIND_ICONS[kind]);
  const section = of.sectionOf(statistic);
  const line = l10n.t("line {0}", of.lineOf(statistic.start));
  const where = grouping === "section" || section === null ? line : section;
  const when = of.wordsOf(period);
  const check = of.checkOf(statistic);
  // What wants a look is told by a word; all else is in the tooltip and for screen readers.
  const toCheck = check === "finding" ? checkWord(check) : "";
  item.description = [toCheck, when, where].filter((part) => part !== "").join(" · ");
  const spoken = [
    label,
    valueWords(statistic),
    kindWord(kind),
    direction && directionWord(direction),
    when,
    source && l10n.t("stated by {0}", of.wordsOf(source)),
    checkWord(check),
    section,
    line,
  ];
  item.accessibilityInformation = { label: spoken.filter((part) => part).join(", ") };
  item.command = goTo(node);
  return item;
}

function goTo(node: FigureNode | RejectedNode) {
  return {
    command: "policyAnnotator.goToStatistic",
    title: l10n.t("Go to Statistic"),
    arguments: [node],
  };
}

/** What is known of a figure, as the hover card says it; with its sentence. */
export function tooltipOf({ statistic, of }: FigureNode): string {
  const { qualifier, subject, kind, direction, period, source } = statistic;
  const known: [label: string, words: string | null][] = [
    [l10n.t("Value"), valueWords(statistic)],
    [l10n.t("Kind"), kindWord(kind)],
    [l10n.t("Direction"), direction && directionWord(direction)],
    [l10n.t("Period"), of.wordsOf(period)],
    [l10n.t("Stated by"), of.wordsOf(source)],
    [l10n.t("Check"), checkWord(of.checkOf(statistic))],
    [l10n.t("Section"), of.sectionOf(statistic)],
    [l10n.t("Line"), String(of.lineOf(statistic.start))],
  ];
  const figure = [qualifier, statistic, subject].map((part) => of.wordsOf(part));
  const sentence = of.sentenceOf(statistic);
  return [
    figure.filter((part) => part !== "").join(" "),
    known.flatMap(([label, words]) => (words ? [labelled(label, words)] : [])).join("\n"),
    sentence && quoted(sentence),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

function rejectedGroupItem(id: string, count: number): TreeItem {
  const item = new TreeItem(l10n.t("Not statistics"), TreeItemCollapsibleState.Collapsed);
  item.id = id;
  item.description = String(count);
  item.iconPath = new ThemeIcon("circle-slash");
  item.tooltip = l10n.t("What you or other analysts said is no statistic. It can be made one again.");
  item.accessibilityInformation = { label: l10n.t("Not statistics, as analysts decided: {0}", count) };
  return item;
}

/** The row of words that an analyst said are no statistic. */
export function rejectedItem(node: RejectedNode): TreeItem {
  const line = node.of.lineOf(node.start);
  const item = new TreeItem(node.text, TreeItemCollapsibleState.None);
  item.id = node.id;
  item.contextValue = "rejected";
  item.iconPath = new ThemeIcon("circle-slash");
  item.description = l10n.t("line {0}", line);
  item.accessibilityInformation = { label: l10n.t("{0}, not a statistic, line {1}", node.text, line) };
  item.command = goTo(node);
  return item;
}
