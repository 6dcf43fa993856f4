import { type Contents, contentsBelow } from "../document/contents.js";
import { contentsSigns, mayBeEntries, soughtKey } from "../document/contents-signs.js";
import type { Source } from "../document/source.js";
import type { Span } from "../span.js";
import { alike, growthOf } from "./change.js";
import type { ChangedSource } from "./follow-apart.js";

/** The contents of a text where they stand after a change; null where an entry may come or go by it. */
export function keptContents(contents: Contents, changed: ChangedSource): Contents | null {
  const looked = lookedAgain(contents, changed);
  if (!looked || !keepsEntries(changed, contents)) return null;
  const regions = contents.regions.map((region) => moved(region, changed));
  return { ...contents, regions, search: { looked, sought: contents.search.sought } };
}

/** What was looked at beyond each line's own signs, as it stands now; null where contents end elsewhere by what changed. */
function lookedAgain({ regions, search }: Contents, changed: ChangedSource): Span[] | null {
  const { after, change } = changed;
  const all: Span[] = [];
  for (const span of search.looked) {
    const isTouched = span.start <= change.before && change.from <= span.end;
    if (!isTouched) {
      all.push(moved(span, changed));
      continue;
    }
    const end = regions.find(({ start }) => start === span.start)?.end ?? span.start;
    const below = change.from < Math.max(span.start, end) ? null : contentsBelow(after, span.start);
    if (below?.end !== end) return null;
    all.push(below.looked);
  }
  return all;
}

function moved<Lines extends Span>(lines: Lines, { change }: ChangedSource): Lines {
  const by = growthOf(change);
  return by === 0 || lines.start < change.before
    ? lines
    : { ...lines, start: lines.start + by, end: lines.end + by };
}

/** Whether no line is an entry of contents, or was one, and lines near entries end sentences as before. */
function keepsEntries({ before, after, change }: ChangedSource, { search }: Contents): boolean {
  const isSought = (source: Source, end: number) => {
    for (let at = change.from; at <= end; at++)
      if (search.sought.has(soughtKey(source, at) ?? "")) return true;
    return false;
  };
  if (isSought(before, change.before) || isSought(after, change.after)) return false;
  if (!mayBeEntries(before, change.from, change.before) && !mayBeEntries(after, change.from, change.after))
    return true;
  if (growthOf(change) !== 0) return false;
  for (let at = change.from; at < change.after; at++)
    if (!alike(contentsSigns(before, at), contentsSigns(after, at)) || contentsSigns(after, at)[0] !== "")
      return false;
  return true;
}
