/** What XML 1.0 has no way to write, not even as a reference: most control characters, and halves of surrogate pairs. */
const UNWRITABLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

type Attributes = Readonly<Record<string, string | null | undefined>>;

/** An element as a text: attributes that are null are left out; content is text, or elements one a line. */
export function xmlElement(
  name: string,
  attributes: Attributes,
  content: string | readonly string[] = [],
): string {
  const written = Object.entries(attributes)
    .filter((attribute): attribute is [string, string] => typeof attribute[1] === "string")
    .map(([key, value]) => ` ${key}="${attributeText(value)}"`)
    .join("");
  if (typeof content === "string") return `<${name}${written}>${elementText(content)}</${name}>`;
  return content.length === 0
    ? `<${name}${written}/>`
    : `<${name}${written}>\n${content.join("\n")}\n</${name}>`;
}

/** A document with one element, in UTF-8. */
export function xmlDocument(root: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${root}\n`;
}

/** Text between tags. A carriage return would be read back as a line feed were it not a reference. */
function elementText(text: string): string {
  return escaped(text).replaceAll("\r", "&#13;");
}

/** Line ends and tabs in an attribute would be read back as spaces were they not references. */
function attributeText(text: string): string {
  return escaped(text)
    .replaceAll('"', "&quot;")
    .replace(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function escaped(text: string): string {
  return text
    .replace(UNWRITABLE, "\uFFFD")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
