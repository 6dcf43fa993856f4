/** Milliseconds of processor time that a task takes: what else the machine does meanwhile is not in it. */
export function millisecondsOf(task: () => unknown): number {
  const start = process.cpuUsage();
  task();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/**
 * Milliseconds that a task holds up whoever waits for it, at most: the time until it ends, or the processor time of all threads
 * where that is less, for then something else had its turn.
 */
export function millisecondsHere(task: () => unknown): number {
  const start = performance.now();
  const used = millisecondsOf(task);
  return Math.min(performance.now() - start, used);
}

/**
 * Median milliseconds of several tasks, run in turn so that a slow moment of the machine meets all of them.
 * @param runs that are measured
 * @param warming runs before them, in which the engine compiles what it will run
 */
export function medians<Name extends string>(
  tasks: Readonly<Record<Name, () => unknown>>,
  runs: number,
  warming: number,
): Record<Name, number> {
  const names = Object.keys(tasks) as Name[];
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let run = -warming; run < runs; run++)
    for (const name of names) {
      const took = millisecondsOf(tasks[name]);
      if (run >= 0) times.get(name)?.push(took);
    }
  return Object.fromEntries(names.map((name) => [name, quantile(times.get(name) ?? [], 0.5)])) as Record<
    Name,
    number
  >;
}

/** The value below which a share of the values lies, 0 to 1. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
