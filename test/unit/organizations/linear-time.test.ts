import assert from "node:assert/strict";
import { ReadingTextBuilder } from "../../../src/core/document/reading-text.js";
import type { ReportDocument } from "../../../src/core/document/report-document.js";
import { findOrganizations } from "../../../src/core/organizations/find-organizations.js";
import { STEEPEST, steepness } from "../steepness.js";

/** A report of one paragraph. */
function paragraph(text: string): ReportDocument {
  const reading = new ReadingTextBuilder(text).take(0, text.length).build();
  const sentences = [{ start: 0, end: text.length }];
  const passages = [{ role: "paragraph" as const, reading, section: null, sentences }];
  return { text, language: "en", blocks: [], headings: [], sections: [], passages };
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
      const [short, long] = [paragraph(make(2_000)), paragraph(make(16_000))];
      const ratio = steepness(
        8,
        () => findOrganizations(short),
        () => findOrganizations(long),
      );
      assert.ok(ratio < STEEPEST, `${ratio.toFixed(1)} times its share`);
    }).timeout(60_000);
});
