import { readFileSync } from "node:fs";
import { basename } from "node:path";

/** A text that is measured. */
export interface BenchText {
  readonly name: string;
  readonly text: string;
}

const SAMPLE = "media/sample/harbour-roundtable.txt";
/** How many times over the sample makes 50 KB, 1 MB and 10 MB, more or less. */
const TIMES = [2, 43, 430] as const;

/** The sample report, so many times over. */
export function sample(times: number): BenchText {
  const text = readFileSync(SAMPLE, "utf8");
  return { name: times === 1 ? "sample" : `sample × ${times}`, text: `${text}\n\n`.repeat(times) };
}

/** The files that are named, or the sample in three sizes. */
export function textsOf(files: readonly string[]): readonly [BenchText, ...BenchText[]] {
  const [first, ...others] = files.map((file) => ({
    name: basename(file),
    text: readFileSync(file, "utf8"),
  }));
  return first ? [first, ...others] : [sample(TIMES[0]), sample(TIMES[1]), sample(TIMES[2])];
}
