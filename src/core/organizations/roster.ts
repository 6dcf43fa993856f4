import type { Section } from "../document/report-document.js";
import type { Name, NameContext } from "./name.js";
import type { PassageText } from "./report-text.js";
import type { Token } from "./token.js";

/** Words that an entry of a list of organizations may have. */
const ENTRY_WORDS = 18;
/** A list needs so many entries that read as names, and this share of all. */
const FEWEST_ENTRIES = 3;
const SHARE_OF_NAMES = 0.7;

/**
 * Names that a report lists under a heading such as `Organizations consulted`: there an entry is a name, head noun or not.
 * By index of passage.
 */
export function rosterNames(
  passages: readonly PassageText[],
  sections: readonly Section[],
  grammarNames: readonly (readonly Name[])[],
  context: NameContext,
): ReadonlyMap<number, readonly Name[]> {
  const found = new Map<number, readonly Name[]>();
  const rosters = rosterSections(sections, context);
  const bySection = new Map<number, number[]>();
  for (const [index, { passage }] of passages.entries()) {
    if (passage.section === null || !rosters.has(passage.section) || passage.role === "heading") continue;
    const members = bySection.get(passage.section) ?? [];
    members.push(index);
    bySection.set(passage.section, members);
  }
  for (const indices of bySection.values()) {
    const entries = indices.filter((index) => isEntry(passages[index]?.tokens ?? [], context));
    if (entries.length < FEWEST_ENTRIES || entries.length < indices.length * SHARE_OF_NAMES) continue;
    for (const index of entries) {
      const passage = passages[index];
      if (passage) found.set(index, entryNames(passage, grammarNames[index] ?? [], context));
    }
  }
  return found;
}

/** The sections, by index, whose heading announces a list of organizations. */
export function rosterSections(sections: readonly Section[], context: NameContext): ReadonlySet<number> {
  return new Set(sections.filter((section) => announcesRoster(section, context)).map((s) => s.index));
}

function announcesRoster({ heading }: Section, { lexicon }: NameContext): boolean {
  const words = heading.text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.length <= 12 && words.some((word) => lexicon.rosterOrganizations.has(word));
}

/** Whether a passage reads as a name: capitalised words and the small words of names, no sentence. */
function isEntry(tokens: readonly Token[], { lexicon }: NameContext): boolean {
  if (tokens.length === 0 || tokens.length > ENTRY_WORDS * 2) return false;
  let small = 0;
  let counted = 0;
  for (const token of tokens) {
    if (!token.isWord) {
      if (/^[.;:!?]$/.test(token.text) && token !== tokens.at(-1)) return false;
      continue;
    }
    counted++;
    const bare = token.lower.replace(/['’]$/, "");
    const joins = lexicon.links.has(bare) || lexicon.articles.has(bare) || lexicon.conjunctions.has(bare);
    if (!token.isCapital && !joins) small++;
  }
  const headFirst = lexicon.heads.has(tokens.find((token) => token.isWord)?.lower ?? "");
  const french = tokens.some((token) => /^(?:de|du|des|d['’])$/.test(token.lower));
  return counted > 0 && counted <= ENTRY_WORDS && (small * (french ? 2 : 4) <= counted || headFirst);
}

/** The names of an entry: its first member whole, each further member that has a head; places and titles are left. */
function entryNames(passage: PassageText, grammar: readonly Name[], context: NameContext): Name[] {
  const { text, tokens } = passage;
  const names: Name[] = [];
  for (const [index, member] of members(tokens, grammar).entries()) {
    const first = member[0];
    const last = member.at(-1);
    if (first === undefined || last === undefined) continue;
    const [{ start }, { end }] = [first, last];
    const value = text.slice(start, end);
    const inside = grammar.filter((name) => name.start >= start && name.end <= end);
    const organization = inside.find((name) => name.kind === "organization");
    if (context.places.has(value.toLowerCase())) continue;
    if (index === 0) names.push({ start, end, text: value, kind: "organization" });
    else if (organization) names.push(organization);
    else if (headed(last, context) && member.length > 1)
      names.push({ start, end, text: value, kind: "organization" });
  }
  return names;
}

function headed(token: Token, { lexicon }: NameContext): boolean {
  return lexicon.heads.has(token.lower);
}

/** Cuts an entry at commas, dashes and brackets, but not at a comma inside a name that the grammar read. */
function members(tokens: readonly Token[], grammar: readonly Name[]): Token[][] {
  const cut: Token[][] = [[]];
  let depth = 0;
  for (const [at, token] of tokens.entries()) {
    const inName = grammar.some(
      (name) => name.kind === "organization" && name.start < token.start && token.end < name.end,
    );
    if (/^[([]$/.test(token.text)) depth++;
    const separator = !token.isWord && /^[,;–—|()[\].:]$/.test(token.text);
    const dash = token.text === "-" && at > 0;
    if ((separator && !inName) || dash) cut.push([]);
    else if (token.isWord || cut.at(-1)?.length) {
      if (depth === 0) cut.at(-1)?.push(token);
    }
    if (/^[)\]]$/.test(token.text)) depth = Math.max(0, depth - 1);
  }
  return cut.map(trimmed).filter((member) => member.length > 0);
}

function trimmed(member: Token[]): Token[] {
  let to = member.length;
  while (to > 0 && !member[to - 1]?.isWord && !/^[”"’']$/.test(member[to - 1]?.text ?? "")) to--;
  const article = /^(?:the|le|la|les|l['’])$/.test(member[0]?.lower ?? "") ? 1 : 0;
  return member.slice(article, to);
}
