import { type Uri, workspace } from "vscode";
import { LANGUAGES, type LanguageTag } from "../core/document/report-document.js";

/** The setting that says which language reports are in, for `affectsConfiguration`. */
export const LANGUAGE_SETTING = "policyAnnotator.language";

/** The language that the settings give for a report; undefined where its own words are to tell. */
export function languageSetFor(report: Uri): LanguageTag | undefined {
  const set = workspace.getConfiguration(undefined, report).get<string>(LANGUAGE_SETTING);
  return LANGUAGES.find((language) => language === set);
}
