import { env, l10n } from "vscode";
import type { ExportWords } from "../core/export/export-words.js";
import type { EntityKind } from "../core/organizations/entity-kind.js";
import type { Direction, Statistic, StatisticKind } from "../core/statistics/statistic.js";
import { directionWords, entityKindWords, exportWordsIn, kindWords } from "../words/export-words.js";
import { counted } from "./counted.js";
import { EDITOR } from "./editor-language.js";

/** What a kind of statistic is called. */
export function kindWord(kind: StatisticKind): string {
  return kindWords(EDITOR)[kind];
}

/** What a kind of organization is called. */
export function entityKindWord(kind: EntityKind): string {
  return entityKindWords(EDITOR)[kind];
}

/** What a direction is called. */
export function directionWord(direction: Direction): string {
  return directionWords(EDITOR)[direction];
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
  return exportWordsIn(EDITOR);
}
