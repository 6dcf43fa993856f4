import assert from "node:assert/strict";
import fc from "fast-check";
import { analyze } from "../../../src/core/analysis.js";
import { toCsv } from "../../../src/core/export/csv.js";
import { statisticRowsTable, statisticRowsToMarkdown } from "../../../src/core/export/statistic-rows.js";
import { type StatisticRow, statisticRows } from "../../../src/core/table/statistic-row.js";
import { STEEPEST, steepness } from "../steepness.js";

const TEXT = `Canals

1. Locks

According to the Canal Board (CB), 37% of locks leaked in 2030. Barges grew from 48 in 2019 to 96 in 2031.

1.1 Pilots

Of the pilots, eight percent (9%) were ill, and ten percent (10%) left. The Harbour Council met 60 pilots in Rouen.
`;

const analysis = analyze(TEXT, { format: "plaintext" });
const rows = statisticRows(analysis, analysis.findings);

function rowOf(figure: string, among: readonly StatisticRow[] = rows): StatisticRow {
  const row = among.find((one) => one.figure === figure);
  assert.ok(row, `no row for ${figure} among ${among.map((one) => one.figure).join(", ")}`);
  return row;
}

describe("The rows of a table of statistics", () => {
  it("stand in the order of the report, one for each figure", () => {
    assert.deepEqual(
      rows.map(({ statistic }) => statistic),
      analysis.statistics,
    );
  });

  it("name what is stated of the figure, and the headings above it", () => {
    const { period, years, sections, line, subject } = rowOf("37%");
    assert.deepEqual([period, years, line], ["2030", "2030", 5]);
    assert.equal(sections.at(-1), "1. Locks");
    assert.match(subject, /locks/);
    assert.deepEqual(rowOf("ten percent (10%)").sections.slice(-2), ["1. Locks", "1.1 Pilots"]);
  });

  it("tell who states a figure from who is only named beside it", () => {
    assert.deepEqual(rowOf("37%").owner, { name: "Canal Board", states: true });
    assert.deepEqual(rowOf("60").owner, { name: "Harbour Council", states: false });
  });

  it("have the arithmetic of the pair that the figure ends", () => {
    const { computations, chart } = rowOf("96");
    const change = computations.find(({ kind }) => kind === "change");
    assert.deepEqual(change?.kind === "change" && change.values, [48, 96]);
    assert.equal(chart?.kind, "bars");
    assert.equal(rowOf("60").chart, null);
  });

  it("say what the checks found, what was dismissed of it, and what agrees", () => {
    assert.equal(rowOf("eight percent (9%)").check, "finding");
    assert.equal(rowOf("ten percent (10%)").check, "agrees");
    assert.equal(rowOf("37%").check, "none");
    const dismissed = statisticRows(analysis, []);
    assert.equal(rowOf("eight percent (9%)", dismissed).check, "dismissed");
    assert.deepEqual(rowOf("eight percent (9%)", dismissed).findings, []);
  });

  it("keep their ids while the report is edited elsewhere, each its own", () => {
    const edited = analyze(`Some 5% is new.\n\n${TEXT}`, { format: "plaintext" });
    const ids = statisticRows(edited, []).map(({ id }) => id);
    for (const { id } of rows) assert.ok(ids.includes(id), id);
    assert.equal(new Set(ids).size, ids.length);
  });

  it("are exported in the order given, with the name of each report", () => {
    const filed = [...rows].reverse().map((row) => ({ report: "canals.txt", row }));
    const csv = toCsv(statisticRowsTable(filed), { byteOrderMark: false });
    const [header, first] = csv.split("\r\n");
    assert.match(header ?? "", /^report,figure,kind,value,/);
    assert.match(first ?? "", /^canals\.txt,60,count,60,/);
    assert.match(csv, /96,count,.*,48,100,/);
  });

  it("become a Markdown table that names the reports only where there are several", () => {
    const columns = Object.fromEntries(
      [
        "report",
        "figure",
        "subject",
        "period",
        "place",
        "kind",
        "section",
        "organization",
        "change",
        "check",
        "line",
      ].map((name) => [name, name]),
    ) as Parameters<typeof statisticRowsToMarkdown>[1]["columns"];
    const words = {
      title: "T",
      count: "C",
      columns,
      kind: () => "k",
      change: () => "a | b",
      check: () => "",
    };
    const [row] = rows;
    assert.ok(row);
    const one = statisticRowsToMarkdown([{ report: "a.txt", row }], words);
    assert.match(one, /\| figure \| subject \|/);
    assert.match(one, /a \\\| b/);
    const two = statisticRowsToMarkdown(
      ["a.txt", "b.txt"].map((report) => ({ report, row })),
      words,
    );
    assert.match(two, /\| report \| figure \|/);
  });

  it("are made of whatever text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.nat(), (text, number) => {
        const any = analyze(`${text} ${number}% of ${text}\n\n${number} rose to ${number}`, {
          format: "plaintext",
        });
        assert.equal(statisticRows(any, any.findings).length, any.statistics.length);
      }),
      { numRuns: 25 },
    );
  });

  it("take time in proportion to the length of a line, however many sentences it has", () => {
    const analysed = (times: number) =>
      analyze("The harbour took in 310 boats in 2019. ".repeat(times), { format: "plaintext" });
    const [short, long] = [analysed(100), analysed(4000)];
    assert.equal(statisticRows(long, []).length, 4000);
    const ratio = steepness(
      40,
      () => statisticRows(short, []),
      () => statisticRows(long, []),
    );
    assert.ok(ratio < STEEPEST, `${ratio.toFixed(1)} times its share`);
  }).timeout(60_000);
});
