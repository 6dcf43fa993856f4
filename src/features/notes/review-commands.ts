import { commands, Disposable, l10n, type TextDocumentContentProvider, Uri, window, workspace } from "vscode";
import { placeOf } from "../../core/notes/anchored-note.js";
import { retarget } from "../../core/notes/write-note.js";
import type { Span } from "../../core/span.js";
import { toRange, toSpan } from "../../host/ranges.js";
import { PASSAGE_SCHEME } from "../../host/report-document.js";
import type { Services } from "../../host/services.js";
import type { NoteAim, NoteTargets } from "./note-targets.js";
import type { NoteThreads } from "./note-threads.js";
import type { NotesNode } from "./notes-tree.js";

/** Registers what puts notes right whose passage was changed or lost, and what shows a note's place. */
export function registerReviewCommands(
  services: Services,
  threads: NoteThreads,
  targets: NoteTargets,
): Disposable {
  const passages = new Passages();
  const put = (aim: NoteAim, span: Span) => {
    const { note } = aim.anchored;
    const after = retarget(note, aim.report.describe(span), services.notes.authoring());
    const title = l10n.t("Note attached");
    return services.changes.run({
      title,
      changes: [{ report: aim.report.document.uri, before: note, after }],
    });
  };
  return Disposable.from(
    workspace.registerTextDocumentContentProvider(PASSAGE_SCHEME, passages),
    commands.registerCommand("policyAnnotator.goToNote", (node: NotesNode) => goTo(threads, targets, node)),
    commands.registerCommand("policyAnnotator.acceptNote", (chosen: unknown, also?: unknown) =>
      Promise.all(
        targets
          .of(chosen, also)
          .flatMap((aim) =>
            aim.anchored.anchor.state === "changed" ? [put(aim, aim.anchored.anchor.span)] : [],
          ),
      ),
    ),
    commands.registerCommand("policyAnnotator.compareNote", (chosen: unknown) => {
      const [aim] = targets.of(chosen);
      return aim && compare(passages, aim);
    }),
    commands.registerCommand("policyAnnotator.attachNote", async (chosen: unknown) => {
      const [aim] = targets.of(chosen);
      if (!aim) return;
      const span = targets.candidateOf(chosen) ?? spanFor(services, aim);
      if (span) await put(aim, span);
      else
        await window.showInformationMessage(
          l10n.t("Select the passage that the note is about, then attach it."),
        );
    }),
  );
}

/** The selected passage of the note's report; for a note whose passage was changed, without a selection, that passage. */
function spanFor({ reports }: Services, { report, anchored }: NoteAim): Span | null {
  const editor = reports.activeEditor;
  if (editor?.document !== report.document) return null;
  const selected = toSpan(report.document, editor.selection);
  if (selected.start < selected.end) return selected;
  return anchored.anchor.state === "changed" ? anchored.anchor.span : null;
}

async function goTo(threads: NoteThreads, targets: NoteTargets, node: NotesNode): Promise<void> {
  if (node.type === "filed") {
    await openFiled(targets, threads, node.report, node.note.id);
    return;
  }
  if (node.type === "candidate") {
    const { document } = node.report;
    await window.showTextDocument(document, { selection: toRange(document, node.span), preserveFocus: true });
    return;
  }
  const aim = node.type === "note" ? targets.find(node.noteId) : undefined;
  if (aim) await show(threads, aim);
}

async function show(threads: NoteThreads, { report, anchored }: NoteAim): Promise<void> {
  const { document } = report;
  const span = placeOf(anchored);
  if (span) {
    await window.showTextDocument(document, { selection: toRange(document, span) });
    threads.find(anchored.note.id)?.expand();
    return;
  }
  const [candidate] = anchored.anchor.state === "orphan" ? anchored.anchor.candidates : [];
  if (candidate)
    await window.showTextDocument(document, { selection: toRange(document, candidate), preserveFocus: true });
  await window.showInformationMessage(
    l10n.t(
      "The passage “{0}” is not found, or not told apart from its equals. Select the right passage, then choose “Attach to Selection” on the note.",
      anchored.note.target.quote.exact,
    ),
  );
}

/** Opens the report of a note and, once its notes are read, the note. */
async function openFiled(
  targets: NoteTargets,
  threads: NoteThreads,
  report: Uri,
  noteId: string,
): Promise<void> {
  await window.showTextDocument(report);
  for (let attempt = 0; attempt < 40; attempt++) {
    const aim = targets.find(noteId);
    if (aim) return show(threads, aim);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Shows the passage of a note as it was when the note was made, beside what stands there now. */
async function compare(passages: Passages, { report, anchored }: NoteAim): Promise<void> {
  const { note, anchor } = anchored;
  const { prefix, exact, suffix } = note.target.quote;
  const text = report.document.getText();
  const span = anchor.state === "orphan" ? anchor.candidates[0] : anchor.span;
  const now = span
    ? text.slice(Math.max(0, span.start - prefix.length), Math.min(text.length, span.end + suffix.length))
    : "";
  await commands.executeCommand(
    "vscode.diff",
    passages.add(`${note.id}/then`, prefix + exact + suffix),
    passages.add(`${note.id}/now`, now.replace(/\r\n?/g, "\n")),
    l10n.t("Passage of the note: then ↔ now"),
    { preview: true },
  );
}

/** The texts of passages for the editor that compares them. */
class Passages implements TextDocumentContentProvider {
  readonly #texts = new Map<string, string>();

  add(name: string, text: string): Uri {
    // A text of its own for each look, for the editor keeps what it has once read.
    const uri = Uri.from({ scheme: PASSAGE_SCHEME, path: `/${name}`, query: String(this.#texts.size) });
    this.#texts.set(uri.toString(), text);
    return uri;
  }

  provideTextDocumentContent(uri: Uri): string {
    return this.#texts.get(uri.toString()) ?? "";
  }
}
