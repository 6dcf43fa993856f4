import {
  DecorationRangeBehavior,
  OverviewRulerLane,
  type TextEditorDecorationType,
  ThemeColor,
  window,
} from "vscode";

/** How statistics look: a solid line below, a tint behind. Kinds differ by line as well as by colour. */
export function statisticDecoration(): TextEditorDecorationType {
  return window.createTextEditorDecorationType({
    backgroundColor: new ThemeColor("policyAnnotator.statisticBackground"),
    borderColor: new ThemeColor("policyAnnotator.statisticBorder"),
    borderStyle: "none none solid none",
    borderWidth: "0 0 2px 0",
    overviewRulerColor: new ThemeColor("policyAnnotator.statisticOverviewRuler"),
    overviewRulerLane: OverviewRulerLane.Left,
    rangeBehavior: DecorationRangeBehavior.ClosedClosed,
  });
}

/** How mentions of organizations look: a dotted line below; a dashed one where it is asked whose name it is. */
export function organizationDecoration(isInQuestion: boolean): TextEditorDecorationType {
  return window.createTextEditorDecorationType({
    backgroundColor: new ThemeColor("policyAnnotator.organizationBackground"),
    borderColor: new ThemeColor("policyAnnotator.organizationBorder"),
    borderStyle: isInQuestion ? "none none dashed none" : "none none dotted none",
    borderWidth: "0 0 2px 0",
    overviewRulerColor: new ThemeColor("policyAnnotator.organizationOverviewRuler"),
    overviewRulerLane: OverviewRulerLane.Center,
    rangeBehavior: DecorationRangeBehavior.ClosedClosed,
  });
}
