import { Diagnostic, DiagnosticSeverity, type Disposable, l10n, languages, Range } from "vscode";
import type { KeptReason } from "../../core/notes/note-line.js";
import type { Notes } from "../../host/notes.js";
import type { ReportNotes } from "../../host/report-notes.js";

/** Lists the lines of notes files that are not understood among the Problems, each where it stands. */
export class KeptLines implements Disposable {
  readonly #problems = languages.createDiagnosticCollection("policyAnnotator.notesFile");
  readonly #subscription: Disposable;

  constructor(notes: Notes) {
    this.#subscription = notes.onDidRead((read) => this.#show(read.notes));
  }

  dispose(): void {
    this.#problems.dispose();
    this.#subscription.dispose();
  }

  #show({ kept, storage }: ReportNotes): void {
    const problems = kept.map(({ line, text, reason }) => {
      const problem = new Diagnostic(
        new Range(line, 0, line, text.length),
        words(reason),
        reason === "newerVersion" ? DiagnosticSeverity.Information : DiagnosticSeverity.Warning,
      );
      problem.source = "Policy Annotator";
      problem.code = reason;
      return problem;
    });
    this.#problems.set(storage.uri, problems);
  }
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
