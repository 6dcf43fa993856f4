import { l10n, type TextDocument, window } from "vscode";
import type { Analysis } from "../../core/analysis.js";
import { type WrittenPlan, writePlan } from "../../core/notes/identification-plan.js";
import {
  identificationLine,
  identificationNotes,
  sharedIdentifications,
  shareIdentification,
} from "../../core/notes/identifying.js";
import type { IdentificationRefusal, OrganizationAction } from "../../core/notes/judge-organization.js";
import type { Note } from "../../core/notes/note.js";
import { deleteNote, restoreNote } from "../../core/notes/write-note.js";
import type { Organizations } from "../../core/organizations/organization.js";
import type { ReportNotes } from "../../host/report-notes.js";
import type { Report } from "../../host/reports.js";
import type { Services } from "../../host/services.js";
import type { DecisionsUnderWay, OrganizationServices } from "./decisions-under-way.js";

/**
 * Does what an analyst says about the organizations of a report, one action after another, tells that it is done, and
 * offers to undo all of it. What cannot be done is told, and the rest is done.
 */
export async function identify(
  { notes, underWay }: OrganizationServices,
  { document, analysis }: Report,
  actions: readonly OrganizationAction[],
  done: string,
): Promise<void> {
  const report = notes.of(document);
  if (!report) {
    await window.showInformationMessage(
      l10n.t("Save this document first: what you say about its organizations is stored beside it."),
    );
    return;
  }
  const written = await underWay.during(() => carryOut(notes, report, analysis, actions));
  if (written.length > 0) void offerNext(notes, underWay, report, written, done);
}

/** Writes down what an analyst says, one action after another; returns what was written. */
async function carryOut(
  notes: Services["notes"],
  report: ReportNotes,
  analysis: Analysis,
  actions: readonly OrganizationAction[],
): Promise<WrittenPlan[]> {
  const found = await readByRules(analysis);
  const { judgeOrganization } = await import("../../core/notes/judge-organization.js");
  const written: WrittenPlan[] = [];
  for (const action of actions) {
    const decisions = identificationNotes(report.identifications);
    const shared = sharedIdentifications(notes.shared.of(report.document));
    const read = { document: analysis.document, found, shared, decisions };
    const plan = judgeOrganization(read, action);
    if ("refused" in plan) {
      window.setStatusBarMessage(refusalWords(plan.refused), 5000);
      continue;
    }
    const one = writePlan(plan, (span) => report.describe(span), notes.authoring());
    written.push(one);
    await notes.put(report, ...one.notes);
  }
  return written;
}

/** The organizations of a report as the rules alone find them. */
async function readByRules({ document }: Analysis): Promise<Organizations> {
  const { findOrganizations } = await import("../../core/organizations/find-organizations.js");
  return findOrganizations(document);
}

/** Tells what was done, with ways back and on. */
async function offerNext(
  notes: Services["notes"],
  underWay: DecisionsUnderWay,
  report: ReportNotes,
  written: readonly WrittenPlan[],
  done: string,
): Promise<void> {
  const [takeBack, share] = [l10n.t("Undo"), l10n.t("For All Reports")];
  const kept = livingOf(report, written);
  const isShareable = kept.length > 0 && notes.shared.canShare(report.document);
  const choice = await window.showInformationMessage(done, takeBack, ...(isShareable ? [share] : []));
  if (choice === takeBack) await underWay.during(() => undo(notes, report, written));
  else if (choice === share) await shareAll(notes, report, livingOf(report, written));
}

/** The decisions that were written and still stand. */
function livingOf(report: ReportNotes, written: readonly WrittenPlan[]): Note[] {
  return written
    .flatMap((plan) => plan.notes)
    .flatMap(({ id }) => report.get(id)?.note ?? [])
    .filter(({ deleted }) => deleted === null);
}

/** Makes decisions of one report those of all reports of its workspace folder. */
async function shareAll(notes: Services["notes"], report: ReportNotes, kept: readonly Note[]): Promise<void> {
  const { document } = report;
  const shared = kept.map((note) => shareIdentification(note, notes.authoring()));
  if (!(await putShared(notes, document, shared))) return;
  await notes.put(report, ...kept.map((note) => deleteNote(note, notes.authoring())));
  const takeBack = l10n.t("Undo");
  const done = l10n.t("This holds for all reports of the workspace from now on.");
  if ((await window.showInformationMessage(done, takeBack)) !== takeBack) return;
  const now = kept.map(({ id }) => report.get(id)?.note).filter((note) => note !== undefined);
  await notes.put(report, ...now.map((note) => restoreNote(note, notes.authoring())));
  await putShared(
    notes,
    document,
    shared.map((note) => deleteNote(note, notes.authoring())),
  );
}

/** Lets the analyst take back what was decided for all reports of the workspace. */
export async function withdrawShared({ notes, reports }: Services): Promise<void> {
  const document = reports.active;
  const decisions = document ? notes.shared.of(document) : [];
  if (!document || decisions.length === 0) {
    await window.showInformationMessage(l10n.t("Nothing was decided for all reports of this workspace."));
    return;
  }
  const chosen = await window.showQuickPick(
    decisions.map((note) => ({ label: identificationLine(note), note })),
    { title: l10n.t("Take Back for All Reports"), canPickMany: true },
  );
  const deleted = (chosen ?? []).map(({ note }) => deleteNote(note, notes.authoring()));
  if (deleted.length > 0) await putShared(notes, document, deleted);
}

/** Writes what holds for all reports; says so where that fails. */
async function putShared(
  notes: Services["notes"],
  document: TextDocument,
  shared: readonly Note[],
): Promise<boolean> {
  try {
    await notes.shared.put(document, shared);
    return true;
  } catch (error) {
    await window.showErrorMessage(
      l10n.t(
        "The decisions for all reports cannot be written: {0}",
        error instanceof Error ? error.message : String(error),
      ),
    );
    return false;
  }
}

async function undo(
  notes: Services["notes"],
  report: ReportNotes,
  written: readonly WrittenPlan[],
): Promise<void> {
  const noteNow = (id: string) => report.get(id)?.note;
  for (const plan of [...written].reverse())
    await notes.put(report, ...plan.undo(notes.authoring(), noteNow));
}

function refusalWords(reason: IdentificationRefusal): string {
  return {
    isOrganization: l10n.t("This is an organization already."),
    isNoOrganization: l10n.t("There is no such organization in the report."),
    onlyName: l10n.t("The organization has no other name: there is nothing to split."),
    sameName: l10n.t("The organization has this name already."),
    taken: l10n.t("Another organization has this name: merge the two."),
    unclear: l10n.t("This contradicts what was decided before: undo that first."),
  }[reason];
}
