import { commands, Disposable, l10n, type TreeView } from "vscode";
import type { Arrangements } from "../../host/arrangements.js";
import { counted } from "../../host/counted.js";
import { askForFilter } from "../../host/live-filter.js";
import type { Services } from "../../host/services.js";
import { type EntityPlace, mentionAtCursor, readEntity } from "./entity-at.js";
import type { Order, OrganizationRow } from "./organization-rows.js";
import { OrganizationsTree } from "./organizations-tree.js";

const ORDER = "policyAnnotator.organizations.order";
const ORDERS: Readonly<Record<Order, string>> = {
  count: "policyAnnotator.organizationsByCount",
  name: "policyAnnotator.organizationsByName",
  section: "policyAnnotator.organizationsBySection",
  kind: "policyAnnotator.organizationsByKind",
};

/** The view "Organizations": who is in the active report, how often and where. */
export class OrganizationsView implements Disposable {
  readonly tree: OrganizationsTree;
  readonly view: TreeView<OrganizationRow>;
  readonly #subscriptions: Disposable;

  constructor({ reports, arrangements, trees }: Services) {
    this.tree = new OrganizationsTree(reports, orderIn(arrangements));
    this.view = trees.show("policyAnnotator.organizations", this.tree.rows, { canSelectMany: true });
    announceOrder(arrangements);
    const refresh = () => {
      // What cannot be seen is made when it comes into sight: no analysis for a view that is folded.
      if (this.view.visible) this.tree.refresh();
      this.#announceFilter();
    };
    this.#subscriptions = Disposable.from(
      this.tree.rows,
      this.view,
      reports.onDidChangeActive(refresh),
      reports.onDidAnalyze(({ document }) => {
        if (document === reports.active) refresh();
      }),
      this.view.onDidChangeVisibility(refresh),
      ...(Object.keys(ORDERS) as Order[]).map((order) =>
        commands.registerCommand(ORDERS[order], () => this.#setOrder(order, arrangements)),
      ),
      commands.registerCommand("policyAnnotator.filterOrganizations", () => this.#askFilter()),
      commands.registerCommand("policyAnnotator.clearOrganizationFilter", () => this.#setFilter("")),
      commands.registerCommand("policyAnnotator.showOrganization", (argument: unknown) => {
        const place = argument === undefined ? mentionAtCursor(reports) : readEntity(reports, argument);
        return place && this.#reveal(place);
      }),
    );
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  async #setOrder(order: Order, arrangements: Arrangements): Promise<void> {
    await arrangements.update(ORDER, order);
    announceOrder(arrangements);
    this.tree.setOrder(order);
  }

  #setFilter(words: string): void {
    this.tree.setFilter(words);
    this.#announceFilter();
  }

  #announceFilter(): void {
    const shown = this.tree.filter.trim();
    const all = this.tree.report?.analysis.entities.length ?? 0;
    this.view.message =
      shown === ""
        ? ""
        : counted(
            l10n.t("Filter “{0}”: {1} of {2, plural, one {# organization} other {# organizations}}"),
            shown,
            this.tree.count,
            all,
          );
    void commands.executeCommand("setContext", "policyAnnotator.organizations.filtered", shown !== "");
  }

  #askFilter(): Promise<void> {
    return askForFilter({
      view: "policyAnnotator.organizations",
      title: l10n.t("Filter Organizations"),
      placeholder: l10n.t("Words of a name, or an acronym"),
      words: this.tree.filter,
      apply: (words) => this.#setFilter(words),
    });
  }

  /** Shows an organization in the view, its mentions below it; a filter that hides it is taken off. */
  async #reveal({ report, entity }: EntityPlace): Promise<void> {
    await commands.executeCommand("policyAnnotator.organizations.focus");
    if (this.tree.report?.analysis !== report.analysis) this.tree.refresh();
    if (this.tree.report?.analysis !== report.analysis) return;
    if (!this.tree.rowOf(entity)) this.#setFilter("");
    const row = this.tree.rowOf(entity);
    if (row) await this.view.reveal(row, { select: true, focus: true, expand: true });
  }
}

function orderIn(arrangements: Arrangements): Order {
  const order = arrangements.get<string>(ORDER);
  return order === "name" || order === "section" || order === "kind" ? order : "count";
}

function announceOrder(arrangements: Arrangements): void {
  void commands.executeCommand("setContext", ORDER, orderIn(arrangements));
}
