import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import type { Workbench } from "../harness/workbench.mjs";
import { journey } from "./journey.js";

interface MainJob {
  readonly report: string;
  /** Sections below the title, as the outline must show them. */
  readonly sections: number;
  /** A heading far down, and a line of its section. */
  readonly heading: string;
  readonly line: RegExp;
  /** A figure, as it stands in the text. */
  readonly figure: string;
  /** What the card on it must say. */
  readonly card: readonly RegExp[];
}

/** Opens a report, finds the way, checks a figure, writes a note, loads the window again, exports. */
async function doMainJob(workbench: Workbench, job: MainJob): Promise<void> {
  const { page, workspace } = workbench;
  await workbench.openReport(job.report);
  await workbench.showViews("Policy Annotator");
  await workbench.until(`${job.sections} sections below the title`, async () => {
    const rows = await workbench.rows("Report");
    return rows.some(({ level, siblings }) => level === 2 && siblings === job.sections);
  });

  await (await workbench.row("Report", job.heading)).click();
  await workbench.until("the section's text", async () => job.line.test(await workbench.visibleText()));

  const card = await workbench.hoverText(job.figure);
  for (const part of job.card) assert.match(card, part);
  await workbench.screenshot(`${job.report} card`);
  await workbench.press("Escape");

  await workbench.selectText(job.figure);
  await workbench.press("Control+K", "n");
  await workbench.noteBox();
  await workbench.type("Ask for the source of this figure.");
  await workbench.press("Control+Enter");
  await workbench.row("Notes", "Ask for the source");
  const notesFile = workspace.path(`${job.report}.notes.jsonl`);
  const line = await workbench.until("the notes file", () =>
    existsSync(notesFile) ? readFileSync(notesFile, "utf8") : undefined,
  );
  assert.equal(JSON.parse(line).target.selector[0].exact, job.figure);
  await workbench.screenshot(`${job.report} note`);

  await workbench.reload();
  await workbench.openReport(job.report);
  await workbench.showViews("Policy Annotator");
  await (await workbench.row("Notes", "Ask for the source")).click();
  await page.locator(".review-widget").filter({ hasText: "Ask for the source of this figure." }).waitFor();
  await workbench.screenshot(`${job.report} note after reload`);

  await workbench.command("Policy Annotator: Export Notes…");
  await workbench.answer("Markdown");
  await workbench.acceptSaveDialog();
  const exported = workspace.path(`${job.report.replace(/\.[^.]+$/, "")}-notes.md`);
  await workbench.until(
    "the brief with the note",
    () =>
      existsSync(exported) && readFileSync(exported, "utf8").includes("Ask for the source of this figure."),
  );
}

describe("The main job", () => {
  journey("is done on the sample report", (workbench) =>
    doMainJob(workbench, {
      report: "harbour-roundtable.md",
      sections: 9,
      heading: "Calls for Help",
      line: /calls to flooded homes/,
      figure: "48 (2017) to 96 (2023)",
      card: [/48/, /Harbour Closures/],
    }),
  );

  const founding = "../shared/eval/docs/roundtable-2019.txt";
  if (existsSync(founding))
    journey(
      "is done on the founding report",
      (workbench) =>
        doMainJob(workbench, {
          report: "founding.txt",
          sections: 12,
          heading: "Plenary Session 7",
          line: /Collaborative Approaches/,
          figure: "eight percent (8%)",
          card: [/eight percent \(8%\)/, /Plenary Session 1/],
        }),
      { "founding.txt": readFileSync(founding, "utf8") },
    );
  else it.skip("is done on the founding report (its text is not here)");
});
