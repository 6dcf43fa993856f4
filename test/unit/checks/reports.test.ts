import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { analyze } from "../../../src/core/analysis.js";
import { STEEPEST, steepness } from "../steepness.js";

describe("the sample report", () => {
  for (const [extension, format] of [
    ["txt", "plaintext"],
    ["md", "markdown"],
  ] as const)
    it(`has two figures that do not agree with themselves, as .${extension}`, () => {
      const text = readFileSync(`media/sample/harbour-roundtable.${extension}`, "utf8");
      const { findings } = analyze(text, { format });
      assert.deepEqual(
        findings.map(({ code, start, end }) => [code, text.slice(start, end).replace(/\s+/g, " ")]),
        [
          ["stated-change", "eighty percent (80%)"],
          ["words-and-digits", "thirty-four percent (43%)"],
        ],
      );
    });
});

describe("the checks take linear time", () => {
  const lines = [
    "Calls rose from 1 (2001) to 2 (2002), ",
    "1 in 2001, 2 in 2002, ",
    "1 of the 2 ",
    "a total of 3: 1 and 2 ",
    "nine (9) ",
    "an increase of 5% ",
  ];
  for (const line of lines)
    it(`over one sentence of "${line}"`, () => {
      const read = (count: number) => () => analyze(line.repeat(count), { format: "plaintext" });
      const ratio = steepness(10, read(400), read(4000));
      assert.ok(ratio < STEEPEST, `${ratio.toFixed(1)} times its share`);
    });
});
