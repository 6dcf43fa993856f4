import { commands, type ExtensionContext, window } from "vscode";
import { registerAgreement } from "./features/agreement/index.js";
import { registerCarry } from "./features/carry/index.js";
import { registerChecks } from "./features/checks/index.js";
import { registerCodes } from "./features/codes/index.js";
import { registerConversion } from "./features/conversion/index.js";
import { registerEvidenceTable } from "./features/evidence-table/index.js";
import { registerExports } from "./features/exports/index.js";
import { registerHighlights } from "./features/highlights/index.js";
import { registerHovers } from "./features/hovers/index.js";
import { registerImports } from "./features/imports/index.js";
import { registerJudgements } from "./features/judgements/index.js";
import { registerLanguageTools } from "./features/language-tools/index.js";
import { registerLargeReports } from "./features/large-reports/index.js";
import { registerNotes } from "./features/notes/index.js";
import { registerNotesFile } from "./features/notes-file/index.js";
import { registerOrganizations } from "./features/organizations/index.js";
import { registerOutline } from "./features/outline/index.js";
import { registerReferences } from "./features/references/index.js";
import { registerSamples } from "./features/samples/index.js";
import { registerShortcuts } from "./features/shortcuts/index.js";
import { registerStatistics } from "./features/statistics/index.js";
import { registerStatus } from "./features/status/index.js";
import { registerStructure } from "./features/structure/index.js";
import { Arrangements } from "./host/arrangements.js";
import { Codebooks } from "./host/codebooks.js";
import { NoteChanges } from "./host/note-changes.js";
import { Notes } from "./host/notes.js";
import { Reports } from "./host/reports.js";
import type { Feature, Services } from "./host/services.js";
import { TextVersions } from "./host/text-versions.js";
import { Trees } from "./host/trees.js";
import { WorkspaceNotes } from "./host/workspace-notes.js";

const FEATURES: readonly Feature[] = [
  registerLargeReports,
  registerOutline,
  registerStructure,
  registerJudgements,
  registerStatistics,
  registerReferences,
  registerHighlights,
  registerHovers,
  registerOrganizations,
  registerNotes,
  registerNotesFile,
  registerCarry,
  registerCodes,
  registerAgreement,
  registerChecks,
  registerEvidenceTable,
  registerExports,
  registerConversion,
  registerImports,
  registerLanguageTools,
  registerSamples,
  registerStatus,
  registerShortcuts,
];

/** Builds the services and puts every feature on the screen. Returns the services for the tests: no stable API. */
export function activate(context: ExtensionContext): Services {
  const started = performance.now();
  const log = window.createOutputChannel("Policy Annotator", { log: true });
  const reports = new Reports();
  const texts = new TextVersions(context.storageUri ?? context.globalStorageUri, log);
  const notes = new Notes(reports, log, context.workspaceState, texts);
  const filed = new WorkspaceNotes(notes, log);
  const codebooks = new Codebooks(log);
  const changes = new NoteChanges(notes, filed, codebooks, log);
  const arrangements = new Arrangements(context);
  const trees = new Trees();
  const services: Services = { context, log, reports, notes, filed, codebooks, changes, arrangements, trees };
  context.subscriptions.push(log, reports, notes, filed, codebooks, changes, trees);
  context.subscriptions.push(
    ...FEATURES.map((register) => register(services)),
    commands.registerCommand("policyAnnotator.showLog", () => log.show()),
  );
  reports.ready.catch((error: unknown) => log.error("Loading the analysis", error));
  log.info(`Activated in ${(performance.now() - started).toFixed(1)} ms`);
  return services;
}
