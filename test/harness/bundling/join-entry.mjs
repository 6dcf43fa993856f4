// Puts the files that an entry imports before it can run into one: each file that a host has to find and read costs it time.
import { rmSync, writeFileSync } from "node:fs";
import { basename, dirname, relative, resolve, sep } from "node:path";
import { build } from "esbuild";

/**
 * Joins an entry with all that it imports statically. What it imports when first used stays in files of its own, and finds
 * what it shares with the entry where it was: such a file now hands on what the entry has.
 * @param {string} entry the file that was built
 * @param {import("esbuild").Metafile} metafile of the build
 * @param {import("esbuild").BuildOptions} options for what is joined, without entry and output
 */
export async function joinEntry(entry, { outputs }, options) {
  const folder = dirname(entry);
  const parts = partsOf(entry, outputs);
  const shared = sharedWith(parts, outputs);
  const exports = shared.map(
    (file, at) =>
      `export { ${outputs[file]?.exports.map((name) => `${name} as ${nameOf(at, name)}`).join(", ")} } from "${pathFrom(folder, file)}";`,
  );
  /** @type {import("esbuild").BuildOptions & { write: false }} */
  const joined = {
    ...options,
    write: false,
    stdin: {
      contents: [`export * from "./${basename(entry)}";`, ...exports].join("\n"),
      resolveDir: folder,
    },
    outfile: entry,
    plugins: [staysApart(folder)],
  };
  const { outputFiles } = await build(joined);
  for (const part of parts)
    if (part !== entry) for (const file of [part, `${part}.map`]) rmSync(file, { force: true });
  for (const { path, contents } of outputFiles) writeFileSync(path, contents);
  for (const [at, file] of shared.entries()) {
    const names = outputs[file]?.exports.map((name) => `${nameOf(at, name)} as ${name}`) ?? [];
    writeFileSync(file, `export{${names.join(",")}}from"${pathFrom(dirname(file), entry)}";\n`);
  }
}

/**
 * The entry and all that it imports statically.
 * @param {string} entry
 * @param {import("esbuild").Metafile["outputs"]} outputs
 */
function partsOf(entry, outputs) {
  /** @type {Set<string>} */
  const parts = new Set();
  const add = (/** @type {string} */ file) => {
    if (parts.has(file)) return;
    parts.add(file);
    for (const { path, kind, external } of outputs[file]?.imports ?? [])
      if (!external && kind === "import-statement") add(path);
  };
  add(entry);
  return parts;
}

/**
 * The parts of which other files import something.
 * @param {ReadonlySet<string>} parts
 * @param {import("esbuild").Metafile["outputs"]} outputs
 */
function sharedWith(parts, outputs) {
  const others = Object.entries(outputs).filter(([file]) => !parts.has(file));
  const imported = new Set(others.flatMap(([, { imports }]) => imports.map(({ path }) => path)));
  return [...parts].filter((part) => imported.has(part));
}

/**
 * @param {number} part
 * @param {string} name
 */
function nameOf(part, name) {
  return `part${part}_${name}`;
}

/**
 * @param {string} folder
 * @param {string} file
 */
function pathFrom(folder, file) {
  const path = relative(folder, file).split(sep).join("/");
  return path.startsWith(".") ? path : `./${path}`;
}

/**
 * Leaves what is imported when first used where it is.
 * @param {string} folder of the joined file
 * @returns {import("esbuild").Plugin}
 */
function staysApart(folder) {
  return {
    name: "stays-apart",
    setup({ onResolve }) {
      onResolve({ filter: /^\./ }, ({ kind, path, resolveDir }) =>
        kind === "dynamic-import"
          ? { path: pathFrom(resolve(folder), resolve(resolveDir, path)), external: true }
          : undefined,
      );
    },
  };
}
