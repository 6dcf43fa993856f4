import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { npm } from "./command.mjs";
import { downloads, isMain } from "./project.mjs";

/**
 * A VS Code server, from the npm package `code-server`: the same editor and extension host as on the desktop,
 * with its workbench in a browser. The package's own version differs from that of its editor.
 * @typedef {object} VSCodeVersion
 * @property {string} codeServer the version of the npm package
 * @property {string} vscode the version of the editor
 * @property {string} node the major version of Node that it wants
 */

/** @type {Record<"newest" | "oldest", VSCodeVersion>} */
const versions = {
  newest: { codeServer: "4.139.1", vscode: "1.139.1", node: "24" },
  // `engines.vscode` in package.json promises this one.
  oldest: { codeServer: "4.100.3", vscode: "1.100.3", node: "20" },
};

/**
 * @typedef {object} VSCodeDownload
 * @property {string} node the executable to run the server with, whatever this machine's own Node is
 * @property {string} main the server's entry script
 * @property {VSCodeVersion} version
 */

/** The version that VSCODE_SERVER asks for: `newest` (when it is not set) or `oldest`. */
function requestedVersion() {
  const { VSCODE_SERVER = "newest" } = process.env;
  if (VSCODE_SERVER !== "newest" && VSCODE_SERVER !== "oldest") {
    throw new Error(`VSCODE_SERVER is "${VSCODE_SERVER}"; it takes "newest" or "oldest".`);
  }
  return versions[VSCODE_SERVER];
}

/** The npm package that holds nothing but Node's executable for this machine. */
function nodePackage() {
  const platform = process.platform === "win32" ? "win" : process.platform;
  return `node-${platform}-${process.arch}`;
}

/**
 * @param {string} folder
 * @param {VSCodeVersion} version
 */
async function install(folder, version) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
  const scriptless = ["install", "--ignore-scripts", "--no-package-lock"];
  await npm(
    [
      ...scriptless,
      "--prefix",
      folder,
      `code-server@${version.codeServer}`,
      `${nodePackage()}@${version.node}`,
    ],
    folder,
  );
  // The package's install script would compile native modules that nothing here needs; these are its other steps.
  const vscode = join(folder, "node_modules", "code-server", "lib", "vscode");
  for (const part of [vscode, join(vscode, "extensions")]) {
    await npm([...scriptless, "--omit=dev", "--prefix", part], part);
  }
}

/**
 * The VS Code server of this machine, downloaded on first use. A download that is interrupted leaves no folder
 * of the final name, so that it is never taken for a whole one.
 * @returns {Promise<VSCodeDownload>}
 */
export async function ensureVSCode() {
  const version = requestedVersion();
  const folder = join(downloads, `server-${version.codeServer}`);
  if (!existsSync(folder)) {
    console.log(`Downloading VS Code ${version.vscode} (about 150 MB, once) …`);
    const partial = `${folder}.partial`;
    rmSync(partial, { recursive: true, force: true });
    await install(partial, version);
    renameSync(partial, folder);
  }
  const nodeFolder = join(folder, "node_modules", nodePackage());
  const { bin } = JSON.parse(readFileSync(join(nodeFolder, "package.json"), "utf8"));
  return {
    node: join(nodeFolder, bin.node),
    main: join(folder, "node_modules", "code-server", "lib", "vscode", "out", "server-main.js"),
    version,
  };
}

if (isMain(import.meta.url)) await ensureVSCode();
