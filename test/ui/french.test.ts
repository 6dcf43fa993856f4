import assert from "node:assert/strict";
import { journey } from "./journey.js";

describe("In French", () => {
  journey(
    "the views, the card, the status bar and the commands speak French, and the sample is a French report",
    async (workbench) => {
      const { page } = workbench;
      await workbench.openReport("harbour-roundtable.txt");
      await workbench.rows("Rapport");
      await workbench.command("Policy Annotator: Ouvrir l’exemple de rapport");
      await page.locator(".tab.active").filter({ hasText: "petites-communes.txt" }).waitFor();
      await workbench.row("Rapport", "Chapitre 1 : L’état des réseaux");
      await page
        .getByRole("button", { name: /^18 sections, 13\d statistiques, 29 organismes, 0 note ouverte, / })
        .waitFor();
      const card = await workbench.hoverText("96");
      assert.match(card, /À vérifier : Le rapport dit « 80\s% », mais 48 → 96 donne \+100\s%/);
      assert.match(card, /Calcul : 48 → 96 : \+48, × 2, \+100\s%/);
      await workbench.screenshot("french");
    },
    {},
    "fr",
  );
});
