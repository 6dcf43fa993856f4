import assert from "node:assert/strict";
import { analyze } from "../../../src/core/analysis.js";
import { AnchorFinder } from "../../../src/core/anchoring/anchor-finder.js";
import { addCodes, EMPTY_CODEBOOK } from "../../../src/core/coding/codebook.js";
import { DEFAULT_EXPORT } from "../../../src/core/export/export-format.js";
import { EXPORT_FORMATS } from "../../../src/core/export/formats.js";
import { planCodes } from "../../../src/core/import/plan-codes.js";
import { planNotes } from "../../../src/core/import/plan-import.js";
import { readImport } from "../../../src/core/import/read-import.js";
import { InterchangeText } from "../../../src/core/notes/interchange-text.js";
import { formatNote, parseNote } from "../../../src/core/notes/note-line.js";
import { parseNotesFile } from "../../../src/core/notes/notes-file.js";
import { ENGLISH } from "../../unit/words/english.js";
import { mutate, randomDocument } from "../documents.js";
import type { Random } from "../random.js";
import { brokenLines, randomNotesFile } from "../random-notes.js";
import type { Trial } from "../trial.js";

/** Longest report whose notes are exported and taken in again, in UTF-16 units. */
const LONGEST = 5000;

/** The notes of a report are exported in some format, the file is broken, and taken in again: it is refused, or understood. */
export const IMPORTING: Trial = {
  name: "importing",
  readings: 4,
  make(random) {
    const text = randomDocument(random).slice(0, LONGEST);
    return [text, brokenLines(random, randomNotesFile(random, text))];
  },
  async check([text = "", notesFile = ""], random) {
    const { name, bytes } = await exported(text, notesFile, random);
    const read = readImport(name, brokenBytes(random, bytes));
    if ("refused" in read) return;
    planCodes(EMPTY_CODEBOOK, read.codes, []);
    const report = new InterchangeText(text);
    const into = {
      text: report,
      source: "file:report.txt",
      title: null,
      notes: [],
      now: "2032-01-01T00:00:00.000Z",
    };
    for (const document of read.documents)
      for (const { after } of planNotes(document, into)) {
        const line = formatNote(after);
        const back = parseNote(line);
        assert.ok(typeof back !== "string", `${back}: ${line}`);
        assert.equal(formatNote(back), line, "a note that was taken in is not what is read");
      }
  },
};

async function exported(text: string, notesFile: string, random: Random) {
  const finder = new AnchorFinder(new InterchangeText(text));
  const { notes } = parseNotesFile(notesFile);
  const report = {
    name: "fuzz.txt",
    path: null,
    analysis: analyze(text, { format: "plaintext" }),
    notes: notes
      .filter(({ deleted }) => deleted === null)
      .map((note) => ({ note, anchor: finder.find(note.target) })),
    codebook: addCodes(EMPTY_CODEBOOK, ["Harbour/Quays"]),
    within: null,
  };
  const formats = EXPORT_FORMATS.filter(({ what }) => ["notes", "codebook", "all", "report"].includes(what));
  const format = formats[random.below(formats.length)];
  if (!format) throw new Error("No format is written.");
  const content = await (await format.load())(report, ENGLISH, DEFAULT_EXPORT);
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return { name: `fuzz.${format.extension}`, bytes };
}

/** A file with some of its text edited, or with some of its bytes replaced, left out or said twice. */
function brokenBytes(random: Random, bytes: Uint8Array): Uint8Array {
  if (random.chance(0.1)) return bytes;
  if (random.chance(0.5)) return new TextEncoder().encode(mutate(random, new TextDecoder().decode(bytes)));
  const broken = [...bytes];
  for (let count = random.below(6); count >= 0; count--) {
    const at = random.below(broken.length + 1);
    const kind = random.below(3);
    if (kind === 0) broken[at] = random.below(256);
    else if (kind === 1) broken.splice(at, random.below(40));
    else broken.splice(at, 0, ...broken.slice(at, at + random.below(40)));
  }
  return Uint8Array.from(broken);
}
