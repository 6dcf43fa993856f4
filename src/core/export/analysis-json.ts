import type { Analysis } from "../analysis.js";
import { type Finding, severityOf } from "../finding.js";

/** The object that `analyze --json` prints: a contract that other tools read. Offsets are UTF-16 code units, end exclusive. */
export interface AnalysisJson {
  document: { name: string; language: string; characters: number };
  headings: { start: number; end: number; level: number; text: string; line: number }[];
  statistics: {
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
    source: string | null;
    /** The heading of the innermost section. */
    section: string | null;
  }[];
  organizations: { start: number; end: number; text: string; entity: string }[];
  entities: { entity: string; aliases: readonly string[]; mentions: number }[];
  /** What follows by arithmetic, each from the figures in `of`; numbers as the kind of computation has them. */
  computations: (Record<string, unknown> & { kind: string; of: { start: number; end: number }[] })[];
  findings: { start: number; end: number; code: string; severity: string; message: string }[];
}

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
    statistics: statistics.map((statistic) => ({
      start: statistic.start,
      end: statistic.end,
      text: statistic.text,
      kind: statistic.kind,
      value: statistic.value,
      unit: statistic.unit,
      qualifier: statistic.qualifier?.text ?? null,
      direction: statistic.direction,
      period: statistic.period && { text: statistic.period.text },
      subject: statistic.subject?.text ?? null,
      source: statistic.source?.text ?? null,
      section: sectionTitle(statistic.section),
    })),
    organizations: organizations.map(({ start, end, text, entity }) => ({ start, end, text, entity })),
    entities: entities.map(({ entity, aliases, mentions }) => ({
      entity,
      aliases,
      mentions: mentions.length,
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
