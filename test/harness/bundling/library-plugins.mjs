// How esbuild takes the libraries that read and write other formats, and where it puts them.
import { readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Lets pdf.js believe that it is in a browser. In Node it would load a canvas from the disk and put what it finds into the
 * global scope, which the extensions of an editor share; what it wants of a page's drawing while it loads, it is given here.
 * @type {import("esbuild").Plugin}
 */
export const pdfJsOnItsOwn = {
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
 * Gives mammoth no zip and no files: it reads the parts of a document that it is handed, unpacked under our own limits.
 * @type {import("esbuild").Plugin}
 */
export const mammothOfParts = {
  name: "mammoth-of-parts",
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^\.\/files$/ }, ({ resolveDir }) => {
      const [, root] = /^(.*[\\/]mammoth)[\\/]lib[\\/]docx$/.exec(resolveDir) ?? [];
      return root === undefined ? undefined : { path: join(root, "browser", "docx", "files.js") };
    });
    onLoad({ filter: /[\\/]mammoth[\\/]lib[\\/]unzip\.js$/ }, () => ({
      contents: `exports.openZip = ({ file }) => require("./promises").resolve(file);`,
    }));
    onResolve({ filter: /^jszip$/ }, () => ({ path: "jszip", namespace: "left-out" }));
    onLoad({ filter: /.*/, namespace: "left-out" }, () => ({ contents: "" }));
  },
};

/**
 * Lets workbooks be packed where they are written. The library would start a worker for each large part, which there is none
 * of in the editor's Node; what it packs is unpacked again at once, so it need not be small.
 * @type {import("esbuild").Plugin}
 */
export const workbooksWithoutWorkers = {
  name: "workbooks-without-workers",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]write-excel-file[\\/]modules[\\/]zip[\\/]zipToArrayBuffer\.js$/ }, () => ({
      contents: `import { zipSync } from "fflate";
export default (files) => Promise.resolve(zipSync(files, { level: 0 }).buffer);`,
      resolveDir: process.cwd(),
    }));
  },
};

/**
 * The command line is one file that starts quickly; the converters lie beside it.
 * @type {import("esbuild").Plugin}
 */
export const convertersBeside = {
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
export const convertersApart = {
  name: "converters-apart",
  setup({ onResolve }) {
    onResolve({ filter: /[\\/]load-converters\.js$/ }, ({ resolveDir }) => ({
      path: join(resolveDir, "load-converters.web.ts"),
    }));
  },
};
