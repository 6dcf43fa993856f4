import { env, l10n } from "vscode";
import type { L10n } from "../words/l10n.js";

/** The language that the editor speaks. */
export const EDITOR: L10n = { language: env.language, t: l10n.t };
