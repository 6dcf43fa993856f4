import assert from "node:assert/strict";
import { reportToBibtex } from "../../../src/core/export/bibtex.js";
import { reportToCsl } from "../../../src/core/export/csl-json.js";
import { personName } from "../../../src/core/export/person-name.js";
import { annotated } from "./reports.js";

const COVER = `# Boats & Piers of the {Northern} Isles

By Dr. Ada Moor and Ines M. de la Torre

Crossings Safety Agency

Published: 2031-05-04

Report No. CSA_31-107

ISBN: 978-0-306-40615-7

## Introduction

The boats carried 4,200 people in the first year, and nearly twice as many in the second.
`;

describe("a report for reference managers", () => {
  it("is CSL-JSON with what its cover states", () => {
    assert.deepEqual(JSON.parse(reportToCsl(annotated([], COVER))), [
      {
        id: "moor2031boats",
        type: "report",
        title: "Boats & Piers of the {Northern} Isles",
        author: [
          { family: "Moor", given: "Ada" },
          { family: "de la Torre", given: "Ines M." },
        ],
        publisher: "Crossings Safety Agency",
        number: "CSA_31-107",
        ISBN: "978-0-306-40615-7",
        issued: { "date-parts": [[2031, 5, 4]] },
        language: "en",
      },
    ]);
  });

  it("is BibTeX with its special characters escaped", () => {
    assert.equal(
      reportToBibtex(annotated([], COVER)),
      `@techreport{moor2031boats,
  title = {{Boats \\& Piers of the Northern Isles}},
  author = {Moor, Ada and de la Torre, Ines M.},
  institution = {{Crossings Safety Agency}},
  year = {2031},
  month = may,
  number = {CSA\\_31-107},
  isbn = {978-0-306-40615-7}
}
`,
    );
  });

  it("says no more than its title where the cover states nothing, its file's name where it has none", () => {
    const bare =
      "The boats carried 4,200 people in the first year, and nearly twice as many in the second.\n";
    assert.deepEqual(JSON.parse(reportToCsl(annotated([], bare))), [
      { id: "lights", type: "report", title: "lights.md", language: "en" },
    ]);
    assert.equal(reportToBibtex(annotated([], bare)), "@techreport{lights,\n  title = {{lights.md}}\n}\n");
  });
});

describe("a person's name", () => {
  for (const [name, family, given] of [
    ["Ada Moor", "Moor", "Ada"],
    ["Prof. Jan van der Pell", "van der Pell", "Jan"],
    ["Bo", "Bo", ""],
  ] as const)
    it(`is ${family} by family in ${name}`, () => assert.deepEqual(personName(name), { family, given }));
});
