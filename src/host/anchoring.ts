import { AnchorFinder } from "../core/anchoring/anchor-finder.js";
import type { Anchor } from "../core/notes/anchor.js";
import type { InterchangeText } from "../core/notes/interchange-text.js";
import type { Note } from "../core/notes/note.js";

/** Milliseconds that passages are looked for on end before the editor has its turn. */
const SLICE = 12;

/**
 * Finds the places of notes in slices, so that the editor is never held up. Yields what each slice found; the caller stops
 * asking when the text has changed meanwhile.
 */
export async function* anchorInSlices(
  report: InterchangeText,
  old: InterchangeText | null,
  notes: readonly Note[],
): AsyncGenerator<ReadonlyMap<string, Anchor>> {
  const finder = new AnchorFinder(report, old);
  let found = new Map<string, Anchor>();
  let began = performance.now();
  for (const note of notes) {
    found.set(note.id, finder.find(note.target));
    if (performance.now() - began < SLICE) continue;
    yield found;
    found = new Map();
    await new Promise((resolve) => setTimeout(resolve, 0));
    began = performance.now();
  }
  if (found.size > 0) yield found;
}
