import { env, l10n } from "vscode";
import { isResolved } from "../../core/notes/note.js";
import { counted } from "../../host/counted.js";
import { shownFindings } from "../../host/findings.js";
import type { Report } from "../../host/reports.js";
import type { Services } from "../../host/services.js";
import { statisticCount } from "../../host/words.js";

/** One thing that is counted of a report: its number, in signs and in words, and the command that shows it. */
export interface ReportCount {
  readonly icon: string;
  readonly count: number;
  readonly words: string;
  readonly command: string;
}

/** What the report holds and what analysts wrote on it. */
export function countsOf(report: Report, { notes }: Pick<Services, "notes">): ReportCount[] {
  const { document, analysis } = report;
  const sections = analysis.document.sections.length;
  const statistics = analysis.statistics.length;
  const organizations = analysis.entities.length;
  const open = notes.of(document)?.all.filter(({ note }) => !isResolved(note)).length ?? 0;
  const findings = shownFindings(report, notes).length;
  return [
    {
      icon: "list-tree",
      count: sections,
      words: counted(l10n.t("{0, plural, one {# section} other {# sections}}"), sections),
      command: "policyAnnotator.outline.focus",
    },
    {
      icon: "graph",
      count: statistics,
      words: statisticCount(statistics),
      command: "policyAnnotator.statistics.focus",
    },
    {
      icon: "organization",
      count: organizations,
      words: counted(l10n.t("{0, plural, one {# organization} other {# organizations}}"), organizations),
      command: "policyAnnotator.organizations.focus",
    },
    {
      icon: "comment",
      count: open,
      words: counted(l10n.t("{0, plural, one {# open note} other {# open notes}}"), open),
      command: "policyAnnotator.notes.focus",
    },
    {
      icon: "warning",
      count: findings,
      words: counted(l10n.t("{0, plural, one {# finding} other {# findings}}"), findings),
      command: "workbench.actions.view.problems",
    },
  ];
}

/** The language that a report was read in: `Read in French`. */
export function languageWords({ analysis }: Report): string {
  const names = new Intl.DisplayNames(env.language, { type: "language" });
  const { language } = analysis.document;
  return l10n.t("Read in this language: {0}", names.of(language) ?? language);
}
