import { env } from "vscode";
import { countedIn } from "../words/counted.js";

/** A message whose words go by numbers, as `l10n.t` gives it, in the language of the editor; see `countedIn`. */
export function counted(message: string, ...values: readonly (number | string)[]): string {
  return countedIn(env.language, message, ...values);
}
