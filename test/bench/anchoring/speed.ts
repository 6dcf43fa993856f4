import remarkParse from "remark-parse";
import { unified } from "unified";
import { AnchorFinder } from "../../../src/core/anchoring/anchor-finder.js";
import { describeTarget } from "../../../src/core/notes/describe-target.js";
import { InterchangeText } from "../../../src/core/notes/interchange-text.js";
import { inventReport } from "./invent-report.js";
import { planNotes } from "./planned-notes.js";
import { Random } from "./random.js";
import { REVISIONS } from "./revise-report.js";
import { type Setting, setReport } from "./set-report.js";
import { WordIds, type WrittenReport } from "./written-report.js";

/** What anchoring all notes of a large report anew takes, in milliseconds, the least of some rounds. */
export interface Speed {
  readonly characters: number;
  readonly notes: number;
  readonly withOld: number;
  readonly withoutOld: number;
  /** What remark-parse takes for the new version: what a preview of it costs at the least. */
  readonly remarkParse: number;
}

/** Sections of an invented report of about a million characters. */
const SECTIONS = 500;
const SETTING: Setting = { width: 84, typographic: false, pages: false };

/** Revises a report of about a megabyte and measures how long its notes take to be found again. */
export function measureSpeed(seed: number, notes: number, rounds: number): Speed {
  const random = new Random(seed);
  const ids = new WordIds();
  const original = inventReport(random, ids, SECTIONS);
  let revised: WrittenReport = original;
  for (const name of ["delete", "rewrite", "figures", "insert", "move"] as const)
    revised = REVISIONS[name](revised, random, ids, 0.1);
  const set = setReport(original, SETTING, random);
  const { text } = setReport(revised, SETTING, random);
  const before = new InterchangeText(set.text);
  const targets = planNotes(original, set, notes, random).map(({ span }) =>
    describeTarget("file:report.txt", before, span),
  );
  const least = (run: () => void): number => {
    let best = Number.POSITIVE_INFINITY;
    for (let round = 0; round < rounds; round++) {
      const began = performance.now();
      run();
      best = Math.min(best, performance.now() - began);
    }
    return best;
  };
  const anchor = (old: string | null) => () => {
    const finder = new AnchorFinder(
      new InterchangeText(text),
      old === null ? null : new InterchangeText(old),
    );
    for (const target of targets) finder.find(target);
  };
  return {
    characters: text.length,
    notes: targets.length,
    withOld: least(anchor(set.text)),
    withoutOld: least(anchor(null)),
    remarkParse: least(() => unified().use(remarkParse).parse(text)),
  };
}
