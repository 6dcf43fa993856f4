import { env, l10n } from "vscode";
import type { Change, Computation, ImpliedBase, ShareAsCount } from "../core/checks/computation.js";
import type { Interval } from "../core/checks/interval.js";
import type { ChangeMeasure, Finding } from "../core/finding.js";
import { counted } from "./counted.js";
import { labelled } from "./typography.js";
import { amountWords } from "./words.js";

/** A finding in the reader's language, with the arithmetic. */
export function findingWords({ code, data }: Finding): string {
  switch (code) {
    case "words-and-digits":
      return l10n.t(
        "“{0}” in words is {1}, “{2}” in digits is {3}",
        data.words,
        number(data.wordsValue),
        data.digits,
        number(data.digitsValue),
      );
    case "stated-change":
      return l10n.t(
        "“{0}” is stated, but {1} → {2} is {3}",
        data.stated,
        number(data.from),
        number(data.to),
        changeWords(data.measure, data.to < data.from ? -data.computed : data.computed),
      );
    case "stated-share":
      return l10n.t(
        "“{0}” is stated, but {1} of {2} is {3}%",
        data.stated,
        number(data.part),
        number(data.whole),
        number(data.computed),
      );
    case "sum-of-shares":
      return l10n.t("{0} = {1}%, not 100%", data.parts, number(data.sum));
    case "sum-of-parts":
      return l10n.t("{0} = {1}, not {2}", data.parts, number(data.sum), number(data.total));
    case "two-values":
      return l10n.t(
        "“{0}” here, “{1}” elsewhere in the report, in the same words of the same period",
        data.here,
        data.elsewhere,
      );
    case "direction-of-change":
      return data.to > data.from
        ? l10n.t("“{0}” is stated, but {1} → {2} goes up", data.verb, number(data.from), number(data.to))
        : l10n.t("“{0}” is stated, but {1} → {2} goes down", data.verb, number(data.from), number(data.to));
    case "acronym-undefined":
      return counted(
        l10n.t(
          "“{0}” is used {1, plural, one {once} other {# times}}, but the report does not say what it stands for",
        ),
        data.acronym,
        data.uses,
      );
    case "acronym-two-meanings":
      return l10n.t(
        "“{0}” stands for “{1}” here, for “{2}” elsewhere in the report",
        data.acronym,
        data.here,
        data.elsewhere,
      );
    case "acronym-unused":
      return l10n.t("“{0}” is defined as “{1}”, but used nowhere else", data.acronym, data.long);
  }
}

/** A computation in the reader's language: `103 → 955: +852, × 9.3, +827%`. */
export function computationWords(computation: Computation): string {
  switch (computation.kind) {
    case "change":
      return trendWords(computation);
    case "factor":
      return `${signedPercent(computation.percent)} = × ${number(computation.factor)}`;
    case "implied-base":
      return baseWords(computation);
    case "share-as-count":
      return shareWords(computation);
    case "count-as-share":
      return l10n.t(
        "{0} of {1} = {2}%",
        number(computation.part),
        number(computation.whole),
        number(computation.share),
      );
  }
}

function trendWords({ values, difference, factor, percent, of }: Change): string {
  const unit = of[0]?.unit ?? null;
  const isShare = unit === "%";
  const isSign = isShare || unit === "$";
  const points = values.map((value) => (isSign ? amountWords(value, unit) : number(value))).join(" → ");
  const trend = unit === null || isSign ? points : l10n.t("{0} {1}", points, unit);
  const parts = [changeWords(isShare ? "points" : "difference", difference)];
  if (factor !== null && factor > 0) parts.push(`× ${number(factor)}`);
  if (percent !== null) parts.push(signedPercent(Math.round(percent * 10) / 10));
  return labelled(trend, parts.join(", "));
}

function changeWords(measure: ChangeMeasure, amount: number): string {
  if (measure === "factor") return `× ${number(Math.abs(amount))}`;
  if (measure === "percent") return signedPercent(amount);
  if (measure !== "points") return signed(amount);
  return counted(
    l10n.t("{0, plural, one {{1} percentage point} other {{1} percentage points}}"),
    Math.abs(amount),
    signed(amount),
  );
}

function baseWords({ value, percent, base, range, of }: ImpliedBase): string {
  const isCount = of[0]?.kind === "count";
  return l10n.t(
    "{0} after {1}%: {2} before ({3})",
    number(value),
    signed(percent),
    about(base, isCount),
    rangeWords(range, isCount),
  );
}

function shareWords({ share, whole, count, range }: ShareAsCount): string {
  return l10n.t(
    "{0}% of {1} = {2} ({3})",
    number(share),
    number(whole),
    about(count, true),
    rangeWords(range, true),
  );
}

/** Both ends; of things that are counted, the whole numbers within. */
function rangeWords({ low, high }: Interval, isCount: boolean): string {
  const [first, last] = isCount ? [Math.ceil(low), Math.floor(high)] : [low, high];
  const [from, to] = first <= last ? [first, last] : [low, high];
  return about(from, isCount) === about(to, isCount)
    ? about(from, isCount)
    : `${about(from, isCount)}–${about(to, isCount)}`;
}

/** A number that follows from rounded ones: a whole number, or four digits of it. */
function about(value: number, isCount: boolean): string {
  const options = isCount ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 4 };
  return new Intl.NumberFormat(env.language, options).format(value);
}

function signedPercent(value: number): string {
  return l10n.t("{0}%", signed(value));
}

function signed(value: number): string {
  return `${value < 0 ? "−" : "+"}${number(Math.abs(value))}`;
}

/** A number to one decimal, two where it is small, none where it is large. */
function number(value: number): string {
  const size = Math.abs(value);
  const digits = Number.isInteger(value) ? 0 : size < 5 ? 2 : size < 100 ? 1 : 0;
  const whole = size >= 100 && !Number.isInteger(value) ? Math.round(value) : value;
  return new Intl.NumberFormat(env.language, { maximumFractionDigits: digits }).format(whole);
}
