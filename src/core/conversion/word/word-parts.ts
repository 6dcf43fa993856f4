import { type RefusalCode, RefusedError } from "../../import/refusal.js";
import { ZipReader } from "../../import/zip-reader.js";
import { ConversionError, type ConversionFailure } from "../conversion-failure.js";

/** How a file begins that was saved with a password (and how Word saved files before 2007). */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

const REASONS: Readonly<Partial<Record<RefusalCode, ConversionFailure>>> = {
  tooLarge: "too-large",
  tooManyParts: "too-large",
  encrypted: "encrypted",
};

/** The parts of a Word document that hold text, as mammoth asks for them; pictures are not among them. */
export class WordParts {
  readonly #parts: ReadonlyMap<string, Uint8Array>;

  /** Unpacks the parts within our limits. Throws a {@link ConversionError}. */
  constructor(bytes: Uint8Array) {
    if (COMPOUND_FILE.every((byte, at) => bytes[at] === byte)) throw new ConversionError("encrypted");
    try {
      const archive = new ZipReader(bytes);
      const texts = archive.entries.filter(({ name }) => /\.(?:xml|rels)$/i.test(name));
      this.#parts = new Map(texts.map((entry) => [entry.name, archive.read(entry)]));
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      throw new ConversionError(REASONS[error.refusal.refused] ?? "damaged", error);
    }
  }

  exists(name: string): boolean {
    return this.#parts.has(name);
  }

  /** A part as text. Rejects for one that is not there. */
  async read(name: string, encoding = "utf-8"): Promise<string> {
    const part = this.#parts.get(name);
    if (!part) throw new ConversionError("damaged");
    return new TextDecoder(encoding).decode(part);
  }
}
