import Mocha from "mocha";
import { runSuite } from "./run-suite.js";

/** Runs the suite in the Node extension host; called by VS Code, rejects when a test fails. */
export function run(): Promise<void> {
  return runSuite(Mocha);
}
