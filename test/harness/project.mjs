import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the project: the one with `package.json`. */
export const root = resolve(fileURLToPath(new URL("../..", import.meta.url)));

/** Downloads and other things that survive a run; the conventional folder, ignored by git and the linter. */
export const downloads = join(root, ".vscode-test");

/** What is built for tests, and the screenshots that they take. */
export const out = join(root, "out");

/**
 * Whether a module was started by `node` itself rather than imported.
 * @param {string} url the module's `import.meta.url`
 */
export function isMain(url) {
  return process.argv[1] !== undefined && fileURLToPath(url) === process.argv[1];
}
