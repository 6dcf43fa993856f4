import type { Contents } from "../document/contents.js";
import { byFirst, type LinesApart } from "../document/pieces.js";
import { adjoins, type Source } from "../document/source.js";
import type { Structure } from "../document/structure.js";
import type { Steps } from "../steps.js";
import { type Change, isNothing } from "./change.js";
import { followContents } from "./follow-contents.js";
import { followFurniture } from "./follow-furniture.js";
import { followNotes } from "./follow-notes.js";
import { followTables } from "./follow-tables.js";

/** What belongs to the page, to contents, notes and tables after an edit, and which lines read otherwise than before. */
export interface FollowedApart extends Pick<Structure, "furniture" | "contents" | "notes" | "apart"> {
  readonly change: Change;
}

/** A source before and after a change of some of its lines. */
export interface ChangedSource {
  readonly before: Source;
  readonly after: Source;
  readonly change: Change;
}

/**
 * Follows what is told of lines by themselves and by lines far off. Furniture is sought again where lines are like those that
 * changed, and all over the text where a page's number or mark comes or goes; contents, notes and tables are sought again around
 * what changed.
 */
export function* followApart(structure: Structure, changed: ChangedSource): Steps<FollowedApart> {
  const { change } = changed;
  const { width, apart: was } = structure;
  const own = { ...changed, change: saidOtherwise(changed) };
  // Where only space came or went, all is what it was.
  const isSame = isNothing(own.change);
  const { furniture, change: pages } = isSame
    ? { furniture: structure.furniture, change }
    : yield* followFurniture(structure.furniture, own, change);
  yield;
  const { contents, change: all } = isSame
    ? { contents: structure.contents, change: pages }
    : yield* followContents(structure.contents, own, pages);
  yield;
  // What the contents list is no note, wherever it stands.
  const sought = listsSame(structure.contents, contents) ? all : wholeOf(changed);
  const around = { furniture: furniture.lines, contents, width };
  const { notes, change: withNotes } = yield* followNotes(structure.notes, changed, around, { sought, all });
  yield;
  const { tables, change: withTables } = yield* followTables(was, changed, withNotes);
  const apart: LinesApart = {
    furniture: furniture.lines,
    footnotes: notes.bodies === structure.notes.bodies ? was.footnotes : byFirst(notes.bodies),
    contents: contents.regions === structure.contents.regions ? was.contents : byFirst(contents.regions),
    tables,
  };
  return { furniture, contents, notes, apart, change: withTables };
}

/** Whether contents list the same headings as others. */
function listsSame({ depths: one }: Contents, { depths: other }: Contents): boolean {
  return one === other || (one.size === other.size && [...one.keys()].every((heading) => other.has(heading)));
}

/** The change of all lines. */
function wholeOf({ before, after }: ChangedSource): Change {
  return { from: 0, before: before.lines.length, after: after.lines.length };
}

/** The lines of a change without those at its end that say the same as before, only further below the line above. */
function saidOtherwise({ before, after, change }: ChangedSource): Change {
  const { from, before: to, after: end } = change;
  let same = 0;
  while (same < Math.min(to, end) - from && isSaidAlike(before, to - 1 - same, after, end - 1 - same)) same++;
  return { from, before: to - same, after: end - same };
}

/** Whether a line has the words, the mark and the place on its page of another one, and adjoins the line above as that does. */
function isSaidAlike(before: Source, old: number, after: Source, now: number): boolean {
  const [was, is] = [before.lines.get(old), after.lines.get(now)];
  const [mark, other] = [before.marks[old], after.marks[now]];
  return (
    was !== undefined &&
    is !== undefined &&
    was.indent === is.indent &&
    was.pageBreak === is.pageBreak &&
    adjoins(before, old) === adjoins(after, now) &&
    mark?.kind === other?.kind &&
    mark?.depth === other?.depth &&
    before.text.slice(was.start, was.end) === after.text.slice(is.start, is.end)
  );
}
