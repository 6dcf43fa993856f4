import assert from "node:assert/strict";
import {
  isNoNotesFolder,
  notesFolderOf,
  notesNameElsewhere,
  notesPathOf,
  reportPathOf,
} from "../../../src/core/notes/notes-place.js";

describe("the place of a notes file", () => {
  const settings: [setting: string, folder: string | null, isRefused: boolean][] = [
    ["", null, false],
    [".", null, false],
    ["./", null, false],
    ["notes", "notes", false],
    [" ./notes/2031/ ", "notes/2031", false],
    ["notes\\2031", "notes/2031", false],
    ["..", null, true],
    ["../notes", null, true],
    ["notes/../../other", null, true],
    ["notes\\..\\..", null, true],
    ["/notes", null, true],
    ["C:\\notes", null, true],
    ["file:notes", null, true],
    ["..notes", "..notes", false],
  ];
  for (const [setting, folder, isRefused] of settings)
    it(`for the setting “${setting}” is ${isRefused ? "refused" : (folder ?? "beside the report")}`, () => {
      assert.equal(notesFolderOf(setting), folder);
      assert.equal(isNoNotesFolder(setting), isRefused);
    });

  const inFolder = { root: "/w", notesFolder: "notes" };
  const places: [report: string, home: Parameters<typeof notesPathOf>[1], notes: string][] = [
    ["/w/a/report.txt", { root: "/w", notesFolder: null }, "/w/a/report.txt.notes.jsonl"],
    ["/w/a/report.txt", inFolder, "/w/notes/a/report.txt.notes.jsonl"],
    ["/w/b/report.txt", inFolder, "/w/notes/b/report.txt.notes.jsonl"],
    ["/w/report.txt", { root: "/w/", notesFolder: "notes" }, "/w/notes/report.txt.notes.jsonl"],
    ["/report.txt", { root: "/", notesFolder: "notes" }, "/notes/report.txt.notes.jsonl"],
    ["/elsewhere/report.txt", inFolder, "/elsewhere/report.txt.notes.jsonl"],
    ["/w2/report.txt", inFolder, "/w2/report.txt.notes.jsonl"],
    ["/elsewhere/report.txt", null, "/elsewhere/report.txt.notes.jsonl"],
  ];
  for (const [report, home, notes] of places)
    it(`of ${report} is ${notes}, and back`, () => {
      assert.equal(notesPathOf(report, home), notes);
      assert.equal(reportPathOf(notes, home), report);
    });

  it("is of a name of its own where it cannot lie beside its report", () => {
    const [one, other] = ["archive:/a/fares%20now.txt", "archive:/b/fares%20now.txt"].map(notesNameElsewhere);
    assert.match(one ?? "", /^fares-20now\.txt-[0-9a-f]{8}\.notes\.jsonl$/);
    assert.notEqual(one, other);
  });

  it("is not that of any other file", () => assert.equal(reportPathOf("/w/report.txt", inFolder), null));
});
