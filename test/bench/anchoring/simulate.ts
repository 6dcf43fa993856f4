import { AnchorFinder } from "../../../src/core/anchoring/anchor-finder.js";
import { describeTarget } from "../../../src/core/notes/describe-target.js";
import { InterchangeText } from "../../../src/core/notes/interchange-text.js";
import { bestMatch } from "./best-match.js";
import { inventReport } from "./invent-report.js";
import { fateOf, type PlannedNote, planNotes, templateOf } from "./planned-notes.js";
import { Random } from "./random.js";
import { REVISIONS } from "./revise-report.js";
import { judge, type Outcome } from "./score.js";
import { type SetReport, type Setting, setReport } from "./set-report.js";
import { type Block, takeApart, WordIds, type WrittenReport } from "./written-report.js";

/** What is done to a report between two versions. */
export interface Scenario {
  readonly name: string;
  /** Names of revisions, each with the share of what it applies to. */
  readonly revisions: readonly (readonly [keyof typeof REVISIONS, number])[];
  /** How the new version is set; as the old one where left out. */
  readonly setting?: Setting;
}

const OLD_SETTING: Setting = { width: 84, typographic: false, pages: false };
const ONE_LINE: Setting = { width: 0, typographic: false, pages: false };
const RE_EXTRACTED: Setting = { width: 61, typographic: true, pages: true };

/** One edit at a time, then as reports are revised: figures updated, words changed, sections moved, extracted anew. */
export const SCENARIOS: readonly Scenario[] = [
  { name: "insert", revisions: [["insert", 0.2]] },
  { name: "delete", revisions: [["delete", 0.2]] },
  { name: "rewrite words", revisions: [["rewrite", 0.3]] },
  { name: "change figures", revisions: [["figures", 0.3]] },
  { name: "move blocks", revisions: [["move", 0.3]] },
  { name: "move sentences", revisions: [["moveSentences", 0.1]] },
  { name: "split", revisions: [["split", 0.3]] },
  { name: "join", revisions: [["join", 0.3]] },
  { name: "re-wrap", revisions: [], setting: ONE_LINE },
  { name: "re-extract", revisions: [], setting: RE_EXTRACTED },
  {
    name: "revision",
    revisions: [
      ["delete", 0.08],
      ["rewrite", 0.15],
      ["figures", 0.2],
      ["insert", 0.12],
      ["move", 0.1],
      ["moveSentences", 0.03],
    ],
  },
  {
    name: "revision, re-extracted",
    revisions: [
      ["delete", 0.08],
      ["rewrite", 0.15],
      ["figures", 0.2],
      ["insert", 0.12],
      ["move", 0.1],
    ],
    setting: RE_EXTRACTED,
  },
];

/** What the three ways of anchoring made of the same notes. */
export interface Simulated {
  readonly withOld: readonly Outcome[];
  readonly withoutOld: readonly Outcome[];
  readonly baseline: readonly Outcome[];
}

/** Sets a report, plans notes on it, revises it, and lets each way of anchoring find the notes again. */
export function simulate(
  scenario: Scenario,
  seed: number,
  notes: number,
  options: { source?: string; baseline?: boolean } = {},
): Simulated {
  const random = new Random(seed);
  const ids = new WordIds();
  const original: Block[] =
    options.source === undefined ? inventReport(random, ids, 24) : takeApart(options.source, ids);
  let revised: WrittenReport = original;
  for (const [name, share] of scenario.revisions) revised = REVISIONS[name](revised, random, ids, share);
  const old = setReport(original, OLD_SETTING, random);
  const now = setReport(revised, scenario.setting ?? OLD_SETTING, random);
  const words = new Map(revised.flatMap((block) => block.sentences.flat()).map((word) => [word.id, word]));
  const templates = new Set(revised.flatMap(({ sentences }) => sentences.map(templateOf)));
  const planned = planNotes(original, old, notes, random);
  const fates = planned.map((note) => ({ length: note.length, ...fateOf(note, words, now, templates) }));
  const outcomes = (find: (note: PlannedNote) => ReturnType<AnchorFinder["find"]>) =>
    planned.flatMap((note, index) => {
      const fate = fates[index];
      return fate ? [judge(find(note), fate, now)] : [];
    });
  return { ...anchorings(old, now, outcomes, options.baseline ?? true) };
}

function anchorings(
  old: SetReport,
  now: SetReport,
  outcomes: (find: (note: PlannedNote) => ReturnType<AnchorFinder["find"]>) => Outcome[],
  withBaseline: boolean,
): Simulated {
  const before = new InterchangeText(old.text);
  const after = new InterchangeText(now.text);
  const following = new AnchorFinder(after, before);
  const searching = new AnchorFinder(after);
  const target = (note: PlannedNote) => describeTarget("file:report.txt", before, note.span);
  return {
    withOld: outcomes((note) => following.find(target(note))),
    withoutOld: outcomes((note) => searching.find(target(note))),
    baseline: withBaseline
      ? outcomes((note) => bestMatch(now.text, target(note).quote, note.span.start))
      : [],
  };
}
