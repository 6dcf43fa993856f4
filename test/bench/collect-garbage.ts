import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Has the engine collect all that nobody holds any more, so that what is measured next does not pay for what was before. */
export function collectGarbage(): void {
  setFlagsFromString("--expose-gc");
  const collect: () => void = runInNewContext("gc");
  collect();
}
