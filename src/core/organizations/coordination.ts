import type { Lexicon } from "./lexicon.js";
import type { Name } from "./name.js";
import type { Places } from "./places.js";

/** What may stand between two members of a list of names: a bracket, a comma, a conjunction, an article. */
const BETWEEN = /^(?:\s?\([^()]{0,80}\))?\s?,?\s?(?:(?:and|or|et|ou|&)\s)?(?:(?:the|le|la|les)\s|l['’])?$/i;
/** The longest text between two members. */
const LONGEST_JOINT = 100;
/** A list shows what its members are when so many of them are bodies. */
const FEWEST_BODIES = 2;
/** Shorter names could be people's. */
const FEWEST_WORDS = 3;

/**
 * Names without a head noun that stand in a list with bodies: `Clean Air Ontario` of `the RCMP, Health Canada and Clean Air
 * Ontario`. Both lists are in order of place; members of `unknown` that overlap a body are left out.
 */
export function coordinatedNames(
  text: string,
  bodies: readonly Name[],
  unknown: readonly Name[],
  lexicon: Lexicon,
  places: Places,
): Name[] {
  if (unknown.length === 0 || bodies.length < FEWEST_BODIES) return [];
  const found: Name[] = [];
  let chain: Name[] = [];
  const close = () => {
    const known = chain.filter((name) => name.kind === "organization").length;
    if (known >= FEWEST_BODIES)
      for (const name of chain)
        if (isCandidate(name, lexicon, places)) found.push({ ...name, kind: "organization" });
    chain = [];
  };
  for (const name of merged(bodies, unknown)) {
    const last = chain.at(-1);
    if (last && !joins(text, last.end, name.start)) close();
    chain.push(name);
  }
  close();
  return found;
}

function joins(text: string, from: number, to: number): boolean {
  return to > from + 1 && to - from <= LONGEST_JOINT && BETWEEN.test(text.slice(from, to));
}

function isCandidate(name: Name, lexicon: Lexicon, places: Places): boolean {
  if (name.kind !== "unknown") return false;
  const words = name.text.split(/\s+/);
  const titled = words.some((word) => lexicon.titles.has(word.toLowerCase()));
  return words.length >= FEWEST_WORDS && !titled && !places.has(name.text.toLowerCase());
}

function merged(bodies: readonly Name[], unknown: readonly Name[]): Name[] {
  const all = [...bodies, ...unknown].sort((a, b) => a.start - b.start || (a.kind === "unknown" ? 1 : -1));
  const kept: Name[] = [];
  for (const name of all) {
    const last = kept.at(-1);
    if (last === undefined || name.start >= last.end) kept.push(name);
    else if (last.kind === "unknown" && name.kind !== "unknown") kept[kept.length - 1] = name;
  }
  return kept;
}
