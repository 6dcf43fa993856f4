import type { ExportWords } from "../core/export/export-words.js";
import type { EntityKind } from "../core/organizations/entity-kind.js";
import type { Direction, StatisticKind } from "../core/statistics/statistic.js";
import { countedIn } from "./counted.js";
import type { L10n } from "./l10n.js";

/** The words of the exports in one language. */
export function exportWordsIn(l10n: L10n): ExportWords {
  const counted = (message: string, count: number) => countedIn(l10n.language, message, count);
  return {
    language: l10n.language,
    notesOn: (document) => l10n.t("Notes on {0}", document),
    statisticsOf: (document) => l10n.t("Statistics of {0}", document),
    labelled: (label, value) => l10n.t("{0}: {1}", label, value),
    noteCount: (count) => counted(l10n.t("{0, plural, one {# note} other {# notes}}"), count),
    statisticCount: (count) => counted(l10n.t("{0, plural, one {# statistic} other {# statistics}}"), count),
    organizationsOf: (document) => l10n.t("Organizations in {0}", document),
    organizationCount: (count) =>
      counted(l10n.t("{0, plural, one {# organization} other {# organizations}}"), count),
    glossaryOf: (document) => l10n.t("Acronyms of {0}", document),
    acronymCount: (count) => counted(l10n.t("{0, plural, one {# acronym} other {# acronyms}}"), count),
    notDefined: l10n.t("not defined in the report"),
    beforeFirstSection: l10n.t("Before the first section"),
    passageNotFound: l10n.t("Passage not found"),
    passageChanged: l10n.t("passage changed"),
    citation: (report, { section, page, line }) => {
      const place = page === null ? l10n.t("line {0}", line) : l10n.t("p. {0}", page);
      return section === null
        ? l10n.t("{0}, {1}", report, place)
        : l10n.t("{0}, “{1}”, {2}", report, section, place);
    },
    onWholeReport: l10n.t("on the whole report"),
    withoutCode: l10n.t("Without a code"),
    open: l10n.t("open"),
    resolved: l10n.t("resolved"),
    allNotes: l10n.t("Notes"),
    organizations: l10n.t("Organizations"),
    codebook: l10n.t("Codebook"),
    contents: l10n.t("Contents"),
    noteNumber: (oneBased) => l10n.t("Note {0}", oneBased),
    purposes: { commenting: l10n.t("note"), replying: l10n.t("reply"), tagging: l10n.t("code") },
    unknownAuthor: l10n.t("Analyst"),
    columns: {
      figure: l10n.t("Figure"),
      kind: l10n.t("Kind"),
      direction: l10n.t("Direction"),
      period: l10n.t("Period"),
      subject: l10n.t("Measures"),
      section: l10n.t("Section"),
      page: l10n.t("Page"),
      line: l10n.t("Line"),
      name: l10n.t("Name"),
      acronym: l10n.t("Acronym"),
      aliases: l10n.t("Also called"),
      partOf: l10n.t("Part of"),
      mentions: l10n.t("Mentions"),
      sections: l10n.t("Sections"),
      statistics: l10n.t("Statistics"),
      meaning: l10n.t("Stands for"),
      codes: l10n.t("Codes"),
      passage: l10n.t("Passage"),
      type: l10n.t("Type"),
      text: l10n.t("Text"),
      author: l10n.t("Author"),
      written: l10n.t("Written"),
      status: l10n.t("Status"),
      review: l10n.t("To review"),
      value: l10n.t("Value"),
      valueTo: l10n.t("to"),
      unit: l10n.t("Unit"),
      place: l10n.t("Place"),
      comparison: l10n.t("Compared with"),
      population: l10n.t("Out of"),
      source: l10n.t("Source"),
      code: l10n.t("Code"),
      color: l10n.t("Color"),
      description: l10n.t("Description"),
      notes: l10n.t("Notes"),
      notesWithin: l10n.t("Notes with those below"),
    },
    kinds: kindWords(l10n),
    entityKinds: entityKindWords(l10n),
    directions: directionWords(l10n),
  };
}

/** What kinds of statistics are called. */
export function kindWords(l10n: L10n): Record<StatisticKind, string> {
  return {
    percentage: l10n.t("percentage"),
    count: l10n.t("count"),
    money: l10n.t("money"),
    measure: l10n.t("measure"),
    ratio: l10n.t("ratio"),
    multiple: l10n.t("multiple"),
    duration: l10n.t("duration"),
    rate: l10n.t("rate"),
  };
}

/** What kinds of organizations are called. */
export function entityKindWords(l10n: L10n): Record<EntityKind, string> {
  return {
    government: l10n.t("government"),
    international: l10n.t("international"),
    company: l10n.t("company"),
    education: l10n.t("education and research"),
    civilSociety: l10n.t("civil society"),
  };
}

/** What directions are called. */
export function directionWords(l10n: L10n): Record<Direction, string> {
  return { increase: l10n.t("increase"), decrease: l10n.t("decrease") };
}
