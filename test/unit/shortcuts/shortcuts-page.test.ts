import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import {
  keyWords,
  type Manifest,
  type ShortcutWords,
  shortcutsPage,
} from "../../../src/features/shortcuts/shortcuts-page.js";

const english: Record<string, string> = JSON.parse(readFileSync("package.nls.json", "utf8"));
const { contributes }: { contributes: Manifest } = JSON.parse(
  readFileSync("package.json", "utf8").replace(/"%([\w.]+)%"/g, (_, key) => JSON.stringify(english[key])),
);

const WORDS: ShortcutWords = {
  title: "Shortcuts",
  introduction: "",
  keys: "Keys",
  editorKeys: "Of the editor",
  editorKeysIntroduction: "",
  tableKeys: "Of the table",
  otherCommands: "Others",
  columns: { command: "Command", key: "Key", mac: "Mac", where: "Where" },
  palette: "palette",
  inText: "text",
  editorMenu: "editor menu",
  atNote: "note",
  onRow: "row",
  inViews: (names) => `views ${names.join(", ")}`,
  viewTitle: (name) => `title of ${name}`,
  rowMenu: (name) => `menu of ${name}`,
};
const page = shortcutsPage(contributes, WORDS, { editor: [], table: [] });

/** The cells of the row that begins with a title. */
const rowOf = (title: string) =>
  page
    .split("\n")
    .find((line) => line.startsWith(`| ${title} |`))
    ?.split(" | ")
    .map((cell) => cell.replace(/^\| | \|$/g, ""));

describe("The page of keyboard shortcuts", () => {
  it("lists every command of the manifest, and those with keys once for each place where they work", () => {
    for (const { command, title } of contributes.commands) {
      const rows = page.split("\n").filter((line) => line.startsWith(`| ${title} |`));
      const alike = contributes.commands.filter((other) => other.title === title);
      const bound = contributes.keybindings.filter((one) => one.command === command);
      assert.ok(rows.length >= Math.max(1, bound.length), `${command}: ${rows.length} rows`);
      if (alike.length === 1) assert.equal(rows.length, Math.max(1, bound.length), command);
    }
  });

  it("says every key as people write it, and where it works", () => {
    for (const { key, mac = key } of contributes.keybindings) {
      assert.ok(page.includes(`| ${keyWords(key)} | ${keyWords(mac)} |`), key);
    }
    assert.deepEqual(rowOf("Add Note"), ["Add Note", "Ctrl+K N", "Cmd+K N", "text"]);
    assert.deepEqual(rowOf("Delete Note"), ["Delete Note", "Delete", "Cmd+Backspace", "views Notes"]);
    assert.equal(rowOf("Undo Last Note Change")?.at(-1), "views Notes, Codes");
    assert.equal(keyWords("ctrl+k pagedown"), "Ctrl+K PageDown");
  });

  it("says where the keyboard finds what has no key", () => {
    assert.equal(rowOf("Show Evidence Table")?.at(-1), "palette; title of Statistics");
    assert.equal(rowOf("Not a Statistic")?.at(-1)?.includes("menu of Statistics"), true);
    assert.match(rowOf("Group Statistics by Kind")?.at(-1) ?? "", /palette; title of Statistics/);
    assert.equal(rowOf("Reply")?.at(-1), "note");
    assert.equal(rowOf("Go to Statistic")?.at(-1), "row");
  });

  it("leaves to rows and links only what those do when they are opened", () => {
    const leftToRows = contributes.commands
      .filter(({ title }) => rowOf(title)?.at(-1) === "row")
      .map(({ command }) => command.replace("policyAnnotator.", ""));
    assert.deepEqual(leftToRows.sort(), [
      "copyValue",
      "dismissFinding",
      "goToDifference",
      "goToNote",
      "goToPlace",
      "goToSection",
      "goToStatistic",
      "showOrganization",
    ]);
  });
});
