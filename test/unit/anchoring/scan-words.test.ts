import assert from "node:assert/strict";
import { scanWords } from "../../../src/core/anchoring/scan-words.js";

function wordsOf(text: string): string[] {
  const words: string[] = [];
  scanWords(text, (_start, _end, form) => words.push(form));
  return words;
}

describe("the words of a text", () => {
  const alike: [what: string, one: string, other: string][] = [
    ["cut at a line end", "well-known informa-\ntion", "well-\nknown information"],
    ["with soft hyphens", "inter\u00adnational", "international"],
    ["with ligatures", "eﬃcient oﬀer", "efficient offer"],
    ["with accents apart", "de\u0301penses", "dépenses"],
    ["in other quotes and dashes", "“the office’s” – 3–5", '"the office\'s" - 3-5'],
    ["with other spaces", "42\u00a0%  of\r\nfirms", "42% of firms"],
    ["with other bullets", "• first\n* second", "- first\n– second"],
    ["set bold", "**42%** of __firms__", "42% of firms"],
    ["in a longer leader of dots", "Costs ........ 5", "Costs ... 5"],
  ];
  for (const [what, one, other] of alike)
    it(`are the same ${what}`, () => assert.deepEqual(wordsOf(one), wordsOf(other)));

  const different: [what: string, one: string, other: string][] = [
    ["a sign", "fell by -3 points", "fell by 3 points"],
    ["a decimal point", "1.5", "15"],
    ["a comparison", "> 5%", "< 5%"],
    ["a unit", "5%", "5"],
    ["case", "us", "US"],
    ["an accent", "marche", "marché"],
  ];
  for (const [what, one, other] of different)
    it(`are others with another ${what}`, () => assert.notDeepEqual(wordsOf(one), wordsOf(other)));

  it("stand where they say", () => {
    const text = "In 2019, “42%” of eﬃ-\ncient firms 🚢.";
    const places: string[] = [];
    scanWords(text, (start, end) => places.push(text.slice(start, end)));
    assert.deepEqual(places, [
      "In",
      "2019",
      ",",
      "“",
      "42",
      "%",
      "”",
      "of",
      "eﬃ-\ncient",
      "firms",
      "🚢",
      ".",
    ]);
  });

  it("stand within the text, whatever halves of characters it holds", () => {
    for (const text of ["\ud83e", "a \ud83e", "\ud83e\ud83e", "\ud83ea", "\udd2a\ud83e"])
      scanWords(text, (start, end) =>
        assert.ok(start < end && end <= text.length, `${start}–${end} of ${text.length}`),
      );
  });
});
