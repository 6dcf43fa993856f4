import { l10n, TreeItem, TreeItemCollapsibleState } from "vscode";
import { filterSections } from "../../core/document/filter-sections.js";
import type { Section } from "../../core/document/report-document.js";
import type { Notes } from "../../host/notes.js";
import type { Report, Reports } from "../../host/reports.js";
import { sectionAt } from "../../host/section-argument.js";
import { TreeRows, type TreeSource } from "../../host/tree-rows.js";
import { noteCount } from "../../host/words.js";

/** Reports with more sections than this open with only their outermost sections in sight. */
const MANY_SECTIONS = 400;

/** What a section holds, its subsections included. */
interface Counts {
  statistics: number;
  organizations: number;
  notes: number;
}

/** A section as a row of the view. It is the argument of any command on a section, too. */
export interface SectionRow extends Section {
  /** The headings on the way to it, and its number among equals. */
  readonly id: string;
}

/** The sections of the active report as a tree, each with its counts. */
export class OutlineTree implements TreeSource<SectionRow> {
  readonly #reports: Reports;
  readonly #notes: Notes;
  #report: Report | undefined;
  #counts: readonly Counts[] = [];
  #sections: readonly SectionRow[] = [];
  #below: ReadonlyMap<number | null, SectionRow[]> = new Map();
  #filter = "";
  #shown: ReadonlySet<number> | null = null;
  /** Goes into the ids: the editor forgets which rows were collapsed when it changes. */
  #epoch = 0;

  /** The same as the editor's view shows it. */
  readonly rows = new TreeRows<SectionRow>(this);

  constructor(reports: Reports, notes: Notes) {
    this.#reports = reports;
    this.#notes = notes;
  }

  /** The report that is shown. */
  get report(): Report | undefined {
    return this.#report;
  }

  /** Shows the active report as it is now. */
  refresh(): void {
    const document = this.#reports.active;
    this.#report = document && this.#reports.current(document);
    const sections = this.#report?.analysis.document.sections ?? [];
    const ids = stableIds(sections);
    this.#sections = sections.map((section, at) => ({ ...section, id: ids[at] ?? "" }));
    this.#shown = filterSections(sections, this.#filter);
    this.#below = childrenByParent(this.#sections.filter((section) => this.isShown(section)));
    this.#counts = this.#report ? this.#count(this.#report) : [];
    this.rows.refresh();
  }

  /** The words that headings must hold to be shown; all are without words. */
  get filter(): string {
    return this.#filter;
  }

  /** Shows only the sections whose heading holds some words, and those around them. */
  setFilter(words: string): void {
    this.#filter = words;
    this.refresh();
  }

  /** Whether the filter lets a section through. */
  isShown({ index }: Section): boolean {
    return this.#shown?.has(index) ?? true;
  }

  /** Shows every section that the filter lets through. */
  expandAll(): void {
    this.#epoch++;
    this.refresh();
  }

  /** The row of the innermost section around an offset of the report. */
  sectionAt(offset: number): SectionRow | undefined {
    return sectionAt(this.#sections, offset);
  }

  below(section: SectionRow | undefined): readonly SectionRow[] {
    return this.#below.get(section?.index ?? null) ?? [];
  }

  above({ parent }: SectionRow): SectionRow | undefined {
    return parent === null ? undefined : this.#sections[parent];
  }

  idOf({ id }: SectionRow): string {
    // A row has another id while it is filtered, so that a collapsed section shows what was found in it.
    return `${this.#epoch}${this.#shown ? "?" : ""}${id}`;
  }

  itemOf(section: SectionRow): TreeItem {
    const { heading, index } = section;
    const item = new TreeItem(heading.text, this.#stateOf(section));
    const counts = this.#counts[index] ?? { statistics: 0, organizations: 0, notes: 0 };
    item.id = this.idOf(section);
    item.contextValue = "section";
    item.description = describeShort(counts);
    item.tooltip = `${heading.text}\n${describeLong(counts)}`;
    item.accessibilityInformation = { label: `${heading.text}, ${describeLong(counts)}` };
    item.command = {
      command: "policyAnnotator.goToSection",
      title: l10n.t("Go to Section"),
      arguments: [section],
    };
    return item;
  }

  #stateOf(section: SectionRow): TreeItemCollapsibleState {
    if (this.below(section).length === 0) return TreeItemCollapsibleState.None;
    const { sections } = this.#report?.analysis.document ?? { sections: [] };
    const open =
      sections.length <= MANY_SECTIONS ||
      this.#shown !== null ||
      this.#epoch > 0 ||
      section.heading.level === 1;
    return open ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
  }

  #count({ document, analysis }: Report): Counts[] {
    const { sections } = analysis.document;
    const counts = sections.map(() => ({ statistics: 0, organizations: 0, notes: 0 }));
    const add = (section: number | null, what: keyof Counts) => {
      for (let at = section; at !== null; at = sections[at]?.parent ?? null) {
        const count = counts[at];
        if (count) count[what]++;
      }
    };
    for (const { section } of analysis.statistics) add(section, "statistics");
    for (const { section } of analysis.organizations) add(section, "organizations");
    for (const { anchor } of this.#notes.of(document)?.all ?? [])
      if (anchor.state !== "orphan") add(this.sectionAt(anchor.span.start)?.index ?? null, "notes");
    return counts;
  }
}

function childrenByParent(sections: readonly SectionRow[]): Map<number | null, SectionRow[]> {
  const children = new Map<number | null, SectionRow[]>();
  for (const section of sections) {
    const siblings = children.get(section.parent);
    if (siblings) siblings.push(section);
    else children.set(section.parent, [section]);
  }
  return children;
}

/** Ids that survive edits elsewhere: the headings on the way to the section, and its number among equals. */
function stableIds(sections: readonly Section[]): string[] {
  const seen = new Map<string, number>();
  const paths: string[] = [];
  return sections.map(({ parent, heading }) => {
    const path = `${parent === null ? "" : paths[parent]}/${heading.text}`;
    paths.push(path);
    const before = seen.get(path) ?? 0;
    seen.set(path, before + 1);
    return before === 0 ? path : `${path}#${before}`;
  });
}

function describeShort({ statistics, organizations, notes }: Counts): string {
  return [
    statistics > 0 ? l10n.t("{0} fig.", statistics) : "",
    organizations > 0 ? l10n.t("{0} org.", organizations) : "",
    notes > 0 ? noteCount(notes) : "",
  ]
    .filter((part) => part !== "")
    .join(" · ");
}

function describeLong({ statistics, organizations, notes }: Counts): string {
  return l10n.t(
    "Statistics: {0}, mentions of organizations: {1}, notes: {2}",
    statistics,
    organizations,
    notes,
  );
}
