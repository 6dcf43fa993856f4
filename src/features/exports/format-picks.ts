import { l10n, type QuickPickItem, QuickPickItemKind, window } from "vscode";
import type { ExportFormat, ExportSubject } from "../../core/export/export-format.js";
import { formatsOf } from "../../core/export/formats.js";

/** A format, and whether its text is to be looked at first. */
export interface ChosenFormat {
  readonly format: ExportFormat;
  readonly isPreview: boolean;
}

interface FormatPick extends QuickPickItem {
  readonly chosen?: ChosenFormat;
}

/** Asks in which format something of a report is wanted, and whether as a file or to look at; undefined for not at all. */
export async function pickFormat(title: string, what: ExportSubject): Promise<ChosenFormat | undefined> {
  const formats = formatsOf(what);
  const texts = formats.filter(({ language }) => language !== null);
  const picks: FormatPick[] = [
    { kind: QuickPickItemKind.Separator, label: l10n.t("Save to a File") },
    ...formats.map((format) => ({ ...itemOf(format), chosen: { format, isPreview: false } })),
    { kind: QuickPickItemKind.Separator, label: l10n.t("Preview") },
    ...texts.map((format) => ({
      ...itemOf(format),
      label: l10n.t("Preview {0}", format.name),
      chosen: { format, isPreview: true },
    })),
  ];
  return (await window.showQuickPick(picks, { title, placeHolder: l10n.t("Format") }))?.chosen;
}

function itemOf({ name, extension, id, what }: ExportFormat): QuickPickItem {
  const says = descriptions()[`${what} ${id}`];
  return { label: name, description: says ?? `.${extension}` };
}

/** What people get who choose a format of something, where its name does not say it. */
function descriptions(): Readonly<Record<string, string>> {
  return {
    "notes markdown": l10n.t("a brief, with each note under its passage"),
    "report csl": l10n.t("what its cover says, for reference managers"),
    "report bibtex": l10n.t("what its cover says, for LaTeX and reference managers"),
    "notes html": l10n.t("the brief as a page for any browser"),
    "notes csv": l10n.t("a row for each note, reply and code"),
    "report html": l10n.t("a page with the notes in the margin"),
    "report docx": l10n.t("the notes as comments, with replies"),
    "all xlsx": l10n.t("a sheet each for notes, statistics, organizations and codes"),
    "codebook csv": l10n.t("a row for each code"),
    "notes qdpx": l10n.t("for NVivo, ATLAS.ti, MAXQDA, QualCoder"),
    "notes jsonld": l10n.t("all of each note, for other annotators"),
    "notes hypothesis": l10n.t("rows of its API"),
    "notes brat": l10n.t("for the text with LF line ends"),
    "codebook qdc": l10n.t("for NVivo, ATLAS.ti, MAXQDA, QualCoder"),
    "statistics csv": l10n.t("one row a figure, all fields"),
    "organizations csv": l10n.t("one row an organization"),
  };
}
