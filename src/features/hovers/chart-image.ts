import type { Chart } from "../../core/charts/chart.js";
import { chartPicture } from "../../host/chart-pictures.js";

/** A chart as an image of Markdown, in the colours of the active theme, with its numbers as alternative text. */
export function chartImage(chart: Chart): string {
  const { source, alternative, width, height } = chartPicture(chart);
  return `![${attribute(alternative)}](${source}|width=${width},height=${height})`;
}

/** Words without any mark: the editor takes those of an image over into an attribute as they stand, backslashes too. */
function attribute(words: string): string {
  return words.replace(/[^\p{L}\p{M}\p{N}\p{Sc}\s.,:;%/–—−+-]/gu, " ").replace(/\$\s*(?=\()/g, "");
}
