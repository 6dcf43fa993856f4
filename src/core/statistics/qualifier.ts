import type { Stretch } from "./clause.js";
import type { Scene } from "./scene.js";

/** What softens a figure: `"more than"` before it, `"or fewer"` after it. */
export function qualifierOf(scene: Scene, figure: Stretch): Stretch | null {
  const { tokens, lexicon } = scene;
  const marks = tokens[figure.first - 1]?.text === "\\" ? 1 : 0;
  return (
    lexicon.qualifiersBefore.endingAt(tokens, figure.first - 1 - marks) ??
    lexicon.qualifiersAfter.startingAt(tokens, figure.last + 1)
  );
}
