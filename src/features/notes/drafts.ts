import * as v from "valibot";
import {
  type CommentController,
  type Disposable,
  type Memento,
  type TextDocument,
  window,
  workspace,
} from "vscode";
import { Draft, type DraftPlace } from "./draft.js";

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
const KeptDraft = v.object({
  report: v.string(),
  start: Count,
  end: Count,
  /** The words of the passage, by which a draft is found to have lost it. */
  quote: v.string(),
  isWholeReport: v.boolean(),
  words: v.string(),
});
type KeptDraft = v.InferOutput<typeof KeptDraft>;

const KEY = "policyAnnotator.drafts";

/**
 * Notes that are being written. What is typed is kept when the editor of the report closes or the window reloads, and is
 * there again with the report. The Comments API tells nothing of it, but the box is a document that can be watched.
 */
export class Drafts implements Disposable {
  readonly #controller: CommentController;
  readonly #state: Memento;
  readonly #author: () => string;
  readonly #open = new Set<Draft>();
  /** The document of the box in which a draft is written. */
  readonly #boxes = new Map<TextDocument, Draft>();
  readonly #subscriptions: Disposable[];

  constructor(controller: CommentController, state: Memento, author: () => string) {
    this.#controller = controller;
    this.#state = state;
    this.#author = author;
    this.#subscriptions = [
      workspace.onDidOpenTextDocument((document) => this.#takeBox(document)),
      workspace.onDidCloseTextDocument((document) => this.#closed(document)),
      workspace.onDidChangeTextDocument((event) => {
        for (const draft of this.#open) if (draft.document === event.document) draft.follow(event);
        if (this.#boxes.has(event.document)) void this.#save();
      }),
      window.onDidChangeVisibleTextEditors((editors) => {
        for (const { document } of editors) this.#restore(document);
      }),
    ];
    for (const { document } of window.visibleTextEditors) this.#restore(document);
  }

  /** Opens an empty note on a passage, with the focus in it. */
  begin(document: TextDocument, place: DraftPlace): void {
    this.#open.add(new Draft(this.#controller, document, place, this.#author()));
  }

  /** Takes a draft off the screen for good. */
  end(draft: Draft): void {
    this.#forget(draft);
    void this.#save(draft.document);
  }

  dispose(): void {
    for (const draft of this.#open) draft.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  /** A box that opens belongs to the latest draft that has none. */
  #takeBox(box: TextDocument): void {
    if (box.uri.scheme !== "comment") return;
    const taken = new Set(this.#boxes.values());
    const draft = [...this.#open].findLast((one) => !taken.has(one) && box.getText() === one.body);
    if (draft) this.#boxes.set(box, draft);
  }

  #closed(document: TextDocument): void {
    const draft = this.#boxes.get(document);
    if (draft) {
      const words = document.getText();
      this.#boxes.delete(document);
      if (this.#open.has(draft)) draft.keepWords(words);
    }
    const ofReport = [...this.#open].filter((one) => one.document === document);
    if (ofReport.length === 0) return;
    // What is saved says where they stand; with the report they come back.
    void this.#save().then(() => {
      for (const one of ofReport) this.#forget(one);
    });
  }

  #forget(draft: Draft): void {
    this.#open.delete(draft);
    for (const [box, owner] of this.#boxes) if (owner === draft) this.#boxes.delete(box);
    draft.dispose();
  }

  #restore(document: TextDocument): void {
    const key = document.uri.toString();
    if ([...this.#open].some((draft) => draft.document === document)) return;
    const text = document.getText();
    for (const { report, start, end, quote, isWholeReport, words } of this.#kept) {
      if (report !== key) continue;
      const at = text.slice(start, end) === quote ? start : text.indexOf(quote);
      const span = at < 0 ? { start: 0, end: 0 } : { start: at, end: at + quote.length };
      this.#open.add(new Draft(this.#controller, document, { span, isWholeReport }, this.#author(), words));
    }
  }

  get #kept(): KeptDraft[] {
    const read = v.safeParse(v.array(KeptDraft), this.#state.get(KEY, []));
    return read.success ? read.output : [];
  }

  async #save(ended?: TextDocument): Promise<void> {
    const shown = new Set([...this.#open].map(({ document }) => document.uri.toString()));
    if (ended) shown.add(ended.uri.toString());
    const elsewhere = this.#kept.filter(({ report }) => !shown.has(report));
    await this.#state.update(KEY, [...elsewhere, ...[...this.#open].flatMap((draft) => this.#toKeep(draft))]);
  }

  #toKeep(draft: Draft): KeptDraft[] {
    const [box] = [...this.#boxes].find(([, owner]) => owner === draft) ?? [];
    const words = box?.getText() ?? draft.body;
    if (words.trim() === "") return [];
    const { document, isWholeReport } = draft;
    const { start, end } = draft.span ?? { start: 0, end: 0 };
    const quote = document.getText().slice(start, end);
    return [{ report: document.uri.toString(), start, end, quote, isWholeReport, words }];
  }
}
