import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

const extracted = readFileSync("media/sample/harbour-roundtable.txt", "utf8");
const markdown = readFileSync("media/sample/harbour-roundtable.md", "utf8");

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const runningHead = "National Roundtable on Coastal Flooding 2024: Meeting Report";

/** What stands between blank lines. */
const blocks = (text: string) => text.trim().split(/\n{2,}/);
const words = (text: string) => text.split(/\s+/).filter((word) => word !== "");
const isFootnote = (block: string) => superscripts.includes(block.charAt(0));
const isContents = (block: string) => block === "Contents" || block.includes(" .....");
const isFurniture = (block: string) => block === runningHead || /^Page \d+$/.test(block);

/** The running text of the extraction, footnotes, contents and furniture left out. */
function extractedWords(): string[] {
  const running = blocks(extracted).filter(
    (block) => !isFootnote(block) && !isContents(block) && !isFurniture(block),
  );
  return words(running.join("\n").replace(new RegExp(`[${superscripts}]|^• `, "gm"), ""));
}

/** The running text of the Markdown file, footnotes and marks left out. */
function markdownWords(): string[] {
  const running = blocks(markdown).filter((block) => !block.startsWith("[^"));
  const marks = /\[\^\d\]|^#+ |^- |\*+|^\| --- .*$|\|/gm;
  return words(running.join("\n").replace(marks, ""));
}

interface Title {
  readonly level: number;
  readonly text: string;
}

/** The headings of the Markdown file below its title. */
function sections(): Title[] {
  return [...markdown.matchAll(/^(##+) (.+)$/gm)].map(([, marks = "", text = ""]) => ({
    level: marks.length,
    text,
  }));
}

/** The lines of the extraction's table of contents, three spaces of indent to a level. */
function contents(): (Title & { readonly page: number })[] {
  return [...extracted.matchAll(/^( *)(\S.*?) \.{5,} (\d+)$/gm)].map(([, indent = "", text = "", page]) => ({
    level: 2 + indent.length / 3,
    text,
    page: Number(page),
  }));
}

describe("the sample report", () => {
  it("has the same words in the same order as text and as Markdown", () => {
    assert.deepEqual(extractedWords(), markdownWords());
    assert.ok(extractedWords().length > 3500);
  });

  it("has the same footnotes in both", () => {
    const inText = blocks(extracted)
      .filter(isFootnote)
      .map((note) => words(note.slice(2)));
    const inMarkdown = blocks(markdown)
      .filter((block) => block.startsWith("[^"))
      .map((note) => words(note.replace(/^\[\^\d\]: /, "")));
    assert.deepEqual(inText, inMarkdown);
    assert.equal(inText.length, 5);
  });

  it("lists in its contents every heading below the title, on its level", () => {
    assert.deepEqual(
      contents().map(({ level, text }) => ({ level, text })),
      sections(),
    );
  });

  it("has every heading as a block of its own on the page that the contents give", () => {
    const pages = new Map(
      [...extracted.matchAll(/([\s\S]*?)^Page (\d+)$/gm)].map(([, text = "", page]) => [Number(page), text]),
    );
    for (const { text, page } of contents())
      assert.ok(blocks(pages.get(page) ?? "").includes(text), `${text} on page ${page}`);
  });

  it("cuts sentences at its page breaks, one of them in the middle of a figure with a footnote between", () => {
    const isApart = (block: string) => isFootnote(block) || isFurniture(block);
    const running = blocks(extracted);
    const cuts = running.flatMap((block, at) => {
      if (isApart(block) || !isApart(running[at + 1] ?? "")) return [];
      const rest = running.slice(at + 1).find((next) => !isApart(next)) ?? "";
      return /^[a-z]/.test(rest) ? [`${block.slice(-11)} | ${rest.slice(0, 16)}`] : [];
    });
    assert.equal(cuts.length, 5);
    assert.ok(cuts.includes("two hundred | and twelve (212)"), cuts.join("\n"));
  });

  const slips = [
    "increased from 48 (2017) to 96 (2023), an increase of eighty percent (80%)",
    "thirty-four percent (43%)",
    "The Northem Tidewater Agency sends",
  ];
  for (const slip of slips)
    it(`keeps its deliberate slip: ${slip}`, () => assert.ok(markdownWords().join(" ").includes(slip)));
});
