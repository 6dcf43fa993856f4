import type { StillList } from "../moved-list.js";
import type { ContentsSigns } from "./contents-signs.js";
import type { NoteCall } from "./footnote-bodies.js";
import type { PageSigns } from "./page-furniture.js";
import type { TableSigns } from "./table-lines.js";

/**
 * What the words of a line say of what it belongs to, wherever it stands. Each is told when it is first asked for, by who asks,
 * and stays told for as long as nobody types into the line: most of what is sought all over a report is then at hand.
 */
export interface LineSigns {
  page: PageSigns | undefined;
  /** By which the line is compared with others to tell running heads; null where it is none. */
  running: string | null | undefined;
  contents: ContentsSigns | undefined;
  table: TableSigns | undefined;
  /** The number that the line could be the note of; `"named"` for a note without a number; null for no note. */
  body: number | "named" | null | undefined;
  /** The notes that the line sends to. */
  calls: readonly NoteCall[] | undefined;
  /** By which a heading is sought among the lines. */
  key: string | undefined;
}

/** The signs of all lines, by index; they say the same wherever their lines stand. */
export type SignsList = StillList<LineSigns>;

/** The signs of so many lines of which nobody has asked anything. */
export function untoldSigns(lines: number): LineSigns[] {
  return Array.from({ length: lines }, untold);
}

function untold(): LineSigns {
  return {
    page: undefined,
    running: undefined,
    contents: undefined,
    table: undefined,
    body: undefined,
    calls: undefined,
    key: undefined,
  };
}
