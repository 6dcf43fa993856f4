import type { Span } from "../span.js";
import type { Passage, ReportDocument } from "./report-document.js";

/** A place in the text that leads to another place of the same report. */
export interface Reference extends Span {
  /** Where it leads: `"Appendix A: Terms"` for the words `"Appendix A"`. */
  readonly target: Span;
}

/** The label of a footnote's body: `"[^a]: "`, `"[4] "`, `"3. "`, `"² "`. */
const BODY = /^(?:\[\^([\w-]{1,30})\]|\[(\d{1,3})\]|([⁰¹²³⁴-⁹]{1,3})|(\d{1,3})(?=[.)\s]))/u;
/** Marks in the text: `"[^a]"`, `"[4]"`, `"²"`, and digits that cling to a word or its stop: `"law.12"`, `"rent6"`. */
const MARK =
  /\[\^([\w-]{1,30})\]|\[(\d{1,3})\]|([⁰¹²³⁴-⁹]{1,3})|(?<=\p{Ll}{3}|[\p{L})%][.,;:!?)”"’»]{1,3})(\d{1,3})(?=$|[\s,.;:)”"\]])/gu;
/** How many numbers a clinging mark may skip: more, and it is a figure. */
const FARTHEST_STEP = 2;
const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

interface Place extends Span {
  readonly id: string;
}

/** Footnote marks lead to their notes, and notes back to their first mark. Numbers that come again are told by order. */
export function footnoteReferences({ passages }: ReportDocument): Reference[] {
  const bodies = passages.flatMap((passage) => (passage.role === "footnote" ? readBody(passage) : []));
  const known = groupById(bodies);
  if (known.size === 0) return [];
  const marks = groupById(readMarks(passages, known));
  return [...known].flatMap(([id, own]) => pairUp(marks.get(id) ?? [], own));
}

function readBody({ reading }: Passage): Place[] {
  const match = BODY.exec(reading.text);
  return match ? [{ id: idOf(match), ...reading.sourceSpan({ start: 0, end: match[0].length }) }] : [];
}

function readMarks(passages: readonly Passage[], known: ReadonlyMap<string, readonly Place[]>): Place[] {
  const marks: Place[] = [];
  let last = 0;
  for (const { role, reading } of passages) {
    if (role === "footnote") continue;
    for (const match of reading.text.matchAll(MARK)) {
      const id = idOf(match);
      if (!known.has(id)) continue;
      const number = Number(id);
      const clings = match[4] !== undefined;
      if (clings && number !== 1 && (number < last || number > last + FARTHEST_STEP)) continue;
      if (Number.isInteger(number)) last = number;
      const start = match.index;
      marks.push({ id, ...reading.sourceSpan({ start, end: start + match[0].length }) });
    }
  }
  return marks;
}

function idOf([, named, bracketed, raised, digits]: RegExpExecArray | RegExpMatchArray): string {
  if (named !== undefined) return named;
  const number =
    bracketed ?? digits ?? [...(raised ?? "")].map((digit) => SUPERSCRIPTS.indexOf(digit)).join("");
  return String(Number(number));
}

function groupById(places: readonly Place[]): Map<string, Place[]> {
  const groups = new Map<string, Place[]>();
  for (const place of places) {
    const group = groups.get(place.id);
    if (group) group.push(place);
    else groups.set(place.id, [place]);
  }
  for (const group of groups.values()) group.sort((a, b) => a.start - b.start);
  return groups;
}

/** Of notes with one number, each belongs to the only mark between the note before it and itself. */
function pairUp(marks: readonly Place[], bodies: readonly Place[]): Reference[] {
  const references: Reference[] = [];
  let next = 0;
  for (const body of bodies) {
    const own: Place[] = [];
    for (let mark = marks[next]; mark && mark.start < body.start; mark = marks[next]) {
      own.push(mark);
      next++;
    }
    const [first] = own;
    if (!first || (own.length > 1 && bodies.length > 1)) continue;
    for (const mark of own) references.push(link(mark, body));
    references.push(link(body, first));
  }
  return references;
}

function link({ start, end }: Span, target: Span): Reference {
  return { start, end, target: { start: target.start, end: target.end } };
}
