import { ColorThemeKind, l10n, window } from "vscode";
import type { Chart } from "../core/charts/chart.js";
import { drawChart } from "../core/charts/draw-chart.js";
import { PALETTES, type ThemeTone } from "../core/charts/palette.js";
import { dataUri } from "../core/charts/picture.js";
import { labelled, listed } from "./typography.js";
import { amountWords } from "./words.js";

const TONES: Readonly<Record<ColorThemeKind, ThemeTone>> = {
  [ColorThemeKind.Light]: "light",
  [ColorThemeKind.Dark]: "dark",
  [ColorThemeKind.HighContrast]: "highContrast",
  [ColorThemeKind.HighContrastLight]: "highContrastLight",
};

/** A chart as an image. */
export interface ChartPicture {
  /** Its address, which holds the picture itself. */
  readonly source: string;
  /** Its numbers in words. */
  readonly alternative: string;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** A chart as an image in the colours of the active theme, with its numbers as alternative text. */
export function chartPicture(chart: Chart): ChartPicture {
  const write = (value: number) => amountWords(value, chart.kind === "bars" ? chart.unit : "%");
  const picture = drawChart(chart, PALETTES[TONES[window.activeColorTheme.kind]], write);
  const { width, height } = picture;
  return { source: dataUri(picture), alternative: alternativeOf(chart, write), width, height };
}

function alternativeOf(chart: Chart, write: (value: number) => string): string {
  if (chart.kind === "share") {
    const share = chart.low === chart.high ? write(chart.low) : `${write(chart.low)}–${write(chart.high)}`;
    return l10n.t("Bar of 100%, filled to {0}", share);
  }
  const bars = chart.bars.map(({ label, value }) =>
    label === "" ? write(value) : labelled(label, write(value)),
  );
  return l10n.t("Bar chart: {0}", listed(bars));
}
