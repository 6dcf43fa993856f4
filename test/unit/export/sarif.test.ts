import assert from "node:assert/strict";
import { analyze } from "../../../src/core/analysis.js";
import { toFindingsJson } from "../../../src/core/export/findings-json.js";
import { toSarif } from "../../../src/core/export/sarif.js";
import { ENGLISH_FINDINGS } from "../words/english.js";

const text = "Wells\r\n\r\nComplaints rose from 40 (2015)\r\nto 60 (2019), an increase of 70%.\r\n";
const report = {
  uri: "my%20reports/wells.txt",
  text,
  findings: analyze(text, { format: "plaintext" }).findings,
};

describe("a SARIF log", () => {
  const log = JSON.parse(JSON.stringify(toSarif([report], ENGLISH_FINDINGS)));
  const [run] = log.runs;

  it("says its version and how it counts columns", () => {
    assert.equal(log.version, "2.1.0");
    assert.equal(run.columnKind, "utf16CodeUnits");
  });

  it("has a rule for every result, and describes each check", () => {
    const [result] = run.results;
    const rule = run.tool.driver.rules[result.ruleIndex];
    assert.equal(rule.id, result.ruleId);
    assert.equal(rule.id, "stated-change");
    for (const { shortDescription } of run.tool.driver.rules) assert.ok(shortDescription.text.length > 10);
  });

  it("places a result and the figures that it rests on, one-based", () => {
    const [result] = run.results;
    assert.equal(result.level, "warning");
    assert.match(result.message.text, /40 → 60 is \+50%/);
    const { artifactLocation, region } = result.locations[0].physicalLocation;
    assert.equal(artifactLocation.uri, report.uri);
    assert.deepEqual(
      [region.startLine, region.startColumn, region.endLine, region.endColumn, region.snippet.text],
      [4, 30, 4, 33, "70%"],
    );
    const related = result.relatedLocations.map(
      (one: { physicalLocation: { region: { startLine: number } } }) => one.physicalLocation.region.startLine,
    );
    assert.deepEqual(related, [3, 4]);
  });

  it("of reports without findings has no results, but names them", () => {
    const empty = JSON.parse(
      JSON.stringify(toSarif([{ uri: "a.txt", text: "", findings: [] }], ENGLISH_FINDINGS)),
    );
    assert.deepEqual(empty.runs[0].results, []);
    assert.equal(empty.runs[0].artifacts[0].location.uri, "a.txt");
  });
});

describe("findings as JSON", () => {
  it("have offsets, a place, a code, a severity and a message", () => {
    const [finding] = toFindingsJson(report, ENGLISH_FINDINGS);
    assert.ok(finding);
    assert.equal(text.slice(finding.start, finding.end), "70%");
    assert.deepEqual(
      [finding.line, finding.column, finding.code, finding.severity],
      [4, 30, "stated-change", "warning"],
    );
    assert.equal(finding.related.length, 2);
  });
});
