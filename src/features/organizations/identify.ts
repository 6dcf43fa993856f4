import { l10n, window } from "vscode";
import type { Analysis } from "../../core/analysis.js";
import { type WrittenPlan, writePlan } from "../../core/notes/identification-plan.js";
import { identificationNotes } from "../../core/notes/identifying.js";
import type { IdentificationRefusal, OrganizationAction } from "../../core/notes/judge-organization.js";
import type { Organizations } from "../../core/organizations/organization.js";
import type { ReportNotes } from "../../host/report-notes.js";
import type { Report } from "../../host/reports.js";
import type { Services } from "../../host/services.js";

/**
 * Does what an analyst says about the organizations of a report, one action after another, tells that it is done, and
 * offers to undo all of it. What cannot be done is told, and the rest is done.
 */
export async function identify(
  { notes }: Services,
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
  const found = await readByRules(analysis);
  const { judgeOrganization } = await import("../../core/notes/judge-organization.js");
  const written: WrittenPlan[] = [];
  for (const action of actions) {
    const decisions = identificationNotes(report.identifications);
    const read = { document: analysis.document, found, shared: [], decisions };
    const plan = judgeOrganization(read, action);
    if ("refused" in plan) {
      window.setStatusBarMessage(refusalWords(plan.refused), 5000);
      continue;
    }
    const one = writePlan(plan, (span) => report.describe(span), notes.authoring());
    written.push(one);
    await notes.put(report, ...one.notes);
  }
  if (written.length > 0) void offerUndo(done, () => undo(notes, report, written));
}

/** The organizations of a report as the rules alone find them. */
async function readByRules({ document }: Analysis): Promise<Organizations> {
  const { findOrganizations } = await import("../../core/organizations/find-organizations.js");
  return findOrganizations(document);
}

async function offerUndo(done: string, takeBack: () => Promise<void>): Promise<void> {
  const label = l10n.t("Undo");
  if ((await window.showInformationMessage(done, label)) === label) await takeBack();
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
