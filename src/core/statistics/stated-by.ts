import type { Sentence, Stretch } from "./clause.js";
import { isWord, type Scene } from "./scene.js";

/** Who states the figures of a sentence: `"Winnipeg Police"` of `According to the Winnipeg Police, …` or of `… data show`. */
export function sourceOf(scene: Scene, sentence: Sentence, named: readonly Stretch[]): Stretch | null {
  return named.find((name) => name.first >= sentence.first && isCited(scene, name)) ?? null;
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
