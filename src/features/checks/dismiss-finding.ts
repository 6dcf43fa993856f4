import * as v from "valibot";
import { l10n, window } from "vscode";
import { createDismissal } from "../../core/notes/dismissal.js";
import { deleteNote } from "../../core/notes/write-note.js";
import { readPlace } from "../../host/place-argument.js";
import type { Services } from "../../host/services.js";

/** The command that dismisses a finding: its argument is a place with the code of the check. */
export const DISMISS_FINDING = "policyAnnotator.dismissFinding";

const WithCode = v.object({ code: v.string() });

/** Keeps in the notes file that a finding is none, so that nobody who has the file is shown it again. */
export async function dismissFinding({ reports, notes }: Services, argument: unknown): Promise<void> {
  const place = readPlace(argument);
  const read = v.safeParse(WithCode, argument);
  if (!place || !read.success) return;
  const findings = reports.current(place.document)?.analysis.findings ?? [];
  const { start, end } = place.span;
  const finding = findings.find(
    (one) => one.start === start && one.end === end && one.code === read.output.code,
  );
  const report = notes.of(place.document);
  if (!finding || !report) return;
  const dismissal = createDismissal(report.describe(place.span), finding.code, notes.authoring());
  await notes.put(report, dismissal);
  void offerUndo(() => notes.put(report, deleteNote(dismissal, notes.authoring())));
}

async function offerUndo(undo: () => Promise<void>): Promise<void> {
  const label = l10n.t("Undo");
  if ((await window.showInformationMessage(l10n.t("Finding dismissed."), label)) === label) await undo();
}
