import { describeTarget } from "../../../src/core/notes/describe-target.js";
import { InterchangeText } from "../../../src/core/notes/interchange-text.js";
import type { Note } from "../../../src/core/notes/note.js";
import { type Authoring, createNote } from "../../../src/core/notes/write-note.js";

/** An author whose ids count up and who writes at the given minute. */
export function authorAt(minute: number, name = "Noor", ids = { next: minute * 1000 }): Authoring {
  return {
    creator: { name, unknown: {} },
    now: new Date(Date.UTC(2026, 0, 1, 12, minute)).toISOString(),
    newId: () => `urn:uuid:00000000-0000-4000-8000-${String(ids.next++).padStart(12, "0")}`,
  };
}

/** A note on the first occurrence of `words` in `text`. */
export function noteOn(text: string, words: string, comment = "Check this.", by = authorAt(0)): Note {
  const start = text.indexOf(words);
  const target = describeTarget("file:report.txt", new InterchangeText(text), {
    start,
    end: start + words.length,
  });
  return createNote(target, comment, by);
}
