// What the analysis costs: its stages as ratio to remark-parse of the same text in the same run, each keystroke, memory, how
// the time grows with the text, anchoring, activation, sizes, and what other programs take for the same text.
//
//   npm run bench -- [FILE …] [--json] [--no-peers] [--save]
//   npm run bench -- --check
//
// Without files: the sample report in three sizes. `--save` keeps some ratios in test/bench/ratios.json; `--check` measures
// just these, in a few seconds, prints both, and fails when one is more than twice as much.
import { parseArgs } from "node:util";
import { initialBundleSize, vsixSize } from "../harness/shipped-sizes.mjs";
import { measureActivation } from "./activation.js";
import { measureSpeed } from "./anchoring/speed.js";
import { checkRatios } from "./check-ratios.js";
import { measureRatios } from "./measure-ratios.js";
import { type MeasuredText, measureStages, measureText, runsFor } from "./measure-text.js";
import { measurePeers } from "./peers.js";
import { keepRatios } from "./ratios.js";
import { sample, textsOf } from "./texts.js";

/** How many times over the sample is read to see how the time grows. */
const TIMES = 20;
const NOTES = 1000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: "boolean", default: false },
    check: { type: "boolean", default: false },
    peers: { type: "boolean", default: true },
    save: { type: "boolean", default: false },
  },
  allowNegative: true,
});

if (values.check) process.exitCode = checkRatios() ? 0 : 1;
else {
  // First of all, as the check does: later the engine would have compiled more.
  if (values.save) keepRatios(measureRatios());
  const measured = measure();
  if (values.json) console.log(JSON.stringify(measured));
  else print(measured);
}

function measure() {
  const texts = textsOf(positionals);
  return {
    documents: texts.map(measureText),
    peers: values.peers ? measurePeers(texts[0].text) : {},
    growth: measureGrowth(),
    anchoring: measureSpeed(1, NOTES, 3),
    activation: measureActivation(),
    sizes: { initialBundle: initialBundleSize(), vsix: vsixSize() },
  };
}

/** How many times its share of time a text takes that is twenty times as long: 1 is linear. */
function measureGrowth(): number {
  const [once, often] = [sample(1), sample(TIMES)].map((one) => measureStages(one, runsFor(one.text)));
  if (!once || !often) return Number.NaN;
  return often.analysis / once.analysis / TIMES;
}

function print({ documents, peers, growth, anchoring, activation, sizes }: ReturnType<typeof measure>): void {
  console.table(Object.fromEntries(documents.map((one) => [one.name, rowOf(one)])));
  if (Object.keys(peers).length > 0) {
    console.log(`Times of others for ${documents[0]?.name}, as ratio to remark-parse:`);
    console.table(Object.fromEntries(Object.entries(peers).map(([name, ratio]) => [name, ratio.toFixed(1)])));
  }
  const { characters, notes, withOld, withoutOld, remarkParse } = anchoring;
  console.log(`${TIMES} times the text takes ${growth.toFixed(2)} of ${TIMES} times as long.`);
  console.log(
    `${notes} notes on ${characters} characters are found in ${withOld.toFixed(0)} ms with the earlier version, in ${withoutOld.toFixed(0)} ms without; remark-parse takes ${remarkParse.toFixed(0)} ms.`,
  );
  console.log(
    `Activation loads ${(sizes.initialBundle / 1000).toFixed(0)} KB in ${activation.load.toFixed(0)} ms and takes ${activation.activate.toFixed(0)} ms; the package has ${sizes.vsix === null ? "no size before npm run package" : `${(sizes.vsix / 1000).toFixed(0)} KB`}.`,
  );
}

function rowOf({
  characters,
  remarkMs,
  stages,
  keystroke,
  heapMB,
}: MeasuredText): Record<string, string | number> {
  return {
    characters,
    "remark-parse ms": remarkMs.toFixed(1),
    ...Object.fromEntries(
      Object.entries(stages).map(([stage, ms]) => [`${stage} ratio`, (ms / remarkMs).toFixed(2)]),
    ),
    keys: keystroke.keys,
    followed: `${(keystroke.followed * 100).toFixed(0)}%`,
    "key p50 ms": keystroke.p50.toFixed(2),
    "key p95 ms": keystroke.p95.toFixed(2),
    "key p99 ms": keystroke.p99.toFixed(2),
    "lists ms": keystroke.lists.toFixed(2),
    "heap MB": heapMB.toFixed(0),
  };
}
