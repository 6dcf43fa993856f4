import assert from "node:assert/strict";
import { readDocument } from "../../../src/core/document/read-document.js";
import type { PassageRole } from "../../../src/core/document/report-document.js";

const read = (text: string, role?: PassageRole): string[] =>
  readDocument(text, "markdown")
    .passages.filter((passage) => role === undefined || passage.role === role)
    .map(({ reading }) => reading.text);

const LONG =
  "The office answered letters from every town in the region and kept a list of those that it could not answer";

describe("the passages of a report", () => {
  it("read a paragraph through a page's foot", () => {
    const text = `${LONG} within\n\nPage 12 RO-19-204 Letters\n\nthe month. Most were late.\n`;
    assert.deepEqual(read(text), [`${LONG} within the month. Most were late.`]);
  });

  it("read a paragraph through a footnote, which is a passage of its own", () => {
    const text = `${LONG} of three hundred\n\n¹ Counted by hand.\n\nand sixty (360) words. Most were late.\n`;
    assert.deepEqual(read(text), [
      `${LONG} of three hundred and sixty (360) words. Most were late.`,
      "¹ Counted by hand.",
    ]);
  });

  it("find a footnote in the middle of a wrapped sentence by the mark that sends to it", () => {
    const lines = [
      "The office answered letters from every town and city in the region.1",
      "It kept a list of those that it could not answer in time, and the",
      "1 Letters by wire are counted with the others in this chapter and",
      "in the next.",
      "list grew longer every year. Most of the letters came from farmers",
      "who wanted to know about the price of seed and about their rights.",
    ];
    assert.deepEqual(read(lines.join("\n"), "footnote"), [
      "1 Letters by wire are counted with the others in this chapter and in the next.",
    ]);
    assert.match(
      read(lines.join("\n"), "paragraph")[0] ?? "",
      /in time, and the list grew longer every year\./,
    );
  });

  it("do not join a paragraph to one that begins anew", () => {
    const text = `${LONG}:\n\nMost were late.\n\n${LONG}.\n`;
    assert.equal(read(text).length, 3);
  });

  it("keep a word's hyphen at a line's end and read no space there", () => {
    assert.deepEqual(read("They found that three-\nfourths of the letters in 2022–\n23 were late.\n"), [
      "They found that three-fourths of the letters in 2022–23 were late.",
    ]);
  });

  it("leave marks out: emphasis, escapes, links, tags, code, addresses", () => {
    const text =
      'It cost **\\$7 million** in _all_, see [the list](https://example.org/a_(b)) of <a href="x">the fund</a>, `x = 1` and https://example.org/2019.\n';
    assert.deepEqual(read(text), ["It cost $7 million in all, see the list of the fund,  and ."]);
  });

  it("keep stars and lines that are no marks", () => {
    assert.deepEqual(read("It is 5 * 3 or snake_case_name, Total* and [2] or [^1] too.\n"), [
      "It is 5 * 3 or snake_case_name, Total* and [2] or [^1] too.",
    ]);
  });

  it("end a caption where the figure's own words begin", () => {
    const text =
      "Figure 1: Share of people who\nsave water\nAlways\n34%\n\n**Table 2: Views on the**\n**rules**\nFair\n";
    assert.deepEqual(read(text, "caption"), [
      "Figure 1: Share of people who save water",
      "Table 2: Views on the rules",
    ]);
  });

  it("hold a table's cells one by one", () => {
    assert.deepEqual(read("| Town | Share |\n| ---- | ----- |\n| Aby | 46% |\n", "tableCell"), [
      "Town",
      "Share",
      "Aby",
      "46%",
    ]);
  });

  it("hold list items without their bullets, wrapped lines and all", () => {
    assert.deepEqual(read("- the first\n  of two\n- the second\n\n• \nthe third\n", "listItem"), [
      "the first of two",
      "the second",
      "the third",
    ]);
  });

  it("hold no furniture, contents, code or front matter", () => {
    const text = `---\ntitle: Letters\n---\n\n# Letters\n\nContents\n\nAnswers ..... 3\nCosts ..... 9\n\n%%page 3%%\n\n## Answers\n\n\`\`\`\nx = 1\n\`\`\`\n\nPage 3\n\n${LONG}.\n`;
    assert.deepEqual(
      read(text).filter((words) => words !== "Contents"),
      ["Letters", "Answers", `${LONG}.`],
    );
  });

  it("know the section that they stand in", () => {
    const document = readDocument(
      `First words of it all.\n\n# A\n\nText of a.\n\n## B\n\nText of b.\n\n# C\n\nText of c.\n`,
      "markdown",
    );
    const titles = document.passages.map(({ section, reading }) => [
      reading.text,
      section === null ? null : document.sections[section]?.heading.text,
    ]);
    assert.deepEqual(
      titles.filter(([words]) => words?.startsWith("Text") || words?.startsWith("First")),
      [
        ["First words of it all.", null],
        ["Text of a.", "A"],
        ["Text of b.", "B"],
        ["Text of c.", "C"],
      ],
    );
  });
});

describe("the language of a report", () => {
  it("is told by its function words", () => {
    assert.equal(
      readDocument("The costs of the plan were not known to those who had to pay.", "markdown").language,
      "en",
    );
    assert.equal(
      readDocument("Les coûts du plan n'étaient pas connus de ceux qui devaient les payer.", "markdown")
        .language,
      "fr",
    );
    assert.equal(readDocument("", "markdown").language, "en");
  });
});
