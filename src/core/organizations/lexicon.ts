/**
 * How much a head noun proves: `body` names an organization wherever it heads a name (`Agency`), `unit` only with a name's
 * grammar around it (`Service`, `Team`), since `Customer Service` names none.
 */
export type HeadStrength = "body" | "unit";

/** What one language says about organizations: words only, so that adding a language adds a table. All in lower case. */
export interface LanguageWords {
  /** Head nouns that name a body wherever they head a name. */
  readonly bodies: readonly string[];
  /** Head nouns that name a body only with other words of a name around them. */
  readonly units: readonly string[];
  /** Head nouns that name a body without a word before them: `Department of Justice`, but not `Team of Experts`. */
  readonly openers: readonly string[];
  /** Plural of a head → its singular, for `Departments of Energy and the Interior`. */
  readonly plurals: Readonly<Record<string, string>>;
  /** Head nouns whose `of` may list fields with commas: `Ministry of Culture, Media and Sport`. */
  readonly listing: readonly string[];
  /** Head nouns of what is no organization: laws, programs, plans, diseases, measures, papers, events. */
  readonly things: readonly string[];
  /** Those of `things` that end a longer name and so make it a paper's: `Department of Energy Loan Program`. */
  readonly papers: readonly string[];
  /** Nouns of offices that people hold. */
  readonly titles: readonly string[];
  /** Words that a sentence begins with and that belong to no name. */
  readonly leadIns: readonly string[];
  /** Words before a unit head that make it a common noun: `Customer Service`, `Head Office`. */
  readonly commonModifiers: readonly string[];
  /** Prepositions that join the parts of a name. */
  readonly links: readonly string[];
  readonly articles: readonly string[];
  readonly conjunctions: readonly string[];
  /** Fields of government that make a name with a country: `Health Canada`. */
  readonly fields: readonly string[];
  /** Ends of a company's name. */
  readonly companyForms: readonly string[];
  /** Names that read as a body's but are common nouns: `board of directors`. */
  readonly commonNames: readonly string[];
  /** Acronyms of things, never to be taken for a body unless the document defines them as one. */
  readonly thingAcronyms: readonly string[];
  /** Verbs whose subject is somebody: to say, to do, to decide. */
  readonly actorVerbs: readonly string[];
  /** Verbs whose subject may be a law or a data base as well, and forms that are nouns too: `requires`, `estimates`. */
  readonly weakActorVerbs: readonly string[];
  /** Nouns that follow the name of a body that has people and money: `officials`, `funding`. */
  readonly actorNouns: readonly string[];
  /** Words before somebody's name: `according to`. The last word is enough. */
  readonly actorLeads: readonly string[];
  /** Words of a heading over a list of organizations. */
  readonly rosterOrganizations: readonly string[];
  /** Words of a heading over a list of people with their organizations. */
  readonly rosterPeople: readonly string[];
  /** Bodies that the language names with one common noun, capital letter apart: `Parliament`. */
  readonly soleBodies: readonly string[];
}

/** The words of all languages together, ready to be asked. */
export interface Lexicon {
  readonly heads: ReadonlyMap<string, HeadStrength>;
  readonly openers: ReadonlySet<string>;
  readonly plurals: ReadonlyMap<string, string>;
  readonly listing: ReadonlySet<string>;
  readonly things: ReadonlySet<string>;
  readonly papers: ReadonlySet<string>;
  readonly titles: ReadonlySet<string>;
  readonly leadIns: ReadonlySet<string>;
  readonly commonModifiers: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  readonly conjunctions: ReadonlySet<string>;
  readonly fields: ReadonlySet<string>;
  readonly companyForms: ReadonlySet<string>;
  readonly commonNames: ReadonlySet<string>;
  readonly thingAcronyms: ReadonlySet<string>;
  readonly actorVerbs: ReadonlySet<string>;
  readonly weakActorVerbs: ReadonlySet<string>;
  readonly actorNouns: ReadonlySet<string>;
  readonly actorLeads: ReadonlySet<string>;
  readonly rosterOrganizations: ReadonlySet<string>;
  readonly rosterPeople: ReadonlySet<string>;
  readonly soleBodies: ReadonlySet<string>;
}

/** Splits a table written as running text into its words. */
export function words(table: string): string[] {
  return table.split(/\s+/).filter((word) => word.length > 0);
}

/** Splits a table with one entry a line. */
export function lines(table: string): string[] {
  return table
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line.length > 0);
}

/**
 * Puts languages together: reports of bilingual countries name bodies in both, and the words of one are seldom words of
 * the other.
 */
export function lexiconOf(languages: readonly LanguageWords[]): Lexicon {
  const all = (pick: (language: LanguageWords) => readonly string[]) => new Set(languages.flatMap(pick));
  const heads = new Map<string, HeadStrength>();
  for (const language of languages) {
    for (const word of language.units) heads.set(word, "unit");
    for (const word of language.bodies) heads.set(word, "body");
  }
  return {
    heads,
    openers: all((l) => l.openers),
    plurals: new Map(languages.flatMap((l) => Object.entries(l.plurals))),
    listing: all((l) => l.listing),
    things: all((l) => l.things),
    papers: all((l) => l.papers),
    titles: all((l) => l.titles),
    leadIns: all((l) => l.leadIns),
    commonModifiers: all((l) => l.commonModifiers),
    links: all((l) => l.links),
    articles: all((l) => l.articles),
    conjunctions: all((l) => l.conjunctions),
    fields: all((l) => l.fields),
    companyForms: all((l) => l.companyForms),
    commonNames: all((l) => l.commonNames),
    thingAcronyms: all((l) => l.thingAcronyms),
    weakActorVerbs: all((l) => l.weakActorVerbs),
    actorVerbs: all((l) => l.actorVerbs),
    actorNouns: all((l) => l.actorNouns),
    actorLeads: all((l) => l.actorLeads),
    rosterOrganizations: all((l) => l.rosterOrganizations),
    rosterPeople: all((l) => l.rosterPeople),
    soleBodies: all((l) => l.soleBodies),
  };
}
