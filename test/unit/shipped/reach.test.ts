import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { type Metafile, transformSync } from "esbuild";
import { packageOf, shippedBundles, shippedSources } from "./shipped.js";

/** What code needs to reach the network, to start a process, or to run what it was given as text. */
const FAR_REACHING =
  /\b(?:fetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection|importScripts|child_process|openExternal|(?:new |[^.\w])Function\(|[^.\w]eval\(|new (?:\w+\.)?Worker\()/;

/** Packages in which such a word stands, and why it does nothing here. */
const HARMLESS: Readonly<Record<string, string>> = {
  fflate: "it packs and unpacks at once: what would start a worker of its own is never called",
  "pdfjs-dist":
    "it is handed bytes and a port, so it fetches nothing and starts no worker, and is told not to evaluate",
  papaparse: "it reads and writes strings here: its options `download` and `worker` are never given",
  underscore: "it makes functions of templates, and nobody gives it one",
};

/** What the extension may import of the host that it runs in: no file system, no network, no processes. */
const HOST_MODULES = ["vscode", "node:path", "node:process", "node:url", "stream"];

function hostModules({ outputs }: Metafile): string[] {
  const imports = Object.values(outputs).flatMap((output) => output.imports);
  return [...new Set(imports.filter(({ external }) => external).map(({ path }) => path))];
}

/** A source file without its comments. */
function codeOf(file: string): string {
  const loader = (["ts", "json", "css"] as const).find((kind) => file.endsWith(`.${kind}`)) ?? "js";
  return transformSync(readFileSync(file, "utf8"), { loader, minifyWhitespace: true }).code;
}

describe("what is shipped", () => {
  it("imports nothing in the web but the editor", () =>
    assert.deepEqual(hostModules(shippedBundles().web), ["vscode"]));

  it("imports no files, no network and no processes in the extension host", () =>
    assert.deepEqual(
      hostModules(shippedBundles().node).filter((name) => !HOST_MODULES.includes(name)),
      [],
    ));

  it("imports nothing in the pages of panels", () =>
    assert.deepEqual(hostModules(shippedBundles().pages), []));

  it("imports no files, no network and no processes in the converters", () => {
    const { webConverters, cliConverters } = shippedBundles();
    assert.deepEqual(hostModules(webConverters), []);
    assert.deepEqual(
      hostModules(cliConverters).filter((name) => !HOST_MODULES.includes(name)),
      [],
    );
  });

  it("reads and writes files in the command line, and does no more", () =>
    assert.deepEqual(
      hostModules(shippedBundles().cli).filter(
        (name) =>
          ![...HOST_MODULES, "node:fs", "node:util", "node:crypto", "./converters.cjs"].includes(name),
      ),
      [],
    ));

  it("reaches no network, no process and runs no text as code, but for packages that are told not to", function () {
    this.timeout(60_000);
    const reaching = shippedSources().filter((file) => FAR_REACHING.test(codeOf(file)));
    const owners = new Set(reaching.map((file) => packageOf(file) ?? file));
    assert.deepEqual([...owners].sort(), Object.keys(HARMLESS).sort());
  });
});
