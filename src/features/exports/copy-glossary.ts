import { env, l10n, window } from "vscode";
import type { Services } from "../../host/services.js";
import { exportWords } from "../../host/words.js";
import { annotatedReport } from "./annotated.js";

/** Copies the acronyms of the active report, with what they stand for, as Markdown. */
export async function copyGlossary(services: Services): Promise<void> {
  const { reports } = services;
  const report = reports.active && (await reports.read(reports.active));
  if (!report) return;
  const { glossaryToMarkdown } = await import("../../core/export/glossary.js");
  await env.clipboard.writeText(glossaryToMarkdown(await annotatedReport(services, report), exportWords()));
  window.setStatusBarMessage(l10n.t("Glossary copied"), 3000);
}
