// What a keystroke costs. First, what notes cost: a report with none, and with 1,000 and 10,000 of them, typed into at its
// start, where every note has to move; the goal for 1,000 notes is under 2 ms. Then what the analysis costs in reports of
// 50 KB, 1 MB and 10 MB, made of one report over and over, typed into as analysts do who revise it, in processor time.
//
//   npm run bench:keystroke -- [--json] [--sizes 50,1000] [REPORT]      sizes in thousands of characters
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { analyze } from "../../src/core/analysis.js";
import type { Anchor } from "../../src/core/notes/anchor.js";
import { followAnchors } from "../../src/core/notes/follow-anchors.js";
import { millisecondsOf } from "./timing.js";
import { typeInto } from "./type-into.js";

const KEYSTROKES = 300;
const GAP = 100;
/** Characters that are read beforehand to warm the engine up. */
const WARM = 200_000;

const { values, positionals } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    sizes: { type: "string", default: "50,1000,10000" },
  },
  allowPositionals: true,
});
const [report = "media/sample/harbour-roundtable.txt"] = positionals;

const measured = [0, 1000, 10_000].map((notes) => {
  const times = typingTimes(notes);
  return { notes, medianMs: quantile(times, 0.5), p99Ms: quantile(times, 0.99) };
});

const text = `${readFileSync(report, "utf8")}\n\n`;
const format = report.endsWith(".md") ? "markdown" : "plaintext";
const typing = values.sizes.split(",").map((size) => {
  const characters = Number(size) * 1000;
  const long = text.repeat(Math.ceil(characters / text.length)).slice(0, characters);
  analyze(long.slice(0, WARM), { format });
  const fullMs = millisecondsOf(() => analyze(long, { format }));
  return { characters, fullMs, ...typeInto(long, format) };
});

if (values.json) console.log(JSON.stringify({ measured, typing }));
else {
  console.table(
    measured.map(({ notes, medianMs, p99Ms }) => ({
      notes,
      "median ms": medianMs.toFixed(3),
      "99th percentile ms": p99Ms.toFixed(3),
    })),
  );
  console.table(
    typing.map(({ characters, fullMs, keys, followed, p50, p95, p99, lists }) => ({
      characters,
      "whole ms": fullMs.toFixed(0),
      keys,
      followed: `${(followed * 100).toFixed(0)}%`,
      "key p50 ms": p50.toFixed(1),
      "key p95 ms": p95.toFixed(1),
      "key p99 ms": p99.toFixed(1),
      "lists ms": lists.toFixed(1),
    })),
  );
}

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
