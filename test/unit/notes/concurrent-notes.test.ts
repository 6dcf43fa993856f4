import assert from "node:assert/strict";
import fc from "fast-check";
import { mergeNotes } from "../../../src/core/notes/merge.js";
import type { Note } from "../../../src/core/notes/note.js";
import { formatNotesFile, parseNotesFile } from "../../../src/core/notes/notes-file.js";
import { NotesStore } from "../../../src/core/notes/notes-store.js";
import { FaultyFolder } from "./faulty-folder.js";
import { authorAt, noteOn } from "./notes.js";
import { apply, type Change, change } from "./random-changes.js";

const NAME = "wells.txt.notes.jsonl";
const BASE = noteOn("The survey counted 412 wells.", "412", "base", authorAt(0));
const changes = fc.array(change, { minLength: 200, maxLength: 200 });

/** A window: what it knows, and its store of the file that all windows share. */
class Window {
  notes: ReadonlyMap<string, Note> = new Map([[BASE.id, BASE]]);
  readonly #author: string;
  readonly #store: NotesStore;

  constructor(author: string, folder: FaultyFolder) {
    this.#author = author;
    let count = 0;
    this.#store = new NotesStore(folder, NAME, () => `${author}${count++}`);
  }

  /** Makes the changes one after another; a write that fails is tried again with the next, as in the editor. */
  async work(todo: readonly Change[]): Promise<void> {
    for (const [count, one] of todo.entries()) {
      this.#takeIn(apply(this.notes, one, this.#author, count));
      await this.save().catch(() => undefined);
    }
  }

  async save(): Promise<void> {
    this.#takeIn((await this.#store.write([...this.notes.values()])).notes);
  }

  #takeIn(notes: readonly Note[]): void {
    this.notes = new Map(mergeNotes([...this.notes.values()], notes).map((note) => [note.id, note]));
  }
}

/** Lets the steps of the windows happen one at a time, each time of a window that the numbers choose. */
async function interleave(folder: FaultyFolder, work: readonly Promise<void>[], choices: () => number) {
  const waiting: (() => void)[] = [];
  folder.before = () => new Promise((resolve) => waiting.push(resolve));
  let isDone = false;
  const all = Promise.all(work).then(() => {
    isDone = true;
  });
  while (!isDone) {
    await new Promise((resolve) => setImmediate(resolve));
    waiting.splice(choices() % Math.max(1, waiting.length), 1)[0]?.();
  }
  folder.before = () => undefined;
  await all;
}

function assertNothingLost(before: readonly Note[], after: readonly Note[]): void {
  const kept = new Map(after.map((note) => [note.id, note]));
  for (const note of before) {
    assert.ok(kept.has(note.id), `the note ${note.bodies[0]?.value} is lost`);
    const ids = new Set(kept.get(note.id)?.bodies.map(({ id }) => id));
    for (const { id, value } of note.bodies) assert.ok(ids.has(id), `“${value}” is lost`);
  }
}

describe("two windows with 200 changes each", () => {
  it("lose no note and settle on the same, interleaved at every step of the file system", async function () {
    this.timeout(60_000);
    const choices = fc.infiniteStream(fc.nat(10));
    await fc.assert(
      fc.asyncProperty(changes, changes, choices, async (one, other, chosen) => {
        const folder = new FaultyFolder();
        const windows = [new Window("a", folder), new Window("b", folder)] as const;
        await interleave(
          folder,
          [windows[0].work(one), windows[1].work(other)],
          () => chosen.next().value ?? 0,
        );
        const made = windows.flatMap(({ notes }) => [...notes.values()]);
        const onDisk = parseNotesFile(folder.text(NAME) ?? "").notes;
        assert.ok(onDisk.length > 1);
        // The watcher of each window tells it of the other's last write.
        for (const window of [...windows, ...windows]) await window.save();
        const settled = parseNotesFile(folder.text(NAME) ?? "").notes;
        assertNothingLost(made, settled);
        assert.deepEqual([...folder.files.keys()], [NAME]);
        for (const { notes } of windows)
          assert.equal(formatNotesFile({ notes: [...notes.values()], kept: [] }), folder.text(NAME));
      }),
      { numRuns: 2 },
    );
  });
});

/** The file of a branch after its changes. */
function branch(author: string, todo: readonly Change[]): Note[] {
  let notes: ReadonlyMap<string, Note> = new Map([[BASE.id, BASE]]);
  for (const [count, one] of todo.entries())
    notes = new Map([...notes, ...apply(notes, one, author, count).map((note) => [note.id, note] as const)]);
  return [...notes.values()];
}

const file = (notes: readonly Note[]) => formatNotesFile({ notes, kept: [] });
const linesOf = (text: string) => text.split("\n").filter((line) => line !== "");

describe("two git branches with 200 changes each", () => {
  const merges: [how: string, (own: string, their: string) => string][] = [
    ["by merge=union", (own, their) => [...new Set([...linesOf(own), ...linesOf(their)])].join("\n")],
    [
      "with conflict markers around everything",
      (own, their) => `<<<<<<< HEAD\n${own}=======\n${their}>>>>>>> theirs\n`,
    ],
    [
      "with conflict markers around each line, in diff3 style",
      (own, their) => {
        const others = linesOf(their);
        const hunks = linesOf(own).map(
          (line, index) =>
            `<<<<<<< HEAD\n${line}\n||||||| 1234567\n${file([BASE])}=======\n${others[index] ?? ""}\n>>>>>>> b\n`,
        );
        return hunks.join("") + others.slice(hunks.length).join("\n");
      },
    ],
  ];
  for (const [how, merge] of merges)
    it(`merged ${how} lose no note, and are the same in either order`, function () {
      this.timeout(20_000);
      fc.assert(
        fc.property(changes, changes, (one, other) => {
          const [a, b] = [branch("a", one), branch("b", other)];
          const results = [merge(file(a), file(b)), merge(file(b), file(a))].map((text) => {
            const { notes, kept } = parseNotesFile(text);
            assert.deepEqual(kept, []);
            return mergeNotes(notes, []);
          });
          assert.equal(file(results[0] ?? []), file(results[1] ?? []));
          assertNothingLost([...a, ...b], results[0] ?? []);
          assertEditsSurvive(a, b, results[0] ?? []);
        }),
        { numRuns: 10 },
      );
    });

  /** What one branch deleted and the other wrote on, without a word of the deletion, lives. */
  function assertEditsSurvive(a: readonly Note[], b: readonly Note[], united: readonly Note[]): void {
    const [own, their, merged] = [a, b, united].map((notes) => notes.find(({ id }) => id === BASE.id));
    assert.ok(own && their && merged);
    for (const [deleted, alive] of [
      [own, their],
      [their, own],
    ] as const) {
      const seen = new Set(deleted.bodies.map(({ id }) => id));
      const isNews = alive.deleted === null && alive.bodies.some(({ id }) => !seen.has(id));
      if (deleted.deleted !== null && isNews) assert.equal(merged.deleted, null);
    }
  }
});
