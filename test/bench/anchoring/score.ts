import type { Anchor } from "../../../src/core/notes/anchor.js";
import type { Span } from "../../../src/core/span.js";
import type { Fate, QuoteLength } from "./planned-notes.js";
import type { SetReport } from "./set-report.js";

/** Least overlap (shared words to all words of both) at which a note stands on its passage. */
const ENOUGH_OVERLAP = 0.4;

/** What an anchoring made of one note. */
export interface Outcome {
  readonly length: QuoteLength;
  readonly fate: Fate;
  /** `asked`: an orphan that shows the right place among its candidates. */
  readonly verdict: "right" | "wrong" | "asked" | "orphan";
  /** Whether it says that the words are as they were. */
  readonly unchanged: boolean;
}

/** Judges where a note was put by the words that it was made on. */
export function judge(
  anchor: Anchor,
  { length, fate, left }: { length: QuoteLength; fate: Fate; left: readonly number[] },
  set: SetReport,
): Outcome {
  const isOn = (span: Span) => overlap(span, left, set) >= ENOUGH_OVERLAP;
  if (anchor.state === "orphan") {
    const verdict = anchor.candidates.some(isOn) ? "asked" : "orphan";
    return { length, fate, verdict, unchanged: false };
  }
  const verdict = isOn(anchor.span) ? "right" : "wrong";
  return { length, fate, verdict, unchanged: anchor.state !== "changed" };
}

/** Words of a passage that a span covers, to all words of both. */
function overlap(span: Span, left: readonly number[], set: SetReport): number {
  const under = set.order.filter((id) => {
    const place = set.places.get(id);
    return place !== undefined && place.start < span.end && span.start < place.end;
  });
  const shared = left.filter((id) => under.includes(id)).length;
  const all = new Set([...left, ...under]).size;
  return shared / all;
}

/** What a run of the bench comes to. All shares are from 0 to 1, NaN where there is nothing to share. */
export interface Score {
  readonly notes: number;
  /** Put on other words, of all notes. */
  readonly wrong: number;
  /** Put anywhere although the passage is deleted, of those. */
  readonly wrongDeleted: number;
  /**
   * The same of passages whose sentence is deleted while another says the same of other figures: nothing tells it from a
   * sentence whose figures were brought up to date.
   */
  readonly wrongTwins: number;
  /** Found again, of passages that are intact: from 14 characters on, and shorter ones. */
  readonly intact: number;
  readonly intactShort: number;
  /** Asked about with the right place among the candidates, of passages that are intact. */
  readonly askedIntact: number;
  /** Found again, of whole sentences that were lightly edited. */
  readonly edited: number;
  /** Said to be changed or asked about, of passages with a changed figure, and shown at the right place. */
  readonly flagged: number;
  readonly flaggedInPlace: number;
  /** Said to be as it was, of passages that are intact and were found. */
  readonly intactUnchanged: number;
}

export function scoreOf(outcomes: readonly Outcome[]): Score {
  const of = (fate: Fate, isMeant: (outcome: Outcome) => boolean = () => true) =>
    outcomes.filter((one) => one.fate === fate && isMeant(one));
  const share = (some: readonly Outcome[], is: (outcome: Outcome) => boolean) =>
    some.filter(is).length / some.length;
  const isRight = ({ verdict }: Outcome) => verdict === "right";
  const isWrong = ({ verdict }: Outcome) => verdict === "wrong";
  return {
    notes: outcomes.length,
    wrong: share(outcomes, isWrong),
    wrongDeleted: share(of("deleted"), isWrong),
    wrongTwins: share(of("twin"), isWrong),
    intact: share(
      of("intact", ({ length }) => length !== "short"),
      isRight,
    ),
    intactShort: share(
      of("intact", ({ length }) => length === "short"),
      isRight,
    ),
    askedIntact: share(of("intact"), ({ verdict }) => verdict === "asked"),
    edited: share(
      of("edited", ({ length }) => length === "sentence"),
      isRight,
    ),
    flagged: share(of("figure"), ({ unchanged }) => !unchanged),
    flaggedInPlace: share(of("figure"), isRight),
    intactUnchanged: share(of("intact", isRight), ({ unchanged }) => unchanged),
  };
}
