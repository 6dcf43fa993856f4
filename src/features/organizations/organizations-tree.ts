import { l10n, ThemeIcon, TreeItem, TreeItemCollapsibleState } from "vscode";
import { oneLine } from "../../core/one-line.js";
import type { Entity, Mention } from "../../core/organizations/organization.js";
import { counted } from "../../host/counted.js";
import { placeArgument } from "../../host/place-argument.js";
import type { Report, Reports } from "../../host/reports.js";
import { TreeRows, type TreeSource } from "../../host/tree-rows.js";
import { listed } from "../../host/typography.js";
import { entityKindWord } from "../../host/words.js";
import { entityIcon } from "./entity-icon.js";
import {
  type EntityRow,
  type KindRow,
  type MentionRow,
  type Order,
  type OrganizationRow,
  OrganizationRows,
  type SectionRow,
} from "./organization-rows.js";
import { questionsAbout, questionWords } from "./questions.js";

/** Characters of the paragraph that a mention's row shows before and behind it: a side bar is narrow. */
const BEFORE = 16;
const BEHIND = 80;
const BLANK_LINE = /\r?\n[ \t]*\r?\n/;

/** The organizations of the active report as a tree. Rows are made when they are asked for. */
export class OrganizationsTree implements TreeSource<OrganizationRow> {
  readonly #reports: Reports;
  #report: Report | undefined;
  #rows: OrganizationRows | undefined;
  #order: Order;
  #filter = "";

  /** The same as the editor's view shows it. */
  readonly rows = new TreeRows<OrganizationRow>(this);

  constructor(reports: Reports, order: Order) {
    this.#reports = reports;
    this.#order = order;
  }

  /** The report that is shown. */
  get report(): Report | undefined {
    return this.#report;
  }

  get filter(): string {
    return this.#filter;
  }

  /** How many organizations the filter lets through. */
  get count(): number {
    return this.#rows?.count ?? 0;
  }

  /** Shows only the organizations that have some words in one of their names; all are without words. */
  setFilter(words: string): void {
    this.#filter = words;
    this.refresh();
  }

  setOrder(order: Order): void {
    this.#order = order;
    this.refresh();
  }

  /** Shows the organizations of the active report as they are now. */
  refresh(): void {
    const document = this.#reports.active;
    this.#report = document && this.#reports.current(document);
    this.#rows = this.#report && new OrganizationRows(this.#report.analysis, this.#order, this.#filter);
    this.rows.refresh();
  }

  /** The row of an organization; undefined where the filter hides it. */
  rowOf({ entity }: Entity): EntityRow | undefined {
    return this.#rows?.find(entity);
  }

  idOf(row: OrganizationRow): string {
    return rowId(row);
  }

  below(row: OrganizationRow | undefined): readonly OrganizationRow[] {
    if (!this.#rows) return [];
    const rows = row ? this.#rows.below(row) : this.#rows.top;
    return rows.map((one) => (one.type === "mention" ? this.#placed(one) : one));
  }

  /** A mention's row as the argument of any command on a place. */
  #placed(row: MentionRow): MentionRow {
    const { document, analysis } = this.#report ?? {};
    const mention = analysis?.organizations[row.mention];
    return document && mention ? { ...row, ...placeArgument(document, mention) } : row;
  }

  above(row: OrganizationRow): OrganizationRow | undefined {
    return "above" in row ? (row.above ?? undefined) : undefined;
  }

  itemOf(row: OrganizationRow): TreeItem {
    const item = this.#itemOf(row);
    item.id = rowId(row);
    return item;
  }

  #itemOf(row: OrganizationRow): TreeItem {
    switch (row.type) {
      case "section":
        return this.#sectionItem(row);
      case "kind":
        return kindItem(row);
      case "entity":
        return this.#entityItem(row);
      case "mention":
        return this.#mentionItem(row);
    }
  }

  #sectionItem({ section }: SectionRow): TreeItem {
    const title =
      section === null ? undefined : this.#report?.analysis.document.sections[section]?.heading.text;
    const label = title ?? l10n.t("Before the first section");
    const item = new TreeItem(label, TreeItemCollapsibleState.Expanded);
    item.iconPath = new ThemeIcon("symbol-string");
    return item;
  }

  #entityItem(row: EntityRow): TreeItem {
    const { entity, above, mentions } = row;
    const item = new TreeItem(oneLine(entity.entity), TreeItemCollapsibleState.Collapsed);
    const [question] = this.#report ? questionsAbout(this.#report.analysis, entity) : [];
    const acronym = entity.acronym !== entity.entity ? entity.acronym : null;
    const doubt = question ? l10n.t("same body?") : null;
    item.description = [acronym, String(mentions.length), doubt].filter((part) => part !== null).join(" · ");
    item.contextValue = question ? "organizationInQuestion" : "organization";
    const isUnitBelow = above?.type === "entity" && entity.kind === null;
    item.iconPath = new ThemeIcon(
      question ? "question" : isUnitBelow ? "type-hierarchy-sub" : entityIcon(entity.kind),
    );
    const parts = [
      oneLine(entity.entity),
      acronym ?? "",
      entity.kind === null ? "" : entityKindWord(entity.kind),
      counted(l10n.t("{0, plural, one {# mention} other {# mentions}}"), mentions.length),
      entity.parent === null ? "" : l10n.t("part of {0}", entity.parent),
      question ? questionWords(question, entity) : "",
    ].filter((part) => part !== "");
    const aliases = entity.aliases.filter((alias) => alias !== acronym);
    item.tooltip = [...parts, ...(aliases.length > 0 ? [l10n.t("Also: {0}", listed(aliases))] : [])].join(
      "\n",
    );
    item.accessibilityInformation = { label: parts.join(", ") };
    return item;
  }

  #mentionItem(row: MentionRow): TreeItem {
    const { document, analysis } = this.#report ?? {};
    const mention = analysis?.organizations[row.mention];
    if (!document || !mention) return new TreeItem("");
    const { label, start, end } = lineAround(analysis.document.text, mention);
    const item = new TreeItem({ label, highlights: [[start, end]] }, TreeItemCollapsibleState.None);
    const line = l10n.t("line {0}", document.positionAt(mention.start).line + 1);
    item.description = line;
    item.contextValue = "mention";
    item.tooltip = label;
    item.accessibilityInformation = { label: `${label}, ${line}` };
    item.command = {
      command: "policyAnnotator.goToPlace",
      title: l10n.t("Go to Mention"),
      arguments: [row],
    };
    return item;
  }
}

function kindItem({ kind }: KindRow): TreeItem {
  const words = kind === null ? l10n.t("kind not known") : entityKindWord(kind);
  const item = new TreeItem(words, TreeItemCollapsibleState.Expanded);
  item.iconPath = new ThemeIcon(entityIcon(kind));
  return item;
}

/** Survives edits elsewhere: what a row is about, behind the row above it. */
function rowId(row: OrganizationRow): string {
  switch (row.type) {
    case "section":
      return `section ${row.section}`;
    case "kind":
      return `kind ${row.kind}`;
    case "entity":
      return `${row.above ? rowId(row.above) : ""}/${row.entity.entity}`;
    case "mention":
      return `${rowId(row.above)}#${row.rank}`;
  }
}

/** A mention with some of its paragraph around it on one line, and where it stands in that: whole words only. */
function lineAround(text: string, mention: Mention): { label: string; start: number; end: number } {
  const near = text.slice(Math.max(0, mention.start - BEFORE), mention.start);
  const own = near.split(BLANK_LINE).at(-1) ?? "";
  const isWhole = own.length < near.length || mention.start <= BEFORE;
  const before = flat(isWhole ? own.trimStart() : own.replace(/^\S*\s+/, "…"));
  const far = text.slice(mention.end, mention.end + BEHIND);
  const [rest = ""] = far.split(BLANK_LINE);
  const behind = flat(rest.length < far.length ? rest : rest.replace(/\s+\S*$/, "…"));
  const words = oneLine(mention.text);
  return { label: before + words + behind, start: before.length, end: before.length + words.length };
}

function flat(text: string): string {
  return text.replace(/\s+/g, " ");
}
