import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { InterchangeText } from "../../../src/core/notes/interchange-text.js";
import { sha1 } from "../../../src/core/notes/sha1.js";
import { blobIdOf, isTextVersion, textVersionOf } from "../../../src/core/notes/text-version.js";

describe("SHA-1", () => {
  const examples: [text: string, digest: string][] = [
    ["", "da39a3ee5e6b4b0d3255bfef95601890afd80709"],
    ["abc", "a9993e364706816aba3e25717850c26c9cd0d89d"],
    ["abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "84983e441c3bd26ebaae4aa1f95129e5e54670f1"],
  ];
  for (const [text, digest] of examples)
    it(`of "${text}" is as the standard says`, () =>
      assert.equal(sha1(new TextEncoder().encode(text)), digest));

  it("is what Node says, whatever the length", () => {
    for (let length = 0; length < 200; length++) {
      const bytes = Uint8Array.from({ length }, (_, index) => (index * 31 + length) & 0xff);
      assert.equal(sha1(bytes), createHash("sha1").update(bytes).digest("hex"), String(length));
    }
  });
});

describe("the version of a text", () => {
  it("is git's id of the blob that holds it", () =>
    assert.equal(
      textVersionOf(new InterchangeText("foo\n")),
      "gitoid:blob:sha1:257cc5642cb1a054f08cc83f2d943e56fd3ebe99",
    ));

  it("is the same in a checkout with CRLF, and another when a letter changes", () => {
    const version = (text: string) => textVersionOf(new InterchangeText(text));
    assert.equal(version("Tolls fell.\r\nÀ suivre 😀\r\n"), version("Tolls fell.\nÀ suivre 😀\n"));
    assert.notEqual(version("Tolls fell.\n"), version("Tolls felt.\n"));
  });

  it("gives git's id back, and nothing for what it does not know", () => {
    const version = textVersionOf(new InterchangeText("foo\n"));
    assert.equal(blobIdOf(version), "257cc5642cb1a054f08cc83f2d943e56fd3ebe99");
    assert.equal(blobIdOf("gitoid:blob:sha1:short"), null);
    assert.equal(blobIdOf("urn:x"), null);
    assert.equal(isTextVersion({ type: "TimeState" }), false);
  });
});
