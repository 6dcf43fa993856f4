import { Places } from "../document/places.js";
import type { ReportDocument } from "../document/report-document.js";
import { isAboutNaming, type OrganizationJudgement } from "../organizations/judged-organization.js";
import { judgedOrganizations } from "../organizations/judged-organizations.js";
import { wordsKey, wordsOf } from "../organizations/judged-words.js";
import type { Entity, Mention, Organizations } from "../organizations/organization.js";
import type { Span } from "../span.js";
import type { IdentificationPlan } from "./identification-plan.js";
import type { Identification } from "./identifying.js";

/** A report as the rules read it, with the decisions about its organizations. */
export interface IdentifiedReport {
  readonly document: ReportDocument;
  /** As found by the rules. */
  readonly found: Organizations;
  /** Decisions that hold for other reports too and are not touched here; those of the report count more. */
  readonly shared: readonly OrganizationJudgement[];
  /** The decisions of the report, the latest last. */
  readonly decisions: readonly Identification[];
}

/** The organizations of a report as decided by now, and as they would be after a plan. */
export class IdentifiedState {
  readonly report: IdentifiedReport;
  readonly now: Organizations;
  readonly #places: Places;

  constructor(report: IdentifiedReport) {
    this.report = report;
    this.#places = new Places(report.document);
    this.now = this.after({ withdrawn: [], changed: [], kept: [] });
  }

  /** The decisions that say whom the words of an entity name. */
  namings({ entity }: Entity): Identification[] {
    const keys = new Set(this.mentionsOf(entity).map((mention) => this.key(mention)));
    return this.decisions(
      (decision) => isAboutNaming(decision.judgement.verdict) && keys.has(this.keyOf(decision)),
    );
  }

  decisions(which: (decision: Identification) => boolean): Identification[] {
    return this.report.decisions.filter(which);
  }

  entity(name: string): Entity | undefined {
    return this.now.entities.find(({ entity }) => entity === name);
  }

  /** The entity that a name means by now: by its name, else by the words that name it. */
  called(name: string): Entity | undefined {
    const key = wordsKey(name);
    const mention = this.now.mentions.find((one) => this.key(one) === key);
    return (
      this.now.entities.find(({ entity }) => wordsKey(entity) === key) ??
      (mention && this.entity(mention.entity))
    );
  }

  mentionsOf(entity: string): Mention[] {
    return this.now.mentions.filter((mention) => mention.entity === entity);
  }

  /** What each mention names, by its place, under other names where given. */
  names(
    { mentions }: Organizations,
    which: (mention: Mention) => boolean = () => true,
    called: ReadonlyMap<string, string> = new Map(),
  ): Map<number, string> {
    return new Map(mentions.filter(which).map(({ start, entity }) => [start, called.get(entity) ?? entity]));
  }

  /** The organizations as they are decided once a plan is carried out. */
  after({ withdrawn, changed, kept }: IdentificationPlan): Organizations {
    const { document, found, shared, decisions } = this.report;
    const touched = new Set([...withdrawn, ...changed.map(({ decision }) => decision)]);
    const judgements = [
      ...shared,
      ...decisions.filter((decision) => !touched.has(decision)).map(({ judgement }) => judgement),
      ...changed.map(({ decision: { judgement }, verdict }) => ({ ...judgement, verdict })),
      ...kept.map(({ span, verdict }) => ({
        words: document.text.slice(span.start, span.end),
        span,
        verdict,
      })),
    ];
    return judgedOrganizations(document, found, judgements);
  }

  /** By what decisions know the words of a passage. */
  key(mention: Span): string {
    return wordsKey(this.words(mention));
  }

  /** By what they know the words that a decision is about. */
  keyOf({ judgement: { span, words } }: Identification): string {
    return span ? this.key(span) : wordsKey(words);
  }

  /** The words of a passage on one line. */
  words(span: Span): string {
    return wordsOf(this.report.document.text, this.#places, span);
  }
}
