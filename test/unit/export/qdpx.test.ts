import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { EMPTY_CODEBOOK } from "../../../src/core/coding/codebook.js";
import { codebookToQdc } from "../../../src/core/export/qdc.js";
import { reportToQdpx } from "../../../src/core/export/qdpx.js";
import { readXml, type XmlElement } from "../../../src/core/import/xml-reader.js";
import { addReply, setStatus } from "../../../src/core/notes/write-note.js";
import { workspace } from "../import/random-workspace.js";
import { toExport, type Workspace } from "../import/taken-in.js";
import { authorAt, noteOn } from "../notes/notes.js";

const SCHEMAS = "../shared/standards/refi-qda";
const hasXmllint = spawnSync("xmllint", ["--version"]).error === undefined;

/** Random workspaces, the same at each run, so that `xmllint` is started a few times only. */
const SAMPLES = fc.sample(workspace, { numRuns: 25, seed: 20311 });

function elementsIn(element: XmlElement): XmlElement[] {
  return [element, ...element.children.flatMap(elementsIn)];
}

function unpacked(from: Workspace) {
  const files = unzipSync(reportToQdpx(toExport(from)));
  const names = Object.keys(files);
  const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  return { names, text, project: readXml(text("project.qde")) };
}

const TEXT = "Quays\r\n\r\n😀 The quay was closed for 14 days.\r\nTolls fell.\r\n";

describe("A REFI-QDA project", () => {
  it("has its root file and a text for each source, flat and in lower case, with LF line ends and no mark", () => {
    const { names, text, project } = unpacked({
      name: "quays.txt",
      text: `\uFEFF${TEXT}`,
      notes: [],
      codebook: EMPTY_CODEBOOK,
    });
    const [source] = elementsIn(project).filter(({ name }) => name === "TextSource");
    const path = source?.attributes.plainTextPath?.replace("internal://", "sources/") ?? "";
    assert.deepEqual(names, ["project.qde", path]);
    assert.equal(text(path), TEXT.replaceAll("\r\n", "\n"));
  });

  it("counts code points of that text", () => {
    const notes = [noteOn(TEXT, "14 days")];
    for (const mark of ["", "\uFEFF"]) {
      const from = { name: "quays.txt", text: mark + TEXT, notes, codebook: EMPTY_CODEBOOK };
      const { names, text, project } = unpacked(from);
      const [selection] = elementsIn(project).filter(({ name }) => name === "PlainTextSelection");
      const { startPosition, endPosition } = selection?.attributes ?? {};
      const characters = [...text(names[1] ?? "")];
      assert.equal(characters.slice(Number(startPosition), Number(endPosition)).join(""), "14 days");
    }
  });

  it("has a memo for the comment and each reply, and all of them again in the selection's description", () => {
    const note = addReply(noteOn(TEXT, "14 days", "Why?", authorAt(1)), "Storms.", authorAt(2, "Ada"));
    const { project } = unpacked({ name: "q.txt", text: TEXT, notes: [note], codebook: EMPTY_CODEBOOK });
    const all = elementsIn(project);
    const users = new Map(
      all.filter(({ name }) => name === "User").map(({ attributes }) => [attributes.guid, attributes.name]),
    );
    const memos = all.filter(({ name }) => name === "Note");
    assert.deepEqual(
      memos.map(({ attributes, children }) => [
        users.get(attributes.creatingUser),
        attributes.creationDateTime,
        children[0]?.text,
      ]),
      [
        ["Noor", "2026-01-01T12:01:00.000Z", "Why?"],
        ["Ada", "2026-01-01T12:02:00.000Z", "Storms."],
      ],
    );
    const description = all.find(({ name }) => name === "Description");
    assert.equal(description?.text, "Why?\n\nAda: Storms.");
  });

  it("has a note that is resolved in a set, and one whose passage is not found as a memo that quotes it", () => {
    const resolved = setStatus(noteOn(TEXT, "14 days", "Done", authorAt(1)), "resolved", authorAt(2));
    const lost = noteOn("Here were twelve boats once.", "twelve boats", "Where?", authorAt(3));
    const { project } = unpacked({
      name: "q.txt",
      text: TEXT,
      notes: [resolved, lost],
      codebook: EMPTY_CODEBOOK,
    });
    const sets = elementsIn(project).filter(({ name }) => name === "Set");
    assert.deepEqual(
      sets.map(({ attributes, children }) => [attributes.name, children.length]),
      [
        ["resolved", 1],
        ["resolved by", 1],
        ["passage not found", 1],
      ],
    );
    const memo = elementsIn(project).find(({ text }) => text.includes("Where?"));
    assert.equal(memo?.text, "> twelve boats\n\nWhere?");
  });

  it("tells who resolved a note, and when, by a memo of theirs that its comment refers to", () => {
    const note = setStatus(noteOn(TEXT, "14 days", "Done?", authorAt(1)), "resolved", authorAt(2, "Ada"));
    const { project } = unpacked({ name: "q.txt", text: TEXT, notes: [note], codebook: EMPTY_CODEBOOK });
    const all = elementsIn(project);
    const memo = all.find(({ name, children }) => name === "Note" && children[0]?.text === "resolved");
    const ada = all.find(({ name, attributes }) => name === "User" && attributes.name === "Ada");
    assert.equal(memo?.attributes.creatingUser, ada?.attributes.guid);
    assert.equal(memo?.attributes.creationDateTime, "2026-01-01T12:02:00.000Z");
    const comment = all.find(({ name, children }) => name === "Note" && children[0]?.text === "Done?");
    assert.equal(comment?.children[1]?.attributes.targetGUID, memo?.attributes.guid);
  });

  it("has every guid once, and refers to nothing that is not there", () => {
    for (const from of SAMPLES) {
      const all = elementsIn(unpacked(from).project);
      const guids = all.flatMap(({ attributes }) => attributes.guid ?? []);
      assert.equal(new Set(guids).size, guids.length);
      for (const { name, attributes } of all)
        for (const key of ["targetGUID", "creatingUser", "creatingUserGUID"]) {
          const guid = attributes[key];
          assert.ok(guid === undefined || guids.includes(guid), `${name} ${key} ${guid}`);
        }
    }
  });

  it("has no container without content, and nothing outside of its text", () => {
    for (const from of SAMPLES) {
      const { names, text, project } = unpacked(from);
      const length = [...text(names[1] ?? "")].length;
      for (const { name, attributes, children } of elementsIn(project)) {
        if (/^(?:Users|CodeBook|Codes|Sources|Notes|Sets|Set)$/.test(name))
          assert.ok(children.length > 0, name);
        if (name !== "PlainTextSelection") continue;
        const [start, end] = [Number(attributes.startPosition), Number(attributes.endPosition)];
        assert.ok(0 <= start && start <= end && end <= length, `${start}–${end} of ${length}`);
      }
    }
  });

  it("says the same at each export, in whatever order the notes stand", () => {
    for (const from of SAMPLES) {
      const { project } = unpacked(from);
      const turned = unpacked({ ...from, notes: [...from.notes].reverse() }).project;
      const guids = (of: XmlElement) =>
        elementsIn(of)
          .flatMap(({ attributes }) => attributes.guid ?? [])
          .sort();
      assert.deepEqual(guids(turned), guids(project));
    }
  });
});

describe("xmllint", () => {
  if (!hasXmllint || !existsSync(SCHEMAS)) {
    it.skip(`accepts what is written (${hasXmllint ? "the schemas are" : "xmllint is"} not here)`);
    return;
  }
  let folder = "";
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "policy-annotator-qda-"));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  /** What xmllint says of some documents; it is started once for all of them. */
  function lint(schema: string, documents: readonly string[]): string {
    const files = documents.map((document, index) => {
      const file = join(folder, `${index}-${schema}.xml`);
      writeFileSync(file, document);
      return file;
    });
    const { stderr, status } = spawnSync(
      "xmllint",
      ["--noout", "--nonet", "--schema", join(SCHEMAS, schema), ...files],
      { encoding: "utf8" },
    );
    return status === 0 ? "valid" : stderr;
  }

  it("accepts every project that is written", () =>
    assert.equal(
      lint(
        "Project.xsd",
        SAMPLES.map((from) => unpacked(from).text("project.qde")),
      ),
      "valid",
    ));

  it("accepts every codebook that is written", () =>
    assert.equal(
      lint(
        "Codebook.xsd",
        SAMPLES.map((from) => codebookToQdc(toExport(from))),
      ),
      "valid",
    ));

  it("would not accept a project with an empty container", () => {
    const [project = ""] = SAMPLES.map((from) => unpacked(from).text("project.qde"));
    assert.notEqual(lint("Project.xsd", [project.replace("</Sources>", "</Sources><Notes/>")]), "valid");
  });
});
