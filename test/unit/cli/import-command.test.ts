import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { formatNotesFile, parseNotesFile } from "../../../src/core/notes/notes-file.js";
import { annotationOn } from "../import/annotations.js";
import { noteOn } from "../notes/notes.js";
import { commandLine } from "./command-line.js";

const REPORT = "Quays\n\nThe quay was closed for 14 days. Tolls fell by a third.\n";

describe("the command line's import", function () {
  this.timeout(30_000);
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "policy-annotator-import-"));
    mkdirSync(join(folder, ".git"));
    file("report.txt", REPORT);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const file = (name: string, content: string) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  const read = (name: string) => readFileSync(join(folder, name), "utf8");
  const run = (...args: string[]) => commandLine(args);
  const take = (...args: string[]) => run("import", join(folder, "report.txt"), ...args);

  const tagged = { body: [{ value: "Why?" }, { value: "Harbour/Quays", purpose: "tagging" }] };

  it("writes notes and codes beside the report, and says what it did", () => {
    const input = file("a.jsonld", JSON.stringify(annotationOn("14 days", tagged)));
    const { stdout, status } = take(input);
    assert.equal(status, 0);
    assert.match(stdout, /^1 note: 1 new\n {2}line 3: “14 days”\n1 code: 1 new\n/);
    const { notes } = parseNotesFile(read("report.txt.notes.jsonl"));
    assert.deepEqual(
      notes.map(({ target }) => target.quote.exact),
      ["14 days"],
    );
    assert.match(read("policy-annotator.codebook.json"), /Harbour\/Quays/);
  });

  it("changes nothing the second time", () => {
    const input = file("a.jsonld", JSON.stringify(annotationOn("14 days", tagged)));
    take(input);
    const before = [read("report.txt.notes.jsonl"), read("policy-annotator.codebook.json")];
    assert.match(take(input).stdout, /^1 note: 1 already here/);
    assert.deepEqual([read("report.txt.notes.jsonl"), read("policy-annotator.codebook.json")], before);
  });

  it("takes several files in one go, a note that two of them have once", () => {
    const note = noteOn(REPORT, "Tolls");
    const one = file("one.notes.jsonl", formatNotesFile({ notes: [note], kept: [] }));
    const two = file(
      "two.notes.jsonl",
      formatNotesFile({
        notes: [
          note,
          noteOn(REPORT, "14 days", "x", {
            creator: null,
            now: "2031-01-01T00:00:00Z",
            newId: () => "urn:uuid:00000000-0000-4000-8000-00000000ffff",
          }),
        ],
        kept: [],
      }),
    );
    assert.match(take(one, two).stdout, /^3 notes: 2 new, 1 already here/);
  });

  it("says what it would do with --dry-run, and does nothing", () => {
    const input = file("a.jsonld", JSON.stringify(annotationOn("14 days", tagged)));
    const { stdout } = take(input, "--dry-run", "--json");
    const { notes, codes, written } = JSON.parse(stdout);
    assert.equal(written, false);
    assert.deepEqual(
      notes.map(({ outcome, state, start, end }: Record<string, unknown>) => [outcome, state, start, end]),
      [["new", "moved", REPORT.indexOf("14 days"), REPORT.indexOf("14 days") + 7]],
    );
    assert.ok(codes.every(({ outcome }: { outcome: string }) => outcome === "new"));
    assert.ok(!existsSync(join(folder, "report.txt.notes.jsonl")));
    assert.ok(!existsSync(join(folder, "policy-annotator.codebook.json")));
  });

  it("refuses a hostile file in one line, and takes nothing in of the others", () => {
    const good = file("a.jsonld", JSON.stringify(annotationOn("14 days")));
    const bad = file("b.qdc", '<!DOCTYPE x SYSTEM "http://example.org/x.dtd"><CodeBook/>');
    const { stdout, stderr, status } = take(good, bad);
    assert.deepEqual([stdout, status], ["", 2]);
    assert.match(stderr, /^policy-annotator: .*b\.qdc: it declares a document type, [^\n]*\n$/);
    assert.ok(!existsSync(join(folder, "report.txt.notes.jsonl")));
  });

  it("takes the document that is named for the report, where it cannot tell", () => {
    const on = (source: string, exact: string) =>
      annotationOn(exact, { target: { source, selector: { type: "TextQuoteSelector", exact } } });
    const input = file("a.jsonld", JSON.stringify([on("urn:x:a", "the moon"), on("urn:x:b", "the sun")]));
    assert.match(
      take(input).stdout,
      /^0 notes\nleft out: 1 on another document: urn:x:a\nleft out: 1 on another document: urn:x:b\nWhere another /,
    );
    assert.match(
      take(input, "--document", "urn:x:b").stdout,
      /^1 note: 1 new\n {2}passage not found: “the sun”/,
    );
  });

  it("does what is wanted of it only", () => {
    assert.match(take().stderr, /import takes a report and the files/);
    assert.match(run("import", "-", "x").stderr, /has to be a file/);
    assert.match(take(join(folder, "none.json")).stderr, /there is no such file/);
  });

  it("gives back what was exported", () => {
    const notes = [noteOn(REPORT, "Tolls")];
    file("report.txt.notes.jsonl", formatNotesFile({ notes, kept: [] }));
    const before = read("report.txt.notes.jsonl");
    for (const [format, name] of [
      ["qdpx", "n.qdpx"],
      ["jsonld", "n.jsonld"],
      ["csv", "n.csv"],
      ["hypothesis", "n.json"],
    ] as const) {
      const out = join(folder, name);
      assert.equal(run("export", join(folder, "report.txt"), "--format", format, "-o", out).stderr, "");
      assert.match(take(out).stdout, /^1 note: 1 already here/, format);
    }
    assert.equal(read("report.txt.notes.jsonl"), before);
  });
});
