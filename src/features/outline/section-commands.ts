import {
  commands,
  Disposable,
  env,
  l10n,
  Selection,
  type TextDocument,
  TextEditorRevealType,
  type TreeView,
  window,
} from "vscode";
import type { Heading } from "../../core/document/report-document.js";
import { citationOf } from "../../core/export/citation.js";
import { sectionQuotation } from "../../core/export/section-quotation.js";
import { sourceWords } from "../../host/citation-words.js";
import { nameOf } from "../../host/file-name.js";
import { placeArgument } from "../../host/place-argument.js";
import type { Reports } from "../../host/reports.js";
import { type SectionPlace, sectionFor } from "../../host/section-argument.js";
import type { Services } from "../../host/services.js";
import type { OutlineTree, SectionRow } from "./outline-tree.js";

/** Commands on a section: that of a row of the view "Report", else the one around the cursor. */
export function registerSectionCommands(
  { reports }: Services,
  tree: OutlineTree,
  view: TreeView<SectionRow>,
): Disposable {
  const command = (name: string, run: (place: SectionPlace) => unknown) =>
    commands.registerCommand(`policyAnnotator.${name}`, (argument: unknown) => {
      const place = sectionFor(reports, argument);
      return place && run(place);
    });
  return Disposable.from(
    command("goToSection", ({ report, section }) => goTo(report.document, section.heading)),
    command("copyHeading", ({ section }) => copy(section.heading.text, l10n.t("Heading copied"))),
    command("copySection", (place) => copy(quotationOf(place), l10n.t("Section copied"))),
    command("addNoteOnSection", ({ report, section }) =>
      commands.executeCommand("policyAnnotator.addNote", placeArgument(report.document, section.heading)),
    ),
    commands.registerCommand("policyAnnotator.nextSection", () => step(reports, 1)),
    commands.registerCommand("policyAnnotator.previousSection", () => step(reports, -1)),
    commands.registerCommand("policyAnnotator.revealSection", () => reveal(reports, tree, view)),
  );
}

async function goTo(document: TextDocument, { start }: Heading): Promise<void> {
  const editor = await window.showTextDocument(document);
  const at = document.positionAt(start);
  editor.selection = new Selection(at, at);
  editor.revealRange(editor.selection, TextEditorRevealType.AtTop);
}

async function copy(text: string, done: string): Promise<void> {
  await env.clipboard.writeText(text);
  window.setStatusBarMessage(done, 3000);
}

function quotationOf({ report, section }: SectionPlace): string {
  const name = nameOf(report.document.uri);
  const source = sourceWords(citationOf(report.analysis, section.heading), name);
  return sectionQuotation(report.analysis.document, section, source);
}

/** Goes to the next heading below the cursor's line, or to the one above. */
async function step(reports: Reports, direction: 1 | -1): Promise<void> {
  const editor = reports.activeEditor;
  const report = editor && reports.current(editor.document);
  if (!report) return;
  const { document } = editor;
  const { range } = document.lineAt(editor.selection.active.line);
  const { headings } = report.analysis.document;
  const heading =
    direction === 1
      ? headings.find(({ start }) => start > document.offsetAt(range.end))
      : headings.findLast(({ start }) => start < document.offsetAt(range.start));
  if (heading) await goTo(document, heading);
}

/** Shows the section around the cursor in the view, with the focus on it; a filter that hides it is taken off. */
async function reveal(reports: Reports, tree: OutlineTree, view: TreeView<SectionRow>): Promise<void> {
  const editor = reports.activeEditor;
  if (!editor || editor.document !== tree.report?.document) return;
  const section = tree.sectionAt(editor.document.offsetAt(editor.selection.active));
  if (!section) return;
  if (!tree.isShown(section)) await commands.executeCommand("policyAnnotator.clearSectionFilter");
  await view.reveal(section, { select: true, focus: true });
}
