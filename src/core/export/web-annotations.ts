import { guidFor, idOf } from "../interchange/guid.js";
import { type AnchoredNote, inReportOrder } from "../notes/anchored-note.js";
import { canonicalJson } from "../notes/canonical-json.js";
import { describeTarget } from "../notes/describe-target.js";
import { InterchangeText } from "../notes/interchange-text.js";
import { liveBodies, type Note } from "../notes/note.js";
import { formatNote } from "../notes/note-line.js";
import { textVersionOf } from "../notes/text-version.js";
import type { AnnotatedReport } from "./annotated-report.js";

/**
 * The notes as a W3C Web Annotation collection in JSON-LD, in the order of the report: with all that our own files hold of
 * them, but for what was removed. A passage that moved is described where it stands now; one that changed, or is not found,
 * keeps its words.
 *
 * Source: W3C Web Annotation Data Model, 5.
 */
export function notesToWebAnnotations(report: AnnotatedReport): string {
  const text = new InterchangeText(report.analysis.document.text);
  const version = textVersionOf(text);
  const { placed, orphans } = inReportOrder(report.notes);
  const items = [...placed, ...orphans].map((one): unknown => {
    const { "@context": _, ...annotation } = JSON.parse(formatNote(asItStands(one, text, version)));
    return annotation;
  });
  const ids = items.length === 0 ? "" : report.notes.map(({ note }) => note.id).join(" ");
  const collection = {
    "@context": ["http://www.w3.org/ns/anno.jsonld", { pa: "urn:policy-annotator:" }],
    id: idOf(guidFor("collection", `${report.name} ${ids}`)),
    type: "AnnotationCollection",
    label: report.name,
    total: items.length,
    ...(items.length === 0 ? {} : { first: page(`${report.name} ${ids}`, items) }),
  };
  return `${JSON.stringify(JSON.parse(canonicalJson(collection)), null, 2)}\n`;
}

function page(name: string, items: readonly unknown[]): Record<string, unknown> {
  return { id: idOf(guidFor("page", name)), type: "AnnotationPage", startIndex: 0, items };
}

function asItStands({ note, anchor }: AnchoredNote, text: InterchangeText, version: string): Note {
  const living = { ...note, bodies: liveBodies(note) };
  if (anchor.state !== "moved") return living;
  const { quote, position } = describeTarget(note.target.source, text, anchor.span);
  return { ...living, target: { ...note.target, quote, position, textVersion: version } };
}
