import assert from "node:assert/strict";
import { commands, type Uri, window } from "vscode";
import { setCodes } from "../../src/core/coding/tags.js";
import { reportToQdpx } from "../../src/core/export/qdpx.js";
import { parseNotesFile } from "../../src/core/notes/notes-file.js";
import { keepNote, openReport, read, services, until, wordsUnder, write } from "./reports.js";

const TEXT = "Quays\r\n\r\n😀 The quay was closed for 14 days. Tolls fell by a third.\r\n";

/** Answers the preview with the row of an icon, as a person would, and remembers what it showed. */
function accepting(icon: string) {
  const pick = window.showQuickPick;
  const shown: { label: string; detail?: string }[][] = [];
  const answer = async (items: readonly { label: string; detail?: string }[]) => {
    shown.push([...items]);
    return items.find(({ label }) => label.startsWith(icon));
  };
  Object.assign(window, { showQuickPick: answer });
  return { shown, stop: () => Object.assign(window, { showQuickPick: pick }) };
}

/** Takes a message away from the screen, and remembers it. */
function hearing(kind: "showErrorMessage" | "showInformationMessage") {
  const tell = window[kind];
  const heard: string[] = [];
  Object.assign(window, {
    [kind]: async (message: string) => {
      heard.push(message);
    },
  });
  return { heard, stop: () => Object.assign(window, { [kind]: tell }) };
}

async function importing(file: Uri, icon = "$(check)") {
  const preview = accepting(icon);
  const told = hearing("showInformationMessage");
  try {
    await commands.executeCommand("policyAnnotator.importNotes", file);
  } finally {
    preview.stop();
    told.stop();
  }
  return { shown: preview.shown.flat(), told: told.heard };
}

/** A project as another analyst packs it who has the same report, with one coded note. */
async function projectOf(name: string): Promise<Uri> {
  const { notes, report, document } = await openReport(`theirs-${name}`, TEXT);
  await keepNote(notes, "14 days", "Too long?");
  const { notes: all } = await services();
  const [anchored] = notes.all;
  assert.ok(anchored);
  await all.put(notes, setCodes(anchored.note, ["Harbour/Quays"], { ...all.authoring(), newId: newIds() }));
  const content = reportToQdpx({
    name,
    path: null,
    analysis: report.analysis,
    notes: notes.all,
    codebook: {
      codes: [{ path: "Harbour", color: "green", description: "Of harbours", unknown: {} }],
      unknown: {},
    },
    within: null,
  });
  assert.ok(document.getText().includes("14 days"));
  return write(`${name}.qdpx`, content);
}

function newIds() {
  let next = 0;
  return () => `urn:uuid:6d1f0c1e-0000-4000-8000-${String(next++).padStart(12, "0")}`;
}

describe("Notes of another tool", () => {
  it("are previewed, added with their codes, and undone; importing them twice changes nothing", async () => {
    const file = await projectOf("import-quays.txt");
    const { notes } = await openReport("import-quays.txt", TEXT);
    const { shown } = await importing(file);
    assert.match(shown[0]?.label ?? "", /1/);
    assert.ok(shown.some(({ label, detail }) => label.includes("14 days") && detail === "Too long?"));
    await until("the note", () => notes.all.length === 1);
    const [imported] = notes.all;
    assert.ok(imported);
    assert.equal(wordsUnder(notes, imported), "14 days");
    const { codebooks, changes } = await services();
    const book = await codebooks.read(notes.document.uri);
    assert.equal(book.codes.find(({ path }) => path === "Harbour")?.description, "Of harbours");
    const written = await read("import-quays.txt.notes.jsonl");
    const again = await importing(file);
    assert.deepEqual(again.shown, []);
    assert.match(again.told.join(), /1/);
    assert.equal(await read("import-quays.txt.notes.jsonl"), written);
    await changes.undo();
    await until("the undoing", () => notes.all.length === 0);
    const undone = await codebooks.read(notes.document.uri);
    assert.equal(
      undone.codes.find(({ path }) => path === "Harbour"),
      undefined,
    );
    await importing(file, "$(history)");
    await until("the note again", () => notes.all.length === 1);
  });

  it("whose passage is not there are kept as notes whose passage is not found", async () => {
    const { notes } = await openReport("import-lost.txt", TEXT);
    const annotation = {
      "@context": "http://www.w3.org/ns/anno.jsonld",
      id: "http://example.org/lost",
      type: "Annotation",
      bodyValue: "Where?",
      target: {
        source: "http://example.org/r",
        selector: { type: "TextQuoteSelector", exact: "twelve boats sank" },
      },
    };
    await importing(await write("lost.jsonld", JSON.stringify(annotation)));
    await until("the note", () => notes.all.length === 1);
    assert.equal(notes.all[0]?.anchor.state, "orphan");
    const { notes: inFile } = parseNotesFile(await read("import-lost.txt.notes.jsonl"));
    assert.equal(inFile[0]?.target.quote.exact, "twelve boats sank");
  });
});

describe("A hostile file", () => {
  it("is refused with a message, and nothing is changed", async () => {
    const { notes } = await openReport("import-hostile.txt", TEXT);
    const told = hearing("showErrorMessage");
    const text = '<!DOCTYPE x [<!ENTITY a "ha">]><CodeBook><Codes><Code name="&a;"/></Codes></CodeBook>';
    await importing(await write("hostile.qdc", text));
    told.stop();
    assert.match(told.heard.join(), /hostile\.qdc/);
    assert.deepEqual(notes.all, []);
    await assert.rejects(read("import-hostile.txt.notes.jsonl"));
  });
});
