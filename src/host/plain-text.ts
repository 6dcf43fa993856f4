import { oneLine } from "../core/one-line.js";

/** More words than this are cut: a card is one glance, whatever the document holds. In characters. */
const LONGEST = 160;

/**
 * Words of a document as Markdown that shows just these words: on one line, with every mark of ASCII escaped, so that they
 * make no link, no address, no entity, no HTML, no code and no icon. Source: CommonMark 0.31, 2.4 (backslash escapes), and
 * the icon labels of VS Code, where `\$(name)` is no icon.
 */
export function plainText(words: string): string {
  return clipped(oneLine(words), LONGEST)
    .replace(/\p{Cc}/gu, "")
    .replace(/\$\([a-z0-9-]+(?:~[a-z]+)?\)/gi, "\\$&")
    .replace(/[!-/:-@[-`{-~]/g, "\\$&");
}

/** The words as far as they fit, in characters, cut between two of them where that is possible. */
export function clipped(words: string, longest: number): string {
  if (words.length <= longest) return words;
  const cut = words.lastIndexOf(" ", longest);
  return `${words.slice(0, cut > longest / 2 ? cut : longest)}…`;
}
