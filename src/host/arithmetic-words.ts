import { env, l10n } from "vscode";
import type { Change, Computation, ImpliedBase, ShareAsCount } from "../core/checks/computation.js";
import type { Interval } from "../core/checks/interval.js";
import type { Finding } from "../core/finding.js";
import { changeIn, findingIn, shortNumber, signedIn, signedPercentIn } from "../words/finding-words.js";
import { EDITOR } from "./editor-language.js";
import { labelled } from "./typography.js";
import { amountWords } from "./words.js";

/** A finding in the reader's language, with the arithmetic. */
export function findingWords(finding: Finding): string {
  return findingIn(EDITOR, finding);
}

/** A computation in the reader's language: `103 → 955: +852, × 9.3, +827%`. */
export function computationWords(computation: Computation): string {
  switch (computation.kind) {
    case "change":
      return trendWords(computation);
    case "factor":
      return `${signedPercentIn(EDITOR, computation.percent)} = × ${number(computation.factor)}`;
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
  const parts = [changeIn(EDITOR, isShare ? "points" : "difference", difference)];
  if (factor !== null && factor > 0) parts.push(`× ${number(factor)}`);
  if (percent !== null) parts.push(signedPercentIn(EDITOR, Math.round(percent * 10) / 10));
  return labelled(trend, parts.join(", "));
}

function baseWords({ value, percent, base, range, of }: ImpliedBase): string {
  const isCount = of[0]?.kind === "count";
  return l10n.t(
    "{0} after {1}%: {2} before ({3})",
    number(value),
    signedIn(EDITOR, percent),
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

function number(value: number): string {
  return shortNumber(value, env.language);
}
