/** Verbs whose object is told something, `on` or `about` what stands behind it. */
const TOLD =
  /\b(?:brief(?:s|ed|ing)?|advis(?:es|ed|ing)|updat(?:es|ed|ing)|address(?:es|ed|ing)|questioned|informed) (?:the )?$/;
/** The longest of them with its article, in characters. */
const REACH = 16;

/** Whether the name that begins at a place of a text is told something: `briefed the Harbour Council on Redwater`. */
export function isToldSomething(text: string, start: number): boolean {
  return TOLD.test(text.slice(Math.max(0, start - REACH), start));
}
