import fc from "fast-check";
import { addCodes, type Codebook, describeCode, EMPTY_CODEBOOK } from "../../../src/core/coding/codebook.js";
import { addCodesTo, createCoding } from "../../../src/core/coding/tags.js";
import { describeTarget } from "../../../src/core/notes/describe-target.js";
import { InterchangeText } from "../../../src/core/notes/interchange-text.js";
import type { Note } from "../../../src/core/notes/note.js";
import { wholeReport } from "../../../src/core/notes/note-scope.js";
import { addReply, createNote, setStatus } from "../../../src/core/notes/write-note.js";
import { authorAt } from "../notes/notes.js";
import type { Workspace } from "./taken-in.js";

const WORDS = [
  "Les",
  "quais",
  "fermés",
  "😀",
  "12",
  "jours",
  "naïve",
  "e\u0301té",
  "𝒳-ray",
  "boats",
  "—",
  "5 %",
  "\t",
  "İ",
];
const CODES = [
  "Économie",
  "Économie/Prix",
  "Économie/Prix/Pain & beurre",
  "Harbour",
  "Harbour/Quays",
  "😀/<Smile>",
];
const NAMES = ["Ada", "Élodie Ñ", "Bo <bo@example.org>", "张伟"];

/** A report of a few paragraphs, with line ends of one kind. */
const report = fc
  .tuple(
    fc.array(fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 9 }), {
      minLength: 2,
      maxLength: 8,
    }),
    fc.constantFrom("\n", "\r\n", "\n\n", "\r\n\r\n"),
    fc.constantFrom("", "\uFEFF"),
  )
  .map(([lines, end, mark]) => mark + lines.map((words, at) => `${at}. ${words.join(" ")}.`).join(end) + end);

/** What people write: whatever XML and CSV have a form for. */
const words = fc
  .oneof(
    fc.constantFrom(
      "Why?",
      "=1+1",
      "'=1",
      "-",
      "a\nb\n\nc",
      "<b>&amp;</b>",
      "]]>",
      '"quoted", and; more',
      "  spaced  ",
    ),
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }),
  )
  .map((text) => text.replace(/[\p{Cc}\p{Cn}\p{Cs}]/gu, (character) => (character === "\n" ? "\n" : "·")))
  .filter((text) => text.trim() !== "");

interface Plan {
  readonly at: number;
  readonly length: number;
  readonly comment: string | null;
  readonly replies: readonly string[];
  readonly codes: readonly string[];
  readonly author: string;
  readonly minute: number;
  readonly kind: "passage" | "whole";
  readonly isResolved: boolean;
}

const plan: fc.Arbitrary<Plan> = fc.record({
  at: fc.nat(10_000),
  length: fc.integer({ min: 1, max: 60 }),
  comment: fc.option(words),
  replies: fc.array(words, { maxLength: 3 }),
  codes: fc.uniqueArray(fc.constantFrom(...CODES), { minLength: 1, maxLength: 3 }),
  author: fc.constantFrom(...NAMES),
  minute: fc.nat(1000),
  kind: fc.constantFrom("passage", "passage", "passage", "whole"),
  isResolved: fc.boolean(),
});

function noteBy(text: string, planned: Plan, index: number): Note {
  const document = new InterchangeText(text);
  // The editor shows no byte order mark: nobody selects it.
  const start = Math.max(nextLetter(text, planned.at % (text.length - 2)), text.startsWith("\uFEFF") ? 1 : 0);
  const end = Math.min(text.length, nextLetter(text, start + planned.length));
  const ids = { next: index * 100 };
  const by = (minute: number, author = planned.author) => authorAt(planned.minute + minute, author, ids);
  const passage = describeTarget("file:report.txt", document, { start, end: Math.max(end, start + 1) });
  const target = planned.kind === "whole" ? wholeReport(passage, by(0).now) : passage;
  if (planned.comment === null) return createCoding(target, planned.codes, by(0));
  let note = addCodesTo(createNote(target, planned.comment, by(0)), planned.codes, by(1));
  for (const [at, reply] of planned.replies.entries())
    note = addReply(note, reply, by(2 + at, NAMES[(at + index) % NAMES.length]));
  return planned.isResolved ? setStatus(note, "resolved", by(9)) : note;
}

/** The next offset that stands between two characters: an analyst cannot select half of one. */
function nextLetter(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const isInside = (unit >= 0xdc00 && unit <= 0xdfff) || (text[at] === "\n" && text[at - 1] === "\r");
  return isInside ? at + 1 : at;
}

const codebook: fc.Arbitrary<Codebook> = fc
  .array(fc.tuple(fc.constantFrom(...CODES), words), { maxLength: 4 })
  .map((described) =>
    described.reduce(
      (book, [code, description]) => describeCode(book, code, { description: description.trim() }),
      addCodes(EMPTY_CODEBOOK, CODES),
    ),
  );

/** A workspace with notes that overlap, codes of three levels, and text that other tools count otherwise. */
export const workspace: fc.Arbitrary<Workspace> = fc
  .tuple(report, fc.array(plan, { maxLength: 6 }), codebook)
  .map(([text, plans, book]) => ({
    name: "report.txt",
    text,
    codebook: book,
    notes: plans.map((planned, index) => noteBy(text, planned, index)),
  }));
