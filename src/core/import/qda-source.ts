import type { Guid } from "../interchange/guid.js";
import { wholeCoding } from "../interchange/qda-sets.js";
import { lfTextWithoutMark } from "../interchange/source-text.js";
import type { NoteTarget } from "../notes/note.js";
import type { IncomingDocument, IncomingNote } from "./incoming.js";
import { LIMITS } from "./limits.js";
import { newTarget } from "./new-note.js";
import { codingsOf, countBodies, guidIn, memosOn, type QdaProject, readQdaNote } from "./qda-note.js";
import { QdaText, type StatedRange } from "./qda-text.js";
import { RefusedError } from "./refusal.js";
import { childOf, childrenOf, type XmlElement } from "./xml-reader.js";

/** What on a source is on it as a whole. */
interface OnWhole {
  /** Memos by their guids. */
  readonly memos: ReadonlySet<Guid>;
  readonly codings: ReadonlySet<Guid>;
}

/**
 * Reads a source with the notes on it. `text` is the element that has its text: itself, or the text of a PDF; `textAt`
 * gives the text of a path, or null where it is not at hand.
 */
export function readQdaSource(
  source: XmlElement,
  text: XmlElement | undefined,
  project: QdaProject,
  textAt: (path: string) => string | null,
): IncomingDocument {
  const content = childOf(text, "PlainTextContent")?.text ?? textAt(text?.attributes.plainTextPath ?? "");
  const selections = childrenOf(text, "PlainTextSelection");
  const ranges = selections.map(rangeOf);
  const words = content === null ? null : new QdaText(content, ranges);
  const whole = text === undefined || text === source ? [source] : [source, text];
  const onWhole = {
    memos: new Set(whole.flatMap((element) => memosOn(element, project.memos).map(({ guid }) => guid))),
    codings: new Set(whole.flatMap((element) => codingsOf(element).map(guidIn))),
  };
  // Memos may be referred to from many places: what would be made of them is counted before it is.
  const parts = selections.reduce((sum, one) => sum + countBodies(one, project), 0);
  if (parts > LIMITS.bodies) throw new RefusedError("tooManyParts", "Sources");
  const onPassages = selections.map((selection, index) =>
    passageNote(selection, targetOf(ranges[index], words), project, onWhole),
  );
  const onRegions = childrenOf(source, "PDFSelection").map((region) =>
    passageNote(region, regionTarget(region), project, onWhole),
  );
  return {
    name: source.attributes.name ?? "",
    text: content === null ? null : lfTextWithoutMark(content),
    notes: [...onPassages, ...onRegions, ...wholeNotes(whole, selections, project)],
  };
}

/** A note on a passage; on the whole report where its memo, or what gives it its code, is on the source too. */
function passageNote(
  element: XmlElement,
  target: NoteTarget,
  project: QdaProject,
  on: OnWhole,
): IncomingNote {
  const [memos, codings] = [memosOn(element, project.memos), codingsOf(element)];
  return {
    note: readQdaNote({ element, memos, codings, target }, project),
    isOnWholeReport:
      memos.some(({ guid }) => on.memos.has(guid)) ||
      codings.some((coding) => on.codings.has(wholeCoding(guidIn(coding)))),
    extent: "part",
  };
}

/** The notes on a source as a whole, but for those that its selections tell of: each memo, and each coding, is one. */
function wholeNotes(
  whole: readonly XmlElement[],
  selections: readonly XmlElement[],
  project: QdaProject,
): IncomingNote[] {
  const told = new Set(selections.flatMap((one) => memosOn(one, project.memos)));
  const stood = new Set(
    selections.flatMap((one) => codingsOf(one).map((coding) => wholeCoding(guidIn(coding)))),
  );
  const memos = new Set(whole.flatMap((element) => memosOn(element, project.memos)));
  const codings = whole.flatMap(codingsOf).filter((coding) => !stood.has(guidIn(coding)));
  const parts = [
    ...[...memos]
      .filter((memo) => !told.has(memo))
      .map((memo) => ({ element: memo.element, memos: [memo], codings: [], quotation: memo.quotation })),
    ...codings.map((coding) => ({ element: coding, memos: [], codings: [coding], quotation: null })),
  ];
  return parts.map(({ quotation, ...part }): IncomingNote => {
    const isOnWholeReport = quotation === null;
    const target = newTarget({ exact: quotation ?? "" }, null);
    const note = readQdaNote({ ...part, target }, project);
    return { note, isOnWholeReport, extent: isOnWholeReport ? "part" : "summary" };
  });
}

function rangeOf({ attributes }: XmlElement): StatedRange {
  const { name = "", startPosition, endPosition } = attributes;
  const range = { start: Number(startPosition), end: Number(endPosition), name };
  const isRange = Number.isSafeInteger(range.start) && Number.isSafeInteger(range.end) && range.start >= 0;
  if (!isRange || range.end < range.start) throw new RefusedError("wrongType", `PlainTextSelection ${name}`);
  return range;
}

/**
 * A passage by the source's text; without that by the words that it is named by. Where they are cut, their ellipsis stays:
 * what is found of them is no more than where the passage begins, and has to be reviewed.
 */
function targetOf(range: StatedRange | undefined, words: QdaText | null): NoteTarget {
  if (!range) return newTarget({ exact: "" }, null);
  const position = { start: range.start, end: range.end };
  return words?.target(range) ?? newTarget({ exact: range.name }, position);
}

/** A region of a page, by the words that its tool read there. */
function regionTarget(region: XmlElement): NoteTarget {
  const words = childOf(childOf(region, "Representation"), "PlainTextContent")?.text.trim() ?? "";
  return newTarget({ exact: words === "" ? (region.attributes.name ?? "") : words }, null);
}
