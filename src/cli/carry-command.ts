import { writeFileSync } from "node:fs";
import { basename } from "node:path";
import { type CarriedNote, type CarriedNotes, carryNotes } from "../core/anchoring/carry-notes.js";
import { notesFileBeside } from "./annotations.js";
import { readBytes, readInput, reason } from "./input.js";
import { UsageError } from "./usage-error.js";

export interface CarryOptions {
  /** The notes file; without it, the one beside the old version. */
  readonly notes: string | undefined;
  readonly json: boolean;
  /** The file to write the carried notes to. */
  readonly out: string | undefined;
}

const STATES = ["anchored", "moved", "changed", "orphan"] as const;
const LONGEST_QUOTE = 60;

/**
 * `carry OLD NEW [--notes FILE] [--json] [-o OUT]`: where the notes of a report stand in its next version. Returns what is
 * to be printed: per note its id, its state and its span in UTF-16 units of NEW; or a summary for people.
 */
export function carryCommand(oldFile: string, newFile: string, { notes, json, out }: CarryOptions): string {
  if ([oldFile, newFile, notes].filter((file) => file === "-").length > 1)
    throw new UsageError("only one of OLD, NEW and the notes can be standard input");
  const notesFile = notes ?? notesFileBeside(oldFile);
  if (notesFile === null) throw new UsageError(`${oldFile} has no notes beside it; name them with --notes`);
  const old = readInput(oldFile);
  const now = readInput(newFile);
  const source = `file:${encodeURIComponent(basename(newFile))}`;
  const carried = carryNotes({ old: old.text, now: now.text, source }, readNotes(notesFile));
  for (const line of carried.notUnderstood)
    process.stderr.write(`${notesFile}:${line + 1}: this line is no annotation; it is kept as it is\n`);
  if (carried.notes.length === 0 && carried.notUnderstood.length > 0)
    throw new UsageError(`${notesFile}: holds no annotations, one a line`);
  if (out !== undefined) write(out, carried);
  return json ? `${JSON.stringify(carried.notes.map(toEntry))}\n` : summary(carried.notes, now.text);
}

function readNotes(file: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(readBytes(file));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${file}: is no UTF-8 text`);
  }
}

function write(out: string, { content }: CarriedNotes): void {
  try {
    writeFileSync(out, content);
  } catch (error) {
    throw new UsageError(`${basename(out)}: ${reason(error)}`);
  }
}

function toEntry({ id, anchor }: CarriedNote) {
  const place = anchor.state === "orphan" ? { start: null, end: null } : anchor.span;
  return { id, state: anchor.state, start: place.start, end: place.end };
}

function summary(notes: readonly CarriedNote[], now: string): string {
  const counts = STATES.map(
    (state) => `${notes.filter(({ anchor }) => anchor.state === state).length} ${state}`,
  );
  const lines = notes.flatMap(({ anchor, quote }) => {
    const was = `  was  “${short(quote)}”`;
    if (anchor.state === "orphan") {
      const candidates = anchor.candidates.map(
        (span) => `  line ${lineOf(now, span.start)}?  “${wordsAt(now, span)}”`,
      );
      return ["not found", was, ...candidates];
    }
    if (anchor.state !== "changed") return [];
    const { span } = anchor;
    return [`line ${lineOf(now, span.start)}: changed`, was, `  now  “${wordsAt(now, span)}”`];
  });
  const noun = notes.length === 1 ? "note" : "notes";
  return `${[`${notes.length} ${noun}: ${counts.join(", ")}`, ...lines].join("\n")}\n`;
}

function wordsAt(text: string, { start, end }: { start: number; end: number }): string {
  return short(text.slice(start, end));
}

function short(words: string): string {
  const line = words.replace(/\s+/g, " ").trim();
  return line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE)}…` : line;
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|\r|\n/).length;
}
