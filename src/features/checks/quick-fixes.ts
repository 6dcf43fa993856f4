import {
  CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type CodeActionProvider,
  type Diagnostic,
  l10n,
  type Range,
  type TextDocument,
} from "vscode";
import type { Notes } from "../../host/notes.js";
import { placeArgument } from "../../host/place-argument.js";
import { toSpan } from "../../host/ranges.js";
import { DISMISS_FINDING } from "./dismiss-finding.js";
import { SOURCE } from "./problems.js";

/** What an analyst may do about a finding: write a note on it, or say that it is none. */
export class QuickFixes implements CodeActionProvider {
  static readonly kinds = [CodeActionKind.QuickFix];
  readonly #notes: Notes;

  constructor(notes: Notes) {
    this.#notes = notes;
  }

  provideCodeActions(
    document: TextDocument,
    _range: Range,
    { diagnostics }: CodeActionContext,
  ): CodeAction[] {
    // Both are kept beside the report: a document that was never saved has no such place.
    if (!this.#notes.of(document)) return [];
    return diagnostics
      .filter(({ source }) => source === SOURCE)
      .flatMap((diagnostic) => [addNote(document, diagnostic), dismiss(document, diagnostic)]);
  }
}

function addNote(document: TextDocument, diagnostic: Diagnostic): CodeAction {
  return action(l10n.t("Add note"), diagnostic, "policyAnnotator.addNote", placeOf(document, diagnostic));
}

function dismiss(document: TextDocument, diagnostic: Diagnostic): CodeAction {
  const argument = { ...placeOf(document, diagnostic), code: diagnostic.code };
  return action(l10n.t("Dismiss"), diagnostic, DISMISS_FINDING, argument);
}

function placeOf(document: TextDocument, { range }: Diagnostic) {
  return placeArgument(document, toSpan(document, range));
}

function action(title: string, diagnostic: Diagnostic, command: string, argument: object): CodeAction {
  const fix = new CodeAction(title, CodeActionKind.QuickFix);
  fix.diagnostics = [diagnostic];
  fix.command = { command, title, arguments: [argument] };
  return fix;
}
