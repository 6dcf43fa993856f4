import { knownCode } from "../core/coding/code.js";
import { addCodes } from "../core/coding/codebook.js";
import { addCodesTo, createCoding } from "../core/coding/tags.js";
import { readTypedCodes } from "../core/coding/typed-codes.js";
import { wholeReport } from "../core/notes/note-scope.js";
import { createNote } from "../core/notes/write-note.js";
import type { Span } from "../core/span.js";
import type { ReportNotes } from "./report-notes.js";
import type { Services } from "./services.js";

/** A passage that is to get a note. */
export interface NotedPassage {
  readonly report: ReportNotes;
  readonly span: Span;
  readonly isWholeReport: boolean;
}

/**
 * Makes a note of what was typed on each passage, all in one operation. Codes that were typed at its end (`#housing`) are
 * given to the passages and join the codebook of the first.
 * @param title what was done, as a person says it: `"Note added"`
 */
export async function addNotes(
  { notes, codebooks, changes }: Pick<Services, "notes" | "codebooks" | "changes">,
  title: string,
  passages: readonly NotedPassage[],
  typed: string,
): Promise<void> {
  const [first] = passages;
  const { text, codes: typedCodes } = readTypedCodes(typed);
  if (!first || (text === "" && typedCodes.length === 0)) return;
  const { uri } = first.report.document;
  const known = (await codebooks.read(uri)).codes.map(({ path }) => path);
  const codes = typedCodes.map((code) => knownCode(code, known));
  const by = notes.authoring();
  const made = passages.map(({ report, span, isWholeReport }) => {
    const passage = report.describe(span);
    const target = isWholeReport ? wholeReport(passage, by.now) : passage;
    const note =
      text === "" ? createCoding(target, codes, by) : addCodesTo(createNote(target, text, by), codes, by);
    return { report: report.document.uri, before: null, after: note };
  });
  const codebook = codes.length > 0 ? await codebooks.change(uri, (book) => addCodes(book, codes)) : null;
  await changes.run({
    title,
    changes: made,
    ...(codebook ? { codebook: { report: uri, ...codebook } } : {}),
  });
}
