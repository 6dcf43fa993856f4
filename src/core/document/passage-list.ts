import { MovedList } from "../moved-list.js";
import type { Passage } from "./report-document.js";

/** How much further on passages are: in UTF-16 units, and by how many sections. */
export interface PassageMove {
  readonly characters: number;
  readonly sections: number;
}

/** The passages of a report, by index. */
export type PassageList = MovedList<Passage, PassageMove>;

export function listPassages(passages: readonly Passage[]): PassageList {
  return MovedList.of(passages, movedPassage);
}

export function movedPassage(passage: Passage, { characters, sections }: PassageMove): Passage {
  if (characters === 0 && sections === 0) return passage;
  const { role, reading, section, sentences } = passage;
  return { role, reading: reading.movedBy(characters), section: movedSection(section, sections), sentences };
}

/** The index of a section, which is null before the first heading, so many sections further on. */
export function movedSection(section: number | null, sections: number): number | null {
  return section === null ? null : section + sections;
}
