import { writeFileSync } from "node:fs";
import { basename } from "node:path";
import { type CarriedNote, type CarriedNotes, carryNotes } from "../core/anchoring/carry-notes.js";
import { countedIn } from "../words/counted.js";
import type { L10n } from "../words/l10n.js";
import { about } from "./about.js";
import { notesFileBeside } from "./annotations.js";
import { readBytes, readInput, reason } from "./input.js";
import { shortened } from "./shortened.js";
import { UsageError } from "./usage-error.js";

export interface CarryOptions {
  /** The notes file; without it, the one beside the old version. */
  readonly notes: string | undefined;
  readonly json: boolean;
  /** The file to write the carried notes to. */
  readonly out: string | undefined;
}

const STATES = ["anchored", "moved", "changed", "orphan"] as const;

/**
 * `carry OLD NEW [--notes FILE] [--json] [-o OUT]`: where the notes of a report stand in its next version. Returns what is
 * to be printed: per note its id, its state and its span in UTF-16 units of NEW; or a summary for people.
 */
export function carryCommand(
  oldFile: string,
  newFile: string,
  { notes, json, out }: CarryOptions,
  l10n: L10n,
): string {
  if ([oldFile, newFile, notes].filter((file) => file === "-").length > 1)
    throw new UsageError((l10n) => l10n.t("only one of OLD, NEW and the notes can be standard input"));
  const notesFile = notes ?? notesFileBeside(oldFile);
  if (notesFile === null)
    throw new UsageError((l10n) => l10n.t("{0} has no notes beside it; name them with --notes", oldFile));
  const old = readInput(oldFile, l10n);
  const now = readInput(newFile, l10n);
  const source = `file:${encodeURIComponent(basename(newFile))}`;
  const carried = carryNotes({ old: old.text, now: now.text, source }, readNotes(notesFile));
  for (const line of carried.notUnderstood) {
    const told = l10n.t("this line is no annotation; it is kept as it is");
    process.stderr.write(`${notesFile}:${line + 1}: ${told}\n`);
  }
  if (carried.notes.length === 0 && carried.notUnderstood.length > 0)
    throw new UsageError(about(notesFile, (l10n) => l10n.t("holds no annotations, one a line")));
  if (out !== undefined) write(out, carried);
  return json ? `${JSON.stringify(carried.notes.map(toEntry))}\n` : summary(carried.notes, now.text, l10n);
}

function readNotes(file: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(readBytes(file));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(about(file, (l10n) => l10n.t("is no UTF-8 text")));
  }
}

function write(out: string, { content }: CarriedNotes): void {
  try {
    writeFileSync(out, content);
  } catch (error) {
    throw new UsageError(about(basename(out), reason(error)));
  }
}

function toEntry({ id, anchor }: CarriedNote) {
  const place = anchor.state === "orphan" ? { start: null, end: null } : anchor.span;
  return { id, state: anchor.state, start: place.start, end: place.end };
}

function summary(notes: readonly CarriedNote[], now: string, l10n: L10n): string {
  const counted = (message: string, count: number) => countedIn(l10n.language, message, count);
  const words: Readonly<Record<(typeof STATES)[number], string>> = {
    anchored: l10n.t("{0, plural, one {# anchored} other {# anchored}}"),
    moved: l10n.t("{0, plural, one {# moved} other {# moved}}"),
    changed: l10n.t("{0, plural, one {# changed} other {# changed}}"),
    orphan: l10n.t("{0, plural, one {# orphan} other {# orphans}}"),
  };
  const counts = STATES.map((state) =>
    counted(words[state], notes.filter(({ anchor }) => anchor.state === state).length),
  );
  const total = counted(l10n.t("{0, plural, one {# note} other {# notes}}"), notes.length);
  const lines = notes.flatMap((note) => toReview(note, now, l10n));
  return `${[l10n.t("{0}: {1}", total, counts.join(", ")), ...lines].join("\n")}\n`;
}

/** What is said of a note whose passage is gone or has other words; nothing of any other. */
function toReview({ anchor, quote }: CarriedNote, now: string, l10n: L10n): string[] {
  const was = `  ${l10n.t("was “{0}”", shortened(quote))}`;
  if (anchor.state === "orphan") {
    const candidates = anchor.candidates.map(
      (span) => `  ${l10n.t("line {0}? “{1}”", lineOf(now, span.start), wordsAt(now, span))}`,
    );
    return [l10n.t("not found"), was, ...candidates];
  }
  if (anchor.state !== "changed") return [];
  const { span } = anchor;
  return [
    l10n.t("line {0}: changed", lineOf(now, span.start)),
    was,
    `  ${l10n.t("now “{0}”", wordsAt(now, span))}`,
  ];
}

function wordsAt(text: string, { start, end }: { start: number; end: number }): string {
  return shortened(text.slice(start, end));
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|\r|\n/).length;
}
