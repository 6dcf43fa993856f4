import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { codesOf } from "../../../src/core/coding/tags.js";
import { readImport } from "../../../src/core/import/read-import.js";
import { emptyWorkspace, outcomes, takeIn } from "./taken-in.js";

const SAMPLES = "../shared/standards/refi-qda";

describe("Projects as other tools pack them", () => {
  if (!existsSync(SAMPLES)) {
    it.skip("are read (the samples are not here)");
    return;
  }
  const bytesOf = (name: string) => readFileSync(`${SAMPLES}/${name}`);

  it("of ATLAS.ti bring its codes and people, and the notes of the source that has the report's name", () => {
    const taken = takeIn(
      emptyWorkspace("A text of mine.\n", "Simon.txt"),
      "a.qdpx",
      bytesOf("atlasti-sample.qdpx"),
    );
    assert.equal(taken.workspace.codebook.codes.length, 14);
    assert.deepEqual(outcomes(taken), { new: 3 });
    assert.ok(taken.planned.every(({ anchor }) => anchor?.state === "orphan"));
    assert.ok(taken.workspace.notes.every(({ creator }) => creator !== null));
    assert.ok(taken.workspace.notes.every((note) => codesOf(note).length > 0));
    assert.ok(taken.incoming.leftOut.some(({ reason }) => reason === "noText"));
  });

  it("of ATLAS.ti bring no note where no source is the report", () => {
    const taken = takeIn(emptyWorkspace("A text of mine.\n"), "a.qdpx", bytesOf("atlasti-sample.qdpx"));
    assert.deepEqual(taken.planned, []);
    assert.ok(taken.incoming.documents.length > 1);
  });

  it("of NVivo bring codes of several levels", () => {
    const { workspace } = takeIn(emptyWorkspace("A text of mine.\n"), "n.qdpx", bytesOf("nvivo-sample.qdpx"));
    const depths = workspace.codebook.codes.map(({ path }) => path.split("/").length);
    assert.ok(depths.length > 50 && Math.max(...depths) >= 3);
  });

  for (const name of ["atlasti-sample.qdpx", "nvivo-sample.qdpx"])
    it(`change nothing when they are taken in twice: ${name}`, () => {
      const once = takeIn(emptyWorkspace("A text of mine.\n", "Simon.txt"), name, bytesOf(name));
      const twice = takeIn(once.workspace, name, bytesOf(name), "2040-01-01T00:00:00.000Z");
      assert.deepEqual(twice.workspace, once.workspace);
    });

  it("are refused or read, wherever they are cut", () => {
    const bytes = bytesOf("atlasti-sample.qdpx");
    for (let length = 2; length < bytes.length; length += Math.ceil(bytes.length / 40))
      assert.ok("refused" in readImport("a.qdpx", bytes.subarray(0, length)));
  });
});
