import { Disposable, type TextEditor, type TextEditorDecorationType, window } from "vscode";
import { Places } from "../../core/document/places.js";
import type { Span } from "../../core/span.js";
import { toRange } from "../../host/ranges.js";
import type { Report } from "../../host/reports.js";
import type { Feature } from "../../host/services.js";
import { organizationDecoration, statisticDecoration } from "./decorations.js";
import { Toggle } from "./toggle.js";

interface Layer {
  readonly toggle: Toggle;
  readonly decoration: TextEditorDecorationType;
  readonly spans: (report: Report) => readonly Span[];
}

/** Marks statistics and organizations in every visible editor. */
export const registerHighlights: Feature = ({ context, reports }) => {
  const state = context.workspaceState;
  const layers: Layer[] = [
    {
      toggle: new Toggle(
        "statistics",
        ["policyAnnotator.showStatistics", "policyAnnotator.hideStatistics"],
        state,
      ),
      decoration: statisticDecoration(),
      spans: ({ analysis }) => analysis.statistics,
    },
    {
      toggle: new Toggle(
        "organizations",
        ["policyAnnotator.showOrganizations", "policyAnnotator.hideOrganizations"],
        state,
      ),
      decoration: organizationDecoration(),
      spans: ({ analysis }) => analysis.organizations,
    },
  ];
  const decorate = (editor: TextEditor, report: Report) => {
    if (report.version !== editor.document.version) return;
    const places = new Places(report.analysis.document);
    const ranges = (spans: readonly Span[]) =>
      spans.flatMap((span) => places.partsOf(span).map((part) => toRange(editor.document, part)));
    for (const { toggle, decoration, spans } of layers)
      editor.setDecorations(decoration, toggle.on ? ranges(spans(report)) : []);
  };
  const decorateAll = () => {
    for (const editor of window.visibleTextEditors) {
      const report = reports.current(editor.document);
      if (report) decorate(editor, report);
    }
  };
  return Disposable.from(
    ...layers.flatMap(({ toggle, decoration }) => [toggle, decoration, toggle.onDidChange(decorateAll)]),
    window.onDidChangeVisibleTextEditors(decorateAll),
    reports.onDidAnalyze((report) => {
      for (const editor of window.visibleTextEditors)
        if (editor.document === report.document) decorate(editor, report);
    }),
  );
};
