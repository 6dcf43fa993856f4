// The browser build: it leaves `Mocha` among the globals.
import "mocha/mocha.js";
import { runSuite } from "./run-suite.js";

/** Runs the suite in the web worker extension host; called by VS Code, rejects when a test fails. */
export function run(): Promise<void> {
  return runSuite(Mocha);
}
