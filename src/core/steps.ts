/**
 * Work that can be put off between any two of its steps, so that whoever waits for something else has a turn. A step may
 * give something early of what the work is about.
 */
export type Steps<Result, Early = never> = Generator<Early | undefined, Result>;

/** Does all steps of a work on end. */
export function inOneGo<Result>(steps: Steps<Result, unknown>): Result {
  for (let next = steps.next(); ; next = steps.next()) if (next.done) return next.value;
}

/** Items that are worked on in one step where each takes some time, as passages do. */
const IN_ONE_STEP = 16;

/** Makes something of each item of a list, some of them a step. */
export function* mapInSteps<Item, Made>(
  items: readonly Item[],
  make: (item: Item, index: number) => Made,
  inOneStep = IN_ONE_STEP,
): Steps<Made[]> {
  const made: Made[] = [];
  yield* eachInSteps(items, (item, index) => made.push(make(item, index)), inOneStep);
  return made;
}

/** Looks at each item of a list in turn, so many of them a step. */
export function* eachInSteps<Item>(
  items: readonly Item[],
  look: (item: Item, index: number) => unknown,
  inOneStep = IN_ONE_STEP,
): Steps<void> {
  // By index: an iterator's pairs cost as much as many a look.
  for (let index = 0; index < items.length; index++) {
    look(items[index] as Item, index);
    if (index % inOneStep === inOneStep - 1) yield;
  }
}

/** Lines that are looked at in one step: each takes little time. */
export const LINES_IN_ONE_STEP = 1024;
