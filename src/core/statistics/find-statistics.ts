import type { Passage, ReportDocument } from "../document/report-document.js";
import type { Mention } from "../organizations/organization.js";
import { exclusionOf } from "./exclusion.js";
import { readFigure } from "./figure.js";
import { LEXICONS } from "./language/lexicons.js";
import type { Lexicon } from "./lexicon.js";
import { findPeriods, type Period } from "./period.js";
import type { Figure } from "./quantity.js";
import type { Scene } from "./scene.js";
import type { Statistic } from "./statistic.js";
import { tokenize } from "./tokens.js";

/** Finds the figures of a report and what its sentences say of them, in document order, none overlapping another. */
export function findStatistics(document: ReportDocument, _mentions: readonly Mention[]): Statistic[] {
  const lexicon = LEXICONS[document.language];
  return document.passages
    .filter((passage) => passage.role !== "heading")
    .flatMap((passage) => readPassage(document, passage, lexicon));
}

function readPassage(document: ReportDocument, passage: Passage, lexicon: Lexicon): Statistic[] {
  const { reading } = passage;
  const scene: Scene = { text: reading.text, tokens: tokenize(reading.text), lexicon };
  const periods = findPeriods(scene);
  const figures = findFigures(scene, periods);
  return figures.map((figure) => {
    const start = scene.tokens[figure.first]?.start ?? 0;
    const end = scene.tokens[figure.last]?.end ?? start;
    const span = reading.sourceSpan({ start, end });
    return {
      ...span,
      text: document.text.slice(span.start, span.end),
      kind: figure.kind,
      value: figure.value,
      unit: figure.unit,
      qualifier: null,
      direction: figure.direction,
      period: null,
      subject: null,
      source: null,
      section: passage.section,
    };
  });
}

/** All figures of a text that measure something, in order. */
export function findFigures(scene: Scene, periods: readonly Period[]): Figure[] {
  const figures: Figure[] = [];
  const dates = periods.filter((period) => period.covers)[Symbol.iterator]();
  let date = dates.next();
  for (let at = 0; at < scene.tokens.length; at++) {
    while (!date.done && date.value.last < at) date = dates.next();
    if (!date.done && date.value.first <= at) {
      at = date.value.last;
      continue;
    }
    const figure = readFigure(scene, at);
    if (!figure) continue;
    if (!exclusionOf(scene, figure)) figures.push(figure);
    at = Math.max(at, figure.last);
  }
  return figures;
}
