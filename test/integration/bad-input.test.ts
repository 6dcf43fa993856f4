import assert from "node:assert/strict";
import {
  CancellationTokenSource,
  ConfigurationTarget,
  commands,
  Position,
  Selection,
  window,
  workspace,
} from "vscode";
import { LARGE_SETTING } from "../../src/host/report-document.js";
import { openReport, services, until, write } from "./reports.js";

describe("A document that is no ordinary report", () => {
  const words = "The port handled 4,100 tonnes in 2019 and 12% more later. ";
  const documents: [what: string, text: string][] = [
    ["an empty one", ""],
    ["one character", "7"],
    // More than the editor colours or breaks of a line, and than is read at once.
    ["400 KB on one line", words.repeat(Math.ceil(400_000 / words.length))],
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

  describe("where it is longer than the setting says", () => {
    const settings = () => workspace.getConfiguration("policyAnnotator");
    const setting = LARGE_SETTING.replace("policyAnnotator.", "");
    const millions = 0.2;

    before(() => settings().update(setting, millions, ConfigurationTarget.Workspace));
    after(() => settings().update(setting, undefined, ConfigurationTarget.Workspace));

    it("is analysed once somebody asks for it", async () => {
      assert.equal(settings().inspect(setting)?.defaultValue, 5);
      const { reports } = await services();
      const line = `${words.repeat(20)}\n\n`;
      const file = await write("very-long.txt", line.repeat(Math.ceil((millions * 1_100_000) / line.length)));
      const editor = await window.showTextDocument(file);
      const { document } = editor;
      assert.equal(await reports.read(document), undefined);
      assert.ok(reports.isPutOff(document));
      const cancelled = new CancellationTokenSource();
      const given = reports.readOnDemand(document, cancelled.token);
      cancelled.cancel();
      assert.equal(await given, undefined);
      await commands.executeCommand("policyAnnotator.analyzeLargeReport");
      assert.ok(!reports.isPutOff(document));
      const [figure, ...others] = reports.current(document)?.analysis.statistics ?? [];
      assert.ok(figure && others.length > 1000);
      // What is decided afterwards, and what is typed, is followed.
      const count = async () => (await reports.read(document))?.analysis.statistics.length;
      editor.selection = new Selection(document.positionAt(figure.start), document.positionAt(figure.end));
      await commands.executeCommand("policyAnnotator.unmarkStatistic");
      await until("the figures without it", async () => (await count()) === others.length);
      await editor.edit((edit) => edit.insert(new Position(0, 0), "Some 40 boats came. "));
      assert.equal(await count(), others.length + 1);
      assert.ok(!reports.isPutOff(document));
    });
  });
});
