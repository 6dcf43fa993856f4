import Mocha from "mocha";

/** Runs the suite in the Node extension host; called by VS Code. */
export function run(): Promise<void> {
  const mocha = new Mocha({ ui: "bdd", timeout: 20_000 });
  return new Promise((resolve, reject) => {
    mocha.run((failures) => (failures > 0 ? reject(new Error(`${failures} tests failed`)) : resolve()));
  });
}
