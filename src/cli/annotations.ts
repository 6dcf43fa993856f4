import { statSync } from "node:fs";
import { join } from "node:path";
import { AnchorFinder } from "../core/anchoring/anchor-finder.js";
import { type Codebook, EMPTY_CODEBOOK } from "../core/coding/codebook.js";
import { CODEBOOK_FILE, type CodebookError, parseCodebook } from "../core/coding/codebook-file.js";
import type { Judgements } from "../core/judgements.js";
import type { AnchoredNote } from "../core/notes/anchored-note.js";
import { sharedIdentifications } from "../core/notes/identifying.js";
import { InterchangeText } from "../core/notes/interchange-text.js";
import { mergeNotes } from "../core/notes/merge.js";
import { type KeptLine, parseNotesFile } from "../core/notes/notes-file.js";
import type { L10n, Sentence } from "../words/l10n.js";
import { about } from "./about.js";
import { nearestFileAbove } from "./file-above.js";
import { readBytes } from "./input.js";
import { UsageError } from "./usage-error.js";

/** Where decisions about organizations for all reports of a folder are kept, from that folder. */
const SHARED_ORGANIZATIONS = join(".policy-annotator", "organizations.jsonl");

/** The notes file beside a report, or null where there is none. */
export function notesFileBeside(report: string): string | null {
  const file = `${report}.notes.jsonl`;
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : null;
}

/**
 * Decisions about a report with those about organizations for all reports: of the file that is named, else of the one that
 * its folder or the nearest above has; what was decided for the report alone counts more. Throws a `UsageError` when the
 * file cannot be read.
 */
export function withShared(
  judgements: Judgements,
  report: string,
  named: string | undefined,
  l10n: L10n,
): Judgements {
  const organizationsFile = named ?? nearestFileAbove(report, SHARED_ORGANIZATIONS);
  if (organizationsFile === null) return judgements;
  const { notes, kept } = parseNotesFile(readBytes(organizationsFile).toString("utf8"));
  tellKept(organizationsFile, kept, l10n);
  const shared = sharedIdentifications(mergeNotes(notes, []));
  return { ...judgements, organizations: [...shared, ...judgements.organizations] };
}

/**
 * What a notes file holds about a report, each with its place: notes and decisions. Lines that are not
 * understood are told on standard error. Throws a `UsageError` when the file cannot be read.
 */
export function readAnnotations(notesFile: string, text: string, l10n: L10n): AnchoredNote[] {
  const { notes, kept } = parseNotesFile(readBytes(notesFile).toString("utf8"));
  tellKept(notesFile, kept, l10n);
  const finder = new AnchorFinder(new InterchangeText(text));
  return mergeNotes(notes, [])
    .filter((note) => note.deleted === null)
    .map((note) => ({ note, anchor: finder.find(note.target) }));
}

const CODEBOOK_ERRORS: Readonly<Record<CodebookError, Sentence>> = {
  notJson: (l10n) => l10n.t("is no JSON"),
  notACodebook: (l10n) => l10n.t("is no codebook"),
  newerVersion: (l10n) => l10n.t("is of a newer version"),
};

/**
 * The codebook for a report: of the file that is named, else of the report's folder or the nearest above that has one; an
 * empty one where there is none. Throws a `UsageError` when the file cannot be read.
 */
export function readCodebook(report: string, named: string | undefined): Codebook {
  const file = named ?? nearestFileAbove(report, CODEBOOK_FILE);
  if (file === null) return EMPTY_CODEBOOK;
  const book = parseCodebook(readBytes(file).toString("utf8"));
  if (typeof book === "string") throw new UsageError(about(file, CODEBOOK_ERRORS[book]));
  return book;
}

function tellKept(file: string, kept: readonly KeptLine[], l10n: L10n): void {
  for (const { line, reason } of kept) {
    const told = l10n.t("this line is not understood ({0}) and left out", reason);
    process.stderr.write(`${file}:${line + 1}: ${told}\n`);
  }
}
