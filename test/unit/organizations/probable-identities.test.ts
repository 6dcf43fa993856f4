import assert from "node:assert/strict";
import { readDocument } from "../../../src/core/document/read-document.js";
import { findOrganizations } from "../../../src/core/organizations/find-organizations.js";

/** What is asked of an analyst: `name ? name: reason`, with `(joined)` where the two already count as one. */
function asked(text: string): string[] {
  return findOrganizations(readDocument(text, "plaintext")).probable.map(
    ({ entity, other, reason, joined }) => `${entity} ? ${other}: ${reason}${joined ? " (joined)" : ""}`,
  );
}

const ASKED: readonly (readonly [string, string, readonly string[]])[] = [
  [
    "a name that is another but for a letter or two of one word",
    "The Institute of Canal Safety met. Later the Institute of Canal Saftey left.",
    ["Institute of Canal Safety ? Institute of Canal Saftey: misspelt"],
  ],
  [
    "an acronym that is a defined one but for a letter, although both count as one",
    "The Inland Postal Guard Service (IPGS) met. IPGGS officers left.",
    ["Inland Postal Guard Service ? IPGGS: misspelt (joined)"],
  ],
  [
    "an acronym that two names spell",
    "The Canal Safety Agency met the Coastal Survey Authority. Officials of CSA left.",
    ["CSA ? Canal Safety Agency: ambiguous-acronym", "CSA ? Coastal Survey Authority: ambiguous-acronym"],
  ],
  [
    "a name that two longer ones end with",
    "The Ontario Ministry of Canals and the Manitoba Ministry of Canals met. The Ministry of Canals did not.",
    [
      "Ministry of Canals ? Ontario Ministry of Canals: shortened",
      "Ministry of Canals ? Manitoba Ministry of Canals: shortened",
    ],
  ],
  [
    "nothing of names whose words differ by more than a slip",
    "The Institute of Canal Safety met the Institute of Coast Safety and the Institute of Canal Surveys.",
    [],
  ],
  ["nothing of numbered bodies", "The Bay Canal Board District 12 met the Bay Canal Board District 13.", []],
];

describe("probable identities ask an analyst about", () => {
  for (const [title, text, expected] of ASKED)
    it(title, () => {
      assert.deepEqual(asked(text), expected);
    });
});

describe("an entity", () => {
  it("knows its acronym and where the report gives it", () => {
    const text = "The Canal Safety Agency (CSA) met the Lock Board. CSA left.";
    const { entities } = findOrganizations(readDocument(text, "plaintext"));
    assert.deepEqual(
      entities.map(({ entity, acronym, definition }) => [
        entity,
        acronym,
        definition && text.slice(definition.start, definition.end),
      ]),
      [
        ["Canal Safety Agency", "CSA", "Canal Safety Agency (CSA"],
        ["Lock Board", null, null],
      ],
    );
  });
});
