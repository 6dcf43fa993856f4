// How long the analysis of a report takes, as a ratio to remark-parse of the same text in the same run.
//
//   npm run bench -- [FILE …] [--json]      without files: the sample report, once and twenty times over
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { analyze } from "../../src/core/analysis.js";
import { readDocument } from "../../src/core/document/read-document.js";
import { findOrganizations } from "../../src/core/organizations/find-organizations.js";
import { findStatistics } from "../../src/core/statistics/find-statistics.js";

interface Measured {
  readonly name: string;
  /** UTF-16 code units. */
  readonly characters: number;
  /** Median milliseconds of remark-parse. */
  readonly remarkMs: number;
  /** Median milliseconds of each stage. */
  readonly stages: Readonly<Record<"document" | "organizations" | "statistics" | "analysis", number>>;
  /** Of the whole analysis to remark-parse. */
  readonly ratio: number;
}

/** Measured runs of each task, after those that warm the engine up. */
const RUNS = 15;
const WARMING = 3;
const SAMPLE = "media/sample/harbour-roundtable.txt";

/** How many times over the sample is read to see how the time grows, and how many times as long that may take. */
const TIMES = 20;
const STEEPEST = 22;

/** Median milliseconds of several tasks, run in turn so that a slow moment of the machine meets all of them. */
function medians<Name extends string>(tasks: Readonly<Record<Name, () => unknown>>): Record<Name, number> {
  const names = Object.keys(tasks) as Name[];
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let run = -WARMING; run < RUNS; run++)
    for (const name of names) {
      const start = performance.now();
      tasks[name]();
      if (run >= 0) times.get(name)?.push(performance.now() - start);
    }
  const median = (name: Name) => times.get(name)?.sort((a, b) => a - b)[RUNS >> 1] ?? 0;
  return Object.fromEntries(names.map((name) => [name, median(name)])) as Record<Name, number>;
}

function measure(name: string, text: string): Measured {
  const format = name.endsWith(".md") ? "markdown" : "plaintext";
  const parser = unified().use(remarkParse);
  const document = readDocument(text, format);
  const { mentions } = findOrganizations(document);
  const { remark, ...stages } = medians({
    remark: () => parser.parse(text),
    document: () => readDocument(text, format),
    organizations: () => findOrganizations(document),
    statistics: () => findStatistics(document, mentions),
    analysis: () => analyze(text, { format }),
  });
  return { name, characters: text.length, remarkMs: remark, stages, ratio: stages.analysis / remark };
}

const files = process.argv.slice(2).filter((argument) => argument !== "--json");
const texts = files.map((file): [string, string] => [basename(file), readFileSync(file, "utf8")]);
const sample = readFileSync(SAMPLE, "utf8");
const documents = (
  texts.length > 0
    ? texts
    : ([
        ["sample", sample],
        [`sample × ${TIMES}`, `${sample}\n\n`.repeat(TIMES)],
      ] satisfies [string, string][])
).map(([name, text]) => measure(name, text));

/** How many times as long the repeated sample takes as the sample; null where files were named. */
const growth = growthOf(documents);

function growthOf([once, repeated]: readonly Measured[]): number | null {
  return texts.length > 0 || !once || !repeated ? null : repeated.stages.analysis / once.stages.analysis;
}

if (process.argv.includes("--json")) console.log(JSON.stringify({ documents, growth }));
else {
  console.table(
    documents.map(({ name, characters, remarkMs, stages }) => ({
      document: name,
      characters,
      "remark-parse ms": remarkMs.toFixed(1),
      ...Object.fromEntries(
        Object.entries(stages).map(([stage, ms]) => [`${stage} ratio`, (ms / remarkMs).toFixed(2)]),
      ),
      // Of the whole analysis.
      ...(growth !== null && { growth: characters > sample.length ? `× ${growth.toFixed(1)}` : "" }),
    })),
  );
}
if (growth !== null && growth > STEEPEST) {
  console.error(
    `${TIMES} times the text took ${growth.toFixed(1)} times as long; at most ${STEEPEST} is allowed.`,
  );
  process.exitCode = 1;
}
