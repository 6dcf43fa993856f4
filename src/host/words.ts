import { env, l10n } from "vscode";
import type { ExportWords } from "../core/export/export-words.js";
import type { EntityKind } from "../core/organizations/entity-kind.js";
import type { Direction, Statistic, StatisticKind } from "../core/statistics/statistic.js";
import { counted } from "./counted.js";

/** What a kind of statistic is called. */
export function kindWord(kind: StatisticKind): string {
  return kindWords()[kind];
}

/** What a kind of organization is called. */
export function entityKindWord(kind: EntityKind): string {
  return entityKindWords()[kind];
}

/** What a direction is called. */
export function directionWord(direction: Direction): string {
  return directionWords()[direction];
}

/** The value of a statistic with its unit, as the reader's language writes numbers. */
export function valueWords({ value, unit, kind }: Pick<Statistic, "value" | "unit" | "kind">): string {
  const [low, high] = typeof value === "number" ? [value, null] : value;
  const end = amountWords(high ?? low, unit);
  const amount = high === null ? end : `${amountWords(low, null)}–${end}`;
  if (kind === "money" && unit === "$") return l10n.t("{0} (currency not stated)", amount);
  if (kind === "ratio") return l10n.t("{0} to 1", amount);
  return kind === "multiple" ? l10n.t("× {0}", amount) : amount;
}

/** A number with its unit: `8%`, `5 years`, `$11,930,000`, `300 kg`. */
export function amountWords(value: number, unit: string | null): string {
  const digits = { maximumFractionDigits: 10 };
  const format = (options: Intl.NumberFormatOptions) =>
    new Intl.NumberFormat(env.language, { ...digits, ...options }).format(value);
  if (unit === null) return format({});
  // The sign stands where the reader's language puts it; which dollar it is stays open.
  if (unit === "$")
    return format({
      style: "currency",
      currency: "USD",
      currencyDisplay: "narrowSymbol",
      minimumFractionDigits: 0,
    });
  if (/^[A-Z]{3}$/.test(unit))
    return format({ style: "currency", currency: unit, currencyDisplay: "code", minimumFractionDigits: 0 });
  const standard = unit === "%" ? "percent" : unit;
  // `Intl` knows how the reader's language writes these, singular and plural.
  return Intl.supportedValuesOf("unit").includes(standard)
    ? format({ style: "unit", unit: standard, unitDisplay: unit === "%" ? "short" : "long" })
    : l10n.t("{0} {1}", format({}), unit);
}

/** A value as a table takes it in: in the reader's decimal sign, without grouping; of shares with `%`. */
export function plainValue({ value, unit }: Pick<Statistic, "value" | "unit">): string {
  const format = new Intl.NumberFormat(env.language, { maximumFractionDigits: 10, useGrouping: false });
  const ends = typeof value === "number" ? [value] : value;
  return ends.map((end) => format.format(end) + (unit === "%" ? "%" : "")).join("–");
}

/** How many notes. */
export function noteCount(count: number): string {
  return counted(l10n.t("{0, plural, one {# note} other {# notes}}"), count);
}

/** How many statistics. */
export function statisticCount(count: number): string {
  return counted(l10n.t("{0, plural, one {# statistic} other {# statistics}}"), count);
}

/** The words of the exports in the language of the editor. */
export function exportWords(): ExportWords {
  return {
    language: env.language,
    notesOn: (document) => l10n.t("Notes on {0}", document),
    statisticsOf: (document) => l10n.t("Statistics of {0}", document),
    noteCount,
    statisticCount,
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
    kinds: kindWords(),
    entityKinds: entityKindWords(),
    directions: directionWords(),
  };
}

function kindWords(): Record<StatisticKind, string> {
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

function entityKindWords(): Record<EntityKind, string> {
  return {
    government: l10n.t("government"),
    international: l10n.t("international"),
    company: l10n.t("company"),
    education: l10n.t("education and research"),
    civilSociety: l10n.t("civil society"),
  };
}

function directionWords(): Record<Direction, string> {
  return { increase: l10n.t("increase"), decrease: l10n.t("decrease") };
}
