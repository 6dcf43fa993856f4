import { placeFiguresIn } from "../checks/placed-sentence.js";
import { checkSentences, type OwnChecks } from "../checks/run-checks.js";
import type { LanguageTag, Passage, ReportDocument } from "../document/report-document.js";
import type { Mention } from "../organizations/organization.js";
import { statisticsIn } from "../statistics/find-statistics.js";
import { MentionCursor } from "../statistics/mention-cursor.js";
import { Scenes } from "../statistics/scenes.js";
import { settingSigns } from "../statistics/setting.js";
import type { Statistic } from "../statistics/statistic.js";
import { mapInSteps, type Steps } from "../steps.js";
import type { EditedPassage } from "./edited-document.js";
import type { EditedText, Moves } from "./edited-organizations.js";
import { movedChecks, movedStatistic } from "./moved.js";
import { alike } from "./same-structure.js";

/** The figures of a passage with what follows from them by themselves. */
export interface OwnFigures {
  readonly statistics: readonly Statistic[];
  readonly checks: OwnChecks;
}

/** The figures of a passage and where it was when they were read. */
interface Read {
  readonly own: OwnFigures;
  readonly moved: number;
}

/** Characters around an edit within which a report's habits of writing may show. */
const AROUND = 200;

const NO_CHECKS: OwnChecks = { computations: [], findings: [], measures: [] };

/** The figures of a report that is typed into, passage by passage. */
export class EditedStatistics {
  readonly #document: ReportDocument;
  readonly #moves: Moves;
  readonly #scenes: Scenes;
  #read: Read[] = [];

  private constructor(document: ReportDocument, moves: Moves) {
    this.#document = document;
    this.#moves = moves;
    this.#scenes = new Scenes(document);
  }

  /** Reads a whole report for figures; `moves` tells how far its parts have moved since. */
  static *inSteps(
    document: ReportDocument,
    mentions: readonly Mention[],
    moves: Moves,
  ): Steps<EditedStatistics> {
    const edited = new EditedStatistics(document, moves);
    const cursor = new MentionCursor(mentions);
    edited.#read = yield* mapInSteps(document.passages, (passage) => ({
      own: edited.#figures(passage, document.text, cursor),
      moved: 0,
    }));
    return edited;
  }

  /** Takes in an edited passage with its mentions; false where the report must be read anew. */
  edit({ index, after }: EditedPassage, mentions: readonly Mention[], text: EditedText): boolean {
    const { edit, before } = text;
    const [from, to] = [Math.max(0, edit.start - AROUND), edit.start + AROUND];
    const was = settingSigns(before.slice(from, to + edit.deleted));
    const is = settingSigns(text.after.slice(from, to + edit.inserted));
    if (!alike(was, is)) return false;
    const own = this.#figures(after, text.after, new MentionCursor(mentions));
    this.#read[index] = { own, moved: this.#movedOf(index) };
    return true;
  }

  /** The figures of all passages, in their order, as they stand now. */
  get figures(): OwnFigures[] {
    return this.#read.map(({ own, moved }, index) => {
      const by = own.statistics.length === 0 ? 0 : this.#movedOf(index) - moved;
      if (by === 0) return own;
      const now = new Map(own.statistics.map((one) => [one, movedStatistic(one, by)]));
      return { statistics: [...now.values()], checks: movedChecks(own.checks, now, by) };
    });
  }

  /** How far a passage has moved since the report was read whole. */
  #movedOf(index: number): number {
    return this.#moves.movedAt(this.#document.passages[index]?.reading.sourceOf(0) ?? 0);
  }

  #figures(passage: Passage, source: string, cursor: MentionCursor): OwnFigures {
    const statistics = statisticsIn(passage, source, this.#scenes.of(passage), cursor);
    const { language } = this.#document;
    const checks =
      statistics.length === 0 ? NO_CHECKS : checksOf(passage, statistics, this.#scenes, language);
    this.#scenes.forget(passage);
    return { statistics, checks };
  }
}

function checksOf(
  passage: Passage,
  statistics: readonly Statistic[],
  scenes: Scenes,
  language: LanguageTag,
): OwnChecks {
  const inOrder = statistics.toSorted((a, b) => a.start - b.start);
  return checkSentences(placeFiguresIn(passage, inOrder, scenes), language);
}
