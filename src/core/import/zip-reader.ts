import { Inflate } from "fflate";
import { LIMITS } from "./limits.js";
import { RefusedError } from "./refusal.js";

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
/** Bytes of the end of the directory without a comment, and of the longest comment. */
const END_SIZE = 22;
const MOST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;
/** Stands for a size or an offset that is kept elsewhere, in the format for larger archives. */
const ELSEWHERE = 0xffffffff;
/** Packed bytes that are unpacked in one step: what they may grow to is held in memory before it is counted. */
const STEP = 2 ** 14;

/** A file in an archive, not yet unpacked. */
export interface ZipEntry {
  /** With slashes; no such name leads out of the archive. */
  readonly name: string;
  readonly method: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
}

/**
 * An archive whose files are unpacked one by one. The directory is read and judged before anything is unpacked, and no file
 * unpacks to more than the directory says, nor all together to more than `LIMITS.text`: whatever a hostile one claims.
 * `fflate` unpacks; the directory is read here because its reader trusts the sizes stated.
 *
 * Source: PKWARE, APPNOTE.TXT 6.3.10.
 */
export class ZipReader {
  readonly entries: readonly ZipEntry[];
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  #left: number = LIMITS.text;

  /** Reads the directory. Throws a `RefusedError` for what is no archive, or one that is not to be trusted. */
  constructor(bytes: Uint8Array) {
    if (bytes.length > LIMITS.archive) throw new RefusedError("tooLarge");
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.entries = this.#readDirectory();
  }

  /** The content of a file. Throws a `RefusedError` where it is broken, or more than is allowed. */
  read(entry: ZipEntry): Uint8Array {
    if (entry.size > this.#left) throw new RefusedError("tooLarge", entry.name);
    this.#left -= entry.size;
    const packed = this.#packed(entry);
    if (entry.method === STORED && entry.packedSize === entry.size) return packed;
    if (entry.method !== DEFLATED) throw new RefusedError("notAnArchive", entry.name);
    return inflate(packed, entry);
  }

  #packed({ name, offset, packedSize }: ZipEntry): Uint8Array {
    if (offset + 30 > this.#bytes.length || this.#view.getUint32(offset, true) !== LOCAL_ENTRY)
      throw new RefusedError("notAnArchive", name);
    const start =
      offset + 30 + this.#view.getUint16(offset + 26, true) + this.#view.getUint16(offset + 28, true);
    if (start + packedSize > this.#bytes.length) throw new RefusedError("notAnArchive", name);
    return this.#bytes.subarray(start, start + packedSize);
  }

  #readDirectory(): ZipEntry[] {
    const end = this.#findEnd();
    const count = this.#view.getUint16(end + 10, true);
    if (count > LIMITS.entries) throw new RefusedError("tooManyParts");
    const entries: ZipEntry[] = [];
    let at = this.#view.getUint32(end + 16, true);
    for (let index = 0; index < count; index++) {
      if (at + 46 > end || this.#view.getUint32(at, true) !== DIRECTORY_ENTRY)
        throw new RefusedError("notAnArchive");
      const nameSize = this.#view.getUint16(at + 28, true);
      entries.push(this.#readEntry(at, nameSize));
      at += 46 + nameSize + this.#view.getUint16(at + 30, true) + this.#view.getUint16(at + 32, true);
    }
    return entries;
  }

  #readEntry(at: number, nameSize: number): ZipEntry {
    const name = new TextDecoder().decode(this.#bytes.subarray(at + 46, at + 46 + nameSize));
    const entry = {
      name: name.replaceAll("\\", "/"),
      method: this.#view.getUint16(at + 10, true),
      packedSize: this.#view.getUint32(at + 20, true),
      size: this.#view.getUint32(at + 24, true),
      offset: this.#view.getUint32(at + 42, true),
    };
    if (leadsOut(entry.name)) throw new RefusedError("unsafeName", name);
    if (this.#view.getUint16(at + 8, true) & 1) throw new RefusedError("encrypted", name);
    if ([entry.packedSize, entry.size, entry.offset].includes(ELSEWHERE))
      throw new RefusedError("tooLarge", name);
    return entry;
  }

  /** The end of the directory stands at the end of the archive, before a comment. */
  #findEnd(): number {
    const last = this.#bytes.length - END_SIZE;
    for (let at = last; at >= Math.max(0, last - MOST_COMMENT); at--)
      if (this.#view.getUint32(at, true) === END_OF_DIRECTORY) return at;
    throw new RefusedError("notAnArchive");
  }
}

/** Whether a name would lie outside of the folder that an archive is unpacked to. Nothing here is; still it is hostile. */
function leadsOut(name: string): boolean {
  return (
    name.startsWith("/") || /^[A-Za-z]:/.test(name) || name.includes("\0") || name.split("/").includes("..")
  );
}

/** Unpacks step by step, so that a file that unpacks to more than it says is given up at once. */
function inflate(packed: Uint8Array, { name, size }: ZipEntry): Uint8Array {
  const content = new Uint8Array(size);
  let filled = 0;
  const inflating = new Inflate((chunk) => {
    if (filled + chunk.length > size) throw new RefusedError("tooLarge", name);
    content.set(chunk, filled);
    filled += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length; at += STEP)
      inflating.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  } catch (error) {
    if (error instanceof RefusedError) throw error;
    throw new RefusedError("notAnArchive", name);
  }
  if (filled !== size) throw new RefusedError("notAnArchive", name);
  return content;
}
