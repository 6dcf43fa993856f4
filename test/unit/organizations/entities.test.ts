import assert from "node:assert/strict";
import { readDocument } from "../../../src/core/document/read-document.js";
import { findOrganizations } from "../../../src/core/organizations/find-organizations.js";

/** The names that a text uses for one body, the entity's first. */
function aliasesIn(text: string): string[][] {
  return findOrganizations(readDocument(text, "plaintext")).entities.map(({ entity, aliases }) => [
    entity,
    ...aliases,
  ]);
}

/** Texts, and the bodies in them with all their names. */
const BODIES: readonly (readonly [string, string, readonly (readonly string[])[]])[] = [
  [
    "joins an acronym with the long form that defines it",
    "The Canal Safety Agency (CSA) met. CSA officials left.",
    [["Canal Safety Agency", "CSA"]],
  ],
  [
    "joins an acronym with the one name that spells it, defined or not",
    "The Royal Canal Inspection Service met. RCIS officers left.",
    [["Royal Canal Inspection Service", "RCIS"]],
  ],
  [
    "keeps an acronym alone that two names spell",
    "The Canal Safety Agency met the Coastal Survey Authority. Officials of CSA left.",
    [["Canal Safety Agency"], ["Coastal Survey Authority"], ["CSA"]],
  ],
  [
    "takes an undefined acronym one letter off for the defined one",
    "The Inland Postal Guard Service (IPGS) met. IPGGS officers left.",
    [["Inland Postal Guard Service", "IPGS", "IPGGS"]],
  ],
  [
    "joins & with and, and one number with the other",
    "The Ministry of Canals & Locks met. The Ministry of Canals and Lock agreed.",
    [["Ministry of Canals and Lock", "Ministry of Canals & Locks"]],
  ],
  [
    "joins a name with the same name behind its country",
    "The U.S. Department of Canals met. The United States Department of Canals and the Department of Canals agreed.",
    [["United States Department of Canals", "U.S. Department of Canals", "Department of Canals"]],
  ],
  [
    "keeps a name apart that two countries' bodies end with",
    "The Ontario Ministry of Canals and the Manitoba Ministry of Canals met. The Ministry of Canals did not.",
    [["Ontario Ministry of Canals"], ["Manitoba Ministry of Canals"], ["Ministry of Canals"]],
  ],
  [
    "takes the police of a town for one body",
    "The Oxbow Police Service met. The Oxbow Police Department agreed.",
    [["Oxbow Police Department", "Oxbow Police Service"]],
  ],
  [
    "keeps a parent and its unit apart",
    "The Canal Agency's Lock Research Unit met. The Lock Research Unit left the Canal Agency.",
    [["Canal Agency"], ["Lock Research Unit"]],
  ],
  [
    "joins a department with the field that it is called by",
    "The Department of Canals gave money. In May, Canals allowed boats. Later, Canals officials left.",
    [["Department of Canals", "Canals"]],
  ],
];

describe("entities", () => {
  for (const [title, text, expected] of BODIES)
    it(title, () => {
      assert.deepEqual(aliasesIn(text), expected);
    });

  it("list each mention once, in order, and every mention belongs to one", () => {
    const text = "The Canal Safety Agency (CSA) met the Lock Board. CSA left.\n\nThe Lock Board stayed.";
    const { mentions, entities } = findOrganizations(readDocument(text, "plaintext"));
    assert.deepEqual(
      entities.map(({ entity, mentions: indices }) => [entity, indices]),
      [
        ["Canal Safety Agency", [0, 1, 3]],
        ["Lock Board", [2, 4]],
      ],
    );
    for (const { entity, mentions: indices } of entities)
      for (const index of indices) assert.equal(mentions[index]?.entity, entity);
  });

  it("cover a name broken over lines with its line break", () => {
    const text = "They met the Canal\nSafety Agency in May and left.";
    const [mention] = findOrganizations(readDocument(text, "plaintext")).mentions;
    assert.equal(mention?.text, "Canal\nSafety Agency");
    assert.equal(mention?.entity, "Canal Safety Agency");
    assert.equal(text.slice(mention?.start, mention?.end), mention?.text);
  });

  it("come with the places where acronyms are defined, of bodies and of other things", () => {
    const text = "The Canal Safety Agency (CSA) met. The Clean Canals Act (CCA) helped. CSA left.";
    const { definitions } = findOrganizations(readDocument(text, "plaintext"));
    assert.deepEqual(
      definitions.map(({ start, end, longSpan, acronym, long, entity }) => [
        text.slice(start, end),
        text.slice(longSpan.start, longSpan.end),
        acronym,
        long,
        entity,
      ]),
      [
        ["CSA", "Canal Safety Agency", "CSA", "Canal Safety Agency", "Canal Safety Agency"],
        ["CCA", "Clean Canals Act", "CCA", "Clean Canals Act", null],
      ],
    );
  });
});
