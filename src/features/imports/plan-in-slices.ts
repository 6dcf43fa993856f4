import type { CancellationToken } from "vscode";
import type { IncomingDocument } from "../../core/import/incoming.js";
import { type ImportingReport, type PlannedNote, planNotes } from "../../core/import/plan-import.js";

/** Milliseconds that passages are looked for on end before the editor has its turn. */
const SLICE = 12;

/** Plans the notes of a document in slices, so that the editor is never held up; null when the analyst does not want to wait. */
export async function planInSlices(
  document: IncomingDocument,
  into: ImportingReport,
  token: CancellationToken,
): Promise<PlannedNote[] | null> {
  const planned: PlannedNote[] = [];
  let began = performance.now();
  for (const note of planNotes(document, into)) {
    planned.push(note);
    if (performance.now() - began < SLICE) continue;
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (token.isCancellationRequested) return null;
    began = performance.now();
  }
  return planned;
}
