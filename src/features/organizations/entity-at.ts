import * as v from "valibot";
import { type TextDocument, Uri, workspace } from "vscode";
import type { Analysis } from "../../core/analysis.js";
import type { Entity, Mention } from "../../core/organizations/organization.js";
import type { Report, Reports } from "../../host/reports.js";

/** An entity of a report as it is now. */
export interface EntityPlace {
  readonly report: Report;
  readonly entity: Entity;
}

/** A mention of a report with the entity that it names. */
export interface MentionPlace extends EntityPlace {
  readonly mention: Mention;
}

/** The mention at an offset, its end included; by bisection, for they are in order. */
export function mentionAt({ organizations }: Analysis, offset: number): Mention | undefined {
  let low = 0;
  let high = organizations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((organizations[middle]?.end ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  const found = organizations[low];
  // Where one ends just where the next begins, the cursor is at the next.
  const next = organizations[low + 1];
  if (next?.start === offset) return next;
  return found && found.start <= offset ? found : undefined;
}

/** The entity that goes by a name. */
export function entityCalled({ entities }: Analysis, name: string): Entity | undefined {
  return entities.find(({ entity }) => entity === name);
}

/** The mention at an offset of a document, with its entity. */
export function mentionPlace(
  reports: Reports,
  document: TextDocument,
  offset: number,
): MentionPlace | undefined {
  const report = reports.current(document);
  const mention = report && mentionAt(report.analysis, offset);
  const entity = mention && entityCalled(report.analysis, mention.entity);
  return entity && { report, mention, entity };
}

/** The mention at the cursor of the active report. */
export function mentionAtCursor(reports: Reports): MentionPlace | undefined {
  const editor = reports.activeEditor;
  return editor && mentionPlace(reports, editor.document, editor.document.offsetAt(editor.selection.start));
}

/** The mentions of an entity, in order. */
export function mentionsOf({ organizations }: Analysis, { mentions }: Entity): Mention[] {
  return mentions.flatMap((index) => organizations[index] ?? []);
}

const EntityArgument = v.object({
  uri: v.string(),
  entity: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

/** The argument of the command that shows an organization: the entity by its place in `analysis.entities`. */
export function entityArgument(
  { document, analysis }: Report,
  entity: Entity,
): v.InferInput<typeof EntityArgument> {
  return { uri: document.uri.toString(), entity: analysis.entities.indexOf(entity) };
}

/** Reads such an argument. Undefined unless it names an entity of a report that is open. */
export function readEntity(reports: Reports, argument: unknown): EntityPlace | undefined {
  const read = v.safeParse(EntityArgument, argument);
  if (!read.success) return undefined;
  const report = openReport(reports, read.output.uri);
  const entity = report?.analysis.entities[read.output.entity];
  return report && entity && { report, entity };
}

/** The report that is open under a URI. */
export function openReport(reports: Reports, uri: string): Report | undefined {
  const key = Uri.parse(uri).toString();
  const document = workspace.textDocuments.find((open) => open.uri.toString() === key);
  return document && reports.current(document);
}
