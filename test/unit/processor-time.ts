/** The time that this process has had on a processor, in milliseconds: what else the machine does hardly counts. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
