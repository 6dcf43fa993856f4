import type { AnnotatedReport } from "../../core/export/annotated-report.js";
import { nameOf } from "../../host/file-name.js";
import type { Report } from "../../host/reports.js";
import type { Services } from "../../host/services.js";

/** A report with its notes as they are now, and the codebook that it goes by. */
export async function annotatedReport(
  { notes, codebooks }: Services,
  { document, analysis }: Report,
): Promise<AnnotatedReport> {
  const { uri } = document;
  return {
    name: nameOf(uri),
    path: uri.scheme === "file" ? uri.path : null,
    analysis,
    notes: notes.of(document)?.all ?? [],
    codebook: await codebooks.read(uri),
    within: null,
  };
}
