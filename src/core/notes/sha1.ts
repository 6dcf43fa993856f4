/**
 * The SHA-1 digest of some bytes, in hexadecimal. It names versions of a text as git does and protects nothing.
 *
 * Written out here because core has no Node, and `crypto.subtle` is asynchronous and absent on pages that are not secure.
 * Source: RFC 3174, method 2 (a schedule of 80 words), compared in the tests with its examples and with Node's own digest.
 */
export function sha1(bytes: Uint8Array): string {
  const message = padded(bytes);
  const digest = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
  const schedule = new Uint32Array(80);
  for (let at = 0; at < message.byteLength; at += 64) addBlock(digest, schedule, message, at);
  return digest.map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}

/** The bytes, one bit, zeros up to a whole block, and their length in bits. */
function padded(bytes: Uint8Array): DataView {
  const message = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  message.set(bytes);
  message[bytes.length] = 0x80;
  const view = new DataView(message.buffer);
  view.setUint32(message.length - 8, Math.floor(bytes.length / 0x20000000));
  view.setUint32(message.length - 4, (bytes.length << 3) >>> 0);
  return view;
}

function addBlock(digest: number[], schedule: Uint32Array, message: DataView, at: number): void {
  for (let i = 0; i < 16; i++) schedule[i] = message.getUint32(at + 4 * i);
  const word = (i: number) => schedule[i] ?? 0;
  for (let i = 16; i < 80; i++)
    schedule[i] = rotate(word(i - 3) ^ word(i - 8) ^ word(i - 14) ^ word(i - 16), 1);
  let [a = 0, b = 0, c = 0, d = 0, e = 0] = digest;
  for (let i = 0; i < 80; i++) {
    const next = (rotate(a, 5) + mix(i, b, c, d) + e + word(i)) | 0;
    e = d;
    d = c;
    c = rotate(b, 30);
    b = a;
    a = next;
  }
  for (const [index, part] of [a, b, c, d, e].entries()) digest[index] = ((digest[index] ?? 0) + part) | 0;
}

/** The function and the constant of a round, added. */
function mix(round: number, b: number, c: number, d: number): number {
  if (round < 20) return ((b & c) | (~b & d)) + 0x5a827999;
  if (round < 40) return (b ^ c ^ d) + 0x6ed9eba1;
  if (round < 60) return ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc;
  return (b ^ c ^ d) + 0xca62c1d6;
}

function rotate(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}
