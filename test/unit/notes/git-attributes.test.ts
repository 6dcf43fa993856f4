import assert from "node:assert/strict";
import { saysHowToMergeNotes, withUnionMerge } from "../../../src/core/notes/git-attributes.js";

const LINE = "*.notes.jsonl merge=union\n";

describe("the attributes that let git unite notes", () => {
  const cases: [before: string, after: string][] = [
    ["", LINE],
    ["*.pdf binary\n", `*.pdf binary\n${LINE}`],
    ["*.pdf binary", `*.pdf binary\n${LINE}`],
    ["*.pdf binary\r\n", "*.pdf binary\r\n*.notes.jsonl merge=union\r\n"],
    ["*.notes.jsonl text\n", `*.notes.jsonl text\n${LINE}`],
    ["# *.notes.jsonl merge=union\n", `# *.notes.jsonl merge=union\n${LINE}`],
    [LINE, LINE],
    ["  *.notes.jsonl   text merge=ours\n", "  *.notes.jsonl   text merge=ours\n"],
    ["*.notes.jsonl -merge\n", "*.notes.jsonl -merge\n"],
  ];
  for (const [before, after] of cases)
    it(`of ${JSON.stringify(before)} are ${JSON.stringify(after)}`, () => {
      assert.equal(withUnionMerge(before), after);
      assert.equal(withUnionMerge(after), after);
      assert.equal(saysHowToMergeNotes(after), true);
    });
});
