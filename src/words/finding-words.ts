import type { FindingWords } from "../core/export/finding-words.js";
import type { ChangeMeasure, Finding } from "../core/finding.js";
import { countedIn } from "./counted.js";
import type { L10n } from "./l10n.js";

/** The words of a list of findings in one language. */
export function findingWordsIn(l10n: L10n): FindingWords {
  return { describe: (finding) => findingIn(l10n, finding), checks: checkWords(l10n) };
}

function checkWords(l10n: L10n): FindingWords["checks"] {
  return {
    "words-and-digits": l10n.t("A figure in words and the same one in digits are one number."),
    "stated-change": l10n.t("A stated change is that of the two figures next to it, within rounding."),
    "stated-share": l10n.t("A stated share is that of the part and the whole next to it, within rounding."),
    "sum-of-shares": l10n.t("The shares of one whole make 100%."),
    "sum-of-parts": l10n.t("The parts of a total make the total."),
    "two-values": l10n.t("One measure of one period has one value throughout the report."),
    "direction-of-change": l10n.t("Figures go the way that their verb says."),
    "acronym-undefined": l10n.t("A report that defines its acronyms defines each that it uses for a body."),
    "acronym-two-meanings": l10n.t("An acronym stands for one name throughout the report."),
    "acronym-unused": l10n.t("An acronym that is defined is used."),
  };
}

/** A finding in one language, with the arithmetic. */
export function findingIn(l10n: L10n, { code, data }: Finding): string {
  const computed = (value: number) => shortNumber(value, l10n.language);
  const stated = (value: number) => asStated(value, l10n.language);
  switch (code) {
    case "words-and-digits":
      return l10n.t(
        "“{0}” in words is {1}, “{2}” in digits is {3}",
        data.words,
        stated(data.wordsValue),
        data.digits,
        stated(data.digitsValue),
      );
    case "stated-change":
      return l10n.t(
        "“{0}” is stated, but {1} → {2} is {3}",
        data.stated,
        stated(data.from),
        stated(data.to),
        changeIn(l10n, data.measure, data.to < data.from ? -data.computed : data.computed),
      );
    case "stated-share":
      return l10n.t(
        "“{0}” is stated, but {1} of {2} is {3}%",
        data.stated,
        stated(data.part),
        stated(data.whole),
        computed(data.computed),
      );
    case "sum-of-shares":
      return l10n.t("{0} = {1}%, not 100%", data.parts, computed(data.sum));
    case "sum-of-parts":
      return l10n.t("{0} = {1}, not {2}", data.parts, computed(data.sum), stated(data.total));
    case "two-values":
      return l10n.t(
        "“{0}” here, “{1}” elsewhere in the report, in the same words of the same period",
        data.here,
        data.elsewhere,
      );
    case "direction-of-change":
      return data.to > data.from
        ? l10n.t("“{0}” is stated, but {1} → {2} goes up", data.verb, stated(data.from), stated(data.to))
        : l10n.t("“{0}” is stated, but {1} → {2} goes down", data.verb, stated(data.from), stated(data.to));
    case "acronym-undefined":
      return countedIn(
        l10n.language,
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

/** A change as it is stated: `+8%`, `−3 percentage points`, `× 2.5`. */
export function changeIn(l10n: L10n, measure: ChangeMeasure, amount: number): string {
  if (measure === "factor") return `× ${shortNumber(Math.abs(amount), l10n.language)}`;
  if (measure === "percent") return signedPercentIn(l10n, amount);
  if (measure !== "points") return signedIn(l10n, amount);
  return countedIn(
    l10n.language,
    l10n.t("{0, plural, one {{1} percentage point} other {{1} percentage points}}"),
    Math.abs(amount),
    signedIn(l10n, amount),
  );
}

/** `+8%`, `−3%`. */
export function signedPercentIn(l10n: L10n, value: number): string {
  return l10n.t("{0}%", signedIn(l10n, value));
}

/** A number with its sign, a plus too. */
export function signedIn(l10n: L10n, value: number): string {
  return `${value < 0 ? "−" : "+"}${shortNumber(Math.abs(value), l10n.language)}`;
}

/** A number that was computed, to one decimal, two where it is small, none where it is large. */
export function shortNumber(value: number, language: string): string {
  const size = Math.abs(value);
  const digits = Number.isInteger(value) ? 0 : size < 5 ? 2 : size < 100 ? 1 : 0;
  const whole = size >= 100 && !Number.isInteger(value) ? Math.round(value) : value;
  return new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(whole);
}

/** A number of the report, with all its digits. */
function asStated(value: number, language: string): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 10 }).format(value);
}
