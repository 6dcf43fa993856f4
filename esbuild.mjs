// Bundles the extension for the Node and the web worker extension host, the command line, and the tests. Beside them it
// writes dist/THIRD-PARTY-NOTICES.txt, and out/shipped.json: what each shipped file is made of and imports.
//
//   node esbuild.mjs               dist/: what is shipped
//   node esbuild.mjs --watch       the same with source maps, again on every change, without the two lists
//   node esbuild.mjs --tests       the same with source maps, and the tests into out/
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { build, context } from "esbuild";
import { joinEntry } from "./test/harness/bundling/join-entry.mjs";
import {
  convertersApart,
  convertersBeside,
  mammothOfParts,
  pdfJsOnItsOwn,
  workbooksWithoutWorkers,
} from "./test/harness/bundling/library-plugins.mjs";
import { bundledPackages, noticesOf } from "./test/harness/bundling/third-party.mjs";

const watch = process.argv.includes("--watch");
const tests = process.argv.includes("--tests");
const development = watch || tests;

const LIBRARIES = [pdfJsOnItsOwn, mammothOfParts, workbooksWithoutWorkers];

/** @type {import("esbuild").BuildOptions} */
const common = {
  plugins: LIBRARIES,
  bundle: true,
  minify: !development,
  sourcemap: development ? "linked" : false,
  target: "es2023",
  logLevel: "warning",
  legalComments: "none",
  // The build for Node would load `worker_threads`, and nothing here is packed in a worker.
  alias: { fflate: "./node_modules/fflate/esm/browser.js" },
};

/** @type {import("esbuild").BuildOptions} */
const inNodeHost = { ...common, platform: "node", format: "esm", external: ["vscode"] };

/** @type {(import("esbuild").BuildOptions & { metafile: true })[]} */
const shipped = [
  {
    ...inNodeHost,
    metafile: true,
    // Modules, so that what is imported when first used lies in files of its own and activation loads little.
    entryPoints: ["src/extension.ts"],
    outdir: "dist",
    outExtension: { ".js": ".mjs" },
    chunkNames: "chunks/[name]-[hash]",
    splitting: true,
  },
  {
    ...common,
    metafile: true,
    entryPoints: ["src/extension.ts"],
    outfile: "dist/web/extension.js",
    platform: "browser",
    // A web worker has no `document`; packages that would use one offer a build without.
    conditions: ["worker"],
    format: "cjs",
    external: ["vscode"],
    plugins: [...LIBRARIES, convertersApart],
  },
  {
    ...common,
    metafile: true,
    entryPoints: ["src/cli.ts"],
    outfile: "dist/cli.js",
    platform: "node",
    format: "cjs",
    banner: { js: "#!/usr/bin/env node" },
    plugins: [...LIBRARIES, convertersBeside],
  },
  {
    ...common,
    metafile: true,
    // The pages that the extension shows in panels; they run in a browser, apart from the extension.
    entryPoints: {
      "evidence-table": "src/features/evidence-table/webview/main.ts",
      "evidence-table-style": "src/features/evidence-table/webview/page.css",
    },
    outdir: "dist/webview",
    platform: "browser",
    format: "esm",
  },
  {
    ...common,
    metafile: true,
    // What only "Import Report…" needs is several times as large as all the rest.
    entryPoints: ["src/core/conversion/converters.ts"],
    outdir: "dist/web",
    platform: "browser",
    conditions: ["worker"],
    format: "esm",
  },
  {
    ...common,
    metafile: true,
    // The same for the command line.
    entryPoints: ["src/core/conversion/converters.ts"],
    outfile: "dist/converters.cjs",
    platform: "node",
    format: "cjs",
  },
];

/**
 * The test files below a folder of `test`.
 * @param {string} folder
 */
function testFiles(folder) {
  return readdirSync(join("test", folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".test.ts"))
    .map((name) => join("test", folder, name));
}

/**
 * Fills in `test/integration/all.ts`: a suite in a web worker is one file, so its tests are named at build time.
 * @type {import("esbuild").Plugin}
 */
const allIntegrationTests = {
  name: "all-integration-tests",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]test[\\/]integration[\\/]all\.ts$/ }, () => ({
      contents: testFiles("integration")
        .map((file) => `import ${JSON.stringify(resolve(file))};`)
        .join("\n"),
      resolveDir: "test/integration",
      watchDirs: [resolve("test/integration")],
    }));
  },
};

/**
 * How fixtures become part of a suite.
 * @type {Record<string, import("esbuild").Loader>}
 */
const FIXTURES = { ".pdf": "binary" };

/** @returns {import("esbuild").BuildOptions[]} */
function testBundles() {
  /** @type {import("esbuild").BuildOptions} */
  const inNode = {
    ...common,
    platform: "node",
    format: "esm",
    splitting: true,
    outExtension: { ".js": ".mjs" },
    external: ["playwright-core", "fast-check", "esbuild"],
  };
  /** @type {import("esbuild").BuildOptions[]} */
  const bundles = [
    { ...inNode, entryPoints: testFiles("unit"), outbase: "test/unit", outdir: "out/unit" },
    {
      ...inNode,
      entryPoints: ["bench", "anchoring", "keystroke"].map((name) => `test/bench/${name}.ts`),
      outdir: "out/bench",
    },
    { ...inNode, entryPoints: ["test/fuzz/fuzz.ts"], outdir: "out/fuzz" },
    { ...inNode, entryPoints: testFiles("ui"), outbase: "test/ui", outdir: "out/ui" },
    {
      ...common,
      // A module like the extension: older editors give each kind of module its own `vscode`, and a test that answers a
      // question in the place of a person must do so in the extension's.
      entryPoints: ["test/integration/suite.ts"],
      outfile: "out/integration/suite.mjs",
      platform: "node",
      format: "esm",
      external: ["vscode", "mocha"],
      plugins: [...LIBRARIES, allIntegrationTests],
      loader: FIXTURES,
    },
    {
      // The editor requires what it is given.
      stdin: { contents: 'exports.run = () => import("./suite.mjs").then(({ run }) => run());' },
      outfile: "out/integration/suite.js",
      platform: "node",
      format: "cjs",
    },
    {
      ...common,
      entryPoints: ["test/integration/suite.web.ts"],
      outfile: "out/integration/suite.web.js",
      platform: "browser",
      // As the extension is bundled for the worker: what a test makes of its parts must run there, too.
      conditions: ["worker"],
      // Mocha's browser build assigns to `module.exports` as it loads; the footer has the last word.
      format: "iife",
      globalName: "suite",
      footer: { js: "module.exports = suite;" },
      external: ["vscode"],
      alias: { ...common.alias, "node:assert/strict": "./test/integration/assert.web.ts" },
      plugins: [...LIBRARIES, allIntegrationTests],
      loader: FIXTURES,
    },
  ];
  return bundles;
}

// Files are named by their content: what an earlier build left would be shipped with this one.
rmSync("dist/chunks", { recursive: true, force: true });
// What was built of a test that is gone would run on.
if (tests) for (const folder of ["unit", "ui"]) rmSync(join("out", folder), { recursive: true, force: true });
if (watch) for (const bundle of shipped) await (await context(bundle)).watch();
else {
  const [results] = await Promise.all([
    Promise.all(shipped.map((bundle) => build(bundle))),
    ...(tests ? testBundles().map((bundle) => build(bundle)) : []),
  ]);
  const metafiles = results.map(({ metafile }) => metafile);
  const [inNode] = metafiles;
  if (inNode) await joinEntry("dist/extension.mjs", inNode, inNodeHost);
  writeFileSync("dist/THIRD-PARTY-NOTICES.txt", noticesOf(bundledPackages(metafiles)));
  mkdirSync("out", { recursive: true });
  writeFileSync("out/shipped.json", JSON.stringify(metafiles));
}
