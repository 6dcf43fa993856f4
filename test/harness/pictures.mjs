// Takes the pictures of the README and the walkthrough from the running extension: npm run pictures.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { launchChromium } from "./chromium.mjs";
import { onPath, succeed } from "./command.mjs";
import { ensureDependencies } from "./dependencies.mjs";
import { root } from "./project.mjs";
import { stagehandExtension } from "./stagehand.mjs";
import { VSCodeServer } from "./vscode-server.mjs";
import { Workbench } from "./workbench.mjs";

/**
 * What stands on the pictures in one language: a report, what is done in it, and the extension's words on the way.
 * @typedef {object} Script
 * @property {string | undefined} language that of the extension; English by default
 * @property {string} folder for the pictures, in `media/walkthrough`
 * @property {string} report
 * @property {string} section
 * @property {string} figure
 * @property {string} passage
 * @property {string} note
 * @property {{ report: string, notes: string, exportNotes: string, open: string, brief: string }} words
 */

/** @type {readonly Script[]} */
const scripts = [
  {
    language: undefined,
    folder: "",
    report: "harbour-roundtable.txt",
    section: "Calls for Help",
    figure: "212 (2023)",
    passage: "212",
    note: "Does this count calls or launches? Compare with the service's annual return.",
    words: {
      report: "Report",
      notes: "Notes",
      exportNotes: "Policy Annotator: Export Notes…",
      open: "Open",
      brief: "Notes on 2024 National",
    },
  },
  {
    language: "fr",
    folder: "fr",
    report: "petites-communes.txt",
    section: "Les fuites et les bris",
    figure: "96 en 2023",
    passage: "80\u202f%",
    note: "Du simple au double : ne serait-ce pas 100 % ? À vérifier auprès de la Régie.",
    words: {
      report: "Rapport",
      notes: "Notes",
      exportNotes: "Policy Annotator: Exporter les notes…",
      open: "Ouvrir",
      brief: "Notes sur L’eau potable",
    },
  },
];

/**
 * @param {Workbench} workbench
 * @param {Script} script
 * @param {string} name
 */
async function picture(workbench, { folder }, name) {
  const path = join("media", "walkthrough", folder, `${name}.png`);
  await workbench.page.screenshot({ path: join(root, path), scale: "css" });
  await shrink(join(root, path));
  console.log(path);
}

/**
 * Gives a picture a palette of its own, which leaves a third of it and nothing to be seen.
 * @param {string} path
 */
async function shrink(path) {
  const pngquant = onPath("pngquant");
  if (pngquant === undefined)
    throw new Error("Install pngquant: without it the pictures are three times as large.");
  await succeed(pngquant, [
    "--quality",
    "80-100",
    "--speed",
    "1",
    "--strip",
    "--force",
    "--output",
    path,
    path,
  ]);
}

/**
 * @param {Workbench} workbench
 * @param {Script} script
 */
async function takePictures(workbench, script) {
  const { page } = workbench;
  const { words } = script;
  workbench.configure({
    "editor.minimap.enabled": false,
    "editor.fontSize": 12,
  });
  await workbench.openReport(script.report);
  await workbench.rows(words.report);
  // The settings reach the editor a while after it has opened.
  await page.locator(".editor-instance .minimap").first().waitFor({ state: "hidden" });
  await (await workbench.row(words.report, script.section)).click();
  await page.mouse.move(700, 20);
  await page.locator(".cdr").first().waitFor();
  await picture(workbench, script, "outline");

  await workbench.hoverText(script.figure);
  // The card fades in.
  await page.waitForTimeout(500);
  await picture(workbench, script, "card");
  await workbench.press("Escape");

  await workbench.selectText(script.passage);
  await workbench.press("Control+K", "n");
  await workbench.noteBox();
  await workbench.type(script.note);
  await workbench.press("Control+Enter");
  await (await workbench.row(words.notes, script.note.slice(0, 15))).click();
  await page.locator(".review-widget").waitFor();
  await page.mouse.move(700, 20);
  await picture(workbench, script, "note");

  await workbench.command(words.exportNotes);
  await workbench.answer("Markdown");
  await workbench.acceptSaveDialog();
  // Driven for tests, the workbench keeps its notifications in their centre.
  await workbench.command("Notifications: Show Notifications");
  await page.locator(".notifications-center").getByRole("button", { name: words.open }).click();
  await workbench.row(words.report, words.brief);
  await page.mouse.move(700, 20);
  await picture(workbench, script, "export");
}

await ensureDependencies();
const browser = await launchChromium();
const context = await browser.newContext();
const server = await VSCodeServer.start({
  settings: { "policyAnnotator.author": "Noor" },
  extension: stagehandExtension,
});
try {
  for (const script of scripts) {
    mkdirSync(join(root, "media", "walkthrough", script.folder), { recursive: true });
    const { language } = script;
    const workbench = await Workbench.open(context, server, { language, size: { width: 1280, height: 800 } });
    try {
      await takePictures(workbench, script);
    } catch (error) {
      await workbench.screenshot("failed pictures");
      throw error;
    } finally {
      await workbench.dispose();
    }
  }
} finally {
  await browser.close();
  await server.dispose();
}
