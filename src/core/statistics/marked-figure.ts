import { Places } from "../document/places.js";
import { ReadingTextBuilder } from "../document/reading-text.js";
import type { Passage, ReportDocument } from "../document/report-document.js";
import { listMentions } from "../organizations/mention-list.js";
import type { Mention } from "../organizations/organization.js";
import { contains, overlaps, type Span } from "../span.js";
import type { Stretch } from "./clause.js";
import { exclusionOf } from "./exclusion.js";
import { readFigure } from "./figure.js";
import { findFigures } from "./find-statistics.js";
import { MentionCursor } from "./mention-cursor.js";
import { withSharedUnits } from "./pair.js";
import { PassageReader } from "./passage-reader.js";
import { findPeriods, type Period } from "./period.js";
import { type Figure, readNumeral } from "./quantity.js";
import type { Scene } from "./scene.js";
import { Scenes } from "./scenes.js";
import type { Statistic } from "./statistic.js";

/** Why no statistic is read from a passage: it holds no number, or several of which none stands out. */
export type Unreadable = "noNumber" | "severalNumbers";

/** Reads what an analyst says is a statistic, by the grammar alone: the rules for what is none have no say. */
export class MarkedFigures {
  readonly #document: ReportDocument;
  readonly #named: MentionCursor;
  readonly #scenes: Scenes;

  constructor(document: ReportDocument, mentions: readonly Mention[]) {
    this.#document = document;
    this.#scenes = new Scenes(document);
    this.#named = new MentionCursor(listMentions(mentions));
  }

  /**
   * The one figure in a span, which may hold words around it: `"12 boats"` gives `"12"`. Words are read whole, and a span
   * that cuts a number in digits, as a double click on `"14,700"` does, means the figure that the number belongs to.
   */
  read(span: Span): Statistic | Unreadable {
    const passage = this.#passageAround(span);
    const scene = this.#scenes.of(passage);
    const touched = stretchOf(scene, passage, span);
    if (!touched) return "noNumber";
    const stretch = figureCutBy(scene, touched) ?? touched;
    const dates = findPeriods(scene);
    const figure = onlyFigure(scene, stretch, dates);
    return typeof figure === "string"
      ? figure
      : (this.#statistic(passage, scene, figure, dates) ?? "noNumber");
  }

  /** The figure around an offset, as far as the grammar reads it; null where there is no number. */
  spanAround(offset: number): Span | null {
    const beside = { start: offset - 1, end: offset + 1 };
    const passage = this.#document.passages.find(({ reading }) => reading.partsWithin(beside).length > 0);
    if (!passage) return null;
    const scene = this.#scenes.of(passage);
    return (
      figuresIn(scene, wholeOf(scene))
        .map((figure) => spanOf(scene, passage, figure))
        .find(({ start, end }) => start <= offset && offset <= end) ?? null
    );
  }

  /** The passage that a span lies in; what is no running text (a page's edge, contents) is read by itself. */
  #passageAround({ start, end }: Span): Passage {
    const around = this.#document.passages.find(
      ({ reading }) =>
        contains(reading.extent, { start, end }) && reading.partsWithin({ start, end }).length > 0,
    );
    if (around) return around;
    const reading = new ReadingTextBuilder(this.#document.text).take(start, end).build();
    const section = new Places(this.#document).sectionAt(start)?.index ?? null;
    return { role: "paragraph", reading, section, sentences: [] };
  }

  /** The figure with what its sentence says of it, beside the figures that the rules find there. */
  #statistic(passage: Passage, scene: Scene, figure: Figure, dates: readonly Period[]): Statistic | null {
    const others = findFigures(scene, dates).filter((other) => !meets(other, figure));
    // The unit of a figure further on (`12, and 35%`) is not lent to one that the rules take for no figure.
    const figures = [...withSharedUnits(scene, others), figure].sort((a, b) => a.first - b.first);
    const ownDates = dates.filter((date) => !meets(date, figure));
    const read = new PassageReader(this.#document.text, passage, scene, this.#named).statistics(
      figures,
      ownDates,
    );
    const { start } = spanOf(scene, passage, figure);
    return read.find((statistic) => statistic.start === start) ?? null;
  }
}

/** The figure that is meant where a stretch holds several: the one that is neither part of a date nor ruled out. */
function onlyFigure(scene: Scene, stretch: Stretch, dates: readonly Period[]): Figure | Unreadable {
  const figures = figuresIn(scene, stretch);
  const [figure, second] = figures;
  if (!figure) return "noNumber";
  if (!second) return figure;
  const measuring = figures.filter(
    (one) => !dates.some((date) => date.covers && meets(date, one)) && !exclusionOf(scene, one),
  );
  const [meant, other] = measuring;
  return meant && !other ? meant : "severalNumbers";
}

/** The figure with a number in digits of which a stretch holds only a part; null where it cuts none. */
function figureCutBy(scene: Scene, stretch: Stretch): Stretch | null {
  const isCut = ({ first, last }: Stretch) =>
    (first < stretch.first && stretch.first <= last) || (first <= stretch.last && stretch.last < last);
  const cut = figuresIn(scene, wholeOf(scene)).find(
    (figure) => isCut(figure) && numeralsIn(scene, figure).some(isCut),
  );
  return cut ?? null;
}

/** The numbers in digits that a figure is made of: `"14,700"`; `"5"` and `"10"` of `"5 to 10 percent"`. */
function numeralsIn(scene: Scene, { first, last }: Stretch): Stretch[] {
  const numerals: Stretch[] = [];
  for (let at = first; at <= last; at++) {
    const numeral = readNumeral(scene, at);
    if (numeral?.form === "digits") numerals.push(numeral);
    at = Math.max(at, numeral?.last ?? at);
  }
  return numerals;
}

function wholeOf({ tokens }: Scene): Stretch {
  return { first: 0, last: tokens.length - 1 };
}

/** All that reads as a figure within a stretch; where the grammar would read on beyond its end, it reads to there. */
function figuresIn(scene: Scene, { first, last }: Stretch): Figure[] {
  const within: Scene = { ...scene, tokens: scene.tokens.slice(0, last + 1) };
  const figures: Figure[] = [];
  for (let at = first; at <= last; at++) {
    const whole = readFigure(scene, at);
    const figure = whole && whole.last > last ? readFigure(within, at) : whole;
    if (!figure) continue;
    at = Math.max(at, figure.last);
    if (!isMalformed(scene, figure)) figures.push(figure);
  }
  return figures;
}

/** `3.2.1`, a number of a hundred digits: digits that have no value. */
function isMalformed(scene: Scene, { first, last }: Stretch): boolean {
  for (let at = first; at <= last; at++) if (readNumeral(scene, at)?.malformed) return true;
  return false;
}

/** The tokens of a passage that a span of the document touches; null where it touches none. */
function stretchOf(scene: Scene, { reading }: Passage, span: Span): Stretch | null {
  const { tokens } = scene;
  const isTouched = (token: Span) => overlaps(reading.sourceSpan(token), span);
  const first = tokens.findIndex(isTouched);
  if (first < 0) return null;
  let last = first;
  for (let next = tokens[last + 1]; next && isTouched(next); next = tokens[last + 1]) last++;
  return { first, last };
}

function spanOf({ tokens }: Scene, { reading }: Passage, { first, last }: Stretch): Span {
  const start = tokens[first]?.start ?? 0;
  return reading.sourceSpan({ start, end: tokens[last]?.end ?? start });
}

function meets(a: Stretch, b: Stretch): boolean {
  return a.first <= b.last && b.first <= a.last;
}
