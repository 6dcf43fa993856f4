import { governorIndex } from "./clause.js";
import type { Figure } from "./quantity.js";
import { isNounAt, isWord, type Scene } from "./scene.js";
import type { Direction } from "./statistic.js";

/** The next figure of the same measure: in `5% aged 30 days or less, up from 3%` that of the bracket of days is passed over. */
export function nextAlike(figures: readonly Figure[], k: number): Figure | undefined {
  const figure = figures[k];
  for (let at = k + 1; at < Math.min(figures.length, k + 4); at++) {
    const next = figures[at];
    if (figure && next && next.kind === figure.kind && next.unit === figure.unit) return next;
  }
  return undefined;
}

/** `a 14% drop`, `18 percent lower`, `31 percent, up from 22 percent`, `300 more officers`. */
export function fromWordsAfter(scene: Scene, figure: Figure, next: Figure | undefined): Direction | null {
  const { tokens, lexicon } = scene;
  const after = tokens[figure.last + 1]?.lower ?? "";
  const comparative = lexicon.comparatives.get(after);
  // `5 miles below the surface` places, `28 % inférieur à celui des hommes` compares: neither is a change.
  if (comparative && lexicon.placingWords.has(after)) return null;
  if (comparative && figure.kind !== "duration") return comparative;
  if (figure.kind !== "count" && figure.kind !== "duration") {
    for (let k = 1; k <= 3; k++) {
      const word = tokens[figure.last + k];
      if (word?.kind !== "word" || lexicon.functionWords.has(word.lower)) break;
      const noun = lexicon.directionNouns.get(word.lower);
      if (noun) return noun;
    }
    if (
      isWord(scene, figure.last + 1, lexicon.subjectLinks) &&
      isWord(scene, figure.last + 2, lexicon.additional)
    )
      return "increase";
  }
  if (isWord(scene, figure.first - 1, lexicon.additional)) return "increase";
  const surplus = figure.kind === "duration" ? null : surplusAfter(scene, figure);
  if (surplus) return surplus;
  return next ? fromBase(scene, figure, next) : null;
}

/** How many words a counted noun may have: `16 bateaux de pêche de moins`. */
const LONGEST_COUNTED = 4;

/** `16 bateaux de moins`. */
function surplusAfter(scene: Scene, figure: Figure): Direction | null {
  const { tokens, lexicon } = scene;
  for (let at = figure.last + 1; at <= figure.last + LONGEST_COUNTED; at++) {
    const surplus = lexicon.surplus.startingAt(tokens, at);
    if (surplus) return goesOnBehind(scene, surplus.last + 1) ? null : surplus.value;
    if (!isNounAt(scene, at) && !isWord(scene, at, lexicon.nounLinks)) return null;
  }
  return null;
}

/** Whether `de moins` says more of what is counted: `communes de moins de 300 habitants`, `appels de plus longue durée`. */
function goesOnBehind(scene: Scene, at: number): boolean {
  const { tokens, lexicon } = scene;
  return isNounAt(scene, at) || isWord(scene, at, lexicon.nounLinks) || tokens[at]?.kind === "digits";
}

/** `…, up from 22 percent`: between this figure and the next stands the base of a change. */
function fromBase(scene: Scene, figure: Figure, next: Figure): Direction | null {
  const { tokens, lexicon } = scene;
  const from = governorIndex(scene, next);
  // Where `from` is `of` as well (`une baisse de 3 %`), it opens a change of its own.
  if (from <= figure.last || !isWord(scene, from, lexicon.from) || isWord(scene, from, lexicon.by))
    return null;
  return lexicon.updown.get(tokens[from - 1]?.lower ?? "") ?? null;
}
