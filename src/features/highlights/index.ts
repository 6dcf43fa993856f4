import { Disposable, type TextEditor, type TextEditorDecorationType, window } from "vscode";
import { Places } from "../../core/document/places.js";
import type { ReportDocument } from "../../core/document/report-document.js";
import type { Organizations } from "../../core/organizations/organization.js";
import type { Span } from "../../core/span.js";
import type { Statistic } from "../../core/statistics/statistic.js";
import { Painter } from "../../host/painter.js";
import type { Report, ReportGlimpse } from "../../host/reports.js";
import type { Feature } from "../../host/services.js";
import { organizationDecoration, statisticDecoration } from "./decorations.js";
import { mentionsByLook, ORGANIZATION_LOOKS } from "./organization-looks.js";
import { Toggle } from "./toggle.js";

interface Layer {
  readonly toggle: Toggle;
  readonly decorations: readonly TextEditorDecorationType[];
  /** What is to be marked, a list for each of the decorations; null where that is not known yet. */
  readonly spans: (known: Known) => readonly (readonly Span[])[] | null;
}

/** What is known of a report that is shown: all of it, or some while the rest is being read. */
interface Known {
  readonly document: ReportDocument;
  readonly statistics: readonly Statistic[];
  readonly organizations: Pick<Organizations, "mentions" | "entities" | "probable"> | null;
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
      spans: ({ organizations }) => {
        const mentions = organizations && mentionsByLook(organizations);
        return mentions && ORGANIZATION_LOOKS.map((look) => mentions.get(look) ?? []);
      },
    },
  ];
  const painter = new Painter();
  const paint = (editor: TextEditor, known: Known, within?: readonly Span[]) => {
    const places = new Places(known.document);
    const parts = (spans: readonly Span[]) => spans.flatMap((span) => places.partsOf(span));
    for (const { toggle, decorations, spans } of layers) {
      const marked = toggle.on ? spans(known) : [];
      if (!marked) continue;
      const kinds = decorations.map((decoration, at) => ({ decoration, marks: parts(marked[at] ?? []) }));
      painter.paint(editor, kinds, within);
    }
  };
  const paintAll = () => {
    for (const editor of window.visibleTextEditors) {
      const report = reports.current(editor.document);
      const glimpse = reports.glimpse(editor.document);
      if (report) paint(editor, knownOf(report));
      else if (glimpse) paint(editor, glimpse.glimpse, glimpse.glimpse.seen);
    }
  };
  return Disposable.from(
    painter,
    ...layers.flatMap(({ toggle, decorations }) => [toggle, toggle.onDidChange(paintAll), ...decorations]),
    window.onDidChangeVisibleTextEditors(paintAll),
    reports.onDidAnalyze((report) => {
      for (const editor of editorsOf(report)) paint(editor, knownOf(report));
    }),
    reports.onDidGlimpse((seen) => {
      for (const editor of editorsOf(seen)) paint(editor, seen.glimpse, seen.glimpse.seen);
    }),
  );
};

/** The editors that show the version of a report of which something is known. */
function editorsOf({ document, version }: Report | ReportGlimpse): readonly TextEditor[] {
  return version === document.version
    ? window.visibleTextEditors.filter((editor) => editor.document === document)
    : [];
}

function knownOf({ analysis }: Report): Known {
  const { document, statistics, organizations: mentions, entities, probableIdentities: probable } = analysis;
  return { document, statistics, organizations: { mentions, entities, probable } };
}
