import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { readDocument } from "../../../src/core/document/read-document.js";
import { frenchProse, outlineOf, prose } from "./outline-of.js";

const paragraphs = (...parts: string[]): string => `${parts.join("\n\n")}\n`;

describe("headings as converters leave them", () => {
  it("takes titles behind (1) and (b) that stand in order, below the letters above them", () => {
    const text = paragraphs(
      "# Customs on the River",
      "II. Findings",
      prose("customs"),
      "A. What Happened",
      prose("duty"),
      "(1) Risk at the Border",
      prose("risk"),
      "(a) Who Paid the Duty",
      prose("payers"),
      "(b) Who Did Not",
      prose("others"),
      "(2) Controls on the Quay",
      prose("controls"),
      "B. What Was Done",
      prose("deeds"),
      "III. Conclusions",
      prose("ends"),
    );
    assert.deepEqual(outlineOf(text, "markdown"), [
      "1 Customs on the River",
      "  2 II. Findings",
      "    3 A. What Happened",
      "      4 (1) Risk at the Border",
      "        5 (a) Who Paid the Duty",
      "        5 (b) Who Did Not",
      "      4 (2) Controls on the Quay",
      "    3 B. What Was Done",
      "  2 III. Conclusions",
    ]);
  });

  it("takes two or three headings directly below one another, but no more", () => {
    const text = paragraphs(
      "# Bilan du port",
      frenchProse("bilan"),
      "Le fonctionnement du port",
      "Les instances de décision",
      "Le conseil du port",
      frenchProse("conseil"),
      "Grues du port",
      "Quais du port",
      "Ponts du port",
      "Barques du port",
      frenchProse("barques"),
    );
    const found = outlineOf(text, "plaintext").map((line) => line.trim().slice(2));
    assert.deepEqual(found.slice(1), [
      "Le fonctionnement du port",
      "Les instances de décision",
      "Le conseil du port",
    ]);
  });

  it("takes no bold words that begin a paragraph and are broken over two lines", () => {
    const text = paragraphs(
      "# Ports and Quays",
      prose("ports"),
      `**Depots on the river and**\n**other depots:** They close early. ${prose("depots")}`,
      "**Depots on the Coast**",
      prose("coast"),
    );
    assert.deepEqual(outlineOf(text, "markdown"), ["1 Ports and Quays", "  2 Depots on the Coast"]);
  });

  it("takes no clauses of a rule behind (a) and (b)", () => {
    const text = paragraphs(
      "# Licences",
      prose("licences"),
      "(a) the applicant shall file a form;",
      "(b) The clerk shall stamp it, and",
      prose("stamps"),
    );
    assert.deepEqual(outlineOf(text, "markdown"), ["1 Licences"]);
  });

  it("takes the numbered line that a chapter in a file of its own begins with for its heading", () => {
    const text = paragraphs("4 Getting the locks right", prose("locks"), "Safe quays", prose("quays"));
    assert.deepEqual(outlineOf(text), ["1 4 Getting the locks right", "  2 Safe quays"]);
  });

  for (const line of [
    "4.3\tProposal 6 read as follows:",
    "4.3 Ms Orr described the quay as:28",
    "4.3 On 12 August 2024 the Board approved the plan and, on",
  ])
    it(`takes no numbered paragraph that goes on for a heading: ${line}`, () => {
      const text = paragraphs(
        "Review of the Quay",
        "Costs",
        ...[1, 2].map((number) => `4.${number} ${prose("prices")}`),
        line,
        "“It was late, and the doors stood open all night long for anybody to walk in.”",
        "Fees",
        `4.4 ${prose("fees")}`,
        "Waivers",
        ...[5, 6, 7, 8].map((number) => `4.${number} ${prose("waivers")}`),
      );
      assert.deepEqual(outlineOf(text), ["1 Review of the Quay", "  2 Costs", "  2 Fees", "  2 Waivers"]);
    });

  it("takes the one # for the title whatever empty bullets and links stand above", () => {
    const text = `-\n-\n-\n\n[← Back](a.md) | [Contents](b.md) | [Next](c.md)\n\n${paragraphs("# Moving House", "## Trends", prose("moves"), "## Effects", prose("rents"))}`;
    assert.deepEqual(outlineOf(text, "markdown"), ["1 Moving House", "  2 Trends", "  2 Effects"]);
  });

  it("takes no entry with a leader for a heading, whatever is left of its page number", () => {
    const text = paragraphs(
      "# Tolls",
      "## I. SUMMARY. . . . . . . . . . . . . .[^1]",
      "## II. HISTORY. . . . . . . . . . . . . .[^12]",
      "A. Running the Gates. . . . . . . . . . . . .[^30]",
      "## Summary",
      prose("tolls"),
      "## History",
      prose("gates"),
    );
    assert.deepEqual(outlineOf(text, "markdown"), ["1 Tolls", "  2 Summary", "  2 History"]);
  });

  it("takes neither a catalogue number nor the source of a table for a heading", () => {
    const text = paragraphs(
      "# Quays of the Valley",
      prose("quays"),
      "Cat. 7.310-2.9",
      prose("numbers"),
      "Source: Harbour Board.",
      prose("ports"),
    );
    assert.deepEqual(outlineOf(text, "markdown"), ["1 Quays of the Valley"]);
  });

  it("joins a number to the title that an empty line parts from it", () => {
    const text = paragraphs(
      "Rapport sur les quais et les ports de la vallée",
      "1. Les quais",
      frenchProse("les quais"),
      "1.1.",
      "L’entretien des murs",
      frenchProse("les murs"),
      "1.2.",
      "Le prix des amarres et des",
      frenchProse("les amarres"),
      "2. Les ports",
      frenchProse("les ports"),
    );
    assert.deepEqual(outlineOf(text).slice(0, 3), [
      "1 Rapport sur les quais et les ports de la vallée",
      "  2 1. Les quais",
      "    3 1.1. L’entretien des murs",
    ]);
  });

  it("reads a title to its last line where a line ends in a small word", () => {
    const text = paragraphs(
      "# Bus Services",
      prose("routes"),
      "Money Spent on the\n\nCountry Routes",
      prose("money"),
      `3.2 Winter timetables: the slow way to\nA better service\n${prose("winter", 80)}`,
      `3.3 Fares\n${prose("fares", 80)}`,
    );
    assert.deepEqual(outlineOf(text, "markdown"), [
      "1 Bus Services",
      "  2 Money Spent on the Country Routes",
      "  2 3.2 Winter timetables: the slow way to A better service",
      "  2 3.3 Fares",
    ]);
  });

  it("nests headings of plain text as the table of contents does", () => {
    const text = paragraphs(
      "Forum on the Salt Trade\n",
      "Contents",
      "Opening Words ........ 2\nDay One: Mines ........ 3\n   Shafts and Pumps ........ 3\n   Miners at Work ........ 5\nDay Two: Roads ........ 8\n   Carts and Mules ........ 8\nNext Steps ........ 9",
      ...["Opening Words", "Day One: Mines", "Shafts and Pumps", "Miners at Work"].flatMap((title) => [
        title,
        prose("salt"),
      ]),
      ...["Day Two: Roads", "Carts and Mules", "Next Steps"].flatMap((title) => [title, prose("roads")]),
    );
    assert.deepEqual(
      outlineOf(text).filter((line) => !line.endsWith("Contents")),
      [
        "1 Forum on the Salt Trade",
        "  2 Opening Words",
        "  2 Day One: Mines",
        "    3 Shafts and Pumps",
        "    3 Miners at Work",
        "  2 Day Two: Roads",
        "    3 Carts and Mules",
        "  2 Next Steps",
      ],
    );
  });

  it("gives the two writings of our sample one outline", () => {
    const [plain, marked] = (
      [
        ["txt", "plaintext"],
        ["md", "markdown"],
      ] as const
    ).map(([extension, format]) =>
      outlineOf(readFileSync(`media/sample/harbour-roundtable.${extension}`, "utf8"), format),
    );
    assert.deepEqual(plain, marked);
  });

  it("takes the running head of an appendix once", () => {
    const head = "Appendix II: Ways to Store Grain";
    const text = paragraphs(
      "# Grain",
      prose("grain"),
      head,
      prose("stores"),
      head,
      head,
      prose("sheds"),
      "Appendix III: Ways to Dry It",
      prose("drying"),
    );
    assert.deepEqual(outlineOf(text, "markdown"), [
      "1 Grain",
      "  2 Appendix II: Ways to Store Grain",
      "  2 Appendix III: Ways to Dry It",
    ]);
  });

  it("takes the beginning of a paragraph that goes on below for no heading", () => {
    const text =
      "Harbour Review\n\nIn its best year since the flood, the harbour is said to have seen four hundred\n\nand ninety boats, most of them from upriver. It was full.\n";
    const { headings, passages } = readDocument(text, "plaintext");
    assert.deepEqual(
      headings.map(({ text: words }) => words),
      ["Harbour Review"],
    );
    assert.match(passages.map(({ reading }) => reading.text).join("|"), /four hundred and ninety boats/);
  });

  it("keeps every heading inside of the text, with a reason", () => {
    const { headings, text } = readDocument(
      paragraphs("> (1) Quays", prose("quays"), "> (2) Ports", prose("ports")),
      "markdown",
    );
    assert.deepEqual(
      headings.map(({ start, end }) => text.slice(start, end)),
      ["(1) Quays", "(2) Ports"],
    );
  });

  it("reads a column of figures as cells, each by itself", () => {
    const text = paragraphs("# Tolls", prose("tolls"), "94\n938\n131\n770", "12,5 %", prose("gates"));
    const cells = readDocument(text, "markdown").passages.filter(({ role }) => role === "tableCell");
    assert.deepEqual(
      cells.map(({ reading }) => reading.text),
      ["94", "938", "131", "770", "12,5 %"],
    );
  });

  it("takes a summary right below the title, and the first heading in it", () => {
    const text = paragraphs(
      "Review of the River Customs - Final Report",
      "Executive Summary",
      "The customs",
      prose("customs"),
      "Why the river matters",
      prose("river"),
      "Next steps",
      prose("steps"),
    );
    assert.deepEqual(outlineOf(text), [
      "1 Review of the River Customs - Final Report",
      "  2 Executive Summary",
      "  2 The customs",
      "  2 Why the river matters",
      "  2 Next steps",
    ]);
  });

  it("takes what stands on a cover between the title and the first heading for no heading", () => {
    const text = paragraphs(
      "Review of the River Customs - Final Report",
      "Prepared for the Harbour Board",
      "Introduction",
      prose("customs"),
    );
    assert.deepEqual(outlineOf(text), ["1 Review of the River Customs - Final Report", "  2 Introduction"]);
  });

  it("takes a summary that is the first line for the title", () => {
    const text = paragraphs("Summary", "The River Customs after the Flood", prose("customs"));
    assert.ok(!outlineOf(text).includes("  2 Summary"));
  });

  it("takes no sentence for the title, though it stands alone above the first heading", () => {
    const text = paragraphs(
      "A new first line of the review.",
      "1. Scope",
      prose("boats"),
      "2. Costs",
      prose("fuel"),
    );
    assert.deepEqual(outlineOf(text), ["  2 1. Scope", "  2 2. Costs"]);
  });
});
