/**
 * Where a text stands in another.
 * @param {string} content
 * @param {string} text
 * @param {number} occurrence 1 for the first
 * @returns {number} an offset in UTF-16 units
 * @throws {Error} when it does not occur that often
 */
export function offsetOf(content, text, occurrence) {
  let offset = -1;
  for (let found = 0; found < occurrence; found += 1) {
    offset = content.indexOf(text, offset + 1);
    if (offset < 0) throw new Error(`The open report does not hold "${text}" ${occurrence} times.`);
  }
  return offset;
}

/**
 * The line and column of an offset as the editor counts them, from 1.
 * @param {string} content
 * @param {number} offset in UTF-16 units
 */
export function placeOf(content, offset) {
  const before = content.slice(0, offset).split(/\r?\n/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
