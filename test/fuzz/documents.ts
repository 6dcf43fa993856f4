import { readFileSync } from "node:fs";
import { BOMBS, NASTIES, PIECES } from "./pieces.js";
import type { Random } from "./random.js";
import { unicodeSoup } from "./unicode.js";

/** The reports that are mutated: those that the project ships. */
const REPORTS: readonly [string, ...string[]] = [
  readFileSync("media/sample/harbour-roundtable.txt", "utf8"),
  readFileSync("media/sample/harbour-roundtable.md", "utf8"),
];

const SEPARATORS = ["\n\n", "\n", " ", "\n\n\n", "\f", "\r\n\r\n", "\r", ""] as const;
const LINE_ENDS = ["\r\n", "\r", "\n\r", "\u2028", "\u0085"] as const;

/** A document whatever: of pieces, a real one that was mutated, or one thing repeated, some 100,000 units long at most. */
export function randomDocument(random: Random): string {
  const text = randomText(random);
  const withEnds = random.chance(0.1) ? otherLineEnds(random, text) : text;
  return random.chance(0.05) ? `\ufeff${withEnds}` : withEnds;
}

function randomText(random: Random): string {
  const kind = random.next();
  if (kind < 0.35) return ofPieces(random);
  if (kind < 0.8) return mutated(random, random.of(REPORTS));
  return repeated(random);
}

function ofPieces(random: Random): string {
  const parts: string[] = [];
  for (let count = random.below(60); count >= 0; count--) {
    const kind = random.next();
    parts.push(kind < 0.1 ? random.of(NASTIES) : kind < 0.2 ? unicodeSoup(random) : random.of(PIECES));
    parts.push(random.of(SEPARATORS));
  }
  return parts.join("");
}

function mutated(random: Random, report: string): string {
  const from = random.below(report.length);
  let text = report.slice(from, from + 500 + random.below(8000));
  for (let count = random.below(30); count >= 0; count--) text = mutate(random, text);
  return text;
}

/** One edit as accidents make them. */
export function mutate(random: Random, text: string): string {
  const at = random.below(text.length + 1);
  const to = Math.min(text.length, at + random.below(random.chance(0.8) ? 12 : 400));
  const kind = random.below(9);
  if (kind === 0) return text.slice(0, at) + text.slice(to);
  if (kind === 1) return text.slice(0, to) + text.slice(at);
  if (kind === 2) return text.slice(0, at) + random.of(NASTIES) + text.slice(at);
  if (kind === 3) return text.slice(0, at) + random.of(BOMBS).repeat(1 + random.below(20)) + text.slice(to);
  if (kind === 4) return text.slice(0, at) + random.of(PIECES) + text.slice(at);
  if (kind === 5) return text.slice(0, at) + text.slice(at, to).toUpperCase() + text.slice(to);
  if (kind === 6) return text.slice(0, at) + text.slice(at, to).replaceAll("\n", " ") + text.slice(to);
  if (kind === 7) return text.slice(0, at) + unicodeSoup(random) + text.slice(at);
  return text.slice(0, at) + text.slice(at, to).replaceAll(" ", "\n") + text.slice(to);
}

/** A text after a few accidents, or after none. */
export function broken(random: Random, text: string): string {
  let copy = text;
  for (let count = random.below(4); count > 0; count--) copy = mutate(random, copy);
  return copy;
}

function repeated(random: Random): string {
  const unit = random.of(BOMBS) + (random.chance(0.3) ? random.of(BOMBS) : "");
  const length = 10 ** (2 + random.below(3)) * (1 + random.below(9));
  const line = unit.repeat(Math.ceil(length / unit.length)).slice(0, 100_000);
  return `${random.chance(0.5) ? random.of(PIECES) : ""}${line}${random.chance(0.5) ? random.of(PIECES) : ""}`;
}

/** All line ends in another way, or each in some way. */
function otherLineEnds(random: Random, text: string): string {
  if (random.chance(0.5)) return text.replaceAll("\n", random.of(LINE_ENDS));
  return text.replace(/\n/g, () => random.of(["\n", ...LINE_ENDS]));
}

/** A document of 1 to 10 million units that is one thing again and again: a line, a nesting, a bomb. */
export function giantDocument(random: Random): string {
  const report = random.of(REPORTS);
  const oneLine = `${report.replaceAll(/\s+/g, " ")} `;
  const kind = random.next();
  if (kind < 0.2) return oneLine.repeat(Math.ceil(10_000_000 / oneLine.length));
  if (kind < 0.4) return report.repeat(Math.ceil(2_000_000 / report.length));
  if (kind < 0.6)
    return random.of(["[", "(", "> ", "- ", "*a ", "1. ", "((A", "[a](", "<b>"]).repeat(100_000);
  const unit = random.of(BOMBS) + (random.chance(0.5) ? random.of(BOMBS) : "");
  return unit.repeat(Math.ceil(1_000_000 / unit.length));
}
