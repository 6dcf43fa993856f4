import { movedSection, type PassageMove } from "../document/passage-list.js";
import { MovedList } from "../moved-list.js";
import type { Mention } from "./organization.js";

/** The mentions of a report, by index; they move with their passages. */
export type MentionList = MovedList<Mention, PassageMove>;

export function listMentions(mentions: readonly Mention[]): MentionList {
  return MovedList.of(mentions, movedMention);
}

function movedMention(mention: Mention, { characters, sections }: PassageMove): Mention {
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
