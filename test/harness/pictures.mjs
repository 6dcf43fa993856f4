// Takes the pictures of the README and the walkthrough from the running extension: npm run pictures.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { launchChromium } from "./chromium.mjs";
import { ensureDependencies } from "./dependencies.mjs";
import { root } from "./project.mjs";
import { VSCodeServer } from "./vscode-server.mjs";
import { Workbench } from "./workbench.mjs";

const folder = join(root, "media", "walkthrough");
const report = "harbour-roundtable.txt";

/**
 * @param {Workbench} workbench
 * @param {string} name
 */
async function picture(workbench, name) {
  await workbench.page.screenshot({ path: join(folder, `${name}.png`), scale: "css" });
  console.log(`media/walkthrough/${name}.png`);
}

/** @param {Workbench} workbench */
async function takePictures(workbench) {
  const { page } = workbench;
  workbench.configure({
    "policyAnnotator.author": "Noor",
    "editor.minimap.enabled": false,
    "editor.fontSize": 12,
  });
  await workbench.openReport(report);
  await workbench.outlineRows();
  // The settings reach the editor a while after it has opened.
  await page.locator(".editor-instance .minimap").first().waitFor({ state: "hidden" });
  await (await workbench.row("Report", "Calls for Help")).click();
  await page.mouse.move(700, 20);
  await page.locator(".cdr").first().waitFor();
  await picture(workbench, "outline");

  await workbench.hoverText("212 (2023)");
  // The card fades in.
  await page.waitForTimeout(500);
  await picture(workbench, "card");
  await workbench.press("Escape");

  await workbench.selectText("212");
  await workbench.press("Control+K", "n");
  await workbench.noteBox();
  await workbench.type("Does this count calls or launches? Compare with the service's annual return.");
  await workbench.press("Control+Enter");
  await (await workbench.row("Notes", "Does this count")).click();
  await page.locator(".review-widget").waitFor();
  await page.mouse.move(700, 20);
  await picture(workbench, "note");

  await workbench.command("Policy Annotator: Export Notes…");
  await workbench.answer("Markdown");
  await workbench.acceptSaveDialog();
  // Driven for tests, the workbench keeps its notifications in their centre.
  await workbench.command("Notifications: Show Notifications");
  await page.locator(".notifications-center").getByRole("button", { name: "Open" }).click();
  await workbench.row("Report", "Notes on harbour-roundtable");
  await page.mouse.move(700, 20);
  await picture(workbench, "export");
}

await ensureDependencies();
mkdirSync(folder, { recursive: true });
const browser = await launchChromium();
const server = await VSCodeServer.start();
try {
  const workbench = await Workbench.open(browser, server, { size: { width: 1280, height: 800 } });
  try {
    await takePictures(workbench);
  } catch (error) {
    await workbench.screenshot("failed pictures");
    throw error;
  } finally {
    await workbench.dispose();
  }
} finally {
  await browser.close();
  await server.dispose();
}
