import type { Analysis } from "../analysis.js";
import { placeOf } from "../notes/anchored-note.js";
import { liveBodies, type Note } from "../notes/note.js";
import { NO_FILTER, type NoteFilter, passesFilter } from "../notes/note-filter.js";
import { contains, overlaps, type Span } from "../span.js";
import type { AnnotatedReport } from "./annotated-report.js";

/** What of a report is exported: what meets all of it. */
export interface ExportScope {
  /** A stretch of the report, such as a section or a selection; null for all of it. */
  readonly within: Span | null;
  /** The ids of the notes that were chosen; null for all of them. */
  readonly noteIds: ReadonlySet<string> | null;
  readonly filter: NoteFilter;
  readonly period: ExportPeriod;
}

/** Days between which notes were written or changed (`2026-11-27`, UTC), both included; null where it is open. */
export interface ExportPeriod {
  readonly since: string | null;
  readonly until: string | null;
}

/** A day as a period has it. */
export const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/** All of a report. */
export const WHOLE_REPORT: ExportScope = {
  within: null,
  noteIds: null,
  filter: NO_FILTER,
  period: { since: null, until: null },
};

/**
 * The report with only what lies in a scope. A note without a place in the report lies in no stretch of it. Organizations
 * keep the mentions that stand in the stretch; those that it does not mention are left out.
 */
export function inScope(report: AnnotatedReport, scope: ExportScope): AnnotatedReport {
  const { within } = scope;
  const notes = report.notes.filter((one) => {
    const place = within && placeOf(one);
    if (within && !(place && (overlaps(within, place) || contains(within, place)))) return false;
    if (scope.noteIds && !scope.noteIds.has(one.note.id)) return false;
    return passesFilter(one.note, scope.filter) && isOfPeriod(one.note, scope.period);
  });
  const analysis = within ? analysisWithin(report.analysis, within) : report.analysis;
  return { ...report, notes, analysis, within: within ?? report.within };
}

function isOfPeriod(note: Note, { since, until }: ExportPeriod): boolean {
  const days = [note, ...liveBodies(note)].flatMap(({ created, modified }) => [
    dayOf(created),
    dayOf(modified),
  ]);
  return days.some((day) => (since === null || since <= day) && (until === null || day <= until));
}

function dayOf(time: string): string {
  return new Date(time).toISOString().slice(0, 10);
}

function analysisWithin(analysis: Analysis, within: Span): Analysis {
  const organizations = analysis.organizations.filter((mention) => contains(within, mention));
  const indexes = new Map(organizations.map((mention, index) => [mention, index]));
  const entities = analysis.entities.flatMap((entity) => {
    const mentions = entity.mentions.flatMap((index) => {
      const mention = analysis.organizations[index];
      return (mention && indexes.get(mention)) ?? [];
    });
    return mentions.length > 0 ? [{ ...entity, mentions }] : [];
  });
  const isInside = (span: Span) => contains(within, span);
  const names = new Set(entities.map(({ entity }) => entity));
  return {
    ...analysis,
    statistics: analysis.statistics.filter(isInside),
    organizations,
    entities,
    definitions: analysis.definitions.filter(isInside),
    probableIdentities: analysis.probableIdentities.filter(({ entity }) => names.has(entity)),
    computations: analysis.computations.filter(({ of }) => of.every(isInside)),
    findings: analysis.findings.filter(isInside),
  };
}
