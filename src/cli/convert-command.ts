import { existsSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import type { ConversionFailure } from "../core/conversion/conversion-failure.js";
import { convertReport } from "../core/conversion/convert-report.js";
import { readBytes, reason } from "./input.js";
import { UsageError } from "./usage-error.js";

const REASONS: Readonly<Record<ConversionFailure, string>> = {
  encrypted: "wants a password; save it without one first",
  damaged: "is damaged, or not what its name says",
  "no-text": "has no text, only pictures of it; run text recognition (OCR) first",
  "too-large": "is too large",
  "unknown-kind": "is no PDF, Word document (.docx) or web page",
  cancelled: "was cancelled",
};

/** `convert FILE`: a PDF, a Word document or a web page as a Markdown report, to a file or standard output. Returns what is to be printed. */
export async function convertCommand(file: string, out: string | undefined): Promise<string> {
  const name = file === "-" ? "standard input" : basename(file);
  const bytes = new Uint8Array(readBytes(file));
  const result = await convertReport(
    { name, bytes },
    {
      converter: "Policy Annotator",
      load: async () => (await import("../core/conversion/converters.js")).CONVERTERS,
      watch: { signal: new AbortController().signal, onPage: () => undefined },
    },
  );
  if (!result.ok) throw new UsageError(`${name} ${REASONS[result.reason]}`);
  if (out === undefined) return result.text;
  if (existsSync(out)) throw new UsageError(`${basename(out)}: exists; nothing was written`);
  try {
    writeFileSync(out, result.text);
  } catch (error) {
    throw new UsageError(`${basename(out)}: ${reason(error)}`);
  }
  return "";
}
