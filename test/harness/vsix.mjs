// `npm run package`: packs the extension and proves that an editor installs what was packed.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { launchChromium } from "./chromium.mjs";
import { run, succeed } from "./command.mjs";
import { root } from "./project.mjs";
import { VSCodeServer } from "./vscode-server.mjs";
import { Workbench } from "./workbench.mjs";

/**
 * A JSON file of the project; an object without properties when there is none.
 * @param {string} name
 */
function readJson(name) {
  try {
    return JSON.parse(readFileSync(join(root, name), "utf8"));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return {};
    throw error;
  }
}

const manifest = readJson("package.json");
const words = readJson("package.nls.json");
const vsix = join(root, `${manifest.name}-${manifest.version}.vsix`);

/**
 * A text of the manifest, which may stand for one of package.nls.json, such as `%view.title%`.
 * @param {string} text
 * @returns {string}
 */
function word(text) {
  return text.replace(/^%(.+)%$/, (_, key) => words[key]);
}

/** The time of the commit, in seconds: with it on every file, the same commit packs to the same bytes. */
async function commitTime() {
  const { code, output } = await run("git", ["log", "-1", "--format=%ct"]);
  return code === 0 ? { SOURCE_DATE_EPOCH: output.trim() } : {};
}

async function pack() {
  const vsce = join(root, "node_modules", "@vscode", "vsce", "vsce");
  const options = ["--no-dependencies", "--allow-missing-repository", "--no-rewrite-relative-links"];
  const output = await succeed(process.execPath, [vsce, "package", ...options, "--out", vsix], {
    env: await commitTime(),
  });
  const [, packed = output.trim()] = /Packaged: (.+)/.exec(output) ?? [];
  console.log(`Packed ${packed}`);
}

/**
 * Looks for the extension where a person would: in the Activity Bar, and among those that run once a report is open.
 * @param {Workbench} workbench
 */
async function find(workbench) {
  const { page } = workbench;
  for (const { title } of manifest.contributes?.viewsContainers?.activitybar ?? []) {
    await page
      .locator(".activitybar")
      .getByRole("tab", { name: word(title) })
      .waitFor();
  }
  await workbench.openReport("report.txt");
  await workbench.command("Developer: Show Running Extensions");
  const running = page.locator(".runtime-extensions-editor .monaco-list-row");
  await running.filter({ hasText: word(manifest.displayName) }).waitFor();
}

await pack();
const browser = await launchChromium();
const server = await VSCodeServer.start({ vsix });
try {
  const workbench = await Workbench.open(browser, server, {
    extension: undefined,
    files: { "report.txt": "1. Introduction\n\nEight percent (8%) of the pupils walk.\n" },
  });
  try {
    await find(workbench);
  } finally {
    await workbench.screenshot("installed");
    await workbench.dispose();
  }
  console.log("Installed it into a fresh editor, and saw it run there");
} catch (error) {
  console.error(server.logTail());
  throw error;
} finally {
  await browser.close();
  await server.dispose();
}
