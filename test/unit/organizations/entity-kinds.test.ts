import assert from "node:assert/strict";
import { analyze } from "../../../src/core/analysis.js";
import type { EntityKind } from "../../../src/core/organizations/entity-kind.js";
import { NameKinds } from "../../../src/core/organizations/name-kinds.js";
import { processorTime } from "../processor-time.js";

const NAMES: readonly [kind: EntityKind | null, names: readonly string[]][] = [
  [
    "government",
    [
      "Outer Isles Ferry Agency",
      "Ministry of Towpaths and Locks",
      "the Department of Canals",
      "Lowland Police Service",
      "Police nationale",
      "Canadian International Barge Tribunal",
      "Public Safety Canada",
      "Manitoba Justice",
      "Statistique Canada",
      "Ministère de la Navigation",
      "Haute Autorité des canaux",
      "Conseil municipal de Port-aux-Oies",
      "Chambre des communes",
      "Marsh Town Council",
      "Bank of Canada",
      "FBI",
      "Office of the Barge Auditor",
    ],
  ],
  [
    "company",
    [
      "Gull Lines Inc.",
      "Tidewater Foundation Ltd",
      "Heron & Sons plc",
      "Canal Barge Corporation",
      "Royal Bank of the Marshes",
      "Heron Building Society",
      "Bateaux du Nord S.A.",
      "Compagnie des bacs du Nord",
      "Agence de presse du Nord",
    ],
  ],
  [
    "education",
    [
      "University of the Outer Isles",
      "Heron College London",
      "Université Beaulac",
      "École supérieure de navigation",
      "Centre de recherche sur les écluses",
      "Barge Research Centre",
      "Marsh School Board",
      "Commission scolaire des Oies",
    ],
  ],
  [
    "civilSociety",
    [
      "Association of Lock Keepers",
      "Towpath Trust",
      "Police Federation",
      "United Nations Association of the Marshes",
      "Marsh Chamber of Commerce",
      "College of Physicians and Surgeons of the Isles",
      "Fédération des éclusiers",
      "Union des bateliers du Nord",
      "Ordre des pilotes du Nord",
      "NAACP",
    ],
  ],
  [
    "international",
    [
      "United Nations",
      "United Nations Canal Programme",
      "World Barge Organization",
      "European Waterway Agency",
      "Cour européenne des voies navigables",
      "Banque mondiale",
      "OECD",
      "Council of Europe",
    ],
  ],
  [
    null,
    [
      "Gull Lines",
      "Heron Corps",
      "Canadian Council on Herons",
      "Canadian Centre on Marsh Safety",
      "Société des éclusiers",
      "Heron Advisory Board",
      "Post Office",
      "Hell’s Bargemen",
      "Canada",
      "",
    ],
  ],
];

/** The kinds of a text's entities by name. */
function kindsIn(text: string): Record<string, EntityKind | null> {
  const { entities } = analyze(text, { format: "plaintext" });
  return Object.fromEntries(entities.map(({ entity, kind }) => [entity, kind]));
}

describe("The kind of an organization", () => {
  const kinds = new NameKinds();
  for (const [kind, names] of NAMES)
    for (const name of names)
      it(`is ${kind ?? "open"} for “${name}”`, () => assert.equal(kinds.read(name)?.kind ?? null, kind));

  it("is that of the body above where the name is that of a part", () => {
    const kinds = kindsIn(
      "Marsh University met. The Marsh University’s Registry Office left, and so did Health Canada’s Water Analysis Service.\n",
    );
    assert.equal(kinds["Marsh University"], "education");
    assert.equal(kinds["Registry Office"], "education");
    assert.equal(kinds["Water Analysis Service"], "government");
  });

  it("is not read from an acronym that the report gives to another body than the world does", () => {
    const kinds = kindsIn("The Salt Estuary Group (SEC) met. SEC officials left, and the FBI agreed.\n");
    assert.equal(kinds["Salt Estuary Group"] ?? null, null);
    assert.equal(kinds.FBI, "government");
  });

  it("takes no more than linear time in the length of a name", () => {
    const started = processorTime();
    kinds.read("Very ".repeat(100_000));
    kinds.read(`Bank ${"of the ".repeat(50_000)}`);
    assert.ok(processorTime() - started < 2000);
  });
});
