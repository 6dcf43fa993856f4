import type { Anchor } from "../notes/anchor.js";
import { canonicalJson } from "../notes/canonical-json.js";
import { describeTarget } from "../notes/describe-target.js";
import { InterchangeText } from "../notes/interchange-text.js";
import { isTextVersion, textVersionOf } from "../notes/text-version.js";
import { AnchorFinder, type SoughtPassage } from "./anchor-finder.js";
import {
  type ForeignAnnotation,
  firstTarget,
  isRecord,
  readForeignAnnotation,
  withTarget,
} from "./foreign-annotation.js";

/** A report in two versions; `source` names the new one in targets, as a URI. */
export interface ReportVersions {
  readonly old: string;
  readonly now: string;
  readonly source: string;
}

/** What became of one line of a notes file in the new version of its report. */
export interface CarriedNote {
  /** The id of the annotation; null where it has none. */
  readonly id: string | null;
  /** Where it stands in the new version, in UTF-16 units of it as stored. */
  readonly anchor: Anchor;
  /** The words that it was made on. */
  readonly quote: string;
}

/** A notes file carried to a new version of its report. */
export interface CarriedNotes {
  /** In the order of the file; without those that are deleted. */
  readonly notes: readonly CarriedNote[];
  /** The file for the new version: targets that were found unchanged are described anew, all else is as it was. */
  readonly content: string;
  /** Lines that are no annotations, zero-based: they stay in the file. */
  readonly notUnderstood: readonly number[];
}

/**
 * Carries the notes of a report to its next version. Pure; never throws. A note whose passage changed, or was not found,
 * keeps its old words until a person has looked at it.
 */
export function carryNotes(versions: ReportVersions, notesFile: string): CarriedNotes {
  const old = new InterchangeText(versions.old);
  const now = new InterchangeText(versions.now);
  const finder = new AnchorFinder(now, old);
  const notes: CarriedNote[] = [];
  const notUnderstood: number[] = [];
  const lines = notesFile
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .map((line, index) => {
      if (line.trim() === "") return "";
      const annotation = readForeignAnnotation(line);
      if (!annotation) notUnderstood.push(index);
      if (!annotation || annotation.deleted) return `${line}\n`;
      const sought = soughtBy(annotation, old);
      const anchor = anchorOf(annotation, sought, finder, versions.now.length);
      notes.push({ id: annotation.id, anchor, quote: sought?.quote.exact ?? "" });
      if (!sought || (anchor.state !== "anchored" && anchor.state !== "moved")) return `${line}\n`;
      const { quote, position } = describeTarget(versions.source, now, anchor.span);
      return `${canonicalJson(
        retargeted(annotation, { source: versions.source, now }, [
          { type: "TextQuoteSelector", ...quote },
          { type: "TextPositionSelector", ...position },
        ]),
      )}\n`;
    });
  return { notes, content: lines.join(""), notUnderstood };
}

/** What an annotation is about; a passage known by its position only has the words that stand there. */
function soughtBy({ quote, position }: ForeignAnnotation, old: InterchangeText): SoughtPassage | null {
  if (quote) return { quote, position };
  if (!position) return null;
  const { start, end } = old.fromCodePoints(position);
  const exact = old.text.slice(start, end);
  return exact === "" || end > old.text.length
    ? null
    : { quote: { exact, prefix: "", suffix: "" }, position };
}

function anchorOf(
  { subject }: ForeignAnnotation,
  sought: SoughtPassage | null,
  finder: AnchorFinder,
  length: number,
): Anchor {
  if (sought) return finder.find(sought);
  return subject === "document"
    ? { state: "anchored", span: { start: 0, end: length } }
    : { state: "orphan", candidates: [] };
}

/** What was said of the old text is replaced: selectors, and the version of the text where one is named. */
function retargeted(
  annotation: ForeignAnnotation,
  { source, now }: { readonly source: string; readonly now: InterchangeText },
  selectors: readonly Record<string, unknown>[],
): Record<string, unknown> {
  const target = firstTarget(annotation.json);
  const known = isRecord(target) ? target : {};
  const others = [known.selector ?? []].flat().filter((one) => isRecord(one) && !isOurs(one));
  const { state: stated, ...rest } = known;
  const states = [stated ?? []].flat().map((one) => (isTextVersion(one) ? textVersionOf(now) : one));
  const state = states.length > 1 ? states : states[0];
  return withTarget(annotation, {
    ...rest,
    ...(state === undefined ? {} : { state }),
    source,
    selector: [...selectors, ...others],
  });
}

/** Whether a selector says where the passage stood in the old text: it holds no more. */
function isOurs({ type, exact, start }: Record<string, unknown>): boolean {
  const names = type === "TextQuoteSelector" || type === "TextPositionSelector";
  return names || typeof exact === "string" || typeof start === "number";
}
