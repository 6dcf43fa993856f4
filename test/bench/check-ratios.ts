import { measureRatios } from "./measure-ratios.js";
import { besideLast, lastRatios, least, worsened } from "./ratios.js";

/** Other work on the machine makes a ratio worse for a while: so often it is measured before it is believed. */
const ATTEMPTS = 3;

/** Prints ratios beside the last ones that were kept, and says whether none is more than twice as much. */
export function checkRatios(): boolean {
  const last = lastRatios();
  let ratios = measureRatios();
  for (let attempt = 1; attempt < ATTEMPTS && worsened(ratios, last).length > 0; attempt++)
    ratios = least(ratios, measureRatios());
  console.table(besideLast(ratios, last));
  const worse = worsened(ratios, last);
  if (worse.length > 0) console.error(`More than twice what it was: ${worse.join("; ")}`);
  return worse.length === 0;
}
