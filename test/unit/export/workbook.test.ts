import assert from "node:assert/strict";
import { describeCode, EMPTY_CODEBOOK } from "../../../src/core/coding/codebook.js";
import { addCodesTo, createCoding } from "../../../src/core/coding/tags.js";
import type { AnnotatedReport } from "../../../src/core/export/annotated-report.js";
import { DEFAULT_EXPORT } from "../../../src/core/export/export-format.js";
import { lineAddress } from "../../../src/core/export/sheet.js";
import { reportToWorkbook } from "../../../src/core/export/workbook.js";
import { addReply } from "../../../src/core/notes/write-note.js";
import { authorAt, noteOn } from "../notes/notes.js";
import { ENGLISH } from "../words/english.js";
import { partsOf } from "./office.js";
import { annotated, REPORT } from "./reports.js";

const SHEETS = ["Notes", "Statistics", "Organizations", "Codebook"] as const;

/** The cells of each sheet, in rows: numbers as numbers, null for none. */
async function workbook(report: AnnotatedReport) {
  const parts = partsOf(await reportToWorkbook(report, ENGLISH, DEFAULT_EXPORT));
  const shared = all(parts.get("xl/sharedStrings.xml") ?? "", /<si>.*?<t[^>]*>(.*?)<\/t>.*?<\/si>/gs);
  const rows = (index: number) =>
    all(parts.get(`xl/worksheets/sheet${index + 1}.xml`) ?? "", /<row [^>]*>(.*?)<\/row>/gs).map((row) => {
      const cells: (string | number | null)[] = [];
      for (const [, attributes = "", content = ""] of row.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
        const column = (/r="([A-Z])/.exec(attributes)?.[1]?.charCodeAt(0) ?? 65) - 65;
        while (cells.length < column) cells.push(null);
        const value = /<v>(.*?)<\/v>/.exec(content)?.[1];
        cells.push(attributes.includes('t="s"') ? (shared[Number(value)] ?? null) : Number(value));
      }
      return cells;
    });
  return { parts, sheet: (name: (typeof SHEETS)[number]) => rows(SHEETS.indexOf(name)) };
}

function all(xml: string, pattern: RegExp): string[] {
  return [...xml.matchAll(pattern)].map(([, first = ""]) => first);
}

const answered = addReply(
  addCodesTo(noteOn(REPORT, "31 keepers", "=1+1", authorAt(1)), ["People/Staff"], authorAt(1)),
  "Half of them.",
  authorAt(2, "Ada"),
);

describe("the workbook", () => {
  it("has a sheet each for notes, statistics, organizations and codes, with a frozen header and filters", async () => {
    const { parts } = await workbook(annotated([answered]));
    assert.deepEqual(all(parts.get("xl/workbook.xml") ?? "", /<sheet [^>]*name="([^"]*)"/g), [...SHEETS]);
    for (const index of [1, 2, 3, 4]) {
      const sheet = parts.get(`xl/worksheets/sheet${index}.xml`) ?? "";
      assert.match(sheet, /<pane [^>]*ySplit="1"[^>]*state="frozen"/);
      assert.match(sheet, /<autoFilter ref="A1:[A-Z]\d+"\/>/);
    }
  });

  it("has a row for each note and reply, and one for a note that is nothing but codes; text is no formula", async () => {
    const coding = createCoding(noteOn(REPORT, "12%").target, ["Money", "Paint"], authorAt(3));
    const { sheet, parts } = await workbook(annotated([answered, coding]));
    const [header, ...rows] = sheet("Notes");
    const cell = (row: unknown[] | undefined, label: string) => row?.[header?.indexOf(label) ?? -1];
    const cells = rows.map((row) => ["Type", "Text", "Codes", "Line"].map((label) => cell(row, label)));
    assert.deepEqual(cells, [
      ["code", null, "Money; Paint", 5],
      ["note", "=1+1", "People/Staff", 9],
      ["reply", "Half of them.", "People/Staff", 9],
    ]);
    assert.doesNotMatch(parts.get("xl/worksheets/sheet1.xml") ?? "", /<f>/);
  });

  it("has numbers as numbers and times as times", async () => {
    const { sheet } = await workbook(annotated([answered]));
    const [header, ...rows] = sheet("Statistics");
    assert.deepEqual(header?.slice(0, 4), ["Figure", "Value", "to", "Unit"]);
    assert.deepEqual(rows[0]?.slice(0, 2), ["$4.2 million", 4_200_000]);
    const written = sheet("Notes")[1]?.[8];
    // Days since the end of 1899, as Excel counts them.
    assert.ok(typeof written === "number" && Math.abs(written - 46023.5007) < 0.001, String(written));
  });

  it("leads from a line to the editor, where the report is a file on disk", async () => {
    const { parts } = await workbook(annotated([answered]));
    const targets = all(parts.get("xl/worksheets/_rels/sheet1.xml.rels") ?? "", /Target="([^"]*)"/g);
    assert.deepEqual(
      targets.filter((target) => target.startsWith("vscode:")),
      ["vscode://file/reports/lights.md:9", "vscode://file/reports/lights.md:9"],
    );
    assert.match(parts.get("xl/worksheets/sheet1.xml") ?? "", /<hyperlink ref="C2" r:id="rId-line-1"\/>/);
    const elsewhere = await workbook({ ...annotated([answered]), path: null });
    assert.doesNotMatch(elsewhere.parts.get("xl/worksheets/sheet1.xml") ?? "", /hyperlink/);
    assert.equal(lineAddress("/C:/Über uns/a#b.txt", 7), "vscode://file/C%3A/%C3%9Cber%20uns/a%23b.txt:7");
  });

  it("has the codes with their description, and how many notes have them", async () => {
    const codebook = describeCode(EMPTY_CODEBOOK, "People", { description: "Who works there" });
    const { sheet } = await workbook({ ...annotated([answered]), codebook });
    assert.deepEqual(sheet("Codebook").slice(1), [
      ["People", "blue", "Who works there", 0, 1],
      ["People/Staff", null, null, 1, 1],
    ]);
  });

  it("takes a note that is longer than a cell may be, and what XML has no place for", async () => {
    const long = `\u0000${"a".repeat(40_000)}`;
    const { sheet } = await workbook(annotated([noteOn(REPORT, "31 keepers", long)]));
    const text = String(sheet("Notes")[1]?.[5]);
    assert.ok(text.length > 32_000 && text.length <= 32_767);
    assert.match(text, /^\uFFFD?a+…$/);
  });

  it("is written where the report has a thousand figures", async () => {
    const text = Array.from({ length: 1000 }, (_, at) => `The board employs ${at + 5000} keepers.`).join(
      "\n\n",
    );
    const { sheet } = await workbook(annotated([], text));
    assert.equal(sheet("Statistics").length, 1001);
  });
});
