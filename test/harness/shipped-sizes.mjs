import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { root } from "./project.mjs";

/** What is shipped may weigh so much, in bytes. */
export const LIMITS = { initial: 400_000, vsix: 4_000_000 };

/** The packed extension. */
export const vsixFile = join(root, (({ name, version }) => `${name}-${version}.vsix`)(readManifest()));

/** What activation loads in the Node host, as it was built last, in bytes: one file, see `joinEntry`. */
export function initialBundleSize() {
  return statSync(join(root, "dist/extension.mjs")).size;
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
