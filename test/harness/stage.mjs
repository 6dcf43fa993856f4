// Root hooks of mocha for the journeys: one VS Code server and one browser for all of them, and one window as far as it goes.
//
//   mocha --require ./test/harness/stage.mjs "out/ui/**/*.test.mjs"
//   VSCODE_THEME=light mocha …    in another theme, for its pictures
import { launchChromium } from "./chromium.mjs";
import { SharedWorkbench } from "./shared-workbench.mjs";
import { stagehandExtension } from "./stagehand.mjs";
import { VSCodeServer } from "./vscode-server.mjs";
import { Workbench } from "./workbench.mjs";

/**
 * What the hooks leave in mocha's context.
 * @typedef {import("mocha").Context & { stage: Stage, failed: boolean }} StageContext
 */

/** Where journeys take place, one at a time. */
class Stage {
  #browser;
  #context;
  #server;
  /** @type {SharedWorkbench | undefined} */
  #shared;
  /** Whether a journey is in the shared workbench; one that took too long is there still when the next one begins. */
  #isTaken = false;

  /**
   * @param {import("playwright-core").Browser} browser
   * @param {import("playwright-core").BrowserContext} context
   * @param {VSCodeServer} server
   */
  constructor(browser, context, server) {
    this.#browser = browser;
    this.#context = context;
    this.#server = server;
  }

  static async build() {
    const browser = await launchChromium();
    return new Stage(
      browser,
      await browser.newContext(),
      await VSCodeServer.start({ extension: stagehandExtension }),
    );
  }

  /**
   * A workbench for one journey, on fresh reports. Whoever takes it gives it back.
   * @param {Readonly<Record<string, string>>} files the texts of files beside the sample reports, by path
   * @param {string | undefined} language in which the extension speaks: another than English takes a window of its own
   */
  async take(files, language) {
    if (language !== undefined) return Workbench.open(this.#context, this.#server, { files, language });
    this.#shared = (await this.#clear()) ?? (await SharedWorkbench.open(this.#context, this.#server));
    this.#isTaken = true;
    const { workbench } = this.#shared;
    workbench.workspace.renew(files);
    return workbench;
  }

  /** The shared workbench as the first journey found it; undefined where there is none, or none that could be brought there. */
  async #clear() {
    const shared = this.#shared;
    try {
      if (this.#isTaken) throw new Error("The last journey has not ended.");
      await shared?.clear();
      return shared;
    } catch (error) {
      this.#isTaken = false;
      console.log(`      (opening a new window. ${error instanceof Error ? error.message : error})`);
      await shared?.dispose();
      return undefined;
    }
  }

  /**
   * @param {Workbench} workbench
   * @param {boolean} isSound whether another journey may use it
   */
  async giveBack(workbench, isSound) {
    const isShared = workbench === this.#shared?.workbench;
    if (isShared) this.#isTaken = false;
    if (isShared && isSound) return;
    if (isShared) this.#shared = undefined;
    await workbench.dispose();
  }

  /** Ends the server and the browser. */
  async dispose() {
    await this.#shared?.dispose();
    await this.#browser.close();
    await this.#server.dispose();
  }

  logTail() {
    return this.#server.logTail();
  }
}

/** @this {StageContext} */
async function beforeAll() {
  // A first run downloads the editor.
  this.timeout(0);
  this.stage = await Stage.build();
}

/** @this {StageContext} */
function afterEach() {
  this.failed ||= this.currentTest?.state === "failed";
}

/** @this {StageContext} */
async function afterAll() {
  await this.stage.dispose();
  if (this.failed) console.error(this.stage.logTail());
}

/** What mocha finds in a module that it requires. */
export const mochaHooks = { beforeAll, afterEach, afterAll };
