import type { Statistic } from "../statistics/statistic.js";

/** A figure with what it measures and when, in the words of the report: `more than 12%: paint, 2020`. */
export function statisticWords({ qualifier, text, subject, period }: Statistic): string {
  const figure = qualifier ? `${qualifier.text} ${text}` : text;
  const about = [subject, period].flatMap((evidence) => (evidence ? [evidence.text] : []));
  const words = about.length > 0 ? `${figure}: ${about.join(", ")}` : figure;
  return words.replace(/\s+/g, " ");
}
