import type { InterchangeText } from "./interchange-text.js";
import { sha1 } from "./sha1.js";

const SCHEME = "gitoid:blob:sha1:";

/**
 * Names a version of a report: the id that git gives to a file that holds the text in UTF-8 with LF line ends, as a URI
 * (`"gitoid:blob:sha1:257cc5642cb1a054f08cc83f2d943e56fd3ebe99"` for `"foo\n"`). It tells versions apart without git, and
 * where a repository stores the report so, as it does by default, `git cat-file blob` gives the old text back.
 *
 * Source: the URI scheme `gitoid` (IANA registry of URI schemes); gitformat, "blob" objects.
 */
export function textVersionOf(report: InterchangeText): string {
  const encoder = new TextEncoder();
  const text = encoder.encode(report.text);
  const header = encoder.encode(`blob ${text.length}\0`);
  const blob = new Uint8Array(header.length + text.length);
  blob.set(header);
  blob.set(text, header.length);
  return SCHEME + sha1(blob);
}

/** Whether a state of a W3C target names a version of the text as `textVersionOf` does. */
export function isTextVersion(state: unknown): state is string {
  return typeof state === "string" && state.startsWith(SCHEME);
}

/** The id of git's blob in the name of a version: `"257cc564…"`. Null where the name is of another kind. */
export function blobIdOf(textVersion: string): string | null {
  const id = isTextVersion(textVersion) ? textVersion.slice(SCHEME.length) : "";
  return /^[0-9a-f]{40}$/.test(id) ? id : null;
}
