import type { ReportDocument } from "../document/report-document.js";
import type { Mention } from "../organizations/organization.js";
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

/**
 * Finds the figures of a report and what its sentences say of them, in document order, none overlapping another. `scenes`
 * are handed in where the report is read further.
 */
export function findStatistics(
  document: ReportDocument,
  mentions: readonly Mention[],
  scenes: Scenes = new Scenes(document),
): Statistic[] {
  const named = new MentionCursor(mentions);
  const found: Statistic[] = [];
  for (const passage of document.passages) {
    const scene = scenes.of(passage);
    // Most passages hold no number at all: nothing else is asked of those.
    if (!scene.tokens.some((token) => mayOpenFigure(scene, token))) continue;
    const dates = findPeriods(scene);
    const all = withSharedUnits(scene, findFigures(scene, dates));
    const figures = passage.role === "heading" ? all.filter(isPlainInHeading) : all;
    if (figures.length === 0) continue;
    const read = new PassageReader(document, passage, scene, named).statistics(figures, dates);
    for (const statistic of read) found.push(statistic);
  }
  // A paragraph that a footnote cuts goes on behind it.
  return found.sort((a, b) => a.start - b.start);
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
