/// <reference lib="dom" />
import type { Workbench } from "../harness/workbench.mjs";

/** How a mark is drawn: below statistics, boards and other government, and trusts, in this order. */
export type Line = "solid" | "double" | "dotted";

/**
 * How often a kind of line is drawn, over all editors.
 * @param on a text: then only the marks on the lines that hold it are counted
 */
export function drawnMarks({ page }: Workbench, line: Line, on = ""): Promise<number> {
  // The line is drawn by a pseudo-element of the mark.
  return page.locator(".editor-instance .view-overlays .cdr").evaluateAll(
    (marks, [style, text]) => {
      const tops = [...document.querySelectorAll(".editor-instance .view-line")]
        .filter((row) => row.textContent.replaceAll("\u00a0", " ").includes(text))
        .map((row) => Math.round(row.getBoundingClientRect().top));
      return marks.filter((mark) => {
        const top = mark.parentElement?.getBoundingClientRect().top ?? Number.NaN;
        if (!tops.includes(Math.round(top))) return false;
        return [undefined, "::before", "::after"].some((part) => {
          const { borderBottomStyle, borderTopStyle } = getComputedStyle(mark, part);
          return borderBottomStyle === style && borderTopStyle === "none";
        });
      }).length;
    },
    [line, on] as const,
  );
}
