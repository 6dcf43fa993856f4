import type { Sentence, Stretch } from "./clause.js";
import type { Figure } from "./quantity.js";
import { joined } from "./respective.js";
import type { Scene } from "./scene.js";

/** `31, 44 and 52 fires`: what the last of a list counts, all of them count. */
export function withListSubjects(
  scene: Scene,
  { figures }: Sentence,
  subjects: readonly (Stretch | null)[],
): (Stretch | null)[] {
  const shared = [...subjects];
  for (let k = shared.length - 2; k >= 0; k--)
    if (
      !shared[k] &&
      (joined(scene, figures[k], figures[k + 1]) || saidTwice(scene, figures[k], figures[k + 1]))
    )
      shared[k] = shared[k + 1] ?? null;
  return shared;
}

/** `339 or 74 percent of the depots`: one thing said as a count and as a share. */
function saidTwice({ tokens }: Scene, figure: Figure | undefined, next: Figure | undefined): boolean {
  if (!figure || !next || next.first !== figure.last + 2) return false;
  return /^(?:or|ou)$/.test(tokens[figure.last + 1]?.lower ?? "");
}
