import assert from "node:assert/strict";
import { compareCoders } from "../../../src/core/agreement/agreement.js";
import { createCoding } from "../../../src/core/coding/tags.js";
import { readDocument } from "../../../src/core/document/read-document.js";
import type { AnchoredNote } from "../../../src/core/notes/anchored-note.js";
import { authorAt, noteOn } from "../notes/notes.js";

const TEXT = [
  "Street Markets",
  "",
  "Stalls pay a weekly fee. Many traders find it high. Some pay in kind.",
  "",
  "Waste is collected twice a day. Nobody pays for that.",
  "",
].join("\n");

let minute = 0;
const DOCUMENT = readDocument(TEXT, "plaintext");

/** What a coder said of a passage. */
function coded(coder: string, words: string, ...codes: string[]): AnchoredNote {
  const by = authorAt(++minute, coder);
  const start = TEXT.indexOf(words);
  assert.ok(start >= 0, words);
  const span = { start, end: start + words.length };
  return { note: createCoding(noteOn(TEXT, words).target, codes, by), anchor: { state: "anchored", span } };
}

function only<T>(list: readonly T[]): T {
  const [one] = list;
  assert.ok(one !== undefined && list.length === 1, `${list.length} instead of one`);
  return one;
}

describe("the agreement of coders on a report", () => {
  it("counts sentences, and gives κ for two coders and α for any number", () => {
    const agreement = compareCoders(DOCUMENT, [
      coded("Ada", "weekly fee", "Fees"),
      coded("Ada", "find it high", "Fees"),
      coded("Noor", "pay a weekly fee", "Fees"),
    ]);
    assert.deepEqual(agreement.coders, ["Ada", "Noor"]);
    assert.equal(agreement.sentences, 5);
    const fees = only(agreement.codes);
    // Of five sentences both coded one and left three; Ada coded one more: κ = (0.8 − 0.56) / (1 − 0.56).
    assert.ok(fees.kappa !== null && Math.abs(fees.kappa - 0.24 / 0.44) < 1e-9, String(fees.kappa));
    // Coincidences: 1 unit of 5 differs; α = 1 − 9 · 2 / (2 · 3 · 7).
    assert.ok(fees.alpha !== null && Math.abs(fees.alpha - (1 - 18 / 42)) < 1e-9, String(fees.alpha));
    assert.deepEqual([fees.agreed, fees.differing], [1, 1]);
    const third = compareCoders(DOCUMENT, [
      coded("Ada", "weekly fee", "Fees"),
      coded("Noor", "weekly fee", "Fees"),
      coded("Zoe", "weekly fee", "Fees"),
    ]);
    assert.equal(only(third.codes).kappa, null);
    assert.equal(only(third.codes).alpha, 1);
  });

  it("lists where coders differ, neighbouring sentences as one passage", () => {
    const { codes } = compareCoders(DOCUMENT, [
      coded("Ada", "Many traders find it high. Some pay in kind.", "Fees"),
      coded("Noor", "Nobody pays", "Fees"),
    ]);
    const [first, second, ...none] = only(codes).differences;
    assert.equal(none.length, 0);
    assert.ok(first && second);
    assert.equal(TEXT.slice(first.start, first.end).trim(), "Many traders find it high. Some pay in kind.");
    assert.deepEqual([first.givenBy, first.notBy], [["Ada"], ["Noor"]]);
    assert.equal(TEXT.slice(second.start, second.end).trim(), "Nobody pays for that.");
    assert.deepEqual(second.givenBy, ["Noor"]);
  });

  it("does not take a passage that ends where a sentence begins for one that touches it", () => {
    const { codes } = compareCoders(DOCUMENT, [
      coded("Ada", "Stalls pay a weekly fee.", "Fees"),
      coded("Noor", "weekly fee", "Fees"),
    ]);
    assert.equal(only(codes).differing, 0);
  });

  it("leaves out what is not on its passage, or on one that changed", () => {
    const lost = coded("Noor", "weekly fee", "Fees");
    const { coders, codes } = compareCoders(DOCUMENT, [
      coded("Ada", "weekly fee", "Fees"),
      { ...lost, anchor: { state: "orphan", candidates: [] } },
      { ...lost, anchor: { state: "changed", span: { start: 16, end: 20 } } },
    ]);
    assert.deepEqual(coders, ["Ada"]);
    assert.equal(only(codes).kappa, null);
    assert.deepEqual(only(codes).differences, []);
  });

  it("takes who gave no code for no coder, and a sentence without the code for a no", () => {
    const silent = { note: noteOn(TEXT, "weekly fee", "Seen.", authorAt(90, "Zoe")) };
    const { coders, codes } = compareCoders(DOCUMENT, [
      coded("Ada", "weekly fee", "Fees"),
      coded("Noor", "twice a day", "Waste"),
      { ...silent, anchor: { state: "anchored", span: { start: 0, end: 5 } } },
    ]);
    assert.deepEqual(coders, ["Ada", "Noor"]);
    assert.deepEqual(
      codes.map(({ agreed, differing }) => [agreed, differing]),
      [
        [0, 1],
        [0, 1],
      ],
    );
    // Where one of two never gave the code, they agree as often as chance has it.
    assert.ok(codes.every(({ kappa }) => kappa === 0));
  });

  it("has nothing to say of a report without codes", () => {
    assert.deepEqual(compareCoders(DOCUMENT, []), { coders: [], sentences: 5, codes: [] });
  });
});
