import { codesOf, writtenBodies } from "../coding/tags.js";
import { guidOf } from "../interchange/guid.js";
import { type AnchoredNote, inReportOrder } from "../notes/anchored-note.js";
import { describeTarget } from "../notes/describe-target.js";
import { InterchangeText } from "../notes/interchange-text.js";
import type { Creator, Note, NoteBody } from "../notes/note.js";
import { isOnWholeReport } from "../notes/note-scope.js";
import type { AnnotatedReport } from "./annotated-report.js";

/** The group that everybody is in. It is required, and says nothing of who reads the file. */
const EVERYBODY = "__world__";

/**
 * The notes as rows of the Hypothesis API, replies after their note: codes are tags. Positions count UTF-16 units there, as
 * the browser does, in the text with LF line ends.
 *
 * Source: h.readthedocs.io, "Hypothesis API", schema Annotation.
 */
export function notesToHypothesis(report: AnnotatedReport): string {
  const text = new InterchangeText(report.analysis.document.text);
  const { placed, orphans } = inReportOrder(report.notes);
  const rows = [...placed, ...orphans].flatMap((one) => rowsOf(one, text, report.name));
  return `${JSON.stringify({ total: rows.length, rows }, null, 2)}\n`;
}

function rowsOf(one: AnchoredNote, text: InterchangeText, title: string): Record<string, unknown>[] {
  const { note } = one;
  const [comment, ...replies] = writtenBodies(note);
  const uri = note.target.source;
  const id = guidOf(note.id);
  const row = (of: Note | NoteBody, rowId: string, more: Record<string, unknown>) => ({
    id: rowId,
    created: of.created,
    updated: of.modified,
    ...userOf(of.creator),
    uri,
    group: EVERYBODY,
    permissions: { read: [`group:${EVERYBODY}`], admin: [], update: [], delete: [] },
    document: { title: [title] },
    ...more,
  });
  const target = { source: uri, ...(isOnWholeReport(note) ? {} : { selector: selectorsOf(one, text) }) };
  const life = comment ? { ...note, modified: comment.modified } : note;
  return [
    row(life, id, { text: comment?.value ?? "", tags: codesOf(note), target: [target] }),
    ...replies.map((reply) =>
      row(reply, guidOf(reply.id), {
        text: reply.value,
        tags: [],
        references: [id],
        target: [{ source: uri }],
      }),
    ),
  ];
}

/** The quotation, and the place where it stands if it does. */
function selectorsOf({ note, anchor }: AnchoredNote, text: InterchangeText): Record<string, unknown>[] {
  const isFound = anchor.state === "anchored" || anchor.state === "moved";
  if (!isFound) return [{ type: "TextQuoteSelector", ...note.target.quote }];
  const { quote } = describeTarget(note.target.source, text, anchor.span);
  const start = text.fromDocument(anchor.span.start);
  const end = text.fromDocument(anchor.span.end);
  return [
    { type: "TextPositionSelector", start, end },
    { type: "TextQuoteSelector", ...quote },
  ];
}

/** An account has a name of few characters; the person's own stands beside it. */
function userOf(creator: Creator | null): Record<string, unknown> {
  const name = creator?.name ?? "";
  const account = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "");
  return {
    user: `acct:${account === "" ? "analyst" : account}@policy-annotator`,
    user_info: { display_name: name === "" ? null : name },
  };
}
