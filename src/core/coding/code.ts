/**
 * A code is known by its path: the names from the top down, a slash between them (`"Economy/Housing"`). The path is what a
 * tag of a note holds, so that a tag means the same without the codebook and in other tools.
 */
export type CodePath = string;

/** Longest code that is taken in, in UTF-16 units; what is longer is prose that was tagged by mistake. */
const LONGEST = 200;

/** A typed code in the one way in which it is written: `" Economy /  Housing"` is `"Economy/Housing"`. Null for none. */
export function toCodePath(typed: string): CodePath | null {
  const path = typed
    .normalize("NFC")
    .split("/")
    .map((name) => name.replace(/\s+/g, " ").trim())
    .filter((name) => name !== "")
    .join("/");
  return path === "" || path.length > LONGEST ? null : path;
}

/** The last name of a code: `"Housing"` of `"Economy/Housing"`. */
export function codeName(code: CodePath): string {
  return code.slice(code.lastIndexOf("/") + 1);
}

/** The code above; null at the top. */
export function parentCode(code: CodePath): CodePath | null {
  const slash = code.lastIndexOf("/");
  return slash < 0 ? null : code.slice(0, slash);
}

/** Whether a code is another or stands below it. */
export function isWithinCode(code: CodePath, above: CodePath): boolean {
  return code === above || code.startsWith(`${above}/`);
}

/** A code by the name that the code `from` is given; codes below it go along, others stay. */
export function renamedCode(code: CodePath, from: CodePath, to: CodePath): CodePath {
  return isWithinCode(code, from) ? to + code.slice(from.length) : code;
}

/** The code that somebody means who types it in other capitals; what is typed where there is none. */
export function knownCode(typed: CodePath, codes: readonly CodePath[]): CodePath {
  if (codes.includes(typed)) return typed;
  const folded = typed.toLowerCase();
  return codes.find((code) => code.toLowerCase() === folded) ?? typed;
}

/** Codes with those above them, each once, in the order of a codebook: alphabetical, each below its parent. */
export function withParents(codes: readonly CodePath[]): CodePath[] {
  const all = new Set<CodePath>();
  for (const code of codes)
    for (let at: CodePath | null = code; at !== null; at = parentCode(at)) all.add(at);
  return [...all].sort(compareCodes);
}

/** The order of a codebook: name by name from the top, so that a code stands right below its parent. */
export function compareCodes(a: CodePath, b: CodePath): number {
  const [left, right] = [a.split("/"), b.split("/")];
  for (let at = 0; at < Math.min(left.length, right.length); at++) {
    const [one = "", other = ""] = [left[at], right[at]];
    if (one !== other) return one < other ? -1 : 1;
  }
  return left.length - right.length;
}
