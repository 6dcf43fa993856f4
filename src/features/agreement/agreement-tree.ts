import {
  EventEmitter,
  l10n,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
} from "vscode";
import {
  type Agreement,
  type CodeAgreement,
  compareCoders,
  type Difference,
} from "../../core/agreement/agreement.js";
import { oneLine } from "../../core/one-line.js";
import { codeIcon } from "../../host/pick-codes.js";
import type { Report } from "../../host/reports.js";
import type { Services } from "../../host/services.js";
import { quoted } from "../../host/typography.js";
import { coefficientWords, differenceWords } from "./agreement-words.js";

/** A row of the view "Agreement": a code, or a passage on which coders differ. */
export type AgreementNode =
  | { readonly type: "code"; readonly report: Report; readonly agreement: CodeAgreement }
  | {
      readonly type: "difference";
      readonly report: Report;
      readonly difference: Difference;
      readonly code: string;
    };

/** How far the coders of the active report agree, code by code. */
export class AgreementTree implements TreeDataProvider<AgreementNode> {
  readonly #services: Services;
  readonly #didChange = new EventEmitter<undefined>();
  #shown: { readonly report: Report; readonly agreement: Agreement } | null = null;

  readonly onDidChangeTreeData = this.#didChange.event;

  constructor(services: Services) {
    this.#services = services;
  }

  /** What is shown now; null without a report. */
  get shown(): { readonly report: Report; readonly agreement: Agreement } | null {
    return this.#shown;
  }

  /** Compares the coders of the active report anew. */
  refresh(): void {
    const { reports, notes } = this.#services;
    const report = reports.active && reports.current(reports.active);
    const all = report && notes.of(report.document)?.all;
    this.#shown = report && all ? { report, agreement: compareCoders(report.analysis.document, all) } : null;
    this.#didChange.fire(undefined);
  }

  getChildren(node?: AgreementNode): AgreementNode[] {
    if (!this.#shown) return [];
    const { report, agreement } = this.#shown;
    if (!node) return agreement.codes.map((code) => ({ type: "code", report, agreement: code }));
    if (node.type === "difference") return [];
    const { code, differences } = node.agreement;
    return differences.map((difference) => ({ type: "difference", report, difference, code }));
  }

  getTreeItem(node: AgreementNode): TreeItem {
    return node.type === "code" ? this.#codeItem(node) : differenceItem(node);
  }

  dispose(): void {
    this.#didChange.dispose();
  }

  #codeItem({ report, agreement }: Extract<AgreementNode, { type: "code" }>): TreeItem {
    const { code, kappa, alpha, agreed, differing, differences } = agreement;
    const item = new TreeItem(
      code,
      differences.length > 0 ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None,
    );
    const coefficients = [
      ...(this.#shown?.agreement.coders.length === 2 ? [`κ ${coefficientWords(kappa)}`] : []),
      `α ${coefficientWords(alpha)}`,
    ];
    const count = l10n.t("sentences agreed on: {0}, differing: {1}", agreed, differing);
    item.id = code;
    item.iconPath = codeIcon(this.#services.codebooks.of(report.document.uri), code);
    item.description = [...coefficients, `≠ ${differing}`].join(" · ");
    item.tooltip = [code, ...coefficients, count].join("\n\n");
    item.accessibilityInformation = { label: [code, ...coefficients, count].join(", ") };
    return item;
  }
}

function differenceItem(node: Extract<AgreementNode, { type: "difference" }>): TreeItem {
  const { report, difference, code } = node;
  const { document } = report;
  const words = oneLine(document.getText().slice(difference.start, difference.end));
  const item = new TreeItem(words);
  item.id = `${code}/${difference.start}`;
  item.description = differenceWords(difference);
  item.iconPath = new ThemeIcon("arrow-swap");
  item.accessibilityInformation = {
    label: [
      quoted(words),
      differenceWords(difference),
      l10n.t("line {0}", document.positionAt(difference.start).line + 1),
    ].join(", "),
  };
  item.tooltip = l10n.t(
    "Line {0}: {1}",
    document.positionAt(difference.start).line + 1,
    `${differenceWords(difference)}\n\n${quoted(words)}`,
  );
  item.command = {
    command: "policyAnnotator.goToDifference",
    title: l10n.t("Go to Passage"),
    arguments: [node],
  };
  return item;
}
