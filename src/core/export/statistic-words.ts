import { oneLine } from "../one-line.js";
import type { Statistic } from "../statistics/statistic.js";
import type { ExportWords } from "./export-words.js";

/** A figure with what it measures and when, in the words of the report: `more than 12%: paint, 2020`. */
export function statisticWords(statistic: Statistic, { labelled }: Pick<ExportWords, "labelled">): string {
  const figure = figureWords(statistic);
  const about = [statistic.subject, statistic.period].flatMap((evidence) =>
    evidence ? [oneLine(evidence.text)] : [],
  );
  return about.length > 0 ? labelled(figure, about.join(", ")) : figure;
}

/** A figure as the report states it, on one line: `more than 12%`. */
export function figureWords({ qualifier, text }: Statistic): string {
  return oneLine(qualifier ? `${qualifier.text} ${text}` : text);
}
