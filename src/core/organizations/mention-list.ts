import { movedSection, type PassageUnit } from "../document/passage-list.js";
import { type Distances, MovedList } from "../moved-list.js";
import type { Mention } from "./organization.js";

/** The mentions of a report, by index; they move with their passages. */
export type MentionList = MovedList<Mention, PassageUnit>;

export function listMentions(mentions: readonly Mention[]): MentionList {
  return MovedList.of(mentions, movedMention);
}

function movedMention(mention: Mention, { characters, sections }: Distances<PassageUnit>): Mention {
  if (characters === 0 && sections === 0) return mention;
  const { start, end, text, entity, section } = mention;
  return {
    start: start + characters,
    end: end + characters,
    text,
    entity,
    section: movedSection(section, sections),
  };
}
