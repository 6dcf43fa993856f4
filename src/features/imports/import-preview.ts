import { l10n, type QuickPickItem, QuickPickItemKind, window } from "vscode";
import { codesOf, writtenBodies } from "../../core/coding/tags.js";
import { type ImportPlan, notesToWrite } from "../../core/import/import-plan.js";
import type { PlannedNote } from "../../core/import/plan-import.js";
import { isOnWholeReport } from "../../core/notes/note-scope.js";
import { oneLine } from "../../core/one-line.js";
import { counted } from "../../host/counted.js";
import { EDITOR } from "../../host/editor-language.js";
import { toRange } from "../../host/ranges.js";
import type { ReportNotes } from "../../host/report-notes.js";
import { leftOutIn } from "../../words/import-words.js";

/** What the analyst wants done with a plan. */
export type ImportDecision = "import" | "importAndRestore";

interface Row extends QuickPickItem {
  readonly decision?: ImportDecision;
  /** What is shown in the report when the row is chosen. */
  readonly planned?: PlannedNote;
}

/** Rows of one kind that are shown; more of them say nothing more. */
const MOST_ROWS = 300;

/** Shows what would be done, those to be looked at first; each note can be seen in the report. Undefined for no import. */
export async function isWanted(
  { document }: ReportNotes,
  plan: ImportPlan,
  title: string,
): Promise<ImportDecision | undefined> {
  const rows = rowsOf(plan);
  for (;;) {
    const row = await window.showQuickPick(rows, {
      title,
      placeHolder: l10n.t("Nothing is changed until you choose the first row; any other shows its passage"),
      ignoreFocusOut: true,
      matchOnDescription: true,
      matchOnDetail: true,
    });
    if (!row || row.decision) return row?.decision;
    const anchor = row.planned?.anchor;
    const span = anchor?.state === "orphan" ? anchor.candidates[0] : anchor?.span;
    if (span) await window.showTextDocument(document, { preview: true, selection: toRange(document, span) });
  }
}

function rowsOf(plan: ImportPlan): Row[] {
  const isOf = (outcome: PlannedNote["outcome"]) => plan.notes.filter((note) => note.outcome === outcome);
  const added = isOf("new");
  const isChanged = ({ anchor }: PlannedNote) => anchor?.state === "changed";
  const codes = plan.codes.filter(({ outcome }) => outcome !== "known");
  return [
    ...decisions(plan),
    ...group(l10n.t("Passage not found"), added.filter(isLost).map(noteRow("question"))),
    ...group(l10n.t("Passage changed, to be reviewed"), added.filter(isChanged).map(noteRow("diff"))),
    ...group(l10n.t("New"), added.filter((note) => !isLost(note) && !isChanged(note)).map(noteRow("add"))),
    ...group(l10n.t("Changed by the file"), isOf("changed").map(noteRow("edit"))),
    ...group(
      l10n.t("Codes"),
      codes.map(({ path, outcome }) => ({
        label: `$(tag) ${plain(path)}`,
        description: outcome === "new" ? l10n.t("new") : l10n.t("described"),
      })),
    ),
    ...group(l10n.t("Already here"), isOf("known").map(noteRow("check"))),
    ...group(l10n.t("Deleted here before"), isOf("deletedHere").map(noteRow("trash"))),
    ...group(
      l10n.t("Left out"),
      plan.leftOut.map((one) => ({ label: `$(circle-slash) ${plain(leftOutIn(EDITOR, one))}` })),
    ),
  ];
}

function isLost({ anchor, after }: PlannedNote): boolean {
  return anchor?.state === "orphan" && !isOnWholeReport(after);
}

/** What can be done: to import what is new, if anything is, and to bring back as well what was deleted here. */
function decisions(plan: ImportPlan): Row[] {
  const deleted = plan.notes.filter(({ outcome }) => outcome === "deletedHere").length;
  const bringBack = l10n.t(
    "$(history) Import, and bring back {0, plural, one {# deleted note} other {# deleted notes}}",
  );
  return [
    ...importRow(plan),
    ...(deleted === 0 ? [] : [{ label: counted(bringBack, deleted), decision: "importAndRestore" as const }]),
  ];
}

function importRow(plan: ImportPlan): Row[] {
  const notes = notesToWrite(plan).length;
  const codes = plan.codes.filter(({ outcome }) => outcome !== "known").length;
  if (notes + codes === 0) return [];
  const words = l10n.t(
    "$(check) Import {0, plural, one {# note} other {# notes}} and {1, plural, one {# code} other {# codes}}",
  );
  return [{ label: counted(words, notes, codes), detail: countsOf(plan), decision: "import" }];
}

function countsOf({ notes }: ImportPlan): string {
  const count = (outcome: PlannedNote["outcome"]) => notes.filter((note) => note.outcome === outcome).length;
  const [added, changed, known] = [count("new"), count("changed"), count("known")];
  const lost = notes.filter(isLost).length;
  return [
    lost > 0
      ? counted(l10n.t("{0, plural, one {# new} other {# new}}, not found among them: {1}"), added, lost)
      : counted(l10n.t("{0, plural, one {# new} other {# new}}"), added),
    ...(changed > 0 ? [counted(l10n.t("{0, plural, one {# changed} other {# changed}}"), changed)] : []),
    ...(known > 0
      ? [counted(l10n.t("{0, plural, one {# already here} other {# already here}}"), known)]
      : []),
  ].join(", ");
}

function group(label: string, rows: readonly Row[]): Row[] {
  if (rows.length === 0) return [];
  const shown = rows.slice(0, MOST_ROWS);
  const more = rows.length - shown.length;
  return [
    { label: `${label} (${rows.length})`, kind: QuickPickItemKind.Separator },
    ...shown,
    ...(more > 0
      ? [{ label: counted(l10n.t("{0, plural, one {… and # more} other {… and # more}}"), more) }]
      : []),
  ];
}

function noteRow(icon: string): (planned: PlannedNote) => Row {
  return (planned) => {
    const { after } = planned;
    const [comment] = writtenBodies(after);
    const quote = isOnWholeReport(after) ? l10n.t("Whole report") : after.target.quote.exact;
    const codes = codesOf(after).map((code) => `#${code}`);
    return {
      label: `$(${icon}) ${plain(quote)}`,
      description: plain([after.creator?.name ?? "", ...codes].filter((part) => part !== "").join("  ")),
      detail: plain(comment?.value ?? ""),
      planned,
    };
  };
}

/** Words of another file on one line, without icons of their own: `$(trash)` stays as it is written. */
function plain(words: string): string {
  return oneLine(words.slice(0, 500)).replaceAll("$(", "\\$(");
}
