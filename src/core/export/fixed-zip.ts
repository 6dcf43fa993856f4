import { strFromU8, strToU8, type Unzipped, unzipSync, zipSync } from "fflate";

/** The earliest time that a zip file can state. It has no time zone: that of wherever this runs is taken off again. */
const NO_TIME = new Date(1980, 0, 1);

/** Where an Office Open XML file says what its parts are, and when it was made and changed. */
const TYPES = "[Content_Types].xml";
const PROPERTIES = "docProps/core.xml";

/**
 * An Office Open XML file without the times of its writing, so that the same content gives the same bytes. Files that this
 * program wrote itself are expected: nothing guards against one that unpacks to more than there is room for.
 */
export function withoutTimes(file: Uint8Array): Uint8Array {
  const unzipped = unzipSync(file);
  // What says what the parts are comes first, so that a file is known for what it is by its beginning.
  const parts: Unzipped = { [TYPES]: unzipped[TYPES] ?? new Uint8Array(), ...unzipped };
  const properties = parts[PROPERTIES];
  if (properties) parts[PROPERTIES] = strToU8(strFromU8(properties).replace(STATED_TIMES, ""));
  return zipSync(parts, { mtime: NO_TIME, level: 6 });
}

const STATED_TIMES = /<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g;
