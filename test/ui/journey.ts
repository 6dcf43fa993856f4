import type { StageContext } from "../harness/stage.mjs";
import type { Workbench } from "../harness/workbench.mjs";

/**
 * A test that drives a workbench of its own, with mouse and keyboard, in a fresh browser on fresh copies of the
 * sample reports. When it fails, a screenshot is left beside those that it took, and it is driven once more: on a busy
 * machine a key or a movement of the mouse can be lost. What failed first is printed all the same.
 * @param files the texts of further reports, by path
 * @param language in which the extension speaks, English by default
 */
export function journey(
  title: string,
  drive: (workbench: Workbench) => Promise<void>,
  files: Readonly<Record<string, string>> = {},
  language?: string,
): void {
  it(title, async function () {
    this.retries(1);
    const workbench = await (this as StageContext).openWorkbench(files, language);
    try {
      await drive(workbench);
    } catch (error) {
      await workbench.screenshot(`failed ${title}`);
      console.error(`“${title}” failed:`, error);
      throw error;
    } finally {
      await workbench.dispose();
    }
  });
}
