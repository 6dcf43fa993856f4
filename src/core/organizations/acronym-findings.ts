import type { Passage, ReportDocument } from "../document/report-document.js";
import type { Finding } from "../finding.js";
import type { Span } from "../span.js";
import { inOneGo, LINES_IN_ONE_STEP, mapInSteps, type Steps } from "../steps.js";
import { acronymUsesInSteps, isListOfAcronyms } from "./acronym-uses.js";
import type { Definition } from "./definition.js";
import { acronymLetters } from "./initials.js";
import { knownAbbreviations } from "./known-abbreviations.js";
import type { Lexicon } from "./lexicon.js";
import { isSlip } from "./misspelt-names.js";
import { isSmallWord } from "./name-key.js";
import type { Mention } from "./organization.js";
import type { PassageText } from "./report-text.js";

/** Three to seven capitals, `&` among them or not: shorter ones mean too many things, longer ones are words in capitals. */
const ACRONYM = /^\p{Lu}[\p{Lu}&]{1,5}\p{Lu}$/u;
const ROMAN = /^[IVXLCDM]+$/;
/** A report that defines so many acronyms means to define them all. */
const FEWEST_DEFINED = 3;
/** An acronym is missed when it is used so often. */
const FEWEST_USES = 3;
/** Capitals in a row, whatever follows: `CSA` of `CSA's`, `CSAs` and `CSA12`. */
const CAPITALS = /[A-ZÀ-ÖØ-Þ&]{3,}/g;
/** Letters that two words share at their beginning when one is the other inflected: `Canada`, `Canadian`. */
const STEM = 4;

/** Headings over lists, where a name is given with its acronym for the reader to know it by. */
const NO_RUNNING_TEXT =
  /acronym|abréviation|abbrev|glossa|sigle|bibliograph|reference|référence|works cited|literature|experts|participants|members|membres|annex|appendi/i;

/** What the findings are read from. */
export interface AcronymEvidence {
  readonly document: ReportDocument;
  readonly passages: readonly PassageText[];
  /** By index of passage. */
  readonly defined: readonly (readonly Definition[])[];
  readonly mentions: readonly Mention[];
  /** Acronyms of bodies known the world over. */
  readonly known: ReadonlySet<string>;
  readonly lexicon: Lexicon;
}

/** A definition that holds beyond doubt, where the document has it. */
interface Placed extends Span {
  readonly acronym: string;
  readonly long: string;
  readonly longSpan: Span;
  /** In running text, not in a list, a table or a heading. */
  readonly isRunning: boolean;
}

/**
 * Acronyms that a report does not define as it defines its others, defines twice differently, or defines and never uses.
 * Time grows with the report's length.
 */
export function* acronymFindings(evidence: AcronymEvidence): Steps<Finding[]> {
  const definitions = yield* sureDefinitions(evidence);
  yield;
  const missed = yield* undefinedAcronyms(evidence, definitions);
  const twice = twiceDefined(definitions);
  yield;
  const unused = yield* neverUsed(evidence, definitions);
  return [...missed, ...twice, ...unused].sort((a, b) => a.start - b.start);
}

/** The acronyms that the findings are about: those that nothing defines, and those that must be used for being defined. */
export function acronymsInQuestion(evidence: AcronymEvidence): {
  readonly undefined: ReadonlySet<string>;
  readonly defined: ReadonlySet<string>;
} {
  const definitions = inOneGo(sureDefinitions(evidence));
  const isHabit = new Set(definitions.map(({ acronym }) => acronym)).size >= FEWEST_DEFINED;
  return {
    undefined: isHabit ? namelessBodies(evidence) : new Set(),
    defined: new Set(definitions.map(({ acronym }) => acronym)),
  };
}

/** What the search asks of the heading that a passage stands under: where it stays the same, so does what is found below. */
export function sectionSigns(heading: string): readonly unknown[] {
  return [NO_RUNNING_TEXT.test(heading), isListOfAcronyms(heading)];
}

/** The capitals in a row that stand in a text, as they are counted to tell whether an acronym is used. */
export function capitalsIn(text: string): string[] {
  return text.match(CAPITALS) ?? [];
}

/** The definitions whose long form spells its acronym word by word. */
function* sureDefinitions({ document, passages, defined }: AcronymEvidence): Steps<Placed[]> {
  // Reports define the same acronym again in each of their parts.
  const spelt = new Map<string, boolean>();
  const isSpelt = (short: string, long: string): boolean => {
    const key = `${short} ${long}`;
    const known = spelt.get(key) ?? spellingWords(short, long) !== null;
    spelt.set(key, known);
    return known;
  };
  const placed = yield* mapInSteps(defined, (definitions, at) => {
    const passage = passages[at]?.passage;
    const section = document.sections[passage?.section ?? -1]?.heading.text ?? "";
    return definitions.flatMap(({ short, long, longSpan, shortSpan, isAcronym }) => {
      if (passage === undefined || !isAcronym || !isSpelt(short, long)) return [];
      const { start, end } = passage.reading.sourceSpan(shortSpan);
      return {
        start,
        end,
        acronym: short,
        long,
        longSpan: passage.reading.sourceSpan(longSpan),
        isRunning: passage.role === "paragraph" && isSentence(passage) && !NO_RUNNING_TEXT.test(section),
      };
    });
  });
  return placed.flat().sort((a, b) => a.start - b.start);
}

/** Whether a passage ends as a sentence does and has the length of one. */
export function isSentence({ reading, sentences }: Passage): boolean {
  return (
    sentences.length > 1 ||
    (/[.!?:;]["”’»)\]\d]*\s*$/.test(reading.text.slice(-12)) && reading.text.length > 80)
  );
}

/** The words of a long form that give an acronym its letters, one each; null where they do not. */
function spellingWords(acronym: string, long: string): readonly string[] | null {
  const letters = acronymLetters(acronym);
  const all = long.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  for (const words of [all, all.filter((word) => !isSmallWord(word))])
    if (words.map((word) => word.normalize("NFD").charAt(0)).join("") === letters) return words;
  return null;
}

function* undefinedAcronyms(evidence: AcronymEvidence, definitions: readonly Placed[]): Steps<Finding[]> {
  const { document, passages, lexicon } = evidence;
  const habit = new Set(definitions.map(({ acronym }) => acronym)).size;
  if (habit < FEWEST_DEFINED) return [];
  const missed = namelessBodies(evidence);
  yield;
  if (missed.size === 0) return [];
  const found: Finding[] = [];
  const headingOf = (section: number) => document.sections[section]?.heading.text ?? "";
  for (const [acronym, use] of yield* acronymUsesInSteps(missed, passages, headingOf, lexicon)) {
    const [first, ...others] = use.uses;
    if (use.isExplained || first === undefined || use.uses.length < FEWEST_USES) continue;
    const data = { acronym, uses: use.uses.length };
    found.push({ ...first, code: "acronym-undefined", data, related: others.slice(0, 1) });
  }
  return found.length <= habit ? found : [];
}

/** Acronyms of bodies that no name is known for and that not every reader knows. */
function namelessBodies({ mentions, known, lexicon, defined }: AcronymEvidence): Set<string> {
  const explained = new Set(defined.flat().map(({ short }) => short));
  const common = knownAbbreviations();
  const isMissed = (acronym: string) =>
    ACRONYM.test(acronym) &&
    !ROMAN.test(acronym) &&
    ![explained, known, common, lexicon.thingAcronyms].some((acronyms) => acronyms.has(acronym));
  const nameless = new Set(mentions.filter(({ text, entity }) => text === entity).map(({ text }) => text));
  return new Set([...nameless].filter(isMissed));
}

/** The second meaning of an acronym, with its first. */
function twiceDefined(definitions: readonly Placed[]): Finding[] {
  const meanings = new Map<string, Placed[]>();
  const found: Finding[] = [];
  for (const definition of definitions) {
    const { acronym, long, start, end } = definition;
    const known = meanings.get(acronym) ?? [];
    const [first] = known;
    if (known.some((other) => other.long === long || isSameMeaning(acronym, other.long, long))) continue;
    meanings.set(acronym, [...known, definition]);
    if (first === undefined) continue;
    const data = { acronym, here: long, elsewhere: first.long };
    found.push({ start, end, code: "acronym-two-meanings", data, related: [cover(first)] });
  }
  return found;
}

function cover({ start, end, longSpan }: Placed): Span {
  return { start: Math.min(start, longSpan.start), end: Math.max(end, longSpan.end) };
}

/** Whether two long forms differ in nothing but the forms of their words. */
function isSameMeaning(acronym: string, a: string, b: string): boolean {
  const left = spellingWords(acronym, a);
  const right = spellingWords(acronym, b);
  if (left === null || right === null || left.length !== right.length) return true;
  return left.every((word, at) => {
    const other = right[at] ?? "";
    const stem = Math.min(STEM, word.length, other.length);
    return (
      word.slice(0, stem) === other.slice(0, stem) ||
      isSlip(word, other) ||
      isSmallWord(word) ||
      isSmallWord(other)
    );
  });
}

/** Acronyms that stand nowhere but where they are defined, in running text; household names are given for recognition. */
function* neverUsed(evidence: AcronymEvidence, definitions: readonly Placed[]): Steps<Finding[]> {
  const { document, known, lexicon } = evidence;
  const first = new Map<string, Placed>();
  for (const definition of definitions)
    if (!first.has(definition.acronym)) first.set(definition.acronym, definition);
  const isAsked = ({ acronym, isRunning }: Placed) =>
    isRunning && ACRONYM.test(acronym) && !known.has(acronym) && !lexicon.thingAcronyms.has(acronym);
  const candidates = [...first.values()].filter(isAsked);
  // The text as stored, so that a use in a list of contents or a figure's caption counts too.
  const once = yield* standingOnce(
    document.text,
    candidates.map(({ acronym }) => acronym),
  );
  return candidates
    .filter(({ acronym }) => once.has(acronym))
    .map(({ acronym, long, start, end }): Finding => {
      return { start, end, code: "acronym-unused", data: { acronym, long }, related: [] };
    });
}

/** Those of some capitals that stand in a text once; it is read no further than it takes to find each of them twice. */
function* standingOnce(text: string, asked: readonly string[]): Steps<ReadonlySet<string>> {
  const open = new Set(asked);
  const once = new Set<string>();
  if (open.size === 0) return once;
  let seen = 0;
  for (const [word] of text.matchAll(CAPITALS)) {
    if (++seen % LINES_IN_ONE_STEP === 0) yield;
    if (!open.has(word)) continue;
    if (!once.has(word)) once.add(word);
    else {
      once.delete(word);
      open.delete(word);
      if (open.size === 0) break;
    }
  }
  return once;
}
