import { writeFileSync } from "node:fs";
import { basename, resolve, sep } from "node:path";
import { analyze } from "../core/analysis.js";
import type { AnnotatedReport } from "../core/export/annotated-report.js";
import {
  DEFAULT_EXPORT,
  EXPORT_SUBJECTS,
  type ExportFormat,
  type ExportWriter,
  NothingToExportError,
} from "../core/export/export-format.js";
import { inScope } from "../core/export/export-scope.js";
import { EXPORT_FORMATS, findFormat, formatsOf } from "../core/export/formats.js";
import { judgementsIn } from "../core/notes/judgement.js";
import { isComment } from "../core/notes/note.js";
import { exportWordsIn } from "../words/export-words.js";
import type { L10n } from "../words/l10n.js";
import { about } from "./about.js";
import { notesFileBeside, readAnnotations, readCodebook, withShared } from "./annotations.js";
import {
  type ArrangementFlags,
  notOneOf,
  readArrangement,
  readScope,
  type ScopeFlags,
} from "./export-flags.js";
import { readInput, reason } from "./input.js";
import { UsageError } from "./usage-error.js";

export interface ExportFlags extends ScopeFlags, ArrangementFlags {
  readonly format?: string | undefined;
  /** What of the report; without it, what the format is made for. */
  readonly what?: string | undefined;
  /** The notes file; without it, the one beside the report. */
  readonly notes?: string | undefined;
  /** The codebook; without it, that of the report's folder or the nearest above. */
  readonly codebook?: string | undefined;
  /** The file of decisions about organizations for all reports; without it, the nearest `.policy-annotator/organizations.jsonl`. */
  readonly organizations?: string | undefined;
  /** The file to write; without it, standard output. */
  readonly out?: string | undefined;
}

/**
 * `export FILE --format …`: a report, or something of it, to a file or standard output. Returns what is to be printed.
 * Throws a `UsageError` for what it is not asked rightly, and for what cannot be read or written.
 */
export async function exportCommand(
  file: string,
  flags: ExportFlags,
  l10n: L10n,
): Promise<string | Uint8Array> {
  const format = formatFor(flags);
  const { out } = flags;
  if (format.language === null && out === undefined && process.stdout.isTTY)
    throw new UsageError((l10n) => l10n.t("{0} is not for a terminal: name a file with -o", format.name));
  const report = readReport(file, flags, l10n);
  const scope = readScope(flags, report.analysis.document.sections);
  const options = { ...DEFAULT_EXPORT, ...readArrangement(flags) };
  const write = await format.load();
  const content = await contentOf(format, () => write(inScope(report, scope), exportWordsIn(l10n), options));
  if (out === undefined) return content;
  try {
    writeFileSync(out, content);
  } catch (error) {
    throw new UsageError(about(basename(out), reason(error)));
  }
  return "";
}

async function contentOf(
  { name }: ExportFormat,
  write: () => ReturnType<ExportWriter>,
): Promise<string | Uint8Array> {
  try {
    return await write();
  } catch (error) {
    if (error instanceof NothingToExportError)
      throw new UsageError((l10n) => l10n.t("there is nothing to export: a {0} cannot be empty", name));
    throw error;
  }
}

function formatFor({ format: id, what }: ExportFlags): ExportFormat {
  const subject = EXPORT_SUBJECTS.find((one) => one === what);
  if (what !== undefined && subject === undefined) throw notOneOf("--what", EXPORT_SUBJECTS, what);
  const format = findFormat(id ?? "", subject ?? null);
  if (format) return format;
  const ids = new Set((subject ? formatsOf(subject) : EXPORT_FORMATS).map((one) => one.id));
  throw notOneOf(subject ? `--what ${subject} --format` : "--format", [...ids], id ?? "");
}

function readReport(
  file: string,
  { notes, codebook, organizations }: ExportFlags,
  l10n: L10n,
): AnnotatedReport {
  const input = readInput(file, l10n);
  const notesFile = notes ?? notesFileBeside(file);
  const annotations = notesFile === null ? [] : readAnnotations(notesFile, input.text, l10n);
  const judgements = withShared(judgementsIn(annotations), file, organizations, l10n);
  return {
    name: input.name,
    path: file === "-" ? null : slashed(resolve(file)),
    analysis: analyze(input.text, { format: input.format, judgements }),
    notes: annotations.filter(({ note }) => isComment(note)),
    codebook: readCodebook(file, codebook),
    within: null,
  };
}

/** `C:\reports\a.txt` as `/C:/reports/a.txt`. */
function slashed(path: string): string {
  const slashes = path.split(sep).join("/");
  return slashes.startsWith("/") ? slashes : `/${slashes}`;
}
