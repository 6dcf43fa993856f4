import { readDocument } from "../../../src/core/document/read-document.js";
import type { DocumentFormat } from "../../../src/core/document/report-document.js";

/** The outline of a text as indented lines: `"1 Title"`, `"  2 Scope"`. */
export function outlineOf(text: string, format: DocumentFormat = "plaintext"): string[] {
  return readDocument(text, format).headings.map(
    ({ level, text: words }) => `${"  ".repeat(level - 1)}${level} ${words}`,
  );
}

/** A made-up paragraph of running text, wrapped at `width` columns where one is given. */
export function prose(subject: string, width = 0): string {
  const words =
    `The review team looked at ${subject} over the whole period and spoke to people in nine towns. It found that costs rose while fewer families were reached, and that no one body kept count. Several officers said that the forms were too long, and that answers came late.`.split(
      " ",
    );
  if (width === 0) return words.join(" ");
  const lines: string[] = [];
  let line = "";
  for (const word of words) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line].join("\n");
}

/** The same in French. */
export function frenchProse(subject: string): string {
  return `Le comité a examiné ${subject} pendant toute la période et a rencontré des responsables dans neuf communes. Il constate que les dépenses ont augmenté alors que moins de familles ont été aidées, et qu'aucun service n'en tient le compte.`;
}
