import { l10n } from "vscode";
import type { Analysis } from "../../core/analysis.js";
import type { Evidence } from "../../core/span.js";
import type { Statistic } from "../../core/statistics/statistic.js";
import { clipped, plainText } from "../../host/plain-text.js";
import { labelled } from "../../host/typography.js";
import { directionWord, valueWords } from "../../host/words.js";
import { type Headline, isSaid, wordsOf } from "./headline.js";

/** In characters: a heading that is a sentence is known by its beginning. */
const LONGEST_HEADING = 80;

/** What is known of a figure beside the headline, a line of Markdown each. What is not known has no line. */
export function factsOf(
  { document, computations }: Pick<Analysis, "document" | "computations">,
  statistic: Statistic,
  headline: Headline,
): string[] {
  const { direction, period, place, comparison, population, source, section, changeFrom } = statistic;
  const words = (evidence: Evidence | null) =>
    evidence && !isSaid(headline, evidence) ? wordsOf(document, evidence) : null;
  const heading = section === null ? null : (document.sections[section]?.heading.text ?? null);
  // A computed change shows where it starts and which way it goes.
  const isComputed = computations.some(({ kind, of }) => kind === "change" && of.includes(statistic));
  const change = direction && !headline.saysDirection && !isComputed ? direction : null;
  const start = isComputed
    ? null
    : changeFrom && [changeFrom, changeFrom.period].map((part) => part && wordsOf(document, part));
  const lines = [
    [
      fact(l10n.t("Value"), isPlain(statistic) ? null : valueWords(statistic)),
      fact(l10n.t("Direction"), change && `${change === "increase" ? "↗" : "↘"} ${directionWord(change)}`),
      fact(l10n.t("Period"), words(period)),
      fact(l10n.t("Place"), words(place)),
    ],
    [fact(l10n.t("Share of"), words(population))],
    [fact(l10n.t("Compared with"), words(comparison) ?? startWords(start))],
    [fact(l10n.t("Stated by"), words(source))],
    [fact(l10n.t("Section"), heading && clipped(heading, LONGEST_HEADING))],
  ];
  return lines.map((parts) => parts.filter((part) => part !== "").join(" · ")).filter((line) => line !== "");
}

function fact(label: string, value: string | null): string {
  return value === null ? "" : labelled(plainText(label), plainText(value));
}

/** `103 (2013)` */
function startWords(start: readonly (string | null)[] | null | undefined): string | null {
  const [figure, period] = start ?? [];
  if (!figure) return null;
  return period ? l10n.t("{0} ({1})", figure, period) : figure;
}

/** Numbers in words below this one are plain to any reader. */
const FEW = 100;

/** Whether a figure shows its value as it stands: `14,700`, `eight percent (8%)`, `two-day`; not `$11.93 million`. */
function isPlain({ text, value, kind }: Statistic): boolean {
  if (kind === "multiple" || kind === "ratio") return true;
  const shown = text.replace(/\D/g, "");
  const ends = typeof value === "number" ? [value] : value;
  return ends.every((end) =>
    shown === "" ? Math.abs(end) < FEW : shown.includes(String(end).replace(/\D/g, "")),
  );
}
