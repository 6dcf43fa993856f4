import { codeName, isWithinCode, parentCode, withParents } from "../coding/code.js";
import { findCode } from "../coding/codebook.js";
import { codesOf } from "../coding/tags.js";
import type { AnnotatedReport } from "./annotated-report.js";
import type { Table } from "./table.js";

/** What is said of a code: no colour where it has that of the code above; `notes` counts those that have it, `notes_within` those that have it or one below it. */
export const CODE_COLUMNS = [
  "code",
  "name",
  "parent",
  "color",
  "description",
  "notes",
  "notes_within",
] as const;

export type CodeColumn = (typeof CODE_COLUMNS)[number];

/** The codebook as a table, with the codes that notes have and it has not: each below its parent, in the codebook's order. */
export function codebookTable({ codebook, notes }: AnnotatedReport): Table<CodeColumn> {
  const given = notes.map(({ note }) => codesOf(note));
  const paths = withParents([...codebook.codes.map(({ path }) => path), ...given.flat()]);
  const rows = paths.map((path) => ({
    code: path,
    name: codeName(path),
    parent: parentCode(path),
    color: findCode(codebook, path)?.color ?? null,
    description: findCode(codebook, path)?.description ?? "",
    notes: given.filter((codes) => codes.includes(path)).length,
    notes_within: given.filter((codes) => codes.some((code) => isWithinCode(code, path))).length,
  }));
  return { columns: CODE_COLUMNS, rows };
}
