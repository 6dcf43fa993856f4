/** What is written above an imported report, so that it says where it comes from. */
export interface SourceData {
  /** The name of the file that it was made from. */
  readonly source: string;
  readonly title: string | null;
  /** Number of pages; null where the source has none. */
  readonly pages: number | null;
  /** What made it. */
  readonly converter: string;
}

/** Writes front matter that YAML readers and this project's own reader understand; every value is on one line. */
export function frontMatter(data: SourceData): string {
  const fields = Object.entries(data).flatMap(([name, value]: [string, string | number | null]) =>
    value === null ? [] : [`${name}: ${typeof value === "number" ? value : quoted(value)}`],
  );
  return `---\n${fields.join("\n")}\n---\n`;
}

/** A JSON string is a YAML string as well; characters that would end its line are written as escapes. */
function quoted(value: string): string {
  return JSON.stringify(value).replace(
    /[\u0085\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
