import {
  Diagnostic,
  DiagnosticSeverity,
  Disposable,
  l10n,
  languages,
  Range,
  type TextDocument,
  type Uri,
  workspace,
} from "vscode";
import type { KeptReason } from "../../core/notes/note-line.js";
import { type KeptLine, parseNotesFile } from "../../core/notes/notes-file.js";
import type { Notes } from "../../host/notes.js";

/** How long a notes file rests after an edit before it is checked, in milliseconds. */
const REST = 500;
/** Notes files of more characters are checked with their reports alone. */
const LONGEST = 5_000_000;

/**
 * Lists the lines of notes files that are not understood among the Problems, each where it stands: when their report opens,
 * and while they are open in an editor themselves. VS Code checks no schema in `.jsonl` files.
 */
export class KeptLines implements Disposable {
  readonly #problems = languages.createDiagnosticCollection("policyAnnotator.notesFile");
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #subscription: Disposable;

  constructor(notes: Notes) {
    this.#subscription = Disposable.from(
      this.#problems,
      notes.onDidRead((read) => this.#show(read.notes.storage.uri, read.notes.kept)),
      workspace.onDidOpenTextDocument((document) => this.#check(document)),
      workspace.onDidChangeTextDocument(({ document }) => this.#checkSoon(document)),
    );
    for (const document of workspace.textDocuments) this.#check(document);
  }

  dispose(): void {
    for (const timer of this.#waiting.values()) clearTimeout(timer);
    this.#subscription.dispose();
  }

  #checkSoon(document: TextDocument): void {
    if (!isNotesFile(document)) return;
    const key = document.uri.toString();
    clearTimeout(this.#waiting.get(key));
    const run = () => {
      this.#waiting.delete(key);
      this.#check(document);
    };
    this.#waiting.set(key, setTimeout(run, REST));
  }

  #check(document: TextDocument): void {
    if (!isNotesFile(document) || document.isClosed) return;
    const text = document.getText();
    if (text.length <= LONGEST) this.#show(document.uri, parseNotesFile(text).kept);
  }

  #show(file: Uri, kept: readonly KeptLine[]): void {
    const problems = kept.map(({ line, text, reason }) => {
      const isNewer = reason === "newerVersion";
      const problem = new Diagnostic(
        new Range(line, 0, line, text.length),
        words(reason),
        isNewer ? DiagnosticSeverity.Information : DiagnosticSeverity.Warning,
      );
      problem.source = "Policy Annotator";
      problem.code = reason;
      return problem;
    });
    this.#problems.set(file, problems);
  }
}

function isNotesFile({ uri }: TextDocument): boolean {
  return uri.path.endsWith(".notes.jsonl");
}

function words(reason: KeptReason): string {
  const reasons: Record<KeptReason, string> = {
    notJson: l10n.t("This line is no JSON. It stays in the file as it is and is shown as no note."),
    notANote: l10n.t("This line is no note. It stays in the file as it is."),
    newerVersion: l10n.t(
      "This note is of a newer version of Policy Annotator. It stays in the file as it is; update the extension to read it.",
    ),
  };
  return reasons[reason];
}
