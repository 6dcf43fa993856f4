import type { Steps } from "../core/steps.js";

/** Milliseconds that are worked on end before the editor has its turn. */
const SLICE = 10;

/**
 * Does a work in slices, so that the editor is never held up for longer than its longest step takes. Undefined where it was
 * given up because `isWanted` no longer holds.
 */
export async function inSlices<Result>(
  steps: Steps<Result>,
  isWanted: () => boolean,
): Promise<Result | undefined> {
  while (isWanted()) {
    for (const until = performance.now() + SLICE; performance.now() < until; ) {
      const next = steps.next();
      if (next.done) return next.value;
    }
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  return undefined;
}
