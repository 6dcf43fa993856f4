import type { Passage, ReportDocument } from "../document/report-document.js";
import type { Finding } from "../finding.js";
import { acronymsInQuestion, capitalsIn, isSentence } from "../organizations/acronym-findings.js";
import { acronymUses } from "../organizations/acronym-uses.js";
import { companiesByWord, companyCandidates } from "../organizations/company-short-names.js";
import type { Definition } from "../organizations/definition.js";
import { departmentsOf } from "../organizations/department-words.js";
import {
  acronymsAmong,
  firstDefinitions,
  inOrder,
  type PlacedDefinition,
} from "../organizations/entities.js";
import {
  KNOWN,
  LEXICON,
  mentionsIn,
  type OrganizationsRead,
  PLACES,
} from "../organizations/find-organizations.js";
import { type HeadedBody, headNounMentions } from "../organizations/head-nouns.js";
import { withoutKinds } from "../organizations/kinds.js";
import type { FoundMention } from "../organizations/mention-finder.js";
import type { Mention, Organizations } from "../organizations/organization.js";
import { relationOf } from "../organizations/parents.js";
import { rosterSections } from "../organizations/roster.js";
import { overlaps, type Span } from "../span.js";
import type { Steps } from "../steps.js";
import type { TextEdit } from "../text-edit.js";
import type { EditedPassage } from "./edited-document.js";
import { movedBy } from "./moved.js";
import { type Learned, lessonsOf, type OwnNames, ownNames, wordsIn } from "./own-names.js";
import { alike } from "./same-structure.js";

/** An edit with the texts before and after it. */
export interface EditedText {
  readonly edit: TextEdit;
  readonly before: string;
  readonly after: string;
}

/** What was found in a passage when it was read last, and how far the passage had moved then. */
interface Reread {
  readonly own: OwnNames;
  readonly mentions: readonly Mention[];
  readonly defined: readonly Definition[];
  readonly shortForms: readonly PlacedDefinition[];
  readonly moved: number;
}

/** How far things have moved since the report was read whole. */
export interface Moves {
  movedAt(position: number): number;
}

/**
 * The organizations of a report that is typed into. As long as a passage teaches the report nothing else than before and
 * names the same bodies in the same order, only their places change. All else is for a reading of the whole.
 */
export class EditedOrganizations {
  readonly #read: OrganizationsRead;
  readonly #document: ReportDocument;
  readonly #moves: Moves;
  readonly #learned: Learned;
  readonly #rosters: ReadonlySet<number>;
  readonly #inQuestion: ReturnType<typeof acronymsInQuestion>;
  /** By index of passage, its mentions as indexes into all mentions. */
  readonly #mentionIndexes = new Map<number, number[]>();
  readonly #reread = new Map<number, Reread>();
  /** Words that the report may not have any more. */
  readonly #lostWords = new Set<string>();

  private constructor(
    { read, document, moves }: { read: OrganizationsRead; document: ReportDocument; moves: Moves },
    learned: Learned,
    inQuestion: ReturnType<typeof acronymsInQuestion>,
  ) {
    this.#read = read;
    this.#document = document;
    this.#moves = moves;
    this.#learned = learned;
    this.#rosters = rosterSections(document.sections, { lexicon: LEXICON, places: PLACES, titleCase: false });
    this.#inQuestion = inQuestion;
    for (const [mention, passage] of read.placed.passageOf.entries()) {
      const own = this.#mentionIndexes.get(passage);
      if (own) own.push(mention);
      else this.#mentionIndexes.set(passage, [mention]);
    }
  }

  /** `document` is the report as it was read whole, `moves` how far its parts have moved since. */
  static *inSteps(
    read: OrganizationsRead,
    document: ReportDocument,
    moves: Moves,
  ): Steps<EditedOrganizations> {
    const { passages, names, defined, vocabulary, placed } = read;
    const all = names.flat();
    const departments = departmentsOf(all);
    yield;
    const companies = companiesByWord(companyCandidates(all, LEXICON, PLACES, vocabulary));
    yield;
    const { mentions } = placed;
    const inQuestion = acronymsInQuestion({
      ...{ document, passages, defined, mentions, known: KNOWN.acronyms, lexicon: LEXICON },
    });
    yield;
    return new EditedOrganizations(
      { read, document, moves },
      { departments, companies, vocabulary },
      inQuestion,
    );
  }

  /** Takes in an edited passage; gives its mentions, or null where the report must be read anew. */
  edit(passage: EditedPassage, text: EditedText): readonly Mention[] | null {
    const { index, before, after } = passage;
    if (this.#rosters.has(before.section ?? -1) || this.#isInFinding(index)) return null;
    const { repeated = false } = this.#read.passages[index] ?? {};
    const known = this.#reread.get(index)?.own;
    const { vocabulary } = this.#learned;
    const old =
      known?.text.text === before.reading.text
        ? { ...known, text: { ...known.text, passage: before } }
        : ownNames(before, text.before, repeated, vocabulary);
    const own = ownNames(after, text.after, repeated, vocabulary);
    if (!alike(lessonsOf(old, this.#learned), lessonsOf(own, this.#learned))) return null;
    if (own.explained.length > 0 && isSentence(before) !== isSentence(after)) return null;
    if (!this.#keepsWords(old, own) || !this.#keepsAcronyms(index, old, own, text)) return null;
    const defined = this.#definedIn(index, old, own);
    const [was, is] = [this.#mentionsIn(index, old, old), this.#mentionsIn(index, old, own)];
    const entities = this.mentionsOf(index).map(({ entity }) => entity);
    if (!was || !is || was.length !== entities.length || !alike(signsOf(was), signsOf(is))) return null;
    const place = (
      found: readonly FoundMention[],
      { reading, section }: Passage,
      source: string,
    ): Mention[] =>
      found.map((mention, k) => {
        const { start, end } = reading.sourceSpan(mention);
        return { start, end, text: source.slice(start, end), entity: entities[k] ?? "", section };
      });
    const mentions = place(is, after, text.after);
    if (!this.#keepsRelations(index, place(was, before, text.before), mentions, text)) return null;
    const shortForms = this.#placed(index, after, defined);
    this.#reread.set(index, { own, mentions, defined, shortForms, moved: this.#movedOf(index) });
    return mentions;
  }

  /** The mentions of a passage as they stand now. */
  mentionsOf(index: number): readonly Mention[] {
    const known = this.#reread.get(index);
    if (known) {
      const by = this.#movedOf(index) - known.moved;
      return by === 0 ? known.mentions : known.mentions.map((mention) => movedBy(mention, by));
    }
    return (this.#mentionIndexes.get(index) ?? []).flatMap((at) => this.#baseMention(at) ?? []);
  }

  /** All organizations as they stand now. */
  get organizations(): Organizations {
    const { organizations, placed } = this.#read;
    const taken = new Map<number, number>();
    const mentions = placed.mentions.map((mention, at): Mention => {
      const passage = placed.passageOf[at] ?? 0;
      const known = this.#reread.get(passage);
      if (!known) return this.#baseMention(at) ?? mention;
      const next = taken.get(passage) ?? 0;
      taken.set(passage, next + 1);
      return movedBy(known.mentions[next] ?? mention, this.#movedOf(passage) - known.moved);
    });
    const shortForms = this.#shortForms();
    const definedAt = firstDefinitions(shortForms);
    return {
      mentions,
      entities: organizations.entities.map((entity) => {
        const definition = definedAt.get(entity.entity) ?? null;
        return isSameSpan(definition, entity.definition) ? entity : { ...entity, definition };
      }),
      definitions: acronymsAmong(shortForms),
      probable: organizations.probable,
      findings: organizations.findings.map((finding) => this.#movedFinding(finding)),
    };
  }

  #baseMention(at: number): Mention | undefined {
    const mention = this.#read.placed.mentions[at];
    return mention && movedBy(mention, this.#moves.movedAt(mention.start));
  }

  #shortForms(): PlacedDefinition[] {
    const taken = new Map<number, number>();
    return this.#read.placed.shortForms.map((form) => {
      const known = this.#reread.get(form.passage);
      const next = taken.get(form.passage) ?? 0;
      taken.set(form.passage, next + 1);
      const placed = known?.shortForms[next] ?? form;
      const by = known ? this.#movedOf(form.passage) - known.moved : this.#moves.movedAt(form.start);
      return by === 0 ? placed : { ...movedBy(placed, by), longSpan: movedBy(placed.longSpan, by) };
    });
  }

  #movedFinding(finding: Finding): Finding {
    const by = this.#moves.movedAt(finding.start);
    const related = finding.related.map((span) => movedBy(span, this.#moves.movedAt(span.start)));
    return by === 0 && related.every((span, k) => span === finding.related[k])
      ? finding
      : { ...movedBy(finding, by), related };
  }

  /** How far a passage has moved since the report was read whole. */
  #movedOf(index: number): number {
    return this.#moves.movedAt(this.#extent(index).start);
  }

  /** Where a passage stood when the report was read whole. */
  #extent(index: number): Span {
    const reading = this.#document.passages[index]?.reading;
    return { start: reading?.sourceOf(0) ?? 0, end: reading?.sourceOf(reading.text.length) ?? 0 };
  }

  /** Whether a finding about an acronym stands in a passage. */
  #isInFinding(index: number): boolean {
    const extent = this.#extent(index);
    return this.#read.organizations.findings.some(({ start, end, related }) =>
      [{ start, end }, ...related].some((span) => overlaps(span, extent)),
    );
  }

  /** Whether it makes no difference that the passage has other words: none was asked for. */
  #keepsWords(old: OwnNames, own: OwnNames): boolean {
    const [before, after] = [wordsIn(old.text), wordsIn(own.text)];
    const { vocabulary } = this.#learned;
    const gained = [...after].filter((word) => !before.has(word));
    for (const word of before) if (!after.has(word)) this.#lostWords.add(word);
    for (const word of after) this.#lostWords.delete(word);
    return ![...gained, ...this.#lostWords].some((word) => vocabulary.wasAsked(word));
  }

  /** Whether the acronyms that findings may be about are used and explained as often in a passage. */
  #keepsAcronyms(index: number, old: OwnNames, own: OwnNames, { before, after }: EditedText): boolean {
    const { undefined: missed, defined } = this.#inQuestion;
    const capitals = ({ text: { passage } }: OwnNames, source: string) => {
      const { start, end } = passage.reading.sourceSpan({ start: 0, end: passage.reading.text.length });
      return capitalsIn(source.slice(Math.max(0, start - MARGIN), end + MARGIN)).filter((word) =>
        defined.has(word),
      );
    };
    if (defined.size > 0 && !alike(capitals(old, before), capitals(own, after))) return false;
    if (missed.size === 0) return true;
    const [above, below] = [index - 1, index + 1].map(
      (at) => this.#reread.get(at)?.own.text ?? this.#read.passages[at],
    );
    const uses = ({ text }: OwnNames) => {
      const around = [above ?? [], text, below ?? []].flat();
      const found = acronymUses(missed, around, this.#document.sections, LEXICON);
      return [...found].flatMap(([acronym, { uses, isExplained }]) => [acronym, uses.length, isExplained]);
    };
    return alike(uses(old), uses(own));
  }

  /** The short forms that count in a passage, as the whole report showed of those explained there. */
  #definedIn(index: number, old: OwnNames, own: OwnNames): Definition[] {
    const count = this.#reread.get(index)?.defined ?? this.#read.defined[index] ?? [];
    return count.flatMap((definition) => {
      const at = old.explained.findIndex(
        ({ short, shortSpan }) =>
          short === definition.short && shortSpan.start === definition.shortSpan.start,
      );
      const same = own.explained[at];
      return same ? [{ ...same, kind: definition.kind }] : [];
    });
  }

  /** The mentions of a passage by its grammar and all that the report taught; null where they depend on one another. */
  #mentionsIn(index: number, old: OwnNames, own: OwnNames): FoundMention[] | null {
    const { kinds, finder, placed } = this.#read;
    const defined = this.#definedIn(index, old, own);
    const names = withoutKinds(own.names, kinds, defined, LEXICON);
    const named = inOrder(mentionsIn(own.text, [], names, defined, finder));
    const extent = this.#extent(index);
    const bodies = new Map<string, HeadedBody>();
    const inside = new Set<string>();
    for (const [head, body] of placed.byHead) {
      if (body.first >= extent.end) continue;
      bodies.set(head, { ...body, first: -1 });
      if (body.first >= extent.start) inside.add(body.name);
    }
    const called = headNounMentions(own.text, bodies, LEXICON);
    if (called.some(({ fullName }) => inside.has(fullName ?? ""))) return null;
    return called.length === 0 ? named : inOrder([...named, ...called]);
  }

  /** Whether what stands between the mentions of a passage, and between those and their neighbours, says the same. */
  #keepsRelations(
    index: number,
    was: readonly Mention[],
    is: readonly Mention[],
    { before, after, edit }: EditedText,
  ): boolean {
    const by = edit.inserted - edit.deleted;
    const { passageOf, mentions } = this.#read.placed;
    const extent = this.#extent(index);
    const first = firstFrom(mentions, extent.start);
    let behind = first;
    while (passageOf[behind] === index) behind++;
    const above = this.#current(first - 1);
    const below = this.#current(behind);
    const old = [above ?? [], was, below ? movedBy(below, -by) : []].flat();
    const now = [above ?? [], is, below ?? []].flat();
    const relations = (source: string, chain: readonly Mention[]) =>
      chain.flatMap((mention, k) => {
        const next = chain[k + 1];
        return [mention.text.replace(/\s+/g, " "), next && relationOf(source, mention, next)];
      });
    return alike(relations(before, old), relations(after, now));
  }

  /** A mention by its index in the whole report, as it stands now. */
  #current(at: number): Mention | undefined {
    const passage = this.#read.placed.passageOf[at];
    if (passage === undefined) return undefined;
    const own = this.#mentionIndexes.get(passage) ?? [];
    return this.mentionsOf(passage)[own.indexOf(at)];
  }

  #placed(index: number, { reading }: Passage, defined: readonly Definition[]): PlacedDefinition[] {
    const known = this.#read.placed.shortForms.filter(({ passage }) => passage === index);
    const entityOf = new Map(
      known.map(({ acronym, isAcronym, entity }) => [`${isAcronym} ${acronym}`, entity]),
    );
    return defined
      .map(({ short, long, longSpan, shortSpan, isAcronym }) => ({
        ...reading.sourceSpan(shortSpan),
        acronym: short,
        long,
        longSpan: reading.sourceSpan(longSpan),
        entity: entityOf.get(`${isAcronym} ${short}`) ?? null,
        isAcronym,
        passage: index,
      }))
      .sort((a, b) => a.start - b.start);
  }
}

/** Characters around a passage that capitals may run on into. */
const MARGIN = 16;

function signsOf(mentions: readonly FoundMention[]): readonly unknown[] {
  return mentions.flatMap(({ text, isAcronym, fullName, kind }) => [text, isAcronym, fullName, kind]);
}

function isSameSpan(one: Span | null, other: Span | null): boolean {
  return one?.start === other?.start && one?.end === other?.end;
}

/** The index of the first mention at or behind a place. */
function firstFrom(mentions: readonly Mention[], position: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.start ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
