// Loads dist/extension.mjs with a stand-in for the editor and activates it once; prints the milliseconds of both as JSON.
import { readdirSync, readFileSync } from "node:fs";
import { register } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

/** The names that the bundle imports of `vscode`: a module has to export each of them. */
function importedNames() {
  const files = [
    "dist/extension.mjs",
    ...readdirSync("dist/chunks")
      .filter((name) => name.endsWith(".mjs"))
      .map((name) => join("dist/chunks", name)),
  ];
  const names = files.flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/import\s*\{([^}]*)\}\s*from\s*"vscode"/g)].flatMap(
      ([, list = ""]) => list.split(",").map((one) => one.trim().split(/\s+as\s+/)[0] ?? ""),
    ),
  );
  return [...new Set(names)].filter((name) => name !== "");
}

/** Anything: it can be called, made, read, written and gone through, and gives anything. */
const anything = `
const anything = () => new Proxy(function () {}, {
  get: (_, key) =>
    key === Symbol.iterator ? function* () {} : key === Symbol.toPrimitive ? () => "" : key === "then" ? undefined : anything(),
  set: () => true,
  apply: () => anything(),
  construct: (target, values, made) =>
    new Proxy(Reflect.construct(target, values, made), { get: (own, key) => (key in own ? own[key] : anything()) }),
});
export const context = new Proxy({ subscriptions: [] }, { get: (own, key) => (key in own ? own[key] : anything()) });`;
const standIn = `${anything}\n${importedNames()
  .map((name) => `export const ${name} = anything();`)
  .join("\n")}`;
const url = `data:text/javascript,${encodeURIComponent(standIn)}`;
const hooks = `export const resolve = (specifier, context, next) =>
  specifier === "vscode" ? { url: ${JSON.stringify(url)}, shortCircuit: true } : next(specifier, context);`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);
// Through the hook, not the types: the stand-in has a context too.
const { context } = await import(/** @type {string} */ ("vscode"));

const start = performance.now();
const { activate } = await import(pathToFileURL(resolve("dist/extension.mjs")).href);
const loaded = performance.now();
activate(context);
const activated = performance.now();
console.log(JSON.stringify({ load: loaded - start, activate: activated - loaded }));
process.exit(0);
