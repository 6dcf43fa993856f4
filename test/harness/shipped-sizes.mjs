import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { out, root } from "./project.mjs";

/** What is shipped may weigh so much, in bytes. */
export const LIMITS = { initial: 400_000, vsix: 4_000_000 };

/** The packed extension. */
export const vsixFile = join(root, (({ name, version }) => `${name}-${version}.vsix`)(readManifest()));

/**
 * What activation loads in the Node host, as it was built last: the bundle with all that it imports statically, in bytes.
 */
export function initialBundleSize() {
  const [{ outputs }] = JSON.parse(readFileSync(join(out, "shipped.json"), "utf8"));
  /** @type {Set<string>} */
  const loaded = new Set();
  const load = (/** @type {string} */ file) => {
    if (loaded.has(file)) return;
    loaded.add(file);
    for (const { path, kind, external } of outputs[file].imports)
      if (!external && kind === "import-statement") load(path);
  };
  load("dist/extension.mjs");
  return [...loaded].reduce((sum, file) => sum + outputs[file].bytes, 0);
}

/** The size of the packed extension, in bytes; null before it is packed. */
export function vsixSize() {
  return statSync(vsixFile, { throwIfNoEntry: false })?.size ?? null;
}

/**
 * Fails when what is shipped weighs too much.
 * @returns {string} the sizes, for people
 */
export function checkSizes() {
  const sizes = { initial: initialBundleSize(), vsix: vsixSize() ?? 0 };
  const inWords = (/** @type {number} */ bytes) => `${(bytes / 1000).toFixed(0)} KB`;
  for (const part of /** @type {const} */ (["initial", "vsix"]))
    if (sizes[part] > LIMITS[part])
      throw new Error(`${part}: ${inWords(sizes[part])}, and ${inWords(LIMITS[part])} are allowed.`);
  return `Activation loads ${inWords(sizes.initial)}; the package has ${inWords(sizes.vsix)}`;
}

/** @returns {{ name: string, version: string }} */
function readManifest() {
  return JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
}
