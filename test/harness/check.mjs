// `npm test`: every check of the project, from a fresh clone on. All of them run even when one fails, so that one run
// tells everything; then the exit code is 1.

import { npmCommand, run } from "./command.mjs";
import { ensureDependencies } from "./dependencies.mjs";

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {readonly string[]} script the npm script and its arguments
 * @property {boolean} [tests] whether it is a run of mocha, which must run at least one test
 */

/** @type {readonly Step[]} */
const ofTheSources = [
  { name: "Lint", script: ["lint"] },
  { name: "Types", script: ["typecheck"] },
];

/**
 * Downloads the editor where it is lacking, while the dependencies are installed, which it does not need.
 * @type {readonly Step[]}
 */
const ofTheEditor = [{ name: "Editor", script: ["fetch:editor"] }];

/**
 * The second of them builds what the steps below run; the third wants a quiet machine.
 * @type {readonly Step[]}
 */
const alone = [
  // Installs the browser where it is lacking, and what is shipped into a fresh editor.
  { name: "Package", script: ["package"] },
  { name: "Build of the tests", script: ["build:tests"] },
  { name: "Ratios of time", script: ["run:bench", "--", "--check"] },
];

/**
 * What takes long, two at a time: the journeys and the suites wait for the editor part of the time. The longest comes first, so
 * that both places are taken until near the end.
 * @type {readonly Step[]}
 */
const long = [
  { name: "Journeys", script: ["run:ui"], tests: true },
  { name: "Unit tests", script: ["run:unit"], tests: true },
  {
    name: "Integration tests, Node host",
    script: ["run:integration", "--", "--host", "server"],
    tests: true,
  },
  { name: "Integration tests, web host", script: ["run:integration", "--", "--host", "web"], tests: true },
];

/**
 * The numbers that mocha's summary gives.
 * @param {string} output
 */
function countTests(output) {
  const count = (/** @type {string} */ word) =>
    [...output.matchAll(new RegExp(`^ +(\\d+) ${word}\\b`, "gm"))].reduce(
      (sum, [, number]) => sum + Number(number),
      0,
    );
  return { passed: count("passing"), failed: count("failing"), skipped: count("pending") };
}

/** @param {number} since by `performance.now()` */
function seconds(since) {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}

/**
 * @typedef {object} Result
 * @property {string} name of the step
 * @property {boolean} ok
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/**
 * Takes one step. What it prints comes whole at its end, for another may run beside it.
 * @param {Step} step
 * @returns {Promise<Result>}
 */
async function take({ name, script, tests = false }) {
  console.log(`${name} …`);
  const start = performance.now();
  const [file, ...args] = npmCommand(["run", "--silent", ...script]);
  const { code, output } = await run(file, args);
  const counts = countTests(output);
  const ok = code === 0 && counts.failed === 0 && (!tests || counts.passed > 0);
  console.log(`\n${output.trimEnd()}\n${name}: ${ok ? "passed" : "FAILED"} (${seconds(start)})\n`);
  // A step that fails without a failing test, such as a lint error or a crash, counts as one failure.
  return { name, ok, ...counts, failed: ok ? 0 : Math.max(counts.failed, 1) };
}

/**
 * Takes steps one after another, all of them even when one fails.
 * @param {Iterable<Step>} steps those that are not taken yet; others may take of them, too
 */
async function takeAll(steps) {
  /** @type {Result[]} */
  const results = [];
  for (const step of steps) results.push(await take(step));
  return results;
}

const start = performance.now();
const editor = takeAll(ofTheEditor);
await ensureDependencies();
const results = [...(await takeAll(ofTheSources)), ...(await editor), ...(await takeAll(alone))];
// Each place takes the next step that is waiting.
const waiting = long.values();
results.push(...(await Promise.all([takeAll(waiting), takeAll(waiting)])).flat());

const failures = results.filter(({ ok }) => !ok).map(({ name }) => name);
const total = (/** @type {"passed" | "failed" | "skipped"} */ key) =>
  results.reduce((sum, result) => sum + result[key], 0);
console.log(`\n${results.length} steps in ${seconds(start)}`);
if (total("skipped") > 0) console.log(`${total("skipped")} tests skipped, for the reasons given above`);
if (failures.length > 0) console.log(`Failed: ${failures.join("; ")}`);
console.log(`${total("passed")} passed, ${total("failed")} failed`);
process.exitCode = failures.length > 0 ? 1 : 0;
