import { l10n } from "vscode";
import type { CheckState } from "../core/table/check-state.js";

/** What the check states are called. */
export function checkWords() {
  return {
    finding: l10n.t("To check"),
    dismissed: l10n.t("Dismissed"),
    agrees: l10n.t("Agrees"),
    unchecked: l10n.t("Nothing to compare"),
  };
}

/** What the checks say of a figure; empty where there was nothing to compare. */
export function checkWord(check: CheckState): string {
  return check === "none" ? "" : checkWords()[check];
}
