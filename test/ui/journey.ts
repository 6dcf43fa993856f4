import type { StageContext } from "../harness/stage.mjs";
import type { Workbench } from "../harness/workbench.mjs";

/**
 * A test that drives a workbench with mouse and keyboard, on fresh copies of the sample reports. The window may be that of the
 * journey before, cleared: see `SharedWorkbench`. When it fails, a screenshot is left beside those that it took, and it is driven
 * once more, in a new window: on a busy machine a key or a movement of the mouse can be lost. What failed first is printed all
 * the same.
 * @param files the texts of further reports, by path
 * @param language in which the extension speaks, English by default; with another it gets a window of its own
 */
export function journey(
  title: string,
  drive: (workbench: Workbench) => Promise<void>,
  files: Readonly<Record<string, string>> = {},
  language?: string,
): void {
  it(title, async function () {
    this.retries(1);
    const { stage } = this as StageContext;
    const workbench = await stage.take(files, language);
    let isDone = false;
    try {
      await drive(workbench);
      isDone = true;
    } catch (error) {
      await workbench.screenshot(`failed ${title}`);
      console.error(`“${title}” failed:`, error);
      throw error;
    } finally {
      await stage.giveBack(workbench, isDone);
    }
  });
}
