import { existsSync, readFileSync } from "node:fs";
import type { Metafile } from "esbuild";

/**
 * What the build says of the bundles: for the Node host, for the web host, of the command line, of pages in panels, and of the
 * converters, which lie beside the web host's and the command line's.
 */
export function shippedBundles(): {
  readonly node: Metafile;
  readonly web: Metafile;
  readonly cli: Metafile;
  readonly pages: Metafile;
  readonly webConverters: Metafile;
  readonly cliConverters: Metafile;
} {
  const [node, web, cli, pages, webConverters, cliConverters]: Metafile[] = JSON.parse(
    readFileSync("out/shipped.json", "utf8"),
  );
  if (!node || !web || !cli || !pages || !webConverters || !cliConverters)
    throw new Error("out/shipped.json has not what esbuild.mjs writes.");
  return { node, web, cli, pages, webConverters, cliConverters };
}

/** The source files that something of is shipped, as paths from the project's root. */
export function shippedSources(): string[] {
  const bundles = Object.values(shippedBundles());
  const files = bundles.flatMap(({ outputs }) =>
    Object.values(outputs).flatMap(({ inputs }) =>
      Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
    ),
  );
  return [...new Set(files)].filter((file) => existsSync(file)).sort();
}

/** The package that a source file belongs to; null for a file of the project. */
export function packageOf(file: string): string | null {
  return /^(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? null;
}

/** A JSON file of the project. */
export function readJson(file: string) {
  return JSON.parse(readFileSync(file, "utf8"));
}
