import type { LanguageTag } from "../../document/report-document.js";
import type { Lexicon } from "../lexicon.js";
import { ENGLISH } from "./en.js";
import { FRENCH } from "./fr.js";

/** The lexicon of each language that reports are read in. */
export const LEXICONS: Readonly<Record<LanguageTag, Lexicon>> = { en: ENGLISH, fr: FRENCH };
