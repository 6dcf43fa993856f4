import assert from "node:assert/strict";
import fc from "fast-check";
import { zipSync } from "fflate";
import { LIMITS } from "../../../src/core/import/limits.js";
import { readImport } from "../../../src/core/import/read-import.js";
import { RefusedError } from "../../../src/core/import/refusal.js";
import { ZipReader } from "../../../src/core/import/zip-reader.js";
import { writeZip } from "../../../src/core/interchange/zip-writer.js";

const QDE = '<Project xmlns="urn:QDA-XML:project:1.0" name="p"/>';

/** The bytes of an archive with the size that its directory states for its only file set to another. */
function claiming(archive: Uint8Array, size: number): Uint8Array {
  const bytes = archive.slice();
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 4 <= bytes.length; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  return bytes;
}

function refusalOf(bytes: Uint8Array): string {
  const read = readImport("project.qdpx", bytes);
  return "refused" in read ? read.refused : "read";
}

describe("an archive that is taken in", function () {
  this.timeout(30_000);
  it("is read as it was written", () => {
    const files = [
      ["project.qde", QDE],
      ["sources/a.txt", "😀 é\n"],
    ] as const;
    const archive = new ZipReader(writeZip(files));
    assert.deepEqual(
      archive.entries.map((entry) => [entry.name, new TextDecoder().decode(archive.read(entry))]),
      files.map((file) => [...file]),
    );
  });

  it("may be packed by another tool, stored and not packed at all", () => {
    const bytes = zipSync({ "Other.QDE": new TextEncoder().encode(QDE) }, { level: 0 });
    assert.equal(refusalOf(bytes), "read");
  });

  it("is refused where a file unpacks to more than is allowed, before it is unpacked", () => {
    const bomb = zipSync({ "project.qde": new Uint8Array(LIMITS.text + 1) });
    assert.ok(bomb.length < 2 ** 20);
    assert.equal(refusalOf(bomb), "tooLarge");
  });

  it("is refused where a file unpacks to more than it says", () => {
    const bomb = claiming(zipSync({ "project.qde": new Uint8Array(2 ** 24) }), 100);
    const archive = new ZipReader(bomb);
    const [entry] = archive.entries;
    assert.ok(entry);
    assert.throws(
      () => archive.read(entry),
      (error) => error instanceof RefusedError && error.refusal.refused === "tooLarge",
    );
  });

  it("is refused where its files together unpack to more than is allowed", () => {
    const part = new Uint8Array(LIMITS.text / 2);
    const archive = new ZipReader(zipSync({ a: part, b: part, c: part }));
    const [a, b, c] = archive.entries;
    assert.ok(a && b && c);
    archive.read(a);
    archive.read(b);
    assert.throws(() => archive.read(c), RefusedError);
  });

  it("is refused where it has more files than is allowed", () => {
    const names = Array.from({ length: LIMITS.entries + 1 }, (_, index) => [String(index), new Uint8Array()]);
    assert.equal(refusalOf(zipSync(Object.fromEntries(names))), "tooManyParts");
  });

  for (const name of [
    "../evil.qde",
    "sources/../../evil.txt",
    "/etc/evil.qde",
    "C:/evil.qde",
    "..\\evil.qde",
  ])
    it(`is refused where a name leads out of it: ${name}`, () => {
      const bytes = zipSync({ "project.qde": new TextEncoder().encode(QDE), [name]: new Uint8Array(1) });
      assert.deepEqual(readImport("project.qdpx", bytes), { refused: "unsafeName", at: name });
    });

  it("is refused where it is encrypted", () => {
    const bytes = writeZip([["project.qde", QDE]]);
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 4 <= bytes.length; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
    assert.equal(refusalOf(bytes), "encrypted");
  });

  it("is refused where it has no project in it", () => {
    assert.equal(refusalOf(writeZip([["readme.txt", "hello"]])), "notUnderstood");
  });

  it("is never more than refused, whatever byte of it is another", () => {
    const archive = writeZip([
      ["project.qde", QDE],
      ["sources/a.txt", "A text.".repeat(20)],
    ]);
    fc.assert(
      fc.property(fc.nat(archive.length - 1), fc.nat(255), fc.nat(archive.length), (at, value, length) => {
        const bytes = archive.slice(0, Math.max(length, 2));
        if (at < bytes.length) bytes[at] = value;
        const read = readImport("x.qdpx", bytes);
        assert.ok("refused" in read || read.format === "project");
      }),
    );
  });
});
