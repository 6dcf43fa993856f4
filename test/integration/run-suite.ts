import type Mocha from "mocha";
import { workspace } from "vscode";
import { leaveNothingBehind } from "./fresh-folder.js";

/**
 * Runs every integration test with the given mocha, the Node or the browser build of it.
 *
 * The harness speaks to the suite by two settings, which reach every extension host: `mocha.grep` chooses tests,
 * `mocha.mark` goes before every printed line and tells it from what the workbench logs on the same stream. A test that
 * fails is run once more, for the editor may be slow on a busy machine; what failed first is printed all the same.
 * @throws {Error} when a test fails
 */
export async function runSuite(Runner: typeof Mocha): Promise<void> {
  const settings = workspace.getConfiguration("mocha");
  const mark = settings.get("mark", "");
  Runner.reporters.Base.consoleLog = (first: unknown = "", ...rest: unknown[]) =>
    console.log(`${mark}${String(first)}`, ...rest);

  const mocha = new Runner({ ui: "bdd", reporter: "spec", color: false, timeout: 60_000, retries: 1 });
  mocha.grep(settings.get("grep", ""));
  mocha.suite.emit("pre-require", globalThis, "", mocha);
  await import("./all.js");
  leaveNothingBehind(mocha.suite);
  const failures = await new Promise<number>((resolve) => {
    mocha.run(resolve).on("retry", (test: Mocha.Test, error: unknown) => {
      const { consoleLog } = Runner.reporters.Base;
      consoleLog(`    “${test.title}” failed: ${error instanceof Error ? error.stack : String(error)}`);
    });
  });
  if (failures > 0) throw new Error(`${failures} integration tests failed.`);
}
