import type { Finding } from "../finding.js";
import type { Stretch } from "../statistics/clause.js";
import { isMark } from "../statistics/scene.js";
import type { Statistic } from "../statistics/statistic.js";
import { isCapitalized } from "../statistics/tokens.js";
import { meets, roundingOf } from "./interval.js";
import type { PlacedFigure, PlacedSentence } from "./placed-sentence.js";
import { words } from "./placed-text.js";

/** A figure with a key of what it measures: kind, unit, date and all words of its clause. */
export interface Measure {
  readonly key: string;
  readonly statistic: Statistic;
  readonly value: number;
  readonly text: string;
}

/** What sentences measure, in their order. */
export function measuresOf(sentences: readonly PlacedSentence[]): Measure[] {
  return sentences.flatMap((sentence) =>
    sentence.figures.flatMap((figure) => measure(sentence, figure) ?? []),
  );
}

/**
 * Finds measures with two values: two clauses of the report that say the same in the same words of the same date, with
 * another number. Only near-verbatim repetition is taken for the same measure: everything else may be a part of it.
 */
export function checkTwoValues(measures: readonly Measure[]): Finding[] {
  const known = new Map<string, Measure>();
  return measures.flatMap((measured): Finding[] => {
    const before = known.get(measured.key);
    if (!before) known.set(measured.key, measured);
    if (!before || agree(before, measured)) return [];
    const { start, end } = measured.statistic;
    const data = { here: measured.text, elsewhere: before.text };
    return [{ start, end, code: "two-values", data, related: [before.statistic] }];
  });
}

function agree(a: Measure, b: Measure): boolean {
  return meets(roundingOf(a.statistic, a.value), roundingOf(b.statistic, b.value));
}

const LEVELS: ReadonlySet<string> = new Set(["count", "money", "measure", "rate"]);
/** Content words that a clause must have for its repetition to be no accident. */
const FEWEST_WORDS = 4;

function measure(sentence: PlacedSentence, figure: PlacedFigure): Measure | null {
  const { statistic, value, period } = figure;
  if (value === null || statistic.qualifier || statistic.direction || !statistic.subject) return null;
  if (!period || !LEVELS.has(statistic.kind) || !hasYear(sentence, period.first, period.last)) return null;
  // Lines of agendas and lists are alike in all but their numbers: only a full sentence states a measure.
  if (!isMark(sentence.scene, sentence.last, ".")) return null;
  const clause = clauseAround(sentence, figure);
  const [before, after] = [sentence.figures[figure.index - 1], sentence.figures[figure.index + 1]];
  if (!clause || (before && before.last >= clause.first) || (after && after.first <= clause.last))
    return null;
  const content = contentWords(sentence, clause, figure);
  const named = content.some((word) => word.startsWith("^"));
  if (content.length < FEWEST_WORDS || !named) return null;
  const { scene } = sentence;
  const date = words(scene, period.first, period.last).toLowerCase();
  return {
    key: [statistic.kind, statistic.unit ?? "", date, ...content.sort()].join("|"),
    statistic,
    value,
    text: words(scene, figure.first, figure.last),
  };
}

function hasYear({ scene }: PlacedSentence, first: number, last: number): boolean {
  for (let at = first; at <= last; at++)
    if (scene.tokens[at]?.kind === "digits" && scene.tokens[at]?.text.length === 4) return true;
  return false;
}

/** How many words a clause has at most that is said twice. */
const LONGEST_CLAUSE = 60;

/** The whole sentence, but for what a semicolon or colon sets apart; null where that is too long to be said twice. */
function clauseAround({ scene, first, last }: PlacedSentence, figure: PlacedFigure): Stretch | null {
  let from = figure.first;
  while (
    from > first &&
    figure.first - from <= LONGEST_CLAUSE &&
    !/^[;:]$/.test(scene.tokens[from - 1]?.text ?? "")
  )
    from--;
  let to = figure.last;
  while (to < last && to - from <= LONGEST_CLAUSE && !/^[;:]$/.test(scene.tokens[to + 1]?.text ?? "")) to++;
  return to - from > LONGEST_CLAUSE ? null : { first: from, last: to };
}

/** The words of a clause that say something; names are led by `^`. */
function contentWords(sentence: PlacedSentence, clause: Stretch, figure: PlacedFigure): string[] {
  const { tokens, lexicon } = sentence.scene;
  const content: string[] = [];
  for (let at = clause.first; at <= clause.last; at++) {
    const token = tokens[at];
    if (!token || token.kind === "symbol" || (figure.first <= at && at <= figure.last)) continue;
    if (sentence.dated.has(at) || lexicon.functionWords.has(token.lower)) continue;
    content.push(isCapitalized(token) && at > sentence.first ? `^${token.lower}` : token.lower);
  }
  return content;
}
