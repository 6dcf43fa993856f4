import { commands, Disposable, l10n, type QuickPickItem, type TreeView, window } from "vscode";
import type { NoteArrangement, NoteGrouping, NoteOrder } from "../../core/notes/arrange-notes.js";
import { readNoteFilter } from "../../core/notes/note-filter.js";
import type { Arrangements } from "../../host/arrangements.js";
import { counted } from "../../host/counted.js";
import { askForFilter } from "../../host/live-filter.js";
import type { NotesNode, NotesTree } from "./notes-tree.js";

const GROUPING = "policyAnnotator.notes.grouping";
const ORDER = "policyAnnotator.notes.order";

/** Registers how the view "Notes" is grouped, sorted and filtered. The first two stay. */
export function registerNotesView(
  tree: NotesTree,
  view: TreeView<NotesNode>,
  arrangements: Arrangements,
): Disposable {
  const filter = new FilterBox(tree, view);
  const arrange = async (key: string, change: Partial<NoteArrangement>) => {
    tree.arrange(change);
    await arrangements.update(key, Object.values(change)[0]);
  };
  tree.arrange({
    grouping: arrangements.get<NoteGrouping>(GROUPING, "none"),
    order: arrangements.get<NoteOrder>(ORDER, "place"),
  });
  return Disposable.from(
    commands.registerCommand("policyAnnotator.groupNotes", async () => {
      const grouping = await choose(l10n.t("Group Notes By"), groupings(), tree.arrangement.grouping);
      if (grouping) await arrange(GROUPING, { grouping });
    }),
    commands.registerCommand("policyAnnotator.sortNotes", async () => {
      const order = await choose(l10n.t("Sort Notes By"), orders(), tree.arrangement.order);
      if (order) await arrange(ORDER, { order });
    }),
    commands.registerCommand("policyAnnotator.filterNotes", (words: unknown) =>
      typeof words === "string" ? filter.apply(words) : filter.ask(),
    ),
    commands.registerCommand("policyAnnotator.clearNoteFilter", () => filter.apply("")),
  );
}

interface Choice<T> extends QuickPickItem {
  readonly value: T;
}

async function choose<T>(title: string, choices: Choice<T>[], now: T): Promise<T | undefined> {
  const items = choices.map((choice) =>
    choice.value === now ? { ...choice, description: l10n.t("as now") } : choice,
  );
  return (await window.showQuickPick(items, { title }))?.value;
}

function groupings(): Choice<NoteGrouping>[] {
  return [
    { value: "none", label: l10n.t("Nothing") },
    { value: "section", label: l10n.t("Section") },
    { value: "code", label: l10n.t("Code") },
    { value: "author", label: l10n.t("Author") },
    { value: "status", label: l10n.t("Status") },
  ];
}

function orders(): Choice<NoteOrder>[] {
  return [
    { value: "place", label: l10n.t("Place in the report") },
    { value: "time", label: l10n.t("Latest change") },
    { value: "author", label: l10n.t("Author") },
  ];
}

/** The filter of the view "Notes": it works while it is typed; Escape brings back what was shown before. */
class FilterBox {
  readonly #tree: NotesTree;
  readonly #view: TreeView<NotesNode>;
  #words = "";

  constructor(tree: NotesTree, view: TreeView<NotesNode>) {
    this.#tree = tree;
    this.#view = view;
  }

  apply(words: string): void {
    this.#words = words.trim();
    this.#tree.arrange({ filter: readNoteFilter(this.#words) });
    const { shown, all } = this.#tree.counts;
    this.#view.message =
      this.#words === ""
        ? ""
        : counted(
            l10n.t("Filter “{0}”: {1} of {2, plural, one {# note} other {# notes}}"),
            this.#words,
            shown,
            all,
          );
    void commands.executeCommand("setContext", "policyAnnotator.notes.filtered", this.#words !== "");
  }

  ask(): Promise<void> {
    return askForFilter({
      view: "policyAnnotator.notes",
      title: l10n.t("Filter Notes"),
      placeholder: l10n.t("Words, #code, by:name, is:open, is:resolved"),
      words: this.#words,
      apply: (words) => this.apply(words),
    });
  }
}
