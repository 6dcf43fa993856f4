import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { commandLine } from "./command-line.js";

const OLD = "Wells\n\nThe survey counted 412 wells. Pumps were repaired twice. Nobody knew why.\n";
const NEW = "Wells\n\nA foreword.\n\nThe survey counted 472 wells. Nobody knew why.\n";

describe("the command carry", () => {
  let folder = "";
  let old = "";
  let now = "";
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "policy-annotator-carry-"));
    old = file("old.txt", OLD);
    now = file("new.txt", NEW);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const run = (...args: string[]) => commandLine(["carry", ...args]);
  const file = (name: string, content: string | Uint8Array) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  const note = (exact: string) =>
    JSON.stringify({ id: exact, target: { selector: { type: "TextQuoteSelector", exact } } });

  it("prints where each note stands, in the order of the file", () => {
    const notes = file(
      "some.jsonl",
      `${note("repaired twice")}\n${note("412 wells")}\n${note("knew why")}\n`,
    );
    const { stdout, status } = run(old, now, "--notes", notes, "--json");
    assert.equal(status, 0);
    const wells = NEW.indexOf("472");
    const why = NEW.indexOf("knew");
    assert.deepEqual(JSON.parse(stdout), [
      { id: "repaired twice", state: "orphan", start: null, end: null },
      { id: "412 wells", state: "changed", start: wells, end: wells + "472 wells".length },
      { id: "knew why", state: "moved", start: why, end: why + "knew why".length },
    ]);
  });

  it("shows old and new side by side, and writes the notes for the new version", () => {
    const notes = file("more.jsonl", `${note("412 wells")}\n${note("knew why")}\n`);
    const out = join(folder, "new.txt.notes.jsonl");
    const { stdout, status } = run(old, now, "--notes", notes, "-o", out);
    assert.equal(status, 0);
    assert.match(stdout, /2 notes: 0 anchored, 1 moved, 1 changed, 0 orphan/);
    assert.match(stdout, /“412 wells”[\s\S]*“472 wells”/);
    const [changed = "", moved = ""] = readFileSync(out, "utf8").split("\n");
    assert.equal(changed, note("412 wells"));
    assert.equal(JSON.parse(moved).target.source, "file:new.txt");
  });

  it("reads lines made by hand: whatever is missing, line ends of Windows and a mark at the head", () => {
    const at = { start: OLD.indexOf("Nobody"), end: OLD.indexOf("Nobody") + "Nobody".length };
    const exact = "knew why";
    const position = { type: "TextPositionSelector", ...at };
    const lines = [
      { id: "position only", type: "Annotation", target: { selector: position } },
      { id: 7, body: "a plain body", target: { source: "x", selector: { exact } } },
      { target: [{ selector: [{ type: "TextQuoteSelector", exact }] }] },
      { id: "empty", target: { selector: [{ type: "TextQuoteSelector", exact: "" }] } },
    ];
    const content = `\uFEFF${lines.map((line) => JSON.stringify(line)).join("\r\n")}\r\n`;
    const { stdout, status } = run(old, now, "--notes", file("hand.jsonl", content), "--json");
    assert.equal(status, 0);
    const found = (words: string) => ({
      state: "moved",
      start: NEW.indexOf(words),
      end: NEW.indexOf(words) + words.length,
    });
    assert.deepEqual(JSON.parse(stdout), [
      { id: "position only", ...found("Nobody") },
      { id: "7", ...found(exact) },
      { id: null, ...found(exact) },
      { id: "empty", state: "orphan", start: null, end: null },
    ]);
  });

  it("names the new text as what the notes that were found stand in, and the old one for the others", () => {
    const state = `gitoid:blob:sha1:${"0".repeat(40)}`;
    const on = (exact: string) =>
      `${JSON.stringify({ id: exact, target: { state, selector: { type: "TextQuoteSelector", exact } } })}\n`;
    const out = join(folder, "stated.jsonl");
    run(old, now, "--notes", file("states.jsonl", on("412 wells") + on("knew why")), "-o", out);
    const [changed = "", moved = ""] = readFileSync(out, "utf8").split("\n");
    assert.equal(JSON.parse(changed).target.state, state);
    assert.notEqual(JSON.parse(moved).target.state, state);
    assert.match(JSON.parse(moved).target.state, /[0-9a-f]{40}$/);
  });

  const refusals: [what: string, args: () => string[], words: RegExp][] = [
    ["one file only", () => [old], /takes two files/],
    ["a new version that is missing", () => [old, join(folder, "none.txt"), "--notes", old], /no such file/],
    ["a report without notes", () => [old, now], /no notes beside it/],
    ["a notes file without annotations", () => [old, now, "--notes", old], /holds no annotations/],
    [
      "notes that are no text",
      () => [old, now, "--notes", file("x.bin", new Uint8Array([0xff, 0xfe, 0]))],
      /UTF-8/,
    ],
  ];
  for (const [what, args, words] of refusals)
    it(`refuses ${what} with exit code 2 and says why`, () => {
      const { stderr, stdout, status } = run(...args());
      assert.equal(status, 2);
      assert.equal(stdout, "");
      assert.match(stderr, words);
    });
});
