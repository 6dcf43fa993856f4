import {
  commands,
  Disposable,
  l10n,
  Selection,
  type TextEditor,
  TextEditorRevealType,
  type TreeView,
  window,
} from "vscode";
import type { Statistic } from "../../core/statistics/statistic.js";
import { readPlace } from "../../host/place-argument.js";
import { toRange } from "../../host/ranges.js";
import type { Services } from "../../host/services.js";
import type { StatisticsNode } from "./statistics-node.js";
import type { StatisticsTree } from "./statistics-tree.js";

/** How long the editor takes to open a fold that the cursor was put into, in milliseconds. */
const FOLD_OPENS = 300;

/** The ways through the figures of a report: from the view to the text, and from one to the next. */
export function registerWalk(
  { reports }: Services,
  tree: StatisticsTree,
  view: TreeView<StatisticsNode>,
): Disposable {
  const step = async (direction: 1 | -1) => {
    const editor = reports.activeEditor;
    const report = editor && reports.current(editor.document);
    if (!report) return;
    const { statistics } = report.analysis;
    const from = editor.document.offsetAt(editor.selection.active);
    const found = stepFrom(statistics, from, direction);
    if (!found) {
      window.setStatusBarMessage(l10n.t("There are no statistics in this report."), 5000);
      return;
    }
    window.setStatusBarMessage(placeWords(found, statistics.length), 5000);
    await goTo(editor, found.statistic);
    const node = view.visible ? tree.nodeOf(found.statistic) : undefined;
    if (node) await view.reveal(node, { select: true, focus: false });
  };
  return Disposable.from(
    commands.registerCommand("policyAnnotator.goToStatistic", goToPlace),
    commands.registerCommand("policyAnnotator.nextStatistic", () => step(1)),
    commands.registerCommand("policyAnnotator.previousStatistic", () => step(-1)),
  );
}

interface Step {
  readonly statistic: Statistic;
  readonly index: number;
  /** The end of the report was passed. */
  readonly wrapped: boolean;
}

/** The statistic that starts next to a place, on one side of it; behind the last comes the first. */
function stepFrom(statistics: readonly Statistic[], from: number, direction: 1 | -1): Step | undefined {
  const ahead =
    direction === 1
      ? statistics.findIndex(({ start }) => start > from)
      : statistics.findLastIndex(({ start }) => start < from);
  const wrapped = ahead < 0;
  const index = wrapped ? (direction === 1 ? 0 : statistics.length - 1) : ahead;
  const statistic = statistics[index];
  return statistic && { statistic, index, wrapped };
}

function placeWords({ index, wrapped }: Step, count: number): string {
  if (!wrapped) return l10n.t("Statistic {0} of {1}", index + 1, count);
  return index === 0
    ? l10n.t("Statistic {0} of {1}: continued from the start of the report", index + 1, count)
    : l10n.t("Statistic {0} of {1}: continued from the end of the report", index + 1, count);
}

/** Puts the cursor before a figure and shows its card. */
async function goTo(editor: TextEditor, statistic: Statistic): Promise<void> {
  const range = toRange(editor.document, statistic);
  const wasInSight = editor.visibleRanges.some((visible) => visible.contains(range.start));
  editor.selection = new Selection(range.start, range.start);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  // The editor opens a fold that the cursor is put into only a moment later, which would take the card away.
  if (!wasInSight) await new Promise((resolve) => setTimeout(resolve, FOLD_OPENS));
  await commands.executeCommand("editor.action.showHover", { focus: "noAutoFocus" });
}

async function goToPlace(argument: unknown): Promise<void> {
  const place = readPlace(argument);
  if (!place) return;
  await window.showTextDocument(place.document, { selection: toRange(place.document, place.span) });
}
