import assert from "node:assert/strict";
import Papa from "papaparse";
import { organizationsToCsv } from "../../../src/core/export/csv.js";
import { DEFAULT_EXPORT } from "../../../src/core/export/export-format.js";
import { glossaryToMarkdown } from "../../../src/core/export/glossary.js";
import { organizationsToMarkdown } from "../../../src/core/export/organizations.js";
import { ENGLISH } from "../words/english.js";
import { annotated } from "./reports.js";

const REPORT = [
  "# Canals",
  "",
  "## Money",
  "",
  "The Canal Safety Agency (CSA) spent $4 million. According to the Lock Board, 12% of that was for paint.",
  "",
  "## People",
  "",
  "CSA officials left. The CSA's Dive Unit of the Canal Safety Agency has 31 divers. The Clean Canals Act (CCA) helped.",
  "",
].join("\n");

describe("the table of organizations", () => {
  it("has one row an entity with its names, sections and statistics, the most named first", () => {
    const csv = organizationsToCsv(annotated([], REPORT), ENGLISH, DEFAULT_EXPORT);
    const { data } = Papa.parse<Record<string, string>>(csv, {
      header: true,
      skipEmptyLines: true,
    });
    assert.deepEqual(
      data.map((row) => Object.values(row)),
      [
        ["Canal Safety Agency", "government", "CSA", "CSA", "", "5", "Money; People", "1", "5"],
        ["Lock Board", "government", "", "", "", "1", "Money", "1", "5"],
        ["Dive Unit", "government", "", "", "Canal Safety Agency", "1", "People", "0", "9"],
      ],
    );
  });

  it("is a Markdown table whose cells show names as they are", () => {
    const report = annotated([], "The Lock | Gate Board met. The *Quay* Council (QC) left.\n");
    const markdown = organizationsToMarkdown(report, ENGLISH);
    const [header, rule, ...rows] = markdown.split("\n").filter((line) => line.startsWith("|"));
    assert.equal(header?.split("|").length, rule?.split("|").length);
    for (const row of rows) assert.equal(row.split(/(?<!\\)\|/).length, header?.split("|").length, row);
    assert.match(markdown, /^# Organizations in lights\\.md|^# Organizations in lights.md/);
  });

  it("counts the sections beyond four instead of listing them", () => {
    const sections = Array.from({ length: 6 }, (_, at) => `## Part ${at}\n\nThe Lock Board met.\n`);
    const markdown = organizationsToMarkdown(annotated([], `# Locks\n\n${sections.join("\n")}`), ENGLISH);
    assert.match(markdown, /Part 3; … \(6\)/);
  });
});

describe("the glossary", () => {
  it("lists what is defined and what is used undefined, in alphabetical order", () => {
    const markdown = glossaryToMarkdown(annotated([], `${REPORT}\nThe FBI agreed.\n`), ENGLISH);
    const rows = markdown.split("\n").filter((line) => line.startsWith("| "));
    assert.deepEqual(rows.slice(2), [
      "| CCA | Clean Canals Act | 9 |",
      "| CSA | Canal Safety Agency | 5 |",
      "| FBI | not defined in the report | 11 |",
    ]);
  });
});
