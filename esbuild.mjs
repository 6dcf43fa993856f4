// Bundles the extension for the Node and the web worker extension host, the command line, and the tests.
//
//   node esbuild.mjs               dist/: what is shipped
//   node esbuild.mjs --watch       the same with source maps, again on every change
//   node esbuild.mjs --tests       the same with source maps, and the tests into out/
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { build, context } from "esbuild";

const watch = process.argv.includes("--watch");
const tests = process.argv.includes("--tests");
const development = watch || tests;

/**
 * Lets pdf.js believe that it is in a browser. In Node it would load a canvas from the disk and put what it finds into the
 * global scope, which the extensions of an editor share; what it wants of a page's drawing while it loads, it is given here.
 * @type {import("esbuild").Plugin}
 */
const pdfJsOnItsOwn = {
  name: "pdf-js-on-its-own",
  setup({ onLoad }) {
    const shadows = `const process = undefined, DOMMatrix = class {}, navigator = { language: "en-US", platform: "", userAgent: "" };\n`;
    onLoad({ filter: /[\\/]pdfjs-dist[\\/]legacy[\\/]build[\\/]pdf(?:\.worker)?\.mjs$/ }, ({ path }) => ({
      contents: shadows + readFileSync(path, "utf8").replaceAll("import.meta.url", "undefined"),
      loader: "js",
    }));
  },
};

/**
 * Takes mammoth's files for the browser in Node as well: they read bytes, and no other file of the disk.
 * @type {import("esbuild").Plugin}
 */
const mammothOfBytes = {
  name: "mammoth-of-bytes",
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/(?:unzip|files)$/ }, ({ path, resolveDir }) => {
      const [, root, folder] = /^(.*[\\/]mammoth)[\\/]lib(.*)$/.exec(resolveDir) ?? [];
      return root === undefined ? undefined : { path: join(root, "browser", folder ?? "", `${path}.js`) };
    });
  },
};

/** @type {import("esbuild").BuildOptions} */
const common = {
  plugins: [pdfJsOnItsOwn, mammothOfBytes],
  bundle: true,
  minify: !development,
  sourcemap: development ? "linked" : false,
  target: "es2023",
  logLevel: "warning",
  legalComments: "none",
};

/**
 * The command line is one file that starts quickly; the converters lie beside it.
 * @type {import("esbuild").Plugin}
 */
const convertersBeside = {
  name: "converters-beside",
  setup({ onResolve }) {
    onResolve({ filter: /[\\/]conversion[\\/]converters\.js$/ }, () => ({
      path: "./converters.cjs",
      external: true,
    }));
  },
};

/**
 * In a web worker an extension is one file; the converters are a second one, which is read when it is first needed.
 * @type {import("esbuild").Plugin}
 */
const convertersApart = {
  name: "converters-apart",
  setup({ onResolve }) {
    onResolve({ filter: /[\\/]load-converters\.js$/ }, ({ resolveDir }) => ({
      path: join(resolveDir, "load-converters.web.ts"),
    }));
  },
};

/** @type {import("esbuild").BuildOptions[]} */
const shipped = [
  {
    ...common,
    // Modules, so that what is imported when first used lies in files of its own and activation loads little.
    entryPoints: ["src/extension.ts"],
    outdir: "dist",
    outExtension: { ".js": ".mjs" },
    chunkNames: "chunks/[name]-[hash]",
    splitting: true,
    platform: "node",
    format: "esm",
    external: ["vscode"],
  },
  {
    ...common,
    entryPoints: ["src/extension.ts"],
    outfile: "dist/web/extension.js",
    platform: "browser",
    // A web worker has no `document`; packages that would use one offer a build without.
    conditions: ["worker"],
    format: "cjs",
    external: ["vscode"],
    plugins: [pdfJsOnItsOwn, mammothOfBytes, convertersApart],
  },
  {
    ...common,
    // What only "Import Report…" needs is several times as large as all the rest.
    entryPoints: ["src/core/conversion/converters.ts"],
    outdir: "dist/web",
    platform: "browser",
    conditions: ["worker"],
    format: "esm",
  },
  {
    ...common,
    entryPoints: ["src/cli.ts"],
    outfile: "dist/cli.js",
    platform: "node",
    format: "cjs",
    banner: { js: "#!/usr/bin/env node" },
    plugins: [pdfJsOnItsOwn, mammothOfBytes, convertersBeside],
  },
  {
    ...common,
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
    external: ["playwright-core", "fast-check"],
  };
  /** @type {import("esbuild").BuildOptions[]} */
  const bundles = [
    { ...inNode, entryPoints: testFiles("unit"), outbase: "test/unit", outdir: "out/unit" },
    {
      ...inNode,
      entryPoints: ["test/bench/bench.ts", "test/bench/anchoring.ts", "test/bench/keystroke.ts"],
      outdir: "out/bench",
    },
    { ...inNode, entryPoints: ["test/fuzz/fuzz.ts"], outdir: "out/fuzz" },
    { ...inNode, entryPoints: testFiles("ui"), outbase: "test/ui", outdir: "out/ui" },
    {
      ...common,
      entryPoints: ["test/integration/suite.ts"],
      outfile: "out/integration/suite.js",
      platform: "node",
      format: "cjs",
      external: ["vscode", "mocha"],
      loader: FIXTURES,
      plugins: [pdfJsOnItsOwn, mammothOfBytes, allIntegrationTests],
    },
    {
      ...common,
      entryPoints: ["test/integration/suite.web.ts"],
      outfile: "out/integration/suite.web.js",
      platform: "browser",
      // Mocha's browser build assigns to `module.exports` as it loads; the footer has the last word.
      format: "iife",
      globalName: "suite",
      footer: { js: "module.exports = suite;" },
      external: ["vscode"],
      loader: FIXTURES,
      alias: { "node:assert/strict": "./test/integration/assert.web.ts" },
      plugins: [pdfJsOnItsOwn, mammothOfBytes, allIntegrationTests],
    },
  ];
  return bundles;
}

// Files are named by their content: what an earlier build left would be shipped with this one.
rmSync("dist/chunks", { recursive: true, force: true });
// What was built of a test that is gone would run on.
if (tests) for (const folder of ["unit", "ui"]) rmSync(join("out", folder), { recursive: true, force: true });
const bundles = tests ? [...shipped, ...testBundles()] : shipped;
if (watch) for (const bundle of bundles) await (await context(bundle)).watch();
else await Promise.all(bundles.map((bundle) => build(bundle)));
