import type { ReportDocument } from "../document/report-document.js";
import { listStill, type StillList } from "../moved-list.js";
import { eachInSteps, inOneGo, mapInSteps, type Steps } from "../steps.js";
import { type AcronymEvidence, acronymFindings } from "./acronym-findings.js";
import { companyShortNames } from "./company-short-names.js";
import { coordinatedNames } from "./coordination.js";
import { type Definition, definitionsOf } from "./definition.js";
import { departmentWords } from "./department-words.js";
import { toOrganizations } from "./entities.js";
import { isSpeltBy } from "./initials.js";
import { introducedInSteps } from "./introduced-names.js";
import { kindNames, withoutKinds } from "./kinds.js";
import { knownBodies } from "./known-bodies.js";
import { NAME_WORDS } from "./language/languages.js";
import { type Lexicon, lexiconOf } from "./lexicon.js";
import { asMention, type FoundMention, MentionFinder } from "./mention-finder.js";
import type { Name, NameContext } from "./name.js";
import type { Organizations } from "./organization.js";
import { passageNames } from "./passage-names.js";
import { organizationsOf, type PlacedOrganizations } from "./placed-organizations.js";
import { knownPlaces } from "./places.js";
import { type PassageText, readPassages } from "./report-text.js";
import { rosterNames } from "./roster.js";
import { listTexts, type TextList } from "./text-list.js";
import { CALLED_A_THING, type Tallies, talliesOf, type Usage, usageOf } from "./usage.js";
import { Vocabulary } from "./word.js";

/** What is known before any report is read. */
export const LEXICON = lexiconOf(Object.values(NAME_WORDS));
export const PLACES = knownPlaces();
export const KNOWN = knownBodies();

/** Finds every place where a report names an organization, and which places name the same one. */
export function findOrganizations(document: ReportDocument): Organizations {
  return organizationsOf(inOneGo(organizationsInSteps(document)));
}

/** What each passage of a report says of names by itself, by index of passage. */
export interface PassagesRead {
  readonly vocabulary: Vocabulary;
  readonly passages: TextList;
  /** How often the report has each line that may be one of many that are the same. */
  readonly lines: ReadonlyMap<string, number>;
  /** The names that the grammar reads. */
  readonly names: StillList<readonly Name[]>;
  /** The short forms that are explained, before it is known what the report uses them for. */
  readonly explained: StillList<readonly Definition[]>;
}

/** What a report says of organizations, with all that was learned on the way: what an edit is held against. */
export interface OrganizationsRead extends PassagesRead, PlacedOrganizations {
  /** What all passages say of how acronyms are used. */
  readonly tallies: Tallies;
  /** The short forms that count in each passage, as the whole report shows. */
  readonly defined: StillList<readonly Definition[]>;
  readonly definitions: readonly Definition[];
  readonly kinds: ReadonlySet<string>;
  readonly finder: MentionFinder;
  /** What was found in each passage. */
  readonly found: StillList<readonly FoundMention[]>;
}

/** What is known of a report's organizations before they are told apart. */
export type Learned = Omit<OrganizationsRead, keyof PlacedOrganizations>;

/** How names are read in a passage. */
export function contextOf({ passage }: PassageText): NameContext {
  return {
    lexicon: LEXICON,
    places: PLACES,
    titleCase: /^(?:heading|tableCell|caption)$/.test(passage.role),
  };
}

/** The mentions of a passage, given the names and short forms in it, once the whole report has been learned. */
export function mentionsIn(
  passage: PassageText,
  rosterNames: readonly Name[],
  names: readonly Name[],
  defined: readonly Definition[],
  finder: MentionFinder,
): FoundMention[] {
  if (passage.repeated) return [];
  const bodies = finder.find(passage, [...rosterNames, ...bodiesAmong(names)], defined);
  const unknown = names.filter((name) => name.kind === "unknown");
  const others = coordinatedNames(passage.text, bodies, unknown, LEXICON, PLACES);
  return [...bodies, ...others.map(asMention)];
}

/** Reads a report for organizations, see {@link findOrganizations}. */
export function* organizationsInSteps(document: ReportDocument): Steps<OrganizationsRead> {
  const vocabulary = new Vocabulary();
  const { passages, lines } = yield* readPassages(document, vocabulary, LEXICON);
  const names = yield* mapInSteps(passages, (passage) => passageNames(passage, contextOf(passage)));
  yield;
  const explained = yield* mapInSteps(passages, (passage, at) =>
    definitionsOf(passage, names[at] ?? [], LEXICON, PLACES),
  );
  yield;
  const said = {
    names: listStill<readonly Name[]>(names),
    explained: listStill<readonly Definition[]>(explained),
  };
  return yield* linkOrganizations(document, { vocabulary, passages: listTexts(passages), lines, ...said });
}

/** Learns from all passages of a report what each of them needs of the others, and finds the organizations with that. */
export function* linkOrganizations(document: ReportDocument, read: PassagesRead): Steps<OrganizationsRead> {
  const { vocabulary } = read;
  const passages = read.passages.all();
  const names = read.names.all();
  const [lexicon, places, known] = [LEXICON, PLACES, KNOWN];
  const knownNames = new Set(known.names);
  const tallies = yield* talliesOf(passages, lexicon);
  const usage = new Map([...tallies].map(([acronym, tally]) => [acronym, usageOf(tally)]));
  const defined = withoutStrangers(
    yield* mapInSteps(read.explained.all(), (explained) =>
      explained.map((definition) => typedByUse(definition, usage, knownNames, lexicon)),
    ),
  );
  yield;
  const definitions = settled([
    ...defined.flat(),
    ...(yield* departmentWords(passages, names, lexicon)),
    ...(yield* introducedInSteps(passages, lexicon, places, vocabulary)),
    ...(yield* companyShortNames(passages, names, lexicon, places, vocabulary)),
  ]);
  yield;
  const kinds = yield* kindNames(passages, names, definitions, lexicon);
  const grammar = yield* mapInSteps(names, (own, at) => withoutKinds(own, kinds, defined[at] ?? [], lexicon));
  const context = { lexicon, places, titleCase: false };
  const rosters = rosterNames(passages, document.sections, grammar, context);
  yield;
  const finder = new MentionFinder(lexicon, vocabulary, known, definitions, usage);
  const learn = (own: readonly Name[], at: number) => finder.learn(rosters.get(at) ?? bodiesAmong(own));
  yield* eachInSteps(grammar, learn);
  const found = yield* mapInSteps(passages, (passage, at) =>
    mentionsIn(passage, rosters.get(at) ?? [], grammar[at] ?? [], defined[at] ?? [], finder),
  );
  yield;
  const learned = {
    ...read,
    ...{
      defined: listStill<readonly Definition[]>(defined),
      found: listStill<readonly FoundMention[]>(found),
    },
    ...{ tallies, definitions, kinds, finder },
  };
  return { ...learned, ...(yield* placeOrganizations(document, learned)) };
}

/** Tells what was found in the passages of a report apart by whom it names. */
export function* placeOrganizations(document: ReportDocument, learned: Learned): Steps<PlacedOrganizations> {
  const [passages, found, defined] = [learned.passages.all(), learned.found.all(), learned.defined.all()];
  const { definitions } = learned;
  const placed = yield* toOrganizations(document, passages, found, defined, definitions, LEXICON, PLACES);
  yield;
  return yield* withFindings(document, learned, placed);
}

/** The organizations of a report with what is amiss with its acronyms, told anew. */
export function* withFindings(
  document: ReportDocument,
  { passages, defined }: Pick<Learned, "passages" | "defined">,
  placed: Omit<PlacedOrganizations, "findings">,
): Steps<PlacedOrganizations> {
  const findings = yield* acronymFindings(acronymEvidence(document, { passages, defined, ...placed }));
  return { ...placed, findings };
}

/** What the findings about acronyms are read from. */
export function acronymEvidence(
  document: ReportDocument,
  { passages, defined, mentions }: Pick<OrganizationsRead, "passages" | "defined" | "mentions">,
): AcronymEvidence {
  return {
    ...{ document, passages: passages.all(), defined: defined.all(), mentions: mentions.all() },
    ...{ known: KNOWN.acronyms, lexicon: LEXICON },
  };
}

function bodiesAmong(names: readonly Name[]): Name[] {
  return names.filter((name) => name.kind === "organization");
}

/** A long form that all the world knows is a body's; one whose words say nothing is a body when its acronym is used as somebody; one of many is none. */
function typedByUse(
  definition: Definition,
  usages: ReadonlyMap<string, Usage>,
  known: ReadonlySet<string>,
  lexicon: Lexicon,
): Definition {
  if (known.has(definition.long)) return { ...definition, kind: "organization" };
  const usage = usages.get(definition.short);
  if (definition.isAcronym && usage?.isKind) return { ...definition, kind: "thing" };
  // `the OLP program`: a partnership or network that the report calls a program is one.
  const head = definition.long.slice(definition.long.lastIndexOf(" ") + 1).toLowerCase();
  const isWeak = lexicon.heads.get(head) === "unit" && definition.isAcronym;
  if (isWeak && (usage?.points ?? 0) <= CALLED_A_THING) return { ...definition, kind: "thing" };
  if (definition.kind !== "unknown") return definition;
  const enough = ABSTRACT.test(definition.long) ? 2 : 1;
  return { ...definition, kind: (usage?.points ?? 0) >= enough ? "organization" : "thing" };
}

/** A long form that ends in the name of an activity or a quality, as those of programs do: `Support and Improvement`. */
const ABSTRACT = /(?:tion|sion|ment|ity|ness|ing|ance|ence|ship|ism)s?$/i;

/** Leaves out names that do not spell an acronym which another name spells: `Ville de Laval (SPL)` beside its `Service …`. */
function withoutStrangers(defined: readonly Definition[][]): Definition[][] {
  const spells = ({ short, long }: Definition) => isSpeltBy(short, long);
  const named = (definition: Definition) => definition.kind === "organization" && spells(definition);
  const spelt = new Set(defined.flatMap((found) => found.filter(named).map(({ short }) => short)));
  return defined.map((found) =>
    found.filter((definition) => !definition.isAcronym || !spelt.has(definition.short) || spells(definition)),
  );
}

/** One meaning for each short form: that of a body if it has one, else its first. */
function settled(definitions: readonly Definition[]): Definition[] {
  const bodies = new Set(definitions.filter((d) => d.kind === "organization").map((d) => d.short));
  return definitions.filter((d) => d.kind === "organization" || !bodies.has(d.short));
}
