import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root } from "./project.mjs";

/** The extension for tests that is loaded beside the one under test, see `stagehand/extension.mjs`. */
export const stagehandExtension = join(root, "test", "harness", "stagehand");

const patience = 30_000;

/**
 * The file that tells where the stagehand of a window can be asked.
 * @param {string} folder the one that the window has open
 */
const addressOf = (folder) => join(folder, ".vscode", "stagehand.json");

/**
 * Has whoever asks next wait for the stagehand that comes when the window is loaded again.
 * @param {string} folder the one that the window has open
 */
export function awaitStagehand(folder) {
  rmSync(addressOf(folder), { force: true });
}

/**
 * Asks the stagehand of a window.
 * @param {string} folder the one that the window has open
 * @param {"/clear" | "/memory" | "/select" | "/longest-task"} what
 * @param {object} [question] what it is to know for that
 * @returns {Promise<unknown>} its answer
 * @throws {Error} when it does not answer within half a minute, or cannot do what it is asked
 */
export async function askStagehand(folder, what, question = {}) {
  const deadline = Date.now() + patience;
  for (;;) {
    const response = await fetchFrom(folder, what, question).catch((error) => {
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
 * @param {object} question
 */
async function fetchFrom(folder, what, question) {
  const { port } = JSON.parse(readFileSync(addressOf(folder), "utf8"));
  return fetch(`http://127.0.0.1:${port}${what}`, { method: "POST", body: JSON.stringify(question) });
}
