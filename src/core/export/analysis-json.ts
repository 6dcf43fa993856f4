import type { Analysis } from "../analysis.js";
import { type Finding, severityOf } from "../finding.js";
import type { EntityKind } from "../organizations/entity-kind.js";
import type { Evidence, Span } from "../span.js";
import type { Statistic } from "../statistics/statistic.js";

/** The object that `analyze --json` prints: a contract that other tools read. Offsets are UTF-16 code units, end exclusive. */
export interface AnalysisJson {
  document: { name: string; language: string; characters: number };
  headings: { start: number; end: number; level: number; text: string; line: number }[];
  statistics: StatisticJson[];
  organizations: { start: number; end: number; text: string; entity: string }[];
  entities: { entity: string; aliases: readonly string[]; mentions: number; kind: EntityKind | null }[];
  /** What follows by arithmetic, each from the figures in `of`; numbers as the kind of computation has them. */
  computations: (Record<string, unknown> & { kind: string; of: { start: number; end: number }[] })[];
  findings: { start: number; end: number; code: string; severity: string; message: string }[];
}

/** A statistic of `AnalysisJson`. The words of a field are its text as the document has it; `evidence` says where they stand. */
interface StatisticJson {
  start: number;
  end: number;
  text: string;
  kind: string;
  value: number | readonly [number, number];
  unit: string | null;
  qualifier: string | null;
  direction: string | null;
  period: { text: string } | null;
  subject: string | null;
  place: string | null;
  comparison: string | null;
  population: string | null;
  source: string | null;
  /** What a figure said twice says in words and in digits. */
  restatement: { words: number; digits: number } | null;
  /** Where the change starts that this figure ends. */
  changeFrom: {
    start: number;
    end: number;
    value: number;
    unit: string | null;
    period: string | null;
  } | null;
  /** The spans of the fields that are known. */
  evidence: Partial<Record<EvidentField, Span>>;
  /** The heading of the innermost section. */
  section: string | null;
}

/** The fields of a statistic that words of the document are the evidence for, in the order of the card. */
export const EVIDENT_FIELDS = [
  "qualifier",
  "period",
  "subject",
  "place",
  "comparison",
  "population",
  "source",
] as const;

/** A field of a statistic that words of the document are the evidence for. */
type EvidentField = (typeof EVIDENT_FIELDS)[number];

/** Projects an analysis onto its JSON form. `describe` gives a finding's message in the reader's language. */
export function toAnalysisJson(
  name: string,
  analysis: Analysis,
  describe: (finding: Finding) => string,
): AnalysisJson {
  const { document, statistics, organizations, entities, computations, findings } = analysis;
  const sectionTitle = (section: number | null) =>
    section === null ? null : (document.sections[section]?.heading.text ?? null);
  return {
    document: { name, language: document.language, characters: document.text.length },
    headings: document.headings.map(({ start, end, level, text, line }) => ({
      start,
      end,
      level,
      text,
      line,
    })),
    statistics: statistics.map((statistic) => toStatisticJson(statistic, sectionTitle(statistic.section))),
    organizations: organizations.map(({ start, end, text, entity }) => ({ start, end, text, entity })),
    entities: entities.map(({ entity, aliases, mentions, kind }) => ({
      entity,
      aliases,
      mentions: mentions.length,
      kind,
    })),
    computations: computations.map(({ of, ...numbers }) => ({
      ...numbers,
      of: of.map(({ start, end }) => ({ start, end })),
    })),
    findings: findings.map((finding) => ({
      start: finding.start,
      end: finding.end,
      code: finding.code,
      severity: severityOf(finding),
      message: describe(finding),
    })),
  };
}

function toStatisticJson(statistic: Statistic, section: string | null): StatisticJson {
  const { start, end, text, kind, value, unit, direction, restatement, changeFrom } = statistic;
  return {
    start,
    end,
    text,
    kind,
    value,
    unit,
    qualifier: textOf(statistic.qualifier),
    direction,
    period: statistic.period && { text: statistic.period.text },
    subject: textOf(statistic.subject),
    place: textOf(statistic.place),
    comparison: textOf(statistic.comparison),
    population: textOf(statistic.population),
    source: textOf(statistic.source),
    restatement: restatement ?? null,
    changeFrom: changeFrom
      ? {
          start: changeFrom.start,
          end: changeFrom.end,
          value: changeFrom.value,
          unit: changeFrom.unit,
          period: textOf(changeFrom.period),
        }
      : null,
    evidence: evidenceOf(statistic),
    section,
  };
}

function textOf(evidence: Evidence | null): string | null {
  return evidence?.text ?? null;
}

function evidenceOf(statistic: Statistic): StatisticJson["evidence"] {
  return Object.fromEntries(
    EVIDENT_FIELDS.flatMap((field) => {
      const evidence = statistic[field];
      return evidence ? [[field, { start: evidence.start, end: evidence.end }]] : [];
    }),
  );
}
