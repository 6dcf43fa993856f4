import { type Disposable, type TextEditor, ThemeColor, window } from "vscode";
import type { Notes } from "../../host/notes.js";
import { toRange } from "../../host/ranges.js";

/** Marks the passages that notes are about; one whose words changed is marked otherwise. */
export class NoteHighlights implements Disposable {
  readonly #notes: Notes;
  readonly #note = window.createTextEditorDecorationType({
    backgroundColor: new ThemeColor("policyAnnotator.noteBackground"),
    border: "1px solid",
    borderColor: new ThemeColor("policyAnnotator.noteBorder"),
    overviewRulerColor: new ThemeColor("policyAnnotator.noteOverviewRuler"),
  });
  readonly #changed = window.createTextEditorDecorationType({
    border: "1px dashed",
    borderColor: new ThemeColor("policyAnnotator.noteChangedBorder"),
    overviewRulerColor: new ThemeColor("policyAnnotator.noteChangedBorder"),
  });
  readonly #subscriptions: Disposable[];

  constructor(notes: Notes) {
    this.#notes = notes;
    this.#subscriptions = [
      this.#note,
      this.#changed,
      window.onDidChangeVisibleTextEditors((editors) => {
        for (const editor of editors) this.#decorate(editor);
      }),
      notes.onDidChange(({ document }) => {
        for (const editor of window.visibleTextEditors)
          if (editor.document === document) this.#decorate(editor);
      }),
    ];
    for (const editor of window.visibleTextEditors) this.#decorate(editor);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #decorate(editor: TextEditor): void {
    const { document } = editor;
    const all = this.#notes.of(document)?.all ?? [];
    const ranges = (changed: boolean) =>
      all.flatMap(({ anchor }) =>
        anchor.state !== "orphan" && (anchor.state === "changed") === changed
          ? [toRange(document, anchor.span)]
          : [],
      );
    editor.setDecorations(this.#note, ranges(false));
    editor.setDecorations(this.#changed, ranges(true));
  }
}
