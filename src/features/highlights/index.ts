import { Disposable, type TextEditor, type TextEditorDecorationType, window } from "vscode";
import type { Analysis } from "../../core/analysis.js";
import { Places } from "../../core/document/places.js";
import type { Span } from "../../core/span.js";
import { toRange } from "../../host/ranges.js";
import type { Report } from "../../host/reports.js";
import type { Feature } from "../../host/services.js";
import { organizationDecoration, statisticDecoration } from "./decorations.js";
import { mentionsByLook, ORGANIZATION_LOOKS } from "./organization-looks.js";
import { Toggle } from "./toggle.js";

interface Layer {
  readonly toggle: Toggle;
  readonly decorations: readonly TextEditorDecorationType[];
  /** What is to be marked, a list for each of the decorations. */
  readonly spans: (analysis: Analysis) => readonly (readonly Span[])[];
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
      decorations: [statisticDecoration()],
      spans: ({ statistics }) => [statistics],
    },
    {
      toggle: new Toggle(
        "organizations",
        ["policyAnnotator.showOrganizations", "policyAnnotator.hideOrganizations"],
        state,
      ),
      decorations: ORGANIZATION_LOOKS.map(organizationDecoration),
      spans: (analysis) => {
        const mentions = mentionsByLook(analysis);
        return ORGANIZATION_LOOKS.map((look) => mentions.get(look) ?? []);
      },
    },
  ];
  const decorate = (editor: TextEditor, report: Report) => {
    if (report.version !== editor.document.version) return;
    const places = new Places(report.analysis.document);
    const ranges = (spans: readonly Span[]) =>
      spans.flatMap((span) => places.partsOf(span).map((part) => toRange(editor.document, part)));
    for (const { toggle, decorations, spans } of layers) {
      const marked = toggle.on ? spans(report.analysis) : [];
      for (const [at, decoration] of decorations.entries())
        editor.setDecorations(decoration, ranges(marked[at] ?? []));
    }
  };
  const decorateAll = () => {
    for (const editor of window.visibleTextEditors) {
      const report = reports.current(editor.document);
      if (report) decorate(editor, report);
    }
  };
  return Disposable.from(
    ...layers.flatMap(({ toggle, decorations }) => [toggle, toggle.onDidChange(decorateAll), ...decorations]),
    window.onDidChangeVisibleTextEditors(decorateAll),
    reports.onDidAnalyze((report) => {
      for (const editor of window.visibleTextEditors)
        if (editor.document === report.document) decorate(editor, report);
    }),
  );
};
