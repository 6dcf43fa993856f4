import assert from "node:assert/strict";
import fc from "fast-check";
import { readDocument } from "../../../src/core/document/read-document.js";
import { findOrganizations } from "../../../src/core/organizations/find-organizations.js";
import type {
  OrganizationJudgement,
  OrganizationVerdict,
} from "../../../src/core/organizations/judged-organization.js";
import { judgedOrganizations } from "../../../src/core/organizations/judged-organizations.js";
import type { Organizations } from "../../../src/core/organizations/organization.js";
import { questionedMentions } from "../../../src/core/organizations/questioned-mentions.js";
import { STEEPEST, steepness } from "../steepness.js";

const REPORT = `Ferry Safety on the Sound

Operators

The Inner Sound Ferry Company (ISFC) runs six boats. ISFC told the Harbour Safety Board that it had trained all crews.
The Harbour Safety Board inspected the boats of the Inner Sound Ferry Company twice. Nesbit Lines sails to Orrin, and
Nesbit Lines has asked the Ministry of Island Affairs for help.

Oversight

The Ministry of Island Affairs (MIA) pays the Harbour Safety Board. The Customer Panel Board at Orrin met MIA in May,
and ISFC came too. The Sound Ferry Users Association wrote to the MIA.
`;

const document = readDocument(REPORT, "plaintext");
const found = findOrganizations(document);

/** A decision on the nth place of words. */
function say(words: string, verdict: OrganizationVerdict, occurrence = 1): OrganizationJudgement {
  let start = -1;
  for (let at = 0; at < occurrence; at++) start = REPORT.indexOf(words, start + 1);
  assert.ok(start >= 0, `${words} is not in the report`);
  return { words, span: { start, end: start + words.length }, verdict };
}

/** The entities, each with the words of its mentions, in order. */
function entities(...judgements: OrganizationJudgement[]): Record<string, string[]> {
  const { entities, mentions } = judgedOrganizations(document, found, judgements);
  return Object.fromEntries(
    entities.map((entity) => [entity.entity, entity.mentions.map((index) => mentions[index]?.text ?? "?")]),
  );
}

const AS_FOUND = {
  "Inner Sound Ferry Company": [
    "Inner Sound Ferry Company",
    "ISFC",
    "ISFC",
    "Inner Sound Ferry Company",
    "ISFC",
  ],
  "Harbour Safety Board": ["Harbour Safety Board", "Harbour Safety Board", "Harbour Safety Board"],
  "Ministry of Island Affairs": [
    "Ministry of Island Affairs",
    "Ministry of Island Affairs",
    "MIA",
    "MIA",
    "MIA",
  ],
  "Customer Panel Board": ["Customer Panel Board"],
  "Sound Ferry Users Association": ["Sound Ferry Users Association"],
};

describe("Decisions of analysts about organizations", () => {
  it("leave what was found as it is where there are none", () => {
    assert.deepEqual(entities(), AS_FOUND);
    assert.equal(judgedOrganizations(document, found, []), found);
  });

  it("unite two bodies under the name of the second", () => {
    const judged = entities(say("Customer Panel Board", { kind: "named", name: "Harbour Safety Board" }));
    assert.deepEqual(
      Object.keys(judged),
      Object.keys(AS_FOUND).filter((name) => name !== "Customer Panel Board"),
    );
    assert.deepEqual(judged["Harbour Safety Board"]?.sort(), [
      "Customer Panel Board",
      ...AS_FOUND["Harbour Safety Board"],
    ]);
  });

  it("unite with a body by its acronym, under its full name, and list every name", () => {
    const { entities } = judgedOrganizations(document, found, [
      say("Harbour Safety Board", { kind: "named", name: "MIA" }),
    ]);
    const ministry = entities.find(({ entity }) => entity === "Ministry of Island Affairs");
    assert.equal(ministry?.mentions.length, 8);
    assert.deepEqual([...(ministry?.aliases ?? [])].sort(), ["Harbour Safety Board", "MIA"]);
  });

  it("rename a body, and name its acronym's definition alike", () => {
    const judgement = say("ISFC", { kind: "named", name: "Inner Sound Ferries Ltd" }, 2);
    const { entities, definitions } = judgedOrganizations(document, found, [judgement]);
    const [first] = entities;
    assert.equal(first?.entity, "Inner Sound Ferries Ltd");
    assert.deepEqual(first?.aliases, ["Inner Sound Ferry Company", "ISFC"]);
    assert.equal(definitions[0]?.entity, "Inner Sound Ferries Ltd");
  });

  it("call a body by one of its own short names", () => {
    assert.deepEqual(
      entities(say("Ministry of Island Affairs", { kind: "named", name: "MIA" })).MIA?.length,
      5,
    );
  });

  it("split words off, and leave the other names together", () => {
    const judged = entities(say("ISFC", { kind: "separate", name: "ISFC" }));
    assert.deepEqual(judged.ISFC, ["ISFC", "ISFC", "ISFC"]);
    assert.deepEqual(judged["Inner Sound Ferry Company"]?.length, 2);
  });

  it("leave a body its longest other name when its name is split off", () => {
    const judged = entities(
      say("Ministry of Island Affairs", { kind: "separate", name: "Ministry of Island Affairs" }),
    );
    assert.deepEqual(judged.MIA, ["MIA", "MIA", "MIA"]);
    assert.equal(judged["Ministry of Island Affairs"]?.length, 2);
  });

  it("give words of one body to another", () => {
    const judged = entities(say("MIA", { kind: "separate", name: "Harbour Safety Board" }));
    assert.equal(judged["Harbour Safety Board"]?.length, 6);
    assert.equal(judged["Ministry of Island Affairs"]?.length, 2);
  });

  it("take words out that name nobody, wherever they stand", () => {
    const { mentions, entities, definitions } = judgedOrganizations(document, found, [
      say("ISFC", { kind: "notOrganization" }),
    ]);
    assert.ok(mentions.every(({ text }) => text !== "ISFC"));
    assert.deepEqual(entities[0]?.aliases, []);
    assert.equal(definitions[0]?.entity, "Inner Sound Ferry Company");
  });

  it("mark words wherever they stand as whole words, but not inside longer names", () => {
    const judged = entities(
      say("Nesbit Lines", { kind: "organization" }),
      say("Board", { kind: "organization" }, 4),
    );
    assert.deepEqual(judged["Nesbit Lines"], ["Nesbit Lines", "Nesbit Lines"]);
    assert.equal(judged["Harbour Safety Board"]?.length, 3);
    // At the very passage that was marked, the analyst's word counts.
    assert.deepEqual(judged.Board, ["Board"]);
    assert.equal(judged["Customer Panel Board"], undefined);
  });

  it("mark words with marks that a pattern gives a meaning", () => {
    const text = "The Salt-Water (Fish) Fund/Trust* paid. Did the Salt-Water (Fish) Fund/Trust* pay?";
    const words = "Salt-Water (Fish) Fund/Trust*";
    const read = readDocument(text, "plaintext");
    const { mentions } = judgedOrganizations(read, findOrganizations(read), [
      { words, span: null, verdict: { kind: "organization" } },
    ]);
    assert.deepEqual(
      mentions.map((mention) => mention.text),
      [words, words],
    );
  });

  it("mark words longer than a mention in its place", () => {
    const judged = entities(say("Customer Panel Board at Orrin", { kind: "organization" }));
    assert.deepEqual(judged["Customer Panel Board at Orrin"], ["Customer Panel Board at Orrin"]);
    assert.equal(judged["Customer Panel Board"], undefined);
    assert.equal(judged["Ministry of Island Affairs"]?.length, 5);
  });

  it("hold by their words where their passage is gone, and do nothing where the words are", () => {
    const gone = { ...say("ISFC", { kind: "notOrganization" }), span: null };
    assert.equal(entities(gone)["Inner Sound Ferry Company"]?.length, 2);
    assert.deepEqual(
      entities({ words: "Ports Council", span: null, verdict: { kind: "named", name: "X" } }),
      AS_FOUND,
    );
  });

  it("compose: of “A is B” and “B is called C”, in either order, C is the name of all", () => {
    const merge = say("Harbour Safety Board", { kind: "named", name: "Ministry of Island Affairs" });
    const rename = say("MIA", { kind: "named", name: "Island Ministry" });
    for (const judgements of [
      [merge, rename],
      [rename, merge],
    ])
      assert.equal(entities(...judgements)["Island Ministry"]?.length, 8);
  });

  it("end somewhere when they go in a circle, at the latest word of it", () => {
    const there = say("Harbour Safety Board", { kind: "named", name: "Ministry of Island Affairs" });
    const back = say("MIA", { kind: "named", name: "Harbour Safety Board" });
    assert.equal(entities(there, back)["Harbour Safety Board"]?.length, 8);
    assert.equal(entities(back, there)["Ministry of Island Affairs"]?.length, 8);
  });

  it("count by the later of two about the same words", () => {
    const off = say("ISFC", { kind: "notOrganization" });
    const on = say("ISFC", { kind: "organization" }, 2);
    assert.deepEqual(entities(off, on), AS_FOUND);
    assert.equal(entities(on, off)["Inner Sound Ferry Company"]?.length, 2);
  });
});

const UNITS = `Report on Canals

The Canal Safety Authority (CSA) runs the locks. The Canal Safety Authority's Diving Unit inspects the gates. The Towpath
Inspection Board paid the Lock Keepers Association. The Diving Unit wrote to the CSA.
`;

/** The organizations with a question about two of them, whatever the rules ask. */
function asking(organizations: Organizations): Organizations {
  const question = { entity: "Lock Keepers Association", other: "Diving Unit" };
  return { ...organizations, probable: [{ ...question, reason: "shortened", joined: false }] };
}

describe("What the rules know of an organization", () => {
  const read = readDocument(UNITS, "plaintext");
  const byRules = asking(findOrganizations(read));
  const judged = (...judgements: OrganizationJudgement[]) => judgedOrganizations(read, byRules, judgements);
  const named = (words: string, name: string): OrganizationJudgement => ({
    words,
    span: null,
    verdict: { kind: "named", name },
  });
  const entity = (of: ReturnType<typeof judged>, name: string) =>
    of.entities.find((one) => one.entity === name);

  it("stays with it under another name: its acronym, where it is defined, and whose unit it is", () => {
    const before = entity(byRules, "Canal Safety Authority");
    assert.ok(before?.definition && before.acronym === "CSA");
    assert.equal(entity(byRules, "Diving Unit")?.parent, "Canal Safety Authority");
    const after = judged(named("CSA", "Canal Agency"));
    assert.deepEqual(entity(after, "Canal Agency")?.definition, before.definition);
    assert.equal(entity(after, "Canal Agency")?.acronym, "CSA");
    assert.equal(entity(after, "Diving Unit")?.parent, "Canal Agency");
  });

  it("makes no body a unit of itself", () => {
    const after = judged(named("Diving Unit", "Canal Safety Authority"));
    assert.equal(entity(after, "Canal Safety Authority")?.parent, null);
  });

  it("asks no more about two names that were united or kept apart", () => {
    const [question] = byRules.probable;
    assert.ok(question);
    const { entity: one, other } = question;
    assert.deepEqual(judged(named(one, other)).probable, []);
    assert.deepEqual(
      judged({ words: one, span: null, verdict: { kind: "distinct", name: other } }).probable,
      [],
    );
    assert.deepEqual(
      judged({ words: other, span: null, verdict: { kind: "distinct", name: one } }).probable,
      [],
    );
    assert.equal(judged(named("CSA", "Canal Agency")).probable.length, 1);
  });
});

describe("Applying decisions", () => {
  it("takes a share of time with the length of a report", () => {
    const decisions = [
      say("MIA", { kind: "named", name: "Harbour Safety Board" }),
      { words: "the", span: null, verdict: { kind: "organization" } } as const,
      { words: "a a a a a", span: null, verdict: { kind: "organization" } } as const,
      say("ISFC", { kind: "separate", name: "ISFC" }),
    ];
    const applying = (length: number) => {
      const long = readDocument(REPORT.repeat(Math.ceil(length / REPORT.length)), "plaintext");
      const found = findOrganizations(long);
      return () => judgedOrganizations(long, found, decisions);
    };
    const ratio = steepness(5, applying(25_000), applying(125_000));
    assert.ok(ratio < STEEPEST, `${ratio.toFixed(1)} times its share`);
  });
});

const words = [
  "ISFC",
  "Inner Sound Ferry Company",
  "MIA",
  "Harbour Safety Board",
  "Nesbit Lines",
  "crews",
  "Board",
  "the",
];
const names = fc.constantFrom(...words, "Somebody New", "Customer Panel Board");
const verdict: fc.Arbitrary<OrganizationVerdict> = fc.oneof(
  fc.constantFrom<OrganizationVerdict>({ kind: "organization" }, { kind: "notOrganization" }),
  fc.record({
    kind: fc.constantFrom("named" as const, "separate" as const, "distinct" as const),
    name: names,
  }),
);
const judgement = fc
  .record({ words: fc.constantFrom(...words), verdict, isPlaced: fc.boolean() })
  .map(({ words, verdict, isPlaced }) => {
    const placed = say(words, verdict);
    return isPlaced ? placed : { ...placed, span: null };
  });

describe("Decisions of any kind", () => {
  it("leave mentions in order without overlaps, each of just one entity", () => {
    fc.assert(
      fc.property(fc.array(judgement, { maxLength: 8 }), (judgements) => {
        const { mentions, entities } = judgedOrganizations(document, found, judgements);
        let end = 0;
        for (const mention of mentions) {
          assert.ok(mention.start >= end && mention.start < mention.end && mention.end <= REPORT.length);
          assert.equal(mention.text, REPORT.slice(mention.start, mention.end));
          end = mention.end;
        }
        assert.deepEqual(
          entities.flatMap((entity) => entity.mentions).sort((a, b) => a - b),
          [...mentions.keys()],
        );
        for (const entity of entities) {
          assert.ok(!entity.aliases.includes(entity.entity));
          for (const index of entity.mentions) assert.equal(mentions[index]?.entity, entity.entity);
        }
        assert.equal(new Set(entities.map(({ entity }) => entity)).size, entities.length);
      }),
    );
  });

  it("come to the same in any order where each is about another body", () => {
    const bodies = [
      "ISFC",
      "MIA",
      "Harbour Safety Board",
      "Customer Panel Board",
      "Sound Ferry Users Association",
    ];
    const targets = ["Inner Sound Ferry Company", "Ministry of Island Affairs", "New One", "Another"];
    const oneEach = fc
      .tuple(fc.subarray(bodies), fc.array(fc.constantFrom(...targets), { minLength: 5, maxLength: 5 }))
      // Circles are for the latest to decide.
      .map(([chosen, names]) =>
        chosen
          .filter((words) => words !== "ISFC" && words !== "MIA")
          .map((words, at) => say(words, { kind: "named", name: names[at] ?? "New One" })),
      );
    fc.assert(
      fc.property(oneEach, fc.array(fc.nat(), { minLength: 5, maxLength: 5 }), (judgements, keys) => {
        const shuffled = judgements
          .map((one, at) => ({ one, key: keys[at] ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one);
        assert.deepEqual(entities(...shuffled), entities(...judgements));
      }),
    );
  });
});

describe("Mentions in question", () => {
  it("are those of both bodies, until an analyst answers", () => {
    const read = readDocument(UNITS, "plaintext");
    const byRules = asking(findOrganizations(read));
    const [question] = byRules.probable;
    assert.ok(question);
    const questioned = questionedMentions(byRules.mentions, byRules.probable);
    assert.deepEqual(
      [...new Set([...questioned].map(({ entity }) => entity))].sort(),
      [question.entity, question.other].sort(),
    );
    const verdict = { kind: "distinct" as const, name: question.other };
    const after = judgedOrganizations(read, byRules, [{ words: question.entity, span: null, verdict }]);
    assert.equal(questionedMentions(after.mentions, after.probable).size, 0);
  });
});
