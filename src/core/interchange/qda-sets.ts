import { type Guid, guidFor } from "./guid.js";

/** The set of the comments of notes that are settled: known by its guid when a project comes back. */
export const RESOLVED_SET: Guid = guidFor("set", "resolved");

/** The set of memos that tell who settled a note and when: their author and their time. */
export const RESOLUTION_SET: Guid = guidFor("set", "resolved by");

/** The set of memos that tell of notes whose passage was not found: their description is the words of the passage. */
export const NOT_FOUND_SET: Guid = guidFor("set", "passage not found");

/** The guid of the coding of a whole source that a coding of its title stands for. */
export function wholeCoding(guid: Guid): Guid {
  return guidFor("whole", guid);
}

/** What people wrote in a note as one text, one after the other: each reply after the name of who gave it. */
export function threadText(
  written: readonly { readonly value: string; readonly creator: { readonly name: string } | null }[],
): string {
  return written
    .map(({ value, creator }, index) => (index > 0 && creator ? `${creator.name}: ${value}` : value))
    .join("\n\n");
}
