import { inOneGo } from "../steps.js";
import type { HeadingJudgement } from "./heading-judgements.js";
import type { DocumentFormat, LanguageTag, ReportDocument } from "./report-document.js";
import { structureInSteps } from "./structure.js";

/** Reads a text into its structure, see {@link structureInSteps}. */
export function readDocument(
  text: string,
  format: DocumentFormat,
  judgements: readonly HeadingJudgement[] = [],
  language?: LanguageTag,
): ReportDocument {
  return inOneGo(structureInSteps(text, format, judgements, language)).document;
}
