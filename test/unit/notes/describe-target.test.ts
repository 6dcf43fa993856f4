import assert from "node:assert/strict";
import { describeTarget } from "../../../src/core/notes/describe-target.js";
import { InterchangeText } from "../../../src/core/notes/interchange-text.js";

function quoteOf(text: string, words: string, at = text.indexOf(words)) {
  return describeTarget("file:r.txt", new InterchangeText(text), { start: at, end: at + words.length }).quote;
}

describe("the description of a passage", () => {
  const opening =
    "Nobody had counted the mooring buoys of the outer harbour before the storm of that winter.";
  const text = `${opening} Of the buoys that the harbour master had laid out, 64 were torn off within one night. ${opening}\n\nA new paragraph.\n`;

  it("reaches to the ends of the sentence", () =>
    assert.deepEqual(quoteOf(text, "64"), {
      exact: "64",
      prefix: "Of the buoys that the harbour master had laid out, ",
      suffix: " were torn off within one night.",
    }));

  it("has at least 32 units on each side where the sentence is short", () => {
    const { prefix, suffix } = quoteOf(text, "Of the buoys");
    assert.equal(prefix, `${opening.slice(-31)} `);
    assert.ok(suffix.endsWith("within one night."));
  });

  it("is widened until it occurs once", () => {
    const rows = Array.from({ length: 30 }, (_, row) => `Berth ${row}\n\nFees rose by 5%.`).join("\n\n");
    const at = rows.indexOf("5%", rows.indexOf("Berth 17"));
    const { prefix, suffix } = quoteOf(rows, "5%", at);
    assert.equal(rows.indexOf(`${prefix}5%${suffix}`), at - prefix.length);
    assert.equal(rows.lastIndexOf(`${prefix}5%${suffix}`), at - prefix.length);
  });

  it("goes no further than 512 units, however long the sentence", () => {
    const endless = `${"and so on ".repeat(400)}the 64 buoys ${"and so on ".repeat(400)}`;
    const { prefix, suffix } = quoteOf(endless, "64");
    assert.ok(prefix.length <= 512 && suffix.length <= 512);
    assert.ok(prefix.length > 400);
  });

  it("cuts no character in two", () => {
    const { prefix } = quoteOf(`${"😀".repeat(600)}x64 buoys`, "64");
    assert.doesNotThrow(() => encodeURIComponent(prefix));
  });
});
