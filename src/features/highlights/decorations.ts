import {
  DecorationRangeBehavior,
  OverviewRulerLane,
  type TextEditorDecorationType,
  ThemeColor,
  window,
} from "vscode";
import type { OrganizationLook } from "./organization-looks.js";

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

/** The line below a mention, and whether a stroke stands before it: signs that need no colour. */
interface Sign {
  readonly line: "solid" | "dotted" | "dashed" | "double";
  /** In CSS pixels. */
  readonly width: number;
  readonly isStruck: boolean;
  /** The theme colour of line and stroke. */
  readonly color: string;
}

const SIGNS: Readonly<Record<OrganizationLook, Sign>> = {
  government: { line: "double", width: 3, isStruck: false, color: "governmentBorder" },
  international: { line: "double", width: 3, isStruck: true, color: "internationalBorder" },
  company: { line: "solid", width: 1, isStruck: false, color: "companyBorder" },
  education: { line: "solid", width: 1, isStruck: true, color: "educationBorder" },
  civilSociety: { line: "dotted", width: 2, isStruck: true, color: "civilSocietyBorder" },
  unknown: { line: "dotted", width: 2, isStruck: false, color: "organizationBorder" },
  inQuestion: { line: "dashed", width: 2, isStruck: false, color: "organizationBorder" },
};

/** How mentions of organizations look: a line below and, for some kinds, a stroke before; dashed where it is asked whose name it is. */
export function organizationDecoration(look: OrganizationLook): TextEditorDecorationType {
  const { line, width, isStruck, color } = SIGNS[look];
  return window.createTextEditorDecorationType({
    backgroundColor: new ThemeColor("policyAnnotator.organizationBackground"),
    borderColor: new ThemeColor(`policyAnnotator.${color}`),
    borderStyle: `none none ${line} ${isStruck ? "solid" : "none"}`,
    borderWidth: `0 0 ${width}px ${isStruck ? 1 : 0}px`,
    overviewRulerColor: new ThemeColor("policyAnnotator.organizationOverviewRuler"),
    overviewRulerLane: OverviewRulerLane.Center,
    rangeBehavior: DecorationRangeBehavior.ClosedClosed,
  });
}
