import type { Sentence } from "../words/l10n.js";

/** What is to be said of a file: `report.txt: there is no such file`. */
export function about(file: string, sentence: Sentence): Sentence {
  return (l10n) => l10n.t("{0}: {1}", file, sentence(l10n));
}
