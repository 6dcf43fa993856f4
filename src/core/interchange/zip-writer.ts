import { zipSync } from "fflate";

/** The first moment that a zip can hold. It is local time, so this gives the same bytes in every time zone. */
const NO_TIME = new Date(1980, 0, 1);

/** Packs files into a zip: the same files in the same order give the same bytes. Texts are stored in UTF-8. */
export function writeZip(
  files: readonly (readonly [name: string, content: string | Uint8Array])[],
): Uint8Array {
  const encoder = new TextEncoder();
  const entries = files.map(([name, content]) => [
    name,
    typeof content === "string" ? encoder.encode(content) : content,
  ]);
  return zipSync(Object.fromEntries(entries), { mtime: NO_TIME, level: 6 });
}
