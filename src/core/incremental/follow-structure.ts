import type { FoundHeading } from "../document/find-headings.js";
import { applyJudgements, type HeadingJudgement } from "../document/heading-judgements.js";
import type { HeadingList } from "../document/heading-list.js";
import { changesSamples, detectLanguage, leadLostBy } from "../document/language.js";
import type { LanguageTag } from "../document/report-document.js";
import type { Source } from "../document/source.js";
import { type Structure, toDocument, toHeading } from "../document/structure.js";
import type { Steps } from "../steps.js";
import type { TextEdit } from "../text-edit.js";
import { alike, type Change, changeBetween, growthOf } from "./change.js";
import { followApart } from "./follow-apart.js";
import { followHeadings } from "./follow-headings.js";
import { followLines } from "./follow-lines.js";
import { followMarks } from "./follow-marks.js";
import { followPassages, type PassagesChange } from "./follow-passages.js";
import { followPieces } from "./follow-pieces.js";
import { followSettled } from "./follow-settled.js";

/** The structure of a report after an edit, and what became of its passages. */
export interface FollowedStructure extends PassagesChange {
  readonly structure: Structure;
  /** The headings that are others, by index. */
  readonly headings: Change;
}

/**
 * Reads the structure of a report after an edit, from what it was before: only what the edit may matter to is read anew. Null
 * where that is all of it, as where the text is wrapped at another width. Leaves what it is given as it is.
 */
export function* followStructure(
  structure: Structure,
  edit: TextEdit,
  text: string,
  judgements: readonly HeadingJudgement[],
): Steps<FollowedStructure | null> {
  const { source: before, format } = structure;
  const lines = followLines(before.text, before.lines, edit, text);
  const language = lines && followLanguage(structure, edit, text);
  if (!lines || !language) return null;
  yield;
  const marked = followMarks(before, text, lines, format);
  const { source: after } = marked;
  const { from, before: to, after: end } = marked.change;
  const lengths = structure.lengths.with(before, after, Math.max(0, from - 1), {
    before: Math.min(before.lines.length, to + 1),
    after: Math.min(after.lines.length, end + 1),
  });
  const { width } = lengths;
  if (width !== structure.width) return null;
  yield;
  const { furniture, contents, notes, apart, change } = yield* followApart(structure, {
    before,
    after,
    change: marked.change,
  });
  yield;
  const cut = followPieces(structure.pieces, after, change, apart, width);
  const changed = { ...cut, lines: { before, after, change }, contents, edit };
  yield;
  const headings = yield* followHeadings(structure, changed);
  const found = applyJudgements(
    after,
    headings.found.filter(({ reading }) => reading.text.trim() !== ""),
    judgements,
  );
  yield;
  const { settled, change: settledChange } = followSettled(structure, cut, found, change);
  yield;
  const characters = edit.inserted - edit.deleted;
  const { shown, headings: changedHeadings } = followShown(structure, found, after, change, characters);
  yield;
  const { passages, chains, ...changes } = followPassages(structure, {
    ...{ source: after, settled, found, shown, edit },
    ...{ change: settledChange, lines: change, headings: changedHeadings },
  });
  return {
    ...changes,
    headings: changedHeadings,
    structure: {
      ...{ source: after, format, lengths, width, apart, furniture, contents, notes },
      ...{ pieces: cut.pieces, headings, found, shown, settled, chains, passages },
      languageLead: language.lead,
      document: toDocument(language.language, { source: after, settled, shown, passages }),
    },
  };
}

/** The language of a text after an edit, which few edits can change; null where one did. */
function followLanguage(
  { source, languageLead, document: { language } }: Structure,
  edit: TextEdit,
  text: string,
): { readonly language: LanguageTag; readonly lead: number } | null {
  const lead = languageLead - leadLostBy(edit);
  if (lead === Number.POSITIVE_INFINITY || (lead > 0 && !changesSamples(source.text, text)))
    return { language, lead };
  const now = detectLanguage(text);
  return now.language === language ? now : null;
}

/** The headings as they are shown, and which of them are others; those that are what they were, further on, are not read again. */
function followShown(
  structure: Structure,
  found: readonly FoundHeading[],
  source: Source,
  lines: Change,
  characters: number,
): { readonly shown: HeadingList; readonly headings: Change } {
  const by = growthOf(lines);
  const isSame = (was: FoundHeading, is: FoundHeading, isBehind: boolean): boolean =>
    (isBehind ? was.firstLine >= lines.before : was.lastLine < lines.from) &&
    was.firstLine + (isBehind ? by : 0) === is.firstLine &&
    was.level === is.level &&
    was.reading.text === is.reading.text &&
    (was.reasons === is.reasons || alike(was.reasons, is.reasons));
  const change = changeBetween(structure.found, found, isSame);
  const numbers = (source.lines.last?.number ?? 0) - (structure.source.lines.last?.number ?? 0);
  const fresh = found.slice(change.from, change.after).map((heading) => toHeading(source, heading));
  const { from, before } = change;
  const shown = structure.shown.with({ from, before, fresh, by: { characters, numbers } });
  return { shown, headings: change };
}
