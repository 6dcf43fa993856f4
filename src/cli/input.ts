import { readFileSync } from "node:fs";
import { basename, extname } from "node:path";
import type { DocumentFormat } from "../core/document/report-document.js";
import type { L10n, Sentence } from "../words/l10n.js";
import { about } from "./about.js";
import { UsageError } from "./usage-error.js";

/** A report as read from disk or standard input. */
export interface Input {
  readonly name: string;
  readonly text: string;
  readonly format: DocumentFormat;
}

/** Like git: a file with a NUL in its first 8,000 bytes is no text. */
const BINARY_PROBE = 8000;
const MARKDOWN = new Set([".md", ".markdown", ".mdown", ".mkd"]);
const STANDARD_INPUT = 0;

/**
 * Reads a report: a file, or standard input for `-`. UTF-8, a byte order mark kept; UTF-16 by its mark; bytes that are no
 * UTF-8 read as U+FFFD. Throws a `UsageError` for what is no readable text.
 */
export function readInput(file: string, l10n: L10n): Input {
  const bytes = readBytes(file);
  return {
    name: shownName(file, l10n),
    text: decode(bytes, file),
    format: MARKDOWN.has(extname(file).toLowerCase()) ? "markdown" : "plaintext",
  };
}

/** What a file that was named on the command line is called. */
export function shownName(file: string, l10n: L10n): string {
  return file === "-" ? l10n.t("standard input") : basename(file);
}

/** Reads a file whole. Throws a `UsageError` that says why it cannot be read. */
export function readBytes(file: string): Buffer {
  try {
    return readFileSync(file === "-" ? STANDARD_INPUT : file);
  } catch (error) {
    throw new UsageError(about(file, reason(error)));
  }
}

function decode(bytes: Buffer, file: string): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return bytes.toString("utf16le");
  if (bytes.subarray(0, BINARY_PROBE).includes(0))
    throw new UsageError(about(file, (l10n) => l10n.t("is a binary file, not a text")));
  return bytes.toString("utf8");
}

/** Why the system refused. */
export function reason(error: unknown): Sentence {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
      return (l10n) => l10n.t("there is no such file");
    case "EISDIR":
      return (l10n) => l10n.t("is a directory, not a file");
    case "EACCES":
    case "EPERM":
      return (l10n) => l10n.t("may not be accessed");
    case "ENOSPC":
      return (l10n) => l10n.t("the disk is full");
    default:
      return () => (error instanceof Error ? error.message : String(error));
  }
}
