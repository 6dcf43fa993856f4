import type { CodePath } from "../coding/code.js";
import { tagsOf, writtenBodies } from "../coding/tags.js";
import { type Guid, guidFor, guidOf } from "../interchange/guid.js";
import { guidOfCode } from "../interchange/qda-codes.js";
import { threadText, wholeCoding } from "../interchange/qda-sets.js";
import { leadOf } from "../interchange/source-text.js";
import { xmlElement } from "../interchange/xml-writer.js";
import { type AnchoredNote, inReportOrder } from "../notes/anchored-note.js";
import { InterchangeText } from "../notes/interchange-text.js";
import { isResolved, type Note, type NoteBody } from "../notes/note.js";
import { isOnWholeReport } from "../notes/note-scope.js";
import type { Span } from "../span.js";
import type { AnnotatedReport } from "./annotated-report.js";
import { qdaLife } from "./qda-life.js";

/** The notes on a report as elements of REFI-QDA, by where they belong in the project. */
export interface QdaNotes {
  readonly selections: readonly string[];
  readonly codingsOfSource: readonly string[];
  readonly noteRefsOfSource: readonly string[];
  readonly notes: readonly string[];
  /** The guids of the comments of notes that are settled. */
  readonly resolved: readonly Guid[];
  /** The guids of the memos that tell who settled a note, and when. */
  readonly resolutions: readonly Guid[];
  /** The guids of the memos on notes whose passage is not found. */
  readonly notFound: readonly Guid[];
}

/** UTF-16 units of the words that a selection is named by. */
const LONGEST_NAME = 100;

/**
 * Threads have no form of their own in REFI-QDA: each comment and reply is a `Note` with author and time, the selection
 * refers to all of them, and the comment to its replies; all that was written is said again in the selection's
 * `Description`, for tools that show only that.
 */
export function qdaNotes(report: AnnotatedReport): QdaNotes {
  const text = new InterchangeText(report.analysis.document.text);
  const lead = leadOf(report.analysis.document.text);
  const { placed, orphans } = inReportOrder(report.notes);
  const threads = placed.map((one) => new Thread(one.note));
  const quoted = orphans.map((one) => quotedMemo(one));
  const whole = threads.filter(({ note }) => isOnWholeReport(note));
  return {
    selections: placed.flatMap(({ span }, index) => {
      const thread = threads[index];
      const place = { start: text.fromDocument(span.start), end: text.fromDocument(span.end) };
      return thread ? [thread.selection(text, place, lead)] : [];
    }),
    codingsOfSource: whole.flatMap((thread) => thread.codingsOfSource()),
    noteRefsOfSource: [
      ...whole.flatMap((thread) => thread.guids.slice(0, 1)),
      ...quoted.map(({ guid }) => guid),
    ].map(noteRef),
    notes: [...threads.flatMap((thread) => thread.notes()), ...quoted.map(({ element }) => element)],
    resolutions: threads.flatMap(({ resolution }) => resolution ?? []),
    notFound: quoted.map(({ guid }) => guid),
    resolved: threads.flatMap(({ note, guids: [comment] }) => (isResolved(note) && comment ? [comment] : [])),
  };
}

/** A note as a selection with its codings and the memos that it refers to. */
class Thread {
  readonly note: Note;
  /** Of the comment, then of its replies. */
  readonly guids: readonly Guid[];
  /** Of the memo that tells who settled the note, and when; null of a note that is open, or that nobody is said to have settled. */
  readonly resolution: Guid | null;
  readonly #written: readonly NoteBody[];

  constructor(note: Note) {
    this.note = note;
    this.#written = writtenBodies(note);
    this.guids = this.#written.map((body) => guidOfBody(note, body));
    this.resolution = isResolved(note) && note.status?.creator ? guidFor("resolution", note.id) : null;
  }

  selection(text: InterchangeText, place: Span, lead: number): string {
    const { note } = this;
    const { start, end } = text.toCodePoints(place);
    const attributes = {
      guid: guidOf(note.id),
      name: nameOf(text.text.slice(place.start, place.end)),
      startPosition: String(Math.max(0, start - lead)),
      endPosition: String(Math.max(0, end - lead)),
      ...qdaLife(note),
    };
    const description = threadText(this.#written);
    return xmlElement("PlainTextSelection", attributes, [
      ...(description === "" ? [] : [xmlElement("Description", {}, description)]),
      ...codings(note, (guid) => guid),
      ...[...this.guids, ...this.#resolutions()].map(noteRef),
    ]);
  }

  #resolutions(): readonly Guid[] {
    return this.resolution ? [this.resolution] : [];
  }

  /** A note on the whole report is known by its memo; one that only gives codes gives them to the source as well. */
  codingsOfSource(): string[] {
    return this.#written.length > 0 ? [] : codings(this.note, wholeCoding);
  }

  notes(): string[] {
    const [, ...replies] = this.guids;
    const refersTo = { replies: [...replies, ...this.#resolutions()] };
    const { status } = this.note;
    return [
      ...this.#written.map((body, index) =>
        memo(this.guids[index] ?? "", body, body.value, index === 0 ? refersTo : {}),
      ),
      ...(this.resolution && status
        ? [memo(this.resolution, { creator: status.creator, created: status.modified }, status.value, {})]
        : []),
    ];
  }
}

function codings(note: Note, guidFrom: (guid: Guid) => Guid): string[] {
  return tagsOf(note).map(({ code, body }) => {
    const { creator, created } = body;
    const attributes = { guid: guidFrom(guidOfBody(note, body)), ...qdaLife({ creator, created }) };
    return xmlElement("Coding", attributes, [xmlElement("CodeRef", { targetGUID: guidOfCode(code) })]);
  });
}

function memo(
  guid: Guid,
  life: Parameters<typeof qdaLife>[0],
  text: string,
  { description = "", replies = [] }: { readonly description?: string; readonly replies?: readonly Guid[] },
): string {
  const attributes = { guid, name: nameOf(text), ...qdaLife(life) };
  return xmlElement("Note", attributes, [
    ...(description === "" ? [] : [xmlElement("Description", {}, description)]),
    xmlElement("PlainTextContent", {}, text),
    ...replies.map(noteRef),
  ]);
}

/** A note whose passage is not found, as one memo that quotes it and has all that was written on it. */
function quotedMemo({ note }: AnchoredNote): { readonly guid: Guid; readonly element: string } {
  const guid = guidOf(note.id);
  const codes: readonly CodePath[] = tagsOf(note).map(({ code }) => code);
  const quotation = note.target.quote.exact.replace(/^/gm, "> ");
  const tags = codes.map((code) => `#${code}`).join(" ");
  const text = [quotation, threadText(writtenBodies(note)), tags].filter((part) => part !== "").join("\n\n");
  return { guid, element: memo(guid, note, text, { description: note.target.quote.exact }) };
}

function noteRef(guid: Guid): string {
  return xmlElement("NoteRef", { targetGUID: guid });
}

/** Ids of pieces are unique within their note only, unless they are UUIDs. */
function guidOfBody(note: Note, { id }: NoteBody): Guid {
  return id.startsWith("urn:uuid:") ? guidOf(id) : guidOf(`${note.id} ${id}`);
}

function nameOf(words: string): string {
  const line = words.replace(/\s+/g, " ").trim();
  return line.length > LONGEST_NAME ? `${line.slice(0, LONGEST_NAME - 1).trimEnd()}…` : line;
}
