import { governorIndex } from "../statistics/clause.js";
import { isWord, type Scene } from "../statistics/scene.js";
import type { PlacedFigure, PlacedSentence } from "./placed-sentence.js";

/** What tokens from `first` to `last` say, on one line, marks left out that the reading text leaves out. */
export function words({ text, tokens }: Scene, first: number, last: number): string {
  return text.slice(tokens[first]?.start, tokens[last]?.end).replace(/\s+/g, " ");
}

/** Whether two figures can be set against each other: one kind, one unit, each a single number. */
export function comparable(a: PlacedFigure, b: PlacedFigure): boolean {
  const { kind, unit } = a.statistic;
  if (kind === "multiple" || kind === "ratio") return false;
  return kind === b.statistic.kind && unit === b.statistic.unit && a.value !== null && b.value !== null;
}

/** Whether all tokens between two indices, both exclusive, are marks, dates, or words that `allows`. */
export function onlyBetween(
  sentence: PlacedSentence,
  after: number,
  before: number,
  allows: (lower: string) => boolean,
): boolean {
  for (let at = after + 1; at < before; at++) {
    const token = sentence.scene.tokens[at];
    if (token?.kind === "symbol" && /^[,()–—-]$/.test(token.text)) continue;
    if (!token || !(allows(token.lower) || sentence.dated.has(at))) return false;
  }
  return true;
}

/** Whether one of the tokens between two indices, both inclusive, is one of `wanted`. */
export function hasWord(scene: Scene, first: number, last: number, wanted: ReadonlySet<string>): boolean {
  for (let at = first; at <= last; at++) if (isWord(scene, at, wanted)) return true;
  return false;
}

/** The words that soften a figure, in lower case: those between it and what governs it. */
export function qualifierWords(scene: Scene, figure: PlacedFigure): string[] {
  const governor = governorIndex(scene, figure);
  return scene.tokens.slice(governor + 1, figure.first).map(({ lower }) => lower);
}
