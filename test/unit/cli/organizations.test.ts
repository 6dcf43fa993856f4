import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describeTarget } from "../../../src/core/notes/describe-target.js";
import { createIdentification, shareIdentification } from "../../../src/core/notes/identifying.js";
import { InterchangeText } from "../../../src/core/notes/interchange-text.js";
import type { Note } from "../../../src/core/notes/note.js";
import { formatNotesFile } from "../../../src/core/notes/notes-file.js";
import type { OrganizationVerdict } from "../../../src/core/organizations/judged-organization.js";
import { authorAt } from "../notes/notes.js";
import { commandLine } from "./command-line.js";

const REPORT =
  "Peat Bogs\n\nThe Upland Peat Authority (UPA) met the Bog Trust Council. UPA and the Moor Safety Board agreed.\n";

describe("organizations on the command line", function () {
  this.timeout(20_000);
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
    const args = ["analyze", file, "--json", "--organizations", sharedFile];
    const { stdout, stderr } = commandLine(args);
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

  /** Puts decisions for all reports of a folder where the editor keeps them. */
  const share = (into: string, ...notes: readonly Note[]) => {
    mkdirSync(join(into, ".policy-annotator"), { recursive: true });
    writeFileSync(
      join(into, ".policy-annotator", "organizations.jsonl"),
      formatNotesFile({ notes, kept: [] }),
    );
  };
  /** A report in a new folder, without decisions of its own. */
  const reportIn = (...path: readonly string[]) => {
    const below = join(folder, ...path);
    mkdirSync(below, { recursive: true });
    const file = join(below, "peat.txt");
    writeFileSync(file, REPORT);
    return file;
  };
  const first = (file: string, ...options: readonly string[]) => {
    const args = ["analyze", file, "--json", ...options];
    const { stdout, stderr } = commandLine(args);
    assert.equal(stderr, "");
    return JSON.parse(stdout).entities[0].entity;
  };
  const another = say("UPA", { kind: "named", name: "Bureau of Peat" }, 4);
  const sharedRename = shareIdentification(rename, authorAt(7));
  const sharedOther = shareIdentification(another, authorAt(8));

  it("follow what was decided for all reports of a folder above, without being told where it is", () => {
    share(join(folder, "found"), sharedRename);
    assert.equal(first(reportIn("found", "2020", "may")), "Peat Office");
  });

  it("follow the nearest of two such files, and the one that is named rather than either", () => {
    share(join(folder, "near"), sharedRename);
    const file = reportIn("near", "inner");
    share(join(folder, "near", "inner"), sharedOther);
    assert.equal(first(file), "Bureau of Peat");
    const named = join(folder, "near", ".policy-annotator", "organizations.jsonl");
    assert.equal(first(file, "--organizations", named), "Peat Office");
  });

  it("do not follow what was decided outside of the report’s git repository", () => {
    share(join(folder, "outside"), sharedRename);
    const file = reportIn("outside", "repository", "reports");
    mkdirSync(join(folder, "outside", "repository", ".git"));
    assert.equal(first(file), "Upland Peat Authority");
    share(join(folder, "outside", "repository"), sharedOther);
    assert.equal(first(file), "Bureau of Peat");
  });

  it("follow it in exports too", () => {
    share(join(folder, "all"), sharedRename);
    const args = ["export", reportIn("all"), "--format", "csv", "--what", "organizations"];
    const { stdout } = commandLine(args);
    assert.match(stdout, /^Peat Office,government,/m);
  });

  it("say so when the file for all reports cannot be read", () => {
    const file = join(folder, "peat.txt");
    const run = (shared: string) => commandLine(["analyze", file, "--organizations", shared]);
    const { status, stderr } = run(join(folder, "nowhere.jsonl"));
    assert.equal(status, 2);
    assert.match(stderr, /nowhere\.jsonl: there is no such file/);
  });
});
