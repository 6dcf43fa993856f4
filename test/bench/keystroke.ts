// What notes cost at each keystroke: a report with none, and with 1,000 and 10,000 of them, typed into at its start, where
// every note has to move. The goal for 1,000 notes is under 2 ms.
//
//   npm run bench:keystroke -- [--json]
import { parseArgs } from "node:util";
import type { Anchor } from "../../src/core/notes/anchor.js";
import { followAnchors } from "../../src/core/notes/follow-anchors.js";

const KEYSTROKES = 300;
const GAP = 100;

const { values } = parseArgs({ options: { json: { type: "boolean", default: false } } });

const measured = [0, 1000, 10_000].map((notes) => {
  const times = typingTimes(notes);
  return { notes, medianMs: quantile(times, 0.5), p99Ms: quantile(times, 0.99) };
});

if (values.json) console.log(JSON.stringify({ measured }));
else
  console.table(
    measured.map(({ notes, medianMs, p99Ms }) => ({
      notes,
      "median ms": medianMs.toFixed(3),
      "99th percentile ms": p99Ms.toFixed(3),
    })),
  );

/** Milliseconds of each keystroke, sorted. */
function typingTimes(notes: number): number[] {
  let anchors = new Map(
    Array.from({ length: notes }, (_, index): [string, Anchor] => [
      `urn:uuid:${index}`,
      { state: "anchored", span: { start: (index + 1) * GAP, end: (index + 1) * GAP + 30 } },
    ]),
  );
  const times: number[] = [];
  for (let key = 0; key < KEYSTROKES; key++) {
    const start = performance.now();
    anchors = followAnchors(anchors, [{ start: key, deleted: 0, inserted: 1 }]);
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b);
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
