import { commands, Disposable, env, l10n, type QuickPickItem, window, workspace } from "vscode";
import { type Citation, citationOf } from "../../core/export/citation.js";
import { CITATION_FORMS, type CitationForm, citationIn } from "../../host/citation-words.js";
import { nameOf } from "../../host/file-name.js";
import { readPlace } from "../../host/place-argument.js";
import { toSpan } from "../../host/ranges.js";
import type { Reports } from "../../host/reports.js";
import { CARD_COMMANDS } from "./card-links.js";

interface CitedPlace {
  readonly citation: Citation;
  /** The file's name, for a report without a title. */
  readonly name: string;
}

interface FormPick extends QuickPickItem {
  readonly text: string;
}

/** "Copy Citation", in the form that the settings say, and "Copy Citation As…", which shows all forms. */
export function registerCitationCommands(reports: Reports): Disposable {
  return Disposable.from(
    commands.registerCommand(CARD_COMMANDS.copyCitation, async (argument: unknown) => {
      const cited = await citedPlace(reports, argument);
      if (cited) await copy(citationIn(preferredForm(), cited.citation, cited.name));
    }),
    commands.registerCommand("policyAnnotator.copyCitationAs", async (argument: unknown) => {
      const cited = await citedPlace(reports, argument);
      const picked =
        cited && (await window.showQuickPick(formPicks(cited), { title: l10n.t("Copy Citation As") }));
      if (picked) await copy(picked.text);
    }),
  );
}

/** The place that a command is given, or else the selection. */
async function citedPlace(reports: Reports, argument: unknown): Promise<CitedPlace | undefined> {
  const editor = reports.activeEditor;
  const place =
    readPlace(argument) ??
    (editor && { document: editor.document, span: toSpan(editor.document, editor.selection) });
  const report = place && (await reports.read(place.document));
  return report && { citation: citationOf(report.analysis, place.span), name: nameOf(place.document.uri) };
}

function preferredForm(): CitationForm {
  const wanted = workspace.getConfiguration("policyAnnotator").get<string>("citationForm");
  return CITATION_FORMS.find((form) => form === wanted) ?? "plain";
}

/** Each form with what it gives here, so that one sees what the cover was read as before copying it. */
function formPicks({ citation, name }: CitedPlace): FormPick[] {
  const labels: Readonly<Record<CitationForm, string>> = {
    plain: l10n.t("Text"),
    markdown: "Markdown",
    csl: "CSL-JSON",
    bibtex: "BibTeX",
  };
  return CITATION_FORMS.map((form) => {
    const text = citationIn(form, citation, name);
    return { label: labels[form], detail: text.replace(/\s+/g, " ").trim(), text };
  });
}

async function copy(text: string): Promise<void> {
  await env.clipboard.writeText(text);
  window.setStatusBarMessage(l10n.t("Citation copied"), 3000);
}
