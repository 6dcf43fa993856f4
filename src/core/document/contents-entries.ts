import { ownString } from "../own-string.js";
import type { Span } from "../span.js";
import { hasLeader, headingKey, LEADERS, LINK_ENTRY, LONG_LEADER, PAGE_AT_END } from "./contents-signs.js";
import { readNumbering } from "./numbering.js";
import { type Source, wordsOf } from "./source.js";

/** What a table of contents says of a heading. */
export interface ContentsEntry {
  /** By which the heading is known; see {@link headingKey}. */
  readonly key: string;
  /** The same without its number; empty where it has none. */
  readonly bare: string;
  readonly indent: number;
  /** How many numbers its decimal number has below the first; null for an entry with another number, or none. */
  readonly below: number | null;
  /** Whether it is that of a part or a chapter. */
  readonly isPart: boolean;
}

/** What contents say of headings all in all. */
export interface ContentsDepths {
  /** Depth below the top by a heading's key; see {@link headingKey}. */
  readonly depths: ReadonlyMap<string, number>;
  /** Whether entries are indented by depth, so that entries without a number have their depth from it. */
  readonly indented: boolean;
}

export function depthsOf(entries: readonly ContentsEntry[]): ContentsDepths {
  const indents = [...new Set(entries.map(({ indent }) => indent))].sort((a, b) => a - b);
  const hasParts = entries.some(({ isPart }) => isPart);
  const depths = new Map<string, number>();
  for (const { key, bare, indent, below } of entries) {
    const byNumber = below === null ? 0 : below + (hasParts ? 1 : 0);
    const depth = Math.max(byNumber, indents.length <= 5 ? indents.indexOf(indent) : 0);
    if (key.length >= 3 && !depths.has(key)) depths.set(key, depth);
    if (bare.length >= 6 && !depths.has(bare)) depths.set(bare, depth);
  }
  return { depths, indented: indents.length > 1 && indents.length <= 5 };
}

/** Reads the entries of a region: an entry may be broken over lines, and ends where its page number stands. */
export function readEntries(source: Source, region: Span): ContentsEntry[] {
  const entries: ContentsEntry[] = [];
  const paged = countPaged(source, region) >= (region.end - region.start) * 0.4;
  let open = "";
  for (let index = region.start; index < region.end; index++) {
    const words = wordsOf(source, index);
    open = open === "" ? bareEntry(words) : `${open} ${bareEntry(words)}`;
    if (paged && !isEntryEnd(words) && open.length < 300) continue;
    entries.push(toEntry(open, source.lines.get(index)?.indent ?? 0));
    open = "";
  }
  return entries;
}

function toEntry(words: string, indent: number): ContentsEntry {
  const numbering = readNumbering(words);
  return {
    key: ownString(headingKey(words)),
    bare: numbering ? ownString(headingKey(words.slice(numbering.length))) : "",
    indent,
    below: numbering?.kind === "decimal" ? numbering.path.length - 1 : null,
    isPart: /^(?:part|chapter)$/.test(numbering?.kind ?? ""),
  };
}

/** Whether a line is an entry's last: its page number stands there, or it leads to a place in the report. */
export function isEntryEnd(words: string): boolean {
  return PAGE_AT_END.test(words) || hasLeader(words) || LINK_ENTRY.test(words);
}

function countPaged(source: Source, region: Span): number {
  let count = 0;
  for (let index = region.start; index < region.end; index++) if (isEntryEnd(wordsOf(source, index))) count++;
  return count;
}

/** An entry without its leader, its page, the mark of the list that it stands in and what emphasises it. */
export function bareEntry(words: string): string {
  const link = /\[([^\]]{1,300})\]\(#/.exec(words);
  if (link) return link[1] ?? "";
  return words
    .replace(LEADERS, "")
    .replace(LONG_LEADER, "")
    .replace(PAGE_AT_END, "")
    .replace(/^[-*+•\s]{1,4}/, "")
    .replace(/[*_]{1,3}/g, "")
    .trim();
}
