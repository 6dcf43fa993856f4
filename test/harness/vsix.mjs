// `npm run package`: packs the extension, weighs it, and proves that an editor installs what was packed and runs it in
// Restricted Mode.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { launchChromium } from "./chromium.mjs";
import { run, succeed } from "./command.mjs";
import { root } from "./project.mjs";
import { checkSizes, vsixFile } from "./shipped-sizes.mjs";
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
  const output = await succeed(process.execPath, [vsce, "package", ...options, "--out", vsixFile], {
    env: await commitTime(),
  });
  const [, packed = output.trim()] = /Packaged: (.+)/.exec(output) ?? [];
  console.log(`Packed ${packed}`);
  console.log(checkSizes());
}

/**
 * Looks for the extension where a person would: in the Activity Bar, and among those that run once a report is open, though
 * nobody trusts its folder.
 * @param {Workbench} workbench
 * @returns {Promise<string>} what the editor says of its activation
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
  const row = running.filter({ hasText: word(manifest.displayName) });
  await row.waitFor();
  await page.locator(".statusbar-item").filter({ hasText: "Restricted Mode" }).waitFor();
  return (await row.locator(".activation-time").innerText()).trim();
}

await pack();
const browser = await launchChromium();
const context = await browser.newContext();
const server = await VSCodeServer.start({ vsix: vsixFile, restricted: true });
try {
  const workbench = await Workbench.open(context, server, {
    extension: undefined,
    files: { "report.txt": "1. Introduction\n\nEight percent (8%) of the pupils walk.\n" },
  });
  try {
    const activation = await find(workbench);
    console.log(`Installed it into a fresh editor, and saw it run there in Restricted Mode (${activation})`);
  } finally {
    await workbench.screenshot("installed");
    await workbench.dispose();
  }
} catch (error) {
  console.error(server.logTail());
  throw error;
} finally {
  await browser.close();
  await server.dispose();
}
