import assert from "node:assert/strict";
import fc from "fast-check";
import type { BarChart } from "../../../src/core/charts/chart.js";
import { drawChart } from "../../../src/core/charts/draw-chart.js";
import { PALETTES } from "../../../src/core/charts/palette.js";
import { dataUri } from "../../../src/core/charts/picture.js";

const write = (value: number) => value.toLocaleString("en");

function bars(...labels: readonly string[]): BarChart {
  return {
    kind: "bars",
    unit: null,
    bars: labels.map((label, k) => ({ label, value: 10 * (k + 1), isCurrent: k === 0 })),
  };
}

/** The words of a picture; whatever is not text, a rectangle, or what holds them, fails. */
function wordsOf(svg: string): string[] {
  const rest = svg.replace(/<text [^<>]*>([^<>]*)<\/text>|<rect [^<>]*\/>|<\/?(?:svg|g)\b[^<>]*>/g, "");
  assert.equal(rest, "", "there is more in the picture than text and bars");
  return [...svg.matchAll(/<text [^<>]*>([^<>]*)<\/text>/g)].map(([, words = ""]) => words);
}

describe("a drawing", () => {
  it("has the labels and the numbers in it as text", () =>
    assert.deepEqual(wordsOf(drawChart(bars("2013", "2019"), PALETTES.dark, write).svg), [
      "2013",
      "10",
      "2019",
      "20",
    ]));

  it("draws lengths in proportion, from zero", () => {
    const { svg } = drawChart(bars("2013", "2019"), PALETTES.dark, write);
    const [short, long] = [...svg.matchAll(/<rect [^>]*? width="([\d.]+)"/g)].map(([, width]) =>
      Number(width),
    );
    assert.equal(long, 2 * (short ?? 0));
  });

  it("marks the figure that is meant by its weight as well as its colour", () => {
    const { svg } = drawChart(bars("2013", "2019"), PALETTES.highContrast, write);
    assert.equal(svg.match(/font-weight="bold"/g)?.length, 2);
    assert.equal(svg.match(/fill="none"/g)?.length, 1);
  });

  it("takes whatever a report says as text", () => {
    const hostile = `</text><script>alert("1")</script>&amp;'`;
    const { svg } = drawChart(bars(hostile.slice(0, 20), hostile.slice(20)), PALETTES.light, write);
    assert.doesNotMatch(svg, /<script|<\/text><\/text>/);
    assert.deepEqual(wordsOf(svg)[0], "&lt;/text&gt;&lt;script&gt;alert");
  });

  it("is an address without any mark of Markdown or HTML, whatever is in it", function () {
    this.timeout(20_000);
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: "binary", maxLength: 30 }), { minLength: 1, maxLength: 4 }),
        (labels) => {
          const picture = drawChart(bars(...labels), PALETTES.light, write);
          assert.match(dataUri(picture), /^data:image\/svg\+xml,[A-Za-z0-9%._-]+$/);
          wordsOf(picture.svg);
        },
      ),
      { numRuns: 50 },
    );
  });

  it("cuts labels that are longer than a glance", () => {
    const { svg, width } = drawChart(bars("between January 2016 and September 2019"), PALETTES.light, write);
    assert.match(svg, /between January 2016 an…/);
    assert.ok(width < 480);
  });

  it("of a share fills its part of the bar", () => {
    const { svg } = drawChart({ kind: "share", low: 25, high: 25 }, PALETTES.light, write);
    assert.deepEqual(
      [...svg.matchAll(/<rect [^>]*? width="([\d.]+)"/g)].map(([, width]) => width),
      ["240", "60"],
    );
  });
});

describe("the colours of charts", () => {
  /** The backgrounds of hovers in the themes that the editor comes with. */
  const backgrounds = {
    light: ["#f8f8f8", "#f3f3f3", "#ffffff"],
    dark: ["#202020", "#252526", "#1f1f1f"],
    highContrast: ["#000000"],
    highContrastLight: ["#ffffff"],
  } as const;
  for (const tone of ["light", "dark", "highContrast", "highContrastLight"] as const)
    it(`stand out in a theme that is ${tone}`, () => {
      const { text, accent, other, outline } = PALETTES[tone];
      for (const background of backgrounds[tone]) {
        assert.ok(contrast(text, background) >= 4.5, `text on ${background}`);
        for (const color of [accent, outline, ...(other === "none" ? [] : [other])])
          assert.ok(contrast(color, background) >= 3, `${color} on ${background}`);
      }
    });
});

/** The contrast of two colours. Source: WCAG 2.2, relative luminance and contrast ratio. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
