import type { OrganizationJudgement, OrganizationVerdict } from "../organizations/judged-organization.js";
import { onOneLine } from "../organizations/judged-words.js";
import type { AnchoredNote } from "./anchored-note.js";
import { liveBodies, type Note, type NoteTarget } from "./note.js";
import { type Authoring, editBody } from "./write-note.js";

/**
 * An analyst's word on whom a passage names is an annotation like a note, so that it anchors and merges like one, with
 * this motivation (W3C Web Annotation Vocabulary, 3.2) and one body. It holds for the words that its target quotes,
 * wherever they stand in the report:
 * - `organization`: they name an organization;
 * - `notOrganization`: they name none;
 * - `organization NAME`: the organization that they name is the one called NAME, or is called so from now on;
 * - `separate NAME`: they name an organization of their own, called NAME;
 * - `distinct NAME`: the organization that they name is not the one called NAME.
 */
const IDENTIFYING = "identifying";

/** Whether an annotation of the notes file is a decision about an organization. */
export function isIdentification(note: Note): boolean {
  return note.motivation === IDENTIFYING;
}

/** A new decision about the words of a passage. */
export function createIdentification(target: NoteTarget, verdict: OrganizationVerdict, by: Authoring): Note {
  const life = { creator: by.creator, created: by.now, modified: by.now, deleted: null, unknown: {} };
  const value = writeVerdict(verdict);
  const body = { id: by.newId(), purpose: IDENTIFYING, format: "text/plain", value, ...life };
  return { id: by.newId(), motivation: IDENTIFYING, bodies: [body], target, ...life };
}

/** The decision with another verdict. */
export function changeIdentification(note: Note, verdict: OrganizationVerdict, by: Authoring): Note {
  const body = liveBodies(note).find(({ purpose }) => purpose === IDENTIFYING);
  return body ? editBody(note, body.id, writeVerdict(verdict), by) : note;
}

/** A decision with the annotation that holds it. */
export interface Identification {
  readonly note: Note;
  readonly judgement: OrganizationJudgement;
}

/**
 * The decisions about organizations, the latest last, whatever their order in the file. One whose passage is not found
 * holds by its words; one that is not understood is left out.
 */
export function identificationNotes(annotations: readonly AnchoredNote[]): Identification[] {
  return annotations
    .filter(({ note }) => isIdentification(note))
    .sort((a, b) => compare(a.note.modified, b.note.modified) || compare(a.note.id, b.note.id))
    .flatMap(({ note, anchor }) => {
      const verdict = readVerdict(note);
      if (!verdict) return [];
      const span = anchor.state === "anchored" || anchor.state === "moved" ? anchor.span : null;
      return [{ note, judgement: { words: note.target.quote.exact, span, verdict } }];
    });
}

/** The decisions about organizations without their annotations, for `analyze`. */
export function identificationsIn(annotations: readonly AnchoredNote[]): OrganizationJudgement[] {
  return identificationNotes(annotations).map(({ judgement }) => judgement);
}

/** Stands for all reports of a workspace where an annotation names the report that it is about. */
const ALL_REPORTS = "urn:policy-annotator:workspace";

/** A decision of one report as one for all reports of a workspace: it holds for its words alone. */
export function shareIdentification(note: Note, by: Authoring): Note {
  const quote = { exact: onOneLine(note.target.quote.exact), prefix: "", suffix: "" };
  const target = { source: ALL_REPORTS, quote, position: null, unknown: {} };
  const bodies = liveBodies(note).map((body) => ({ ...body, id: by.newId() }));
  return { ...note, id: by.newId(), modified: by.now, bodies, target };
}

/** What was decided for all reports of a workspace, the latest last: of no passage, only of words. */
export function sharedIdentifications(notes: readonly Note[]): OrganizationJudgement[] {
  return identificationsIn(
    notes
      .filter(({ deleted }) => deleted === null)
      .map((note) => ({ note, anchor: { state: "orphan", candidates: [] } })),
  );
}

/** A decision in one line, for people to choose it from a list: `CPC: notOrganization`. */
export function identificationLine(note: Note): string {
  const [body] = liveBodies(note);
  return `${onOneLine(note.target.quote.exact)}: ${onOneLine(body?.value ?? "")}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function writeVerdict(verdict: OrganizationVerdict): string {
  if (!("name" in verdict)) return verdict.kind;
  return `${verdict.kind === "named" ? "organization" : verdict.kind} ${verdict.name}`;
}

function readVerdict(note: Note): OrganizationVerdict | null {
  const value = liveBodies(note)
    .find(({ purpose }) => purpose === IDENTIFYING)
    ?.value.trim();
  if (value === "organization" || value === "notOrganization") return { kind: value };
  const [, word, name] = /^(organization|separate|distinct)\s+(\S.*)$/s.exec(value ?? "") ?? [];
  if (name === undefined) return null;
  if (word === "separate" || word === "distinct") return { kind: word, name };
  return { kind: "named", name };
}
