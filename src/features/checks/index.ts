import { commands, Disposable, languages } from "vscode";
import type { Feature } from "../../host/services.js";
import { DISMISS_FINDING, dismissFinding } from "./dismiss-finding.js";
import { Problems } from "./problems.js";
import { QuickFixes } from "./quick-fixes.js";

/** What does not agree in a report, among the editor's Problems, with what an analyst may do about it. */
export const registerChecks: Feature = (services) =>
  Disposable.from(
    new Problems(services),
    languages.registerCodeActionsProvider(["markdown", "plaintext"], new QuickFixes(services.notes), {
      providedCodeActionKinds: QuickFixes.kinds,
    }),
    commands.registerCommand(DISMISS_FINDING, (argument: unknown) => dismissFinding(services, argument)),
  );
