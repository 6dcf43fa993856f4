import { placeFiguresIn } from "../checks/placed-sentence.js";
import { checkSentences, type OwnChecks } from "../checks/run-checks.js";
import type { Passage, ReportDocument } from "../document/report-document.js";
import { listStill, STILL, type StillList } from "../moved-list.js";
import type { MentionList } from "../organizations/mention-list.js";
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

/** The same, as it was read or last asked for. */
interface ReadFigures extends OwnFigures {
  /** Where the passage began then: its figures are as much further on as it is. */
  readonly start: number;
}

/** Characters around an edit within which a report's habits of writing may show. */
const AROUND = 200;

const NO_CHECKS: OwnChecks = { computations: [], findings: [], measures: [] };
const NO_FIGURES: ReadFigures = { statistics: [], checks: NO_CHECKS, start: 0 };

/**
 * The figures of a report that is typed into, passage by passage. Those behind an edit are as they were until somebody asks
 * for them: keys come faster than lists are looked at.
 */
export class FollowedStatistics {
  readonly #scenes: Scenes;
  #document: ReportDocument;
  #figures = listStill<ReadFigures>([]);

  private constructor(document: ReportDocument) {
    this.#scenes = new Scenes(document);
    this.#document = document;
  }

  /** Reads a whole report for figures. */
  static *inSteps(document: ReportDocument, mentions: MentionList): Steps<FollowedStatistics> {
    const followed = new FollowedStatistics(document);
    const cursor = new MentionCursor(mentions);
    const figures = yield* mapInSteps(document.passages, (passage) =>
      followed.#read(passage, document, cursor),
    );
    followed.#figures = listStill(figures);
    return followed;
  }

  /** The figures of all passages where they stand now, by index of passage. */
  *placed(): Steps<OwnFigures[]> {
    const figures = this.#figures;
    const placed = yield* mapInSteps(this.#document.passages, ({ reading, section }, at) => {
      const known = figures.get(at) ?? NO_FIGURES;
      if (known.statistics.length === 0) return known;
      const start = reading.sourceOf(0);
      return { ...inSection(movedFigures(known, start - known.start), section), start };
    });
    if (this.#figures === figures) this.#figures = listStill(placed);
    return placed;
  }

  /**
   * Takes in an edit, with the report's mentions before and after it; `keepsPlaces` where those are the same but for their
   * places. False where all must be read anew. What is given up half done is as it was.
   */
  *follow(text: FollowedText, was: MentionList, is: MentionList, keepsPlaces: boolean): Steps<boolean> {
    const { before, after, change, passages } = text;
    if (before.language !== after.language || !keepsSetting(text)) return false;
    const cursors = { was: new MentionCursor(was), is: new MentionCursor(is) };
    const fresh = passages.after
      .slice(change.from, change.after)
      .map((passage) => this.#read(passage, after, cursors.is));
    const figures = this.#figures.with({ ...change, fresh, by: STILL });
    const named = keepsPlaces ? figures : listStill(yield* this.#namedAgain(figures, text, cursors));
    [this.#figures, this.#document] = [named, after];
    return true;
  }

  /** All figures, once those passages are read anew that name organizations elsewhere than before. */
  *#namedAgain(
    figures: StillList<ReadFigures>,
    { passages, after, change, edit }: FollowedText,
    cursors: { readonly was: MentionCursor; readonly is: MentionCursor },
  ): Steps<ReadFigures[]> {
    const by = growthOf(change);
    const past = passages.before.all();
    const read = (passage: Passage, at: number): ReadFigures => {
      const known = figures.get(at) ?? NO_FIGURES;
      if ((at >= change.from && at < change.after) || known.statistics.length === 0) return known;
      const isBehind = at >= change.after;
      const was = past[isBehind ? at - by : at] as Passage;
      const isAlike = isNamedAlike(was, passage, cursors, isBehind ? growthBy(edit) : 0);
      return isAlike ? known : this.#read(passage, after, cursors.is);
    };
    return yield* mapInSteps(after.passages, read);
  }

  #read(passage: Passage, { text, language }: ReportDocument, cursor: MentionCursor): ReadFigures {
    const statistics = statisticsIn(passage, text, this.#scenes, cursor);
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
    return statistics.length === 0 ? NO_FIGURES : { statistics, checks, start: passage.reading.sourceOf(0) };
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
    cursor.within(reading.extent).flatMap(({ start, end }) => [start + moved, end + moved]);
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
