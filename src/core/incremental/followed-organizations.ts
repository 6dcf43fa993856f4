import type { HeadingList } from "../document/heading-list.js";
import type { Passage, ReportDocument } from "../document/report-document.js";
import { STILL } from "../moved-list.js";
import { isSentence } from "../organizations/acronym-findings.js";
import type { Definition } from "../organizations/definition.js";
import {
  LEXICON,
  type Learned,
  linkOrganizations,
  mentionsIn,
  type OrganizationsRead,
  type PassagesRead,
  PLACES,
  placeOrganizations,
  withFindings,
} from "../organizations/find-organizations.js";
import { withoutKinds } from "../organizations/kinds.js";
import { FEWEST_REPEATS, lineOf, type PassageText } from "../organizations/report-text.js";
import { rosterNames, rosterSections } from "../organizations/roster.js";
import { placedIn } from "../organizations/text-list.js";
import { exchangedTallies } from "../organizations/usage.js";
import type { Steps } from "../steps.js";
import { Questions } from "./acronym-questions.js";
import { alike, type Change, growthOf, isNothing } from "./change.js";
import { exchanged } from "./counts.js";
import type { FollowedText } from "./followed-text.js";
import { movedOrganizations } from "./moved-organizations.js";
import { Lessons, type OwnNames, ownNames } from "./passage-names-read.js";
import { WordCounts } from "./word-counts.js";

/**
 * The organizations of a report that is typed into. Passages that were not typed into are never read for names again: as long
 * as those that were teach the report nothing new and name the same bodies in the same order, only places change; if they name
 * others, the bodies are told apart again; and if they teach it something, all that depends on that is done again.
 */
export class FollowedOrganizations {
  #read: OrganizationsRead;
  /** Made when they are first needed, all three: a report that nobody types into needs none. */
  #words: WordCounts | null = null;
  #lessons: Lessons | null = null;
  #questions: Questions | null = null;
  #rosters: ReadonlySet<number> | null = null;
  #keepsPlaces = true;

  constructor(read: OrganizationsRead) {
    this.#read = read;
  }

  /** All that is known of the organizations of the report as it stands. */
  get read(): OrganizationsRead {
    return this.#read;
  }

  /** Whether the last edit left all mentions what they were but for their places. */
  get keepsPlaces(): boolean {
    return this.#keepsPlaces;
  }

  /** Takes in an edit; false where the report must be read anew. What is given up half done is of no use any more. */
  *follow(text: FollowedText): Steps<boolean> {
    const read = this.#read;
    this.#words ??= new WordCounts(read.vocabulary, read.passages.all());
    const { change, after } = text;
    const passages = {
      gone: text.passages.before.slice(change.from, change.before),
      come: text.passages.after.slice(change.from, change.after),
    };
    // Short lines that come again and again say less: where one is that by now, or is no more, all is read anew.
    const lines = exchanged(read.lines, passages, lineOf, FEWEST_REPEATS);
    if (!lines) return false;
    const own = passages.come.map((passage) => this.#own(passage, text));
    const gone = this.#gone(text);
    const now = spliceRead(read, own, lines, text);
    const texts = { gone: gone.map(({ text: one }) => one), come: own.map(({ text: one }) => one) };
    const hasNewWords = this.#words.replace(texts.gone, texts.come);
    yield;
    const isInRoster = this.#isInRoster(now, text);
    this.#keepsPlaces = false;
    const { tallies, isSame } = exchangedTallies(read.tallies, texts, LEXICON);
    if (hasNewWords || isInRoster || !isSame || !this.#teachTheSame(gone, own)) {
      this.#read = yield* linkOrganizations(after, now);
      yield;
      // The next key asks for both: better told in the steps of this one, which takes long anyway.
      this.#lessons = new Lessons(this.#read);
      yield;
      this.#questions = new Questions(this.#read, after);
      return true;
    }
    yield;
    const learned = this.#learned({ ...now, tallies }, own, gone, text);
    this.#questions ??= new Questions(read, text.before);
    yield;
    const places = movedOrganizations(read, learned, text);
    yield;
    this.#keepsPlaces = places !== null;
    if (!places) {
      this.#read = { ...learned, ...(yield* placeOrganizations(after, learned)) };
      yield;
      this.#questions = new Questions(this.#read, after);
      return true;
    }
    // The same acronyms are in question, for nothing is named or defined otherwise.
    const isSettled = this.#questions.stay(read, learned, text);
    this.#read = { ...learned, ...(isSettled ? places : yield* withFindings(after, learned, places)) };
    return true;
  }

  /** A passage read for names; as before where only its place changed. */
  #own(passage: Passage, { before, after, change }: FollowedText): OwnNames {
    const { lines, vocabulary, passages, names, explained } = this.#read;
    for (let at = change.from; at < change.before; at++) {
      const old = passages.get(at);
      if (!old || !isReadAlike(old.passage, passage, before.text, after.text)) continue;
      const text = placedIn(old, passage);
      return { text, names: names.get(at) ?? [], explained: explained.get(at) ?? [] };
    }
    const repeated = (lines.get(lineOf(passage) ?? "") ?? 0) >= FEWEST_REPEATS;
    return ownNames(passage, after.text, repeated, vocabulary);
  }

  #gone({ change }: FollowedText): OwnNames[] {
    const { passages, names, explained } = this.#read;
    return passages.slice(change.from, change.before).map((text, k) => ({
      text,
      names: names.get(change.from + k) ?? [],
      explained: explained.get(change.from + k) ?? [],
    }));
  }

  #teachTheSame(gone: readonly OwnNames[], own: readonly OwnNames[]): boolean {
    this.#lessons ??= new Lessons(this.#read);
    const lessons = this.#lessons;
    const isSaid = ({ explained, text: { passage } }: OwnNames) =>
      explained.length > 0 ? [passage.role, isSentence(passage)] : [];
    return (
      alike(
        gone.flatMap((one) => lessons.of(one)),
        own.flatMap((one) => lessons.of(one)),
      ) && alike(gone.flatMap(isSaid), own.flatMap(isSaid))
    );
  }

  /** Whether passages stand, or stood, in a list of organizations, or such a list came or went. */
  #isInRoster(now: PassagesRead, text: FollowedText): boolean {
    const { before, after, change } = text;
    const was = this.#rosters ?? rosterSections(before.sections, ROSTER);
    const isSameSections = isNothing(text.headings);
    const is = isSameSections ? was : followRosters(was, after, text.headings);
    this.#rosters = is;
    if (was.size === 0 && is.size === 0) return false;
    if (isSameSections && isNothing(change)) return false;
    const headings = (all: HeadingList, rosters: ReadonlySet<number>) =>
      [...rosters].map((index) => all.get(index)?.text);
    return (
      !alike(headings(text.shown.before, was), headings(text.shown.after, is)) ||
      isListed(this.#read, before, { from: change.from, to: change.before }, was) ||
      isListed(now, after, { from: change.from, to: change.after }, is)
    );
  }

  /** What was found in the passages that were read anew, by all that the report taught before. */
  #learned(
    now: PassagesRead & Pick<Learned, "tallies">,
    own: readonly OwnNames[],
    gone: readonly OwnNames[],
    { change }: FollowedText,
  ): Learned {
    const { defined: before, definitions, kinds, finder, found } = this.#read;
    // The same short forms are explained, in the same order: each counts as it did.
    const counted = gone.flatMap(({ explained }, k) =>
      explained.map(
        (one) => before.get(change.from + k)?.find((other) => isSameDefinition(one, other)) ?? null,
      ),
    );
    let next = 0;
    const defined = own.map(({ explained }) =>
      explained.flatMap((one): Definition[] => {
        const same = counted[next++];
        return same ? [{ ...one, kind: same.kind }] : [];
      }),
    );
    const fresh = own.map(({ text, names }, k) => {
      const grammar = withoutKinds(names, kinds, defined[k] ?? [], LEXICON);
      return mentionsIn(text, [], grammar, defined[k] ?? [], finder);
    });
    return {
      ...now,
      defined: before.with({ ...change, fresh: defined, by: STILL }),
      definitions,
      kinds,
      finder,
      found: found.with({ ...change, fresh, by: STILL }),
    };
  }
}

/** How lists of organizations are read. */
const ROSTER = { lexicon: LEXICON, places: PLACES, titleCase: false };

/** The sections that announce a list of organizations, some of them before a change of headings. */
function followRosters(
  rosters: ReadonlySet<number>,
  { sections }: ReportDocument,
  { from, before, after }: Change,
): ReadonlySet<number> {
  const kept = [...rosters].filter((index) => index < from);
  const behind = [...rosters].filter((index) => index >= before).map((index) => index + after - before);
  return new Set([...kept, ...rosterSections(sections.slice(from, after), ROSTER), ...behind]);
}

/** Whether some passages, or those beside them, stand in a list of organizations: a heading that comes or goes matters to those, too. */
function isListed(
  { passages, names }: PassagesRead,
  document: ReportDocument,
  { from, to }: { readonly from: number; readonly to: number },
  rosters: ReadonlySet<number>,
): boolean {
  const touched = new Set(
    passages
      .slice(from - 1, to + 1)
      .flatMap(({ passage: { section } }) => (section !== null && rosters.has(section) ? section : [])),
  );
  if (touched.size === 0) return false;
  // Not every section whose heading announces such a list has one.
  const listed = rosterNames(passages.all(), document.sections, names.all(), ROSTER).keys();
  return [...listed].some((index) => touched.has(passages.get(index)?.passage.section ?? -1));
}

function isSameDefinition(one: Definition, other: Definition): boolean {
  return (
    one.short === other.short &&
    one.long === other.long &&
    one.shortSpan.start === other.shortSpan.start &&
    one.longSpan.start === other.longSpan.start
  );
}

/** Whether a passage has the words of another one, and lines that end at the same of them. */
function isReadAlike(old: Passage, now: Passage, before: string, after: string): boolean {
  if (old.reading.text !== now.reading.text || old.role !== now.role) return false;
  const [was, is] = [old.reading.extent, now.reading.extent];
  return before.slice(was.start, was.end) === after.slice(is.start, is.end);
}

/** What each passage says of names, once some of them were read anew. */
function spliceRead(
  read: OrganizationsRead,
  own: readonly OwnNames[],
  lines: ReadonlyMap<string, number>,
  { passages, change, placed, by }: FollowedText,
): PassagesRead {
  const known = (from: number, to: number, further: number): PassageText[] =>
    read.passages
      .slice(from, to)
      .map((text, k) => placedIn(text, passages.after.get(from + further + k) ?? text.passage));
  const fresh = [
    ...known(placed.from, change.from, 0),
    ...own.map(({ text }) => text),
    ...known(change.before, placed.before, growthOf(change)),
  ];
  return {
    vocabulary: read.vocabulary,
    passages: read.passages.with({ from: placed.from, before: placed.before, fresh, by }),
    lines,
    names: read.names.with({ ...change, fresh: own.map(({ names }) => names), by: STILL }),
    explained: read.explained.with({ ...change, fresh: own.map(({ explained }) => explained), by: STILL }),
  };
}
