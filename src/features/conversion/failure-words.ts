import { l10n } from "vscode";
import type { ConversionFailure } from "../../core/conversion/conversion-failure.js";

/** Why a file was not imported, and what to do about it. */
export function failureWords(name: string, reason: Exclude<ConversionFailure, "cancelled">): string {
  switch (reason) {
    case "encrypted":
      return l10n.t("{0} wants a password. Save it without one, then import it.", name);
    case "damaged":
      return l10n.t("{0} cannot be read: it is damaged, or not what its name says.", name);
    case "no-text":
      return l10n.t("{0} has no text, only pictures of it. Run text recognition (OCR) on it first.", name);
    case "too-large":
      return l10n.t("{0} is larger, or unpacks to more, than can be imported.", name);
    case "unknown-kind":
      return l10n.t("{0} is no PDF, Word document (.docx) or web page.", name);
  }
}
