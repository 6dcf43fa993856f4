import type { Definition } from "./definition.js";
import type { Lexicon } from "./lexicon.js";
import type { Name } from "./name.js";
import { nameKey } from "./name-key.js";
import type { PassageText } from "./report-text.js";
import { isOneOfMany } from "./usage.js";

/**
 * Keys of what reads as a body's name and is a kind of body: `Rural Health Clinic` once the report has written `a Rural
 * Health Clinic is` or defined `Rural Health Clinics (RHC)`.
 */
export function kindNames(
  passages: readonly PassageText[],
  names: readonly (readonly Name[])[],
  definitions: readonly Definition[],
  lexicon: Lexicon,
): ReadonlySet<string> {
  const kinds = new Set<string>();
  for (const { kind, long } of definitions) if (kind === "thing") kinds.add(nameKey(long, lexicon));
  for (const [index, { tokens }] of passages.entries()) {
    let at = 0;
    for (const name of names[index] ?? []) {
      while ((tokens[at]?.start ?? Number.POSITIVE_INFINITY) < name.start) at++;
      let last = at;
      while ((tokens[last + 1]?.start ?? Number.POSITIVE_INFINITY) < name.end) last++;
      if (name.kind === "organization" && isOneOfMany(tokens, at, last))
        kinds.add(nameKey(name.text, lexicon));
    }
  }
  return kinds;
}

/** The names of a passage without those of kinds, and without those inside the long form of what is no body. */
export function withoutKinds(
  names: readonly Name[],
  kinds: ReadonlySet<string>,
  definitions: readonly Definition[],
  lexicon: Lexicon,
): Name[] {
  const things = definitions.filter((definition) => definition.kind === "thing");
  let next = 0;
  return names.filter((name) => {
    while ((things[next]?.longSpan.end ?? Number.POSITIVE_INFINITY) <= name.start) next++;
    const span = things[next]?.longSpan;
    const inThing = span !== undefined && span.start <= name.start && name.end <= span.end;
    return !inThing && !kinds.has(nameKey(name.text, lexicon));
  });
}
