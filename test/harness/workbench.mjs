import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { out, root } from "./project.mjs";
import { askStagehand, awaitStagehand } from "./stagehand.mjs";
import { themeLabel, themeName } from "./theme.mjs";
import { readRows } from "./tree-rows.mjs";
import { Workspace } from "./workspace.mjs";

/** How long anything waits for what it expects to see, in milliseconds. */
const patience = 30_000;

/** The size of a window, in CSS pixels. */
export const usualSize = { width: 1400, height: 900 };

/**
 * @typedef {object} WorkbenchOptions
 * @property {Readonly<Record<string, string>>} [files] the texts of files beside the sample reports, by path
 * @property {{ width: number, height: number }} [size] of the window, in CSS pixels
 * @property {string | undefined} [extension] the folder of the extension under development: the project's by
 *   default, undefined for none
 * @property {string | undefined} [language] in which extensions speak, such as `fr`; English by default. The workbench itself stays
 *   in English: its words in other languages lie in language packs.
 */

/**
 * The editor's text as it is shown: Monaco draws spaces as no-break spaces.
 * @param {string} text
 */
const plain = (text) => text.replaceAll("\u00a0", " ");

/**
 * Whether something is seen within a time.
 * @param {import("playwright-core").Locator} locator
 * @param {number} timeout in milliseconds
 */
function appears(locator, timeout) {
  return locator.waitFor({ timeout }).then(
    () => true,
    () => false,
  );
}

/**
 * Removes what a browser keeps of earlier workbenches: their layouts, and what extensions remember.
 * @param {import("playwright-core").Page} page
 * @param {string} origin
 */
async function forget(page, origin) {
  const session = await page.context().newCDPSession(page);
  await session.send("Storage.clearDataForOrigin", { origin, storageTypes: "indexeddb,local_storage" });
  await session.detach();
}

/**
 * A workbench in a browser, driven as a person would: with the mouse and the keyboard. Every method waits until
 * what it did can be seen, and fails after half a minute with what it waited for.
 */
export class Workbench {
  /**
   * The page itself, for what no method covers.
   * @type {import("playwright-core").Page}
   */
  page;
  /** The open folder, with copies of the sample reports. */
  workspace;
  /** Whether the extension is still to show its views beside the first report, as it does when under development. */
  #awaitsViews = false;

  /**
   * @param {import("playwright-core").Page} page
   * @param {Workspace} workspace
   */
  constructor(page, workspace) {
    this.page = page;
    this.workspace = workspace;
  }

  /**
   * Opens a workbench without any editor, as a new person of a fresh browser; whoever opens it disposes it.
   * @param {import("playwright-core").BrowserContext} browser what it has kept of earlier workbenches goes, but for the
   *   workbench's own program, which takes seconds to load and to compile
   * @param {import("./vscode-server.mjs").VSCodeServer} server
   * @param {WorkbenchOptions} [options]
   */
  static async open(browser, server, { files = {}, size = usualSize, language, ...options } = {}) {
    const extension = "extension" in options ? options.extension : root;
    const page = await browser.newPage();
    await page.setViewportSize(size);
    page.setDefaultTimeout(patience);
    // What a language pack sets, and all that extensions are told of the person's language.
    if (language !== undefined)
      await page.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(language)}`);
    const workbench = new Workbench(page, new Workspace(files));
    workbench.#awaitsViews = extension !== undefined;
    workbench.configure({});
    try {
      await forget(page, server.origin);
      const payload = extension === undefined ? {} : { extensionDevelopmentPath: server.uri(extension) };
      await page.goto(server.workbenchUrl(workbench.workspace.folder, payload));
      // The explorer lists files once the server's file system answers.
      await page.locator(".explorer-folders-view .monaco-list-row").first().waitFor();
    } catch (error) {
      await workbench.dispose();
      throw error;
    }
    return workbench;
  }

  /**
   * Changes settings of the workspace, such as `{ "workbench.colorTheme": "Default High Contrast" }`. Whatever
   * they bring about is for the caller to wait for.
   * @param {Readonly<Record<string, unknown>>} settings the only ones of the workspace from now on, beside the theme
   */
  configure(settings) {
    const all = { "workbench.colorTheme": themeLabel(themeName), ...settings };
    this.workspace.configure(all);
  }

  /**
   * Changes the theme, and waits until the workbench shows it.
   * @param {"dark" | "light" | "high-contrast" | "high-contrast-light"} name
   */
  async showTheme(name) {
    this.configure({ "workbench.colorTheme": themeLabel(name) });
    const kind = {
      dark: "vs-dark",
      light: "vs",
      "high-contrast": "hc-black",
      "high-contrast-light": "hc-light",
    };
    await this.page.locator(`.monaco-workbench.${kind[name]}`).waitFor();
  }

  /**
   * Opens a file in the editor, through the quick open box.
   * @param {string} path relative to the workspace
   */
  async openReport(path) {
    const name = path.split("/").at(-1) ?? path;
    const rows = this.page.locator(".quick-input-list .monaco-list-row");
    await this.#choose(this.workspace.path(path), rows.filter({ hasText: name }).first());
    await this.page.locator(".tab.active").filter({ hasText: name }).waitFor();
    await this.page.locator(".editor-instance .view-line").first().waitFor();
    if (this.#awaitsViews)
      await this.page.locator(".sidebar .composite.title").filter({ hasText: "Policy Annotator" }).waitFor();
    this.#awaitsViews = false;
    // It takes the focus a while after it is there, also from a box that is opened meanwhile.
    await this.page.locator(".editor-instance .monaco-editor.focused").waitFor();
  }

  /**
   * Runs a command by its title in the command palette, such as "View: Toggle Word Wrap".
   * @param {string} title as the palette shows it, with the category
   */
  async command(title) {
    const rows = this.page.locator(".quick-input-list .monaco-list-row");
    await this.#choose(
      `>${title}`,
      rows.filter({ has: this.page.getByText(title, { exact: true }) }).first(),
    );
  }

  /**
   * Types into the box that has opened (a name, a choice of a list) and accepts it.
   * @param {string} text
   */
  async answer(text) {
    const box = this.page.locator(".quick-input-widget input.input");
    await box.fill(text);
    await box.press("Enter");
  }

  /**
   * Shows the views of an icon in the Activity Bar.
   * @param {string} title such as "Explorer"
   */
  async showViews(title) {
    const icon = this.page.locator(".activitybar").getByRole("tab", { name: title });
    const shown = this.page.locator(".sidebar .composite.title").filter({ hasText: title });
    // A click on the chosen icon hides its views, and after a reload the choice may come late.
    await this.until(`the views of ${title}`, async () => {
      if (await shown.isVisible()) return true;
      await icon.click();
      return shown.waitFor({ timeout: 2000 }).then(
        () => true,
        () => false,
      );
    });
  }

  /** Waits until the box that has opened (a name, a choice of a list) has the focus, so that typing lands in it. */
  async inputBox() {
    await this.page.locator(".quick-input-widget:visible input.input:focus").waitFor();
  }

  /** Waits until a note's box has the focus, so that typing lands in it. */
  async noteBox() {
    await this.page.locator(".review-widget .monaco-editor.focused").waitFor();
  }

  /** Accepts the name that the save dialog proposes. */
  async acceptSaveDialog() {
    const box = this.page.locator(".quick-input-widget:visible input.input");
    await this.until("the proposed name", async () => (await box.inputValue()).includes("."));
    await box.press("Enter");
  }

  /** Loads the window again. Which editors it opens depends on what the browser had stored by then. */
  async reload() {
    awaitStagehand(this.workspace.folder);
    await this.page.reload();
    this.#awaitsViews = true;
    await this.page.locator(".activitybar").getByRole("tab").first().waitFor();
  }

  /**
   * The rows of a view's tree that are drawn, once there are any.
   * @param {string} view its title, such as "Notes"; it must be shown
   */
  async rows(view) {
    return this.until(`the rows of ${view}`, () => readRows(this.#tree(view)));
  }

  /** Shows the extension's views and reads the report's outline from the view "Report". */
  async outlineRows() {
    await this.showViews("Policy Annotator");
    return this.rows("Report");
  }

  /**
   * A row of a view by part of its text, waited for; for clicks and hovers.
   * @param {string} view
   * @param {string} text
   */
  async row(view, text) {
    const row = this.#tree(view).getByRole("treeitem").filter({ hasText: text }).first();
    await this.until(`the row “${text}” of ${view}`, () => row.isVisible());
    return row;
  }

  /**
   * Puts the cursor before a text of the open report, and that into the middle of the editor.
   * @param {string} text as the editor has it
   * @param {number} [occurrence] 1 for the first
   */
  async cursorTo(text, occurrence = 1) {
    await this.#select(text, occurrence, 0);
  }

  /**
   * Selects a text of the open report.
   * @param {string} text as the editor has it; it may run over several lines
   * @param {number} [occurrence] 1 for the first
   */
  async selectText(text, occurrence = 1) {
    await this.#select(text, occurrence, text.length);
    await this.page.locator(".editor-instance .selected-text").first().waitFor();
  }

  /**
   * Rests the mouse on a text of the open report and returns what the hover says.
   * @param {string} text
   * @param {number} [occurrence] 1 for the first
   */
  async hoverText(text, occurrence = 1) {
    await this.cursorTo(text, occurrence);
    const cursor = await this.page.locator(".editor-instance .cursors-layer .cursor").first().boundingBox();
    if (cursor === null) throw new Error(`The cursor before "${text}" is not shown.`);
    const hover = this.page.locator(".monaco-resizable-hover:visible .monaco-hover-content").first();
    await this.until(`a hover over "${text}"`, async () => {
      // The mouse comes again until there is an answer: the editor asks only once while it rests.
      await this.page.mouse.move(cursor.x + 300, cursor.y + 300);
      await this.page.mouse.move(cursor.x + 4, cursor.y + cursor.height / 2, { steps: 5 });
      return appears(hover, 3000);
    });
    return plain(await hover.innerText());
  }

  /** What the open editor shows now, a line for every line drawn. */
  async visibleText() {
    return plain((await this.page.locator(".editor-instance .view-line").allInnerTexts()).join("\n"));
  }

  /** The texts of the notifications that are shown. */
  async notifications() {
    return this.page.locator(".notification-list-item-message").allInnerTexts();
  }

  /**
   * Types text where the focus is.
   * @param {string} text
   */
  async type(text) {
    await this.page.keyboard.type(text);
  }

  /**
   * Presses keys one after another, such as "Control+K", "Enter".
   * @param {...string} keys
   */
  async press(...keys) {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /**
   * Polls until a question is answered as wished; for what no locator can express.
   * @template T
   * @param {string} what for the error, such as "the note on disk"
   * @param {() => T | undefined | Promise<T | undefined>} ask undefined or false for "not yet"
   * @returns {Promise<T>} the first other answer
   */
  async until(what, ask) {
    const deadline = Date.now() + patience;
    while (Date.now() < deadline) {
      const answer = await ask();
      if (answer !== undefined && answer !== false) return answer;
      await this.page.waitForTimeout(50);
    }
    throw new Error(`Waited ${patience / 1000} s in vain for ${what}.`);
  }

  /**
   * Takes a picture into `out/screenshots`, in the folder of the run's theme.
   * @param {string} name without an extension
   * @returns {Promise<string>} the file
   */
  async screenshot(name) {
    const folder = join(out, "screenshots", themeName);
    mkdirSync(folder, { recursive: true });
    const path = join(folder, `${name.replace(/[^\w-]+/g, "-")}.png`);
    await this.page.screenshot({ path });
    return path;
  }

  /** Closes the browser's page and removes the workspace. */
  async dispose() {
    await this.page.close();
    this.workspace.dispose();
  }

  /** @param {string} view */
  #tree(view) {
    return this.page.locator(`[role="tree"][aria-label^="${view}"]`);
  }

  /**
   * Fills in the quick input and clicks a row of it, all of it again where something has closed the box before the click.
   * @param {string} text
   * @param {import("playwright-core").Locator} row
   */
  async #choose(text, row) {
    await this.until(`a row for “${text}”`, async () => {
      await this.#quickInput(text);
      return row.click({ timeout: 5000 }).then(
        () => true,
        () => false,
      );
    });
  }

  /**
   * Opens the quick input and fills it in. The first key may come before the workbench listens, and what takes the focus
   * meanwhile closes the box, hence the repetition.
   * @param {string} text with the prefix of its kind: `>` commands, none files
   */
  async #quickInput(text) {
    const box = this.page.locator(".quick-input-widget input.input");
    await this.until("the command palette", async () => {
      await this.press("F1");
      if (!(await appears(box, 1000))) return false;
      return box.fill(text, { timeout: 2000 }).then(
        () => true,
        () => false,
      );
    });
  }

  /**
   * Selects a part of the open report. That is the stagehand's work: on the way through the boxes of the editor it takes longer
   * than most of what journeys are about.
   * @param {string} text
   * @param {number} occurrence
   * @param {number} length how much of the text; 0 puts the cursor before it
   */
  async #select(text, occurrence, length) {
    const passage = { text, occurrence, length };
    const selected = await askStagehand(this.workspace.folder, "/select", passage);
    const { line } = /** @type {{ line: number }} */ (selected);
    // The column that is shown counts tabs and wide characters another way.
    await this.page
      .locator(".statusbar-item")
      .filter({ hasText: `Ln ${line},` })
      .waitFor();
    // The editor moves its text and its cursor before a frame is drawn.
    await this.page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
  }
}
