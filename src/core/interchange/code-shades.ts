import type { CodeColor } from "../coding/codebook.js";

/** The colours of codes as other tools want them: the shades of a light theme, of about one lightness. */
const SHADES: Readonly<Record<CodeColor, string>> = {
  blue: "#1F6FEB",
  green: "#1A7F37",
  orange: "#D9730D",
  purple: "#8250DF",
  red: "#CF222E",
  yellow: "#D4A72C",
};

/** A colour of ours as `#RRGGBB`. */
export function shadeOf(color: CodeColor): string {
  return SHADES[color];
}

/** The colour of ours that comes nearest to one of another tool (`#F00082`, `#f08`); null for what is none. */
export function nearestColor(written: string): CodeColor | null {
  const wanted = readShade(written);
  if (!wanted) return null;
  let nearest: { color: CodeColor; distance: number } | null = null;
  for (const color of Object.keys(SHADES) as CodeColor[]) {
    const shade = readShade(SHADES[color]) ?? wanted;
    const distance = shade.reduce((sum, part, at) => sum + (part - (wanted[at] ?? 0)) ** 2, 0);
    if (!nearest || distance < nearest.distance) nearest = { color, distance };
  }
  return nearest?.color ?? null;
}

/** Red, green and blue, 0 to 255. */
function readShade(written: string): number[] | null {
  const [, digits] = /^#([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(written.trim()) ?? [];
  if (digits === undefined) return null;
  const pairs = digits.length === 3 ? [...digits].map((digit) => digit + digit) : digits.match(/../g);
  return (pairs ?? []).map((pair) => Number.parseInt(pair, 16));
}
