import { l10n } from "vscode";
import type { Change } from "../../core/checks/computation.js";
import { oneLine } from "../../core/one-line.js";
import type { StatisticRow } from "../../core/table/statistic-row.js";
import { computationWords, findingWords } from "../../host/arithmetic-words.js";
import { chartPicture } from "../../host/chart-pictures.js";
import { directionWord, kindWord, valueWords } from "../../host/words.js";
import type { TableRow, ToTable } from "./messages.js";

/** Rows of a report as the page shows them, by ids that no other report has. */
export function tableRow(id: string, report: string, row: StatisticRow): TableRow {
  const { statistic, figure, subject, period, place, years, sections, owner, check } = row;
  const { value, unit, kind } = statistic;
  const change = changeOf(row);
  return {
    id,
    report,
    figure,
    value: typeof value === "number" ? value : value[0],
    unit: unit ?? "",
    subject,
    period,
    years: years ?? "",
    place,
    kind: kindWord(kind),
    sections: [...sections],
    organization: owner?.name ?? "",
    change: changeWords(row),
    changeBy: change?.percent ?? null,
    trend: [...(change?.values ?? [])],
    check,
  };
}

/** The pair or series that a figure belongs to. */
function changeOf({ computations }: StatisticRow): Change | undefined {
  return computations.find((computation) => computation.kind === "change");
}

/** How a figure changed, in words: by its arithmetic, else which way it went. */
export function changeWords(row: StatisticRow): string {
  const change = changeOf(row);
  if (change) return computationWords(change);
  const { direction } = row.statistic;
  return direction === null ? "" : `${direction === "increase" ? "↗" : "↘"} ${directionWord(direction)}`;
}

/** What is known of a figure: what does not agree before all else, for it puts the rest in doubt. */
export function detailsOf(id: string, row: StatisticRow): Extract<ToTable, { type: "details" }> {
  const { statistic, figure, subject, period, place, owner, sections, line, findings, computations } = row;
  const { qualifier, comparison, population } = statistic;
  const spoken = (words: string | undefined) => oneLine(words ?? "");
  const headline = [spoken(qualifier?.text), figure, subject].filter((part) => part !== "").join(" ");
  const facts: [string, string][] = [
    [l10n.t("Figure"), headline],
    ...findings.map((finding): [string, string] => [l10n.t("Check"), findingWords(finding)]),
    [l10n.t("Check"), row.check === "agrees" ? l10n.t("Words and digits agree") : ""],
    [l10n.t("Sentence"), row.sentence],
    [l10n.t("Value"), valueWords(statistic)],
    [l10n.t("Computed"), computations.map(computationWords).join("; ")],
    [l10n.t("Period"), period],
    [l10n.t("Place"), place],
    [l10n.t("Share of"), spoken(population?.text)],
    [l10n.t("Compared with"), spoken(comparison?.text)],
    [owner?.states ? l10n.t("Stated by") : l10n.t("Named in the sentence"), owner?.name ?? ""],
    [l10n.t("Section"), sections.join(" › ")],
    [l10n.t("Line"), String(line)],
  ];
  return {
    type: "details",
    id,
    facts: facts.filter(([, words]) => words !== ""),
    chart: row.chart && chartPicture(row.chart),
  };
}
