import assert from "node:assert/strict";
import { ReadingTextBuilder } from "../../../src/core/document/reading-text.js";
import type { ReportDocument } from "../../../src/core/document/report-document.js";
import { findOrganizations } from "../../../src/core/organizations/find-organizations.js";

/** A report of one paragraph. */
function paragraph(text: string): ReportDocument {
  const reading = new ReadingTextBuilder(text).take(0, text.length).build();
  const sentences = [{ start: 0, end: text.length }];
  const passages = [{ role: "paragraph" as const, reading, section: null, sentences }];
  return { text, language: "en", blocks: [], headings: [], sections: [], passages };
}

/** The best of three runs, in milliseconds. */
function millisecondsFor(document: ReportDocument): number {
  const runs = [0, 1, 2].map(() => {
    const start = performance.now();
    findOrganizations(document);
    return performance.now() - start;
  });
  return Math.min(...runs);
}

const HOSTILE: Readonly<Record<string, (size: number) => string>> = {
  "capitalised words": (size) => "Agency ".repeat(size),
  "names without an end": (size) => "Canal and ".repeat(size),
  "prepositions without an end": (size) => "Board of ".repeat(size),
  "units of units": (size) => "Canal Board's Lock Unit of the ".repeat(size),
  "letters of a name, acronym by acronym": (size) => "ABCDE Alpha Beta Canal Dock ".repeat(size),
  "words that a line cut": (size) => "Ca- ".repeat(size),
  "names that differ by a letter": (size) =>
    Array.from({ length: size }, (_, at) => `Canal${"abcdefgh"[at % 8]}${at} Safety Board, `).join(""),
  "the nouns of bodies": (size) => `Canal Board. Canal Board. ${"The Board. ".repeat(size)}`,
  "nested brackets": (size) => "Canal Board (".repeat(size),
  "one definition after another": (size) => "Canal Board (CB) ".repeat(size),
  "distinct names": (size) => Array.from({ length: size }, (_, at) => `the X${at}x Canal Board, `).join(""),
  acronyms: (size) => Array.from({ length: size }, (_, at) => `QA${at}Z `).join(""),
  "commas in a department": (size) => `Department of Canals${", Locks".repeat(size)}`,
  initials: (size) => "A.".repeat(size),
  apostrophes: (size) => "l’".repeat(size),
  "tags that do not close": (size) => "<a".repeat(size),
};

describe("finding organizations", () => {
  for (const [title, make] of Object.entries(HOSTILE))
    it(`takes time in proportion to the length of ${title}`, () => {
      const small = millisecondsFor(paragraph(make(2_000)));
      const large = millisecondsFor(paragraph(make(16_000)));
      assert.ok(large < Math.max(small, 10) * 8 * 4, `${small} ms for one, ${large} ms for eight`);
    }).timeout(60_000);
});
