import { commands, Disposable, env, Hover, l10n, languages, window } from "vscode";
import { citationOf } from "../../core/export/citation.js";
import type { Statistic } from "../../core/statistics/statistic.js";
import { nameOf } from "../../host/file-name.js";
import { shownFindings } from "../../host/findings.js";
import { readPlace } from "../../host/place-argument.js";
import { toRange, toSpan } from "../../host/ranges.js";
import type { Reports } from "../../host/reports.js";
import type { Feature } from "../../host/services.js";
import { citationWords } from "../../host/words.js";
import { statisticCard } from "./statistic-card.js";

/** The hover card on a statistic, and the citation of a passage. */
export const registerHovers: Feature = ({ reports, notes }) =>
  Disposable.from(
    languages.registerHoverProvider(["markdown", "plaintext"], {
      provideHover(document, position) {
        const report = reports.current(document);
        if (!report) return undefined;
        const statistic = statisticAt(report.analysis.statistics, document.offsetAt(position));
        if (!statistic) return undefined;
        const card = statisticCard(report, statistic, shownFindings(report, notes));
        return new Hover(card, toRange(document, statistic));
      },
    }),
    commands.registerCommand("policyAnnotator.copyCitation", (argument: unknown) =>
      copyCitation(reports, argument),
    ),
  );

/** The statistic at an offset: by bisection, for they are in order. */
function statisticAt(statistics: readonly Statistic[], offset: number): Statistic | undefined {
  let low = 0;
  let high = statistics.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((statistics[middle]?.end ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  const found = statistics[low];
  return found && found.start <= offset ? found : undefined;
}

async function copyCitation(reports: Reports, argument: unknown): Promise<void> {
  const editor = reports.activeEditor;
  const place =
    readPlace(argument) ??
    (editor && { document: editor.document, span: toSpan(editor.document, editor.selection) });
  const report = place && reports.current(place.document);
  if (!report) return;
  const name = nameOf(place.document.uri);
  await env.clipboard.writeText(citationWords(citationOf(report.analysis, place.span), name));
  window.setStatusBarMessage(l10n.t("Citation copied"), 3000);
}
