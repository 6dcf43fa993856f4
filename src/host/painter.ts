import {
  type DecorationOptions,
  type Disposable,
  type TextEditor,
  type TextEditorDecorationType,
  window,
  workspace,
} from "vscode";
import { overlaps, type Span } from "../core/span.js";
import { mapInSteps } from "../core/steps.js";
import { type Mark, PaintedMarks } from "./painted-marks.js";
import { toRange } from "./ranges.js";
import { inSlices } from "./slices.js";
import { spansInView } from "./view.js";

/** More marks than this are put in slices. */
const MANY = 1000;

/** Marks of one kind, in document order. */
export interface Layer {
  readonly decoration: TextEditorDecorationType;
  readonly marks: readonly Mark[];
}

/** Puts marks into editors: only the kinds that an editor does not have as they are to be, and first what is in sight. */
export class Painter implements Disposable {
  readonly #painted = new WeakMap<TextEditor, Map<TextEditorDecorationType, PaintedMarks>>();
  /** What each kind is to be by now: what was begun for another state is given up. */
  readonly #wanted = new WeakMap<PaintedMarks, readonly Mark[]>();
  readonly #following: Disposable;

  constructor() {
    this.#following = workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const edits = contentChanges.map(({ rangeOffset, rangeLength, text }) => ({
        start: rangeOffset,
        deleted: rangeLength,
        inserted: text.length,
      }));
      for (const editor of window.visibleTextEditors)
        if (editor.document === document)
          for (const painted of this.#painted.get(editor)?.values() ?? [])
            painted.follow(edits, document.version, performance.now());
    });
  }

  /** Gives an editor these marks and no others of their kinds, all over the document or `within` parts of it only. */
  paint(editor: TextEditor, layers: readonly Layer[], within?: readonly Span[]): void {
    for (const { decoration, marks } of layers) {
      const painted = this.#paintedOn(editor, decoration);
      const wanted = within ? painted.with(marks, within) : marks;
      this.#wanted.set(painted, wanted);
      if (painted.has(wanted, editor.document.version)) continue;
      if (wanted.length <= MANY) set(editor, { decoration, marks: wanted }, painted);
      else void this.#paintMany(editor, { decoration, marks: wanted }, painted);
    }
  }

  dispose(): void {
    this.#following.dispose();
  }

  async #paintMany(editor: TextEditor, layer: Layer, painted: PaintedMarks): Promise<void> {
    const { document } = editor;
    const { version } = document;
    if (painted.marks.length === 0) {
      const view = spansInView(editor);
      const inView = layer.marks.filter((mark) => view.some((span) => overlaps(span, mark)));
      set(editor, { ...layer, marks: inView }, painted);
    }
    const isWanted = () => this.#wanted.get(painted) === layer.marks && document.version === version;
    const options = await inSlices(
      mapInSteps(layer.marks, (mark) => optionsOf(editor, mark)),
      isWanted,
    );
    if (options && isWanted()) set(editor, layer, painted, options);
  }

  #paintedOn(editor: TextEditor, decoration: TextEditorDecorationType): PaintedMarks {
    const kinds = this.#painted.get(editor) ?? new Map<TextEditorDecorationType, PaintedMarks>();
    this.#painted.set(editor, kinds);
    const painted = kinds.get(decoration) ?? new PaintedMarks(editor.document.version);
    kinds.set(decoration, painted);
    return painted;
  }
}

function set(
  editor: TextEditor,
  { decoration, marks }: Layer,
  painted: PaintedMarks,
  options = marks.map((mark) => optionsOf(editor, mark)),
): void {
  painted.put(marks, editor.document.version, performance.now());
  // Ranges alone go a shorter way in the editor than ranges with something else.
  const isPlain = marks.every(({ behind }) => behind === undefined);
  editor.setDecorations(decoration, isPlain ? options.map(({ range }) => range) : options);
}

function optionsOf({ document }: TextEditor, mark: Mark): DecorationOptions {
  const range = toRange(document, mark);
  return mark.behind ? { range, renderOptions: { after: mark.behind.look } } : { range };
}
