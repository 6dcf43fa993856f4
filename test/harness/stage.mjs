// Root hooks of mocha for the journeys: one VS Code server and one browser for all of them.
//
//   mocha --require ./test/harness/stage.mjs "out/ui/**/*.test.mjs"
//   VSCODE_THEME=light mocha …    in another theme, for its pictures
import { launchChromium } from "./chromium.mjs";
import { VSCodeServer } from "./vscode-server.mjs";
import { Workbench } from "./workbench.mjs";

/**
 * What the hooks leave in mocha's context.
 * @typedef {object} Stage
 * @property {(files: Readonly<Record<string, string>>, language?: string) => Promise<Workbench>} openWorkbench for one
 *   journey, with these files beside the sample reports, the extension speaking a language
 * @property {() => Promise<void>} clear ends the server and the browser
 * @property {() => string} logTail
 * @property {boolean} failed whether any journey did
 */

/** @typedef {import("mocha").Context & Stage} StageContext */

/** @this {StageContext} */
async function beforeAll() {
  // A first run downloads the editor.
  this.timeout(0);
  const browser = await launchChromium();
  const server = await VSCodeServer.start();
  this.openWorkbench = (files, language) => Workbench.open(browser, server, { files, language });
  this.logTail = () => server.logTail();
  this.clear = async () => {
    await browser.close();
    await server.dispose();
  };
}

/** @this {StageContext} */
function afterEach() {
  this.failed ||= this.currentTest?.state === "failed";
}

/** @this {StageContext} */
async function afterAll() {
  await this.clear();
  if (this.failed) console.error(this.logTail());
}

/** What mocha finds in a module that it requires. */
export const mochaHooks = { beforeAll, afterEach, afterAll };
