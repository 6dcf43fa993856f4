import { eachInSteps, mapInSteps, type Steps } from "../steps.js";
import type { Contents } from "./contents.js";
import type { Candidate } from "./heading-candidates.js";
import { OUTER_HEADINGS } from "./structure-words.js";

/**
 * How a heading is set: its mark and depth, its way of numbering, or its letters. Headings set alike are of one level
 * as long as nothing above them changes.
 */
type Style = string;

interface Open {
  readonly style: Style;
  readonly level: number;
  /** Depth of the heading in the table of contents, null where that does not hold it. */
  readonly listed: number | null;
}

/** A chapter's own introduction or conclusion: the first thing inside the chapter, with nothing inside itself. */
const WITHIN: Style = "within";

/** The styles whose order is known wherever they meet, outermost first. */
const ORDER: readonly Style[] = [
  "part",
  "chapter",
  "main",
  "roman",
  "section",
  "decimal1",
  "decimal2",
  "decimal3",
  "decimal4",
  "decimal5",
  "decimal6",
];

/**
 * Gives every heading its level by numbering, depth of marks, form and order: a heading set like an open one closes it,
 * any other goes inside, unless the two styles have a known order. Level 1 is the title's; skipped levels close up.
 */
export function* levelsOf(headings: readonly Candidate[], contents: Contents): Steps<number[]> {
  const main = yield* mainStyle(headings);
  yield;
  const depths = yield* mapInSteps(headings, (heading) => listedDepth(heading, contents));
  const nested = new Set(depths.filter((depth) => depth !== null)).size > 1;
  yield;
  const chapters = lacksChapters(headings) ? "decimal1" : "capitals";
  const styles = yield* mapInSteps(headings, (heading) => styleOf(heading, main));
  const capitals = styles.filter((style) => style.endsWith("capitals")).length;
  yield;
  const fixed = yield* contentsLevels(headings, styles, contents);
  yield;
  const repeated = repeatedStanding(headings);
  const divides = ({ numbering }: Candidate, index: number): boolean =>
    numbering !== null && numbering.kind !== "appendix" && styles[index] === mainOf(main);
  yield;
  const areChaptersInCapitals = headings.filter(divides).every(isInCapitals);
  const first = headings.findIndex(divides);
  const last = headings.findLastIndex(divides);
  const styleAt = (index: number, inner: boolean): Style => {
    const heading = headings[index] as Candidate;
    return inner && isOuter(heading) ? styleOf(heading, main, inner) : (styles[index] as Style);
  };
  let open: Open[] = [];
  return yield* mapInSteps(headings, (heading, index) => {
    // Between two chapters, a conclusion is that of the chapter.
    const inner = first >= 0 && index > first && (index < last || repeated.has(heading.words.standing));
    const isBeside = areChaptersInCapitals && (index < first || index > last);
    const set = besideChapters(styleAt(index, inner), isBeside ? mainOf(main) : null);
    // One heading in capitals among others is no rank of its own.
    let style = capitals < 2 ? set.replace(/^capitals$/, "plain").replace("-capitals", "") : set;
    if (style === "capitals") style = chapters;
    if (open.at(-1)?.style === WITHIN) open.pop();
    if (inner && isOuter(heading) && !style.startsWith("hash")) {
      style = WITHIN;
      open = open.slice(0, open.findIndex((entry) => entry.style === mainOf(main)) + 1);
    }
    const wanted = fixed.get(style);
    const listed = nested ? (depths[index] ?? null) : null;
    open =
      listed !== null && !style.startsWith("hash")
        ? closedByContents(open, listed, style)
        : wanted === undefined
          ? closedBefore(open, style)
          : open.filter((entry) => entry.level < wanted && !isAbove(style, entry.style));
    const level = (open.at(-1)?.level ?? 1) + 1;
    open.push({ style, level, listed });
    return level;
  });
}

/** Whether two headings are of one level wherever they stand: set, numbered and listed alike. */
export function isSetAlike(one: Candidate, other: Candidate | undefined, contents: Contents): boolean {
  if (one === other) return true;
  return (
    other !== undefined &&
    one.mark === other.mark &&
    one.depth === other.depth &&
    one.numbering?.kind === other.numbering?.kind &&
    one.numbering?.path.length === other.numbering?.path.length &&
    (one.words === other.words || isReadAlike(one, other, contents))
  );
}

/** Whether the words of two headings say the same of their level. */
function isReadAlike({ words, reading }: Candidate, other: Candidate, contents: Contents): boolean {
  return (
    words.form === other.words.form &&
    words.bodyForm === other.words.bodyForm &&
    reading.text.endsWith("?") === other.reading.text.endsWith("?") &&
    contents.depths.get(words.key) === contents.depths.get(other.words.key) &&
    (words.standing === other.words.standing ||
      !(OUTER_HEADINGS.has(words.standing) || OUTER_HEADINGS.has(other.words.standing)))
  );
}

/** The style of a heading in capitals that stands before or after chapters in capitals: theirs. */
function besideChapters(style: Style, chapters: Style | null): Style {
  return style === "capitals" && chapters !== null ? chapters : style;
}

/** Whether the words of a heading are in capitals, its number aside. */
function isInCapitals({ words }: Candidate): boolean {
  return words.bodyForm === "capitals";
}

/** Whether sections are numbered `1.1` under chapters whose own numbers a converter lost. */
function lacksChapters(headings: readonly Candidate[]): boolean {
  const depths = headings.map(({ numbering }) => (numbering?.kind === "decimal" ? numbering.path.length : 0));
  return !depths.includes(1) && depths.filter((depth) => depth === 2).length >= 3;
}

/** The depth that the table of contents gives a heading, or null. */
function listedDepth(heading: Candidate, contents: Contents): number | null {
  if (!contents.indented && heading.numbering?.kind !== "decimal") return null;
  return contents.depths.get(heading.words.key) ?? null;
}

/** What stays open above a heading that the table of contents lists: what it lists less deep; parts and chapters stay too. */
function closedByContents(open: readonly Open[], depth: number, style: Style): Open[] {
  const above = open.findLastIndex((entry) => entry.listed !== null && entry.listed < depth);
  if (above >= 0) return open.slice(0, above + 1);
  return depth === 0 ? [] : closedBefore(open, style);
}

function closedBefore(open: readonly Open[], style: Style): Open[] {
  // Among headings that the contents nest, one that they do not list goes beside the last one set like it.
  const same = open.some((entry) => entry.listed !== null)
    ? open.findLastIndex((entry) => entry.style === style)
    : open.findIndex((entry) => entry.style === style);
  if (same >= 0) return open.slice(0, same);
  const inside = open.findIndex((entry) => isAbove(style, entry.style));
  return inside >= 0 ? open.slice(0, inside) : [...open];
}

/** Whether headings of style `a` are known to stand above those of style `b`. */
function isAbove(a: Style, b: Style): boolean {
  if (b.startsWith("bracket"))
    return ORDER.includes(a) || a.startsWith("hash") || a === "letter" || a.endsWith("capitals");
  if (a.startsWith("hash") && b.startsWith("hash")) return a < b;
  if (a.startsWith("hash")) return !ORDER.includes(b) || b === "main";
  const orderOfA = ORDER.indexOf(a);
  const orderOfB = ORDER.indexOf(b);
  if (orderOfA >= 0 && orderOfB >= 0) return orderOfA < orderOfB;
  // Letters stand below romans, but above or below plain numbers as the report has it.
  if (orderOfA >= 0)
    return b.startsWith("hash") ? false : b !== "letter" || orderOfA < ORDER.indexOf("decimal1");
  return (
    a.endsWith("capitals") &&
    !b.endsWith("capitals") &&
    orderOfB < 0 &&
    !b.startsWith("hash") &&
    b !== "letter"
  );
}

/** Where chapters stand in parts, appendices stand beside the parts, all else that is outside beside the chapters. */
const IN_PARTS = "chapter in part";

function mainOf(main: Style): Style {
  return main === IN_PARTS ? "chapter" : main;
}

function styleOf(heading: Candidate, main: Style, inner = false): Style {
  if (heading.mark === "atx" || heading.mark === "setext" || heading.mark === "html")
    return `hash${heading.depth}`;
  const numbering = heading.numbering;
  if (numbering?.kind === "appendix") return main === IN_PARTS ? "part" : mainOf(main);
  if (numbering?.kind === "decimal")
    return numbering.path.length === 1 && main === "decimal1" ? main : `decimal${numbering.path.length}`;
  if (numbering) return numbering.kind;
  if (isOuter(heading) && !inner) return mainOf(main);
  return looseStyle(heading);
}

/** Whether a heading is one that stands beside the chapters: `Glossary`. */
function isOuter(heading: Candidate): boolean {
  return OUTER_HEADINGS.has(heading.words.standing);
}

/** The headings that every chapter has, as `Introduction` may be: from the first chapter on they stand inside. */
function repeatedStanding(headings: readonly Candidate[]): Set<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const heading of headings.filter(isOuter)) {
    const key = heading.words.standing;
    if (seen.has(key)) repeated.add(key);
    seen.add(key);
  }
  return repeated;
}

/** The style of a heading without number or mark: its letters and its weight. */
function looseStyle(heading: Candidate): Style {
  const isCapitals = heading.words.form === "capitals";
  if (heading.mark === "bold")
    return isCapitals ? "bold-capitals" : heading.reading.text.endsWith("?") ? "bold-question" : "bold";
  return isCapitals ? "capitals" : "plain";
}

/** The style of the report's main divisions, beside which forewords, conclusions and appendices stand. */
function* mainStyle(headings: readonly Candidate[]): Steps<Style> {
  const counts = new Map<Style, number>();
  const styles = yield* mapInSteps(headings, (heading) => styleOf(heading, "outer"));
  for (const style of styles) counts.set(style, (counts.get(style) ?? 0) + 1);
  if ((counts.get("part") ?? 0) >= 2 && (counts.get("chapter") ?? 0) >= 2) return IN_PARTS;
  for (const style of ["chapter", "roman", "decimal1"]) if ((counts.get(style) ?? 0) >= 2) return style;
  for (let depth = 1; depth <= 6; depth++) if ((counts.get(`hash${depth}`) ?? 0) >= 2) return `hash${depth}`;
  if ((counts.get("capitals") ?? 0) >= 2) return "capitals";
  // Otherwise the first form that comes again: what opens a report is rarely inside something.
  const first = styles.find((style) => style !== "outer" && (counts.get(style) ?? 0) >= 2);
  return first ?? "plain";
}

/** The levels of styles whose headings the table of contents holds. */
function* contentsLevels(
  headings: readonly Candidate[],
  styles: readonly Style[],
  contents: Contents,
): Steps<Map<Style, number>> {
  const seen = new Map<Style, Map<number, number>>();
  const count = ({ words }: Candidate, index: number): void => {
    const depth = contents.depths.get(words.key);
    if (depth === undefined) return;
    const style = styles[index] ?? "plain";
    const counts = seen.get(style) ?? new Map<number, number>();
    seen.set(style, counts.set(depth, (counts.get(depth) ?? 0) + 1));
  };
  yield* eachInSteps(headings, count);
  const levels = new Map<Style, number>();
  for (const [style, counts] of seen) {
    const [depth] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [0];
    if (style.startsWith("hash")) levels.set(style, depth + 2);
  }
  return levels;
}
