import {
  Diagnostic,
  DiagnosticRelatedInformation,
  DiagnosticSeverity,
  type Disposable,
  Location,
  languages,
  type TextDocument,
  workspace,
} from "vscode";
import { type Finding, severityOf } from "../../core/finding.js";
import { oneLine } from "../../core/one-line.js";
import { findingWords } from "../../host/arithmetic-words.js";
import { CHECKS_SETTING, shownFindings } from "../../host/findings.js";
import type { Notes } from "../../host/notes.js";
import { toRange } from "../../host/ranges.js";
import type { Report } from "../../host/reports.js";
import type { Services } from "../../host/services.js";

/** What the editor's Problems give as the source of a finding. */
export const SOURCE = "Policy Annotator";

/** The findings of the open reports as diagnostics, as of the version that was last analysed. */
export class Problems implements Disposable {
  readonly #notes: Notes;
  readonly #collection = languages.createDiagnosticCollection("policyAnnotator");
  readonly #reports = new Map<string, Report>();
  readonly #subscriptions: Disposable[];

  constructor({ reports, notes }: Pick<Services, "reports" | "notes">) {
    this.#notes = notes;
    this.#subscriptions = [
      this.#collection,
      reports.onDidAnalyze((report) => {
        this.#reports.set(report.document.uri.toString(), report);
        this.#show(report);
      }),
      notes.onDidChange(({ document }) => this.#refresh(document)),
      workspace.onDidCloseTextDocument((document) => this.#forget(document)),
      workspace.onDidChangeConfiguration((event) => {
        if (!event.affectsConfiguration(CHECKS_SETTING)) return;
        for (const report of this.#reports.values()) this.#show(report);
      }),
    ];
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #refresh(document: TextDocument): void {
    const report = this.#reports.get(document.uri.toString());
    if (report) this.#show(report);
  }

  /** What is known of an earlier version stays on the screen, moved by the editor, until the typing rests. */
  #show(report: Report): void {
    const { document, version } = report;
    if (version !== document.version) return;
    const findings = shownFindings(report, this.#notes);
    this.#collection.set(
      document.uri,
      findings.map((finding) => toDiagnostic(document, finding)),
    );
  }

  #forget(document: TextDocument): void {
    this.#reports.delete(document.uri.toString());
    this.#collection.delete(document.uri);
  }
}

function toDiagnostic(document: TextDocument, finding: Finding): Diagnostic {
  const severity =
    severityOf(finding) === "warning" ? DiagnosticSeverity.Warning : DiagnosticSeverity.Information;
  const diagnostic = new Diagnostic(toRange(document, finding), findingWords(finding), severity);
  diagnostic.source = SOURCE;
  diagnostic.code = finding.code;
  diagnostic.relatedInformation = finding.related.map((span) => {
    const range = toRange(document, span);
    const words = oneLine(document.getText(range));
    return new DiagnosticRelatedInformation(new Location(document.uri, range), words);
  });
  return diagnostic;
}
