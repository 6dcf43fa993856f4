import type { BarChart, Chart, ShareChart } from "./chart.js";
import type { Palette } from "./palette.js";
import { asText, type Picture, pictureOf } from "./picture.js";

/** Sizes in CSS pixels. */
const ROW = 18;
const BAR = 10;
const LONGEST_BAR = 160;
const SHARE_WIDTH = 240;
const FONT = 12;
/** What a character takes at most in a line of them: bold digits of a wide font. */
const CHARACTER = 8;
const GAP = 8;
/** Longest label, in characters. */
const LONGEST_LABEL = 24;

/**
 * Draws a chart in the colours of a theme. Whatever text goes in comes out as text; the picture is the same for the same
 * chart.
 * @param write a value as the reader's language writes it, with its unit
 */
export function drawChart(chart: Chart, palette: Palette, write: (value: number) => string): Picture {
  return chart.kind === "bars" ? drawBars(chart, palette, write) : drawShare(chart, palette);
}

function drawBars({ bars }: BarChart, palette: Palette, write: (value: number) => string): Picture {
  const rows = bars.map((bar) => ({ ...bar, label: clipped(bar.label), text: write(bar.value) }));
  const labels = widest(rows.map(({ label }) => label));
  const left = labels > 0 ? labels + GAP : 0;
  const longest = Math.max(...rows.map(({ value }) => value));
  const shapes = rows.map(({ label, value, text, isCurrent }, k) => {
    const middle = k * ROW + ROW / 2;
    const length = value === 0 ? 0 : Math.max(1, (value / longest) * LONGEST_BAR);
    const weight = isCurrent ? ' font-weight="bold"' : "";
    const fill = isCurrent ? palette.accent : palette.other;
    const stroke = isCurrent || palette.other !== "none" ? fill : palette.outline;
    return [
      label === "" ? "" : textAt(label, labels, middle, `${weight} text-anchor="end"`),
      rectangle(left + 0.5, middle - BAR / 2, length, fill, stroke),
      textAt(text, left + length + GAP, middle, weight),
    ].join("");
  });
  const width = left + LONGEST_BAR + GAP + widest(rows.map(({ text }) => text)) + GAP;
  return pictureOf(width, rows.length * ROW, palette.text, FONT, shapes.join(""));
}

/** A bar of 100: what is between the ends of a range is drawn as the lesser colour. */
function drawShare({ low, high }: ShareChart, palette: Palette): Picture {
  const scale = (share: number) => (share / 100) * SHARE_WIDTH;
  const shapes = [
    rectangle(0.5, 2, SHARE_WIDTH, "none", palette.outline),
    high > low ? rectangle(0.5 + scale(low), 2, scale(high - low), palette.other, palette.outline) : "",
    rectangle(0.5, 2, scale(low), palette.accent, palette.accent),
  ];
  return pictureOf(SHARE_WIDTH + 1, BAR + 4, palette.text, FONT, shapes.join(""));
}

function rectangle(x: number, y: number, width: number, fill: string, stroke: string): string {
  return `<rect x="${decimal(x)}" y="${decimal(y)}" width="${decimal(width)}" height="${BAR}" fill="${fill}" stroke="${stroke}"/>`;
}

function textAt(text: string, x: number, middle: number, attributes: string): string {
  return `<text x="${decimal(x)}" y="${decimal(middle + FONT / 3)}"${attributes}>${asText(text)}</text>`;
}

function widest(texts: readonly string[]): number {
  return Math.ceil(Math.max(0, ...texts.map((text) => [...text].length)) * CHARACTER);
}

function clipped(label: string): string {
  const characters = [...label];
  return characters.length > LONGEST_LABEL
    ? `${characters
        .slice(0, LONGEST_LABEL - 1)
        .join("")
        .trimEnd()}…`
    : label;
}

function decimal(value: number): string {
  return String(Math.round(value * 10) / 10);
}
