import assert from "node:assert/strict";
import { analyze } from "../../../src/core/analysis.js";
import { findReferences } from "../../../src/core/document/references.js";
import { processorTime } from "../processor-time.js";

const ENGLISH = (sentence: string) => `# Review of the Coastal Ferries

## 1. Scope

This chapter says which boats and quays were looked at, and for how long.

### 1.1 Boats

Twelve boats sailed in the season, all of them built in the same yard.

## 2. Costs

${sentence}

Table 2-1: Cost of fuel by boat

| Boat | Cost |
|---|---|
| Tern | 40 |

Figure 4: Passengers by month

The passengers were counted at every quay on the first Monday of each month.

## Appendix A: Terms of the inquiry

The minister asked for a review of all boats within one year of the accident.

## Appendix B: Witnesses

The harbour master and the owners of four boats were heard in two sittings.
`;

const FRENCH = (sentence: string) => `# Examen des traversiers

## Chapitre 1 : Portée

Le présent chapitre dit quels bateaux ont été examinés et pendant combien de temps.

## Chapitre 2 : Coûts

${sentence}

Tableau 3 : Coût du carburant par bateau

| Bateau | Coût |
|---|---|
| Sterne | 40 |

## Annexe A : Mandat

La ministre a demandé un examen de tous les bateaux dans l'année qui suit l'accident.
`;

/** The references of a text, as `words → first words of their target`. */
function referencesIn(text: string): string[] {
  const { document } = analyze(text, { format: "markdown" });
  return findReferences(document).map(({ start, end, target }) => {
    const words = (from: number, to: number) => text.slice(from, to).replace(/\s+/g, " ");
    return `${words(start, end)} → ${words(target.start, target.end)}`;
  });
}

const TERMS = "Appendix A: Terms of the inquiry";
const FUEL = "Table 2-1: Cost of fuel by boat";
const MONTHS = "Figure 4: Passengers by month";

describe("References within a report", () => {
  const cases: [sentence: string, references: string[]][] = [
    ["The terms are in Appendix A, which is short.", [`Appendix A → ${TERMS}`]],
    ["The terms (see appendix A) are short.", [`appendix A → ${TERMS}`]],
    ["As section 1.1 shows, twelve boats sailed.", ["section 1.1 → 1.1 Boats"]],
    ["Chapter 1 says which boats were looked at.", ["Chapter 1 → 1. Scope"]],
    ["Fuel is dear, as Table 2-1 shows.", [`Table 2-1 → ${FUEL}`]],
    ["Fuel is dear, as Table 2–1 shows.", [`Table 2–1 → ${FUEL}`]],
    ["Fewer people travel in winter (Fig. 4).", [`Fig. 4 → ${MONTHS}`]],
    ["Appendices A and B say who was asked.", [`Appendices A → ${TERMS}`, "B → Appendix B: Witnesses"]],
    ["Sections 1.1 and 7.4 say which boats sailed.", ["Sections 1.1 → 1.1 Boats"]],
    ["Section 1.1 of this report names the boats.", ["Section 1.1 → 1.1 Boats"]],
    // Not there, or not of this report.
    ["The witnesses are in Appendix C, which is long.", []],
    ["Owners are heard under section 1 of the Marine Act.", []],
    ["Owners are heard under the Marine Act, section 1.", []],
    ["Owners are heard under section 1(2), as they must be.", []],
    ["Figure 4.5 is far too low, said the owners.", []],
    ["Figure 9 was left out, said the owners.", []],
    ["The part A boats were sold, and the part I played is small.", []],
    ["Tables 40 seats long were laid on deck, see page 12.", []],
    ["Section 1% higher than before, they wrote.", []],
  ];
  for (const [sentence, expected] of cases)
    it(`are read in “${sentence}”`, () => assert.deepEqual(referencesIn(ENGLISH(sentence)), expected));

  const french: [sentence: string, references: string[]][] = [
    ["Le mandat figure à l’annexe A du présent rapport.", ["annexe A → Annexe A : Mandat"]],
    [
      "Le carburant coûte cher (voir le tableau 3).",
      ["tableau 3 → Tableau 3 : Coût du carburant par bateau"],
    ],
    [
      "Les chapitres 1 et 2 parlent des bateaux.",
      ["chapitres 1 → Chapitre 1 : Portée", "2 → Chapitre 2 : Coûts"],
    ],
    ["Le chapitre 1 de la Loi sur les eaux parle des bateaux.", []],
    ["Le chapitre 9 parle des bateaux.", []],
  ];
  for (const [sentence, expected] of french)
    it(`are read in French: “${sentence}”`, () => assert.deepEqual(referencesIn(FRENCH(sentence)), expected));

  it("lead nowhere where two headings or captions have the name", () => {
    const text = ENGLISH("See Figure 4 and Appendix A.").replace("Appendix B", "Appendix A");
    assert.deepEqual(referencesIn(text), [`Figure 4 → ${MONTHS}`]);
  });
});

describe("Footnote marks", () => {
  const report = (body: string) => `# Review of the Coastal Ferries\n\n## Costs\n\n${body}`;

  it("lead to their notes and back", () => {
    const text = report(
      "Boats carry mail.[^mail] They are old.² The law asks for this.3 Rent6 and CO2 are figures.\n\n" +
        "[^mail]: Contract of 1999.\n\n² The oldest was built in 1950.\n\n3 Marine Act, section 7.\n",
    );
    assert.deepEqual(referencesIn(text), [
      "[^mail] → [^mail]",
      "² → ²",
      "3 → 3",
      "[^mail] → [^mail]",
      "² → ²",
      "3 → 3",
    ]);
    const { document } = analyze(text, { format: "markdown" });
    for (const { start, target } of findReferences(document)) assert.notEqual(start, target.start);
  });

  it("go to the note of their own page where numbers begin again", () => {
    const page = (fact: string) =>
      `The quay was mended in that year, and paid for by the town.¹ It holds ${fact} boats.\n\n¹ Council minutes of ${fact}.\n\n`;
    const text = report(page("1911") + page("1912"));
    const { document } = analyze(text, { format: "markdown" });
    const marks = findReferences(document).filter(({ start, target }) => start < target.start);
    assert.equal(marks.length, 2);
    for (const { start, target } of marks)
      assert.equal(text.slice(start).indexOf("¹ Council"), target.start - start);
  });

  it("are left alone where a note is not there, or two marks send to one of several", () => {
    assert.deepEqual(referencesIn(report("The law asks for this.3 So do the owners [4].\n")), []);
  });

  for (const piece of ["Section 1.1 and ", "[1]", "word1 ", "Figures 1, 2, ", "[^a", "Appendix A of the "])
    it(`take linear time over "${piece}" again and again`, function () {
      this.timeout(10_000);
      const started = processorTime();
      const { document } = analyze(report(`${piece.repeat(60_000 / piece.length)}\n\n1 A note.\n`), {
        format: "plaintext",
      });
      const read = processorTime();
      findReferences(document);
      assert.ok(processorTime() - read < 1000, `reading took ${Math.round(read - started)} ms`);
    });
});
