import { commands, Disposable, env, l10n, TextEditorRevealType, window } from "vscode";
import { readPlace } from "../../host/place-argument.js";
import { toRange } from "../../host/ranges.js";
import type { Reports } from "../../host/reports.js";
import { plainValue } from "../../host/words.js";
import { CARD_COMMANDS } from "./card-links.js";
import { registerCitationCommands } from "./copy-citation.js";

/** What the links of a card do. Their arguments are read anew: a link may be older than the text. */
export function registerCardCommands(reports: Reports): Disposable {
  return Disposable.from(
    registerCitationCommands(reports),
    commands.registerCommand(CARD_COMMANDS.copyValue, (place: unknown) => copyValue(reports, place)),
    commands.registerCommand(CARD_COMMANDS.goToPlace, goToPlace),
  );
}

async function copyValue(reports: Reports, argument: unknown): Promise<void> {
  const place = readPlace(argument);
  const report = place && (await reports.read(place.document));
  const statistic = report?.analysis.statistics.find(
    ({ start, end }) => start === place?.span.start && end === place.span.end,
  );
  if (!statistic) return;
  await env.clipboard.writeText(plainValue(statistic));
  window.setStatusBarMessage(l10n.t("Value copied"), 3000);
}

/** Selects a place in the editor that shows its report already, where one does. */
async function goToPlace(argument: unknown): Promise<void> {
  const place = readPlace(argument);
  if (!place) return;
  const { document, span } = place;
  const shown =
    window.visibleTextEditors.find(
      (editor) => editor === window.activeTextEditor && editor.document === document,
    ) ?? window.visibleTextEditors.find((editor) => editor.document === document);
  const selection = toRange(document, span);
  const column = shown?.viewColumn;
  const editor = await window.showTextDocument(document, {
    selection,
    ...(column === undefined ? {} : { viewColumn: column }),
  });
  editor.revealRange(selection, TextEditorRevealType.InCenterIfOutsideViewport);
}
