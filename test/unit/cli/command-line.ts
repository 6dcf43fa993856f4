import { type SpawnSyncReturns, spawnSync } from "node:child_process";

/** Runs the command line as it is shipped, in a locale (English, whatever that of this machine is). */
export function commandLine(
  args: readonly string[],
  { input = "", locale = "C" }: { readonly input?: string; readonly locale?: string } = {},
): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, ["dist/cli.js", ...args], {
    input,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
    env: { ...process.env, LC_ALL: locale },
  });
}
