import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { out, root } from "./project.mjs";

/** What the web extension host needs beside the manifest. */
const parts = /^(dist|l10n|media|syntaxes|package\.nls(\.\w+)?\.json)$/;

/**
 * Copies the built extension with a manifest that has no `main`, so that even an editor with a Node extension
 * host runs it in the web worker. The suite goes with it: an editor runs it where the extension runs that holds it.
 * @returns {{ extension: string, suite: string }} the folder of the copy and the suite's file
 */
export function buildWebExtension() {
  const folder = join(out, "web-extension");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(root).filter((entry) => parts.test(entry))) {
    cpSync(join(root, name), join(folder, name), { recursive: true });
  }
  const { main: _, ...manifest } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest, null, 2));
  const suite = join(folder, "suite.web.js");
  cpSync(join(out, "integration", "suite.web.js"), suite);
  return { extension: folder, suite };
}
