import { EventEmitter, l10n, type TreeDataProvider, TreeItem, TreeItemCollapsibleState } from "vscode";
import type { Section } from "../../core/document/report-document.js";
import type { Notes } from "../../host/notes.js";
import type { Report, Reports } from "../../host/reports.js";

/** What a section holds, its subsections included. */
interface Counts {
  statistics: number;
  organizations: number;
  notes: number;
}

/** The sections of the active report as a tree, each with its counts. */
export class OutlineTree implements TreeDataProvider<Section> {
  readonly #reports: Reports;
  readonly #notes: Notes;
  readonly #didChange = new EventEmitter<undefined>();
  #report: Report | undefined;
  #counts: readonly Counts[] = [];
  #ids: readonly string[] = [];
  #children: ReadonlyMap<number | null, Section[]> = new Map();

  readonly onDidChangeTreeData = this.#didChange.event;

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
    this.#ids = stableIds(sections);
    this.#children = childrenByParent(sections);
    this.#counts = this.#report ? this.#count(this.#report) : [];
    this.#didChange.fire(undefined);
  }

  /** The innermost section around an offset of the report. */
  sectionAt(offset: number): Section | undefined {
    return this.#report?.analysis.document.sections.findLast(
      ({ start, end }) => start <= offset && offset < end,
    );
  }

  getChildren(section?: Section): Section[] {
    return this.#children.get(section?.index ?? null) ?? [];
  }

  getParent({ parent }: Section): Section | undefined {
    return parent === null ? undefined : this.#report?.analysis.document.sections[parent];
  }

  getTreeItem(section: Section): TreeItem {
    const { heading, index } = section;
    const leaf = this.getChildren(section).length === 0;
    const item = new TreeItem(
      heading.text,
      leaf ? TreeItemCollapsibleState.None : TreeItemCollapsibleState.Expanded,
    );
    const counts = this.#counts[index] ?? { statistics: 0, organizations: 0, notes: 0 };
    item.id = this.#ids[index] ?? String(index);
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

  dispose(): void {
    this.#didChange.dispose();
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

function childrenByParent(sections: readonly Section[]): Map<number | null, Section[]> {
  const children = new Map<number | null, Section[]>();
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
    notes === 0 ? "" : notes === 1 ? l10n.t("1 note") : l10n.t("{0} notes", notes),
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
