import { onOneLine } from "./judged-words.js";
import type { Mention, ProbableIdentity } from "./organization.js";

/** The mentions of which it is asked whose name they are: those of both entities, or of the words that were joined. */
export function questionedMentions(
  mentions: readonly Mention[],
  probable: readonly ProbableIdentity[],
): ReadonlySet<Mention> {
  const entities = new Set<string>();
  const words = new Set<string>();
  for (const { entity, other, joined } of probable) {
    if (joined) words.add(`${entity}\n${other}`);
    else entities.add(entity).add(other);
  }
  return new Set(
    mentions.filter(({ entity, text }) => entities.has(entity) || words.has(`${entity}\n${onOneLine(text)}`)),
  );
}
