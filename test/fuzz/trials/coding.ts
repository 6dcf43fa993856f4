import assert from "node:assert/strict";
import {
  addCodes,
  colorOf,
  removeCode,
  renameCode,
  undoCodebook,
} from "../../../src/core/coding/codebook.js";
import { formatCodebook, parseCodebook } from "../../../src/core/coding/codebook-file.js";
import { brokenJson } from "../broken-json.js";
import { broken } from "../documents.js";
import type { Random } from "../random.js";
import type { Trial } from "../trial.js";
import { unicodeSoup } from "../unicode.js";

/** A broken codebook is read, changed and written: what is read again is what was written. */
export const CODING: Trial = {
  name: "coding",
  readings: 1,
  make: (random) => [randomCodebook(random)],
  check([content = ""], random) {
    const book = parseCodebook(content);
    if (typeof book === "string") return;
    const written = formatCodebook(book);
    const again = parseCodebook(written);
    assert.ok(typeof again !== "string", `what was written is ${JSON.stringify(again)}`);
    assert.equal(formatCodebook(again), written, "what was written is not what is read");
    const path = book.codes[random.below(Math.max(1, book.codes.length))]?.path ?? "none";
    const changed = random.of([
      () => renameCode(book, path, "Elsewhere/It"),
      () => removeCode(book, path),
      () => addCodes(book, [`${path}/Below`, "__proto__"]),
    ])();
    assert.ok(typeof parseCodebook(formatCodebook(changed)) !== "string");
    for (const { path: one } of changed.codes) assert.equal(typeof colorOf(changed, one), "string");
    assert.equal(formatCodebook(undoCodebook(changed, book, changed)), written, "undo leaves something");
  },
};

function randomCodebook(random: Random): string {
  const codes = Array.from({ length: random.below(8) }, () => ({
    name: random.of(["Economy", "Economy/Housing", "A", " a / b ", "__proto__", unicodeSoup(random)]),
    ...(random.chance(0.5) ? { color: random.of(["blue", "no colour"]) } : {}),
    ...(random.chance(0.5) ? { description: unicodeSoup(random) } : {}),
  }));
  const content = formatLines({ version: 1, codes });
  const copy = random.chance(0.7) ? brokenJson(random, content) : content;
  return random.chance(0.5) ? copy : broken(random, copy);
}

function formatLines(book: { version: number; codes: object[] }): string {
  const lines = book.codes.map((code) => `    ${JSON.stringify(code)}`).join(",\n");
  return `{\n  "version": ${book.version},\n  "codes": [\n${lines}\n  ]\n}\n`;
}
