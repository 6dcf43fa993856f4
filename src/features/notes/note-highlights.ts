import {
  DecorationRangeBehavior,
  type Disposable,
  OverviewRulerLane,
  type TextDocument,
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
import { type AnchoredNote, inReportOrder } from "../../core/notes/anchored-note.js";
import { isResolved } from "../../core/notes/note.js";
import { isOnWholeReport } from "../../core/notes/note-scope.js";
import type { Span } from "../../core/span.js";
import type { Codebooks } from "../../host/codebooks.js";
import type { Notes } from "../../host/notes.js";
import type { Behind, Mark } from "../../host/painted-marks.js";
import { Painter } from "../../host/painter.js";

/** How long the typing must rest before the marks are made anew, in milliseconds. */
const REST = 60;

type Color = CodeColor | "note";

/** A look for one passage, and a second for one that overlaps it: of two frames of one look the editor makes one. */
type Look = `${Color} ${0 | 1}` | "resolved" | "changed";

/**
 * Marks the passages that notes are about: in the colour of their first code, with the codes' names behind the line; one whose
 * words changed, and one whose note is settled, in other lines. A bar at its start tells where each of several begins.
 */
export class NoteHighlights implements Disposable {
  readonly #notes: Notes;
  readonly #codebooks: Codebooks;
  readonly #looks: ReadonlyMap<Look, TextEditorDecorationType>;
  /** The names of codes. */
  readonly #names = window.createTextEditorDecorationType({
    rangeBehavior: DecorationRangeBehavior.ClosedClosed,
  });
  readonly #painter = new Painter();
  readonly #subscriptions: Disposable[];
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(notes: Notes, codebooks: Codebooks) {
    this.#notes = notes;
    this.#codebooks = codebooks;
    this.#looks = createLooks();
    this.#subscriptions = [
      this.#painter,
      ...this.#looks.values(),
      this.#names,
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
    const names: Mark[] = [];
    const marks = new Map<Look, Mark[]>([...this.#looks.keys()].map((look) => [look, []]));
    const book = this.#codebooks.of(document.uri);
    const ends = new Map<Color, number>();
    for (const one of inReportOrder(all).placed) {
      const { note, span } = one;
      if (isOnWholeReport(note)) continue;
      const codes = codesOf(note);
      const [code] = codes;
      const color: Color = code === undefined ? "note" : colorOf(book, code);
      const end = ends.get(color) ?? 0;
      ends.set(color, Math.max(end, span.end));
      marks.get(lookOf(one, color, span.start < end ? 1 : 0))?.push(span);
      if (showsNames && codes.length > 0)
        names.push({
          ...behindLine(document, span),
          behind: nameBadge(codes.map(codeName).join(", "), color),
        });
    }
    const kinds = [...this.#looks].map(([look, decoration]) => ({
      decoration,
      marks: marks.get(look) ?? [],
    }));
    names.sort((a, b) => a.start - b.start);
    this.#painter.paint(editor, [...kinds, { decoration: this.#names, marks: names }]);
  }
}

function lookOf({ note, anchor }: AnchoredNote, color: Color, level: 0 | 1): Look {
  if (anchor.state === "changed") return "changed";
  return isResolved(note) ? "resolved" : `${color} ${level}`;
}

/** Where names stand: words within a line would push its text out of sight, for the editor wraps lines without counting them. */
function behindLine(document: TextDocument, { end }: Span): Span {
  const at = document.offsetAt(document.lineAt(document.positionAt(end)).range.end);
  return { start: at, end: at };
}

/** The codes by name, so that they are told by more than colour; framed, so that they are not read with the text. */
function nameBadge(names: string, color: Color): Behind {
  const look: ThemableDecorationAttachmentRenderOptions = {
    contentText: `\u00a0${names}\u00a0`,
    color: new ThemeColor("descriptionForeground"),
    // Its own background, for a selection runs over it.
    backgroundColor: new ThemeColor("editor.background"),
    fontStyle: "italic",
    border: "1px solid",
    borderColor: colorOfLook(color),
    margin: "0 0 0 0.6em",
  };
  return { key: `${color} ${names}`, look };
}

function colorOfLook(color: Color): ThemeColor {
  return new ThemeColor(color === "note" ? "policyAnnotator.noteBorder" : `charts.${color}`);
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
  const levels = (color: Color, width: string): [Look, TextEditorDecorationType][] => [
    [`${color} 0`, framed(colorOfLook(color), "solid", width, true)],
    [`${color} 1`, framed(colorOfLook(color), "solid", "1px 3px 1px 3px", true)],
  ];
  return new Map<Look, TextEditorDecorationType>([
    ...levels("note", "1px"),
    ...CODE_COLORS.flatMap((color) => levels(color, "1px 1px 1px 3px")),
    ["resolved", framed(new ThemeColor("policyAnnotator.noteResolvedBorder"), "dotted")],
    ["changed", framed(new ThemeColor("policyAnnotator.noteChangedBorder"), "dashed")],
  ]);
}
