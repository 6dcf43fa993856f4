import { existsSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import type { ConversionFailure } from "../core/conversion/conversion-failure.js";
import { convertReport } from "../core/conversion/convert-report.js";
import type { L10n, Sentence } from "../words/l10n.js";
import { about } from "./about.js";
import { readBytes, reason, shownName } from "./input.js";
import { UsageError } from "./usage-error.js";

const REASONS: Readonly<Record<ConversionFailure, Sentence>> = {
  encrypted: (l10n) => l10n.t("wants a password; save it without one first"),
  damaged: (l10n) => l10n.t("is damaged, or not what its name says"),
  "no-text": (l10n) => l10n.t("has no text, only pictures of it; run text recognition (OCR) first"),
  "too-large": (l10n) => l10n.t("is too large"),
  "unknown-kind": (l10n) => l10n.t("is no PDF, Word document (.docx) or web page"),
  cancelled: (l10n) => l10n.t("was cancelled"),
};

/** `convert FILE`: a PDF, a Word document or a web page as a Markdown report, to a file or standard output. Returns what is to be printed. */
export async function convertCommand(file: string, out: string | undefined, l10n: L10n): Promise<string> {
  const name = shownName(file, l10n);
  const bytes = new Uint8Array(readBytes(file));
  const result = await convertReport(
    { name, bytes },
    {
      converter: "Policy Annotator",
      load: async () => (await import("../core/conversion/converters.js")).CONVERTERS,
      watch: { signal: new AbortController().signal, onPage: () => undefined },
    },
  );
  if (!result.ok) throw new UsageError(about(name, REASONS[result.reason]));
  if (out === undefined) return result.text;
  if (existsSync(out))
    throw new UsageError(about(basename(out), (l10n) => l10n.t("exists; nothing was written")));
  try {
    writeFileSync(out, result.text);
  } catch (error) {
    throw new UsageError(about(basename(out), reason(error)));
  }
  return "";
}
