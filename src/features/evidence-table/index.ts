import * as v from "valibot";
import { commands, Disposable, l10n, ViewColumn, type WebviewPanel, window, workspace } from "vscode";
import type { Feature, Services } from "../../host/services.js";
import type { EvidencePanel } from "./evidence-panel.js";
import { TableState, WORKSPACE_SCOPE } from "./messages.js";

/** The type of the panel, by which the window restores it. */
const VIEW_TYPE = "policyAnnotator.evidenceTable";

/** The evidence table: a panel with all statistics of a report or of the workspace. What it is made of is loaded with it. */
export const registerEvidenceTable: Feature = (services) => {
  const tables = new EvidenceTables(services);
  return Disposable.from(
    tables,
    commands.registerCommand("policyAnnotator.showEvidenceTable", () => tables.show()),
    window.registerWebviewPanelSerializer(VIEW_TYPE, {
      deserializeWebviewPanel: async (panel, kept: unknown) => {
        const state = v.safeParse(TableState, kept);
        await tables.restore(panel, state.success ? state.output.scope : tables.scope);
      },
    }),
  );
};

/** The one panel of the window. */
class EvidenceTables implements Disposable {
  readonly #services: Services;
  #open: EvidencePanel | undefined;

  constructor(services: Services) {
    this.#services = services;
  }

  /** What the table is of when it opens: the active report, else the workspace. */
  get scope(): string {
    return this.#services.reports.active?.uri.toString() ?? WORKSPACE_SCOPE;
  }

  async show(): Promise<void> {
    const { scope } = this;
    if (scope === WORKSPACE_SCOPE && !workspace.workspaceFolders?.length) {
      await window.showInformationMessage(l10n.t("Open a report first: a Markdown or plain text document."));
      return;
    }
    if (this.#open) {
      this.#open.reveal();
      await this.#open.show(scope);
      return;
    }
    // The panel may cover the report's editor before it is filled.
    const keeping = this.#services.reports.keepActive();
    try {
      const title = l10n.t("Evidence Table");
      const panel = window.createWebviewPanel(VIEW_TYPE, title, ViewColumn.Active, { enableScripts: true });
      await this.restore(panel, scope);
    } finally {
      keeping.dispose();
    }
  }

  /** Fills a panel, such as one that the window kept. */
  async restore(panel: WebviewPanel, scope: string): Promise<void> {
    const { EvidencePanel } = await import("./evidence-panel.js");
    const open = new EvidencePanel(this.#services, panel, scope);
    open.onDidClose(() => {
      if (this.#open === open) this.#open = undefined;
      open.dispose();
    });
    this.#open?.dispose();
    this.#open = open;
  }

  dispose(): void {
    this.#open?.dispose();
  }
}
