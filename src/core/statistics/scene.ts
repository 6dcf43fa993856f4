import type { Lexicon } from "./lexicon.js";
import type { Openings } from "./openings.js";
import type { Token } from "./tokens.js";

/** A reading text under examination: its tokens and the language it is read in. */
export interface Scene {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly lexicon: Lexicon;
  readonly openings: Openings;
  /** Whether words, in lower case, name a place. */
  readonly isPlaceName: (name: string) => boolean;
  /** The report writes `£2.7m`: then `a circulation of 2.7m` is in millions as well, and no length. */
  readonly writesMillionsAsM: boolean;
  /** The numbers that run into words all over the report as marks of notes: `434` of `higher.434`. */
  readonly noteMarks: ReadonlySet<number>;
}

/** Whether the token at `index` is one of `words` in lower case. */
export function isWord(scene: Scene, index: number, words: ReadonlySet<string>): boolean {
  const token = scene.tokens[index];
  return token !== undefined && words.has(token.lower);
}

/** Whether the token at `index` is the mark `mark`. */
export function isMark(scene: Scene, index: number, mark: string): boolean {
  return scene.tokens[index]?.text === mark;
}

const OPENERS: ReadonlySet<string> = new Set('.!?:;"“”«»()[]•*·▪–—-');

/** Whether a sentence, a clause after a colon, a bracket or a quotation starts at `index`: a capital there says nothing. */
export function opensSentence(scene: Scene, index: number): boolean {
  const before = scene.tokens[index - 1];
  return before === undefined || OPENERS.has(before.text);
}

/** Whether a noun, or an adjective before one, can stand at `index`: a word that is no function word. */
export function isNounAt(scene: Scene, index: number): boolean {
  const token = scene.tokens[index];
  return token?.kind === "word" && !scene.lexicon.functionWords.has(token.lower);
}
