import type { Passage, ReportDocument } from "../document/report-document.js";
import { listMentions } from "../organizations/mention-list.js";
import type { Mention } from "../organizations/organization.js";
import { inOneGo, mapInSteps, type Steps } from "../steps.js";
import { exclusionOf } from "./exclusion.js";
import { mayOpenFigure, readFigure } from "./figure.js";
import { MentionCursor } from "./mention-cursor.js";
import { withSharedUnits } from "./pair.js";
import { PassageReader } from "./passage-reader.js";
import { findPeriods, type Period } from "./period.js";
import type { Figure } from "./quantity.js";
import type { Scene } from "./scene.js";
import { Scenes } from "./scenes.js";
import type { Statistic } from "./statistic.js";
import type { Token } from "./tokens.js";

/**
 * Finds the figures of a report and what its sentences say of them, in document order, none overlapping another. `scenes`
 * are handed in where the report is read further.
 */
export function findStatistics(
  document: ReportDocument,
  mentions: readonly Mention[],
  scenes: Scenes = new Scenes(document),
): Statistic[] {
  return inOneGo(statisticsInSteps(document, mentions, scenes));
}

/** The same in steps. */
export function* statisticsInSteps(
  { passages, text }: ReportDocument,
  mentions: readonly Mention[],
  scenes: Scenes,
): Steps<Statistic[]> {
  const named = new MentionCursor(listMentions(mentions));
  const found = yield* mapInSteps(passages, (passage) => statisticsIn(passage, text, scenes, named));
  // A paragraph that a footnote cuts goes on behind it.
  return found.flat().sort((a, b) => a.start - b.start);
}

/** The figures of a passage, in its order; `source` is the text of its report, `named` the organizations in it. */
export function statisticsIn(
  passage: Passage,
  source: string,
  scenes: Scenes,
  named: MentionCursor,
): readonly Statistic[] {
  const scene = scenes.of(passage);
  // Most passages hold no number at all: nothing else is asked of those.
  if (!scene.tokens.some((token) => mayOpenFigure(scene, token))) return NONE;
  // In a cell, the table's heads say what a number counts.
  if (passage.role !== "tableCell" && !scene.tokens.some(saysWhat)) return NONE;
  if (isData(passage, scene)) return NONE;
  const dates = findPeriods(scene);
  const all = withSharedUnits(scene, findFigures(scene, dates));
  const figures = passage.role === "heading" ? all.filter(isPlainInHeading) : all;
  if (figures.length === 0) return NONE;
  scenes.keep(passage, scene);
  return new PassageReader(source, passage, scene, named).statistics(figures, dates);
}

const NONE: readonly Statistic[] = [];

/** Whether a token may say what a number counts: a word, a unit or a currency. */
function saysWhat({ kind, text }: Token): boolean {
  return kind === "word" || (kind === "symbol" && /[\p{Sc}%‰°]/u.test(text));
}

/** Numbers from which on a passage may be a table that lost its lines. */
const MANY_NUMBERS = 1000;

/** Whether so many numbers stand in a passage, in one sentence or with fewer words than numbers, that nothing says what they count. */
function isData({ sentences }: Passage, scene: Scene): boolean {
  if (scene.tokens.length < MANY_NUMBERS) return false;
  const numbers = scene.tokens.filter((token) => mayOpenFigure(scene, token)).length;
  if (numbers < MANY_NUMBERS) return false;
  const words = scene.tokens.filter(({ kind, start, end }) => kind === "word" && end > start + 1).length;
  return numbers > MANY_NUMBERS * sentences.length || words < numbers;
}

/** In a heading bare numbers count chapters, years and parts: only a share, multiple or amount of money is plain there. */
function isPlainInHeading(figure: Figure): boolean {
  return figure.kind === "percentage" || figure.kind === "multiple" || figure.kind === "money";
}

/** All figures of a text that measure something, in order. */
export function findFigures(scene: Scene, periods: readonly Period[]): Figure[] {
  const { tokens } = scene;
  const figures: Figure[] = [];
  const dates = periods.filter((period) => period.covers);
  let next = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token || !mayOpenFigure(scene, token)) continue;
    while ((dates[next]?.last ?? at) < at) next++;
    const date = dates[next];
    if (date && date.first <= at) {
      at = date.last;
      continue;
    }
    const figure = readFigure(scene, at);
    if (!figure) continue;
    if (!exclusionOf(scene, figure)) figures.push(figure);
    at = Math.max(at, figure.last);
  }
  return figures;
}
