import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addCodesTo } from "../../../src/core/coding/tags.js";
import { formatNotesFile } from "../../../src/core/notes/notes-file.js";
import { REPORT } from "../export/reports.js";
import { authorAt, noteOn } from "../notes/notes.js";
import { commandLine } from "./command-line.js";

describe("the command line", () => {
  let folder = "";
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "policy-annotator-cli-"));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const run = (args: readonly string[], input = "") => commandLine(args, { input });
  const file = (name: string, content: string | Uint8Array) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };

  it("converts a PDF to a report, to standard output or a new file, and leaves a file that is there alone", () => {
    const out = join(folder, "converted.md");
    const convert = ["convert", "test/fixtures/conversion/report.pdf"];
    const { stdout, status } = run(convert);
    assert.equal(status, 0);
    assert.match(stdout, /^---\nsource: "report\.pdf"\n[\s\S]*\n<!-- page 2 -->\n\n## Introduction\n/);
    assert.equal(run([...convert, "-o", out]).status, 0);
    assert.equal(readFileSync(out, "utf8"), stdout);
    assert.match(run([...convert, "-o", out]).stderr, /converted\.md: exists; nothing was written/);
    const { stderr, status: refused } = run(["convert", file("picture.png", "no report")]);
    assert.equal(refused, 2);
    assert.match(stderr, /picture\.png: is no PDF, Word document \(\.docx\) or web page/);
  }).timeout(60_000);

  it("prints one JSON object, the contract with other tools", () => {
    const { stdout, status } = run(["analyze", file("lights.md", REPORT), "--json"]);
    assert.equal(status, 0);
    const analysis = JSON.parse(stdout);
    assert.deepEqual(Object.keys(analysis), [
      "document",
      "headings",
      "statistics",
      "organizations",
      "entities",

      "computations",
      "findings",
    ]);
    assert.deepEqual(analysis.document, { name: "lights.md", language: "en", characters: REPORT.length });
    assert.deepEqual(
      analysis.headings.map(({ text, level, line }: Record<string, unknown>) => [text, level, line]),
      [
        ["Lighthouse Review", 1, 0],
        ["Costs", 2, 2],
        ["Staff", 2, 6],
      ],
    );
    const cost = analysis.statistics[0];
    assert.equal(REPORT.slice(cost.start, cost.end), "$4.2 million");
    const fields = [
      "start",
      "end",
      "text",
      "kind",
      "value",
      "unit",
      "qualifier",
      "direction",
      "period",
      "subject",
      "place",
      "comparison",
      "population",
      "source",
      "restatement",
      "changeFrom",
      "evidence",
      "section",
    ];
    assert.deepEqual(Object.keys(cost), fields);
    assert.equal(cost.value, 4200000);
    assert.equal(cost.section, "Costs");
    assert.deepEqual(cost.period, { text: "2020" });
    const { start, end } = cost.evidence.period;
    assert.equal(REPORT.slice(start, end), "2020");
    assert.equal(analysis.organizations[0].entity, "Lights Board");
  });

  it("gives every field of a figure, with the place of its words", () => {
    const text =
      "Compared with 2016, thefts in Rouen grew from 61 (2017) to ninety percent (80%) of cases in 2019.";
    const { stdout } = run(
      ["analyze", "-", "--json"],
      `${text}\n\nThefts grew from 61 (2011) to 488 (2017).\n`,
    );
    const [first, share, start, end] = JSON.parse(stdout).statistics;
    assert.deepEqual([first.place, first.comparison, share.population], ["Rouen", "2016", "cases"]);
    const { population } = share.evidence;
    assert.equal(text.slice(population.start, population.end), "cases");
    assert.deepEqual(share.restatement, { words: 90, digits: 80 });
    assert.equal(start.changeFrom, null);
    assert.deepEqual(end.changeFrom, {
      start: start.start,
      end: start.end,
      value: 61,
      unit: null,
      period: "2011",
    });
  });

  it("explains each figure by the words that were read", () => {
    const { stdout } = run(["analyze", "-", "--explain"], "In 2019, more than 5% of homes in Rouen burned.");
    assert.match(
      stdout,
      /1 {2}5% {2}percentage; qualifier: more than; period: 2019; subject: homes in Rouen; place: Rouen; population: homes in Rouen/,
    );
  });

  it("reads standard input for -", () => {
    const { stdout, status } = run(["analyze", "-", "--json"], "Sales rose by 5% in 2019.");
    assert.equal(status, 0);
    assert.equal(JSON.parse(stdout).statistics[0].text, "5%");
  });

  it("exports the notes beside a report, to standard output or a file", () => {
    const report = file("noted.md", REPORT);
    file(
      "noted.md.notes.jsonl",
      `half a li\n${formatNotesFile({ notes: [noteOn(REPORT, "31 keepers", "Full time?")], kept: [] })}`,
    );
    const { stdout, stderr, status } = run(["export", report, "--format", "markdown"]);
    assert.equal(status, 0);
    assert.match(stdout, /> 31 keepers\n\nFull time\?/);
    assert.match(stderr, /noted\.md\.notes\.jsonl:1: /);
    const out = join(folder, "out.csv");
    assert.equal(run(["export", report, "--format", "csv", "--what", "statistics", "-o", out]).status, 0);
    assert.match(readFileSync(out, "utf8"), /^figure,kind,value/);
  });

  it("exports what its flags ask for, to standard output", () => {
    const report = file("scoped.md", REPORT);
    const notes = [
      addCodesTo(noteOn(REPORT, "31 keepers", "Full time?", authorAt(1)), ["People"], authorAt(1)),
      noteOn(REPORT, "12%", "Of what?", authorAt(2, "Ada")),
    ];
    file("scoped.md.notes.jsonl", formatNotesFile({ notes, kept: [] }));
    const { stdout, stderr } = run(["export", report, "--format", "csv", "--code", "people", "--bom"]);
    assert.equal(stderr, "");
    assert.match(stdout, /^\uFEFFsection,/);
    assert.match(stdout, /Full time\?/);
    assert.doesNotMatch(stdout, /Of what\?/);
  });

  const refused: [what: string, args: (folder: string) => string[], message: RegExp][] = [
    ["a missing file", (at) => ["analyze", join(at, "none.txt")], /there is no such file/],
    ["a directory", (at) => ["analyze", at], /is a directory/],
    ["a binary file", (at) => ["analyze", join(at, "binary.pdf"), "--json"], /is a binary file/],
    ["an unknown command", () => ["frobnicate", "x"], /there is no command/],
    ["an unknown option", () => ["analyze", "x", "--frob"], /--frob/],
    ["an unknown format", (at) => ["export", join(at, "lights.md"), "--format", "gif"], /--format is one of/],
    [
      "a section that there is not",
      (at) => ["export", join(at, "lights.md"), "--format", "csv", "--section", "Gulls"],
      /there is no section 'Gulls'/,
    ],
    [
      "a missing notes file",
      (at) => ["export", join(at, "lights.md"), "--format", "csv", "--notes", join(at, "no")],
      /no such file/,
    ],
    [
      "a place that cannot be written",
      (at) => ["export", join(at, "lights.md"), "--format", "csv", "-o", at],
      /is a directory/,
    ],
  ];
  for (const [what, args, message] of refused)
    it(`refuses ${what} in one line, with exit code 2`, () => {
      file("binary.pdf", new Uint8Array([0x25, 0x50, 0x44, 0x46, 0, 1, 2, 3]));
      file("lights.md", REPORT);
      const { stdout, stderr, status } = run(args(folder));
      assert.equal(status, 2);
      assert.equal(stdout, "");
      assert.match(stderr, message);
      assert.equal(stderr.trimEnd().split("\n").length, 1, stderr);
    });

  const words = "The port handled 4,100 tonnes in 2019 and 12% more later. ";
  const strange: [what: string, content: string | Uint8Array][] = [
    ["an empty document", ""],
    ["one character", "7"],
    ["5 MB on one line", words.repeat(90_000)],
    ["lone surrogates", "\uD83D 12% of \uDE00 ships"],
    ["bytes that are no UTF-8", new Uint8Array([0x31, 0x32, 0x25, 0x20, 0xff, 0xfe, 0x80])],
    ["CRLF and a byte order mark", `\uFEFFPorts\r\n\r\n${words}\r\n`],
  ];
  for (const [what, content] of strange)
    it(`reads ${what}`, function () {
      this.timeout(60_000);
      const { stdout, stderr, status } = run(["analyze", file("strange.txt", content), "--json"]);
      assert.equal(stderr, "");
      assert.equal(status, 0);
      assert.ok(JSON.parse(stdout).document);
    });
});
