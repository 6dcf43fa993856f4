import type { StageContext } from "../harness/stage.mjs";
import type { Workbench } from "../harness/workbench.mjs";

/**
 * A test that drives a workbench of its own, with mouse and keyboard, in a fresh browser on fresh copies of the
 * sample reports. When it fails, a screenshot is left beside those that it took.
 * @param files the texts of further reports, by path
 */
export function journey(
  title: string,
  drive: (workbench: Workbench) => Promise<void>,
  files: Readonly<Record<string, string>> = {},
): void {
  it(title, async function () {
    const workbench = await (this as StageContext).openWorkbench(files);
    try {
      await drive(workbench);
    } catch (error) {
      await workbench.screenshot(`failed ${title}`);
      throw error;
    } finally {
      await workbench.dispose();
    }
  });
}
