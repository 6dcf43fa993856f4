import { type LogOutputChannel, type TextDocument, type Uri, workspace } from "vscode";
import type { Analysis } from "../core/analysis.js";
import type { DocumentFormat } from "../core/document/report-document.js";
import type { Finding } from "../core/finding.js";
import type { AnchoredNote } from "../core/notes/anchored-note.js";
import { withoutDismissed } from "../core/notes/dismissal.js";
import { sharedIdentifications } from "../core/notes/identifying.js";
import { judgementsIn } from "../core/notes/judgement.js";
import { mergeNotes } from "../core/notes/merge.js";
import { isComment } from "../core/notes/note.js";
import { isCheckingOn, shownFindings } from "./findings.js";
import type { Services } from "./services.js";

/** Which files of the workspace are reports, for `affectsConfiguration`. */
export const REPORTS_SETTING = "policyAnnotator.reports";

/** Most reports of a workspace that are read in one go. */
const MOST_REPORTS = 500;

/** Larger files are data, not reports. In bytes. */
const LARGEST = 10_000_000;

/** Like git: a file with a NUL in its first bytes is no text. */
const BINARY_PROBE = 8000;

/** A report, open or not, as analysts left it: with what they decided about it. */
export interface FiledReport {
  readonly uri: Uri;
  readonly analysis: Analysis;
  /** The findings that are to be shown. */
  readonly findings: readonly Finding[];
  /** Notes for people to read, deleted ones left out, each with its place. */
  readonly notes: readonly AnchoredNote[];
}

/** The reports of the workspace, open or not: of those that are not, the text is read and no document is opened. */
export class FiledReports {
  readonly #services: Pick<Services, "reports" | "notes">;
  readonly #log: LogOutputChannel;

  constructor({ reports, notes, log }: Pick<Services, "reports" | "notes" | "log">) {
    this.#services = { reports, notes };
    this.#log = log;
  }

  /** The files that are reports by the setting, in the order of their names, and reports that are open besides. */
  async find(): Promise<Uri[]> {
    const pattern = workspace.getConfiguration().get(REPORTS_SETTING, "**/*.{txt,md}");
    const files = await workspace.findFiles(pattern, "**/{node_modules,.git}/**", MOST_REPORTS);
    const open = workspace.textDocuments
      .filter((document) => this.#services.reports.isReport(document))
      .map(({ uri }) => uri);
    const all = new Map([...files, ...open].map((uri) => [uri.toString(), uri]));
    return [...all.values()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  }

  /** A report as it stands: in the editor where it is open, else in its file. Null for what is no readable text. */
  async read(uri: Uri): Promise<FiledReport | null> {
    const { reports, notes } = this.#services;
    await reports.ready;
    const document = openDocument(uri);
    const report = document && (await reports.read(document));
    if (report) {
      const { analysis } = report;
      return { uri, analysis, findings: shownFindings(report, notes), notes: notes.of(document)?.all ?? [] };
    }
    try {
      return await this.#readFile(uri);
    } catch (error) {
      this.#log.warn(`Reading ${uri.toString(true)}`, error);
      return null;
    }
  }

  async #readFile(uri: Uri): Promise<FiledReport | null> {
    const text = await textOf(uri);
    if (text === null) return null;
    const [{ analyze }, { AnchorFinder }, { InterchangeText }] = await Promise.all([
      import("../core/analysis.js"),
      import("../core/anchoring/anchor-finder.js"),
      import("../core/notes/interchange-text.js"),
    ]);
    const file = await this.#services.notes.storageFor(uri).read();
    const living = mergeNotes(file?.notes ?? [], []).filter(({ deleted }) => deleted === null);
    const finder = living.length > 0 ? new AnchorFinder(new InterchangeText(text)) : null;
    const annotations = finder ? living.map((note) => ({ note, anchor: finder.find(note.target) })) : [];
    const own = judgementsIn(annotations);
    const shared = sharedIdentifications(await this.#services.notes.shared.read({ uri }));
    const judgements = { ...own, organizations: [...shared, ...own.organizations] };
    const analysis = analyze(text, { format: formatOf(uri), judgements });
    const findings = isCheckingOn(uri) ? withoutDismissed(analysis.findings, annotations) : [];
    return { uri, analysis, findings, notes: annotations.filter(({ note }) => isComment(note)) };
  }
}

/** The document of a report that is open. */
export function openDocument(uri: Uri): TextDocument | undefined {
  return workspace.textDocuments.find((open) => open.uri.toString() === uri.toString());
}

/** The text of a file that is not open; null where it is none. What is no UTF-8 is opened: the editor knows encodings. */
async function textOf(uri: Uri): Promise<string | null> {
  const bytes = await workspace.fs.readFile(uri);
  if (bytes.length > LARGEST) return null;
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.slice(0, BINARY_PROBE).includes("\0") ? null : text;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return (await workspace.openTextDocument(uri)).getText();
  }
}

function formatOf({ path }: Uri): DocumentFormat {
  return /\.(?:md|markdown|mdown|mkd)$/i.test(path) ? "markdown" : "plaintext";
}
