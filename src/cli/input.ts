import { readFileSync } from "node:fs";
import { basename, extname } from "node:path";
import type { DocumentFormat } from "../core/document/report-document.js";
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
export function readInput(file: string): Input {
  const bytes = readBytes(file);
  return {
    name: file === "-" ? "standard input" : basename(file),
    text: decode(bytes, file),
    format: MARKDOWN.has(extname(file).toLowerCase()) ? "markdown" : "plaintext",
  };
}

/** Reads a file whole. Throws a `UsageError` that says why it cannot be read. */
export function readBytes(file: string): Buffer {
  try {
    return readFileSync(file === "-" ? STANDARD_INPUT : file);
  } catch (error) {
    throw new UsageError(`${file}: ${reason(error)}`);
  }
}

function decode(bytes: Buffer, file: string): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return bytes.toString("utf16le");
  if (bytes.subarray(0, BINARY_PROBE).includes(0))
    throw new UsageError(`${file}: is a binary file, not a text`);
  return bytes.toString("utf8");
}

/** Why the system refused, in words. */
export function reason(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  const known: Record<string, string> = {
    ENOENT: "there is no such file",
    EISDIR: "is a directory, not a file",
    EACCES: "may not be accessed",
    EPERM: "may not be accessed",
    ENOSPC: "the disk is full",
    ENOTDIR: "there is no such file",
  };
  return known[String(code)] ?? (error instanceof Error ? error.message : String(error));
}
