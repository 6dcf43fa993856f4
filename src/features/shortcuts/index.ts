import { commands, Disposable, l10n, Uri, window, workspace } from "vscode";
import { SHORTCUTS_SCHEME } from "../../host/report-document.js";
import type { Feature } from "../../host/services.js";
import { type FurtherKeys, type Manifest, type ShortcutWords, shortcutsPage } from "./shortcuts-page.js";

/** The command "Keyboard Shortcuts": a page that says how the keyboard reaches everything. */
export const registerShortcuts: Feature = ({ context }) => {
  const page = Uri.from({ scheme: SHORTCUTS_SCHEME, path: `/${l10n.t("Keyboard Shortcuts")}.md` });
  return Disposable.from(
    workspace.registerTextDocumentContentProvider(SHORTCUTS_SCHEME, {
      provideTextDocumentContent: () => {
        const { contributes }: { contributes: Manifest } = context.extension.packageJSON;
        return shortcutsPage(contributes, pageWords(), furtherKeys());
      },
    }),
    commands.registerCommand("policyAnnotator.showShortcuts", async () => {
      const canPreview = (await commands.getCommands()).includes("markdown.showPreview");
      if (canPreview) await commands.executeCommand("markdown.showPreview", page);
      else await window.showTextDocument(page);
    }),
  );
};

function pageWords(): ShortcutWords {
  return {
    title: l10n.t("Keyboard Shortcuts of Policy Annotator"),
    introduction: l10n.t(
      "Every command is here. To give one another key, open Preferences: Open Keyboard Shortcuts and look for “Policy Annotator”.",
    ),
    keys: l10n.t("Keys"),
    editorKeys: l10n.t("Keys of VS Code that work on reports"),
    editorKeysIntroduction: l10n.t("As VS Code has them, unless you changed them."),
    tableKeys: l10n.t("Keys in the evidence table"),
    otherCommands: l10n.t("Commands without a key"),
    columns: {
      command: l10n.t("Command"),
      key: l10n.t("Windows, Linux"),
      mac: l10n.t("Mac"),
      where: l10n.t("Where"),
    },
    palette: l10n.t("Command Palette"),
    inText: l10n.t("In the text of a report"),
    editorMenu: l10n.t("Menu of the editor"),
    atNote: l10n.t("At the note in the text"),
    onRow: l10n.t("Enter on a row, or on a link of a card or a quick fix"),
    inViews: (names) => l10n.t("In the view {0}", names.join(", ")),
    viewTitle: (name) => l10n.t("Title of the view {0}", name),
    rowMenu: (name) => l10n.t("Menu of a row in the view {0} (Shift+F10)", name),
  };
}

function furtherKeys(): FurtherKeys {
  const same = (does: string, key: string) => ({ does, key, mac: key });
  return {
    table: [
      same(l10n.t("To the next cell"), "Arrow keys"),
      same(l10n.t("To the first, the last cell of the row"), "Home, End"),
      { does: l10n.t("To the first, the last row"), key: "Ctrl+Home, Ctrl+End", mac: "Cmd+Home, Cmd+End" },
      same(l10n.t("A page up, a page down"), "PageUp, PageDown"),
      same(l10n.t("Go to the figure in the text; on a heading, sort by it"), "Enter"),
      same(l10n.t("Select the row, or not any more; on a heading, sort by it"), "Space"),
      same(l10n.t("Select several rows"), "Shift+Up, Shift+Down"),
      { does: l10n.t("Select all rows that are shown"), key: "Ctrl+A", mac: "Cmd+A" },
      same(l10n.t("Select no row"), "Escape"),
      same(l10n.t("Add a note on the selected rows"), "N"),
      { does: l10n.t("Copy rows as a table"), key: "Ctrl+C", mac: "Cmd+C" },
      same(l10n.t("Export rows"), "E"),
      { does: l10n.t("To the box of words; Enter leads back to the rows"), key: "Ctrl+F", mac: "Cmd+F" },
    ],
    editor: EDITOR_KEYS.map(({ command, key, mac }) => ({ does: editorWords()[command], key, mac })),
  };
}

/** Commands of VS Code that work on reports, with the keys that VS Code gives them. */
export const EDITOR_KEYS = [
  { command: "editor.action.showHover", key: "ctrl+k ctrl+i", mac: "cmd+k cmd+i" },
  { command: "editor.action.accessibleView", key: "alt+f2", mac: "alt+f2" },
  { command: "editor.action.revealDefinition", key: "f12", mac: "f12" },
  { command: "editor.action.goToReferences", key: "shift+f12", mac: "shift+f12" },
  { command: "editor.action.marker.nextInFiles", key: "f8", mac: "f8" },
  { command: "editor.action.quickFix", key: "ctrl+.", mac: "cmd+." },
  { command: "workbench.action.gotoSymbol", key: "ctrl+shift+o", mac: "cmd+shift+o" },
  { command: "editor.action.submitComment", key: "ctrl+enter", mac: "cmd+enter" },
] as const;

function editorWords(): Readonly<Record<(typeof EDITOR_KEYS)[number]["command"], string>> {
  return {
    "editor.action.showHover": l10n.t("Show the card of the figure at the cursor; again, to go into it"),
    "editor.action.accessibleView": l10n.t("Read the card, or a note, as plain text"),
    "editor.action.revealDefinition": l10n.t("Go to where an acronym is defined"),
    "editor.action.goToReferences": l10n.t("List all mentions of an organization"),
    "editor.action.marker.nextInFiles": l10n.t("Go to the next finding"),
    "editor.action.quickFix": l10n.t("Add a note on a finding, or dismiss it"),
    "workbench.action.gotoSymbol": l10n.t("Go to a section"),
    "editor.action.submitComment": l10n.t("Save the note or reply that is being written"),
  };
}
