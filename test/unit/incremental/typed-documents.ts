import fc from "fast-check";
import type { TextEdit } from "../../../src/core/text-edit.js";

/** An edit at a share of a text's length; null for where the last one ended. */
export interface Typed {
  readonly share: number | null;
  readonly deleted: number;
  readonly inserted: string;
}

/** Makes an edit in a text; where it says no place, at the cursor. */
export function withTyped(
  text: string,
  { share, deleted, inserted }: Typed,
  cursor: number,
): { readonly edit: TextEdit; readonly text: string } {
  const start = Math.min(share === null ? cursor : Math.floor(share * text.length), text.length);
  const gone = Math.min(deleted, text.length - start);
  return {
    edit: { start, deleted: gone, inserted: inserted.length },
    text: text.slice(0, start) + inserted + text.slice(start + gone),
  };
}

/** A note that cuts a sentence, with so many lines between its first and its last one. */
export function longNote(lines: number, end = "of 2019.\ndid not.\n"): string {
  return `and on some it\n1 The Board, in letters\n${"to the people\n".repeat(lines)}${end}`;
}

/** Sentences that send to notes, notes alone and in lists, with and without what they cut, and tables of all kinds. */
const NOTED = [
  "The quay was mended by law.1 The Board had asked for it in 2016.2\n",
  "Boats were lost in the storm,3 as the letter says.4 Others sank.\n",
  "The Trust said so. 12 Nobody else did; see the minutes [13].\n",
  "Selon la loi,² le port est fermé.³ Le quai l’est aussi.\n",
  "the ferry came on most days and on some it\n1 The Board, letter of 3 May 2019.\n2 The same.\ndid not, and nobody knew why.\n",
  "1 The Board, letter of 3 May.\n2 Minutes of the Trust,\nvolume two.\n3 The same.\n4 A letter.\n",
  "¹ A note of the Board.\n² Another, which goes\non below.\n",
  "[12] The Trust, Annual Report.\n[13]: Minutes.\n",
  "* The figures are those of May.\n† And of June.\n",
  longNote(22),
  longNote(30),
  "Contents\n1 Boats .......... 3\n12 Minutes .......... 9\nLetters .......... 12\n",
  "1 Boats\n",
  "12 Minutes\n",
  "5 Not called.\n\n12 Called above.\n",
  "| Year | Boats |\n| 2016 | 103 |\n",
  "Year\tBoats\tLost\n2016\t103\t4\n2017\t99\t2\n",
  "Year    Boats    Lost\n2016    103    4\n2017    99    2\n",
  "12\n–\n14\nn/a\n15\n\n19\n",
];

/** Keys and pastes where notes, what sends to them and tables are. */
const NOTED_TYPED = [
  ..."1234 .,|-\t[]¹²*",
  "\n",
  "\n\n",
  "\f",
  "\u2028",
  ".1 ",
  "law.2",
  "\n3 ",
  "\n1 The Board.\n",
  "\n² Minutes.\n",
  "[12]",
  "12 Minutes ..... 9\n",
  "\n5\n",
  "\n7\n8\n–\n9\n",
  "\n| a | b |\n",
  "    ",
];

const lineEnds = fc.constantFrom("\n", "\r\n");

/** A document of so many blocks, with LF or CRLF. */
export const documentsOf = (blocks: readonly string[], minLength: number, maxLength: number) =>
  fc
    .tuple(fc.array(fc.constantFrom(...blocks), { minLength, maxLength }), lineEnds)
    .map(([all, end]) => all.join("\n").replaceAll("\n", end));

/** Blocks that often adjoin what is above and below: their ends go, and empty ones stand between. */
const adjoining = (blocks: readonly string[]) => [...blocks, ...blocks.map((block) => block.trimEnd()), "\n"];

/** Documents full of notes and tables. */
export const notedDocuments = documentsOf(
  [...adjoining(NOTED), "Page 12\n", "Key Findings and Advice\n", "a line that goes on\n"],
  8,
  40,
);

/** Shares of a length, as likely anywhere: most doubles between 0 and 1 are next to nothing. */
export const shares = fc.integer({ min: 0, max: 10_000 }).map((share) => share / 10_000);

/** An edit at a share of the text's length, or right behind the last one. */
export const editsOf = (typed: readonly string[]): fc.Arbitrary<Typed> =>
  fc.record({
    share: fc.option(shares, { freq: 3 }),
    deleted: fc.oneof(
      { weight: 4, arbitrary: fc.constant(0) },
      { weight: 2, arbitrary: fc.integer({ min: 1, max: 4 }) },
      { weight: 1, arbitrary: fc.integer({ min: 5, max: 300 }) },
    ),
    inserted: fc.constantFrom(...typed),
  });

/** Deletions, keys and whole blocks. */
const editsAround = (typed: readonly string[], blocks: readonly string[]) =>
  editsOf(["", "", "", ...typed, ...blocks]);

/** Edits around notes and tables. */
export const notedEdits = editsAround(NOTED_TYPED, NOTED);

/** Contents of all kinds, what looks like them, and the headings that they list. */
const LISTED = [
  "Contents\nBoats Lost in the Storm .......... 3\nThe Quay at Night .......... 9\nLetters of the Trust .......... 12\n",
  "Table of Contents\n1 Boats lost 3\n1.1 The quay 9\n  2 Letters and\nminutes of the Trust 12\nAnnex 14\n",
  "Boats Lost in the Storm 3\nThe Quay at Night 5\nLetters of the Trust 9\nWhat the Board Said 12\n",
  "Boats of the Quay 2\nWhat the Board\nSaid of Boats 4\nThe Trust 7\nA letter\nof the Trust 9\nNotes 12\n",
  "Minutes 3\nNotes 2\nLetters 9\nBoats 4\n",
  "- [Boats Lost in the Storm](#boats)\n- [The Quay](#quay)\n- [Letters](#letters)\n",
  "Part 1 Boats ..... 2\n    1.1 The Quay ..... 4\n",
  "Contents\nBoats\nThe Quay\nMinutes\nNotes\nBoats\nof the Trust ..... 9\nLetters ..... 12\n",
  "Letters of the Trust ..... 9\n",
  "The Quay at Night 5\n",
  "Contents\n",
  "# Contents\n",
  "Contents\n\n",
  "# Boats Lost in the Storm\n",
  "Boats Lost in the Storm\n",
  "\nThe Quay at Night\n\n",
  "\nBoats of the Quay and others\n\n",
  "What the Board Said\n",
  "The quay was mended by law in the year after the storm, and the Board had asked for it, as it says.\n",
  "Boats were lost, and some of them were found, but it took the people of the quay some\nyears to do so, for there was little money, and the storm had been a bad one, they say\nthat it lasted for days.\n",
  "a line that goes on\n",
  "a line\n\nand another\n\nand one more\n\n",
];

/** Keys and pastes where contents and what they list are. */
const LISTED_TYPED = [
  ..."1239 .#-XB",
  "\n",
  "\n\n",
  "\f",
  " 7",
  "Boats\n",
  " .....",
  " ..... 8\n",
  "Contents\n",
  "\nContents\n\n",
  "The Quay at Night",
  "\nThe Quay at Night\n",
  "\nBoats\n",
  "\na\nb\nc\nd\n",
];

/** Documents full of contents. */
export const listedDocuments = documentsOf(adjoining(LISTED), 6, 40);

/** Edits around contents. */
export const listedEdits = editsAround(LISTED_TYPED, LISTED);

/** Page numbers and marks, running heads with and without them, and text that these cut, or do not. */
const PAGED = [
  "Minutes of the Quay Board\n",
  "\nMinutes of the Quay Board\n\n",
  "\nMinutes of the Quay Board\n\n",
  "# Minutes of the Quay Board\n",
  "\n12 Letters of the Trust\n",
  "\nLetters of the Trust 13\n",
  "\nLetters of the Trust\n\n",
  "\nThe Storm of May\n\n",
  "\nThe Storm of May\n\n",
  "the ferry came on most days and on some it\n\nThe Storm of May\n\ndid not, and nobody knew why.\n",
  "the ferry came on most days and on some it\n\nMinutes of the Quay Board\n\ndid not, and nobody knew why.\n",
  "Page 12\n",
  "\nPage 13\n\n",
  "\n7\n\n",
  "\n8\n\n",
  "\n9\n\n",
  "\nix\n\n",
  "\f",
  "\fMinutes of the Quay Board\n",
  "a line that goes on\nand another\n",
  "one\n\ntwo\n\nthree\n\nfour\n\nfive\n\n",
  "The quay was mended by law in the year after the storm.\n",
];

/** Keys and pastes where pages end. */
const PAGED_TYPED = [
  ..."7890.,ix ",
  "\n",
  "\n",
  "\n\n",
  "\f",
  "\nThe Storm of May\n",
  "\n10\n",
  "```\n",
  "a",
  "A line\n",
];

/** Documents in which pages end in all ways. */
export const pagedDocuments = documentsOf(adjoining(PAGED), 8, 50);

/** Edits around the ends of pages. */
export const pagedEdits = editsAround(PAGED_TYPED, PAGED);
