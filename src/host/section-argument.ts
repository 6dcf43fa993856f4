import * as v from "valibot";
import type { Section } from "../core/document/report-document.js";
import type { Report, Reports } from "./reports.js";

const SectionLike = v.object({ heading: v.object({ start: v.number(), text: v.string() }) });

/** A section of a report as it is now. */
export interface SectionPlace {
  readonly report: Report;
  readonly section: Section;
}

/**
 * The section that a command is about: the one that a view hands over, found again in the active report by its words and
 * nearest place; without one, the section around the cursor.
 */
export function sectionFor(reports: Reports, argument: unknown): SectionPlace | undefined {
  const report = reports.active && reports.current(reports.active);
  if (!report) return undefined;
  const { sections } = report.analysis.document;
  const read = v.safeParse(SectionLike, argument);
  if (!read.success) {
    const editor = reports.activeEditor;
    const section = editor && sectionAt(sections, editor.document.offsetAt(editor.selection.active));
    return section && { report, section };
  }
  const { start, text } = read.output.heading;
  const distance = (section: Section) => Math.abs(section.heading.start - start);
  const [section] = sections
    .filter(({ heading }) => heading.text === text)
    .sort((a, b) => distance(a) - distance(b));
  return section && { report, section };
}

/** The innermost section around an offset. */
export function sectionAt<One extends Section>(sections: readonly One[], offset: number): One | undefined {
  return sections.findLast(({ start, end }) => start <= offset && offset < end);
}
