import { l10n } from "vscode";

/** Words as a quotation, in the marks of the reader's language. */
export function quoted(words: string): string {
  return l10n.t("“{0}”", words);
}

/** A field with its value: `Period: 2019`. */
export function labelled(label: string, value: string): string {
  return l10n.t("{0}: {1}", label, value);
}

/** Things that may hold commas, one after another. */
export function listed(things: readonly string[]): string {
  const [first = "", ...rest] = things;
  return rest.reduce((before, thing) => l10n.t("{0}; {1}", before, thing), first);
}
