import { existsSync } from "node:fs";
import { join } from "node:path";
import { onPath, run, succeed } from "./command.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

/** Keeps the browser from the network, from a sandbox that containers lack, and from questions of its own. */
export const browserArguments = [
  ...["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
  ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
];

/** Where the installers of macOS and Windows put a browser, which is not on PATH there. */
function usualPlaces() {
  const { LOCALAPPDATA = "", PROGRAMFILES = "", "PROGRAMFILES(X86)": PROGRAMFILES_X86 = "" } = process.env;
  if (process.platform === "darwin") {
    return ["Chromium", "Google Chrome", "Microsoft Edge"].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === "win32") {
    return [LOCALAPPDATA, PROGRAMFILES, PROGRAMFILES_X86]
      .filter((folder) => folder !== "")
      .flatMap((folder) => [
        join(folder, "Google", "Chrome", "Application", "chrome.exe"),
        join(folder, "Chromium", "Application", "chrome.exe"),
        join(folder, "Microsoft", "Edge", "Application", "msedge.exe"),
      ]);
  }
  return [];
}

/** The path of a Chromium, Chrome or Edge of this machine, or undefined; CHROMIUM_PATH goes first. */
export function findChromium() {
  const { CHROMIUM_PATH } = process.env;
  if (CHROMIUM_PATH) return CHROMIUM_PATH;
  return names.map(onPath).find((file) => file !== undefined) ?? usualPlaces().find(existsSync);
}

/** The words before a command that let it install system packages, or undefined where that takes a password. */
async function asRoot() {
  if (process.getuid?.() === 0) return [];
  if (onPath("sudo") === undefined) return undefined;
  const { code } = await run("sudo", ["-n", "true"]);
  return code === 0 ? ["sudo", "-n"] : undefined;
}

async function installWithApt() {
  const prefix = onPath("apt-get") === undefined ? undefined : await asRoot();
  if (prefix === undefined) return;
  console.log("Installing Chromium (apt-get install chromium) …");
  const apt = async (/** @type {string[]} */ ...args) => {
    const [file = "env", ...rest] = [...prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"];
    await succeed(file, [...rest, ...args]);
  };
  await apt("update");
  await apt("install", "-y", "--no-install-recommends", "chromium");
}

/**
 * The path of a browser that can show the workbench, installed first where the system's packages allow it.
 * @throws {Error} that says what to install: a run without a browser is a failure, not a skip
 */
export async function ensureChromium() {
  if (findChromium() === undefined) await installWithApt();
  const file = findChromium();
  if (file === undefined) {
    throw new Error(
      "No Chromium, Chrome or Edge was found. Install one, or set CHROMIUM_PATH to its executable.",
    );
  }
  return file;
}

/**
 * Starts a browser without a window; whoever starts it closes it.
 * @returns {Promise<import("playwright-core").Browser>}
 */
export async function launchChromium() {
  const executablePath = await ensureChromium();
  const { chromium } = await import("playwright-core");
  // Pictures that move cost a machine without a graphics card more than what is tested.
  const args = [...browserArguments, "--force-prefers-reduced-motion"];
  return chromium.launch({ executablePath, args });
}
