import { codesOf } from "../coding/tags.js";
import { codeElements } from "../interchange/qda-codes.js";
import { xmlDocument, xmlElement } from "../interchange/xml-writer.js";
import type { AnnotatedReport } from "./annotated-report.js";
import { NothingToExportError } from "./export-format.js";

/**
 * The codebook with the codes of the notes as a REFI-QDA codebook, which NVivo, ATLAS.ti, MAXQDA and QualCoder read.
 * Throws a `NothingToExportError` where there are no codes: the schema has no codebook without.
 *
 * Source: REFI-QDA 1.0, `Codebook.xsd`.
 */
export function codebookToQdc({ codebook, notes }: AnnotatedReport): string {
  const codes = codeElements(
    codebook,
    notes.flatMap(({ note }) => codesOf(note)),
  );
  if (codes.length === 0) throw new NothingToExportError("no codes");
  const attributes = { xmlns: "urn:QDA-XML:codebook:1.0", origin: "Policy Annotator" };
  return xmlDocument(xmlElement("CodeBook", attributes, [xmlElement("Codes", {}, codes)]));
}
