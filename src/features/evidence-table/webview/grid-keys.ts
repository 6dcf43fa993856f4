/** The row number of the headings. */
export const HEADER = -1;

/** A cell of the grid: zero-based, with the headings above row 0. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/** How large the grid is, in cells. */
export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** Rows in sight at once. */
  readonly page: number;
}

/** A key with what is held down with it. */
export type Key = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">;

/** What a key does in the grid. */
export type KeyAction =
  | { readonly type: "move"; readonly to: GridPlace; readonly extends: boolean }
  | { readonly type: "open" | "toggle" | "selectNone" | LetterAction };

type LetterAction = "selectAll" | "copy" | "note" | "export";

/** What letters do together with Ctrl (Cmd on a Mac), and alone. */
const WITH_COMMAND = new Map([
  ["a", "selectAll"],
  ["c", "copy"],
] as const);
const ALONE = new Map([
  ["n", "note"],
  ["e", "export"],
] as const);

/** What a key does at a cell; undefined for keys that do nothing. Source: WAI-ARIA Authoring Practices 1.2, grid pattern. */
export function keyAction(pressed: Key, at: GridPlace, size: GridSize): KeyAction | undefined {
  if (pressed.altKey) return undefined;
  const isCommand = pressed.ctrlKey || pressed.metaKey;
  switch (pressed.key) {
    case "Enter":
      return isCommand ? undefined : { type: "open" };
    case " ":
      return isCommand ? undefined : { type: "toggle" };
    case "Escape":
      return { type: "selectNone" };
  }
  const letters: ReadonlyMap<string, LetterAction> = isCommand ? WITH_COMMAND : ALONE;
  const letter = pressed.shiftKey ? undefined : letters.get(pressed.key.toLowerCase());
  if (letter) return { type: letter };
  const to = target(pressed.key, isCommand, at, size);
  return to && { type: "move", to, extends: pressed.shiftKey && to.row !== at.row && to.row !== HEADER };
}

function target(key: string, isCommand: boolean, at: GridPlace, size: GridSize): GridPlace | undefined {
  const { row, column } = at;
  const last = size.rows - 1;
  switch (key) {
    case "ArrowDown":
      return { row: Math.min(row + 1, last), column };
    case "ArrowUp":
      return { row: Math.max(row - 1, HEADER), column };
    case "ArrowRight":
      return { row, column: Math.min(column + 1, size.columns - 1) };
    case "ArrowLeft":
      return { row, column: Math.max(column - 1, 0) };
    case "PageDown":
      return { row: Math.min(row + size.page, last), column };
    case "PageUp":
      return { row: Math.max(row - size.page, Math.min(0, last)), column };
    case "Home":
      return isCommand ? { row: Math.min(0, last), column: 0 } : { row, column: 0 };
    case "End":
      return isCommand ? { row: last, column: size.columns - 1 } : { row, column: size.columns - 1 };
    default:
      return undefined;
  }
}
