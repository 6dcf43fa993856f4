import { type CodePath, compareCodes, isWithinCode, parentCode, renamedCode } from "./code.js";

/** The colours that a code can have, by name: each theme has its own shade of them. */
export const CODE_COLORS = ["blue", "green", "orange", "purple", "red", "yellow"] as const;

export type CodeColor = (typeof CODE_COLORS)[number];

/** A code as the codebook describes it. */
export interface Code {
  readonly path: CodePath;
  /** Null where it has the colour of the code above it. */
  readonly color: CodeColor | null;
  /** When it is to be given and when not; empty where nobody said. */
  readonly description: string;
  /** Fields that this version does not know, kept as they were read. */
  readonly unknown: Readonly<Record<string, unknown>>;
}

/** The codes of a folder with what they mean. Tags may name codes that are not in it. */
export interface Codebook {
  /** In the order of `compareCodes`, no two with one path. */
  readonly codes: readonly Code[];
  readonly unknown: Readonly<Record<string, unknown>>;
}

/** A codebook without codes. */
export const EMPTY_CODEBOOK: Codebook = { codes: [], unknown: {} };

/** The code at a path. */
export function findCode(book: Codebook, path: CodePath): Code | undefined {
  return book.codes.find((code) => code.path === path);
}

/** The codebook with some codes more; those that it has stay. A new one at the top takes the colour least used there. */
export function addCodes(book: Codebook, paths: readonly CodePath[]): Codebook {
  let codes = book.codes;
  for (const path of paths) {
    if (codes.some((code) => code.path === path)) continue;
    const color = parentCode(path) === null ? leastUsedColor(codes) : null;
    codes = [...codes, { path, color, description: "", unknown: {} }];
  }
  return codes === book.codes ? book : { ...book, codes: inOrder(codes) };
}

/** The codebook with another colour or description of a code; the code is added where it is missing. */
export function describeCode(
  book: Codebook,
  path: CodePath,
  change: Partial<Pick<Code, "color" | "description">>,
): Codebook {
  const added = addCodes(book, [path]);
  return {
    ...added,
    codes: added.codes.map((code) => (code.path === path ? { ...code, ...change } : code)),
  };
}

/** The codebook with a code, and those below it, under another path. Where that is taken, the two become one. */
export function renameCode(book: Codebook, from: CodePath, to: CodePath): Codebook {
  return {
    ...book,
    codes: uniteCodes(book.codes.map((code) => ({ ...code, path: renamedCode(code.path, from, to) }))),
  };
}

/** The codebook without a code and those below it. */
export function removeCode(book: Codebook, path: CodePath): Codebook {
  return { ...book, codes: book.codes.filter((code) => !isWithinCode(code.path, path)) };
}

/** The colour of a code: its own, else that of the code above; one told by its name where nobody chose any. */
export function colorOf(book: Codebook, path: CodePath): CodeColor {
  let top = path;
  for (let at: CodePath | null = path; at !== null; at = parentCode(at)) {
    const color = findCode(book, at)?.color;
    if (color) return color;
    top = at;
  }
  let sum = 0;
  for (const character of top) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 65_521;
  return CODE_COLORS[sum % CODE_COLORS.length] ?? "blue";
}

/** Codes of which some may stand twice as a codebook holds them: of two, what is said first counts, texts are joined. */
export function uniteCodes(codes: readonly Code[]): Code[] {
  const united = new Map<CodePath, Code>();
  for (const code of codes) {
    const known = united.get(code.path);
    united.set(code.path, known ? uniteTwo(known, code) : code);
  }
  return inOrder([...united.values()]);
}

function uniteTwo(a: Code, b: Code): Code {
  // A colour that is not known is kept among what is unknown; it is the one that counts where it is said first.
  const { color: _, ...others } = b.unknown;
  const saysColor = a.color !== null || a.unknown.color !== undefined;
  const descriptions = [a.description, b.description].filter((text) => text !== "");
  return {
    path: a.path,
    color: saysColor ? a.color : b.color,
    description: [...new Set(descriptions)].join("\n\n"),
    unknown: { ...(saysColor ? others : b.unknown), ...a.unknown },
  };
}

function inOrder(codes: readonly Code[]): Code[] {
  return [...codes].sort((a, b) => compareCodes(a.path, b.path));
}

function leastUsedColor(codes: readonly Code[]): CodeColor {
  const uses = (color: CodeColor) => codes.filter((code) => code.color === color).length;
  return CODE_COLORS.reduce((least, color) => (uses(color) < uses(least) ? color : least));
}

/** The codebook as it is now, with what an operation did to some codes taken back; other codes stay as they are. */
export function undoCodebook(now: Codebook, before: Codebook, after: Codebook): Codebook {
  const isTouched = (path: CodePath) =>
    JSON.stringify(findCode(before, path)) !== JSON.stringify(findCode(after, path));
  const stay = now.codes.filter(({ path }) => !isTouched(path));
  return { ...now, codes: uniteCodes([...stay, ...before.codes.filter(({ path }) => isTouched(path))]) };
}
