// What of other people is shipped: the packages in the bundles, with their licences.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The texts of licences that packages leave out. */
const LICENCES = "test/harness/bundling/licences";

/**
 * A package of which something is bundled.
 * @typedef {object} BundledPackage
 * @property {string} name
 * @property {string} version
 * @property {string} licence as the package says it, an SPDX expression; empty where it says none
 * @property {string} text of its licence file, or of the one kept here where it has none; else empty
 * @property {number} bytes that it takes in all bundles together
 */

/**
 * The packages that bundles are made of, by name.
 * @param {readonly import("esbuild").Metafile[]} metafiles
 * @returns {BundledPackage[]}
 */
export function bundledPackages(metafiles) {
  /** @type {Map<string, number>} */
  const bytes = new Map();
  for (const { outputs } of metafiles)
    for (const { inputs } of Object.values(outputs))
      for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
        const folder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0];
        if (folder !== undefined) bytes.set(folder, (bytes.get(folder) ?? 0) + bytesInOutput);
      }
  return [...bytes]
    .map(([folder, size]) => readPackage(folder, size))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/**
 * The file that goes with the bundles: each package with the text of its licence, one text once.
 * @param {readonly BundledPackage[]} packages
 */
export function noticesOf(packages) {
  /** @type {Map<string, BundledPackage[]>} */
  const byText = new Map();
  for (const one of packages) byText.set(one.text, [...(byText.get(one.text) ?? []), one]);
  const notices = [...byText].map(([text, ones]) =>
    [...ones.map(({ name, version, licence }) => `${name} ${version} (${licence})`), "", text.trim()].join(
      "\n",
    ),
  );
  return `Policy Annotator is built with these packages.\n\n${notices.join(`\n\n${"-".repeat(80)}\n\n`)}\n`;
}

/**
 * @param {string} folder
 * @param {number} bytes
 * @returns {BundledPackage}
 */
function readPackage(folder, bytes) {
  const { name, version, license = "" } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(?:[.-]|$)/i.test(entry));
  const text = readIfThere(file === undefined ? join(LICENCES, `${name}.txt`) : join(folder, file));
  return { name, version, licence: license, text, bytes };
}

/** @param {string} file */
function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}
