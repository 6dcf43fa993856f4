import { l10n, ProgressLocation, window } from "vscode";
import { titleSpan } from "../../core/document/title-span.js";
import { codesGiven, type ImportPlan, leftOutOf, notesToWrite } from "../../core/import/import-plan.js";
import type { IncomingDocument } from "../../core/import/incoming.js";
import { planCodes, takeInCodes } from "../../core/import/plan-codes.js";
import type { PlannedNote } from "../../core/import/plan-import.js";
import { InterchangeText } from "../../core/notes/interchange-text.js";
import { mergeNotes } from "../../core/notes/merge.js";
import { restoreNote } from "../../core/notes/write-note.js";
import { counted } from "../../host/counted.js";
import type { FiledChange } from "../../host/note-changes.js";
import type { ReportNotes } from "../../host/report-notes.js";
import { sourceOf } from "../../host/report-text.js";
import type { Services } from "../../host/services.js";
import { chooseDocuments } from "./choose-document.js";
import { type ImportDecision, isWanted } from "./import-preview.js";
import { planInSlices } from "./plan-in-slices.js";
import { chooseFiles, type ReadFile, readFiles } from "./read-files.js";

/** A file with the documents of it that are the report. */
interface ChosenFile extends ReadFile {
  readonly documents: readonly IncomingDocument[];
}

/** Takes notes and codes of other files in for the active report, once the analyst has seen what that does. */
export async function importNotes(services: Services, given: unknown): Promise<void> {
  const report = services.notes.active;
  if (!report) {
    await window.showInformationMessage(l10n.t("Open the report that the notes are on, then import them."));
    return;
  }
  if (!(await isLoaded(services, report))) return;
  const read = await readFiles(services, await chooseFiles(report, given));
  if (!read || read.length === 0) return;
  const chosen: ChosenFile[] = [];
  for (const file of read) {
    const documents = await chooseDocuments(report, file);
    if (!documents) return;
    chosen.push({ ...file, documents });
  }
  const plan = await planWithProgress(services, report, chosen);
  if (!plan) return;
  const decision = isEmpty(plan)
    ? await tellNothingNew(plan)
    : await isWanted(report, plan, titleFor(chosen));
  if (decision) await carryOut(services, report, chosen, plan, decision);
}

/** Reads the report's notes, which may have opened just now; says so where they cannot be read, for none could be added. */
async function isLoaded({ log }: Services, report: ReportNotes): Promise<boolean> {
  try {
    await report.load();
    return true;
  } catch (error) {
    log.error(`Reading ${report.storage.uri.toString(true)}`, error);
    const reason = error instanceof Error ? error.message : String(error);
    await window.showErrorMessage(l10n.t("The notes of this report cannot be read: {0}", reason));
    return false;
  }
}

function titleFor(files: readonly ReadFile[]): string {
  return l10n.t("Import Notes: {0}", files.map(({ name }) => name).join(", "));
}

/** Sets each file against the notes as those before it leave them. */
async function planWithProgress(
  services: Services,
  report: ReportNotes,
  files: readonly ChosenFile[],
): Promise<ImportPlan | null> {
  const { document } = report;
  const analysis = services.reports.current(document)?.analysis;
  const into = {
    text: new InterchangeText(document.getText()),
    source: sourceOf(document.uri),
    title: analysis ? titleSpan(analysis.document) : null,
    now: new Date().toISOString(),
  };
  const progress = {
    location: ProgressLocation.Notification,
    title: l10n.t("Finding passages"),
    cancellable: true,
  };
  const planned = await window.withProgress(progress, async (_, token) => {
    const all: PlannedNote[] = [];
    let notes = report.withDeleted;
    for (const one of files.flatMap(({ documents }) => documents)) {
      const found = await planInSlices(one, { ...into, notes }, token);
      if (!found) return null;
      notes = mergeNotes(notes, notesToWrite({ notes: found }));
      all.push(...found);
    }
    return all;
  });
  if (!planned) return null;
  const codes = files.flatMap(({ incoming }) => incoming.codes);
  return {
    notes: planned,
    codes: planCodes(await services.codebooks.read(document.uri), codes, codesGiven(planned)),
    leftOut: files.flatMap(({ incoming, documents }) => leftOutOf(incoming, documents)),
  };
}

function isEmpty({ notes, codes }: ImportPlan): boolean {
  return (
    notes.every(({ outcome }) => outcome === "known") && codes.every(({ outcome }) => outcome === "known")
  );
}

async function tellNothingNew({ notes }: ImportPlan): Promise<undefined> {
  await window.showInformationMessage(
    counted(
      l10n.t(
        "There is nothing new to import: {0, plural, one {# note is here already} other {# notes are here already}}.",
      ),
      notes.length,
    ),
  );
}

/** Writes the notes and the codes as one operation, which can be undone. */
async function carryOut(
  services: Services,
  report: ReportNotes,
  files: readonly ChosenFile[],
  plan: ImportPlan,
  decision: ImportDecision,
): Promise<void> {
  const { uri } = report.document;
  // What notes were made on is kept before they are there, so that they are followed from it at once.
  for (const { text } of files.flatMap(({ documents }) => documents))
    if (text !== null) await report.keepEarlierText(new InterchangeText(text));
  const changes = changesOf(services, report, plan, decision);
  const codes = files.flatMap(({ incoming }) => incoming.codes);
  const given = codesGiven(plan.notes);
  const codebook = await services.codebooks.change(uri, (book) => takeInCodes(book, codes, given));
  await services.changes.runWithOffer({
    title:
      changes.length > 0
        ? counted(l10n.t("{0, plural, one {# note imported} other {# notes imported}}"), changes.length)
        : l10n.t("Codes imported"),
    changes,
    codebook: { report: uri, ...codebook },
  });
}

function changesOf(
  { notes }: Services,
  { document: { uri } }: ReportNotes,
  plan: ImportPlan,
  decision: ImportDecision,
): FiledChange[] {
  const by = notes.authoring();
  return plan.notes.flatMap(({ outcome, before, after }): FiledChange[] => {
    if (outcome === "known") return [];
    if (outcome !== "deletedHere") return [{ report: uri, before, after }];
    return decision === "importAndRestore" ? [{ report: uri, before, after: restoreNote(after, by) }] : [];
  });
}
