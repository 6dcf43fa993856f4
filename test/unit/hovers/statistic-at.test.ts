import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { analyze } from "../../../src/core/analysis.js";
import { Places } from "../../../src/core/document/places.js";
import { statisticAt } from "../../../src/features/hovers/statistic-at.js";

/** What is at a place of a report, `|` in the words around it. */
function at(text: string, place: string) {
  const { document, statistics } = analyze(text, { format: "plaintext" });
  const offset = text.indexOf(place.replace("|", ""));
  assert.ok(offset >= 0, `the report lacks “${place}”`);
  const found = statisticAt(statistics, new Places(document), offset + place.indexOf("|"));
  return (
    found && [found.statistic.text.replace(/\s+/g, " "), text.slice(found.part.start, found.part.end).trim()]
  );
}

describe("the statistic at a place", () => {
  const plain = "Pilots\n\nIn 2019, 640 pilots and 14% of the boats stayed.\n";
  for (const [place, figure] of [
    ["2019, |640", "640"],
    ["6|40", "640"],
    ["640|", "640"],
    ["640 p|ilots", undefined],
    ["14%|", "14%"],
    ["|Pilots", undefined],
  ] as const)
    it(`is ${figure ?? "none"} at “${place}”`, () => assert.equal(at(plain, place)?.[0], figure));

  describe("where a footnote cuts a figure", () => {
    const sample = readFileSync("media/sample/harbour-roundtable.txt", "utf8");
    for (const [place, part] of [
      ["logged two |hundred", "two hundred"],
      ["and twel|ve (212)", "and twelve (212)"],
    ] as const)
      it(`is the whole figure at “${place}”, with the words that stand there`, () => {
        const [figure, words] = at(sample, place) ?? [];
        assert.match(figure ?? "", /^two hundred.* and twelve \(212\)$/);
        assert.equal(words, part);
      });

    it("is the same whatever ends the lines", () => {
      for (const end of ["\r", "\r\n", "\u2028", "\u2029"])
        assert.equal(at(sample.replaceAll("\n", end), "up to |3% of")?.[0], "3%", JSON.stringify(end));
    });

    it("is the footnote's own figure in the footnote", () =>
      assert.equal(at(sample, "up to |3% of")?.[0], "3%"));

    it("is none among the other words of the footnote", () =>
      assert.equal(at(sample, "compiled |by hand"), undefined));
  });
});
