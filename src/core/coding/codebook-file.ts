import * as v from "valibot";
import { toCodePath } from "./code.js";
import { CODE_COLORS, type Code, type Codebook, uniteCodes } from "./codebook.js";

/** The file of a folder that holds its codebook. */
export const CODEBOOK_FILE = "policy-annotator.codebook.json";

/** The version of the codebook that this code writes and understands. */
const VERSION = 1;

/** Why a codebook is left as it is. */
export type CodebookError = "notJson" | "notACodebook" | "newerVersion";

const CodeLine = v.looseObject({
  name: v.string(),
  color: v.optional(v.string()),
  description: v.optional(v.string(), ""),
});
const Content = v.looseObject({ version: v.optional(v.number(), VERSION), codes: v.array(CodeLine) });

/**
 * Reads a codebook. An empty text is an empty codebook. Codes that stand twice are united: two branches may have added
 * them. Conflict markers of git are read through, for a code is one line: the codes of both sides are kept.
 */
export function parseCodebook(content: string): Codebook | CodebookError {
  if (content.trim() === "") return { codes: [], unknown: {} };
  const value = parseJson(content.replace(/^\uFEFF/, ""));
  if (value === undefined) return "notJson";
  const read = v.safeParse(Content, value);
  if (!read.success) return "notACodebook";
  const { version, codes, ...unknown } = read.output;
  if (version > VERSION) return "newerVersion";
  return { codes: uniteCodes(codes.flatMap(toCode)), unknown };
}

/** Writes a codebook: a code a line in one order, so that a change of one code changes one line. */
export function formatCodebook({ codes, unknown }: Codebook): string {
  const others = Object.entries(unknown).sort(([a], [b]) => (a < b ? -1 : 1));
  const head = [["version", VERSION], ...others].map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},\n`,
  );
  const lines = codes.map((code) => `    ${formatCode(code)}`).join(",\n");
  return `{\n${head.join("")}  "codes": [${lines === "" ? "" : `\n${lines}\n  `}]\n}\n`;
}

function formatCode({ path, color, description, unknown }: Code): string {
  const others = Object.entries(unknown).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify({
    name: path,
    ...(color === null ? {} : { color }),
    ...(description === "" ? {} : { description }),
    ...Object.fromEntries(others),
  });
}

function toCode({ name, color, description, ...rest }: v.InferOutput<typeof CodeLine>): Code[] {
  const path = toCodePath(name);
  if (path === null) return [];
  const known = CODE_COLORS.find((one) => one === color);
  const unknown = color !== undefined && !known ? { ...rest, color } : rest;
  return [{ path, color: known ?? null, description, unknown }];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return /^<{7}/m.test(text) ? parseThroughConflict(text) : undefined;
  }
}

/** The code lines of a file with conflict markers; undefined when one of them is broken. */
function parseThroughConflict(text: string): unknown {
  const lines = text.split(/\r?\n/).flatMap((line) => /^\s*(\{.*\}),?\s*$/.exec(line)?.[1] ?? []);
  try {
    return { codes: lines.map((line): unknown => JSON.parse(line)) };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
