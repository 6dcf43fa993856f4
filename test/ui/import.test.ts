import assert from "node:assert/strict";
import { journey } from "./journey.js";

const REPORT = [
  "Harbour Fees Review",
  "",
  "Small boats paid 310 euros a season in 2021. Half of the owners found that fair.",
  "",
  "Large boats paid 1,940 euros. Two owners left the harbour. The council expects more to leave.",
  "",
].join("\n");

/** What another tool says of a passage. */
function annotation(exact: string, comment: string, code: string) {
  return {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id: `http://example.org/${encodeURIComponent(exact)}`,
    type: "Annotation",
    creator: { type: "Person", name: "Ada" },
    created: "2026-03-01T09:00:00Z",
    body: [
      { type: "TextualBody", value: comment },
      { type: "TextualBody", value: code, purpose: "tagging" },
    ],
    target: { source: "http://example.org/fees", selector: { type: "TextQuoteSelector", exact } },
  };
}

const THEIRS = JSON.stringify([
  annotation("Half of the owners found that fair", "Who was asked?", "Fees/Fairness"),
  annotation("Two owners left the harbour", "Of how many?", "Boats"),
  annotation("Three owners came back in the spring", "Not in this version $(trash)?", "Boats"),
]);

describe("Notes of another tool", () => {
  journey(
    "are seen before they are taken in: those that are not found first",
    async (workbench) => {
      await workbench.openReport("fees.txt");
      await workbench.outlineRows();
      await workbench.command("Policy Annotator: Import Notes…");
      const box = workbench.page.locator(".quick-input-widget:visible input.input");
      const file = workbench.workspace.path("theirs.jsonld");
      const rows = workbench.page.locator(".quick-input-list .monaco-list-row");
      const preview = rows.filter({ hasText: "Three owners came back" });
      // The dialog writes a folder into its box as it opens, and takes a name only once it has looked whether there is such a file.
      await workbench.until("the preview", async () => {
        const value = await box.inputValue();
        if (value.endsWith("/")) await box.fill(file);
        else if (value === file) await box.press("Enter");
        return preview.waitFor({ timeout: 2000 }).then(
          () => true,
          () => false,
        );
      });
      await workbench.screenshot("import preview");
      const texts = await rows.allInnerTexts();
      assert.ok(
        texts.findIndex((text) => text.includes("Three")) < texts.findIndex((text) => text.includes("Two")),
      );
      assert.ok(texts.some((text) => text.includes("$(trash)")));
      await rows.first().click();
      await workbench.page.getByText("3 notes imported").first().waitFor();
      const notes = await workbench.rows("Notes");
      assert.ok(
        notes.some(({ text }) => text.includes("Who was asked?")),
        JSON.stringify(notes),
      );
      await workbench.screenshot("imported notes");
    },
    { "fees.txt": REPORT, "theirs.jsonld": THEIRS },
  );
});
