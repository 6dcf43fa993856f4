import assert from "node:assert/strict";
import { joinLines, Vocabulary } from "../../../src/core/conversion/layout/join-lines.js";

const WORDS = new Vocabulary([
  "The co-operation of flood and prone houses is a re-election matter, government says here.",
]);

describe("the lines of a paragraph", () => {
  for (const [lines, joined, why] of [
    [["the end", "of it"], "the end of it", "are joined with a space"],
    [
      ["the govern-", "ment says"],
      "the government says",
      "lose a hyphen in a word that stands whole elsewhere",
    ],
    [["a dili-", "gent clerk"], "a diligent clerk", "lose a hyphen where neither half is a word"],
    [["the co-", "operation of"], "the co-operation of", "keep a hyphen that the word has elsewhere"],
    [["flood-", "prone houses"], "flood-prone houses", "keep a hyphen between two words"],
    [["seventy-", "five people"], "seventy-five people", "keep the hyphen of a number in words"],
    [["quatre-", "vingts ans"], "quatre-vingts ans", "keep the hyphen of a French number in words"],
    [["the Franco-", "British plan"], "the Franco-British plan", "keep a hyphen before a capital"],
    [["in 2021–", "2023 and"], "in 2021–2023 and", "put no space into a span"],
    [["of it –", "we think"], "of it – we think", "keep a dash between spaces"],
    [["one\u00ad", "half"], "onehalf", "lose a soft hyphen"],
    [["PS18-", "55/2019E"], "PS18-55/2019E", "keep a number whole"],
  ] as const)
    it(why, () => assert.equal(joinLines(lines, WORDS), joined));
});
