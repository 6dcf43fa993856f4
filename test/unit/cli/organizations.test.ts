import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describeTarget } from "../../../src/core/notes/describe-target.js";
import { createIdentification, shareIdentification } from "../../../src/core/notes/identifying.js";
import { InterchangeText } from "../../../src/core/notes/interchange-text.js";
import type { Note } from "../../../src/core/notes/note.js";
import { formatNotesFile } from "../../../src/core/notes/notes-file.js";
import type { OrganizationVerdict } from "../../../src/core/organizations/judged-organization.js";
import { authorAt } from "../notes/notes.js";

const REPORT =
  "Peat Bogs\n\nThe Upland Peat Authority (UPA) met the Bog Trust Council. UPA and the Moor Safety Board agreed.\n";

describe("organizations on the command line", () => {
  let folder = "";
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "policy-annotator-organizations-"));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const say = (words: string, verdict: OrganizationVerdict, minute: number): Note => {
    const start = REPORT.indexOf(words);
    const target = describeTarget("file:peat.txt", new InterchangeText(REPORT), {
      start,
      end: start + words.length,
    });
    return createIdentification(target, verdict, authorAt(minute));
  };
  const entitiesWith = (own: readonly Note[], shared: readonly Note[]) => {
    const file = join(folder, "peat.txt");
    const sharedFile = join(folder, "organizations.jsonl");
    writeFileSync(file, REPORT);
    writeFileSync(`${file}.notes.jsonl`, formatNotesFile({ notes: own, kept: [] }));
    writeFileSync(sharedFile, formatNotesFile({ notes: shared, kept: [] }));
    const args = ["dist/cli.js", "analyze", file, "--json", "--organizations", sharedFile];
    const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
    assert.equal(stderr, "");
    return JSON.parse(stdout).entities.map(({ entity }: { entity: string }) => entity);
  };
  const merge = say("Moor Safety Board", { kind: "named", name: "Bog Trust Council" }, 1);
  const rename = say("UPA", { kind: "named", name: "Peat Office" }, 2);

  it("are those of the rules where nobody decided otherwise", () => {
    assert.deepEqual(entitiesWith([], []), [
      "Upland Peat Authority",
      "Bog Trust Council",
      "Moor Safety Board",
    ]);
  });

  it("follow what analysts decided in the notes file beside the report", () => {
    assert.deepEqual(entitiesWith([merge], []), ["Upland Peat Authority", "Bog Trust Council"]);
  });

  it("follow what was decided for all reports, by words alone, unless it was decided otherwise for this one", () => {
    const shared = [shareIdentification(merge, authorAt(5)), shareIdentification(rename, authorAt(6))];
    assert.ok(shared.every(({ target }) => target.position === null && target.quote.prefix === ""));
    assert.deepEqual(entitiesWith([], shared), ["Peat Office", "Bog Trust Council"]);
    const own = say("UPA", { kind: "named", name: "Bureau of Peat" }, 3);
    assert.deepEqual(entitiesWith([own], shared), ["Bureau of Peat", "Bog Trust Council"]);
  });

  it("say so when the file for all reports cannot be read", () => {
    const file = join(folder, "peat.txt");
    const run = (shared: string) =>
      spawnSync(process.execPath, ["dist/cli.js", "analyze", file, "--organizations", shared], {
        encoding: "utf8",
      });
    const { status, stderr } = run(join(folder, "nowhere.jsonl"));
    assert.equal(status, 2);
    assert.match(stderr, /nowhere\.jsonl: there is no such file/);
  });
});
