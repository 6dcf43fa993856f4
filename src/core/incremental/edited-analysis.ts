import { type Analysis, type AnalysisOptions, nowhere } from "../analysis.js";
import type { Computation } from "../checks/computation.js";
import { type Checked, runChecks, withTwoValues } from "../checks/run-checks.js";
import type { Measure } from "../checks/two-values.js";
import type { ReportDocument } from "../document/report-document.js";
import { type Structure, structureInSteps } from "../document/structure.js";
import type { Finding } from "../finding.js";
import { type Glimpse, Glimpses } from "../glimpse.js";
import { type Judgements, NO_JUDGEMENTS } from "../judgements.js";
import { organizationsInSteps } from "../organizations/find-organizations.js";
import { judgedOrganizations } from "../organizations/judged-organizations.js";
import { listMentions, type MentionList } from "../organizations/mention-list.js";
import type { Organizations } from "../organizations/organization.js";
import { organizationsOf } from "../organizations/placed-organizations.js";
import { judgeStatistics } from "../statistics/judged-statistics.js";
import type { Statistic } from "../statistics/statistic.js";
import { inOneGo, type Steps } from "../steps.js";
import { asOneEdit, type TextEdit } from "../text-edit.js";
import { followStructure } from "./follow-structure.js";
import { FollowedOrganizations } from "./followed-organizations.js";
import { FollowedStatistics, type OwnFigures } from "./followed-statistics.js";
import { followedText } from "./followed-text.js";

/** All that is known of a report that is typed into, but for what analysts decided of its figures. */
interface Parts {
  readonly structure: Structure;
  readonly organizations: FollowedOrganizations;
  /** The organizations as analysts decided; null where they decided nothing. */
  readonly judged: Organizations | null;
  readonly statistics: FollowedStatistics;
}

/** What was read of one state of a report. */
interface ReadState extends Parts {
  readonly text: string;
  readonly judgements: Judgements;
}

/**
 * The analysis of a report that is typed into. What an edit leaves as it was is not read again. The result is always that of
 * `analyze` of the text as it stands.
 */
export class EditedAnalysis {
  readonly #options: Omit<AnalysisOptions, "judgements">;
  #text: string;
  #judgements: Judgements;
  /** What was read last, of whatever state; null where the report must be read whole, or while edits are being followed. */
  #read: ReadState | null = null;
  /** The edits since what was read last, or is being followed. */
  #edits: TextEdit[] = [];
  /** Whoever waits for what follows the edits does the same work on. */
  #following: Steps<void> | null = null;
  #analysis: Analysis | null = null;

  constructor(text: string, { judgements = NO_JUDGEMENTS, ...options }: AnalysisOptions) {
    this.#text = text;
    this.#options = options;
    this.#judgements = judgements;
  }

  /** The text as it stands. */
  get text(): string {
    return this.#text;
  }

  /** What is known of the text as it stands; plain data that later edits leave as it is. */
  get analysis(): Analysis {
    return inOneGo(this.inSteps());
  }

  /** The same in steps, to be given up when another edit comes. */
  *inSteps(): Steps<Analysis, Glimpse> {
    yield* this.followInSteps();
    if (this.#analysis) return this.#analysis;
    const [text, judgements] = [this.#text, this.#judgements];
    const parts = this.#read ?? (yield* read(text, this.#options, judgements));
    yield;
    const analysis = yield* gather(parts, judgements);
    if (this.#text === text && this.#judgements === judgements) {
      [this.#read, this.#analysis] = [{ ...parts, text, judgements }, analysis];
      this.#edits = [];
    }
    return analysis;
  }

  /**
   * Follows the edits taken so far. True where what was known followed them; false where the next analysis is a reading of
   * the whole. To be done to its end: what is begun is gone on with by whoever asks next.
   */
  *followInSteps(): Steps<boolean> {
    while (this.#following || this.#isBehind()) {
      this.#following ??= this.#follow();
      yield* this.#following;
    }
    return this.#analysis !== null || this.#read !== null;
  }

  /** Takes edits, made one after the other, after which the text is `after`; they are followed when that is asked for. */
  take(edits: readonly TextEdit[], after: string, judgements: Judgements = this.#judgements): void {
    if (after === this.#text && judgements === this.#judgements) return;
    this.#edits.push(...edits);
    this.#text = after;
    this.#judgements = judgements;
    this.#analysis = null;
  }

  /** Takes edits and follows them at one go; see `take` and `followInSteps`. */
  edit(edits: readonly TextEdit[], after: string, judgements: Judgements = this.#judgements): boolean {
    this.take(edits, after, judgements);
    return inOneGo(this.followInSteps());
  }

  #isBehind(): boolean {
    const known = this.#read;
    return known !== null && (known.text !== this.#text || known.judgements !== this.#judgements);
  }

  *#follow(): Steps<void> {
    const known = this.#read;
    const [text, judgements, edits] = [this.#text, this.#judgements, this.#edits];
    // What is being followed is neither of the state before nor of that after.
    [this.#read, this.#edits] = [null, []];
    try {
      const parts = known && (yield* follow(known, asOneEdit(edits), text, judgements));
      this.#read = parts && { ...parts, text, judgements };
    } finally {
      // After an error, too: who asks next would else wait for what has ended.
      this.#following = null;
    }
  }
}

function* follow(
  known: ReadState,
  edit: TextEdit,
  text: string,
  judgements: Judgements,
): Steps<Parts | null> {
  const { organizations, statistics } = known;
  if (known.text.length + edit.inserted - edit.deleted !== text.length) return null;
  const followed = yield* followStructure(known.structure, edit, text, judgements.headings);
  if (!followed) return null;
  const { structure } = followed;
  const report = followedText(known.structure, followed, edit);
  const was = mentionsOf(known.judged, organizations);
  if (!(yield* organizations.follow(report))) return null;
  const judged = judgedOf(structure.document, organizations, judgements);
  const keepsPlaces = organizations.keepsPlaces && !judged && !known.judged;
  yield;
  const is = mentionsOf(judged, organizations);
  const isFollowed = yield* statistics.follow(report, was, is, keepsPlaces);
  return isFollowed ? { structure, organizations, judged, statistics } : null;
}

/** The organizations as analysts decided; null where they decided nothing. */
function judgedOf(
  document: ReportDocument,
  { read }: FollowedOrganizations,
  { organizations }: Judgements,
): Organizations | null {
  return organizations.length === 0
    ? null
    : judgedOrganizations(document, organizationsOf(read), organizations);
}

function mentionsOf(judged: Organizations | null, { read }: FollowedOrganizations): MentionList {
  return judged ? listMentions(judged.mentions) : read.mentions;
}

function* read(
  text: string,
  { format, language, view = nowhere }: Omit<AnalysisOptions, "judgements">,
  judgements: Judgements,
): Steps<Parts, Glimpse> {
  const structure = yield* structureInSteps(text, format, judgements.headings, language);
  const { document } = structure;
  const glimpses = new Glimpses(document, view, judgements.statistics);
  yield;
  const organizations = new FollowedOrganizations(yield* glimpses.during(organizationsInSteps(document)));
  yield;
  const judged = judgedOf(document, organizations, judgements);
  glimpses.know(judged ?? organizationsOf(organizations.read));
  yield;
  const mentions = mentionsOf(judged, organizations);
  const statistics = yield* glimpses.during(FollowedStatistics.inSteps(document, mentions));
  return { structure, organizations, judged, statistics };
}

function* gather(
  { structure, organizations, judged, statistics: followed }: Parts,
  judgements: Judgements,
): Steps<Analysis> {
  const { document } = structure;
  const named = judged ?? organizationsOf(organizations.read);
  const { mentions, entities, definitions, probable, findings } = named;
  const figures = yield* followed.placed();
  const byRules: Statistic[] = [];
  for (const own of figures) for (const statistic of own.statistics) byRules.push(statistic);
  // A paragraph that a footnote cuts goes on behind it.
  byRules.sort((a, b) => a.start - b.start);
  const statistics = judgeStatistics(document, mentions, byRules, judgements.statistics);
  const checked = statistics === byRules ? checkedFigures(figures) : runChecks(document, statistics);
  return {
    document,
    statistics,
    organizations: mentions,
    entities,
    definitions,
    probableIdentities: probable,
    computations: checked.computations,
    findings: [...findings, ...checked.findings].sort((a, b) => a.start - b.start || a.end - b.end),
  };
}

/** What follows from the figures of all passages, and where they do not agree. */
function checkedFigures(figures: readonly OwnFigures[]): Checked {
  const computations: Computation[] = [];
  const findings: Finding[] = [];
  const measures: Measure[] = [];
  for (const { checks } of figures) {
    for (const one of checks.computations) computations.push(one);
    for (const one of checks.findings) findings.push(one);
    for (const one of checks.measures) measures.push(one);
  }
  return { computations, findings: withTwoValues({ findings, measures }) };
}
