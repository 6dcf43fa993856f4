import type { Passage, ReportDocument } from "../document/report-document.js";
import { knownPlaces } from "../organizations/places.js";
import { LEXICONS } from "./language/lexicons.js";
import { placeNames } from "./language/place-names.js";
import { openingsOf } from "./openings.js";
import type { Scene } from "./scene.js";
import { Spellings, tokenize } from "./tokens.js";
import { withoutMarksInYears } from "./year-marks.js";

/** What holds for every passage of a report: the language it is read in, and its habits of writing. */
export interface Setting extends Omit<Scene, "text" | "tokens"> {
  /** Of all that was read so far. */
  readonly spellings: Spellings;
}

/** Reads the setting off a report. */
export function settingOf({ language, text }: ReportDocument): Setting {
  const lexicon = LEXICONS[language];
  return {
    lexicon,
    openings: openingsOf(lexicon),
    isPlaceName,
    writesMillionsAsM: writesMillionsAsM(text),
    noteMarks: noteMarksOf(text),
    spellings: new Spellings(),
  };
}

const TERRITORIES = knownPlaces();
const PLACE_NAMES = placeNames();

function isPlaceName(name: string): boolean {
  return PLACE_NAMES.has(name) || TERRITORIES.has(name);
}

/** A passage under examination, in the setting of its report. */
export function sceneOf(setting: Setting, { reading: { text } }: Passage): Scene {
  // Field by field: a spread of the setting for each of thousands of passages costs as much as to cut their texts.
  const { lexicon, openings, isPlaceName, writesMillionsAsM, noteMarks } = setting;
  const tokens = withoutMarksInYears(text, tokenize(text, setting.spellings), noteMarks, ({ lower }) =>
    lexicon.functionWords.has(lower),
  );
  return { lexicon, openings, isPlaceName, writesMillionsAsM, noteMarks, text, tokens };
}

/** Past this many digits a number is no mark of a note. */
const LONGEST_MARK = 4;
const MARKS_BEFORE: ReadonlySet<string> = new Set([".", ",", ":", ";", "”", '"', "’", "»"]);

/**
 * The numbers glued to a word's full stop, comma or quotation mark in a report (`higher.434`, `so.”12`): where they run in
 * order they are marks of notes. Looks only at the digits of the text, in linear time.
 */
function noteMarksOf(text: string): ReadonlySet<number> {
  return new Set(noteMarksIn(text));
}

/** What a part of a report says of its setting: where it stays the same, the setting does. */
export function settingSigns(text: string): readonly unknown[] {
  return [writesMillionsAsM(text), ...noteMarksIn(text)];
}

function noteMarksIn(text: string): number[] {
  const marks: number[] = [];
  for (const { 0: digits, index } of text.matchAll(/\d+/g)) {
    if (digits.length > LONGEST_MARK || !MARKS_BEFORE.has(text.charAt(index - 1))) continue;
    let before = index - 2;
    if (MARKS_BEFORE.has(text.charAt(before))) before--;
    if (/[)\]]/.test(text.charAt(before))) before--;
    const after = text.charAt(index + digits.length);
    if (/\p{Ll}/u.test(text.charAt(before)) && !/[\p{L}.,%]/u.test(after)) marks.push(Number(digits));
  }
  return marks;
}

/** Whether a report abbreviates millions to `m` after a currency sign: `"£2.7m"`. */
function writesMillionsAsM(text: string): boolean {
  return /[£€$]\s?\d{1,6}(?:[.,]\d{1,6}){0,3}m(?![\p{L}\d²³])/u.test(text);
}
