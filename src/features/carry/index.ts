import { commands, l10n, type QuickPickItem, Uri, window, workspace } from "vscode";
import type { Anchor } from "../../core/notes/anchor.js";
import type { AnchoredNote } from "../../core/notes/anchored-note.js";
import { InterchangeText } from "../../core/notes/interchange-text.js";
import type { Note } from "../../core/notes/note.js";
import { oneLine } from "../../core/one-line.js";
import { anchorInSlices } from "../../host/anchoring.js";
import { counted } from "../../host/counted.js";
import { nameOf } from "../../host/file-name.js";
import { toRange } from "../../host/ranges.js";
import type { ReportNotes } from "../../host/report-notes.js";
import { sourceOf } from "../../host/report-text.js";
import type { Feature, Services } from "../../host/services.js";

/** A note with what it will be in the new version, and where. */
interface Carried {
  readonly note: Note;
  readonly anchor: Anchor;
}

interface Row extends QuickPickItem {
  /** What is shown when the row is chosen; null for the row that carries the notes. */
  readonly carried: Carried | null;
}

/** The command "Carry Notes to a New Version…": the notes of the active report, put on its next version. */
export const registerCarry: Feature = (services) =>
  commands.registerCommand("policyAnnotator.carryNotes", (to?: unknown) => carryNotes(services, to));

async function carryNotes(services: Services, to: unknown): Promise<void> {
  const from = services.notes.active;
  if (!from) {
    await window.showInformationMessage(l10n.t("Open the report that the notes are on, then carry them."));
    return;
  }
  const uri = to instanceof Uri ? to : await pickVersion(from);
  if (!uri) return;
  const document = await workspace.openTextDocument(uri);
  const into = document === from.document ? undefined : services.notes.of(document);
  if (!into) {
    await window.showWarningMessage(
      l10n.t("{0} is no other report: choose a text or Markdown file.", nameOf(uri)),
    );
    return;
  }
  const carried = await carry(from, into);
  if (carried.length === 0) await window.showInformationMessage(l10n.t("This report has no notes to carry."));
  else if (await isConfirmed(into, carried)) await write(services, from, into, carried);
}

async function pickVersion(from: ReportNotes): Promise<Uri | undefined> {
  const picked = await window.showOpenDialog({
    title: l10n.t("Carry Notes to a New Version"),
    openLabel: l10n.t("Choose New Version"),
    defaultUri: Uri.joinPath(from.document.uri, ".."),
    canSelectMany: false,
  });
  return picked?.[0];
}

/** Finds the notes in the new version: those that were settled by where they stand, others by what they say. */
async function carry(from: ReportNotes, into: ReportNotes): Promise<Carried[]> {
  const notes = [...from.all, ...from.judgements, ...from.dismissals].map((one) => toCarry(from, one));
  const old = new InterchangeText(from.document.getText());
  const now = new InterchangeText(into.document.getText());
  const anchors = new Map<string, Anchor>();
  for await (const found of anchorInSlices(now, old, notes))
    for (const [id, anchor] of found) anchors.set(id, anchor);
  return notes.flatMap((note) => {
    const anchor = anchors.get(note.id);
    return anchor ? [{ note, anchor }] : [];
  });
}

function toCarry(from: ReportNotes, { note, anchor }: AnchoredNote): Note {
  if (anchor.state !== "anchored" && anchor.state !== "moved") return note;
  return { ...note, target: { ...note.target, ...from.describe(anchor.span), unknown: note.target.unknown } };
}

/** Shows what becomes of the notes, first of all those to be looked at; each can be seen in the new version. */
async function isConfirmed(into: ReportNotes, carried: readonly Carried[]): Promise<boolean> {
  const count = (...states: Anchor["state"][]) =>
    carried.filter(({ anchor }) => states.includes(anchor.state)).length;
  const rows: Row[] = [
    {
      label: counted(
        l10n.t("$(check) Carry {0, plural, one {# note} other {# notes}} to {1}"),
        carried.length,
        nameOf(into.document.uri),
      ),
      detail: l10n.t(
        "Found unchanged: {0}, changed and to be reviewed: {1}, not found: {2}",
        count("anchored", "moved"),
        count("changed"),
        count("orphan"),
      ),
      carried: null,
    },
    ...carried
      .filter(({ anchor }) => anchor.state === "changed" || anchor.state === "orphan")
      .map((one) => rowFor(into, one)),
  ];
  const title = l10n.t("Carry Notes to a New Version");
  for (;;) {
    const row = await window.showQuickPick(rows, { title, ignoreFocusOut: true, matchOnDetail: true });
    if (!row?.carried) return row !== undefined;
    const { anchor } = row.carried;
    const span = anchor.state === "orphan" ? anchor.candidates[0] : anchor.span;
    const selection = span && toRange(into.document, span);
    await window.showTextDocument(into.document, { preview: true, ...(selection ? { selection } : {}) });
  }
}

function rowFor({ document }: ReportNotes, carried: Carried): Row {
  const { anchor, note } = carried;
  const span = anchor.state === "orphan" ? anchor.candidates[0] : anchor.span;
  const words = span ? oneLine(document.getText(toRange(document, span))) : "";
  const isLost = anchor.state === "orphan";
  return {
    label: `${isLost ? "$(question)" : "$(diff)"} ${oneLine(note.target.quote.exact)}`,
    description: isLost ? l10n.t("not found") : l10n.t("changed"),
    detail: words === "" ? "" : isLost ? l10n.t("perhaps: {0}", words) : l10n.t("now: {0}", words),
    carried,
  };
}

/** Writes the notes beside the new version. What changed or was not found keeps its old words until it is reviewed. */
async function write(
  { notes }: Services,
  from: ReportNotes,
  into: ReportNotes,
  carried: readonly Carried[],
): Promise<void> {
  await from.keepText();
  const source = sourceOf(into.document.uri);
  const placed = carried.map(({ note, anchor }) => {
    const isFound = anchor.state === "anchored" || anchor.state === "moved";
    const described = isFound ? into.describe(anchor.span) : { source };
    return { ...note, target: { ...note.target, ...described, unknown: note.target.unknown } };
  });
  await notes.put(into, ...placed);
  await window.showTextDocument(into.document);
  await commands.executeCommand("policyAnnotator.notes.focus");
}
