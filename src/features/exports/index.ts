import { commands, Disposable, l10n } from "vscode";
import { type ExportScope, WHOLE_REPORT } from "../../core/export/export-scope.js";
import { sectionFor } from "../../host/section-argument.js";
import type { Feature } from "../../host/services.js";
import { copyGlossary } from "./copy-glossary.js";
import { exportAsAsked } from "./export-as-asked.js";
import { exportReport } from "./export-report.js";

/** Export of a report, its notes, statistics and the rest to a file of the analyst's choice or to look at. */
export const registerExports: Feature = (services) =>
  Disposable.from(
    commands.registerCommand("policyAnnotator.export", () => exportAsAsked(services)),
    commands.registerCommand("policyAnnotator.exportNotes", (chosen: unknown, alsoChosen: unknown) =>
      exportReport(services, {
        title: l10n.t("Export Notes"),
        what: "notes",
        scope: { ...WHOLE_REPORT, noteIds: chosenNotes(chosen, alsoChosen) },
      }),
    ),
    commands.registerCommand("policyAnnotator.exportStatistics", () =>
      exportReport(services, { title: l10n.t("Export Statistics"), what: "statistics" }),
    ),
    commands.registerCommand("policyAnnotator.exportOrganizations", () =>
      exportReport(services, { title: l10n.t("Export Organizations"), what: "organizations" }),
    ),
    commands.registerCommand("policyAnnotator.exportGlossary", () =>
      exportReport(services, { title: l10n.t("Export Glossary of Acronyms"), what: "glossary" }),
    ),
    commands.registerCommand("policyAnnotator.copyGlossary", () => copyGlossary(services)),
    commands.registerCommand("policyAnnotator.exportSectionStatistics", (argument: unknown) => {
      const section = sectionFor(services.reports, argument)?.section;
      if (!section) return;
      const title = l10n.t("Export Statistics of “{0}”", section.heading.text);
      const scope: ExportScope = { ...WHOLE_REPORT, within: section };
      return exportReport(services, { title, what: "statistics", scope });
    }),
  );

/** The ids of the notes that were chosen in the view "Notes"; null for all notes. */
function chosenNotes(chosen: unknown, alsoChosen: unknown): ReadonlySet<string> | null {
  const rows: unknown[] = Array.isArray(alsoChosen) ? alsoChosen : [chosen];
  const ids = rows.flatMap((row) => {
    const isNote = typeof row === "object" && row !== null && "noteId" in row;
    return isNote && typeof row.noteId === "string" ? [row.noteId] : [];
  });
  return ids.length > 0 ? new Set(ids) : null;
}
