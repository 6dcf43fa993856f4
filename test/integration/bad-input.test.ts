import assert from "node:assert/strict";
import { openReport } from "./reports.js";

describe("A document that is no ordinary report", () => {
  const words = "The port handled 4,100 tonnes in 2019 and 12% more later. ";
  const documents: [what: string, text: string][] = [
    ["an empty one", ""],
    ["one character", "7"],
    ["5 MB on one line", words.repeat(Math.ceil(5_000_000 / words.length))],
    ["CRLF line ends", `Title\r\n\r\n${words}\r\n`],
    ["mixed line ends", `Title\r\n\n${words}\r${words}\n`],
    ["a byte order mark", `\uFEFFTitle\n\n${words}\n`],
  ];
  for (const [what, text] of documents)
    it(`is read without harm: ${what}`, async function () {
      this.timeout(60_000);
      const { document, report } = await openReport(`${what.replaceAll(" ", "-")}.txt`, text);
      assert.equal(report.version, document.version);
      assert.ok(text.length < 10 || document.getText().length > 50, "the document was not read");
      for (const { start, end, text: figure } of report.analysis.statistics)
        assert.equal(document.getText().slice(start, end), figure);
    });
});
