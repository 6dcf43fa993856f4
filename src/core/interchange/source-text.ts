const MARK = "\uFEFF";

/** A document as other tools have it in a file of its own: line ends are LF, and there is no byte order mark. */
export function lfTextWithoutMark(document: string): string {
  const text = document.startsWith(MARK) ? document.slice(MARK.length) : document;
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

/** How many code points of a document stand before that text. */
export function leadOf(document: string): number {
  return document.startsWith(MARK) ? MARK.length : 0;
}
