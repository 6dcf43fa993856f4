import { readDocument } from "../../../src/core/document/read-document.js";
import { findOrganizations } from "../../../src/core/organizations/find-organizations.js";

/** The organizations of a text, each mention with line breaks as spaces; `CPC = Canada Post` where its entity is another name. */
export function organizationsIn(text: string): string[] {
  const { mentions } = findOrganizations(readDocument(text, "plaintext"));
  return mentions.map(({ text: written, entity }) => {
    const mention = written.replace(/\s+/g, " ");
    return mention === entity ? mention : `${mention} = ${entity}`;
  });
}
