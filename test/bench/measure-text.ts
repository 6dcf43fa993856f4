import remarkParse from "remark-parse";
import { unified } from "unified";
import { analyze } from "../../src/core/analysis.js";
import { readDocument } from "../../src/core/document/read-document.js";
import type { DocumentFormat } from "../../src/core/document/report-document.js";
import { EditedAnalysis } from "../../src/core/incremental/edited-analysis.js";
import { findOrganizations } from "../../src/core/organizations/find-organizations.js";
import { findStatistics } from "../../src/core/statistics/find-statistics.js";
import { collectGarbage } from "./collect-garbage.js";
import type { BenchText } from "./texts.js";
import { medians } from "./timing.js";
import { type Keystroke, typeInto } from "./type-into.js";

/** The stages of an analysis, and all of it. */
export type Stage = "document" | "organizations" | "statistics" | "analysis";

/** What was measured of one text. */
export interface MeasuredText {
  readonly name: string;
  /** UTF-16 code units. */
  readonly characters: number;
  /** Median milliseconds of remark-parse. */
  readonly remarkMs: number;
  /** Median milliseconds of each stage. */
  readonly stages: Readonly<Record<Stage, number>>;
  /** Of the whole analysis to remark-parse. */
  readonly ratio: number;
  readonly keystroke: Keystroke;
  /** What the analysis of a report that is typed into keeps in memory, in millions of bytes. */
  readonly heapMB: number;
}

/** Measures one text in every way. */
export function measureText(one: BenchText): MeasuredText {
  const { text } = one;
  const { remark, ...stages } = measureStages(one, runsFor(text));
  const keystroke = typeInto(text, formatOf(one));
  return {
    name: one.name,
    characters: text.length,
    remarkMs: remark,
    stages,
    ratio: stages.analysis / remark,
    keystroke,
    heapMB: heapOf(one),
  };
}

/** Median milliseconds of remark-parse and of each stage of the analysis of a text. */
export function measureStages(one: BenchText, { runs, warming }: Runs): Record<Stage | "remark", number> {
  const { text } = one;
  const format = formatOf(one);
  const parser = unified().use(remarkParse);
  const document = readDocument(text, format);
  const { mentions } = findOrganizations(document);
  return medians(
    {
      remark: () => parser.parse(text),
      document: () => readDocument(text, format),
      organizations: () => findOrganizations(document),
      statistics: () => findStatistics(document, mentions),
      analysis: () => analyze(text, { format }),
    },
    runs,
    warming,
  );
}

/** As what a text is read. */
export function formatOf({ name }: BenchText): DocumentFormat {
  return name.endsWith(".md") ? "markdown" : "plaintext";
}

/** How often a text is read. */
export interface Runs {
  /** That are measured. */
  readonly runs: number;
  /** Before them: the engine goes on compiling for so many runs of a short text, and it compiles much more for us than for remark. */
  readonly warming: number;
}

/** Fewer runs for what takes long: noise counts less there, and so does what the engine compiles. */
export function runsFor({ length }: string): Runs {
  if (length < 200_000) return { runs: 15, warming: 40 };
  return length < 3_000_000 ? { runs: 5, warming: 1 } : { runs: 1, warming: 0 };
}

function heapOf(one: BenchText): number {
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  const edited = new EditedAnalysis(one.text, { format: formatOf(one) });
  void edited.analysis;
  edited.edit([{ start: 0, deleted: 0, inserted: 1 }], ` ${one.text}`);
  const { document } = edited.analysis;
  collectGarbage();
  const kept = process.memoryUsage().heapUsed - before;
  // The analysis is alive until here.
  return document.text === edited.text ? kept / 1_000_000 : Number.NaN;
}
