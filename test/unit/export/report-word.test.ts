import assert from "node:assert/strict";
import { addCodesTo } from "../../../src/core/coding/tags.js";
import type { AnnotatedReport } from "../../../src/core/export/annotated-report.js";
import { DEFAULT_EXPORT } from "../../../src/core/export/export-format.js";
import { reportToWord } from "../../../src/core/export/report-word.js";
import { addReply } from "../../../src/core/notes/write-note.js";
import { authorAt, noteOn } from "../notes/notes.js";
import { ENGLISH } from "../words/english.js";
import { partsOf } from "./office.js";
import { annotated, REPORT } from "./reports.js";

const answered = addReply(
  addCodesTo(
    noteOn(REPORT, "31 keepers", "Full **time**?", authorAt(1, "Noor Haddad")),
    ["People"],
    authorAt(1),
  ),
  "Half of them.",
  authorAt(2, "Ada"),
);
const settled = {
  ...noteOn(REPORT, "12%", "Of what?", authorAt(3)),
  status: { value: "resolved", creator: null, modified: "2026-01-02T00:00:00Z" },
};
const lost = noteOn("A passage about gulls.", "gulls", "Where?", authorAt(4));

async function word(report: AnnotatedReport) {
  const parts = partsOf(await reportToWord(report, ENGLISH, DEFAULT_EXPORT));
  const part = (name: string) => parts.get(name) ?? "";
  return { text: part("word/document.xml"), comments: part("word/comments.xml"), part };
}

const all = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map(([, first]) => first);

describe("the report as a Word file", () => {
  it("has a comment for each note and reply, with author, initials and time", async () => {
    const { comments } = await word(annotated([answered, settled, lost]));
    assert.deepEqual(all(comments, /w:author="([^"]*)"/g), ["Noor", "Noor Haddad", "Ada", "Noor"]);
    assert.deepEqual(all(comments, /w:initials="([^"]*)"/g), ["N", "NH", "A", "N"]);
    assert.match(comments, /w:date="2026-01-01T12:02:00/);
    assert.match(comments, /<w:b\/><w:bCs\/><\/w:rPr><w:t xml:space="preserve">time</);
    assert.match(comments, /Codes: People/);
  });

  it("has replies in the thread of their note, and says what is resolved", async () => {
    const { part } = await word(annotated([answered, settled, lost]));
    const entries = all(part("word/commentsExtended.xml"), /<w15:commentEx ([^>]*)\/>/g);
    assert.deepEqual(entries, [
      'w15:paraId="00000001" w15:done="1"',
      'w15:paraId="00000002" w15:done="0"',
      'w15:paraId="00000003" w15:paraIdParent="00000002" w15:done="0"',
      'w15:paraId="00000004" w15:done="0"',
    ]);
  });

  it("says that a note without replies is resolved", async () => {
    const { part } = await word(annotated([settled]));
    assert.match(part("word/commentsExtended.xml"), /w15:done="1"/);
  });

  it("has each comment on its passage", async () => {
    const { text } = await word(annotated([answered, settled]));
    const on = (id: number) => {
      const passage = text
        .split(`<w:commentRangeStart w:id="${id}"/>`)[1]
        ?.split(`<w:commentRangeEnd w:id="${id}"/>`)[0];
      return all(passage ?? "", /<w:t[^>]*>([^<]*)</g).join("");
    };
    assert.deepEqual([on(0), on(1), on(2)], ["12%", "31 keepers", "31 keepers"]);
    assert.deepEqual(all(text, /<w:commentReference w:id="(\d+)"/g), ["0", "1", "2"]);
  });

  it("lists a note whose passage is not found at the end, on its quotation", async () => {
    const { text } = await word(annotated([lost]));
    assert.match(
      text,
      /Passage not found.*<w:commentRangeStart w:id="0"\/>.*gulls.*<w:commentRangeEnd w:id="0"\/>/s,
    );
  });

  it("has headings as styles, and tables as tables", async () => {
    const { text, part } = await word(
      annotated([], "# Piers\n\n## Costs\n\n| Pier | Cost |\n| --- | --- |\n| North | $4 |\n"),
    );
    assert.deepEqual(all(text, /<w:pStyle w:val="(Heading\d)"/g), ["Heading1", "Heading2"]);
    assert.match(part("word/styles.xml"), /w:styleId="Heading2".*?<w:outlineLvl w:val="1"\/>/s);
    assert.equal(all(text, /(<w:tr>|<w:tr )/g).length, 2);
    assert.equal(all(text, /(<w:tblHeader\/>)/g).length, 1);
  });

  it("keeps marks, emoji and line ends, and shows what XML has no place for as such", async () => {
    const report = "Sales & \uD83D 🚢 rose.\r\n\r\nEnd.\r\n";
    const { text, comments } = await word(
      annotated([noteOn(report, "rose", "a\u0001 <i> & \uDE00 🚢")], report),
    );
    assert.match(text, /Sales &amp; \uFFFD 🚢 /);
    assert.equal(all(comments, /<w:t[^>]*>([^<]*)</g).join(""), "a\uFFFD &lt;i&gt; &amp; \uFFFD 🚢");
  });

  it("stops when it is not wanted any more", async () => {
    const signal = AbortSignal.abort(new Error("stopped"));
    await assert.rejects(
      async () => reportToWord(annotated([]), ENGLISH, { ...DEFAULT_EXPORT, signal }),
      /stopped/,
    );
  });
});
