import { writeFileSync } from "node:fs";
import { basename } from "node:path";
import { analyze } from "../core/analysis.js";
import type { AnnotatedReport } from "../core/export/annotated-report.js";
import { notesToCsv, statisticsToCsv } from "../core/export/csv.js";
import type { ExportWords } from "../core/export/export-words.js";
import { glossaryToMarkdown } from "../core/export/glossary.js";
import { notesToMarkdown, statisticsToMarkdown } from "../core/export/markdown.js";
import { organizationsToCsv, organizationsToMarkdown } from "../core/export/organizations.js";
import { judgementsIn } from "../core/notes/judgement.js";
import { isComment } from "../core/notes/note.js";
import { notesFileBeside, readAnnotations, withShared } from "./annotations.js";
import { ENGLISH } from "./english.js";
import { readInput, reason } from "./input.js";
import { UsageError } from "./usage-error.js";

export interface ExportOptions {
  readonly format: string | undefined;
  readonly what: string;
  /** The notes file; without it, the one beside the report. */
  readonly notes: string | undefined;
  /** The file of decisions about organizations for all reports; without it, the nearest `.policy-annotator/organizations.jsonl`. */
  readonly organizations: string | undefined;
  /** The file to write; without it, standard output. */
  readonly out: string | undefined;
}

type Writer = (report: AnnotatedReport, words: ExportWords) => string;

const WRITERS: Readonly<Record<string, Readonly<Record<string, Writer>>>> = {
  notes: { markdown: notesToMarkdown, csv: notesToCsv },
  statistics: { markdown: statisticsToMarkdown, csv: statisticsToCsv },
  organizations: { markdown: organizationsToMarkdown, csv: organizationsToCsv },
  glossary: { markdown: glossaryToMarkdown },
};

/** `export FILE --format …`: notes, statistics, organizations or acronyms of a report, to a file or standard output. Returns what is to be printed. */
export function exportCommand(
  file: string,
  { format, what, notes, organizations, out }: ExportOptions,
): string {
  const writers = WRITERS[what];
  if (!writers) throw new UsageError(`--what is one of ${Object.keys(WRITERS).join(", ")}, not '${what}'`);
  const write = writers[format ?? ""];
  if (!write)
    throw new UsageError(`--format is one of ${Object.keys(writers).join(", ")}, not '${format ?? ""}'`);
  const input = readInput(file);
  const notesFile = notes ?? notesFileBeside(file);
  const annotations = notesFile === null ? [] : readAnnotations(notesFile, input.text);
  const judgements = withShared(judgementsIn(annotations), file, organizations);
  const report = {
    name: input.name,
    analysis: analyze(input.text, { format: input.format, judgements }),
    notes: annotations.filter(({ note }) => isComment(note)),
  };
  const content = write(report, ENGLISH);
  if (out === undefined) return content;
  try {
    writeFileSync(out, content);
  } catch (error) {
    throw new UsageError(`${basename(out)}: ${reason(error)}`);
  }
  return "";
}
