import { eachInSteps, inOneGo, type Steps } from "../steps.js";
import type { Definition } from "./definition.js";
import type { Lexicon } from "./lexicon.js";
import type { Name } from "./name.js";
import { nameKey } from "./name-key.js";
import type { PassageText } from "./report-text.js";
import { KindVotes } from "./usage.js";

/**
 * Keys of what reads as a body's name and is a kind of body: `Rural Health Clinic` where the report mostly writes `a Rural
 * Health Clinic is` or has defined `Rural Health Clinics (RHC)`.
 */
export function* kindNames(
  passages: readonly PassageText[],
  names: readonly (readonly Name[])[],
  definitions: readonly Definition[],
  lexicon: Lexicon,
): Steps<ReadonlySet<string>> {
  const kinds = new Set<string>();
  for (const { kind, long } of definitions) if (kind === "thing") kinds.add(nameKey(long, lexicon));
  for (const [key, vote] of yield* votesInSteps(passages, names, lexicon)) if (vote.isKind) kinds.add(key);
  return kinds;
}

/** The votes of passages on whether each name of a body is that of a kind, by the name's key. */
export function kindVotes(
  passages: readonly PassageText[],
  names: readonly (readonly Name[])[],
  lexicon: Lexicon,
): ReadonlyMap<string, KindVotes> {
  return inOneGo(votesInSteps(passages, names, lexicon));
}

function* votesInSteps(
  passages: readonly PassageText[],
  names: readonly (readonly Name[])[],
  lexicon: Lexicon,
): Steps<ReadonlyMap<string, KindVotes>> {
  const votes = new Map<string, KindVotes>();
  const known = new Map<string, string>();
  const keyOf = ({ text }: Name) => {
    const key = known.get(text) ?? nameKey(text, lexicon);
    known.set(text, key);
    return key;
  };
  const count = ({ tokens }: PassageText, index: number): void => {
    let at = 0;
    for (const name of names[index] ?? []) {
      while ((tokens[at]?.start ?? Number.POSITIVE_INFINITY) < name.start) at++;
      let last = at;
      while ((tokens[last + 1]?.start ?? Number.POSITIVE_INFINITY) < name.end) last++;
      if (name.kind !== "organization") continue;
      const key = keyOf(name);
      const vote = votes.get(key) ?? new KindVotes();
      vote.add(tokens, at, last, lexicon);
      votes.set(key, vote);
    }
  };
  yield* eachInSteps(passages, count);
  return votes;
}

/**
 * The names of a passage without those of kinds, those inside the long form of what is no body, and those that a
 * definition shows to begin too early: `Advocate and Canal Office (CO)`.
 */
export function withoutKinds(
  names: readonly Name[],
  kinds: ReadonlySet<string>,
  definitions: readonly Definition[],
  lexicon: Lexicon,
): readonly Name[] {
  if (names.length === 0 || (kinds.size === 0 && definitions.length === 0)) return names;
  const things = definitions.filter((definition) => definition.kind === "thing");
  const bodies = definitions.filter((definition) => definition.kind === "organization");
  const starts = new Map(bodies.map(({ longSpan }) => [longSpan.end, longSpan.start]));
  let next = 0;
  return names.filter((name) => {
    while ((things[next]?.longSpan.end ?? Number.POSITIVE_INFINITY) <= name.start) next++;
    const span = things[next]?.longSpan;
    const inThing = span !== undefined && span.start <= name.start && name.end <= span.end;
    const beginsEarly = (starts.get(name.end) ?? name.start) > name.start;
    return !inThing && !beginsEarly && (kinds.size === 0 || !kinds.has(nameKey(name.text, lexicon)));
  });
}
