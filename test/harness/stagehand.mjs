import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./project.mjs";

/** The extension for tests that is loaded beside the one under test, see `stagehand/extension.mjs`. */
export const stagehandExtension = join(root, "test", "harness", "stagehand");

const patience = 30_000;

/**
 * Asks the stagehand of a window.
 * @param {string} folder the one that the window has open
 * @param {"/clear" | "/memory" | "/longest-task"} what
 * @returns {Promise<unknown>} its answer
 * @throws {Error} when it does not answer within half a minute, or cannot do what it is asked
 */
export async function askStagehand(folder, what) {
  const deadline = Date.now() + patience;
  for (;;) {
    const response = await fetchFrom(folder, what).catch((error) => {
      if (Date.now() > deadline) throw new Error(`The stagehand does not answer ${what}`, { cause: error });
    });
    const answer = await response?.text();
    if (response?.ok && answer !== undefined) return JSON.parse(answer);
    if (response) throw new Error(answer);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/**
 * @param {string} folder
 * @param {string} what
 */
async function fetchFrom(folder, what) {
  // Written again when the window, and with it the extension host, has started anew.
  const { port } = JSON.parse(readFileSync(join(folder, ".vscode", "stagehand.json"), "utf8"));
  return fetch(`http://127.0.0.1:${port}${what}`);
}
