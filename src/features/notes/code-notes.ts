import { commands, type Disposable, l10n, window } from "vscode";
import { type CodePath, toCodePath } from "../../core/coding/code.js";
import { addCodes } from "../../core/coding/codebook.js";
import { codesOf, createCoding, setCodes } from "../../core/coding/tags.js";
import { isComment, type Note } from "../../core/notes/note.js";
import { pickCodes } from "../../host/pick-codes.js";
import type { ReportNotes } from "../../host/report-notes.js";
import type { Services } from "../../host/services.js";
import { passageAt } from "./begin-note.js";
import type { NoteAim, NoteTargets } from "./note-targets.js";

/** Registers the command that gives codes: to the chosen notes, else to the selected passage. */
export function registerCodeCommand(services: Services, targets: NoteTargets): Disposable {
  return commands.registerCommand("policyAnnotator.codePassage", (chosen: unknown, alsoChosen?: unknown) => {
    const aims = chosen === undefined ? [] : targets.of(chosen, alsoChosen);
    const [first] = aims;
    return first ? codeNotes(services, first.report, aims) : codeSelection(services);
  });
}

/** Gives codes to the selected passage: to the note that stands on it, else to a new one that says no more. */
async function codeSelection(services: Services): Promise<void> {
  const { reports, notes, changes } = services;
  const editor = reports.activeEditor;
  const report = editor && notes.of(editor.document);
  const span = editor && passageAt(editor, reports);
  if (!report || !span || span.start === span.end) {
    await window.showInformationMessage(l10n.t("Select the passage that the codes are about."));
    return;
  }
  const there = report.all.filter(
    ({ anchor }) =>
      anchor.state !== "orphan" && anchor.span.start === span.start && anchor.span.end === span.end,
  );
  if (there.length > 0)
    return codeNotes(
      services,
      report,
      there.map((anchored) => ({ report, anchored })),
    );
  const codes = await askCodes(services, report, []);
  if (!codes || codes.length === 0) return;
  const uri = report.document.uri;
  const codebook = await services.codebooks.change(uri, (book) => addCodes(book, codes));
  const note = createCoding(report.describe(span), codes, notes.authoring());
  await changes.run({
    title: l10n.t("Passage coded"),
    changes: [{ report: uri, before: null, after: note }],
    codebook: { report: uri, ...codebook },
  });
}

/** Changes the codes of notes. Of several, codes that only some have stay with those. */
async function codeNotes(services: Services, report: ReportNotes, aims: readonly NoteAim[]): Promise<void> {
  const { notes, changes, codebooks } = services;
  const before = aims.map(({ anchored }) => anchored.note);
  const shared = codesOfAll(before);
  const codes = await askCodes(services, report, shared);
  if (!codes) return;
  const uri = report.document.uri;
  const by = notes.authoring();
  const added = codes.filter((code) => !shared.includes(code));
  const removed = shared.filter((code) => !codes.includes(code));
  const recoded = (note: Note) => {
    const kept = codesOf(note).filter((code) => !removed.includes(code));
    return setCodes(note, [...kept, ...added], by);
  };
  const codebook = await codebooks.change(uri, (book) => addCodes(book, codes));
  await changes.run({
    title: l10n.t("Codes changed"),
    changes: before.map((note) => ({ report: uri, before: note, after: recoded(note) })),
    codebook: { report: uri, ...codebook },
  });
}

async function askCodes(
  { codebooks, filed }: Services,
  report: ReportNotes,
  chosen: readonly CodePath[],
): Promise<CodePath[] | undefined> {
  const all = await filed.all();
  const used = all.flatMap(({ notes }) => notes.filter(isLiving).flatMap(codesOf));
  return pickCodes({
    title: l10n.t("Codes"),
    codebook: await codebooks.read(report.document.uri),
    used: [...new Set(used)].filter((code) => toCodePath(code) !== null),
    chosen,
  });
}

function isLiving(note: Note): boolean {
  return note.deleted === null && isComment(note);
}

/** The codes that all of some notes have. */
function codesOfAll(notes: readonly Note[]): CodePath[] {
  const [first, ...others] = notes.map(codesOf);
  return (first ?? []).filter((code) => others.every((codes) => codes.includes(code)));
}
