/** What the page reads of the manifest, its texts in the reader's language. */
export interface Manifest {
  readonly commands: readonly { readonly command: string; readonly title: string }[];
  readonly keybindings: readonly {
    readonly command: string;
    readonly key: string;
    readonly mac?: string;
    readonly when: string;
  }[];
  readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
  readonly views: Readonly<Record<string, readonly { readonly id: string; readonly name: string }[]>>;
}

interface MenuItem {
  readonly command?: string;
  readonly submenu?: string;
  readonly when?: string;
}

/** A key with what it does, for keys that are not in the manifest. */
export interface KnownKey {
  readonly does: string;
  readonly key: string;
  readonly mac: string;
}

/** The words of the page, in the reader's language. */
export interface ShortcutWords {
  readonly title: string;
  readonly introduction: string;
  readonly keys: string;
  readonly editorKeys: string;
  readonly editorKeysIntroduction: string;
  readonly tableKeys: string;
  readonly otherCommands: string;
  readonly columns: {
    readonly command: string;
    readonly key: string;
    readonly mac: string;
    readonly where: string;
  };
  readonly palette: string;
  readonly inText: string;
  readonly editorMenu: string;
  readonly atNote: string;
  readonly onRow: string;
  inViews(names: readonly string[]): string;
  viewTitle(name: string): string;
  rowMenu(name: string): string;
}

/** Keys of VS Code that work on reports, and those within the evidence table. */
export interface FurtherKeys {
  readonly editor: readonly KnownKey[];
  readonly table: readonly KnownKey[];
}

/**
 * The page of keyboard shortcuts, as Markdown: every command of the manifest once, with its key or where the keyboard finds
 * it. It is made of the manifest, so that it says what is so.
 */
export function shortcutsPage(manifest: Manifest, words: ShortcutWords, further: FurtherKeys): string {
  const { columns } = words;
  const titles = new Map(manifest.commands.map(({ command, title }) => [command, title]));
  const bound = manifest.keybindings.map(({ command, key, mac, when }) => [
    titles.get(command) ?? command,
    keyWords(key),
    keyWords(mac ?? key),
    whereKeyWorks(manifest, when, words),
  ]);
  const withKey = new Set(manifest.keybindings.map(({ command }) => command));
  const others = manifest.commands
    .filter(({ command }) => !withKey.has(command))
    .map(({ command, title }) => [title, whereFound(manifest, command, words).join("; ")]);
  const known = (keys: readonly KnownKey[]) =>
    table(
      [columns.command, columns.key, columns.mac],
      keys.map(({ does, key, mac }) => [does, keyWords(key), keyWords(mac)]),
    );
  return [
    `# ${words.title}`,
    words.introduction,
    `## ${words.keys}`,
    table([columns.command, columns.key, columns.mac, columns.where], bound),
    `## ${words.tableKeys}`,
    known(further.table),
    `## ${words.editorKeys}`,
    words.editorKeysIntroduction,
    known(further.editor),
    `## ${words.otherCommands}`,
    table([columns.command, columns.where], others),
    "",
  ].join("\n\n");
}

/** A key as people write it: `ctrl+k n` is `Ctrl+K N`. */
export function keyWords(key: string): string {
  const stroke = (part: string) =>
    part
      .split("+")
      .map((name) => name.charAt(0).toUpperCase() + name.slice(1))
      .join("+")
      .replace(/Pageup/, "PageUp")
      .replace(/Pagedown/, "PageDown");
  return key.split(" ").map(stroke).join(" ");
}

function whereKeyWorks(manifest: Manifest, when: string, words: ShortcutWords): string {
  const names = viewsIn(manifest, when);
  return names.length > 0 ? words.inViews(names) : words.inText;
}

/** The names of the views that a condition names: `view == policyAnnotator.notes`, or a pattern of their ids. */
function viewsIn({ views }: Manifest, when: string): string[] {
  const pattern = /focusedView =~ \/(.+?)\/(?= |$)/.exec(when)?.[1];
  const exact = [...when.matchAll(/(?:focusedView|view) == ([\w.]+)/g)].map(([, id]) => id);
  return Object.values(views)
    .flat()
    .filter(({ id }) => exact.includes(id) || (pattern !== undefined && new RegExp(pattern).test(id)))
    .map(({ name }) => name);
}

/** Where a command without a key is found, the most direct way first. */
function whereFound(manifest: Manifest, command: string, words: ShortcutWords): string[] {
  const { menus } = manifest;
  const isHidden = menus.commandPalette?.some((item) => item.command === command && item.when === "false");
  const places = placesOf(manifest, command, words);
  const all = [...(isHidden ? [] : [words.palette]), ...places];
  return all.length > 0 ? [...new Set(all)] : [words.onRow];
}

function placesOf(manifest: Manifest, entry: string, words: ShortcutWords): string[] {
  return Object.entries(manifest.menus).flatMap(([menu, items]) =>
    items
      .filter(({ command, submenu }) => command === entry || submenu === entry)
      .flatMap(({ when = "" }): string[] => {
        const [view = ""] = viewsIn(manifest, when);
        if (menu === "commandPalette") return [];
        if (menu === "view/title") return [words.viewTitle(view)];
        if (menu === "view/item/context") return [words.rowMenu(view)];
        if (menu === "editor/context") return [words.editorMenu];
        // What is in a submenu is where the submenu is.
        return menu.startsWith("comments/") ? [words.atNote] : placesOf(manifest, menu, words);
      }),
  );
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => text.replace(/[|\\*_<>[\]`]/g, "\\$&");
  return [header, header.map(() => "---"), ...rows.map((row) => row.map(cell))]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}
