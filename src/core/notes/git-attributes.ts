const PATTERN = "*.notes.jsonl";

/** Whether a `.gitattributes` already says how notes files are merged. Source: gitattributes, "Performing a three-way merge". */
export function saysHowToMergeNotes(content: string): boolean {
  return content.split(/\r?\n/).some((line) => {
    const [pattern, ...attributes] = line.trim().split(/\s+/);
    return pattern === PATTERN && attributes.some((one) => /^[-!]?merge(?:=|$)/.test(one));
  });
}

/**
 * The `.gitattributes` with a line that lets git keep the lines of both sides where two branches changed a notes file: the
 * notes are then united when the file is read. What stands there stays, its line ends too.
 */
export function withUnionMerge(content: string): string {
  if (saysHowToMergeNotes(content)) return content;
  const lineEnd = content.includes("\r\n") ? "\r\n" : "\n";
  const separator = content === "" || content.endsWith("\n") ? "" : lineEnd;
  return `${content}${separator}${PATTERN} merge=union${lineEnd}`;
}
