import {
  atPageBreak,
  FEWEST_HEADS,
  type Furniture,
  findFurniture,
  firstWithKey,
  headsAmong,
  type LinesOfPages,
  linesWithKey,
  pageSign,
  runningHeadKey,
  runningSigns,
  SHORTEST_PAGE,
} from "../document/page-furniture.js";
import type { Source } from "../document/source.js";
import type { Steps } from "../steps.js";
import { alike, type Change, growthOf, movedLines, widened } from "./change.js";
import { type Counts, grown } from "./counts.js";
import type { ChangedSource } from "./follow-apart.js";
import { widenedByLines } from "./follow-spans.js";

/** What belongs to the page after a change, and a change that covers, besides, the lines that came to it or went from it. */
export interface FollowedFurniture {
  readonly furniture: Furniture;
  readonly change: Change;
}

/**
 * Tells running heads anew that are like lines which changed, and those beside the ones that came or went by that. Where a page's
 * number or mark comes or goes, all is sought again. `all` is the change that is widened.
 */
export function* followFurniture(
  furniture: Furniture,
  changed: ChangedSource,
  all: Change,
): Steps<FollowedFurniture> {
  const heads = keepsNumbers(furniture, changed) ? new FollowedHeads(furniture, changed) : null;
  const others = heads?.tellAgain();
  if (heads && others)
    return {
      furniture: heads.furniture,
      change: others.reduce((change, line) => widened(change, line, line), all),
    };
  const anew = yield* findFurniture(changed.after);
  return {
    furniture: anew,
    change: widenedByLines(all, movedLines(furniture.lines, changed.change), anew.lines),
  };
}

/** Whether all numbers and marks of pages are what they were, and none among the lines that changed. */
function keepsNumbers({ lines }: Furniture, changed: ChangedSource): boolean {
  const { before, change } = changed;
  for (let at = change.from; at < change.before; at++)
    if (lines.has(at) && pageSign(before, at) !== "") return false;
  return saySame(changed) && keepsEdges(changed) && keepsDistances(changed);
}

/** Whether the lines that changed are the same numbers and marks of pages, or none. */
function saySame({ before, after, change }: ChangedSource): boolean {
  const signs = (source: Source, end: number) => {
    const all: string[] = [];
    for (let at = change.from; at < end; at++) {
      const sign = pageSign(source, at);
      // In code it says nothing of pages; at a page's edge more than within it.
      all.push(sign && `${source.marks[at]?.kind} ${atPageBreak(source, at)} ${sign}`);
    }
    return all;
  };
  const [gone, come] = [signs(before, change.before), signs(after, change.after)];
  return [...gone, ...come].every((sign) => sign === "") || alike(gone, come);
}

/** Whether the lines right above and below a change that are numbers stand at a page's edge, or do not, as before. */
function keepsEdges({ before, after, change }: ChangedSource): boolean {
  const isKept = (old: number, now: number) =>
    pageSign(before, old) === "" || atPageBreak(before, old) === atPageBreak(after, now);
  return isKept(change.from - 1, change.from - 1) && isKept(change.before, change.after);
}

/** Whether no two numbers come nearer to one another, or further apart, by lines that come or go. */
function keepsDistances({ before, change }: ChangedSource): boolean {
  const reach = SHORTEST_PAGE + Math.abs(growthOf(change));
  if (growthOf(change) === 0) return true;
  const haveNumber = (from: number, to: number): boolean => {
    for (let at = from; at < to; at++) if (pageSign(before, at) !== "") return true;
    return false;
  };
  return !(
    haveNumber(Math.max(0, change.from - reach), change.from) &&
    haveNumber(change.before, change.before + reach)
  );
}

/** Most keys whose lines are sought all over the text one by one: for more of them, all furniture is. */
const MOST_KEYS = 8;

/** The running heads of a report after a change that leaves the numbers and marks of its pages what they were. */
class FollowedHeads {
  readonly #was: Furniture;
  readonly #changed: ChangedSource;
  /** The lines where they stand now; a set of its own once one comes or goes. */
  #lines: ReadonlySet<number>;
  /** Those that belong to the page by themselves and by the numbers around. */
  readonly #own: LinesOfPages;
  readonly #gone: readonly KeyedLine[];
  readonly #come: readonly KeyedLine[];
  readonly #counts: Pick<Furniture, "heads" | "marked">;
  /** The lines, but for those that changed, that came to the page or went from it. */
  readonly #others: number[] = [];
  /** The first lines with keys. */
  readonly #firsts = new Map<string, number>();

  constructor(furniture: Furniture, changed: ChangedSource) {
    const { before, after, change } = changed;
    this.#was = furniture;
    this.#changed = changed;
    this.#lines = movedLines(furniture.lines, change);
    this.#own = withoutHeads(after, this.#lines);
    this.#gone = keyedLines({ source: before, lines: furniture.lines, end: change.before }, change.from);
    this.#come = keyedLines({ source: after, lines: this.#lines, end: change.after }, change.from);
    this.#counts = {
      heads: grown(furniture.heads, growthOfKeys(this.#gone, this.#come, "text")),
      marked: grown(furniture.marked, growthOfKeys(this.#gone, this.#come, "heading")),
    };
  }

  get furniture(): Furniture {
    return { ...this.#counts, lines: this.#lines };
  }

  /**
   * Tells of all lines again that may be running heads by the change, or be none; gives those that did not change themselves.
   * Null where that asks for more than all furniture is sought for.
   */
  tellAgain(): readonly number[] | null {
    const keys = [...new Set(touchedKeys(this.#gone, this.#come))];
    // A running head beside the change may be inside text by now.
    const inside = this.#come.filter(({ key, isHead }) => key === null && isHead);
    keys.push(...this.#exchange(inside.map(({ at }) => at)));
    for (let next = 0, asked = 0; next < keys.length; next++) {
      const key = keys[next] ?? "";
      if (!mayBeHeads(this.#was, key) && !mayBeHeads(this.#counts, key)) continue;
      if (asked++ === MOST_KEYS) return null;
      const beside = this.#tellKey(key);
      if (!beside) return null;
      keys.push(...beside);
    }
    return this.#others;
  }

  /** Tells of the lines with a key again; gives the keys of the lines beside those that came or went, or null where order matters. */
  #tellKey(key: string): readonly string[] | null {
    const { after, change } = this.#changed;
    const indexes = linesWithKey(after, key, this.#own);
    const [first = 0] = indexes;
    const found = this.#foundBefore(first);
    const heads = new Set(headsAmong(after, indexes, this.#counts.marked.has(key), found));
    const others = indexes.filter((at) => heads.has(at) !== this.#lines.has(at));
    // Running heads are told in the order of the first line of each.
    const isOtherFirst = first >= change.from - 1;
    if (isOtherFirst && (heads.size > 0 || others.length > 0)) return null;
    return this.#exchange(others);
  }

  /** The lines that were found to belong to the page before the running heads were told whose first is a line. */
  #foundBefore(line: number): LinesOfPages {
    const isBefore = (at: number) => {
      const key = runningHeadKey(this.#changed.after, at, this.#own);
      return key !== null && this.#firstOf(key) < line;
    };
    return { has: (at) => this.#own.has(at) || (this.#lines.has(at) && isBefore(at)) };
  }

  #firstOf(key: string): number {
    const first = this.#firsts.get(key) ?? firstWithKey(this.#changed.after, key, this.#own);
    this.#firsts.set(key, first);
    return first;
  }

  /** Takes lines for running heads that were none, or for none that were some; gives the keys of those beside them. */
  #exchange(exchanged: readonly number[]): readonly string[] {
    if (exchanged.length === 0) return [];
    const { after, change } = this.#changed;
    const lines = new Set(this.#lines);
    for (const at of exchanged) {
      if (!lines.delete(at)) lines.add(at);
      if (at < change.from || at >= change.after) this.#others.push(at);
    }
    this.#lines = lines;
    const beside = exchanged.flatMap((at) => [at - 1, at + 1]);
    return [...new Set(beside.flatMap((at) => runningHeadKey(after, at, this.#own) ?? []))];
  }
}

function mayBeHeads({ heads, marked }: Pick<Furniture, "heads" | "marked">, key: string): boolean {
  const count = heads.get(key) ?? 0;
  return count >= FEWEST_HEADS || (count > 1 && marked.has(key));
}

/** A text before or after a change, with the lines that belong to the page and the line behind the change. */
interface Side {
  readonly source: Source;
  readonly lines: ReadonlySet<number>;
  readonly end: number;
}

/** What a line that changed, or the one above or below, says of running heads. */
interface KeyedLine {
  readonly at: number;
  readonly key: string | null;
  readonly kind: string | undefined;
  readonly isHead: boolean;
  /** What stands around a line beside the change; null for one that changed. */
  readonly around: readonly unknown[] | null;
}

/** The lines of a change and those right above and below. */
function keyedLines({ source, lines, end }: Side, from: number): KeyedLine[] {
  const found = withoutHeads(source, lines);
  const keyed: KeyedLine[] = [];
  for (let at = from - 1; at <= end; at++)
    keyed.push({
      at,
      key: runningHeadKey(source, at, found),
      kind: source.marks[at]?.kind,
      isHead: lines.has(at) && !found.has(at),
      around: at < from || at === end ? runningSigns(source, at, lines) : null,
    });
  return keyed;
}

/** By how many there are more lines of a kind with each key. */
function growthOfKeys(
  gone: readonly KeyedLine[],
  come: readonly KeyedLine[],
  of: "text" | "heading",
): Counts {
  const growth = new Map<string, number>();
  const count = (all: readonly KeyedLine[], by: 1 | -1) => {
    for (const { key, kind } of all)
      if (key !== null && kind === of) growth.set(key, (growth.get(key) ?? 0) + by);
  };
  count(gone, -1);
  count(come, 1);
  return growth;
}

/** The keys of lines that changed, and of those beside the change around which something else stands by now. */
function touchedKeys(gone: readonly KeyedLine[], come: readonly KeyedLine[]): string[] {
  const signs = ({ key, kind, around }: KeyedLine) => [key, kind, ...(around ?? [])];
  const isSame = (at: 0 | -1) => {
    const [old, now] = [gone.at(at), come.at(at)];
    return old !== undefined && now !== undefined && alike(signs(old), signs(now));
  };
  const touched = (all: readonly KeyedLine[]) =>
    all.slice(isSame(0) ? 1 : 0, isSame(-1) ? -1 : undefined).flatMap(({ key }) => key ?? []);
  return [...touched(gone), ...touched(come)];
}

/** The lines that belong to the page by themselves and by the numbers around. */
function withoutHeads(source: Source, lines: ReadonlySet<number>): LinesOfPages {
  return { has: (at) => lines.has(at) && pageSign(source, at) !== "" };
}
