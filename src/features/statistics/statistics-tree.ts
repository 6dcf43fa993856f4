import type { TextDocument, TreeItem } from "vscode";
import { FilterWords } from "../../core/filter-words.js";
import { verdictOf } from "../../core/notes/judgement.js";
import { oneLine } from "../../core/one-line.js";
import { type Grouping, groupStatistics } from "../../core/statistics/group-statistics.js";
import type { Statistic } from "../../core/statistics/statistic.js";
import { shownFindings } from "../../host/findings.js";
import type { Notes } from "../../host/notes.js";
import { placeArgument } from "../../host/place-argument.js";
import type { Report, Reports } from "../../host/reports.js";
import { TreeRows, type TreeSource } from "../../host/tree-rows.js";
import { ShownReport } from "./shown-report.js";
import { figureItem, groupItem, rejectedItem, tooltipOf } from "./statistic-item.js";
import type { FigureNode, GroupNode, RejectedNode, StatisticsNode } from "./statistics-node.js";

/** With more figures than this in sight, groups are closed at first. */
const MANY_FIGURES = 120;

/** The statistics of the active report in groups. Rows are made for the groups that are open only. */
export class StatisticsTree implements TreeSource<StatisticsNode> {
  readonly #reports: Reports;
  readonly #notes: Notes;
  #grouping: Grouping;
  #of: ShownReport | undefined;
  #filter = "";
  #shown: readonly Statistic[] = [];
  #groups: readonly GroupNode[] = [];
  readonly #figures = new Map<string, readonly (FigureNode | RejectedNode)[]>();

  /** The same as the editor's view shows it. */
  readonly rows = new TreeRows<StatisticsNode>(this);

  constructor(reports: Reports, notes: Notes, grouping: Grouping) {
    this.#reports = reports;
    this.#notes = notes;
    this.#grouping = grouping;
  }

  /** The report that is shown. */
  get report(): Report | undefined {
    return this.#of?.report;
  }

  /** The statistics that the filter lets through, in the order of the report. */
  get shown(): readonly Statistic[] {
    return this.#shown;
  }

  /** The words that figures must hold to be shown, or what is known of them; all are without words. */
  get filter(): string {
    return this.#filter;
  }

  get grouping(): Grouping {
    return this.#grouping;
  }

  /** Shows the active report as it is now. */
  refresh(): void {
    const document = this.#reports.active;
    const report = document && this.#reports.current(document);
    if (report !== this.#of?.report)
      this.#of = report && new ShownReport(report, () => shownFindings(report, this.#notes));
    this.#shown = this.#of ? this.#filtered(this.#of) : [];
    this.#show(report ? this.#grouped(report) : []);
  }

  /** Shows what analysts reject and dismiss as it is now, without reading the report anew: that comes by itself where it is due. */
  refreshDecisions(): void {
    const report = this.#of?.report;
    const known = this.#groups.find(({ type }) => type === "rejectedGroup");
    const before = known?.type === "rejectedGroup" ? known.count : 0;
    if (!report) return;
    const isChecked = this.#of?.refreshChecks() ?? false;
    const isSame = this.#filter.trim() !== "" || this.#rejected(report.document).length === before;
    if (isSame && !isChecked) return;
    this.#show(this.#grouped(report));
  }

  /** Shows only the figures that hold some words, themselves or in what is known of them. */
  setFilter(words: string): void {
    this.#filter = words;
    this.refresh();
  }

  groupBy(grouping: Grouping): void {
    this.#grouping = grouping;
    this.refresh();
  }

  /** The row of a statistic, where the filter lets it through. */
  nodeOf(statistic: Statistic): FigureNode | undefined {
    const group = this.#groups.find(
      (one) => one.type === "group" && one.group.statistics.includes(statistic),
    );
    return this.below(group).find((node) => node.type === "figure" && node.statistic === statistic) as
      | FigureNode
      | undefined;
  }

  /** The figures of rows, a group standing for all of its own, each once and in the order of the report. */
  figuresOf(nodes: readonly StatisticsNode[]): Statistic[] {
    const figures = nodes.flatMap((node) =>
      node.type === "group" ? node.group.statistics : node.type === "figure" ? node.statistic : [],
    );
    return [...new Set(figures)].sort((a, b) => a.start - b.start);
  }

  idOf({ id }: StatisticsNode): string {
    return id;
  }

  below(node: StatisticsNode | undefined): readonly StatisticsNode[] {
    if (!node) return this.#groups;
    if (node.type === "figure" || node.type === "rejected") return [];
    const known = this.#figures.get(node.id) ?? this.#rowsOf(node);
    this.#figures.set(node.id, known);
    return known;
  }

  above(node: StatisticsNode): StatisticsNode | undefined {
    return node.type === "figure" || node.type === "rejected" ? node.parent : undefined;
  }

  itemOf(node: StatisticsNode): TreeItem {
    switch (node.type) {
      case "figure":
        return figureItem(node, this.#grouping);
      case "rejected":
        return rejectedItem(node);
      default:
        return groupItem(node, this.#grouping, this.#isOpen());
    }
  }

  tooltipOf(node: StatisticsNode): string | undefined {
    return node.type === "figure" ? tooltipOf(node) : undefined;
  }

  #show(groups: readonly GroupNode[]): void {
    this.#groups = groups;
    this.#figures.clear();
    this.rows.refresh();
  }

  #isOpen(): boolean {
    return this.#shown.length <= MANY_FIGURES;
  }

  #filtered(of: ShownReport): readonly Statistic[] {
    const { statistics } = of.report.analysis;
    const words = new FilterWords(this.#filter);
    if (words.isEmpty) return statistics;
    const { texts } = of;
    return statistics.filter((_, index) => words.findIn(texts[index] ?? ""));
  }

  #grouped(report: Report): GroupNode[] {
    const groups = groupStatistics(report.analysis, this.#shown, this.#grouping);
    // Rows have other ids while they are filtered, so that a closed group shows what was found in it.
    const lead = `${this.#grouping}${this.#filter.trim() === "" ? "" : "?"}`;
    const nodes = groups.map(
      (group): GroupNode => ({ type: "group", id: `${lead}/${group.key}/${group.name === null}`, group }),
    );
    const count = this.#filter.trim() === "" ? this.#rejected(report.document).length : 0;
    return count === 0 ? nodes : [...nodes, { type: "rejectedGroup", id: "rejected", count }];
  }

  #rowsOf(parent: GroupNode): (FigureNode | RejectedNode)[] {
    const of = this.#of;
    if (!of) return [];
    const { document } = of.report;
    const idOf = counting(parent.id);
    if (parent.type === "rejectedGroup")
      return this.#rejected(document).map(({ text, ...place }) => ({
        type: "rejected",
        id: idOf(text),
        parent,
        of,
        text,
        ...place,
      }));
    return parent.group.statistics.map((statistic) => ({
      type: "figure",
      id: idOf(statistic.text),
      parent,
      of,
      statistic,
      ...placeArgument(document, statistic),
    }));
  }

  /** What analysts said is no statistic, as far as it is found in the report. */
  #rejected(document: TextDocument) {
    const judgements = this.#notes.of(document)?.judgements ?? [];
    const spans = judgements.flatMap(({ note, anchor }) => {
      const verdict = verdictOf(note);
      const isRejected = verdict && "isStatistic" in verdict && !verdict.isStatistic;
      return isRejected && anchor.state !== "orphan" ? [anchor.span] : [];
    });
    const text = document.getText();
    return spans
      .sort((a, b) => a.start - b.start)
      .map((span) => ({
        ...placeArgument(document, span),
        text: oneLine(text.slice(span.start, span.end)),
      }));
  }
}

/** Ids that survive edits elsewhere: the words of the row, and its number among equals. */
function counting(parent: string): (text: string) => string {
  const seen = new Map<string, number>();
  return (text) => {
    const before = seen.get(text) ?? 0;
    seen.set(text, before + 1);
    return `${parent}/${text}#${before}`;
  };
}
