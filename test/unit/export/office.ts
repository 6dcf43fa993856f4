import assert from "node:assert/strict";
import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";

/** The parts of an Office Open XML file, by name, each as text. Every one that is XML is well-formed, or this fails. */
export function partsOf(file: string | Uint8Array): ReadonlyMap<string, string> {
  assert.ok(file instanceof Uint8Array);
  const parts = new Map(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));
  for (const [name, text] of parts) if (/\.(?:xml|rels)$/.test(name)) assertWellFormed(name, text);
  return parts;
}

function assertWellFormed(name: string, xml: string): void {
  const parser = new SaxesParser({ xmlns: true, fileName: name });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
}
