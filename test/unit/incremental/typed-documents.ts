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

/** Documents in which notes and tables often adjoin what is above and below. */
export const notedDocuments = documentsOf(
  [
    ...NOTED,
    ...NOTED.map((block) => block.trimEnd()),
    "\n",
    "Page 12\n",
    "Key Findings and Advice\n",
    "a line that goes on\n",
  ],
  8,
  40,
);

/** An edit at a share of the text's length, or right behind the last one. */
export const editsOf = (typed: readonly string[]): fc.Arbitrary<Typed> =>
  fc.record({
    share: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { freq: 3 }),
    deleted: fc.oneof(
      { weight: 4, arbitrary: fc.constant(0) },
      { weight: 2, arbitrary: fc.integer({ min: 1, max: 4 }) },
      { weight: 1, arbitrary: fc.integer({ min: 5, max: 300 }) },
    ),
    inserted: fc.constantFrom(...typed),
  });

/** Edits around notes and tables. */
export const notedEdits = editsOf(["", "", "", ...NOTED_TYPED, ...NOTED]);
