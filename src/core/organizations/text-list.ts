import { movedPassage, type PassageUnit } from "../document/passage-list.js";
import { type Distances, MovedList } from "../moved-list.js";
import type { PassageText } from "./report-text.js";

/** The passages of a report with their words, by index. */
export type TextList = MovedList<PassageText, PassageUnit>;

export function listTexts(texts: readonly PassageText[]): TextList {
  return MovedList.of(texts, (text, by: Distances<PassageUnit>) =>
    placedIn(text, movedPassage(text.passage, by)),
  );
}

/** The words of a passage that stands elsewhere by now. */
export function placedIn(
  { text, tokens, shouted, repeated }: PassageText,
  passage: PassageText["passage"],
): PassageText {
  return { passage, text, tokens, shouted, repeated };
}
