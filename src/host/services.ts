import type { Disposable, ExtensionContext, LogOutputChannel } from "vscode";
import type { Notes } from "./notes.js";
import type { Reports } from "./reports.js";

/** What the features are built on. */
export interface Services {
  readonly context: ExtensionContext;
  readonly log: LogOutputChannel;
  readonly reports: Reports;
  readonly notes: Notes;
}

/** Puts a feature on the screen; what it returns is disposed with the extension. */
export type Feature = (services: Services) => Disposable;
