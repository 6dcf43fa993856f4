import { LIMITS } from "./limits.js";
import { RefusedError } from "./refusal.js";

/** The bytes of a text as text, without a byte order mark: UTF-8, or UTF-16 by its mark. Throws a `RefusedError`. */
export function decodeText(bytes: Uint8Array, at: string | null = null): string {
  if (bytes.length > LIMITS.text) throw new RefusedError("tooLarge", at);
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) throw new RefusedError("notText", at);
    throw error;
  }
}
