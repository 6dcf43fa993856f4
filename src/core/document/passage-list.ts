import { type Distances, MovedList } from "../moved-list.js";
import type { Passage } from "./report-document.js";

/** How passages move: with the text, and with their sections. */
export type PassageUnit = "characters" | "sections";

/** The passages of a report, by index. */
export type PassageList = MovedList<Passage, PassageUnit>;

export function listPassages(passages: readonly Passage[]): PassageList {
  return MovedList.of(passages, movedPassage);
}

export function movedPassage(passage: Passage, { characters, sections }: Distances<PassageUnit>): Passage {
  if (characters === 0 && sections === 0) return passage;
  const { role, reading, section, sentences } = passage;
  return { role, reading: reading.movedBy(characters), section: movedSection(section, sections), sentences };
}

/** The index of a section, which is null before the first heading, so many sections further on. */
export function movedSection(section: number | null, sections: number): number | null {
  return section === null ? null : section + sections;
}
