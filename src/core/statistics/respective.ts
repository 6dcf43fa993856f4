import { governorIndex, type Sentence, type Stretch } from "./clause.js";
import type { Period } from "./period.js";
import type { Figure } from "./quantity.js";
import { isMark, isNounAt, isWord, type Scene } from "./scene.js";

/** A member of a list of nouns is short: `mid-size fishing boats`. */
const LONGEST_MEMBER = 6;

/** What `respectively` matches the figures of a list with, for each figure of the sentence; null for the others. */
export interface Respective {
  readonly dates: readonly (Period | null)[];
  readonly subjects: readonly (Stretch | null)[];
}

/** How many tokens may stand between a list of nouns and the first of their figures: `accounted for about`. */
const BETWEEN = 8;

/** A run of figures that only commas and `and` set apart: `$12M, $14M and $16M`. Indices of figures, the end exclusive. */
interface Run {
  readonly from: number;
  readonly to: number;
}

/**
 * Reads `$12M and $14M in 2016 and 2017, respectively` and `Ferries and tugs made 12% and 34%, respectively`: the figures of
 * a list, each with its own date or noun. Null where the sentence does not say `respectively` or the numbers differ.
 */
export function respectiveOf(scene: Scene, sentence: Sentence): Respective | null {
  if (!says(scene, sentence)) return null;
  const dates: (Period | null)[] = sentence.figures.map(() => null);
  const subjects: (Stretch | null)[] = sentence.figures.map(() => null);
  for (const run of runsOf(scene, sentence.figures)) {
    const matched = datesFor(scene, sentence, run);
    for (const [k, period] of matched.entries()) dates[run.from + k] = period;
    if (matched.length > 0) continue;
    for (const [k, noun] of nounsFor(scene, sentence, run).entries()) subjects[run.from + k] = noun;
  }
  return { dates, subjects };
}

function says(scene: Scene, { first, last, figures }: Sentence): boolean {
  if (figures.length < 2) return false;
  for (let at = first; at <= last; at++) if (isWord(scene, at, scene.lexicon.respectively)) return true;
  return false;
}

function runsOf(scene: Scene, figures: readonly Figure[]): Run[] {
  const runs: Run[] = [];
  for (let from = 0; from < figures.length; ) {
    let to = from + 1;
    while (joined(scene, figures[to - 1], figures[to])) to++;
    if (to - from > 1) runs.push({ from, to });
    from = to;
  }
  return runs;
}

/** Whether two figures of one kind stand in one list: only `,`, `and` and the preposition again between them. */
export function joined(scene: Scene, before: Figure | undefined, figure: Figure | undefined): boolean {
  if (!before || !figure || before.kind !== figure.kind || before.unit !== figure.unit) return false;
  const { listLinks, by, to } = scene.lexicon;
  const end = governorIndex(scene, figure);
  if (end === before.last) return false;
  for (let at = before.last + 1; at <= end; at++)
    if (!isWord(scene, at, listLinks) && !(at === end && (isWord(scene, at, by) || isWord(scene, at, to))))
      return false;
  return true;
}

/** As many dates as figures in one list of their own, right after the figures or before them. */
function datesFor(scene: Scene, { figures, periods }: Sentence, { from, to }: Run): readonly Period[] {
  const [head, tail] = [figures[from], figures[to - 1]];
  if (!head || !tail) return [];
  const count = to - from;
  const dates = periods.filter((period) => period.kind === "date");
  const next = dates.findIndex((period) => period.first > tail.last);
  const after = next < 0 ? [] : dates.slice(next, next + count);
  if (after.length === count && areListed(scene, after)) return after;
  const before = dates.filter((period) => period.last < head.first).slice(-count);
  return before.length === count && areListed(scene, before) ? before : [];
}

function areListed(scene: Scene, dates: readonly Period[]): boolean {
  return dates.every((date, k) => {
    const before = dates[k - 1];
    if (!before) return true;
    for (let at = before.last + 1; at < date.first; at++)
      if (!isWord(scene, at, scene.lexicon.listLinks) && !isWord(scene, at, scene.lexicon.dates.yearLinks))
        return false;
    return true;
  });
}

/** As many nouns as figures in the list that opens the clause: `Trawlers, ferries and tugs`. */
function nounsFor(scene: Scene, sentence: Sentence, { from, to }: Run): readonly Stretch[] {
  const head = sentence.figures[from];
  const floor = sentence.figures[from - 1]?.last ?? -1;
  const members: Stretch[] = [];
  let first = pastAdverb(scene, sentence.first);
  for (let at = first; head && at < head.first; at++) {
    const links = isMark(scene, at, ",") || isWord(scene, at, scene.lexicon.listWords);
    if (!links && !endsList(scene, at)) continue;
    const member = memberBetween(scene, first, at - 1);
    if (member) members.push(member);
    // `Among new members, trawlers and tugs …`
    else if (isMark(scene, at, ",") && isWord(scene, first, scene.lexicon.functionWords)) members.length = 0;
    else if (first < at) return [];
    first = at + 1;
    if (links) continue;
    const adjoins = at > floor && head.first - at <= BETWEEN;
    return adjoins && members.length === to - from ? members : [];
  }
  return [];
}

/** Past `Specifically,` at the start of a sentence. */
function pastAdverb({ tokens, lexicon }: Scene, first: number): number {
  return tokens[first]?.lower.endsWith(lexicon.adverbEnding) && tokens[first + 1]?.text === ","
    ? first + 2
    : first;
}

/** A verb, or the word `respectively`, closes the list of nouns. */
function endsList({ tokens, lexicon }: Scene, at: number): boolean {
  const word = tokens[at]?.lower ?? "";
  return (
    lexicon.auxiliaries.has(word) ||
    lexicon.statingVerbs.has(word) ||
    lexicon.directionVerbs.has(word) ||
    lexicon.listVerbs.has(word) ||
    lexicon.respectively.has(word)
  );
}

function memberBetween(scene: Scene, start: number, end: number): Stretch | null {
  let first = start;
  let last = end;
  // `les tugs s'élèvent`
  while (last > first && !isNounAt(scene, last)) last--;
  while (
    first <= last &&
    (isWord(scene, first, scene.lexicon.articles) || /^['’]$/.test(scene.tokens[first]?.text ?? ""))
  )
    first++;
  if (first > last || last - first >= LONGEST_MEMBER) return null;
  return isNounAt(scene, first) && isNounAt(scene, last) ? { first, last } : null;
}
