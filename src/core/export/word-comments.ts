import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  type ICommentOptions,
  Paragraph,
  TextRun,
} from "docx";
import { codesOf, writtenBodies } from "../coding/tags.js";
import { isResolved, liveBodies, type Note, type NoteBody } from "../notes/note.js";
import type { ExportWords } from "./export-words.js";
import { markdownParagraphs, type StyledText } from "./markdown-paragraphs.js";
import { xmlText } from "./xml-text.js";

/** `docx` writes threads and what is resolved only where some comment has a parent, be it one that there is not. */
const NO_PARENT = -1;

/** The comments of a Word file: one for each note, and one for each reply, in its thread. */
export class WordComments {
  readonly #words: ExportWords;
  readonly #written: ICommentOptions[] = [];
  readonly #ids = new Map<Note, readonly number[]>();

  constructor(words: ExportWords) {
    this.#words = words;
  }

  get written(): readonly ICommentOptions[] {
    return this.#written;
  }

  /** What stands in the text where the passage of a note begins. */
  begin(note: Note): CommentRangeStart[] {
    return this.#idsOf(note).map((id) => new CommentRangeStart(id));
  }

  /** What stands in the text where the passage of a note ends. */
  end(note: Note): (CommentRangeEnd | TextRun)[] {
    return this.#idsOf(note).flatMap((id) => [
      new CommentRangeEnd(id),
      new TextRun({ children: [new CommentReference(id)] }),
    ]);
  }

  /** The ids of a note's comment and of those of its replies; the comments are written when they are first asked for. */
  #idsOf(note: Note): readonly number[] {
    const known = this.#ids.get(note);
    if (known) return known;
    const [comment, ...replies] = writtenBodies(note);
    // A note that only gives codes has a comment of nothing but codes.
    const opening = comment ?? liveBodies(note)[0];
    const codes = codesOf(note);
    const codesLine = codes.length > 0 ? [this.#codesLine(codes)] : [];
    const first = this.#add(
      note,
      opening,
      [...(comment ? paragraphsOf(comment) : []), ...codesLine],
      NO_PARENT,
    );
    const ids = [first, ...replies.map((reply) => this.#add(note, reply, paragraphsOf(reply), first))];
    this.#ids.set(note, ids);
    return ids;
  }

  #add(note: Note, body: NoteBody | undefined, children: readonly Paragraph[], parentId: number): number {
    const id = this.#written.length;
    const author = xmlText((body?.creator ?? note.creator)?.name ?? this.#words.unknownAuthor);
    this.#written.push({
      id,
      author,
      initials: initialsOf(author),
      date: new Date(body?.created ?? note.created),
      children: children.length > 0 ? children : [new Paragraph({})],
      parentId,
      resolved: isResolved(note),
    });
    return id;
  }

  #codesLine(codes: readonly string[]): Paragraph {
    const text = this.#words.labelled(this.#words.columns.codes, codes.join(", "));
    return new Paragraph({
      style: "CommentText",
      children: [new TextRun({ text: xmlText(text), italics: true })],
    });
  }
}

function paragraphsOf({ value, format }: NoteBody): Paragraph[] {
  const paragraphs =
    format === "text/plain" ? value.split(/\r?\n/).map((text) => [plain(text)]) : markdownParagraphs(value);
  return paragraphs.map((texts) => new Paragraph({ style: "CommentText", children: texts.map(runOf) }));
}

function plain(text: string): StyledText {
  return { text, isBold: false, isItalic: false, isCode: false };
}

function runOf({ text, isBold, isItalic, isCode }: StyledText): TextRun {
  return new TextRun({
    text: xmlText(text),
    ...(isBold ? { bold: true } : {}),
    ...(isItalic ? { italics: true } : {}),
    ...(isCode ? { font: "Courier New" } : {}),
  });
}

/** `AB` of `Ada Byron`; at most three letters. */
function initialsOf(name: string): string {
  const letters = name.split(/[\s.-]+/).flatMap((part) => [...part].slice(0, 1));
  return letters.slice(0, 3).join("").toUpperCase();
}
