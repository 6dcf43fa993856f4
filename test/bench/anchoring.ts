// Whether notes stay on their passages when a report is revised, against the best-match rule of web annotators.
//
//   npm run bench:anchoring -- [--seed N] [--notes N] [--only SCENARIO] [--no-baseline] [--speed] [--json] [FILE …]
//
// Reports are made up; with FILE …, texts are revised as well. Shares are per cent. Ends with how long 1,000 notes on a
// report of a megabyte take; `--speed` measures nothing else.
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { type Score, scoreOf } from "./anchoring/score.js";
import { SCENARIOS, type Simulated, simulate } from "./anchoring/simulate.js";
import { measureSpeed } from "./anchoring/speed.js";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: "string", default: "1" },
    notes: { type: "string", default: "450" },
    only: { type: "string" },
    "no-baseline": { type: "boolean", default: false },
    speed: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
  },
});
const seed = Number(values.seed);
const sources = [undefined, ...positionals.map((file) => readFileSync(file, "utf8"))];
const scenarios = SCENARIOS.filter(
  ({ name }) => !values.speed && (values.only === undefined || name === values.only),
);

const runs = scenarios.map((scenario) => {
  const simulated = sources.map((source, index) =>
    simulate(scenario, seed + index, Number(values.notes), {
      ...(source === undefined ? {} : { source }),
      baseline: !values["no-baseline"],
    }),
  );
  return { scenario: scenario.name, simulated };
});

function scoreBy(way: keyof Simulated): Record<string, Score> {
  const scored = runs.map(({ scenario, simulated }): [string, Score] => [
    scenario,
    scoreOf(simulated.flatMap((one) => one[way])),
  ]);
  const all = runs.flatMap(({ simulated }) => simulated.flatMap((one) => one[way]));
  return Object.fromEntries([...scored, ["all", scoreOf(all)]]);
}

const scores = {
  withOld: scoreBy("withOld"),
  withoutOld: scoreBy("withoutOld"),
  baseline: scoreBy("baseline"),
};
const speed = values.only === undefined ? measureSpeed(seed, 1000, 5) : null;
if (values.json) console.log(JSON.stringify({ ...scores, speed }));
else if (!values.speed)
  for (const [way, table] of Object.entries(scores)) {
    console.log(way);
    console.table(
      Object.fromEntries(
        Object.entries(table).map(([scenario, { notes, ...shares }]) => [
          scenario,
          {
            notes,
            ...Object.fromEntries(
              Object.entries(shares).map(([name, share]) => [
                name,
                Number.isNaN(share) ? "" : (share * 100).toFixed(2),
              ]),
            ),
          },
        ]),
      ),
    );
  }
if (speed && !values.json) {
  const { characters, notes, remarkParse } = speed;
  console.log(`${notes} notes on ${characters} characters; remark-parse ${remarkParse.toFixed(0)} ms`);
  for (const way of ["withOld", "withoutOld"] as const)
    console.log(
      `${way} ${speed[way].toFixed(0)} ms, ${(speed[way] / remarkParse).toFixed(2)} of remark-parse`,
    );
}
