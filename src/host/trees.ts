import { type Disposable, EventEmitter, type TreeView, type TreeViewOptions, window } from "vscode";
import type { TreeRows } from "./tree-rows.js";

/** The trees on the screen. */
export class Trees implements Disposable {
  readonly #didChange = new EventEmitter<string>();
  readonly #subscriptions: Disposable[] = [this.#didChange];

  /** A view, given by its id, is told of rows that look different. */
  readonly onDidChange = this.#didChange.event;

  /** Puts the rows of a tree into a view. */
  show<Row extends object>(
    view: string,
    rows: TreeRows<Row>,
    options: Omit<TreeViewOptions<Row>, "treeDataProvider"> = {},
  ): TreeView<Row> {
    this.#subscriptions.push(rows.onDidChangeTreeData(() => this.#didChange.fire(view)));
    return window.createTreeView(view, { showCollapseAll: true, ...options, treeDataProvider: rows });
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}
