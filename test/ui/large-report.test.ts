import assert from "node:assert/strict";
import type { Workbench } from "../harness/workbench.mjs";
import { journey } from "./journey.js";

const PARAGRAPH =
  "The Harbour Research Institute (HRI) counted 4,100 boats in 2019, 12% more than in 2018, and HRI paid $3.2 million.\n\n";
/** What nobody would take for a freeze, on a machine that does other things too; in milliseconds. */
const FREEZE = 3000;

/** A report in sections, of so many characters at least. */
function reportOf(characters: number): string {
  const sections: string[] = [];
  for (let length = 0; length < characters; length += sections.at(-1)?.length ?? 0)
    sections.push(`${sections.length + 1}. Part ${sections.length + 1}\n\n${PARAGRAPH.repeat(55)}`);
  return sections.join("");
}

/**
 * Does something with the keyboard and returns the time from each key to the picture that shows what it did, in milliseconds,
 * sorted. Source: Event Timing API, whose entries come for 16 ms and more, in steps of 8.
 */
async function keysToPaint({ page }: Workbench, press: () => Promise<void>): Promise<number[]> {
  await page.evaluate(() => {
    const entries: number[] = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.name === "keydown") entries.push(entry.duration);
    }).observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);
    Object.assign(globalThis, { keysToPaint: entries });
  });
  await press();
  // The entry of a key comes with the picture after it.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100))));
  const entries = await page.evaluate(() => Reflect.get(globalThis, "keysToPaint") as number[]);
  return entries.sort((a, b) => a - b);
}

function tell(what: string, times: readonly number[]): void {
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  console.log(
    `    ${what}: median ${at(0.5)} ms, 95% below ${at(0.95)} ms, longest ${at(1)} ms from key to paint`,
  );
}

describe("A large report", () => {
  journey(
    "of a million characters is pasted",
    async (workbench) => {
      await workbench.openReport("source.txt");
      await workbench.press("Control+A", "Control+C");
      await workbench.openReport("empty.txt");
      await workbench.page.locator(".tab.active").filter({ hasText: "empty.txt" }).waitFor();
      await workbench.page.locator(".editor-instance .monaco-editor.focused").waitFor();
      const times = await keysToPaint(workbench, () => workbench.press("Control+V"));
      await workbench.until("the outline of what was pasted", async () =>
        (await workbench.rows("Report")).some(({ siblings }) => siblings > 100),
      );
      tell("1 MB pasted", times);
      await workbench.screenshot("large report pasted");
      assert.ok((times.at(-1) ?? 0) < FREEZE, `${times.at(-1)} ms`);
    },
    { "source.txt": reportOf(1_000_000), "empty.txt": "\n" },
  );
});
