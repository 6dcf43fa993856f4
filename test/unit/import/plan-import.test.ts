import assert from "node:assert/strict";
import Papa from "papaparse";
import { EMPTY_CODEBOOK } from "../../../src/core/coding/codebook.js";
import { codesOf } from "../../../src/core/coding/tags.js";
import { notesToCsv } from "../../../src/core/export/csv.js";
import { DEFAULT_EXPORT } from "../../../src/core/export/export-format.js";
import { notesToHypothesis } from "../../../src/core/export/hypothesis.js";
import { reportToQdpx } from "../../../src/core/export/qdpx.js";
import { readImport } from "../../../src/core/import/read-import.js";
import { xmlElement } from "../../../src/core/interchange/xml-writer.js";
import { writeZip } from "../../../src/core/interchange/zip-writer.js";
import { mergeNotes } from "../../../src/core/notes/merge.js";
import { formatNotesFile } from "../../../src/core/notes/notes-file.js";
import { supersede } from "../../../src/core/notes/supersede.js";
import { addReply, deleteNote, editBody, restoreNote } from "../../../src/core/notes/write-note.js";
import { authorAt, noteOn } from "../notes/notes.js";
import { ENGLISH } from "../words/english.js";
import { annotationOn } from "./annotations.js";
import { emptyWorkspace, outcomes, takeIn, toExport, type Workspace } from "./taken-in.js";

const TEXT =
  "Quays\n\nThe quay was closed for 14 days in winter, said the council. Tolls fell by a third that year.\n";
const NOTE = noteOn(TEXT, "14 days", "Why?", authorAt(1));

function withNotes(...notes: Workspace["notes"]): Workspace {
  return { ...emptyWorkspace(TEXT), notes };
}

/** A project of another tool with one source. */
function project(
  text: string | null,
  selection: Record<string, string>,
  more: readonly string[] = [],
): Uint8Array {
  const guid = "c0ffee00-0000-4000-8000-000000000001";
  const source = xmlElement(
    "TextSource",
    { guid, name: "Anything.docx", plainTextPath: `internal://${guid.toUpperCase()}.txt` },
    [
      xmlElement("PlainTextSelection", { guid: "c0ffee00-0000-4000-8000-000000000002", ...selection }, [
        xmlElement("Description", {}, "Too long?"),
      ]),
    ],
  );
  const root = xmlElement("Project", { name: "p" }, [xmlElement("Sources", {}, [source]), ...more]);
  return writeZip([
    ["Anything.QDE", root],
    ...(text === null ? [] : [[`Sources/${guid.toUpperCase()}.TXT`, text] as const]),
  ]);
}

describe("Another analyst's notes file", () => {
  const file = (...notes: Workspace["notes"]) => formatNotesFile({ notes, kept: [] });

  it("brings notes that are not here, and replies to those that are", () => {
    const replied = addReply(NOTE, "Storms.", authorAt(3, "Ada"));
    const another = noteOn(TEXT, "Tolls", "Which?", authorAt(4, "Ada"));
    const taken = takeIn(withNotes(NOTE), "their.notes.jsonl", file(replied, another));
    assert.deepEqual(outcomes(taken), { changed: 1, new: 1 });
    assert.equal(taken.workspace.notes.find(({ id }) => id === NOTE.id)?.bodies.length, 2);
  });

  it("takes no later words away", () => {
    const edited = editBody(NOTE, NOTE.bodies[0]?.id ?? "", "Why so long?", authorAt(9));
    const taken = takeIn(withNotes(edited), "their.notes.jsonl", file(NOTE));
    assert.deepEqual(outcomes(taken), { known: 1 });
    assert.deepEqual(taken.workspace.notes, [edited]);
  });

  it("brings back nothing that was deleted here, and deletes nothing that was deleted there", () => {
    const here = deleteNote(NOTE, authorAt(5));
    assert.deepEqual(outcomes(takeIn(withNotes(here), "n.jsonl", file(NOTE))), { deletedHere: 1 });
    const there = takeIn(withNotes(NOTE), "n.jsonl", file(here));
    assert.deepEqual(there.planned, []);
    assert.deepEqual(there.incoming.leftOut, [{ reason: "deleted", count: 1 }]);
  });

  it("has a note that was deleted here for the analyst to bring back", () => {
    const here = deleteNote(NOTE, authorAt(5));
    const [planned] = takeIn(withNotes(here), "n.jsonl", file(NOTE)).planned;
    assert.ok(planned);
    const by = authorAt(9);
    const [back] = mergeNotes([here], [supersede(here, restoreNote(planned.after, by), by.now)]);
    assert.equal(back?.deleted, null);
    assert.deepEqual(
      back?.bodies.map(({ value, deleted }) => [value, deleted]),
      [["Why?", null]],
    );
  });

  it("is of this report whatever it is called there", () => {
    const theirs = { ...NOTE, target: { ...NOTE.target, source: "file:theirs.txt" } };
    const { workspace } = takeIn(withNotes(), "n.jsonl", file(theirs));
    assert.equal(workspace.notes[0]?.target.source, "file:report.txt");
    assert.deepEqual(outcomes(takeIn(workspace, "n.jsonl", file(theirs), "2040-01-01T00:00:00.000Z")), {
      known: 1,
    });
  });

  it("may hold annotations of other tools, a line each", () => {
    const lines = [annotationOn("Tolls"), { ...annotationOn("14 days"), body: 5 }].map((line) =>
      JSON.stringify(line),
    );
    const { planned, incoming } = takeIn(withNotes(), "n.jsonl", `${file(NOTE)}${lines.join("\n")}\n`);
    assert.deepEqual(planned.map(({ after }) => after.target.quote.exact).sort(), ["14 days", "Tolls"]);
    assert.deepEqual(incoming.leftOut, [{ reason: "notUnderstood", count: 1 }]);
  });

  it("says how many of its lines are not understood", () => {
    const { incoming } = takeIn(withNotes(), "n.jsonl", `${file(NOTE)}{"type":"Other"}\n`);
    assert.deepEqual(incoming.leftOut, [{ reason: "notUnderstood", count: 1 }]);
  });
});

describe("A project whose text is another version of the report", () => {
  const selection = { startPosition: "28", endPosition: "35", name: "14 days" };
  const OLD = TEXT.replace("Quays\n\n", "Quays\n\n");

  it("has its notes on their passages where those are as they were", () => {
    const at = OLD.indexOf("14 days");
    const { planned } = takeIn(
      withNotes(),
      "p.qdpx",
      project(`A preface.\n\n${OLD}`, {
        ...selection,
        startPosition: String(at + 12),
        endPosition: String(at + 19),
      }),
    );
    const [{ anchor, after } = { anchor: null, after: null }] = planned;
    assert.equal(anchor?.state, "moved");
    assert.equal(after?.target.quote.exact, "14 days");
    assert.equal(after?.target.position?.start, at);
  });

  it("has them for review where their words changed, with the words that they were made on", () => {
    const at = OLD.indexOf("14 days");
    const old = OLD.replace("14 days", "12 days");
    const bytes = project(old, { name: "", startPosition: String(at), endPosition: String(at + 7) });
    const [planned] = takeIn(withNotes(), "p.qdpx", bytes).planned;
    assert.equal(planned?.anchor?.state, "changed");
    assert.equal(planned?.after.target.quote.exact, "12 days");
    assert.match(planned?.after.target.textVersion ?? "", /^gitoid:/);
  });

  it("has them as not found where their passage is gone", () => {
    const bytes = project("Something else was written here once upon a time.", {
      name: "",
      startPosition: "10",
      endPosition: "14",
    });
    assert.equal(takeIn(withNotes(), "p.qdpx", bytes).planned[0]?.anchor?.state, "orphan");
  });

  it("is counted as its tool counts, by the words that selections are named by", () => {
    const text = "😀😀\r\nThe quay was closed for 14 days in winter, said the council.\r\n";
    const utf16 = text.indexOf("14 days");
    const codePoints = [...text.slice(0, utf16)].length;
    for (const at of [utf16, codePoints, utf16 - 1, codePoints - 1]) {
      const bytes = project(text, {
        name: "14 days",
        startPosition: String(at),
        endPosition: String(at + 7),
      });
      const [planned] = takeIn({ ...withNotes(), text }, "p.qdpx", bytes).planned;
      assert.equal(planned?.after.target.quote.exact, "14 days", String(at));
    }
  });

  it("is not guessed at where it brings no text and cuts the words", () => {
    const bytes = project(null, { startPosition: "28", endPosition: "90", name: "14 days in winter, said…" });
    const state = takeIn(withNotes(), "p.qdpx", bytes).planned[0]?.anchor?.state;
    assert.ok(state === "changed" || state === "orphan", state);
  });
});

describe("A tool that names everything anew at each export", () => {
  it("does not double the notes that say the same on the same passage", () => {
    const once = takeIn(withNotes(), "p.qdpx", reportToQdpx(toExport(withNotes(NOTE))));
    const renamed = new TextDecoder("latin1").decode(
      reportToQdpx(toExport(withNotes(noteOn(TEXT, "14 days", "Why?", authorAt(50, "Noor", { next: 777 }))))),
    );
    const bytes = Uint8Array.from(renamed, (character) => character.charCodeAt(0));
    assert.deepEqual(outcomes(takeIn(once.workspace, "p.qdpx", bytes)), { known: 1 });
  });
});

describe("Rows of Hypothesis", () => {
  const row = {
    id: "dYw7Pk3zEe-abc",
    created: "2031-01-02T19:46:09.334539+00:00",
    updated: "2031-01-02T19:46:09.334539+00:00",
    user: "acct:ada@hypothes.is",
    uri: "http://example.org/r.html",
    text: "Why?",
    tags: ["Harbour/Quays"],
    target: [
      {
        source: "http://example.org/r.html",
        selector: [
          {
            type: "RangeSelector",
            startContainer: "/p[1]",
            endContainer: "/p[1]",
            startOffset: 1,
            endOffset: 2,
          },
          { type: "TextPositionSelector", start: 900, end: 907 },
          { type: "TextQuoteSelector", exact: "14 days", prefix: "was closed for ", suffix: " in winter" },
        ],
      },
    ],
  };
  const reply = {
    ...row,
    id: "reply1",
    text: "Storms.",
    tags: [],
    references: [row.id],
    target: [{ source: row.uri }],
    user: "acct:bo@hypothes.is",
  };

  for (const [what, value] of [
    ["an answer of its API", { total: 2, rows: [row, reply] }],
    ["what its client exports", { export_date: "2031-01-03", annotations: [row, reply] }],
    ["a list", [row, reply]],
  ] as const)
    it(`come from ${what}, with replies, tags and names`, () => {
      const { workspace, planned } = takeIn(withNotes(), "h.json", JSON.stringify(value));
      const [note] = workspace.notes;
      assert.ok(note && planned.length === 1);
      assert.deepEqual(
        note.bodies.map(({ purpose, value: words, creator }) => [purpose, words, creator?.name]).sort(),
        [
          ["commenting", "Why?", "ada"],
          ["replying", "Storms.", "bo"],
          ["tagging", "Harbour/Quays", "ada"],
        ],
      );
      assert.equal(planned[0]?.anchor?.state, "moved");
      assert.deepEqual(outcomes(takeIn(workspace, "h.json", JSON.stringify(value))), { known: 1 });
    });

  it("are the notes that they were exported from", () => {
    const notes = [
      addReply(NOTE, "Storms.", authorAt(3, "Ada")),
      noteOn(TEXT, "Tolls", "Which?", authorAt(4)),
    ];
    const exported = notesToHypothesis(toExport(withNotes(...notes)));
    assert.deepEqual(outcomes(takeIn(withNotes(...notes), "h.json", exported)), { known: 2 });
    const back = takeIn(withNotes(), "h.json", exported).workspace.notes;
    assert.deepEqual(back.map(({ id }) => id).sort(), notes.map(({ id }) => id).sort());
    assert.deepEqual(
      back.find(({ id }) => id === NOTE.id)?.bodies.map(({ value }) => value),
      ["Why?", "Storms."],
    );
  });
});

describe("Codes that are taken in", () => {
  const qdc = (inner: string) =>
    `<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes>${inner}</Codes></CodeBook>`;
  const code = (name: string, inner = "", color = "") =>
    `<Code guid="9c1f7a52-6a3e-4d0b-8f5e-2d7b1c4e9a60" isCodable="true" name="${name}"${color}>${inner}</Code>`;

  it("keep what the codebook says of them, and add what it does not say", () => {
    const codes = [
      { path: "Harbour", color: "blue" as const, description: "Ours", unknown: {} },
      { path: "Tolls", color: null, description: "", unknown: {} },
    ];
    const here = { ...withNotes(), codebook: { ...EMPTY_CODEBOOK, codes } };
    const file = qdc(
      code("Harbour", "<Description>Theirs</Description>", ' color="#FF0000"') +
        code("Tolls", "<Description>Theirs</Description>", ' color="#f00"') +
        code("New", code("Below &amp; deeper")),
    );
    const { workspace } = takeIn(here, "c.qdc", file);
    assert.deepEqual(
      workspace.codebook.codes.map(({ path, color, description }) => [path, color, description]),
      [
        ["Harbour", "blue", "Ours"],
        ["New", null, ""],
        ["New/Below & deeper", null, ""],
        ["Tolls", "red", "Theirs"],
      ],
    );
    assert.deepEqual(takeIn(workspace, "c.qdc", file).workspace.codebook, workspace.codebook);
  });

  it("are not parted by a slash in a name", () => {
    const { workspace } = takeIn(withNotes(), "c.qdc", qdc(code("and/or")));
    assert.deepEqual(
      workspace.codebook.codes.map(({ path }) => path),
      ["and∕or"],
    );
  });

  it("are left out where they have no name, and those below them stay", () => {
    const { workspace, incoming } = takeIn(withNotes(), "c.qdc", qdc(code("", code("Below"))));
    assert.deepEqual(
      workspace.codebook.codes.map(({ path }) => path),
      ["Below"],
    );
    assert.deepEqual(incoming.leftOut, [{ reason: "badCode", count: 1 }]);
  });
});

describe("A note that gives codes", () => {
  it("has them again after a project", () => {
    const from = takeIn(
      withNotes(),
      "h.json",
      JSON.stringify([{ id: "a", uri: "u", user: "acct:a@b", text: "", tags: ["A/B", "C"] }]),
    );
    const back = takeIn(withNotes(), "p.qdpx", reportToQdpx(toExport(from.workspace)));
    assert.deepEqual(back.workspace.notes.flatMap(codesOf).sort(), ["A/B", "C"]);
  });
});

describe("A table that a spreadsheet stored anew", () => {
  const rows = notesToCsv(toExport(withNotes(NOTE)), ENGLISH, { ...DEFAULT_EXPORT, byteOrderMark: true });

  it("is read with semicolons, other columns and times of its own", () => {
    const { data } = Papa.parse<Record<string, string>>(rows.replace("\uFEFF", ""), { header: true });
    const stored = data
      .filter(({ note_id }) => note_id)
      .map(({ prefix: _, created: __, ...row }) => ({ mine: "x", ...row, created: "01/01/2026 12:01" }));
    const text = `\uFEFF${Papa.unparse(stored, { delimiter: ";" })}`;
    const [planned, ...more] = takeIn(withNotes(), "n.csv", text).planned;
    assert.equal(more.length, 0);
    assert.equal(planned?.after.target.quote.exact, "14 days");
    assert.deepEqual(outcomes(takeIn(withNotes(NOTE), "n.csv", text)), { known: 1 });
  });

  const { data: cells } = Papa.parse<string[]>(rows.replace("\uFEFF", ""), { skipEmptyLines: true });
  const quote = cells[0]?.indexOf("quote") ?? -1;
  /** The table with a column more, under a name that may be one of the others. */
  const withColumn = (name: string, cellOf: (row: readonly string[]) => string) =>
    Papa.unparse(cells.map((row, index) => [...row, index === 0 ? name : cellOf(row)]));

  it("is read where columns stand twice that say the same or are none of ours, without a word of it", () => {
    const warn = console.warn;
    const printed: unknown[] = [];
    console.warn = (words: unknown) => printed.push(words);
    try {
      const twice = withColumn("quote", (row) => row[quote] ?? "");
      assert.deepEqual(outcomes(takeIn(withNotes(NOTE), "n.csv", twice)), { known: 1 });
      const mine = twice.replace("\r\n", ",mine,mine\r\n");
      assert.deepEqual(outcomes(takeIn(withNotes(NOTE), "n.csv", mine)), { known: 1 });
    } finally {
      console.warn = warn;
    }
    assert.deepEqual(printed, []);
  });

  it("is refused where a column stands twice and nobody can tell which is meant", () => {
    const text = withColumn("quote", () => "other words");
    const read = readImport("n.csv", new TextEncoder().encode(text));
    assert.deepEqual(read, { refused: "wrongType", at: "quote, row 2" });
  });
});
