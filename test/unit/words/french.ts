import { readFileSync } from "node:fs";
import { exportWordsIn } from "../../../src/words/export-words.js";
import { translation } from "../../../src/words/l10n.js";

const messages = JSON.parse(readFileSync("l10n/bundle.l10n.fr.json", "utf8"));

/** The words of exports in French. */
export const FRENCH = exportWordsIn(translation("fr", messages));
