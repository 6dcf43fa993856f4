import { zipSync } from "fflate";
import { type RefusalCode, RefusedError } from "../../import/refusal.js";
import { ZipReader } from "../../import/zip-reader.js";
import { ConversionError, type ConversionFailure } from "../conversion-failure.js";

/** How a file begins that was saved with a password (and how Word saved files before 2007). */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Takes the parts that hold text out of a Word document and puts them into an archive of their own, not packed, for one that
 * unpacks whatever it is given. Pictures are left out. Throws a {@link ConversionError}.
 */
export function textParts(bytes: Uint8Array): Uint8Array {
  if (COMPOUND_FILE.every((byte, at) => bytes[at] === byte)) throw new ConversionError("encrypted");
  try {
    const archive = new ZipReader(bytes);
    const texts = archive.entries.filter(({ name }) => /\.(?:xml|rels)$/i.test(name));
    return zipSync(Object.fromEntries(texts.map((entry) => [entry.name, archive.read(entry)])), { level: 0 });
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    const { refused } = error.refusal;
    throw new ConversionError(REASONS[refused] ?? "damaged", error);
  }
}

const REASONS: Readonly<Partial<Record<RefusalCode, ConversionFailure>>> = {
  tooLarge: "too-large",
  tooManyParts: "too-large",
  encrypted: "encrypted",
};
