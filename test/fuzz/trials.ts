import type { Trial } from "./trial.js";
import { ANNOTATING } from "./trials/annotating.js";
import { CARRYING } from "./trials/carrying.js";
import { CODING } from "./trials/coding.js";
import { EDITING } from "./trials/editing.js";
import { GIANTS } from "./trials/giants.js";
import { IMPORTING } from "./trials/importing.js";
import { JUDGING } from "./trials/judging.js";
import { MERGING } from "./trials/merging.js";
import { READING } from "./trials/reading.js";
import { TYPING } from "./trials/typing.js";

/** The trials that take milliseconds. */
export const QUICK_TRIALS: readonly [Trial, ...Trial[]] = [
  READING,
  MERGING,
  CARRYING,
  ANNOTATING,
  JUDGING,
  CODING,
  EDITING,
  IMPORTING,
  TYPING,
];

/** All of them, by their names. */
export const TRIALS: ReadonlyMap<string, Trial> = new Map(
  [...QUICK_TRIALS, GIANTS].map((trial) => [trial.name, trial]),
);
