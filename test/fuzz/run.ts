import { readFileSync } from "node:fs";
import type { DocumentFormat } from "../../src/core/document/report-document.js";
import { describeTarget } from "../../src/core/notes/describe-target.js";
import { InterchangeText } from "../../src/core/notes/interchange-text.js";
import { formatNotesFile } from "../../src/core/notes/notes-file.js";
import { addReply, createNote } from "../../src/core/notes/write-note.js";
import { checkCarried } from "./check-carried.js";
import { checkDocument } from "./check-document.js";
import { checkNotesFiles } from "./check-notes-file.js";
import { mutate, randomDocument } from "./documents.js";
import { Random } from "./random.js";

/** What went wrong, with what it takes to see it again. */
export interface Failure {
  readonly seed: number;
  readonly input: string;
  readonly error: unknown;
}

/** The reports that are mutated: those that the project ships. */
const REPORTS: readonly [string, ...string[]] = [
  readFileSync("media/sample/harbour-roundtable.txt", "utf8"),
  readFileSync("media/sample/harbour-roundtable.md", "utf8"),
];

/**
 * Makes one document of a seed and reads it, and a notes file upon it with two broken copies. Returns what failed, or null;
 * `slow` is told of a reading that took longer than five seconds (the machine may be busy) and another for each million units.
 */
export function tryOnce(seed: number, slow: (milliseconds: number) => Failure | null): Failure | null {
  const random = new Random(seed);
  const text = randomDocument(random, REPORTS);
  const format = random.of<DocumentFormat>(["markdown", "plaintext"]);
  const started = performance.now();
  try {
    checkDocument(text, format);
  } catch (error) {
    return { seed, input: text, error };
  }
  const took = performance.now() - started;
  if (took > 5000 + text.length / 1000) {
    const failure = slow(took);
    if (failure) return { ...failure, seed, input: text };
  }
  const file = notesOn(text, random);
  const copies = [file, file].map((copy) => broken(copy, random)) as [string, string];
  try {
    checkNotesFiles(...copies);
  } catch (error) {
    return { seed, input: copies.join("\n=====\n"), error };
  }
  const copy = broken(text, random);
  try {
    checkCarried(text, copy, file);
  } catch (error) {
    return { seed, input: [text, copy, file].join("\n=====\n"), error };
  }
  return null;
}

function notesOn(text: string, random: Random): string {
  const report = new InterchangeText(text);
  const by = (count: number) => ({
    creator: random.chance(0.5) ? { name: "Ada", unknown: {} } : null,
    now: new Date(Date.UTC(2026, 0, 1, 0, random.below(1000))).toISOString(),
    newId: () =>
      `urn:uuid:00000000-0000-4000-8000-${String(count * 1000 + random.below(1000)).padStart(12, "0")}`,
  });
  const notes = Array.from({ length: random.below(4) }, (_, index) => {
    const start = wholeCharacter(text, random.below(text.length));
    const end = wholeCharacter(text, Math.min(text.length, start + 2 + random.below(80)));
    const target = describeTarget("file:report.txt", report, { start, end });
    const note = createNote(target, random.of(["Check this.", "a\nb", "\u202e"]), by(index));
    return random.chance(0.3) ? addReply(note, "Yes.", by(index + 10)) : note;
  });
  return formatNotesFile({ notes, kept: [] });
}

/** Steps back from the middle of a surrogate pair: no editor selects half of one. */
function wholeCharacter(text: string, at: number): number {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1)) ? at - 1 : at;
}

function broken(file: string, random: Random): string {
  let copy = file;
  for (let count = random.below(4); count > 0; count--) copy = mutate(random, copy);
  return copy;
}
