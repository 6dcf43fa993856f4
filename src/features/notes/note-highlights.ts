import {
  type DecorationOptions,
  DecorationRangeBehavior,
  type Disposable,
  OverviewRulerLane,
  type TextEditor,
  type TextEditorDecorationType,
  type ThemableDecorationAttachmentRenderOptions,
  ThemeColor,
  type Uri,
  window,
  workspace,
} from "vscode";
import { codeName } from "../../core/coding/code.js";
import { CODE_COLORS, type CodeColor, colorOf } from "../../core/coding/codebook.js";
import { codesOf } from "../../core/coding/tags.js";
import type { AnchoredNote } from "../../core/notes/anchored-note.js";
import { isResolved } from "../../core/notes/note.js";
import { isOnWholeReport } from "../../core/notes/note-scope.js";
import type { Codebooks } from "../../host/codebooks.js";
import type { Notes } from "../../host/notes.js";
import { toRange } from "../../host/ranges.js";

/** How long the typing must rest before the marks are made anew, in milliseconds. */
const REST = 60;

type Look = CodeColor | "note" | "resolved" | "changed";

/**
 * Marks the passages that notes are about: in the colour of their first code, with the codes' names behind them; one whose
 * words changed, and one whose note is settled, in other lines. A bar at its start tells where each of several begins.
 */
export class NoteHighlights implements Disposable {
  readonly #notes: Notes;
  readonly #codebooks: Codebooks;
  readonly #looks: ReadonlyMap<Look, TextEditorDecorationType>;
  readonly #subscriptions: Disposable[];
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(notes: Notes, codebooks: Codebooks) {
    this.#notes = notes;
    this.#codebooks = codebooks;
    this.#looks = createLooks();
    this.#subscriptions = [
      ...this.#looks.values(),
      window.onDidChangeVisibleTextEditors((editors) => {
        for (const editor of editors) this.#decorate(editor);
      }),
      notes.onDidChange(({ document }) => this.#decorateSoon(document.uri)),
      codebooks.onDidChange(() => this.#decorateAll()),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration("policyAnnotator.highlights.codeNames")) this.#decorateAll();
      }),
    ];
    this.#decorateAll();
  }

  dispose(): void {
    for (const timer of this.#waiting.values()) clearTimeout(timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  /** The editor itself moves the marks while somebody types; they are made anew once the typing rests. */
  #decorateSoon(document: Uri): void {
    const key = document.toString();
    clearTimeout(this.#waiting.get(key));
    this.#waiting.set(
      key,
      setTimeout(() => this.#decorateAll(document), REST),
    );
  }

  #decorateAll(only?: Uri): void {
    for (const editor of window.visibleTextEditors)
      if (!only || editor.document.uri.toString() === only.toString()) this.#decorate(editor);
  }

  #decorate(editor: TextEditor): void {
    const { document } = editor;
    const all = this.#notes.of(document)?.all ?? [];
    const showsNames = workspace
      .getConfiguration("policyAnnotator", document.uri)
      .get("highlights.codeNames", true);
    const ranges = new Map<Look, DecorationOptions[]>([...this.#looks.keys()].map((look) => [look, []]));
    const book = this.#codebooks.of(document.uri);
    for (const one of all) {
      const { note, anchor } = one;
      if (anchor.state === "orphan" || isOnWholeReport(note)) continue;
      const codes = codesOf(note);
      const [code] = codes;
      const color = code === undefined ? null : colorOf(book, code);
      const names = showsNames ? codes.map(codeName).join(", ") : "";
      ranges.get(lookOf(one, color))?.push({
        range: toRange(document, anchor.span),
        ...(names === "" ? {} : { renderOptions: { after: nameBadge(names) } }),
      });
    }
    for (const [look, decoration] of this.#looks) editor.setDecorations(decoration, ranges.get(look) ?? []);
  }
}

function lookOf({ note, anchor }: AnchoredNote, color: CodeColor | null): Look {
  if (anchor.state === "changed") return "changed";
  if (isResolved(note)) return "resolved";
  return color ?? "note";
}

/** The codes by name, so that they are told by more than colour. */
function nameBadge(names: string): ThemableDecorationAttachmentRenderOptions {
  return {
    contentText: names,
    color: new ThemeColor("descriptionForeground"),
    fontStyle: "italic",
    margin: "0 0.3em",
  };
}

function colorId(color: CodeColor): ThemeColor {
  return new ThemeColor(`charts.${color}`);
}

function createLooks(): Map<Look, TextEditorDecorationType> {
  const framed = (borderColor: ThemeColor, borderStyle: string, borderWidth = "1px", isFilled = false) =>
    window.createTextEditorDecorationType({
      borderColor,
      borderStyle,
      borderWidth,
      overviewRulerColor: borderColor,
      overviewRulerLane: OverviewRulerLane.Right,
      rangeBehavior: DecorationRangeBehavior.ClosedClosed,
      ...(isFilled ? { backgroundColor: new ThemeColor("policyAnnotator.noteBackground") } : {}),
    });
  return new Map<Look, TextEditorDecorationType>([
    ["note", framed(new ThemeColor("policyAnnotator.noteBorder"), "solid", "1px", true)],
    ["resolved", framed(new ThemeColor("policyAnnotator.noteResolvedBorder"), "dotted")],
    ["changed", framed(new ThemeColor("policyAnnotator.noteChangedBorder"), "dashed")],
    ...CODE_COLORS.map((color): [Look, TextEditorDecorationType] => [
      color,
      framed(colorId(color), "solid", "1px 1px 1px 3px", true),
    ]),
  ]);
}
