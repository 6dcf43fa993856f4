import assert from "node:assert/strict";
import fc from "fast-check";
import { readDocument } from "../../../src/core/document/read-document.js";
import { findAnchor } from "../../../src/core/notes/anchor.js";
import type { AnchoredNote } from "../../../src/core/notes/anchored-note.js";
import { describeTarget } from "../../../src/core/notes/describe-target.js";
import { writePlan } from "../../../src/core/notes/identification-plan.js";
import { identificationNotes, isIdentification } from "../../../src/core/notes/identifying.js";
import { InterchangeText } from "../../../src/core/notes/interchange-text.js";
import { judgeOrganization, type OrganizationAction } from "../../../src/core/notes/judge-organization.js";
import { judgementsIn } from "../../../src/core/notes/judgement.js";
import { mergeNotes } from "../../../src/core/notes/merge.js";
import { isComment, type Note } from "../../../src/core/notes/note.js";
import { formatNotesFile, parseNotesFile } from "../../../src/core/notes/notes-file.js";
import { findOrganizations } from "../../../src/core/organizations/find-organizations.js";
import { judgedOrganizations } from "../../../src/core/organizations/judged-organizations.js";
import { authorAt } from "./notes.js";

const REPORT = `Wells of the Plain

The Plains Water Authority (PWA) digs wells. PWA told the Drought Relief Council that all wells were dry. The Drought
Relief Council asked the Ministry of Rural Works (MRW) for pumps. Pump Brothers sold them to MRW and to PWA.

The Rural Wells Commission met in May. The Plains Water Authority paid the Rural Wells Commission.
`;

const document = readDocument(REPORT, "plaintext");
const found = findOrganizations(document);
const text = new InterchangeText(REPORT);

/** A report on which an analyst works: each action goes through the notes file. */
class Desk {
  notes: Note[] = [];
  readonly #undo: ((minute: number) => Note[])[] = [];
  #minute = 0;

  /** Does it; gives why it was refused. */
  say(action: OrganizationAction): string | null {
    const decisions = identificationNotes(this.annotations);
    const plan = judgeOrganization({ document, found, shared: [], decisions }, action);
    if ("refused" in plan) return plan.refused;
    const written = writePlan(
      plan,
      (span) => describeTarget("file:wells.txt", text, span),
      authorAt(++this.#minute),
    );
    this.#put(written.notes);
    this.#undo.push((minute) =>
      written.undo(authorAt(minute), (id) => this.notes.find((note) => note.id === id)),
    );
    return null;
  }

  /** Takes the last action back; false when there is none. */
  undo(): boolean {
    const last = this.#undo.pop();
    if (last) this.#put(last(++this.#minute));
    return last !== undefined;
  }

  get annotations(): AnchoredNote[] {
    return this.notes
      .filter(({ deleted }) => deleted === null)
      .map((note) => ({ note, anchor: findAnchor(text, note.target) }));
  }

  get kept(): string[] {
    return this.annotations.map(({ note }) =>
      `${note.target.quote.exact}: ${note.bodies[0]?.value}`.replace(/\s+/g, " "),
    );
  }

  /** Each entity with its mentions. */
  get entities(): string[] {
    const { organizations } = judgementsIn(this.annotations);
    const { entities, mentions } = judgedOrganizations(document, found, organizations);
    return entities.map(
      (one) =>
        `${one.entity}: ${one.mentions.map((index) => mentions[index]?.text.replace(/\s+/g, " ")).join(", ")}`,
    );
  }

  #put(notes: readonly Note[]): void {
    const merged = mergeNotes(this.notes, notes);
    const { notes: read, kept } = parseNotesFile(formatNotesFile({ notes: merged, kept: [] }));
    assert.deepEqual(kept, []);
    this.notes = [...read];
  }
}

const spanOf = (words: string) => ({
  start: REPORT.indexOf(words),
  end: REPORT.indexOf(words) + words.length,
});
const PWA = "Plains Water Authority";
const COUNCIL = "Drought Relief Council";
const COMMISSION = "Rural Wells Commission";
const AS_FOUND = [
  `${PWA}: ${PWA}, PWA, PWA, PWA, ${PWA}`,
  `${COUNCIL}: ${COUNCIL}, ${COUNCIL}`,
  "Ministry of Rural Works: Ministry of Rural Works, MRW, MRW",
  `${COMMISSION}: ${COMMISSION}, ${COMMISSION}`,
];

describe("What an analyst says about organizations", () => {
  const contraries: [
    what: string,
    first: OrganizationAction,
    kept: string[],
    contrary: OrganizationAction,
  ][] = [
    [
      "a merge and a split",
      { kind: "merge", entity: COMMISSION, into: COUNCIL },
      [`${COMMISSION}: organization ${COUNCIL}`],
      { kind: "split", entity: COUNCIL, words: COMMISSION },
    ],
    [
      "a split and a merge",
      { kind: "split", entity: PWA, words: "PWA" },
      ["PWA: separate PWA"],
      { kind: "merge", entity: "PWA", into: PWA },
    ],
    [
      "a name and the name before",
      { kind: "rename", entity: COUNCIL, name: "Council for Drought" },
      ["Drought Relief Council: organization Council for Drought"],
      { kind: "rename", entity: "Council for Drought", name: COUNCIL },
    ],
    [
      "“no organization” and the mark",
      { kind: "unmark", words: [COMMISSION] },
      [`${COMMISSION}: notOrganization`],
      { kind: "mark", span: spanOf(COMMISSION) },
    ],
    [
      "a mark and “no organization”",
      { kind: "mark", span: spanOf("Pump Brothers") },
      ["Pump Brothers: organization"],
      { kind: "unmark", words: ["Pump Brothers"] },
    ],
  ];
  for (const [what, first, kept, contrary] of contraries)
    it(`leaves nothing behind after ${what}`, () => {
      const desk = new Desk();
      assert.deepEqual(desk.entities, AS_FOUND);
      assert.equal(desk.say(first), null);
      assert.deepEqual(desk.kept, kept);
      assert.notDeepEqual(desk.entities, AS_FOUND);
      assert.equal(desk.say(contrary), null);
      assert.deepEqual(desk.entities, AS_FOUND);
      assert.deepEqual(desk.kept, []);
    });

  it("is no note for people, and reads back from the notes file", () => {
    const desk = new Desk();
    desk.say({ kind: "unmark", words: ["PWA"] });
    assert.ok(desk.notes.every((note) => isIdentification(note) && !isComment(note)));
  });

  it("composes: what was merged is renamed whole, and merged again whole", () => {
    const desk = new Desk();
    assert.equal(desk.say({ kind: "merge", entity: COMMISSION, into: COUNCIL }), null);
    assert.equal(desk.say({ kind: "rename", entity: COUNCIL, name: "Water Body" }), null);
    assert.ok(desk.entities.some((one) => one.startsWith("Water Body: ") && one.includes(COMMISSION)));
    assert.equal(desk.say({ kind: "merge", entity: "Water Body", into: PWA }), null);
    assert.equal(desk.entities.find((one) => one.startsWith(`${PWA}: `))?.split(", ").length, 9);
    for (let at = 0; at < 3; at++) desk.undo();
    assert.deepEqual([desk.entities, desk.kept], [AS_FOUND, []]);
  });

  it("moves words that were split off to another body", () => {
    const desk = new Desk();
    desk.say({ kind: "split", entity: PWA, words: "PWA" });
    assert.equal(desk.say({ kind: "merge", entity: "PWA", into: COUNCIL }), null);
    assert.deepEqual(desk.kept, [`PWA: separate ${COUNCIL}`]);
    assert.ok(desk.entities.includes(`${PWA}: ${PWA}, ${PWA}`));
  });

  it("unites two bodies under a new name", () => {
    const desk = new Desk();
    desk.say({ kind: "rename", entity: COUNCIL, name: "Relief" });
    assert.equal(desk.say({ kind: "merge", entity: COMMISSION, into: "Relief" }), null);
    assert.equal(desk.say({ kind: "rename", entity: "Relief", name: "Aid" }), null);
    assert.ok(desk.entities.some((one) => one.startsWith("Aid: ") && one.includes(COMMISSION)));
  });

  it("keeps two bodies apart until they are merged", () => {
    const desk = new Desk();
    assert.equal(desk.say({ kind: "keepApart", entity: COMMISSION, other: COUNCIL }), null);
    assert.deepEqual(desk.entities, AS_FOUND);
    assert.deepEqual(desk.kept, [`${COMMISSION}: distinct ${COUNCIL}`]);
    assert.equal(desk.say({ kind: "merge", entity: COUNCIL, into: COMMISSION }), null);
    assert.deepEqual(desk.kept, [`${COUNCIL}: organization ${COMMISSION}`]);
    desk.undo();
    assert.deepEqual(desk.kept, [`${COMMISSION}: distinct ${COUNCIL}`]);
  });

  it("confirms words that count as a body's already", () => {
    const desk = new Desk();
    assert.equal(desk.say({ kind: "confirm", entity: PWA, words: "PWA" }), null);
    assert.deepEqual([desk.entities, desk.kept], [AS_FOUND, [`PWA: organization ${PWA}`]]);
  });

  const refusals: [OrganizationAction, string][] = [
    [{ kind: "mark", span: spanOf(PWA) }, "isOrganization"],
    [{ kind: "unmark", words: ["wells"] }, "isNoOrganization"],
    [{ kind: "rename", entity: PWA, name: PWA }, "sameName"],
    [{ kind: "rename", entity: PWA, name: "MRW" }, "taken"],
    [{ kind: "merge", entity: "Nobody", into: PWA }, "isNoOrganization"],
    [{ kind: "split", entity: COUNCIL, words: COUNCIL }, "onlyName"],
  ];
  for (const [action, reason] of refusals)
    it(`is refused where there is nothing to do: ${action.kind}, ${reason}`, () => {
      const desk = new Desk();
      assert.equal(desk.say(action), reason);
      assert.deepEqual(desk.kept, []);
    });
});

const entity = fc.constantFrom(
  PWA,
  "PWA",
  COUNCIL,
  COMMISSION,
  "Ministry of Rural Works",
  "Pump Brothers",
  "Aid",
  "MRW",
);
const action: fc.Arbitrary<OrganizationAction> = fc.oneof(
  fc.record({ kind: fc.constant("merge" as const), entity, into: entity }),
  fc.record({
    kind: fc.constant("rename" as const),
    entity,
    name: fc.oneof(entity, fc.constantFrom("Aid", "pwa", "Bureau")),
  }),
  fc.record({ kind: fc.constant("split" as const), entity, words: entity }),
  fc.record({
    kind: fc.constant("unmark" as const),
    words: fc.array(entity, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant("mark" as const),
    span: fc.constantFrom("Pump Brothers", "wells", COUNCIL).map(spanOf),
  }),
);

describe("Whatever an analyst says about organizations", function () {
  this.timeout(30_000);

  it("is as before once it is taken back", () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 7 }), (actions) => {
        const desk = new Desk();
        const states: [string[], string[]][] = [];
        for (const one of actions) {
          const before: [string[], string[]] = [desk.entities, desk.kept.sort()];
          if (desk.say(one) === null) states.push(before);
          else assert.deepEqual([desk.entities, desk.kept.sort()], before);
        }
        for (const before of states.reverse()) {
          assert.ok(desk.undo());
          assert.deepEqual([desk.entities, desk.kept.sort()], before);
        }
        assert.deepEqual(desk.entities, AS_FOUND);
      }),
      { numRuns: 50 },
    );
  });

  it("is the same whatever the order of the notes file", () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 7 }), (actions) => {
        const desk = new Desk();
        for (const one of actions) desk.say(one);
        const { entities } = desk;
        desk.notes.reverse();
        assert.deepEqual(desk.entities, entities);
      }),
      { numRuns: 40 },
    );
  });

  it("does what it says", () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 7 }), (actions) => {
        const desk = new Desk();
        for (const one of actions) {
          const refused = desk.say(one);
          if (refused !== null) continue;
          const names = desk.entities.map((line) => line.slice(0, line.indexOf(": ")));
          if (one.kind === "merge") assert.ok(!names.includes(one.entity) && names.includes(one.into));
          if (one.kind === "rename") assert.ok(names.includes(one.name));
        }
      }),
      { numRuns: 50 },
    );
  });
});
