import { type CodePath, toCodePath } from "./code.js";

/** The words of a note, and the codes that were typed at its end. */
export interface TypedNote {
  readonly text: string;
  readonly codes: readonly CodePath[];
}

/** A code at the end of a text: `#housing`, `#Economy/Housing`, `#"Public housing"`; `#3` is a number, no code. */
const LAST_CODE = /(?:^|\s)#(?:"([^"\n]{1,200})"|(?=[^\s]{0,199}\p{L})([\p{L}\p{N}_/&'’.-]{1,200}))$/u;
/** Longest end of a text that can be one code, in UTF-16 units. */
const REACH = 204;

/**
 * Takes the codes off the end of what was typed: `"Ask the ministry. #housing #costs"` is the note `"Ask the ministry."`
 * with two codes. A `#` within the text stays there: it is the author's word.
 */
export function readTypedCodes(typed: string): TypedNote {
  let text = typed.trim();
  const codes: CodePath[] = [];
  for (;;) {
    const match = LAST_CODE.exec(text.slice(-REACH));
    const code = match && toCodePath(match[1] ?? match[2]?.replace(/\.$/, "") ?? "");
    if (!match || !code) return { text, codes: [...new Set(codes.reverse())] };
    codes.push(code);
    text = text.slice(0, text.length - match[0].length).trimEnd();
  }
}

/** How a code is typed: `#housing`, or `#"Public housing"` where it has spaces. */
export function typeCode(code: CodePath): string {
  return LAST_CODE.exec(`#${code}`)?.[2] === code ? `#${code}` : `#"${code.replaceAll('"', "'")}"`;
}
