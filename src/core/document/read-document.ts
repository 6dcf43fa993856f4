import { inOneGo } from "../steps.js";
import type { HeadingJudgement } from "./heading-judgements.js";
import type { DocumentFormat, ReportDocument } from "./report-document.js";
import { structureInSteps } from "./structure.js";

/** Reads a text into its structure, see {@link structureInSteps}. */
export function readDocument(
  text: string,
  format: DocumentFormat,
  judgements: readonly HeadingJudgement[] = [],
): ReportDocument {
  return inOneGo(structureInSteps(text, format, judgements)).document;
}
