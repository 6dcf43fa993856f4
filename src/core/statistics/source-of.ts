import type { Sentence, Stretch } from "./clause.js";
import { isWord, type Scene } from "./scene.js";

/** An organization named in a reading text: token indices. */
export type NamedOrganization = Stretch;

/** Who states the figures of a sentence: `"Winnipeg Police"` of `According to the Winnipeg Police, …` or of `… data show`. */
export function sourceOf(
  scene: Scene,
  sentence: Sentence,
  named: readonly NamedOrganization[],
): Stretch | null {
  const here = named.filter((name) => name.first >= sentence.first && name.last <= sentence.last);
  return here.find((name) => isCited(scene, name)) ?? null;
}

function isCited(scene: Scene, name: Stretch): boolean {
  const { lexicon, tokens } = scene;
  let before = name.first - 1;
  while (
    isWord(scene, before, lexicon.determiners) ||
    tokens[before]?.text === "'" ||
    tokens[before]?.text === "’"
  )
    before--;
  if (lexicon.accordingTo.endingAt(tokens, before)) return true;
  return isWord(scene, name.last + 1, lexicon.reportingVerbs);
}
