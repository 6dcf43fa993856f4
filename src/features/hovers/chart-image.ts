import { ColorThemeKind, l10n, window } from "vscode";
import type { Chart } from "../../core/charts/chart.js";
import { drawChart } from "../../core/charts/draw-chart.js";
import { PALETTES, type ThemeTone } from "../../core/charts/palette.js";
import { dataUri } from "../../core/charts/picture.js";
import { labelled, listed } from "../../host/typography.js";
import { amountWords } from "../../host/words.js";

const TONES: Readonly<Record<ColorThemeKind, ThemeTone>> = {
  [ColorThemeKind.Light]: "light",
  [ColorThemeKind.Dark]: "dark",
  [ColorThemeKind.HighContrast]: "highContrast",
  [ColorThemeKind.HighContrastLight]: "highContrastLight",
};

/** A chart as an image of Markdown, in the colours of the active theme, with its numbers as alternative text. */
export function chartImage(chart: Chart): string {
  const write = (value: number) => amountWords(value, chart.kind === "bars" ? chart.unit : "%");
  const picture = drawChart(chart, PALETTES[TONES[window.activeColorTheme.kind]], write);
  return `![${alternative(chart, write)}](${dataUri(picture)}|width=${picture.width},height=${picture.height})`;
}

function alternative(chart: Chart, write: (value: number) => string): string {
  if (chart.kind === "share") {
    const share = chart.low === chart.high ? write(chart.low) : `${write(chart.low)}–${write(chart.high)}`;
    return attribute(l10n.t("Bar of 100%, filled to {0}", share));
  }
  const bars = chart.bars.map(({ label, value }) =>
    label === "" ? write(value) : labelled(label, write(value)),
  );
  return attribute(l10n.t("Bar chart: {0}", listed(bars)));
}

/** Words without any mark: the editor takes those of an image over into an attribute as they stand, backslashes too. */
function attribute(words: string): string {
  return words.replace(/[^\p{L}\p{M}\p{N}\p{Sc}\s.,:;%/–—−+-]/gu, " ").replace(/\$\s*(?=\()/g, "");
}
