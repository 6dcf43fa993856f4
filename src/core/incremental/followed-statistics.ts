import { placeFiguresIn } from "../checks/placed-sentence.js";
import { checkSentences, type OwnChecks } from "../checks/run-checks.js";
import type { Passage, ReportDocument } from "../document/report-document.js";
import type { Mention } from "../organizations/organization.js";
import { statisticsIn } from "../statistics/find-statistics.js";
import { MentionCursor } from "../statistics/mention-cursor.js";
import { Scenes } from "../statistics/scenes.js";
import { settingSigns } from "../statistics/setting.js";
import type { Statistic } from "../statistics/statistic.js";
import { mapInSteps, type Steps } from "../steps.js";
import { alike, growthOf } from "./change.js";
import { type FollowedText, growthBy } from "./followed-text.js";
import { movedChecks, movedStatistic } from "./moved.js";

/** The figures of a passage with what follows from them by themselves. */
export interface OwnFigures {
  readonly statistics: readonly Statistic[];
  readonly checks: OwnChecks;
}

/** Characters around an edit within which a report's habits of writing may show. */
const AROUND = 200;

const NO_CHECKS: OwnChecks = { computations: [], findings: [], measures: [] };
const NO_FIGURES: OwnFigures = { statistics: [], checks: NO_CHECKS };

/** The figures of a report that is typed into, passage by passage. */
export class FollowedStatistics {
  readonly #scenes: Scenes;
  #figures: OwnFigures[] = [];

  private constructor(document: ReportDocument) {
    this.#scenes = new Scenes(document);
  }

  /** Reads a whole report for figures. */
  static *inSteps(document: ReportDocument, mentions: readonly Mention[]): Steps<FollowedStatistics> {
    const followed = new FollowedStatistics(document);
    const cursor = new MentionCursor(mentions);
    followed.#figures = yield* mapInSteps(document.passages, (passage) =>
      followed.#read(passage, document, cursor),
    );
    return followed;
  }

  /** By index of passage. */
  get figures(): readonly OwnFigures[] {
    return this.#figures;
  }

  /**
   * Takes in an edit, with the report's mentions before and after it; `keepsPlaces` where those are the same but for their
   * places. False where all must be read anew. What is given up half done is as it was.
   */
  *follow(
    text: FollowedText,
    was: readonly Mention[],
    is: readonly Mention[],
    keepsPlaces: boolean,
  ): Steps<boolean> {
    const { before, after, change, edit } = text;
    if (before.language !== after.language || !keepsSetting(text)) return false;
    const cursors = { was: new MentionCursor(was), is: new MentionCursor(is) };
    const by = growthBy(edit);
    const passages = growthOf(change);
    const old = this.#figures;
    const follow = (passage: Passage, at: number): OwnFigures => {
      if (at >= change.from && at < change.after) return this.#read(passage, after, cursors.is);
      const isBehind = at >= change.after;
      const known = old[isBehind ? at - passages : at] ?? NO_FIGURES;
      if (known.statistics.length === 0) return known;
      const past = before.passages[isBehind ? at - passages : at] as Passage;
      const moved = isBehind ? by : 0;
      if (!keepsPlaces && !isNamedAlike(past, passage, cursors, moved))
        return this.#read(passage, after, cursors.is);
      return inSection(movedFigures(known, moved), passage.section);
    };
    this.#figures = yield* mapInSteps(after.passages, follow);
    return true;
  }

  #read(passage: Passage, { text, language }: ReportDocument, cursor: MentionCursor): OwnFigures {
    const statistics = statisticsIn(passage, text, this.#scenes.of(passage), cursor);
    const checks =
      statistics.length === 0
        ? NO_CHECKS
        : checkSentences(
            placeFiguresIn(
              passage,
              statistics.toSorted((a, b) => a.start - b.start),
              this.#scenes,
            ),
            language,
          );
    this.#scenes.forget(passage);
    return statistics.length === 0 ? NO_FIGURES : { statistics, checks };
  }
}

/** Whether the report's habits of writing show as before around an edit. */
function keepsSetting({ before, after, edit }: FollowedText): boolean {
  const from = Math.max(0, edit.start - AROUND);
  const signs = (text: string, length: number) =>
    settingSigns(text.slice(from, edit.start + length + AROUND));
  return alike(signs(before.text, edit.deleted), signs(after.text, edit.inserted));
}

/** Whether the same places of a passage name organizations as before. */
function isNamedAlike(
  before: Passage,
  after: Passage,
  { was, is }: { was: MentionCursor; is: MentionCursor },
  by: number,
): boolean {
  const places = ({ reading }: Passage, cursor: MentionCursor, moved: number) =>
    cursor
      .within({ start: reading.sourceOf(0), end: reading.sourceOf(reading.text.length) })
      .flatMap(({ start, end }) => [start + moved, end + moved]);
  return alike(places(before, was, by), places(after, is, 0));
}

function movedFigures(figures: OwnFigures, by: number): OwnFigures {
  if (by === 0) return figures;
  return replaced(
    figures,
    figures.statistics.map((one) => movedStatistic(one, by)),
    by,
  );
}

/** Figures with others in place of their statistics, `by` units further on. */
function replaced({ statistics: old, checks }: OwnFigures, statistics: Statistic[], by: number): OwnFigures {
  const { computations, findings, measures } = checks;
  if (computations.length + findings.length + measures.length === 0) return { statistics, checks };
  const now = new Map(old.map((one, at) => [one, statistics[at] ?? one]));
  return { statistics, checks: movedChecks(checks, now, by) };
}

/** Figures in a section that may count otherwise by now. */
function inSection(figures: OwnFigures, section: number | null): OwnFigures {
  if (figures.statistics[0]?.section === section) return figures;
  return replaced(
    figures,
    figures.statistics.map((one) => ({ ...one, section })),
    0,
  );
}
