// `npm test`: every check of the project, one after another, from a fresh clone on. All of them run even when one
// fails, so that one run tells everything; then the exit code is 1.

import { npmCommand, run } from "./command.mjs";
import { ensureDependencies } from "./dependencies.mjs";

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {readonly string[]} script the npm script and its arguments
 * @property {boolean} [tests] whether it is a run of mocha, which must run at least one test
 */

/** @type {Step[]} */
const steps = [
  { name: "Lint", script: ["lint"] },
  { name: "Types", script: ["typecheck"] },
  { name: "Unit tests", script: ["test:unit"], tests: true },
  { name: "Ratios of time", script: ["bench", "--", "--check"] },
  { name: "Package", script: ["package"] },
  {
    name: "Integration tests, Node host",
    script: ["test:integration", "--", "--host", "server"],
    tests: true,
  },
  { name: "Integration tests, web host", script: ["test:integration", "--", "--host", "web"], tests: true },
  { name: "Journeys", script: ["test:ui"], tests: true },
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
 * @param {Step} step
 * @returns {Promise<Result>}
 */
async function take({ name, script, tests = false }) {
  console.log(`\n${name} …`);
  const start = performance.now();
  const [file, ...args] = npmCommand(["run", "--silent", ...script]);
  const { code, output } = await run(file, args, { onLine: (line) => console.log(line) });
  const counts = countTests(output);
  const ok = code === 0 && counts.failed === 0 && (!tests || counts.passed > 0);
  console.log(`${name}: ${ok ? "passed" : "FAILED"} (${seconds(start)})`);
  // A step that fails without a failing test, such as a lint error or a crash, counts as one failure.
  return { name, ok, ...counts, failed: ok ? 0 : Math.max(counts.failed, 1) };
}

const start = performance.now();
await ensureDependencies();
/** @type {Result[]} */
const results = [];
for (const step of steps) results.push(await take(step));

const failures = results.filter(({ ok }) => !ok).map(({ name }) => name);
const total = (/** @type {"passed" | "failed" | "skipped"} */ key) =>
  results.reduce((sum, result) => sum + result[key], 0);
console.log(`\n${steps.length} steps in ${seconds(start)}`);
if (total("skipped") > 0) console.log(`${total("skipped")} tests skipped, for the reasons given above`);
if (failures.length > 0) console.log(`Failed: ${failures.join("; ")}`);
console.log(`${total("passed")} passed, ${total("failed")} failed`);
process.exitCode = failures.length > 0 ? 1 : 0;
