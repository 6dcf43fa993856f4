/** A stretch of a text of a report, and whether it is the mark of a footnote, which stands above the line. */
export interface MarkedText {
  readonly text: string;
  readonly isFootnoteMark: boolean;
}

/** A text of a report cut at the marks of footnotes that Markdown has (`[^1]`): of those, the name alone is shown. */
export function footnoteMarks(text: string): MarkedText[] {
  return text.split(/(\[\^[^\]\s]{1,20}\]:?)/).flatMap((part, index) => {
    if (part === "") return [];
    const isFootnoteMark = index % 2 === 1;
    return [{ text: isFootnoteMark ? part.replace(/^\[\^|\]:?$/g, "") : part, isFootnoteMark }];
  });
}
