import { Disposable, type TextEditor, type TextEditorDecorationType, window } from "vscode";
import { Places } from "../../core/document/places.js";
import { questionedMentions } from "../../core/organizations/questioned-mentions.js";
import type { Span } from "../../core/span.js";
import { toRange } from "../../host/ranges.js";
import type { Report } from "../../host/reports.js";
import type { Feature } from "../../host/services.js";
import { organizationDecoration, statisticDecoration } from "./decorations.js";
import { Toggle } from "./toggle.js";

interface Layer {
  readonly toggle: Toggle;
  readonly marks: readonly {
    readonly decoration: TextEditorDecorationType;
    readonly spans: (report: Report) => readonly Span[];
  }[];
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
      marks: [{ decoration: statisticDecoration(), spans: ({ analysis }) => analysis.statistics }],
    },
    {
      toggle: new Toggle(
        "organizations",
        ["policyAnnotator.showOrganizations", "policyAnnotator.hideOrganizations"],
        state,
      ),
      marks: [false, true].map((isInQuestion) => ({
        decoration: organizationDecoration(isInQuestion),
        spans: ({ analysis: { organizations, probableIdentities } }) => {
          const questioned = questionedMentions(organizations, probableIdentities);
          return organizations.filter((mention) => questioned.has(mention) === isInQuestion);
        },
      })),
    },
  ];
  const decorate = (editor: TextEditor, report: Report) => {
    if (report.version !== editor.document.version) return;
    const places = new Places(report.analysis.document);
    const ranges = (spans: readonly Span[]) =>
      spans.flatMap((span) => places.partsOf(span).map((part) => toRange(editor.document, part)));
    for (const { toggle, marks } of layers)
      for (const { decoration, spans } of marks)
        editor.setDecorations(decoration, toggle.on ? ranges(spans(report)) : []);
  };
  const decorateAll = () => {
    for (const editor of window.visibleTextEditors) {
      const report = reports.current(editor.document);
      if (report) decorate(editor, report);
    }
  };
  return Disposable.from(
    ...layers.flatMap(({ toggle, marks }) => [
      toggle,
      toggle.onDidChange(decorateAll),
      ...marks.map(({ decoration }) => decoration),
    ]),
    window.onDidChangeVisibleTextEditors(decorateAll),
    reports.onDidAnalyze((report) => {
      for (const editor of window.visibleTextEditors)
        if (editor.document === report.document) decorate(editor, report);
    }),
  );
};
