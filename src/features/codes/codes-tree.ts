import {
  EventEmitter,
  l10n,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  workspace,
} from "vscode";
import { type CodePath, codeName, isWithinCode, parentCode, withParents } from "../../core/coding/code.js";
import { type Codebook, EMPTY_CODEBOOK, findCode } from "../../core/coding/codebook.js";
import { codesOf } from "../../core/coding/tags.js";
import { typeCode } from "../../core/coding/typed-codes.js";
import { isComment } from "../../core/notes/note.js";
import { codeIcon } from "../../host/pick-codes.js";
import type { Services } from "../../host/services.js";

/** A code in the view "Codes". */
export interface CodeNode {
  readonly code: CodePath;
}

/** How many notes have a code, or one below it. */
interface Uses {
  readonly here: number;
  readonly everywhere: number;
}

/** The codes of the codebook and those that notes have, as a hierarchy with counts. */
export class CodesTree implements TreeDataProvider<CodeNode> {
  readonly #services: Services;
  readonly #didChange = new EventEmitter<undefined>();
  readonly #nodes = new Map<CodePath, CodeNode>();
  #book: Codebook = EMPTY_CODEBOOK;
  #codes: readonly CodePath[] = [];
  #uses = new Map<CodePath, Uses>();

  readonly onDidChangeTreeData = this.#didChange.event;

  constructor(services: Services) {
    this.#services = services;
  }

  /** A report whose codebook the view shows: the active one, else any of the first folder. Undefined without a folder. */
  get report(): Uri | undefined {
    const folder = workspace.workspaceFolders?.[0]?.uri;
    return this.#services.reports.active?.uri ?? (folder && Uri.joinPath(folder, "report.txt"));
  }

  /** All codes, as the view lists them. */
  get codes(): readonly CodePath[] {
    return this.#codes;
  }

  /** How many notes have a code or one below it, in all reports. */
  usesOf(code: CodePath): number {
    return this.#uses.get(code)?.everywhere ?? 0;
  }

  /** Reads the codebook and counts anew. */
  async refresh(): Promise<void> {
    const report = this.report;
    this.#book = report ? await this.#services.codebooks.read(report) : EMPTY_CODEBOOK;
    const active = this.#services.reports.active?.uri.toString();
    const coded: { codes: readonly CodePath[]; isHere: boolean }[] = [];
    for (const { report: file, notes } of await this.#services.filed.all())
      for (const note of notes)
        if (note.deleted === null && isComment(note))
          coded.push({ codes: codesOf(note), isHere: file.toString() === active });
    this.#codes = withParents([
      ...this.#book.codes.map(({ path }) => path),
      ...coded.flatMap(({ codes }) => codes),
    ]);
    this.#uses = countUses(coded);
    this.#didChange.fire(undefined);
  }

  getChildren(node?: CodeNode): CodeNode[] {
    return this.#codes
      .filter((code) => parentCode(code) === (node?.code ?? null))
      .map((code) => this.#nodeOf(code));
  }

  getParent({ code }: CodeNode): CodeNode | undefined {
    const parent = parentCode(code);
    return parent === null ? undefined : this.#nodeOf(parent);
  }

  getTreeItem({ code }: CodeNode): TreeItem {
    const hasChildren = this.#codes.some((other) => other !== code && isWithinCode(other, code));
    const item = new TreeItem(
      codeName(code),
      hasChildren ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.None,
    );
    const { here, everywhere } = this.#uses.get(code) ?? { here: 0, everywhere: 0 };
    const description = findCode(this.#book, code)?.description ?? "";
    item.id = code;
    item.iconPath = codeIcon(this.#book, code);
    item.contextValue = "code";
    item.description = everywhere === here ? String(here) : l10n.t("{0} of {1}", here, everywhere);
    const count = l10n.t("Notes with it here: {0}, in all reports: {1}", here, everywhere);
    item.tooltip = [code, description, count].filter((part) => part !== "").join("\n\n");
    item.accessibilityInformation = {
      label: [code, count, description].filter((part) => part !== "").join(", "),
    };
    item.command = {
      command: "policyAnnotator.filterNotes",
      title: l10n.t("Show Notes with This Code"),
      arguments: [typeCode(code)],
    };
    return item;
  }

  dispose(): void {
    this.#didChange.dispose();
  }

  #nodeOf(code: CodePath): CodeNode {
    const known = this.#nodes.get(code) ?? { code };
    this.#nodes.set(code, known);
    return known;
  }
}

function countUses(coded: readonly { codes: readonly CodePath[]; isHere: boolean }[]): Map<CodePath, Uses> {
  const uses = new Map<CodePath, Uses>();
  for (const { codes, isHere } of coded)
    for (const code of withParents(codes)) {
      const { here, everywhere } = uses.get(code) ?? { here: 0, everywhere: 0 };
      uses.set(code, { here: here + (isHere ? 1 : 0), everywhere: everywhere + 1 });
    }
  return uses;
}
