/** The colours of a chart, as SVG writes them, for one kind of theme. */
export interface Palette {
  readonly text: string;
  /** Of the figure that the chart is drawn for. */
  readonly accent: string;
  /** Of the other figures. */
  readonly other: string;
  /** Around what is empty. */
  readonly outline: string;
}

/** The kinds of themes that editors have. */
export type ThemeTone = "light" | "dark" | "highContrast" | "highContrastLight";

/**
 * Colours for each kind of theme. The blue is that of the marks under statistics. Text has a contrast of 4.5 and more with
 * the background of hovers, bars of 3 (WCAG 2.2, 1.4.3 and 1.4.11). In high contrast the other figures are outlines, so
 * that no colour tells which one is meant.
 */
export const PALETTES: Readonly<Record<ThemeTone, Palette>> = {
  light: { text: "#3b3b3b", accent: "#1f6feb", other: "#8a8a8a", outline: "#8a8a8a" },
  dark: { text: "#cccccc", accent: "#58a6ff", other: "#8a8a8a", outline: "#8a8a8a" },
  highContrast: { text: "#ffffff", accent: "#6fc3ff", other: "none", outline: "#6fc3ff" },
  highContrastLight: { text: "#292929", accent: "#0f4a85", other: "none", outline: "#0f4a85" },
};
