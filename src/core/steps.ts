/** Work that can be put off between any two of its steps, so that whoever waits for something else has a turn. */
export type Steps<Result> = Generator<void, Result>;

/** Does all steps of a work on end. */
export function inOneGo<Result>(steps: Steps<Result>): Result {
  for (let next = steps.next(); ; next = steps.next()) if (next.done) return next.value;
}

/** Items that are worked on in one step. */
const IN_ONE_STEP = 64;

/** Makes something of each item of a list, some of them a step. */
export function* mapInSteps<Item, Made>(
  items: readonly Item[],
  make: (item: Item, index: number) => Made,
): Steps<Made[]> {
  const made: Made[] = [];
  for (const [index, item] of items.entries()) {
    made.push(make(item, index));
    if (index % IN_ONE_STEP === IN_ONE_STEP - 1) yield;
  }
  return made;
}
