import type { Steps } from "../core/steps.js";

/** Milliseconds that are worked on end before the editor has its turn. */
const SLICE = 10;

/**
 * Does a work in slices, so that the editor is never held up for longer than its longest step takes. Undefined where it was
 * given up because `isWanted` no longer holds; `takeEarly` is handed what the work gives early.
 */
export async function inSlices<Result, Early = never>(
  steps: Steps<Result, Early>,
  isWanted: () => boolean,
  takeEarly: (early: Early) => void = () => undefined,
): Promise<Result | undefined> {
  while (isWanted()) {
    for (const until = performance.now() + SLICE; performance.now() < until; ) {
      const next = steps.next();
      if (next.done) return next.value;
      if (next.value === undefined) continue;
      takeEarly(next.value);
      // Whoever takes it may have something to show, and the editor to be told so.
      break;
    }
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  return undefined;
}
