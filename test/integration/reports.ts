import { extensions, Uri, window, workspace } from "vscode";
import type { AnchoredNote } from "../../src/core/notes/anchored-note.js";
import { createNote } from "../../src/core/notes/write-note.js";
import type { ReportNotes } from "../../src/host/report-notes.js";
import type { Services } from "../../src/host/services.js";

/** What the running extension is built on. */
export async function services(): Promise<Services> {
  const extension = extensions.getExtension<Services>("policy-annotator.policy-annotator");
  if (!extension) throw new Error("The editor does not list the extension.");
  const found = await extension.activate();
  await found.reports.ready;
  return found;
}

/** A file of the open folder. */
export function fileUri(name: string): Uri {
  const [folder] = workspace.workspaceFolders ?? [];
  if (!folder) throw new Error("No folder is open.");
  return Uri.joinPath(folder.uri, name);
}

/** Writes a file of the open folder. */
export async function write(name: string, content: string | Uint8Array): Promise<Uri> {
  const uri = fileUri(name);
  await workspace.fs.writeFile(
    uri,
    typeof content === "string" ? new TextEncoder().encode(content) : content,
  );
  return uri;
}

/** The text of a file of the open folder. */
export async function read(name: string): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(fileUri(name)));
}

/** Opens a report in an editor, and writes it first where its file does not hold this text. */
export async function openReport(name: string, text: string) {
  // The editor may see a file that is written over as empty for a moment.
  const holdsText = await read(name).then(
    (found) => found === text,
    () => false,
  );
  const editor = await window.showTextDocument(holdsText ? fileUri(name) : await write(name, text));
  const { reports, notes } = await services();
  const report = await reports.read(editor.document);
  const reportNotes = notes.of(editor.document);
  if (!report || !reportNotes) throw new Error(`${name} is no report.`);
  return { editor, document: editor.document, report, notes: reportNotes };
}

/** Keeps a note on the first occurrence of words in a report. */
export async function keepNote(notes: ReportNotes, words: string, comment: string): Promise<string> {
  const start = notes.document.getText().indexOf(words);
  const all = (await services()).notes;
  const note = createNote(notes.describe({ start, end: start + words.length }), comment, all.authoring());
  await all.put(notes, note);
  return note.id;
}

/** The words that a note lies on now; null for an orphan. */
export function wordsUnder(notes: ReportNotes, { note }: Pick<AnchoredNote, "note">): string | null {
  const anchor = notes.get(note.id)?.anchor;
  if (!anchor || anchor.state === "orphan") return null;
  return notes.document.getText().slice(anchor.span.start, anchor.span.end);
}

type Answer<T> = T | undefined | false | null;

/** Polls until a question is answered with something true. */
export async function until<T>(what: string, ask: () => Answer<T> | Promise<Answer<T>>): Promise<T> {
  const deadline = Date.now() + 10_000;
  while (Date.now() < deadline) {
    const answer = await ask();
    if (answer) return answer;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`Waited 10 s in vain for ${what}.`);
}
