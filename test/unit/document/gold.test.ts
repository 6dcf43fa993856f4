import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { readDocument } from "../../../src/core/document/read-document.js";

const FOLDER = "../shared/eval";
const DOCUMENTS = [
  "roundtable-2019.txt",
  "gao-mental-health.md",
  "lsc-special-report.txt",
  "gao-k12.md",
  "uk-digital-landscape.md",
];

interface GoldHeading {
  readonly start: number;
  readonly end: number;
  readonly level: number;
  readonly optional?: boolean;
}

describe("the headings of real reports", () => {
  for (const name of DOCUMENTS)
    it(`of ${name} are found at their levels, in Markdown and in plain text`, function () {
      if (!existsSync(FOLDER)) {
        console.log("    the folder with the real reports is not here: nothing to compare with");
        this.skip();
      }
      const text = readFileSync(`${FOLDER}/docs/${name}`, "utf8");
      const gold = JSON.parse(readFileSync(`${FOLDER}/gold/${name.replace(/\.\w+$/, "")}.gold.json`, "utf8"));
      const [from, to]: [number, number] = gold.range ?? [0, text.length];
      const marked: GoldHeading[] = gold.headings;
      const expected = marked
        .filter((heading) => heading.optional !== true)
        .map(({ start, end, level }) => ({ start, end, level }));
      for (const format of ["markdown", "plaintext"] as const) {
        const found = readDocument(text, format)
          .headings.filter(({ start, end }) => start >= from && end <= to)
          .filter(
            (heading) =>
              !marked.some(
                (other) => other.optional === true && other.start < heading.end && heading.start < other.end,
              ),
          )
          .map(({ start, end, level }) => ({ start, end, level }));
        assert.deepEqual(found, expected);
      }
    });
});
