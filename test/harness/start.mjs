// `npm start [-- FILE]`: opens a report in VS Code with the extension as built from these sources. The reports are
// copies in a folder that stays, so that notes are found again; the editor is the desktop's where there is one,
// otherwise a server's, in a browser.
import { statSync } from "node:fs";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { browserArguments, findChromium } from "./chromium.mjs";
import { npm, onPath, run } from "./command.mjs";
import { ensureDependencies } from "./dependencies.mjs";
import { downloads, root } from "./project.mjs";
import { VSCodeServer } from "./vscode-server.mjs";
import { copySamples, sampleReports } from "./workspace.mjs";

/** The server's usual port: a browser keeps the layout of its workbench by address. */
const usualPort = 8418;
const folder = join(downloads, "workspace");
const { DISPLAY, WAYLAND_DISPLAY, INIT_CWD = process.cwd() } = process.env;
const hasScreen =
  process.platform === "darwin" || process.platform === "win32" || Boolean(DISPLAY ?? WAYLAND_DISPLAY);

/** The report that the command line names, or the first of the samples. */
function reportToOpen() {
  const [, , named] = process.argv;
  const [sample = ""] = sampleReports();
  return named === undefined ? join(folder, sample) : resolve(INIT_CWD, named);
}

/**
 * The desktop's `code`, or undefined without a screen, and in a terminal of a remote VS Code, where `code` is
 * another program that loads no extension under development.
 */
function desktopCode() {
  const { VSCODE_IPC_HOOK_CLI } = process.env;
  return hasScreen && VSCODE_IPC_HOOK_CLI === undefined ? onPath("code") : undefined;
}

/**
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function isFree(port) {
  return new Promise((done) => {
    const probe = createServer();
    probe.once("error", () => done(false));
    probe.listen(port, "127.0.0.1", () => probe.close(() => done(true)));
  });
}

/**
 * Opens a window of the browser with a profile that stays.
 * @param {string} executablePath
 * @param {string} url
 */
async function openWindow(executablePath, url) {
  const { chromium } = await import("playwright-core");
  const context = await chromium.launchPersistentContext(join(downloads, "browser"), {
    ...{ executablePath, headless: false, viewport: null, args: browserArguments },
  });
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(url);
}

/** @param {string} report */
async function openInServer(report) {
  const server = await VSCodeServer.start({
    dataFolder: join(downloads, "start"),
    port: (await isFree(usualPort)) ? usualPort : 0,
  });
  const url = server.workbenchUrl(folder, {
    extensionDevelopmentPath: server.uri(root),
    openFile: server.uri(report),
  });
  console.log(`\nOpen ${url}\n\nStop with Ctrl+C.`);
  const browser = hasScreen ? findChromium() : undefined;
  if (browser === undefined) return;
  // The reason is a page of the browser's own log; the address is what helps.
  await openWindow(browser, url).catch(() => {
    console.error("No window could be opened here; the address works in any browser of this machine.");
  });
}

const report = reportToOpen();
copySamples(folder);
if (statSync(report, { throwIfNoEntry: false })?.isFile()) {
  await ensureDependencies();
  await npm(["run", "build"]);
  const code = desktopCode();
  if (code === undefined) await openInServer(report);
  else {
    console.log(`Opening ${report} in VS Code …`);
    await run(code, [`--extensionDevelopmentPath=${root}`, folder, report]);
  }
} else {
  console.error(`There is no file ${report}`);
  process.exitCode = 1;
}
