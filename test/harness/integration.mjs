// Runs the integration suite in a real VS Code:
//
//   node test/harness/integration.mjs [--host server|web|desktop] [--grep TEXT]
//
// server   the Node extension host of a VS Code server (the default)
// web      the web worker extension host, in the browser
// desktop  a desktop VS Code, downloaded by @vscode/test-electron
import { join } from "node:path";
import { format, parseArgs } from "node:util";
import { launchChromium } from "./chromium.mjs";
import { out, root } from "./project.mjs";
import { VSCodeServer } from "./vscode-server.mjs";
import { buildWebExtension } from "./web-extension.mjs";
import { Workspace } from "./workspace.mjs";

const nodeSuite = join(out, "integration", "suite.js");
/** Goes before every line that the suite prints; the workbench logs on the same stream. */
const mark = "mocha│";
const timeout = 10 * 60_000;

/**
 * Opens the workbench with the suite, prints what the suite prints, and waits for its end.
 * @param {import("playwright-core").Page} page
 * @param {string} url
 * @returns {Promise<number>} the exit code
 */
async function runInWorkbench(page, url) {
  /** @type {string[]} the first lines of what the workbench complains of */
  const errors = [];
  let hasSummary = false;
  const onLog = (/** @type {string} */ type, /** @type {unknown[]} */ [first, ...rest]) => {
    if (typeof first === "string" && first.startsWith(mark)) {
      const line = format(first.slice(mark.length), ...rest);
      hasSummary ||= /^ +\d+ failing$/.test(line);
      console.log(line);
    } else if (type === "error") errors.push(format(first, ...rest).split("\n", 1)[0] ?? "");
  };
  await page.exposeFunction("codeAutomationLog", onLog);
  /** @type {Promise<number>} */
  const exit = new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error("The suite did not end within ten minutes.")), timeout).unref();
    page.on("crash", () => reject(new Error("The browser's page crashed.")));
    page
      .exposeFunction("codeAutomationExit", resolve)
      .then(() => page.goto(url))
      .catch(reject);
  });
  try {
    const code = await exit;
    // Failing tests speak for themselves; a suite that could not run is explained by the workbench alone.
    if (code !== 0 && !hasSummary) console.error(["The workbench's errors:", ...errors].join("\n  "));
    return code;
  } finally {
    await page.close();
  }
}

/**
 * A workspace whose settings tell the suite what to do; an environment variable would not reach a web worker.
 * @param {Record<string, unknown>} settings
 */
function suiteWorkspace(settings) {
  return new Workspace({ ".vscode/settings.json": JSON.stringify(settings) });
}

/**
 * @param {"server" | "web"} host
 * @param {Record<string, unknown>} settings
 */
async function runInServer(host, settings) {
  const { extension, suite } = host === "web" ? buildWebExtension() : { extension: root, suite: nodeSuite };
  const browser = await launchChromium();
  const workspace = suiteWorkspace({ ...settings, "mocha.mark": mark });
  try {
    const server = await VSCodeServer.start();
    try {
      const url = server.workbenchUrl(workspace.folder, {
        extensionDevelopmentPath: server.uri(extension),
        extensionTestsPath: server.uri(suite),
      });
      return await runInWorkbench(await browser.newPage(), url);
    } catch (error) {
      console.error(server.logTail());
      throw error;
    } finally {
      await server.dispose();
    }
  } finally {
    workspace.dispose();
    await browser.close();
  }
}

/** @param {Record<string, unknown>} settings */
async function runOnDesktop(settings) {
  const { runTests } = await import("@vscode/test-electron");
  const workspace = suiteWorkspace(settings);
  try {
    return await runTests({
      extensionDevelopmentPath: root,
      extensionTestsPath: nodeSuite,
      launchArgs: [workspace.folder, "--disable-extensions", "--disable-workspace-trust"],
    });
  } finally {
    workspace.dispose();
  }
}

const { values } = parseArgs({
  options: { host: { type: "string", default: "server" }, grep: { type: "string", default: "" } },
});
const settings = { "mocha.grep": values.grep };
switch (values.host) {
  case "server":
  case "web":
    process.exitCode = await runInServer(values.host, settings);
    break;
  case "desktop":
    process.exitCode = await runOnDesktop(settings);
    break;
  default:
    throw new Error(`--host takes server, web or desktop, not "${values.host}".`);
}
