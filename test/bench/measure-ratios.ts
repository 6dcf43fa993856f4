import { formatOf, measureStages, type Runs, type Stage } from "./measure-text.js";
import type { Ratios } from "./ratios.js";
import { sample } from "./texts.js";
import { typeInto } from "./type-into.js";

const FEW: Runs = { runs: 7, warming: 8 };
const ONE: Runs = { runs: 1, warming: 0 };
const SMALL = sample(2);
const LARGE = sample(20);
const STAGES: readonly Stage[] = ["document", "organizations", "statistics", "analysis"];

/** The ratios by which a check can tell that the analysis became slow, in a few seconds. */
export function measureRatios(): Ratios {
  const small = measureStages(SMALL, FEW);
  const large = measureStages(LARGE, ONE);
  const { p50, p95 } = typeInto(LARGE.text, formatOf(LARGE));
  return {
    ...Object.fromEntries(
      STAGES.map((stage) => [`${stage} / remark-parse, 50 KB`, small[stage] / small.remark]),
    ),
    "time per character, 500 KB / 50 KB":
      large.analysis / small.analysis / (LARGE.text.length / SMALL.text.length),
    "keystroke / analysis, 500 KB": p50 / large.analysis,
    "keystroke of the slowest 20th / analysis, 500 KB": p95 / large.analysis,
  };
}
