import type { LanguageTag } from "../../document/report-document.js";
import type { KindWords } from "../entity-kind.js";
import type { LanguageWords } from "../lexicon.js";
import { english } from "./en.js";
import { englishKinds } from "./en-kinds.js";
import { french } from "./fr.js";
import { frenchKinds } from "./fr-kinds.js";

/** The words by which bodies are named, by language. All at once: reports of bilingual countries mix them. */
export const NAME_WORDS: Readonly<Record<LanguageTag, LanguageWords>> = { en: english, fr: french };

/** What the words of a name say about the sort of body, by language; the first that knows a head noun has it. */
export const KIND_WORDS: Readonly<Record<LanguageTag, KindWords>> = { en: englishKinds, fr: frenchKinds };
