/// <reference lib="dom" />
import assert from "node:assert/strict";
import { journey } from "./journey.js";

const REPORT = [
  "# Canal Safety Report",
  "## Accidents",
  "Accidents on towpaths rose from 48 (2017) to 96 (2023). More than half (51%) of the barges are old.",
  "The board counted 212 broken lock gates in 2019.",
  "## Outlook",
  "The board expects 180 broken lock gates in 2025.",
].join("\n\n");

const HOSTILE =
  "# Review of $(zap) \\[x\\](command:workbench.action.quit) www.example.org\n\nSome 9% of boats leak.\n";

describe("The card on a figure", () => {
  journey(
    "draws its chart, in the colours of the theme",
    async (workbench) => {
      const { page } = workbench;
      await workbench.openReport("canals.md");
      await workbench.outlineRows();
      const image = page.locator(".monaco-hover img").first();
      const drawn = new Set<string>();
      for (const theme of ["dark", "light", "high-contrast"] as const) {
        await workbench.showTheme(theme);
        // The extension hears of a theme a while after the workbench shows it.
        const chart = await workbench.until(`a chart in the colours of ${theme}`, async () => {
          await workbench.press("Escape");
          const said = await workbench.hoverText("96");
          assert.match(said, /Computed: 48 → 96: \+48, × 2, \+100%/);
          const source = await image.getAttribute("src");
          return source !== null && !drawn.has(source) ? source : undefined;
        });
        // A picture that the editor refused, or that is no SVG, has no width.
        await workbench.until("the chart", () =>
          image.evaluate((element) => (element as HTMLImageElement).naturalWidth > 100),
        );
        assert.equal(await image.getAttribute("alt"), "Bar chart: 2017: 48; 2023: 96");
        drawn.add(chart);
        await workbench.screenshot(`card ${theme}`);
      }
    },
    { "canals.md": REPORT },
  );

  journey(
    "is of the figure under the mouse, in a footnote that cuts another figure too",
    async (workbench) => {
      await workbench.openReport("harbour-roundtable.txt");
      await workbench.outlineRows();
      assert.match(await workbench.hoverText("3% of launches"), /^up to 3% of launches/);
      await workbench.press("Escape");
      assert.match(
        await workbench.hoverText("twelve (212)"),
        /^two hundred and twelve \(212\) night launches/,
      );
      await workbench.press("Escape");
      await workbench.press("Control+Shift+F8");
      const card = workbench.page.locator(".monaco-resizable-hover:visible .monaco-hover-content");
      await card.filter({ hasText: "3% of launches" }).waitFor();
    },
  );

  journey(
    "leads to the same measure elsewhere",
    async (workbench) => {
      await workbench.openReport("canals.md");
      await workbench.outlineRows();
      const said = await workbench.hoverText("212");
      assert.match(said, /Same measure elsewhere:\s+180 \(2025\) — Outlook, line 11/);
      await workbench.page.locator(".monaco-hover").getByText("180 (2025)").click();
      await workbench.page.locator(".statusbar-item").filter({ hasText: "Ln 11," }).waitFor();
    },
    { "canals.md": REPORT },
  );

  journey(
    "shows whatever a report says as words",
    async (workbench) => {
      const { page } = workbench;
      await workbench.openReport("hostile.md");
      await workbench.outlineRows();
      const said = await workbench.hoverText("9%");
      for (const words of ["$(zap)", "[x](command:workbench.action.quit)", "www.example.org"])
        assert.ok(said.includes(words), `“${words}” is missing in: ${said}`);
      const card = page.locator(".monaco-hover").first();
      const targets = await card
        .locator("a")
        .evaluateAll((links) => links.map((link) => link.getAttribute("data-href") ?? ""));
      assert.ok(targets.length >= 3);
      for (const target of targets) assert.match(target, /^command:policyAnnotator\./);
      const sources = await card
        .locator("img")
        .evaluateAll((all) => all.map((one) => (one as HTMLImageElement).src));
      for (const source of sources) assert.match(source, /^data:image\/svg/);
      assert.equal(await card.locator(".codicon-zap").count(), 0);
      await workbench.screenshot("card hostile");
    },
    { "hostile.md": HOSTILE },
  );

  journey(
    "says in words what its picture and its marks show, in the accessible view too",
    async (workbench) => {
      const { page } = workbench;
      await workbench.openReport("canals.md");
      await workbench.outlineRows();
      assert.match(await workbench.hoverText("half (51%)"), /^More than half \(51%\) of the barges/);
      const image = page.locator(".monaco-hover img").first();
      assert.equal(await image.getAttribute("alt"), "Bar of 100%, filled to 51%");
      await workbench.press("Escape");

      await workbench.cursorTo("96");
      await workbench.press("Control+K", "Control+I");
      await page.locator(".monaco-hover").getByText("Computed").waitFor();
      // The second time the focus goes into the card.
      await workbench.press("Control+K", "Control+I", "Alt+F2");
      await workbench.until("the accessible view", async () => {
        const [view] = await page.locator(".accessible-view").allInnerTexts();
        return view?.replaceAll("\u00a0", " ").includes("Computed: 48 → 96: +48, × 2, +100%");
      });
      await workbench.screenshot("card accessible view");
      assert.equal((await workbench.rows("Report")).length, 3, "the accessible view is no report");
    },
    { "canals.md": REPORT },
  );
});
