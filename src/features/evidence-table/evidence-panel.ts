import * as v from "valibot";
import { Disposable, EventEmitter, l10n, Uri, type WebviewPanel, window } from "vscode";
import { nameOf } from "../../host/file-name.js";
import type { Services } from "../../host/services.js";
import { ToExtension, WORKSPACE_SCOPE } from "./messages.js";
import { copyRows, exportRows, goToRow, noteRows } from "./row-actions.js";
import { detailsOf } from "./row-words.js";
import { TableContent } from "./table-content.js";
import { pageFolder, tablePage } from "./table-page.js";

/** The panel of the evidence table: its page, and what that asks for. */
export class EvidencePanel implements Disposable {
  readonly #services: Services;
  readonly #panel: WebviewPanel;
  readonly #content: TableContent;
  readonly #didClose = new EventEmitter<void>();
  readonly #subscriptions: Disposable[];
  /** While the panel is in sight, whoever looks at it is still at the report. */
  #keeping: Disposable;
  /** The row whose details the page shows. */
  #detailed: string | undefined;

  /** The person closed it. */
  readonly onDidClose = this.#didClose.event;

  /** @param scope see `TableContent.scope` */
  constructor(services: Services, panel: WebviewPanel, scope: string) {
    this.#services = services;
    this.#panel = panel;
    const { extensionUri } = services.context;
    panel.webview.options = { enableScripts: true, localResourceRoots: [pageFolder(extensionUri)] };
    const icon = (theme: string) => Uri.joinPath(extensionUri, "media", `evidence-${theme}.svg`);
    panel.iconPath = { light: icon("light"), dark: icon("dark") };
    this.#keeping = services.reports.keepActive();
    this.#content = new TableContent(services, (message) => void panel.webview.postMessage(message));
    this.#subscriptions = [
      this.#content,
      this.#didClose,
      panel.onDidChangeViewState(() => {
        const before = this.#keeping;
        this.#keeping = panel.visible ? services.reports.keepActive() : Disposable.from();
        before.dispose();
      }),
      panel.onDidDispose(() => this.#didClose.fire()),
      panel.webview.onDidReceiveMessage((message: unknown) => this.#receive(message)),
      // Charts are drawn in the colours of the theme.
      window.onDidChangeActiveColorTheme(() => this.#showDetails(this.#detailed)),
    ];
    void this.show(scope);
    panel.webview.html = tablePage(panel.webview, extensionUri);
  }

  /** Shows the statistics of a report, or of the workspace. */
  async show(scope: string): Promise<void> {
    const of = scope === WORKSPACE_SCOPE ? l10n.t("Workspace") : nameOf(Uri.parse(scope));
    this.#panel.title = l10n.t("Evidence: {0}", of);
    await this.#content.show(scope);
  }

  /** Brings the panel to the front. */
  reveal(): void {
    this.#panel.reveal();
  }

  dispose(): void {
    this.#keeping.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#panel.dispose();
  }

  async #receive(sent: unknown): Promise<void> {
    const read = v.safeParse(ToExtension, sent);
    if (!read.success) {
      this.#services.log.warn("The evidence table sent what it should not", read.issues);
      return;
    }
    const message = read.output;
    try {
      await this.#answer(message);
    } catch (error) {
      this.#services.log.error(`Evidence table: ${message.type}`, error);
      const reason = error instanceof Error ? error.message : String(error);
      await window.showErrorMessage(l10n.t("The evidence table cannot do this: {0}", reason));
    }
  }

  async #answer(message: ToExtension): Promise<void> {
    switch (message.type) {
      case "ready":
        return this.#content.repeat();
      case "scope":
        return this.show(message.scope);
      case "details":
        return this.#showDetails(message.id);
      case "jump": {
        const row = this.#content.find(message.id);
        return row && goToRow(this.#services, row);
      }
      case "note":
        return noteRows(this.#services, this.#content.findAll(message.ids));
      case "copy":
        return copyRows(this.#content.findAll(message.ids));
      case "export":
        return exportRows(this.#services, this.#content.findAll(message.ids));
    }
  }

  #showDetails(id: string | undefined): void {
    this.#detailed = id;
    const found = id === undefined ? undefined : this.#content.find(id);
    if (id !== undefined && found) void this.#panel.webview.postMessage(detailsOf(id, found.row));
  }
}
