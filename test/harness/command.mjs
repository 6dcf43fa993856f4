import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { root } from "./project.mjs";

/**
 * @typedef {object} CommandOptions
 * @property {string} [cwd] the folder to run in; the project's by default
 * @property {NodeJS.ProcessEnv} [env] added to this process's environment
 * @property {(line: string) => void} [onLine] is given every line as it comes
 */

/**
 * @typedef {object} CommandResult
 * @property {number} code the exit code; 1 when a signal ended it
 * @property {string} output what it printed on both streams
 */

/**
 * Runs a command to its end, its output captured and not shown. Never rejects for an exit code.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {CommandOptions} [options]
 * @returns {Promise<CommandResult>}
 */
export function run(file, args, { cwd = root, env = {}, onLine = () => undefined } = {}) {
  return new Promise((resolve, reject) => {
    // Batch files such as npm.cmd start through a shell only, which then wants its own quotes.
    const shell = process.platform === "win32" && /\.cmd$/i.test(file);
    const child = spawn(shell ? `"${file}"` : file, shell ? args.map((arg) => `"${arg}"`) : args, {
      cwd,
      env: { ...process.env, ...env },
      shell,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      let rest = "";
      stream.setEncoding("utf8");
      stream.on("data", (/** @type {string} */ chunk) => {
        output += chunk;
        const lines = `${rest}${chunk}`.split(/\r?\n/);
        rest = lines.pop() ?? "";
        lines.forEach(onLine);
      });
      stream.on("end", () => rest && onLine(rest));
    }
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * Runs a command to its end and returns what it printed.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {CommandOptions} [options]
 * @throws {Error} with the output, when the exit code is not zero
 */
export async function succeed(file, args, options) {
  const { code, output } = await run(file, args, options);
  if (code !== 0) throw new Error(`${[file, ...args].join(" ")} ended with ${code}\n${output.trim()}`);
  return output;
}

/**
 * How npm is started on this machine.
 * @param {readonly string[]} args
 * @returns {[string, ...string[]]} a file and its arguments
 */
export function npmCommand(args) {
  return [process.platform === "win32" ? "npm.cmd" : "npm", ...args];
}

/**
 * Runs npm quietly: only errors are printed, and they are kept for the exception.
 * @param {readonly string[]} args
 * @param {string} [cwd]
 */
export function npm(args, cwd = root) {
  const [file, ...rest] = npmCommand([
    "--loglevel=error",
    "--no-audit",
    "--no-fund",
    "--no-progress",
    ...args,
  ]);
  return succeed(file, rest, { cwd });
}

/**
 * The full path of a command on PATH, or undefined.
 * @param {string} name without the extension that Windows needs
 */
export function onPath(name) {
  const { PATH = "", PATHEXT = ".EXE;.CMD" } = process.env;
  const endings = process.platform === "win32" ? PATHEXT.split(";") : [""];
  return PATH.split(delimiter)
    .filter((folder) => folder !== "")
    .flatMap((folder) => endings.map((ending) => join(folder, `${name}${ending}`)))
    .find((file) => existsSync(file));
}
