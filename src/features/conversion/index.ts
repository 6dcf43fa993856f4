import { commands, l10n, ProgressLocation, Uri, window, workspace } from "vscode";
import { type ConversionResult, convertReport } from "../../core/conversion/convert-report.js";
import { nameOf } from "../../host/file-name.js";
import type { Feature, Services } from "../../host/services.js";
import { failureWords } from "./failure-words.js";
import { loadConverters } from "./load-converters.js";
import { openConverted } from "./open-converted.js";

/** "Import Report…": a PDF, a Word document or a web page becomes a Markdown report, opened beside its source. */
export const registerConversion: Feature = (services) =>
  commands.registerCommand("policyAnnotator.importReport", async (chosen: unknown) => {
    const source = chosen instanceof Uri ? chosen : await chooseSource();
    if (source) await importReport(services, source);
  });

async function chooseSource(): Promise<Uri | undefined> {
  const [source] =
    (await window.showOpenDialog({
      title: l10n.t("Import Report"),
      openLabel: l10n.t("Import"),
      filters: { [l10n.t("PDF, Word and web pages")]: ["pdf", "docx", "html", "htm", "xhtml"] },
    })) ?? [];
  return source;
}

async function importReport({ context, log }: Services, source: Uri): Promise<void> {
  const name = nameOf(source);
  try {
    const bytes = await workspace.fs.readFile(source);
    const result = await withProgress(name, (signal, onPage) =>
      convertReport(
        { name, bytes },
        { converter: "Policy Annotator", load: () => loadConverters(context), watch: { signal, onPage } },
      ),
    );
    if (result.ok) await openConverted(source, result);
    else if (result.reason !== "cancelled") await window.showErrorMessage(failureWords(name, result.reason));
  } catch (error) {
    log.error(`Importing ${source.toString(true)}`, error);
    const why = error instanceof Error ? error.message : String(error);
    await window.showErrorMessage(l10n.t("{0} cannot be imported: {1}", name, why));
  }
}

/** Converts with a notification that counts pages and can be cancelled. */
function withProgress(
  name: string,
  convert: (signal: AbortSignal, onPage: (done: number, all: number) => void) => Promise<ConversionResult>,
): Thenable<ConversionResult> {
  const options = {
    location: ProgressLocation.Notification,
    title: l10n.t("Importing {0}", name),
    cancellable: true,
  };
  return window.withProgress(options, async (progress, cancellation) => {
    const controller = new AbortController();
    const listening = cancellation.onCancellationRequested(() => controller.abort());
    try {
      return await convert(controller.signal, (done, all) =>
        progress.report({ message: l10n.t("page {0} of {1}", done, all), increment: 100 / all }),
      );
    } finally {
      listening.dispose();
    }
  });
}
