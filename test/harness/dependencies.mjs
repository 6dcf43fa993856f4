import { existsSync, lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { npm } from "./command.mjs";
import { isMain, root } from "./project.mjs";

/**
 * @typedef {object} LockFile
 * @property {Record<string, { version?: string, optional?: boolean }>} packages by their folder
 */

/**
 * @param {string} file
 * @returns {LockFile}
 */
function readLock(file) {
  return JSON.parse(readFileSync(file, "utf8"));
}

/** Whether `node_modules` holds what the lock file asks for, by npm's own record of what it installed. */
function areInstalled() {
  const modules = join(root, "node_modules");
  // A linked folder belongs to another work tree, which keeps it.
  if (lstatSync(modules, { throwIfNoEntry: false })?.isSymbolicLink()) return true;
  const record = join(modules, ".package-lock.json");
  if (!existsSync(record)) return false;
  const installed = readLock(record).packages;
  const wanted = Object.entries(readLock(join(root, "package-lock.json")).packages);
  return wanted.every(
    ([folder, { version, optional }]) =>
      folder === "" || optional === true || installed[folder]?.version === version,
  );
}

/** Runs `npm ci` when `node_modules` is missing or behind the lock file. */
export async function ensureDependencies() {
  if (areInstalled()) return;
  console.log("Installing the dependencies (npm ci) …");
  await npm(["ci"]);
}

if (isMain(import.meta.url)) await ensureDependencies();
