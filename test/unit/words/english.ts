import { exportWordsIn } from "../../../src/words/export-words.js";
import { findingWordsIn } from "../../../src/words/finding-words.js";
import { IN_ENGLISH } from "../../../src/words/l10n.js";

/** The words of exports in English, for tests that read them. */
export const ENGLISH = exportWordsIn(IN_ENGLISH);

/** The words of findings in English. */
export const ENGLISH_FINDINGS = findingWordsIn(IN_ENGLISH);
