import type { Finding } from "../finding.js";
import { governorIndex } from "../statistics/clause.js";
import { isMark, isNounAt, isWord, type Scene } from "../statistics/scene.js";
import { meets, roundingOf, widened } from "./interval.js";
import type { PlacedFigure, PlacedSentence } from "./placed-sentence.js";
import { comparable, words } from "./placed-text.js";
import { isPoint, type PlacedPoint } from "./trend.js";

/** A part of a whole, both counted: `12 of the 40 towns`; `12` and `40`. */
export interface PartOfWhole {
  readonly part: PlacedPoint;
  readonly whole: PlacedPoint;
  /** The share that the sentence gives of them in brackets: `12 of the 40 towns (30%)`. */
  readonly stated: PlacedPoint | null;
}

/** A share of a whole that is counted: `25% of the 12,400 homes`. */
export interface ShareOfWhole {
  readonly share: PlacedPoint;
  readonly whole: PlacedPoint;
}

/** The parts of a sentence whose whole stands right after them, or in brackets with their share right before. */
export function findParts(sentence: PlacedSentence): PartOfWhole[] {
  return [...partsBeforeWhole(sentence), ...partsAfterWhole(sentence)];
}

/** `Of 640 depots, 160 closed`: a number with no noun of its own, between the comma and a verb. */
function partsAfterWhole({ scene, figures, first }: PlacedSentence): PartOfWhole[] {
  const { lexicon } = scene;
  if (!isWord(scene, first, lexicon.evidence.wholeOpeners)) return [];
  const [whole, part] = [point(figures[0]), point(figures[1])];
  if (!whole || !part || !isCount(part) || !comparable(part, whole) || part.value >= whole.value) return [];
  for (let at = first + 1; at < whole.first; at++) if (!isWord(scene, at, lexicon.articles)) return [];
  if (!isMark(scene, governorIndex(scene, part), ",")) return [];
  const verb = scene.tokens[part.last + 1]?.lower ?? "";
  const states =
    lexicon.auxiliaries.has(verb) || lexicon.participleEndings.some((ending) => verb.endsWith(ending));
  return states || lexicon.verbs.has(verb) ? [{ part, whole, stated: null }] : [];
}

function partsBeforeWhole({ scene, figures }: PlacedSentence): PartOfWhole[] {
  return figures.flatMap((figure, k) => {
    const [part, whole] = [point(figure), point(figures[k + 1])];
    if (!part || !whole || !isCount(part) || !comparable(part, whole) || part.value >= whole.value) return [];
    const aside = isMark(scene, part.first - 1, "(") && isMark(scene, part.last + 1, ")");
    if (!isOf(scene, aside ? part.last + 1 : part.last, whole.first)) return [];
    // `40% (256) of the 640 depots`
    const before = aside ? point(figures[k - 1]) : null;
    const leads = before?.statistic.unit === "%" && before.last === part.first - 2 ? before : null;
    return [
      {
        part,
        whole,
        stated:
          leads ??
          bracketed(scene, point(figures[k + 2]), whole) ??
          bracketed(scene, point(figures[k + 2]), part),
      },
    ];
  });
}

/** The shares of a sentence whose whole is counted: `25% of the 640 depots`, `Of the 640 depots, 25% closed`. */
export function findSharesOfWhole({ figures }: PlacedSentence): ShareOfWhole[] {
  return figures.flatMap((figure) => {
    const { population } = figure;
    const whole = point(population ? figures.find(({ first }) => first === population.first) : undefined);
    const share = point(figure);
    if (!share || !whole || share.statistic.unit !== "%" || share.value > 100 || !isCount(whole)) return [];
    return [{ share, whole }];
  });
}

/** Finds shares that are not those of their own two figures: `12 of the 40 towns (35%)`. */
export function checkStatedShares(sentence: PlacedSentence): Finding[] {
  return findParts(sentence).flatMap(({ part, whole, stated }) => {
    if (!stated) return [];
    const [a, b] = [roundingOf(part.statistic, part.value), roundingOf(whole.statistic, whole.value)];
    const possible = { low: (a.low / b.high) * 100, high: (a.high / b.low) * 100 };
    const claim = widened(roundingOf(stated.statistic, stated.value), 0.5);
    if (meets(claim, possible)) return [];
    const { start, end } = stated.statistic;
    const data = {
      stated: words(sentence.scene, stated.first, stated.last),
      part: part.value,
      whole: whole.value,
      computed: (part.value / whole.value) * 100,
    };
    return [{ start, end, code: "stated-share" as const, data, related: [part.statistic, whole.statistic] }];
  });
}

function point(figure: PlacedFigure | undefined): PlacedPoint | null {
  return figure && isPoint(figure) ? figure : null;
}

/** A count of things; `three of the 44` counts as well. */
function isCount({ statistic: { kind } }: PlacedFigure): boolean {
  return kind === "count";
}

/** Whether only `of` and an article stand between. */
function isOf(scene: Scene, after: number, before: number): boolean {
  const { lexicon } = scene;
  if (!isWord(scene, after + 1, lexicon.nounLinks) || before - after > 4) return false;
  for (let at = after + 2; at < before; at++)
    if (!isWord(scene, at, lexicon.articles) && !isWord(scene, at, lexicon.wholeWords)) return false;
  return true;
}

/** How many words of what is counted may stand before the bracket. */
const MOST_COUNTED = 4;

/** A share in brackets right after a figure or what it counts, and nothing else in the brackets. */
function bracketed(scene: Scene, share: PlacedPoint | null, after: PlacedFigure): PlacedPoint | null {
  if (share?.statistic.unit !== "%" || share.first - after.last > MOST_COUNTED + 2) return null;
  if (!isMark(scene, share.first - 1, "(") || !isMark(scene, share.last + 1, ")")) return null;
  for (let at = after.last + 1; at < share.first - 1; at++) if (!isNounAt(scene, at)) return null;
  return share;
}
