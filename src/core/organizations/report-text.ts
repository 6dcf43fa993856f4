import type { Passage, ReportDocument } from "../document/report-document.js";
import { isShouted, type Token, tokenize } from "./token.js";
import type { Vocabulary } from "./word.js";

/** A passage with its words. */
export interface PassageText {
  readonly passage: Passage;
  readonly text: string;
  readonly tokens: readonly Token[];
  /** All in capitals: no capital proves anything. */
  readonly shouted: boolean;
}

/** The passages of a report with their words, each cut into words once. */
export function readPassages(document: ReportDocument, vocabulary: Vocabulary): PassageText[] {
  return document.passages.map((passage) => {
    const { text } = passage.reading;
    const tokens = tokenize(text, passage.sentences, vocabulary);
    return { passage, text, tokens, shouted: isShouted(tokens) };
  });
}
