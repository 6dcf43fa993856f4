import { LIMITS } from "./limits.js";
import { RefusedError } from "./refusal.js";

/**
 * Reads JSON whose values do not lie too deep within one another: what reads it further is recursive. Throws a
 * `RefusedError`.
 */
export function readJson(text: string, at: string | null = null): unknown {
  if (nesting(text) > LIMITS.depth) throw new RefusedError("tooDeep", at);
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw new RefusedError("notJson", at);
    throw error;
  }
}

/** How deep brackets lie within one another, those in strings not counted. */
function nesting(text: string): number {
  let depth = 0;
  let deepest = 0;
  let isInString = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (isInString) {
      if (character === "\\") at++;
      else if (character === '"') isInString = false;
    } else if (character === '"') isInString = true;
    else if (character === "[" || character === "{") deepest = Math.max(deepest, ++depth);
    else if (character === "]" || character === "}") depth--;
  }
  return deepest;
}
