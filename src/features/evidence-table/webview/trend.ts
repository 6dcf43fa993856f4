const SVG = "http://www.w3.org/2000/svg";

/** Sizes in CSS pixels. */
const BAR = 5;
const GAP = 2;
const HEIGHT = 14;

/** A pair or series of amounts as bars the height of a line, in the colour of the text: the numbers stand beside it. */
export function trendPicture(points: readonly number[]): SVGSVGElement {
  const width = points.length * (BAR + GAP);
  const highest = Math.max(...points, 0);
  const picture = shape("svg", { class: "trend", "aria-hidden": "true", width, height: HEIGHT });
  points.forEach((point, k) => {
    const height = highest > 0 ? Math.max(1, (Math.max(0, point) / highest) * HEIGHT) : 1;
    picture.append(shape("rect", { x: k * (BAR + GAP), y: HEIGHT - height, width: BAR, height }));
  });
  return picture;
}

function shape<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | number>>,
): SVGElementTagNameMap[Tag] {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  return made;
}
