/// <reference lib="dom" />
import { isDeepStrictEqual } from "node:util";
import { askStagehand } from "./stagehand.mjs";
import { usualSize, Workbench } from "./workbench.mjs";
import { sampleReports } from "./workspace.mjs";

/**
 * A pane of the side bar.
 * @typedef {object} Pane
 * @property {string} header
 * @property {string} expanded
 * @property {number} height in CSS pixels
 */

/** How long what a journey left behind may take to go, in milliseconds. */
const patience = 2000;

/**
 * What is to be the same whenever a journey begins: what is seen, and what the extension remembers.
 * @typedef {Readonly<Record<string, unknown>>} State
 */

/**
 * What can be seen beside an editor: the views, and whatever lies open or on top.
 * @param {import("playwright-core").Page} page
 * @returns {Promise<State>}
 */
function look(page) {
  return page.evaluate(() => {
    const all = (/** @type {string} */ selector, /** @type {ParentNode} */ within = document) =>
      [...within.querySelectorAll(selector)].filter((element) => element.checkVisibility());
    const texts = (/** @type {string} */ selector, /** @type {ParentNode} */ within = document) =>
      all(selector, within).flatMap((element) => element.textContent || []);
    const panes = all(".sidebar .pane").map((pane) => ({
      header: pane.querySelector(".pane-header")?.getAttribute("aria-label"),
      expanded: pane.querySelector(".pane-header")?.getAttribute("aria-expanded"),
      height: Math.round(pane.getBoundingClientRect().height),
      description: texts(".description", pane),
      message: texts(".message", pane),
      rows: texts(".monaco-list-row", pane),
      actions: [...pane.querySelectorAll(".action-label")].map((action) => action.getAttribute("aria-label")),
    }));
    return {
      theme: document.querySelector(".monaco-workbench")?.className.match(/\b(?:vs|vs-dark|hc-\w+)\b/g),
      title: texts(".sidebar .composite.title .title-label"),
      panes,
      width: document.querySelector(".sidebar")?.getBoundingClientRect().width,
      groups: all(".editor-group-container").length,
      open: texts(".tab"),
      above: texts(
        ".quick-input-widget, .notifications-center, .notification-toast, .context-view, .monaco-dialog-box, .monaco-hover",
      ),
      beside: all(".part.panel, .part.auxiliarybar").length,
    };
  });
}

/**
 * Whether a value holds nothing, as that of a thing that was remembered and is not any more.
 * @param {unknown} value
 * @returns {boolean}
 */
function isEmpty(value) {
  return value === undefined || (typeof value === "object" && Object.values(value ?? {}).every(isEmpty));
}

/**
 * The same without what holds nothing.
 * @param {object} state
 * @returns {State}
 */
function withoutEmpty(state) {
  return Object.fromEntries(Object.entries(state).filter(([, value]) => !isEmpty(value)));
}

/**
 * Where two states differ first, such as `panes.3.expanded: "true" → "false"`; undefined when they are the same.
 * @param {unknown} before
 * @param {unknown} now
 * @param {string} [path]
 * @returns {string | undefined}
 */
function difference(before, now, path = "") {
  if (isDeepStrictEqual(before, now)) return undefined;
  const isLeaf = [before, now].some((value) => typeof value !== "object" || value === null);
  if (isLeaf) return `${path}: ${JSON.stringify(before)} → ${JSON.stringify(now)}`;
  const [old, current] = /** @type {[State, State]} */ ([before, now]);
  for (const key of Object.keys({ ...old, ...current })) {
    const found = difference(old[key], current[key], path === "" ? key : `${path}.${key}`);
    if (found !== undefined) return found;
  }
  return path;
}

/**
 * A workbench that journeys use one after another: opening one takes much longer than most journeys. Between them it is
 * brought back to how it was for the first; where that cannot be seen to have succeeded, it is not used again.
 */
export class SharedWorkbench {
  workbench;
  /** @type {State} */
  #first = {};

  /** @param {Workbench} workbench */
  constructor(workbench) {
    this.workbench = workbench;
  }

  /**
   * Opens one, with the extension active and no report open; whoever opens it disposes it.
   * @param {import("playwright-core").BrowserContext} browser
   * @param {import("./vscode-server.mjs").VSCodeServer} server
   */
  static async open(browser, server) {
    const shared = new SharedWorkbench(await Workbench.open(browser, server));
    try {
      const [sample = ""] = sampleReports();
      await shared.workbench.openReport(sample);
      await shared.workbench.outlineRows();
      await shared.#clear();
      shared.#first = await shared.#stateAtRest();
    } catch (error) {
      await shared.dispose();
      throw error;
    }
    return shared;
  }

  /**
   * Clears away what the last journey has left.
   * @throws {Error} that says what is not as it was for the first journey
   */
  async clear() {
    await this.#clear();
    const deadline = Date.now() + patience;
    for (;;) {
      const now = await this.#state();
      const different = difference(this.#first, now);
      if (different === undefined) return;
      if (Date.now() > deadline) throw new Error(`The last journey has left ${different}`);
      await this.#arrangePanes(now);
      await this.workbench.page.waitForTimeout(50);
    }
  }

  async dispose() {
    await this.workbench.dispose();
  }

  async #clear() {
    const { page, workspace } = this.workbench;
    await page.setViewportSize(usualSize);
    await page.mouse.move(0, 0);
    await page.keyboard.press("Escape");
    await askStagehand(workspace.folder, "/clear");
    workspace.empty();
    this.workbench.configure({});
  }

  /**
   * Takes one step towards the panes as they were at first: those open that were, and then as high as they were.
   * @param {State} now
   */
  async #arrangePanes(now) {
    const panes = /** @type {Pane[]} */ (now.panes);
    const first = /** @type {Pane[]} */ (this.#first.panes);
    if (panes.map(({ header }) => header).join() !== first.map(({ header }) => header).join()) return;
    const title = (/** @type {Pane} */ { header }) =>
      this.workbench.page.locator(`.sidebar .pane-header[aria-label="${header}"]`);
    const folded = panes.find(({ expanded }, index) => expanded !== first[index]?.expanded);
    if (folded) return title(folded).click();
    const index = panes.findIndex(({ height }, index) => height !== first[index]?.height);
    const box = panes[index] && (await title(panes[index]).locator("..").boundingBox());
    if (box) await this.#drag(box, first[index]?.height ?? 0);
  }

  /**
   * Gives a pane another height, with the mouse.
   * @param {{ x: number, y: number, width: number, height: number }} box
   * @param {number} height
   */
  async #drag({ x, y, width, height: now }, height) {
    const { mouse } = this.workbench.page;
    await mouse.move(x + width / 2, y + now);
    await mouse.down();
    await mouse.move(x + width / 2, y + height, { steps: 3 });
    await mouse.up();
    await mouse.move(0, 0);
  }

  /** The state once no report is open any more, and nothing has changed since it was last looked at. */
  async #stateAtRest() {
    let before = await this.#state();
    return this.workbench.until("a window at rest", async () => {
      await this.workbench.page.waitForTimeout(200);
      const now = await this.#state();
      const isAtRest = isEmpty(now.openReports) && isDeepStrictEqual(now, before);
      before = now;
      return isAtRest ? now : undefined;
    });
  }

  /** @returns {Promise<State>} */
  async #state() {
    const { workspaceState, globalState, ...memory } = /** @type {Record<string, object>} */ (
      await askStagehand(this.workbench.workspace.folder, "/memory")
    );
    return {
      ...(await look(this.workbench.page)),
      ...memory,
      ...withoutEmpty({ workspaceState, globalState }),
    };
  }
}
