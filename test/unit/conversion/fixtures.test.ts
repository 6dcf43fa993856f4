import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { zipSync } from "fflate";
import { type Analysis, analyze } from "../../../src/core/analysis.js";
import { type ConversionResult, convertReport } from "../../../src/core/conversion/convert-report.js";
import { CONVERTERS } from "../../../src/core/conversion/converters.js";
import { citationOf } from "../../../src/core/export/citation.js";

const FIXTURES = "test/fixtures/conversion";
const SAMPLE = analyze(readFileSync("media/sample/harbour-roundtable.md", "utf8"), { format: "markdown" });

/** Converts a file of the fixtures, or other bytes under a name. */
function convert(
  name: string,
  bytes: Uint8Array = readFileSync(`${FIXTURES}/${name}`),
  signal = new AbortController().signal,
  onPage: (done: number, all: number) => void = () => undefined,
): Promise<ConversionResult> {
  return convertReport(
    { name, bytes: new Uint8Array(bytes) },
    { converter: "test", load: async () => CONVERTERS, watch: { signal, onPage } },
  );
}

/** Converts a fixture and reads it, once for all tests. */
class Reports {
  readonly #read = new Map<string, Promise<Analysis>>();

  of(name: string): Promise<Analysis> {
    const reading = this.#read.get(name) ?? this.#convert(name);
    this.#read.set(name, reading);
    return reading;
  }

  async #convert(name: string): Promise<Analysis> {
    const result = await convert(name);
    assert.ok(result.ok);
    return analyze(result.text, { format: "markdown" });
  }
}

const REPORTS = new Reports();

/** Loading pdf.js and reading a report take longer than a test of a few lines on a busy machine. */
const PATIENCE = 30_000;

/** The share of headings that two reports have in common, by words and level: the harmonic mean of precision and recall. */
function headingScore(found: Analysis): number {
  const keys = (report: Analysis) => report.document.headings.map(({ level, text }) => `${level} ${text}`);
  const [gold, own] = [keys(SAMPLE), keys(found)];
  const common = own.filter((key) => gold.includes(key)).length;
  return (2 * common) / (gold.length + own.length);
}

const figuresOf = ({ document, statistics }: Analysis) =>
  statistics
    .map(({ start, end }) =>
      document.text
        .slice(start, end)
        .replace(/<!--.*?-->|\s+/g, " ")
        .trim(),
    )
    .sort();

/** Paragraphs and items as they are read, without footnote marks, whose names may differ, and in any order of notes. */
const paragraphsOf = ({ document }: Analysis) =>
  document.passages
    .filter(({ role }) => role !== "heading" && role !== "tableCell")
    .map(({ reading }) =>
      reading.text
        .replace(/\[\^[\w-]+\]:?/g, "")
        .replace(/\s+/g, " ")
        .trim(),
    )
    .sort();

for (const name of ["report.pdf", "columns.pdf", "report.docx", "report.html"])
  describe(`the sample report as ${name}`, function () {
    this.timeout(PATIENCE);
    let report: Analysis;
    before(async () => {
      report = await REPORTS.of(name);
    });

    it("comes back with its headings at their levels", () => assert.equal(headingScore(report), 1));

    it("comes back with its paragraphs, items and notes whole", () =>
      assert.deepEqual(paragraphsOf(report), paragraphsOf(SAMPLE)));

    it("comes back with its figures", () => assert.deepEqual(figuresOf(report), figuresOf(SAMPLE)));

    it("names its source above the text, which nobody reads as part of the report", () => {
      assert.match(
        report.document.text,
        new RegExp(`^---\nsource: "${name}"\ntitle: "2024 National Roundtable`),
      );
      const [first] = report.document.blocks;
      assert.equal(first?.kind, "frontMatter");
      assert.ok(report.statistics.every(({ start }) => start > (first?.end ?? 0)));
      assert.ok(report.organizations.every(({ start }) => start > (first?.end ?? 0)));
    });
  });

describe("the table of the sample report", function () {
  this.timeout(PATIENCE);
  // In the narrow column of columns.pdf cells are broken over lines, and nothing shows which lines are one cell.
  for (const name of ["report.pdf", "report.docx", "report.html"])
    it(`comes back cell by cell from ${name}`, async () => {
      const cellsOf = ({ document }: Analysis) =>
        document.passages.filter(({ role }) => role === "tableCell").map(({ reading }) => reading.text);
      assert.deepEqual(cellsOf(await REPORTS.of(name)), cellsOf(SAMPLE));
    });
});

describe("a citation of an imported PDF", function () {
  this.timeout(PATIENCE);
  for (const [name, words, page] of [
    ["report.pdf", "412 km of shoreline", "2"],
    ["report.pdf", "Upper Tidewater | 164", "4"],
    ["report.pdf", "yearly budget on flood repairs", "5"],
    ["report.pdf", "11 metres above the sea", "8"],
    ["columns.pdf", "412 km of shoreline", "2"],
    ["columns.pdf", "closed the inner harbour on 26 days", "3"],
  ] as const)
    it(`says that “${words}” is on page ${page} of ${name}`, async () => {
      const report = await REPORTS.of(name);
      const start = report.document.text.indexOf(words);
      assert.ok(start > 0);
      assert.equal(citationOf(report, { start, end: start + words.length }).page, page);
    });
});

/** A Word document of a few kilobytes whose text is a hundred million spaces. */
function bomb(): Uint8Array {
  return zipSync({ "word/document.xml": [new Uint8Array(100_000_000).fill(32), { level: 9 }] });
}

/** A PDF whose page has a drawing and no text. */
const SCANNED = `%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>> endobj
4 0 obj <</Length 18>> stream
0 0 300 300 re f
endstream endobj
trailer <</Root 1 0 R>>
%%EOF`;

describe("a file that is no report", function () {
  this.timeout(PATIENCE);
  const report = readFileSync(`${FIXTURES}/report.pdf`);
  const bytes = (text: string) => new TextEncoder().encode(text);
  for (const [why, name, content, reason] of [
    ["with a password", "locked.pdf", undefined, "encrypted"],
    ["cut off in the middle", "cut.pdf", report.subarray(0, 2000), "damaged"],
    [
      "with a PDF's first bytes and then none of its others",
      "junk.pdf",
      bytes("%PDF-1.7\nnothing"),
      "damaged",
    ],
    ["of pictures of text", "scan.pdf", bytes(SCANNED), "no-text"],
    ["that is no archive", "junk.docx", bytes("PK\u0003\u0004 and nothing"), "damaged"],
    ["that unpacks to more than any report", "bomb.docx", bomb(), "too-large"],
    ["of Word with a password", "locked.docx", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), "encrypted"],
    ["of an unknown kind", "notes.pages", bytes("some text"), "unknown-kind"],
    ["that is empty", "empty.pdf", bytes(""), "damaged"],
    ["of elements too deep within one another", "deep.html", bytes("<div>".repeat(5000)), "too-large"],
  ] as const)
    it(`${why} is refused with the reason`, async () => {
      assert.deepEqual(await convert(name, content), { ok: false, reason });
    });

  it("can be left alone halfway", async () => {
    const controller = new AbortController();
    const seen: number[] = [];
    const result = await convert("report.pdf", report, controller.signal, (done) => {
      seen.push(done);
      if (done === 2) controller.abort();
    });
    assert.deepEqual(result, { ok: false, reason: "cancelled" });
    assert.deepEqual(seen, [1, 2]);
  });
});

describe("a conversion", function () {
  this.timeout(PATIENCE);
  it("leaves the global scope, which extensions share, as it was", async () => {
    // What core-js adds of the language is what a newer Node has by itself.
    const names = () =>
      Object.getOwnPropertyNames(globalThis).filter(
        (name) => name !== "Iterator" && !name.includes("core-js"),
      );
    const before = names();
    await convert("report.pdf");
    assert.deepEqual(names(), before);
  });

  it("gives the same text for the same file", async () => {
    assert.deepEqual(await convert("report.pdf"), await convert("report.pdf"));
  });

  it("reads no more of a part of a Word document than its directory says it holds", async () => {
    const document = readFileSync(`${FIXTURES}/report.docx`);
    const bytes = new Uint8Array(document);
    const view = new DataView(bytes.buffer);
    // The directory's entry of the text: its size stands 22 bytes before its name.
    const at = Buffer.from(bytes).lastIndexOf("word/document.xml");
    view.setUint32(at - 22, 100, true);
    assert.deepEqual(await convert("liar.docx", bytes), { ok: false, reason: "too-large" });
  });

  it("takes nothing of a web page that runs, and no link that does", async () => {
    const page =
      '<h1 onclick="x()">Boats</h1><script>alert(1)</script><p>Four <a href="javascript:x()">fast</a> boats, <a href="https://example.org/a">see</a><img src=x onerror=x()><iframe src="//e"></iframe>.</p><p><a href="data:text/html,x">more</a></p>';
    const result = await convert("boats.html", new TextEncoder().encode(page));
    assert.ok(result.ok);
    assert.equal(
      result.text.slice(result.text.indexOf("# ")),
      "# Boats\n\nFour fast boats, [see](https://example.org/a).\n\nmore\n",
    );
  });
});
