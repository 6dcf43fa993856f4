import assert from "node:assert/strict";
import fc from "fast-check";
import { readDocument } from "../../../src/core/document/read-document.js";
import type { ReportDocument } from "../../../src/core/document/report-document.js";

/** Pieces that reports are made of, whole and broken. */
const piece = fc.constantFrom(
  "# Title of a Report",
  "## Part",
  "##Glued",
  "**Bold Heading**",
  "**Bold**\n**Broken?**",
  "1. Introduction",
  "1.1 Scope",
  "IV. Findings",
  "Appendix B: Data",
  "KEY FINDINGS",
  "Who pays for it?",
  "The fund paid $4 million in 2019 and half of that went to towns.",
  "a sentence that is cut by",
  "¹ A note.",
  "2 See the annex.",
  "Page 3 of 9",
  "%%page 4%%",
  "12",
  "- an item\n- another",
  "| a | b |\n| --- | --- |\n| 1 | 2 |",
  "Figure 2: Costs",
  "Contents",
  "Introduction ........ 3",
  "```\ncode\n```",
  "<div>",
  "</div>",
  "---",
  "===",
  "> quoted",
  "[link](https://example.org/a_b)",
  "![p](x.png)",
  "\\$5 \\* _a_ *b*",
  "`x`",
  "{: .fig}",
  "• ",
  "�",
  "\u0000",
  "\ud800",
  "\ufeff",
  "\t\t\t",
  "word-\nbreak",
  "Source: the fund's own records",
);
const separator = fc.constantFrom("\n\n", "\n", "\n\n\n", "\f", " ", "\n\n\n\n");
const report = fc
  .array(
    fc.tuple(
      fc.oneof(
        { weight: 6, arbitrary: piece },
        { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) },
      ),
      separator,
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.flat().join(""));

const formats = ["markdown", "plaintext"] as const;

function checkSections({ sections, headings, text }: ReportDocument): void {
  assert.equal(sections.length, headings.length);
  for (const [index, section] of sections.entries()) {
    const heading = headings[index];
    assert.ok(
      heading && section.start === heading.start && section.end >= heading.end && section.end <= text.length,
    );
    const next = headings.slice(index + 1).find((other) => other.level <= heading.level);
    assert.equal(section.end, next?.start ?? text.length);
    if (section.parent === null) continue;
    const parent = sections[section.parent];
    assert.ok(
      parent &&
        parent.start <= section.start &&
        parent.end >= section.end &&
        parent.heading.level < heading.level,
    );
  }
}

function checkReadings({ passages, text, sections }: ReportDocument): void {
  for (const { reading, sentences, section } of passages) {
    for (let at = 0; at < reading.text.length; at++) {
      const read = reading.text[at] ?? "";
      const source = reading.sourceOf(at);
      if (/\S/.test(read)) assert.equal(text[source], read);
      if (at > 0) assert.ok(source > reading.sourceOf(at - 1), "a reading goes forward");
    }
    let end = 0;
    for (const sentence of sentences) {
      assert.ok(
        sentence.start >= end && sentence.end > sentence.start && sentence.end <= reading.text.length,
      );
      end = sentence.end;
    }
    if (section !== null) assert.ok(sections[section]);
  }
}

describe("any document whatever", () => {
  it("has sections that nest and cover", () => {
    fc.assert(
      fc.property(report, fc.constantFrom(...formats), (text, format) =>
        checkSections(readDocument(text, format)),
      ),
    );
  });

  it("is read in characters that stand in it where they say", () => {
    fc.assert(
      fc.property(report, fc.constantFrom(...formats), (text, format) =>
        checkReadings(readDocument(text, format)),
      ),
    );
  });

  it("is cut into blocks in order that do not overlap", () => {
    fc.assert(
      fc.property(report, (text) => {
        let end = 0;
        for (const block of readDocument(text, "markdown").blocks) {
          assert.ok(block.start >= end && block.end > block.start && block.end <= text.length);
          end = block.end;
        }
      }),
    );
  });

  it("gives the same when read twice", () => {
    fc.assert(
      fc.property(report, (text) =>
        assert.deepEqual(readDocument(text, "markdown"), readDocument(text, "markdown")),
      ),
    );
  });

  it("has the same headings with CRLF, at shifted offsets", () => {
    fc.assert(
      fc.property(report, (raw) => {
        const text = raw.replaceAll("\r", "");
        const plain = readDocument(text, "markdown").headings;
        const shifted = readDocument(text.replaceAll("\n", "\r\n"), "markdown").headings;
        const shift = (at: number) => at + (text.slice(0, at).match(/\n/g)?.length ?? 0);
        assert.deepEqual(
          shifted.map(({ start, end, level, line, text: words }) => ({ start, end, level, line, words })),
          plain.map(({ start, end, level, line, text: words }) => ({
            start: shift(start),
            end: shift(end),
            level,
            line,
            words,
          })),
        );
      }),
    );
  });

  it("reads whatever characters it is made of", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 400 }),
        fc.constantFrom(...formats),
        (text, format) => {
          const document = readDocument(text, format);
          checkSections(document);
          checkReadings(document);
        },
      ),
    );
  });
});
