import { type Uri, workspace } from "vscode";
import type { Finding } from "../core/finding.js";
import { withoutDismissed } from "../core/notes/dismissal.js";
import type { Notes } from "./notes.js";
import type { Report } from "./reports.js";

/** The setting that switches the checks, for `affectsConfiguration`. */
export const CHECKS_SETTING = "policyAnnotator.checks.enabled";

/** The findings of a report that are to be shown: none where the checks are off, none that an analyst dismissed. */
export function shownFindings({ document, analysis }: Report, notes: Notes): readonly Finding[] {
  if (!isCheckingOn(document.uri) || analysis.findings.length === 0) return [];
  return withoutDismissed(analysis.findings, notes.of(document)?.dismissals ?? []);
}

/** Whether the findings of a report are to be shown at all. */
export function isCheckingOn(uri: Uri): boolean {
  return workspace.getConfiguration("policyAnnotator", uri).get("checks.enabled", true);
}
