import assert from "node:assert/strict";
import { mergeNotes } from "../../../src/core/notes/merge.js";
import { formatNotesFile, parseNotesFile } from "../../../src/core/notes/notes-file.js";
import { NotesStore, NotTextError } from "../../../src/core/notes/notes-store.js";
import { deleteNote } from "../../../src/core/notes/write-note.js";
import { processorTime } from "../processor-time.js";
import { FaultyFolder, type Step } from "./faulty-folder.js";
import { authorAt, noteOn } from "./notes.js";

const NAME = "wells.txt.notes.jsonl";
const TEXT = "The survey counted 412 wells. Of these, 97 had run dry by August.";
const OLD = noteOn(TEXT, "412 wells", "old", authorAt(1));
const NEW = noteOn(TEXT, "97", "new", authorAt(2));
const FILE = formatNotesFile({ notes: [OLD], kept: [] });

function storeIn(folder: FaultyFolder, letters = "a"): NotesStore {
  let count = 0;
  return new NotesStore(folder, NAME, () => `${letters}${count++}`);
}

function folderWith(content: string | null): FaultyFolder {
  const folder = new FaultyFolder();
  if (content !== null) folder.set(NAME, content);
  return folder;
}

/** The words of the notes that a new window finds. */
async function found(folder: FaultyFolder): Promise<string[]> {
  folder.before = () => undefined;
  const file = await storeIn(folder, "next").read();
  return mergeNotes(file?.notes ?? [], []).map(({ bodies }) => bodies[0]?.value ?? "");
}

async function stepsOfWriting(before: string | null): Promise<Step[]> {
  const folder = folderWith(before);
  await storeIn(folder).write([NEW]);
  return folder.steps;
}

/** Lets no step from the nth on happen, as a kill does: what waits for it waits for ever. */
async function killedAt(folder: FaultyFolder, nth: number): Promise<void> {
  let count = 0;
  await new Promise<void>((resolve) => {
    folder.before = () => {
      if (count++ < nth) return;
      resolve();
      return new Promise(() => undefined);
    };
    void storeIn(folder)
      .write([NEW])
      .then(() => resolve());
  });
}

describe("a notes file on disk", () => {
  for (const before of [FILE, null])
    it(`is old or new after a kill at any step${before === null ? ", when it is made" : ""}`, async () => {
      const steps = await stepsOfWriting(before);
      assert.ok(steps.length > 6, String(steps));
      for (let nth = 0; nth <= steps.length; nth++) {
        const folder = folderWith(before);
        await killedAt(folder, nth);
        const notes = await found(folder);
        assert.ok(before === null || notes.includes("old"), `killed before ${steps[nth]}: ${notes}`);
        if (nth > steps.lastIndexOf("end write")) assert.ok(notes.includes("new"), `lost at ${steps[nth]}`);
      }
    });

  it("leaves nothing beside it once the next window wrote, wherever the one before was killed", async () => {
    const steps = await stepsOfWriting(FILE);
    for (let nth = 0; nth <= steps.length; nth++) {
      const folder = folderWith(FILE);
      await killedAt(folder, nth);
      folder.before = () => undefined;
      await storeIn(folder, "next").write([deleteNote(OLD, authorAt(9))]);
      assert.deepEqual([...folder.files.keys()], [NAME], `killed before ${steps[nth]}`);
      assert.match(folder.text(NAME) ?? "", /pa:deleted/);
    }
  });

  it("takes in what a kill left before it removes it", async () => {
    const folder = folderWith(FILE);
    folder.set(`${NAME}.tmp`, formatNotesFile({ notes: [NEW], kept: [] }));
    const read = await storeIn(folder).read();
    assert.equal(read?.notes.length, 2);
    assert.equal(read?.isUntidy, true);
    assert.ok(folder.files.has(`${NAME}.tmp`), "removed before its notes were written");
    await storeIn(folder).write([]);
    assert.deepEqual([...folder.files.keys()], [NAME]);
    assert.equal(parseNotesFile(folder.text(NAME) ?? "").notes.length, 2);
  });

  const faults: [what: string, step: Step][] = [
    ["the disk is full", "end write"],
    ["nothing may be written in the folder", "begin write"],
    ["the file is read-only", "delete old"],
    ["the renaming fails halfway", "move"],
    ["the file cannot be read", "read"],
  ];
  for (const [what, failing] of faults)
    it(`stays, and is written by the next attempt, when ${what}`, async () => {
      for (const before of [FILE, null]) {
        const folder = folderWith(before);
        const store = storeIn(folder);
        folder.before = (step) => {
          if (step === failing) throw new Error(what);
        };
        for (let attempt = 0; attempt < 3; attempt++)
          await assert.rejects(store.write([NEW]), { message: what });
        assert.deepEqual(
          (await found(folder)).filter((note) => note === "old"),
          before === null ? [] : ["old"],
        );
        await store.write([NEW]);
        assert.deepEqual([...folder.files.keys()], [NAME]);
        assert.equal(parseNotesFile(folder.text(NAME) ?? "").notes.length, before === null ? 1 : 2);
      }
    });

  it("is not trusted to be whole because nobody complained", async () => {
    const folder = folderWith(FILE);
    const write = folder.write.bind(folder);
    folder.write = async (name, content) => {
      await write(name, content.slice(0, 40));
    };
    await assert.rejects(storeIn(folder).write([NEW]), /not written in full/);
    assert.equal(folder.text(NAME), FILE);
  });

  it("is left alone when it is no text", async () => {
    const folder = new FaultyFolder();
    const bytes = new Uint8Array([0xff, 0xfe, 0x00, 0xd8]);
    folder.files.set(NAME, bytes);
    await assert.rejects(storeIn(folder).read(), NotTextError);
    await assert.rejects(storeIn(folder).write([NEW]), NotTextError);
    assert.deepEqual(folder.files.get(NAME), bytes);
  });

  it("gives nothing twice while nobody changes it", async () => {
    const store = storeIn(folderWith(FILE));
    assert.equal((await store.read())?.notes.length, 1);
    assert.equal(await store.read(), null);
  });

  it("has nothing new to say when it is gone, and is read again when it is back", async () => {
    const folder = folderWith(FILE);
    const store = storeIn(folder);
    await store.read();
    folder.files.delete(NAME);
    assert.equal(await store.read(), null);
    folder.set(NAME, FILE);
    assert.equal((await store.read())?.notes.length, 1);
  });

  it("is not written when nothing is new", async () => {
    const folder = folderWith(FILE);
    await storeIn(folder).write([OLD]);
    assert.equal(folder.steps.includes("begin write"), false);
  });

  it("holds no conflict markers once it was written", async () => {
    const [line] = FILE.split("\n");
    const theirs = formatNotesFile({ notes: [NEW], kept: [] });
    const folder = folderWith(`<<<<<<< HEAD\n${line}\n=======\n${theirs}>>>>>>> theirs\n`);
    const store = storeIn(folder);
    const read = await store.read();
    assert.equal(read?.isUntidy && read.hasConflict, true);
    await store.write([]);
    assert.equal(folder.text(NAME), formatNotesFile({ notes: [OLD, NEW], kept: [] }));
    assert.equal((await storeIn(folder).read())?.hasConflict, false);
  });

  it("is removed once, and again without a word", async () => {
    const folder = folderWith(FILE);
    const store = storeIn(folder);
    await store.remove();
    await store.remove();
    assert.deepEqual([...folder.files.keys()], []);
  });
});

describe("a notes file of many thousand notes", function () {
  this.timeout(60_000);
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      ...OLD,
      id: `urn:uuid:00000000-0000-4000-9000-${String((index * 7919) % count).padStart(12, "0")}`,
    }));

  it("of 50,000 takes linear time to read, merge and write", () => {
    const cost = (count: number) => {
      const notes = many(count);
      const started = processorTime();
      const content = formatNotesFile({ notes, kept: [] });
      const read = parseNotesFile(content);
      assert.equal(mergeNotes(read.notes, notes).length, count);
      return processorTime() - started;
    };
    cost(1000);
    const [small, large] = [Math.min(cost(2500), cost(2500)), cost(50_000)];
    assert.ok(large / small < 80, `20 times the notes took ${(large / small).toFixed(1)} times as long`);
  });

  it("reads and writes only the line of the note that changed", async () => {
    const folder = folderWith(formatNotesFile({ notes: many(5000), kept: [] }));
    const store = storeIn(folder);
    const one = async () => (await store.read())?.notes.find(({ id }) => id.endsWith("9000-000000000007"));
    const known = await one();
    assert.equal((await store.write([deleteNote(OLD, authorAt(9))])).notes.length, 5001);
    folder.set(NAME, `${folder.text(NAME)}\n`);
    assert.equal(await one(), known, "a note that nobody changed was read anew");
  });
});
