import assert from "node:assert/strict";
import type { Table } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { analyze } from "../../../src/core/analysis.js";
import { type StatisticsColumns, statisticsTable } from "../../../src/core/export/markdown-table.js";

const COLUMNS: StatisticsColumns = {
  figure: "Figure",
  value: "Value",
  unit: "Unit",
  subject: "Measures",
  period: "Period",
  source: "Stated by",
  section: "Section",
  line: "Line",
};

/** The cells of a table as a reader of the Markdown sees them. */
function read(markdown: string): string[][] {
  const { children } = unified().use(remarkParse).use(remarkGfm).parse(markdown);
  const [table, ...rest] = children;
  assert.equal(rest.length, 0);
  assert.equal(table?.type, "table");
  return (table as Table).children.map((row) =>
    row.children.map((cell) => cell.children.map((part) => ("value" in part ? part.value : "?")).join("")),
  );
}

function tableOf(text: string): string[][] {
  const analysis = analyze(text, { format: "markdown" });
  return read(statisticsTable(analysis, analysis.statistics, COLUMNS));
}

describe("Statistics as a Markdown table", () => {
  it("have a row a figure with its value, unit and place", () => {
    const text =
      "# Mills\n\nAccording to the Mill Board, 14 kg of flour a sack were lost in 2030.\n\n5 to 10 percent of sacks leak.\n";
    const [header, ...rows] = tableOf(text);
    assert.deepEqual(header, Object.values(COLUMNS));
    assert.deepEqual(rows[0]?.slice(0, 3), ["14 kg", "14", "kg"]);
    assert.deepEqual(rows[0]?.slice(4), ["2030", "Mill Board", "Mills", "3"]);
    assert.deepEqual(rows[1]?.slice(0, 3), ["5 to 10 percent", "5–10", "%"]);
  });

  it("stay one row each, whatever the words of the report hold", () => {
    const text =
      "# A | B *c* <b> `d`\n\nThey lost four hundred\nand twelve (412) of the\n*old* sacks in 2030.\n\nAnd $7 million.\n";
    const rows = tableOf(text);
    assert.equal(rows.length, 3);
    for (const row of rows) assert.equal(row.length, 8, row.join(" / "));
    assert.equal(rows[1]?.[0], "four hundred and twelve (412)");
    assert.match(rows[1]?.[6] ?? "", /A \| B/);
  });

  it("have a header where there are no rows", () => {
    assert.equal(tableOf("Nothing is counted here.\n").length, 1);
  });

  it("keep to the order that is asked for", () => {
    const analysis = analyze("We saw 12 cats and 34 dogs.", { format: "plaintext" });
    const rows = read(statisticsTable(analysis, analysis.statistics.toReversed(), COLUMNS));
    assert.deepEqual(
      rows.slice(1).map(([figure]) => figure),
      ["34", "12"],
    );
  });
});
