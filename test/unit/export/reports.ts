import { analyze } from "../../../src/core/analysis.js";
import { EMPTY_CODEBOOK } from "../../../src/core/coding/codebook.js";
import type { AnnotatedReport } from "../../../src/core/export/annotated-report.js";
import { findAnchor } from "../../../src/core/notes/anchor.js";
import { InterchangeText } from "../../../src/core/notes/interchange-text.js";
import type { Note } from "../../../src/core/notes/note.js";

/** A made-up report with two sections below its title. */
export const REPORT = [
  "# Lighthouse Review",
  "",
  "## Costs",
  "",
  "According to the Lights Board, upkeep cost $4.2 million in 2020, up from $3.9 million. Paint alone took 12%.",
  "",
  "## Staff",
  "",
  "The board employs 31 keepers [sic] | on *two* islands.",
  "",
].join("\n");

/** The report with notes on it. */
export function annotated(notes: readonly Note[], text = REPORT): AnnotatedReport {
  const report = new InterchangeText(text);
  return {
    name: "lights.md",
    path: "/reports/lights.md",
    analysis: analyze(text, { format: "markdown" }),
    notes: notes.map((note) => ({ note, anchor: findAnchor(report, note.target) })),
    codebook: EMPTY_CODEBOOK,
    within: null,
  };
}
