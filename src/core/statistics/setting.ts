import type { Passage, ReportDocument } from "../document/report-document.js";
import { knownPlaces } from "../organizations/places.js";
import { LEXICONS } from "./language/lexicons.js";
import { placeNames } from "./language/place-names.js";
import { openingsOf } from "./openings.js";
import type { Scene } from "./scene.js";
import { tokenize } from "./tokens.js";

/** What holds for every passage of a report: the language it is read in, and its habits of writing. */
export type Setting = Omit<Scene, "text" | "tokens">;

/** Reads the setting off a report. */
export function settingOf({ language, text }: ReportDocument): Setting {
  const lexicon = LEXICONS[language];
  const [territories, names] = [knownPlaces(), placeNames()];
  return {
    lexicon,
    openings: openingsOf(lexicon),
    isPlaceName: (name) => names.has(name) || territories.has(name),
    writesMillionsAsM: writesMillionsAsM(text),
    noteMarks: noteMarksOf(text),
  };
}

/** A passage under examination, in the setting of its report. */
export function sceneOf(setting: Setting, { reading: { text } }: Passage): Scene {
  return { ...setting, text, tokens: tokenize(text) };
}

/** The numbers glued to a word's full stop, comma or quotation mark in a report: where they run in order they are marks of notes. */
function noteMarksOf(text: string): ReadonlySet<number> {
  return new Set(
    [...text.matchAll(/\p{Ll}[)\]]?[.,:;”"’»]{1,2}(\d{1,4})(?![\d\p{L}.,%])/gu)].map(([, mark]) =>
      Number(mark),
    ),
  );
}

/** Whether a report abbreviates millions to `m` after a currency sign: `"£2.7m"`. */
function writesMillionsAsM(text: string): boolean {
  return /[£€$]\s?\d{1,6}(?:[.,]\d{1,6}){0,3}m(?![\p{L}\d²³])/u.test(text);
}
