import assert from "node:assert/strict";
import { analyze } from "../../../src/core/analysis.js";
import { isIsbn, type ReportData } from "../../../src/core/document/report-data.js";
import { reportDataOf } from "../../../src/core/export/citation.js";

const TEXT =
  "The boats carried 4,200 people in the first year, and nearly twice as many in the second, although the crossing takes longer in winter and the pier was closed for repairs.";

/** What a report says of itself whose cover has certain lines below its title. */
function dataOf(lines: readonly string[], heading = "Introduction"): ReportData {
  const text = `# Boats of the Northern Isles\n\n${lines.join("\n\n")}\n\n## ${heading}\n\n${TEXT}\n`;
  const analysis = analyze(text, { format: "markdown" });
  const data = reportDataOf(analysis);
  for (const field of [data.publisher, data.date, data.number, data.isbn, ...data.authors])
    if (field) assert.equal(text.slice(field.start, field.end).replace(/\s+/g, " "), field.text);
  return data;
}

const dateOf = (line: string) => {
  const { date } = dataOf([line]);
  return date && [date.year, date.month, date.day];
};

describe("the cover of a report", () => {
  it("says its title", () => assert.equal(dataOf([]).title?.text, "Boats of the Northern Isles"));

  for (const [line, publisher] of [
    ["© Northern Isles Transport Agency, 2031", "Northern Isles Transport Agency"],
    ["© 2031 Ministry of Crossings. All rights reserved.", "Ministry of Crossings"],
    ["Copyright © 2031 by Ministry of Crossings", "Ministry of Crossings"],
    ["Published by the Ministry of Crossings", "Ministry of Crossings"],
    ["Published by those who built the boats", null],
    ["Publié par Agence des traversées", "Agence des traversées"],
    ["**Source:** [Crossings Audit Office](https://example.org/report)", "Crossings Audit Office"],
    ["Ministry of Crossings", "Ministry of Crossings"],
    ["© His Majesty the King in Right of the Isles, 2031", null],
    ["Presented to the Ministry of Crossings in the spring", null],
    ["© All rights reserved", null],
  ] as const)
    it(`${publisher === null ? "names no publisher" : `names ${publisher} as publisher`} in “${line}”`, () => {
      const found = dataOf([line]).publisher?.text ?? null;
      assert.equal(found, publisher);
    });

  it("names a body that has a line to itself where the rights are the crown's", () => {
    const data = dataOf(["Crossings Safety Agency", "© His Majesty the King in Right of the Isles, 2031"]);
    assert.equal(data.publisher?.text, "Crossings Safety Agency");
    assert.equal(data.date?.year, 2031);
  });

  for (const [line, date] of [
    ["© Ministry of Crossings, 2031", [2031, null, null]],
    ["© 2031 Ministry of Crossings", [2031, null, null]],
    ["Published: 2031-05-04", [2031, 5, 4]],
    ["Published in May 2031", [2031, 5, null]],
    ["Publié le 4 mai 2031", [2031, 5, 4]],
    ["Dépôt légal : 2031", [2031, null, null]],
    ["May 2031", [2031, 5, null]],
    ["4 May 2031", [2031, 5, 4]],
    ["le 1er août 2031", [2031, 8, 1]],
    ["2031", [2031, null, null]],
    ["Port Ellery, May 15–16, 2031", null],
    ["Boats of 2031", null],
    ["© Ministry of Crossings, 2029–2031", null],
    ["Published: 2031-13-04", null],
    ["1204", null],
  ] as const)
    it(`${date === null ? "has no date" : `is of ${date.filter((part) => part !== null).join("-")}`} in “${line}”`, () =>
      assert.deepEqual(dateOf(line), date));

  it("has no date where two stand on lines of their own", () =>
    assert.equal(dataOf(["May 2031", "June 2032"]).date, null));

  it("prefers the date of publication to the year of the rights", () =>
    assert.equal(dataOf(["© Ministry of Crossings, 2030", "Published: May 2031"]).date?.year, 2031));

  for (const [line, number] of [
    ["Cat. No.: TR18-55/2031E-PDF", "TR18-55/2031E-PDF"],
    ["Catalogue number: T44-2/2031", "T44-2/2031"],
    ["N° de catalogue : T44-2/2031F", "T44-2/2031F"],
    ["Publication No. NIT-RT-2031-03E", "NIT-RT-2031-03E"],
    ["**Report:** CAO-31-107", "CAO-31-107"],
    ["Rapport n° 2031-12", "2031-12"],
    ["Report: see below", null],
    ["Report on 12 boats", null],
    ["Catalogue of boats", null],
    ["No. 12", null],
  ] as const)
    it(`${number === null ? "has no number" : `has the number ${number}`} in “${line}”`, () =>
      assert.equal(dataOf([line]).number?.text ?? null, number));

  for (const [lines, isbn] of [
    [["ISBN: 978-0-306-40615-7"], "978-0-306-40615-7"],
    [["ISBN 0-306-40615-2"], "0-306-40615-2"],
    [["ISBN: 978-0-306-40615-8"], null],
    [["ISBN: 978-0-306-40615-7 (print)", "ISBN: 978-1-4028-9462-6 (PDF)"], "978-1-4028-9462-6"],
    [["ISBN: 978-0-306-40615-7", "ISBN: 978-1-4028-9462-6"], null],
    [["Telephone 978-0-306-40615-7"], null],
  ] as const)
    it(`${isbn === null ? "has no ISBN" : `has the ISBN ${isbn}`} in “${lines.join(" / ")}”`, () =>
      assert.equal(dataOf(lines).isbn?.text ?? null, isbn));

  for (const [line, authors] of [
    ["By Ada Moor and Jan Pell", ["Ada Moor", "Jan Pell"]],
    ["Authors: Ines M. de la Torre, Bo Ek", ["Ines M. de la Torre", "Bo Ek"]],
    ["Auteurs : Zoé Durand et Luc Petit", ["Zoé Durand", "Luc Petit"]],
    ["Written by Dr. Ada Moor", ["Dr. Ada Moor"]],
    ["By the Minister of Crossings", []],
    ["By 2031, all boats sail", []],
    ["By Road and Rail", []],
    ["By Crossings Safety Agency", []],
    ["Par arrêté du 4 mai", []],
    ["Prepared for Ada Moor", []],
    ["By Ada Moor, Director", []],
  ] as const)
    it(`${authors.length === 0 ? "names no author" : `names ${authors.join(" and ")}`} in “${line}”`, () =>
      assert.deepEqual(
        dataOf([line]).authors.map(({ text }) => text),
        authors,
      ));

  it("ends where the first section begins", () => {
    const text = `# Boats\n\n## Sources\n\nISBN: 978-0-306-40615-7\n\n© Ministry of Crossings, 2031\n\n${TEXT}\n`;
    const { title: _title, ...data } = reportDataOf(analyze(text, { format: "markdown" }));
    assert.deepEqual(data, { publisher: null, date: null, number: null, isbn: null, authors: [] });
  });
});

describe("the check digit of an ISBN", () => {
  for (const [value, right] of [
    ["9780306406157", true],
    ["978-0-306-40615-7", true],
    ["0-8044-2957-X", true],
    ["0-8044-2957-1", false],
    ["978-0-306-4061", false],
  ] as const)
    it(`${right ? "is right" : "is wrong"} in ${value}`, () => assert.equal(isIsbn(value), right));
});
