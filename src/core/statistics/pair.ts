import { governorIndex } from "./clause.js";
import type { Figure } from "./quantity.js";
import { isWord, type Scene } from "./scene.js";

/** Gives the starting figure of a change the unit that only the end names: `from 12 to 20 percent` starts at 12 percent. */
export function withSharedUnits(scene: Scene, figures: readonly Figure[]): Figure[] {
  return figures.map((figure, k) => {
    const end = figures[k + 1];
    if (!end || !figure.bare || end.bare || end.kind === "count" || end.kind === "multiple") return figure;
    const from = isWord(scene, governorIndex(scene, figure), scene.lexicon.from);
    const to = governorIndex(scene, end);
    if (!from || to !== figure.last + 1 || !isWord(scene, to, scene.lexicon.to)) return figure;
    return { ...figure, kind: end.kind, unit: end.unit };
  });
}
