import type { TextLine } from "./text-line.js";

/** How the running text of a report is set. */
export interface BodyStyle {
  /** The size that most characters have, in points. */
  readonly size: number;
  /** Whether most of the text of that size is bold, so that bold says nothing. */
  readonly bold: boolean;
  /** From baseline to baseline within a paragraph, in ems. */
  readonly leading: number;
}

/** Leading where nothing can be measured, in ems. */
const USUAL_LEADING = 1.2;

/** Measures the running text: size by characters, leading by what is most frequent. */
export function bodyStyleOf(lines: readonly TextLine[]): BodyStyle {
  const size =
    mostFrequent(
      lines,
      ({ size }) => Math.round(size * 2) / 2,
      ({ text }) => text.length,
    ) ?? 10;
  const body = lines.filter((line) => isOfSize(line, size));
  const bold = sum(body, ({ bold, text }) => (bold ? text.length : 0)) > sum(body, lengthOf) / 2;
  const steps: number[] = [];
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1];
    if (!above || above.page !== line.page || above.text.length < 30) continue;
    const step = (line.y - above.y) / size;
    if (
      isOfSize(line, size) &&
      isOfSize(above, size) &&
      Math.abs(line.x - above.x) < size &&
      step > 0.9 &&
      step < 2.6
    )
      steps.push(Math.round(step * 20) / 20);
  }
  return {
    size,
    bold,
    leading:
      mostFrequent(
        steps,
        (step) => step,
        () => 1,
      ) ?? USUAL_LEADING,
  };
}

/** Whether a line has a size, but for what rounding does. */
export function isOfSize(line: TextLine, size: number): boolean {
  return Math.abs(line.size - size) <= 0.5;
}

function lengthOf({ text }: TextLine): number {
  return text.length;
}

function sum<T>(things: readonly T[], of: (thing: T) => number): number {
  return things.reduce((total, thing) => total + of(thing), 0);
}

function mostFrequent<T>(
  things: readonly T[],
  key: (thing: T) => number,
  weight: (thing: T) => number,
): number | null {
  const counts = new Map<number, number>();
  for (const thing of things) counts.set(key(thing), (counts.get(key(thing)) ?? 0) + weight(thing));
  let best: [number, number] | null = null;
  for (const entry of counts) if (best === null || entry[1] > best[1]) best = entry;
  return best?.[0] ?? null;
}
