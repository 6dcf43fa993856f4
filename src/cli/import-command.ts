import { randomUUID } from "node:crypto";
import { existsSync, renameSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { Codebook } from "../core/coding/codebook.js";
import { CODEBOOK_FILE, formatCodebook } from "../core/coding/codebook-file.js";
import { readDocument } from "../core/document/read-document.js";
import { titleSpan } from "../core/document/title-span.js";
import { findDocuments } from "../core/import/find-documents.js";
import { codesGiven, type ImportPlan, leftOutOf, notesToWrite } from "../core/import/import-plan.js";
import type { Incoming, IncomingDocument } from "../core/import/incoming.js";
import { LIMITS } from "../core/import/limits.js";
import { planCodes, takeInCodes } from "../core/import/plan-codes.js";
import { type PlannedNote, planNotes } from "../core/import/plan-import.js";
import { readImport } from "../core/import/read-import.js";
import { InterchangeText } from "../core/notes/interchange-text.js";
import { mergeNotes } from "../core/notes/merge.js";
import type { Note } from "../core/notes/note.js";
import { NotesStore, NotTextError } from "../core/notes/notes-store.js";
import { refusalIn } from "../words/import-words.js";
import type { L10n } from "../words/l10n.js";
import { about } from "./about.js";
import { readCodebook } from "./annotations.js";
import { nearestFileAbove } from "./file-above.js";
import { FolderOnDisk } from "./folder-on-disk.js";
import { planIn } from "./import-words.js";
import { type Input, readBytes, readInput, reason } from "./input.js";
import { UsageError } from "./usage-error.js";

export interface ImportFlags {
  /** The notes file; without it, the one beside the report, be it there or not. */
  readonly notes?: string | undefined;
  /** The codebook; without it, that of the report's folder or the nearest above, else one beside the report. */
  readonly codebook?: string | undefined;
  /** Which document of the files is the report, where that cannot be told. */
  readonly document?: string | undefined;
  readonly json: boolean;
  /** Say what would be done, and do nothing. */
  readonly "dry-run": boolean;
}

/** What was read of all files, and what it makes of the notes and of the codebook. */
interface Planned {
  readonly plan: ImportPlan;
  readonly codebook: Codebook;
}

/**
 * `import FILE INPUT…`: notes and codes of other files for a report. All files are read before anything is written: where
 * one is refused, nothing is. Returns what is to be printed.
 */
export async function importCommand(
  file: string,
  inputs: readonly string[],
  flags: ImportFlags,
  l10n: L10n,
): Promise<string> {
  if (file === "-")
    throw new UsageError((l10n) => l10n.t("the report has to be a file: its notes are written beside it"));
  const report = readInput(file, l10n);
  const store = storeFor(flags.notes ?? `${file}.notes.jsonl`);
  const notes = await readNotes(store);
  const book = readCodebook(file, flags.codebook);
  const read = inputs.map((input) => readFile(input));
  const { plan, codebook } = planAll(report, notes, book, read, flags.document);
  const isWritten = !flags["dry-run"];
  if (isWritten) await write(file, { store, plan, book, codebook, named: flags.codebook });
  return flags.json ? `${JSON.stringify(toJson(plan, isWritten))}\n` : planIn(l10n, plan, report.text);
}

function readFile(input: string): Incoming {
  // Of a file that is too large, nothing is read; one that is not there is told of by what reads it.
  const size = statSync(input, { throwIfNoEntry: false })?.size ?? 0;
  const incoming =
    size > LIMITS.archive
      ? { refused: "tooLarge" as const, at: null }
      : readImport(basename(input), readBytes(input));
  if ("refused" in incoming) throw new UsageError(about(input, (l10n) => refusalIn(l10n, incoming)));
  return incoming;
}

async function readNotes(store: NotesStore): Promise<readonly Note[]> {
  try {
    return mergeNotes((await store.read())?.notes ?? [], []);
  } catch (error) {
    const why = error instanceof NotTextError ? (l10n: L10n) => l10n.t("is no UTF-8 text") : reason(error);
    throw new UsageError(about(store.name, why));
  }
}

function storeFor(file: string): NotesStore {
  return new NotesStore(new FolderOnDisk(dirname(file)), basename(file), () => randomUUID());
}

/** Each file is set against the notes as those before it leave them. */
function planAll(
  report: Input,
  notes: readonly Note[],
  book: Codebook,
  files: readonly Incoming[],
  named: string | undefined,
): Planned {
  const text = new InterchangeText(report.text);
  const title = titleSpan(readDocument(report.text, report.format));
  const source = `file:${encodeURIComponent(report.name)}`;
  const now = new Date().toISOString();
  const all: PlannedNote[] = [];
  let known = notes;
  for (const { documents } of files)
    for (const document of documentsFor(documents, report, named)) {
      const planned = [...planNotes(document, { text, source, title, notes: known, now })];
      known = mergeNotes(known, notesToWrite({ notes: planned }));
      all.push(...planned);
    }
  const codes = files.flatMap((one) => one.codes);
  const given = codesGiven(all);
  const leftOut = files.flatMap((one) => leftOutOf(one, documentsFor(one.documents, report, named)));
  return {
    plan: { notes: all, codes: planCodes(book, codes, given), leftOut },
    codebook: takeInCodes(book, codes, given),
  };
}

function documentsFor(
  documents: readonly IncomingDocument[],
  report: Input,
  named: string | undefined,
): readonly IncomingDocument[] {
  return named === undefined
    ? findDocuments(documents, report)
    : documents.filter(({ name }) => name === named);
}

async function write(
  file: string,
  to: {
    readonly store: NotesStore;
    readonly plan: ImportPlan;
    readonly book: Codebook;
    readonly codebook: Codebook;
    readonly named: string | undefined;
  },
): Promise<void> {
  const notes = notesToWrite(to.plan);
  try {
    if (notes.length > 0) await to.store.write(notes);
    if (formatCodebook(to.codebook) !== formatCodebook(to.book))
      writeCodebook(codebookFor(file, to.named), to.codebook);
  } catch (error) {
    throw new UsageError(about(to.store.name, reason(error)));
  }
}

/** The codebook of the nearest folder that has one; else where the workspace begins, as git has it, or beside the report. */
function codebookFor(report: string, named: string | undefined): string {
  return named ?? nearestFileAbove(report, CODEBOOK_FILE) ?? join(topFolder(report), CODEBOOK_FILE);
}

function topFolder(report: string): string {
  const beside = dirname(resolve(report));
  for (let folder = beside; ; folder = dirname(folder)) {
    if (existsSync(join(folder, ".git"))) return folder;
    if (dirname(folder) === folder) return beside;
  }
}

/** A new file beside the old is renamed over it, so that a kill at any instant leaves one of the two. */
function writeCodebook(file: string, book: Codebook): void {
  writeFileSync(`${file}.tmp`, formatCodebook(book));
  renameSync(`${file}.tmp`, file);
}

function toJson({ notes, codes, leftOut }: ImportPlan, written: boolean) {
  return {
    notes: notes.map(({ outcome, after, anchor }) => {
      const place = anchor && anchor.state !== "orphan" ? anchor.span : { start: null, end: null };
      return { id: after.id, outcome, state: anchor?.state ?? null, start: place.start, end: place.end };
    }),
    codes,
    leftOut,
    written,
  };
}
