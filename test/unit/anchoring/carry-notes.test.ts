import assert from "node:assert/strict";
import { carryNotes } from "../../../src/core/anchoring/carry-notes.js";
import { formatNotesFile, parseNotesFile } from "../../../src/core/notes/notes-file.js";
import { noteOn } from "../notes/notes.js";

const OLD = [
  "Ferries and Fares",
  "In 2019, 42% of small operators said that fares had not covered their costs. The board disagreed with them 🚢 in public.",
  "The inner basin was dredged twice. Silt of 310 tonnes was taken to the quarry, which closed soon after.",
  "Pilots asked for longer berths. Nobody answered before the winter, although the harbour was full.",
  "Toll income rose by 12% over the winter, as in the years before.",
].join("\n\n");

/** The lines of a notes file with notes on these words of the old text. */
function notesOn(...words: string[]): string {
  return words.map((one) => `${JSON.stringify(lineOf(one))}\n`).join("");
}

function lineOf(words: string) {
  const start = [...OLD.slice(0, OLD.indexOf(words))].length;
  return {
    id: words,
    type: "Annotation",
    target: {
      source: "file:old.txt",
      selector: [
        { type: "TextQuoteSelector", exact: words },
        { type: "TextPositionSelector", start, end: start + [...words].length },
      ],
    },
  };
}

function carry(now: string, notes: string, old = OLD) {
  return carryNotes({ old, now, source: "file:new.txt" }, notes).notes.map(({ anchor }) =>
    anchor.state === "orphan" ? "orphan" : `${anchor.state} ${now.slice(anchor.span.start, anchor.span.end)}`,
  );
}

describe("carrying notes to a new version", () => {
  const fates: [what: string, words: string, revise: (text: string) => string, becomes: string][] = [
    [
      "stays where nothing changed before it",
      "42% of small operators",
      (old) => `${old} More.`,
      "anchored 42% of small operators",
    ],
    [
      "moves with text put in before it",
      "310 tonnes",
      (old) => old.replace("Pilots", "New. Pilots").replace("Ferries", "The Ferries"),
      "moved 310 tonnes",
    ],
    [
      "is asked about where its only word gave way to another",
      "quarry",
      (old) => old.replace("quarry", "meadow"),
      "orphan",
    ],
    [
      "moves with its paragraph",
      "Silt of 310 tonnes",
      (old) => [...old.split("\n\n")].reverse().join("\n\n"),
      "moved Silt of 310 tonnes",
    ],
    [
      "is reviewed where its figure changed",
      "42% of small operators",
      (old) => old.replace("42%", "47%"),
      "changed 47% of small operators",
    ],
    ["is reviewed where only a figure was quoted", "42%", (old) => old.replace("42%", "47%"), "changed 47%"],
    [
      "is reviewed where the unit behind the quoted number changed",
      "42",
      (old) => old.replace("42%", "42 million"),
      "changed 42",
    ],
    [
      "is reviewed where a number word changed",
      "dredged twice",
      (old) => old.replace("dredged twice", "dredged once"),
      "changed dredged once",
    ],
    [
      "is reviewed where a negation went",
      "fares had not covered their costs",
      (old) => old.replace("had not", "had"),
      "changed fares had covered their costs",
    ],
    [
      "is reviewed where a sign came",
      "rose by 12%",
      (old) => old.replace("12%", "-12%"),
      "changed rose by -12%",
    ],
    [
      "is reviewed where words changed",
      "longer berths",
      (old) => old.replace("longer berths", "larger berths"),
      "changed larger berths",
    ],
    [
      "is an orphan where its sentence went",
      "Silt of 310 tonnes",
      (old) => old.replace(/Silt.*after\. ?/, ""),
      "orphan",
    ],
    ["is an orphan where its words went", "in public", (old) => old.replace(" in public", ""), "orphan"],
    [
      "is an orphan where its paragraph went",
      "Nobody answered",
      (old) => old.replace(/Pilots.*\n\n/, ""),
      "orphan",
    ],
  ];
  for (const [what, words, revise, becomes] of fates)
    it(`a note ${what}`, () => {
      assert.deepEqual(carry(revise(OLD), notesOn(words)), [becomes]);
    });

  it("goes with its sentence, though a like one was put in its place", () => {
    const sentence = "Silt of 310 tonnes was taken to the quarry, which closed soon after.";
    const like = "Silt of 250 tonnes was brought to the farms, which closed soon after.";
    const now = `${OLD.replace(sentence, like)}\n\nAnnex. ${sentence}`;
    const { notes } = carryNotes({ old: OLD, now, source: "file:new.txt" }, notesOn("closed soon after"));
    const start = now.lastIndexOf("closed soon after");
    const span = { start, end: start + "closed soon after".length };
    assert.deepEqual(notes[0]?.anchor, { state: "moved", span });
  });

  it("goes to the end of its sentence at most, when another was put in behind it", () => {
    const now = OLD.replace("twice. Silt", "twice a year. Grain was stored in sheds. Silt");
    assert.deepEqual(carry(now, notesOn("basin was dredged twice.")), [
      "changed basin was dredged twice a year.",
    ]);
  });

  it("does not go to a sentence that differs in its figure only, when its own was deleted", () => {
    const sentence = "In the north, 42% of SMEs said that loans were hard to get.";
    const other = "In the north, 47% of SMEs said that loans were hard to get.";
    const old = `Loans\n\n${sentence} Banks denied it.\n\nA year on, little was new. ${other} Banks were silent.`;
    const now = old.replace(`${sentence} `, "");
    const line = { id: "n", target: { selector: { exact: "42% of SMEs" } } };
    const [carried] = carryNotes({ old, now, source: "x" }, JSON.stringify(line)).notes;
    assert.ok(carried?.anchor.state === "orphan");
    const [candidate] = carried.anchor.candidates;
    assert.equal(candidate && now.slice(candidate.start, candidate.end), "47% of SMEs");
  });

  it("takes a new extraction with other lines, hyphens, ligatures and quotes for the same text", () => {
    const old = `The office's "first findings" were well-known. Staff of the five districts confirmed the efficient use of funds. It was an official view.`;
    const now =
      "The office’s “ﬁrst ﬁnd-\nings” were well-\nknown. Staﬀ of the ﬁve\n\ndis\u00adtricts conﬁrmed the eﬃcient\nuse of funds. It was an oﬃcial view.";
    const words = ['"first findings"', "well-known", "five districts confirmed the efficient use of funds"];
    const lines = words
      .map((exact) => JSON.stringify({ id: exact, target: { selector: { exact } } }))
      .join("\n");
    const [quoted, hyphenated, long] = carry(now, lines, old);
    assert.equal(quoted, "anchored “ﬁrst ﬁnd-\nings”");
    assert.equal(hyphenated, "anchored well-\nknown");
    assert.match(long ?? "", /^(?:moved|anchored) ﬁve/);
  });

  it("gives UTF-16 offsets of the new text as stored", () => {
    const now = `🚢🚢\r\n\r\n${OLD.replaceAll("\n", "\r\n")}`;
    assert.deepEqual(carry(now, notesOn("in public", "12%")), ["moved in public", "moved 12%"]);
  });

  const handmade: [what: string, annotation: object, becomes: string][] = [
    [
      "a position only",
      { target: { selector: { type: "TextPositionSelector", start: 0, end: 7 } } },
      "moved Ferries",
    ],
    [
      "a quote only, with spaces for line breaks",
      { target: { selector: [{ type: "TextQuoteSelector", exact: "Ferries and Fares In 2019" }] } },
      "moved Ferries and Fares\n\nIn 2019",
    ],
    [
      "a number for an id, and no target's source",
      { id: 7, body: "x", target: { selector: { type: "TextQuoteSelector", exact: "dredged twice" } } },
      "moved dredged twice",
    ],
    [
      "a refined selector",
      {
        target: {
          selector: {
            type: "FragmentSelector",
            value: "a",
            refinedBy: { type: "TextQuoteSelector", exact: "longer berths" },
          },
        },
      },
      "moved longer berths",
    ],
    [
      "a position that is not that of its quote",
      {
        target: {
          selector: [
            { type: "TextQuoteSelector", exact: "longer berths" },
            { type: "TextPositionSelector", start: 2, end: 15 },
          ],
        },
      },
      "moved longer berths",
    ],
    [
      "a position beyond the text",
      { target: { selector: { type: "TextPositionSelector", start: 90000, end: 90007 } } },
      "orphan",
    ],
    [
      "several targets",
      { target: [{ selector: { exact: "longer berths" } }, "urn:other"] },
      "moved longer berths",
    ],
    [
      "words that never were there",
      { target: { selector: { type: "TextQuoteSelector", exact: "a subsidy for lighthouses" } } },
      "orphan",
    ],
    ["a selector of another kind", { target: { selector: { type: "CssSelector", value: "p" } } }, "orphan"],
    ["the document as a whole", { target: "file:old.txt" }, `anchored New.\n\n${OLD}`],
  ];
  for (const [what, annotation, becomes] of handmade)
    it(`reads an annotation with ${what}`, () => {
      assert.deepEqual(carry(`New.\n\n${OLD}`, JSON.stringify(annotation)), [becomes]);
    });

  it("answers in the order of the file, without notes that are deleted, and passes over what is no annotation", () => {
    const deleted = JSON.stringify({ ...lineOf("12%"), "pa:deleted": "2026-01-01T00:00:00Z" });
    const { notes, notUnderstood, content } = carryNotes(
      { old: OLD, now: OLD, source: "x" },
      `${notesOn("12%", "310 tonnes")}no note\n${deleted}\n${notesOn("42%")}`,
    );
    assert.deepEqual(
      notes.map(({ id }) => id),
      ["12%", "310 tonnes", "42%"],
    );
    assert.deepEqual(notUnderstood, [2]);
    assert.ok(content.includes("\nno note\n") && content.includes(deleted));
  });

  it("describes what it found anew, and leaves the rest as it was for the analyst", () => {
    const file = formatNotesFile({
      notes: [
        noteOn(OLD, "310 tonnes"),
        noteOn(OLD, "42%", "figure", authorOf(2)),
        noteOn(OLD, "in public", "gone", authorOf(3)),
      ],
      kept: [],
    });
    const now = `A foreword.\n\n${OLD.replace("42%", "47%").replace(" in public", "")}`;
    const { notes } = parseNotesFile(carryNotes({ old: OLD, now, source: "file:new.txt" }, file).content);
    const [moved, changed, orphan] = notes;
    const start = [...now.slice(0, now.indexOf("310 tonnes"))].length;
    assert.deepEqual(moved?.target.position, { start, end: start + 10 });
    assert.equal(moved?.target.source, "file:new.txt");
    assert.equal(changed?.target.quote.exact, "42%");
    assert.equal(orphan?.target.quote.exact, "in public");
  });
});

function authorOf(minute: number) {
  return {
    creator: null,
    now: "2026-01-01T12:00:00Z",
    newId: () => `urn:uuid:00000000-0000-4000-8000-00000000000${minute}`,
  };
}
