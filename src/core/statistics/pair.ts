import { governorIndex } from "./clause.js";
import { type Figure, readNumeral } from "./quantity.js";
import { isWord, type Scene } from "./scene.js";

/** How many tokens may stand between the ends of a change: `from 61 claims in 2011 to 488`. */
const WIDEST = 25;

/** Whether `from … to …` joins two figures of one measure. */
export function isPair(scene: Scene, start: Figure, end: Figure): boolean {
  if (start.kind !== end.kind || start.unit !== end.unit) return false;
  return opensChange(scene, start) && closesChange(scene, start, end);
}

/** Gives the starting figure of a change the unit that only the end names: `from 12 to 20 percent` starts at 12 percent. */
export function withSharedUnits(scene: Scene, figures: readonly Figure[]): Figure[] {
  const shared = [...figures];
  for (let k = shared.length - 2; k >= 0; k--) {
    const [figure, end] = [shared[k], shared[k + 1]];
    const scaled = figure && end ? withSharedScale(scene, figure, end) : null;
    if (scaled) shared[k] = scaled;
    else if (figure && end && isListedShare(scene, shared[k - 1], figure, end))
      shared[k] = { ...figure, kind: end.kind, unit: end.unit };
  }
  return shared.map((figure, k) => {
    const end = shared[k + 1];
    if (!end || !figure.bare || end.bare || end.kind === "count" || end.kind === "multiple") return figure;
    const adjoins = governorIndex(scene, end) === figure.last + 1;
    if (!adjoins || !opensChange(scene, figure) || !closesChange(scene, figure, end)) return figure;
    return { ...figure, kind: end.kind, unit: end.unit };
  });
}

/** How far the word `respectively` stands from the figures that it matches. */
const NEAR = 4;

/** The 3 of `respectively 3 and 5 million dollars`: what the last is counted in, all are; null for any other figure. */
function withSharedScale(scene: Scene, figure: Figure, end: Figure): Figure | null {
  if (!figure.bare || figure.form !== "digits" || end.bare || end.kind === "percentage") return null;
  if (typeof figure.value !== "number" || typeof end.value !== "number") return null;
  if (end.first !== figure.last + 2 || !isWord(scene, figure.last + 1, scene.lexicon.listLinks)) return null;
  if (
    !saysRespectively(scene, figure.first - NEAR, figure.first) &&
    !saysRespectively(scene, end.last, end.last + NEAR)
  )
    return null;
  const number = readNumeral(scene, end.first)?.value;
  return number
    ? { ...figure, kind: end.kind, unit: end.unit, value: figure.value * (end.value / number) }
    : null;
}

function saysRespectively(scene: Scene, from: number, to: number): boolean {
  for (let at = from; at <= to; at++) if (isWord(scene, at, scene.lexicon.respectively)) return true;
  return false;
}

/** `58, 62 and even 83%`: a bare number in a list of shares is one. */
function isListedShare(scene: Scene, before: Figure | undefined, figure: Figure, end: Figure): boolean {
  if (!figure.bare || figure.form !== "digits" || end.kind !== "percentage" || end.form !== "digits")
    return false;
  if (governorIndex(scene, end) <= figure.last) return false;
  // `see 12, and 35%`: a comma before `and` asks for a third member.
  const third =
    before?.bare === true &&
    before.last === figure.first - 2 &&
    isWord(scene, figure.first - 1, scene.lexicon.listLinks);
  if (!third && end.first - figure.last > 2) return false;
  // `339 or 74 percent` says one thing twice.
  if (!third && /^(?:or|ou)$/.test(scene.tokens[figure.last + 1]?.lower ?? "")) return false;
  for (let at = figure.last + 1; at < end.first; at++) {
    if (!isWord(scene, at, scene.lexicon.listLinks) && !isWord(scene, at, scene.lexicon.emphasis))
      return false;
  }
  return true;
}

function opensChange(scene: Scene, start: Figure): boolean {
  return isWord(scene, governorIndex(scene, start), scene.lexicon.from);
}

function closesChange(scene: Scene, start: Figure, end: Figure): boolean {
  const to = governorIndex(scene, end);
  return isWord(scene, to, scene.lexicon.to) && to > start.last && to - start.last <= WIDEST;
}
