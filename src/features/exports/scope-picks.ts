import { l10n, type QuickPickItem, window } from "vscode";
import { withParents } from "../../core/coding/code.js";
import { codesOf } from "../../core/coding/tags.js";
import type { ExportSubject } from "../../core/export/export-format.js";
import { DAY, type ExportPeriod, type ExportScope, WHOLE_REPORT } from "../../core/export/export-scope.js";
import type { Note } from "../../core/notes/note.js";
import { NO_FILTER, type NoteFilter } from "../../core/notes/note-filter.js";
import type { Report } from "../../host/reports.js";
import { sectionFor } from "../../host/section-argument.js";
import type { Services } from "../../host/services.js";
import type { SubjectPick } from "./export-as-asked.js";

/** A scope, or how to come by one. */
interface ScopePick extends QuickPickItem {
  readonly scope: () => ExportScope | undefined | Promise<ExportScope | undefined>;
}

/** Subjects of which certain notes can be wanted. */
const WITH_NOTES: ReadonlySet<ExportSubject> = new Set<ExportSubject>(["notes", "report", "all"]);

/** Asks which part of a report is to be exported; undefined for none. */
export async function pickScope(
  services: Services,
  report: Report,
  { what, label: title }: SubjectPick,
): Promise<ExportScope | undefined> {
  if (what === "codebook") return WHOLE_REPORT;
  const notes = services.notes.of(report.document)?.all.map(({ note }) => note) ?? [];
  const picks: ScopePick[] = [
    { label: l10n.t("Whole report"), scope: () => WHOLE_REPORT },
    ...placePicks(services, report, title),
    ...(WITH_NOTES.has(what) && notes.length > 0 ? notePicks(notes, title) : []),
  ];
  const placeHolder = l10n.t("Which part?");
  return await (await window.showQuickPick(picks, { title, placeHolder }))?.scope();
}

function placePicks({ reports }: Services, { document, analysis }: Report, title: string): ScopePick[] {
  const editor = reports.activeEditor;
  const { sections } = analysis.document;
  const here = sectionFor(reports, undefined)?.section;
  const picks: ScopePick[] = [];
  if (editor?.document === document && !editor.selection.isEmpty) {
    const { start, end } = editor.selection;
    const within = { start: document.offsetAt(start), end: document.offsetAt(end) };
    picks.push({ label: l10n.t("Selection"), scope: () => ({ ...WHOLE_REPORT, within }) });
  }
  if (here)
    picks.push({
      label: l10n.t("This section"),
      description: here.heading.text,
      scope: () => ({ ...WHOLE_REPORT, within: here }),
    });
  if (sections.length > 1)
    picks.push({
      label: l10n.t("Another section…"),
      scope: async () => {
        const items = sections.map((section) => ({
          label: "\u2003".repeat(section.heading.level - 1) + section.heading.text,
          section,
        }));
        const chosen = await window.showQuickPick(items, { title });
        return chosen && { ...WHOLE_REPORT, within: chosen.section };
      },
    });
  return picks;
}

function notePicks(notes: readonly Note[], title: string): ScopePick[] {
  const codes = withParents(notes.flatMap(codesOf));
  const names = notes.flatMap((note) => [note, ...note.bodies]).flatMap(({ creator }) => creator?.name ?? []);
  const authors = [...new Set(names)].sort();
  const status = (value: NoteFilter["status"]) => () => withFilter({ status: value });
  const picks: ScopePick[] = [
    { label: l10n.t("Open notes"), scope: status("open") },
    { label: l10n.t("Resolved notes"), scope: status("resolved") },
    { label: l10n.t("Notes of a period…"), scope: () => askForPeriod(title) },
  ];
  if (authors.length > 1)
    picks.unshift({
      label: l10n.t("Notes of an author…"),
      scope: async () => {
        const author = await window.showQuickPick(authors, { title });
        return author === undefined ? undefined : withFilter({ authors: [author.toLowerCase()] });
      },
    });
  if (codes.length > 0)
    picks.unshift({
      label: l10n.t("Notes with a code…"),
      scope: async () => {
        const code = await window.showQuickPick(codes, { title });
        return code === undefined ? undefined : withFilter({ codes: [code.toLowerCase()] });
      },
    });
  return picks;
}

function withFilter(filter: Partial<NoteFilter>): ExportScope {
  return { ...WHOLE_REPORT, filter: { ...NO_FILTER, ...filter } };
}

async function askForPeriod(title: string): Promise<ExportScope | undefined> {
  const since = await askForDay(title, l10n.t("Written or changed since (YYYY-MM-DD); empty for any time"));
  if (since === undefined) return undefined;
  const until = await askForDay(title, l10n.t("… and until (YYYY-MM-DD); empty for now"));
  if (until === undefined) return undefined;
  const period: ExportPeriod = { since: since || null, until: until || null };
  return { ...WHOLE_REPORT, period };
}

async function askForDay(title: string, prompt: string): Promise<string | undefined> {
  const day = await window.showInputBox({
    title,
    prompt,
    validateInput: (typed) =>
      typed.trim() === "" || DAY.test(typed.trim()) ? null : l10n.t("A day such as 2026-11-27"),
  });
  return day?.trim();
}
