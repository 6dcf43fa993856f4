import assert from "node:assert/strict";
import { analyze } from "../../../src/core/analysis.js";
import { type Codebook, EMPTY_CODEBOOK } from "../../../src/core/coding/codebook.js";
import { titleSpan } from "../../../src/core/document/title-span.js";
import type { AnnotatedReport } from "../../../src/core/export/annotated-report.js";
import { findDocuments } from "../../../src/core/import/find-documents.js";
import type { Incoming } from "../../../src/core/import/incoming.js";
import { takeInCodes } from "../../../src/core/import/plan-codes.js";
import { type PlannedNote, planNotes } from "../../../src/core/import/plan-import.js";
import { readImport } from "../../../src/core/import/read-import.js";
import { findAnchor } from "../../../src/core/notes/anchor.js";
import { InterchangeText } from "../../../src/core/notes/interchange-text.js";
import { mergeNotes } from "../../../src/core/notes/merge.js";
import type { Note } from "../../../src/core/notes/note.js";

/** A workspace with one report, as far as taking notes in concerns it. */
export interface Workspace {
  readonly name: string;
  readonly text: string;
  readonly notes: readonly Note[];
  readonly codebook: Codebook;
}

/** A workspace with a report and nothing else. */
export function emptyWorkspace(text: string, name = "report.txt"): Workspace {
  return { name, text, notes: [], codebook: EMPTY_CODEBOOK };
}

/** What was made of a file, and the workspace after it. */
export interface TakenIn {
  readonly incoming: Incoming;
  readonly planned: readonly PlannedNote[];
  readonly workspace: Workspace;
}

/** Takes a file in as the command does, at a given time. */
export function takeIn(
  workspace: Workspace,
  name: string,
  content: string | Uint8Array,
  now = "2032-01-01T00:00:00.000Z",
): TakenIn {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const incoming = readImport(name, bytes);
  assert.ok(!("refused" in incoming), JSON.stringify(incoming));
  const into = {
    text: new InterchangeText(workspace.text),
    source: `file:${encodeURIComponent(workspace.name)}`,
    title: titleSpan(analyze(workspace.text, { format: "plaintext" }).document),
    notes: workspace.notes,
    now,
  };
  const documents = findDocuments(incoming.documents, workspace);
  const planned = documents.flatMap((document) => [...planNotes(document, into)]);
  const notes = mergeNotes(
    workspace.notes,
    planned.map(({ after }) => after),
  );
  const codebook = takeInCodes(workspace.codebook, incoming.codes, []);
  return { incoming, planned, workspace: { ...workspace, notes, codebook } };
}

/** How often each outcome came. */
export function outcomes({ planned }: TakenIn): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { outcome } of planned) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
}

/** A report of a workspace as it is exported. */
export function toExport({ name, text, notes, codebook }: Workspace): AnnotatedReport {
  const report = new InterchangeText(text);
  return {
    name,
    path: null,
    analysis: analyze(text, { format: "plaintext" }),
    notes: notes
      .filter(({ deleted }) => deleted === null)
      .map((note) => ({ note, anchor: findAnchor(report, note.target) })),
    codebook,
    within: null,
  };
}
