import { type Analysis, type AnalysisOptions, analyzeInSteps, nowhere } from "../analysis.js";
import { withTwoValues } from "../checks/run-checks.js";
import { structureInSteps } from "../document/structure.js";
import { type Glimpse, Glimpses } from "../glimpse.js";
import { type Judgements, NO_JUDGEMENTS } from "../judgements.js";
import { organizationsInSteps } from "../organizations/find-organizations.js";
import { inOneGo, type Steps } from "../steps.js";
import { asOneEdit, type TextEdit } from "../text-edit.js";
import { EditedDocument } from "./edited-document.js";
import { EditedOrganizations } from "./edited-organizations.js";
import { EditedStatistics } from "./edited-statistics.js";

/** All that is known of a report that is typed into and about which nobody decided anything. */
interface Parts {
  readonly document: EditedDocument;
  readonly organizations: EditedOrganizations;
  readonly statistics: EditedStatistics;
}

/**
 * The analysis of a report that is typed into. An edit that stays within a line of running text, and changes nothing that
 * the rest of the report is told by, costs what its paragraph costs; any other edit is a reading of the whole. The result
 * is always that of `analyze` of the text as it stands.
 */
export class EditedAnalysis {
  readonly #options: Omit<AnalysisOptions, "judgements">;
  #text: string;
  #judgements: Judgements;
  /** Null where the report must be read whole. */
  #parts: Parts | null = null;
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

  /** Whether what is known is of the text as it stands, or follows from what is at little cost. */
  get isRead(): boolean {
    return this.#analysis !== null || this.#parts !== null;
  }

  /** What is known of the text as it stands; plain data that later edits leave as it is. */
  get analysis(): Analysis {
    return inOneGo(this.inSteps());
  }

  /** The same in steps, to be given up when another edit comes. */
  *inSteps(): Steps<Analysis, Glimpse> {
    if (this.#analysis) return this.#analysis;
    const [text, judgements] = [this.#text, this.#judgements];
    if (!isUndecided(judgements)) {
      const analysis = yield* analyzeInSteps(text, { ...this.#options, judgements });
      if (this.#text === text && this.#judgements === judgements) this.#analysis = analysis;
      return analysis;
    }
    const parts = this.#parts ?? (yield* read(text, this.#options));
    const analysis = gather(parts);
    if (this.#text === text && this.#judgements === judgements)
      [this.#parts, this.#analysis] = [parts, analysis];
    return analysis;
  }

  /**
   * Takes in edits, made one after the other, after which the text is `after`. True where what is known followed them; false
   * where the next analysis is a reading of the whole.
   */
  edit(edits: readonly TextEdit[], after: string, judgements: Judgements = this.#judgements): boolean {
    if (after === this.#text && judgements === this.#judgements) return true;
    const parts = isUndecided(judgements) ? this.#parts : null;
    const followed = parts !== null && this.#follow(parts, asOneEdit(edits), after);
    if (!followed) this.#parts = null;
    this.#text = after;
    this.#judgements = judgements;
    this.#analysis = null;
    return followed;
  }

  #follow({ document, organizations, statistics }: Parts, edit: TextEdit, after: string): boolean {
    const before = this.#text;
    if (before.length + edit.inserted - edit.deleted !== after.length) return false;
    const text = { edit, before, after };
    const passage = document.edit(edit, after);
    const mentions = passage && organizations.edit(passage, text);
    return mentions !== null && passage !== null && statistics.edit(passage, mentions, text);
  }
}

function isUndecided({ headings, statistics, organizations }: Judgements): boolean {
  return headings.length + statistics.length + organizations.length === 0;
}

function* read(text: string, { format, language, view = nowhere }: AnalysisOptions): Steps<Parts, Glimpse> {
  const structure = yield* structureInSteps(text, format, [], language);
  const report = structure.document;
  const glimpses = new Glimpses(report, view, []);
  yield;
  const found = yield* glimpses.during(organizationsInSteps(report));
  glimpses.know(found.organizations);
  const document = new EditedDocument(structure);
  yield;
  const organizations = new EditedOrganizations(found, report, document);
  yield;
  const { mentions } = found.organizations;
  const statistics = yield* glimpses.during(EditedStatistics.inSteps(report, mentions, document));
  return { document, organizations, statistics };
}

function gather({ document, organizations, statistics }: Parts): Analysis {
  const { mentions, entities, definitions, probable, findings } = organizations.organizations;
  const figures = statistics.figures;
  return {
    document: document.document,
    // A paragraph that a footnote cuts goes on behind it.
    statistics: figures.flatMap((own) => own.statistics).sort((a, b) => a.start - b.start),
    organizations: mentions,
    entities,
    definitions,
    probableIdentities: probable,
    computations: figures.flatMap(({ checks }) => checks.computations),
    findings: [
      ...findings,
      ...withTwoValues({
        findings: figures.flatMap(({ checks }) => checks.findings),
        measures: figures.flatMap(({ checks }) => checks.measures),
      }),
    ].sort((a, b) => a.start - b.start || a.end - b.end),
  };
}
