import { commands, Disposable, l10n, ThemeColor, ThemeIcon, type Uri, window } from "vscode";
import { type CodePath, isWithinCode, renamedCode, toCodePath } from "../../core/coding/code.js";
import {
  addCodes,
  CODE_COLORS,
  type Codebook,
  type CodeColor,
  colorOf,
  describeCode,
  findCode,
  removeCode,
  renameCode,
} from "../../core/coding/codebook.js";
import { recode } from "../../core/coding/tags.js";
import { counted } from "../../host/counted.js";
import type { FiledChange } from "../../host/note-changes.js";
import { codeIcon } from "../../host/pick-codes.js";
import type { Services } from "../../host/services.js";
import type { CodesTree } from "./codes-tree.js";

/** Registers the commands on codes: of a row of the view "Codes", else of one that the analyst is asked for. */
export function registerCodeCommands(services: Services, tree: CodesTree): Disposable {
  const command = (name: string, run: (report: Uri, code: CodePath, chosen: unknown) => unknown) =>
    commands.registerCommand(`policyAnnotator.${name}`, async (chosen: unknown) => {
      const report = tree.report;
      if (!report) {
        await window.showInformationMessage(l10n.t("Open a folder first: the codebook is a file in it."));
        return;
      }
      const code = codeOf(chosen) ?? (await askCode(services, tree, report, l10n.t("Code")));
      if (code !== undefined) await run(report, code, chosen);
    });
  return Disposable.from(
    commands.registerCommand("policyAnnotator.createCode", (chosen: unknown) =>
      create(services, tree, codeOf(chosen)),
    ),
    command("renameCode", async (report, code, chosen) => {
      const to = newNameOf(chosen) ?? (await askNewName(code));
      if (to !== undefined && to !== code) await rename(services, tree, report, code, to);
    }),
    command("mergeCode", (report, code) => merge(services, tree, report, code)),
    command("describeCode", (report, code) => describe(services, report, code)),
    command("colorCode", (report, code) => color(services, report, code)),
    command("deleteCode", (report, code) => remove(services, tree, report, code)),
  );
}

function codeOf(chosen: unknown): CodePath | undefined {
  const isNode = typeof chosen === "object" && chosen !== null && "code" in chosen;
  return isNode && typeof chosen.code === "string" ? chosen.code : undefined;
}

async function askCode(
  { codebooks }: Services,
  tree: CodesTree,
  report: Uri,
  title: string,
  except?: CodePath,
): Promise<CodePath | undefined> {
  await tree.refresh();
  const book = codebooks.of(report);
  const items = tree.codes
    .filter((code) => except === undefined || !isWithinCode(code, except))
    .map((code) => ({ label: code, description: String(tree.usesOf(code)), iconPath: codeIcon(book, code) }));
  return (await window.showQuickPick(items, { title }))?.label;
}

async function create(services: Services, tree: CodesTree, above: CodePath | undefined): Promise<void> {
  const report = tree.report;
  if (!report) return;
  const typed = await window.showInputBox({
    title: l10n.t("New Code"),
    prompt: l10n.t("A slash puts a code below another: Economy/Housing"),
    value: above === undefined ? "" : `${above}/`,
    valueSelection: above === undefined ? [0, 0] : [above.length + 1, above.length + 1],
  });
  const code = typed === undefined ? null : toCodePath(typed);
  if (code === null) return;
  const codebook = await services.codebooks.change(report, (book) => addCodes(book, [code]));
  await services.changes.run({
    title: l10n.t("Code “{0}” created", code),
    changes: [],
    codebook: { report, ...codebook },
  });
}

/** The new name that whoever runs the command from elsewhere, such as a keybinding, hands over. */
function newNameOf(chosen: unknown): CodePath | undefined {
  const isNamed = typeof chosen === "object" && chosen !== null && "to" in chosen;
  return (isNamed && typeof chosen.to === "string" && toCodePath(chosen.to)) || undefined;
}

async function askNewName(code: CodePath): Promise<CodePath | undefined> {
  const typed = await window.showInputBox({
    title: l10n.t("Rename Code “{0}”", code),
    prompt: l10n.t("Notes in all reports go along, and so do the codes below it."),
    value: code,
    valueSelection: [code.lastIndexOf("/") + 1, code.length],
    validateInput: (value) => {
      const path = toCodePath(value);
      if (path === null) return l10n.t("A code has a name.");
      return path !== code && isWithinCode(path, code) ? l10n.t("A code cannot go below itself.") : null;
    },
  });
  return (typed !== undefined && toCodePath(typed)) || undefined;
}

async function rename(
  services: Services,
  tree: CodesTree,
  report: Uri,
  code: CodePath,
  to: CodePath,
): Promise<void> {
  await tree.refresh();
  if (tree.codes.includes(to)) await confirmMerge(services, report, code, to);
  else await move(services, report, code, to, l10n.t("Code “{0}” renamed to “{1}”", code, to));
}

async function merge(services: Services, tree: CodesTree, report: Uri, code: CodePath): Promise<void> {
  const into = await askCode(services, tree, report, l10n.t("Merge “{0}” Into", code), code);
  if (into !== undefined)
    await move(services, report, code, into, l10n.t("Code “{0}” merged into “{1}”", code, into));
}

async function confirmMerge(services: Services, report: Uri, code: CodePath, into: CodePath): Promise<void> {
  const yes = l10n.t("Merge");
  const question = l10n.t("There is a code “{0}” already. Make one of the two?", into);
  if ((await window.showWarningMessage(question, { modal: true }, yes)) === yes)
    await move(services, report, code, into, l10n.t("Code “{0}” merged into “{1}”", code, into));
}

/** Puts a code, and those below it, under another name in the codebook and on all notes. */
async function move(
  services: Services,
  report: Uri,
  from: CodePath,
  to: CodePath,
  title: string,
): Promise<void> {
  const changes = await recodeEverywhere(services, (code) => renamedCode(code, from, to));
  const codebook = await services.codebooks.change(report, (book) =>
    renameCode(addCodes(book, [from]), from, to),
  );
  await services.changes.runWithOffer({ title, changes, codebook: { report, ...codebook } });
}

async function remove(services: Services, tree: CodesTree, report: Uri, code: CodePath): Promise<void> {
  await tree.refresh();
  const uses = tree.usesOf(code);
  if (uses > 0) {
    const yes = l10n.t("Delete");
    const question = counted(
      l10n.t(
        "{0, plural, one {# note has the code “{1}”. Delete the code from it?} other {# notes have the code “{1}”. Delete the code from them?}}",
      ),
      uses,
      code,
    );
    const detail = l10n.t(
      "Notes that say something stay; those that only give this code go. You can undo this.",
    );
    if ((await window.showWarningMessage(question, { modal: true, detail }, yes)) !== yes) return;
  }
  const changes = await recodeEverywhere(services, (one) => (isWithinCode(one, code) ? null : one));
  const codebook = await services.codebooks.change(report, (book) => removeCode(book, code));
  const title = l10n.t("Code “{0}” deleted", code);
  await services.changes.runWithOffer({ title, changes, codebook: { report, ...codebook } });
}

/** What it takes to give other codes to all notes of the workspace, of open reports and of others. */
async function recodeEverywhere(
  { filed, notes }: Services,
  to: (code: CodePath) => CodePath | null,
): Promise<FiledChange[]> {
  const by = notes.authoring();
  return (await filed.all()).flatMap(({ report, notes: all }) =>
    all.flatMap((note) => {
      if (note.deleted !== null) return [];
      const after = recode(note, to, by);
      return after === note ? [] : [{ report, before: note, after }];
    }),
  );
}

async function describe(services: Services, report: Uri, code: CodePath): Promise<void> {
  const book = await services.codebooks.read(report);
  const description = await window.showInputBox({
    title: l10n.t("Description of “{0}”", code),
    prompt: l10n.t("When is it given, and when not?"),
    value: findCode(book, code)?.description ?? "",
  });
  if (description === undefined) return;
  await changeBook(services, report, l10n.t("Code “{0}” described", code), (now) =>
    describeCode(now, code, { description: description.trim() }),
  );
}

async function color(services: Services, report: Uri, code: CodePath): Promise<void> {
  const book = await services.codebooks.read(report);
  const now = colorOf(book, code);
  const items = CODE_COLORS.map((value) => ({
    value,
    label: colorWord(value),
    description: value === now ? l10n.t("as now") : "",
    iconPath: new ThemeIcon("tag", new ThemeColor(`charts.${value}`)),
  }));
  const chosen = await window.showQuickPick(items, { title: l10n.t("Colour of “{0}”", code) });
  if (chosen)
    await changeBook(services, report, l10n.t("Code “{0}” coloured", code), (before) =>
      describeCode(before, code, { color: chosen.value }),
    );
}

function colorWord(value: CodeColor): string {
  return {
    blue: l10n.t("Blue"),
    green: l10n.t("Green"),
    orange: l10n.t("Orange"),
    purple: l10n.t("Purple"),
    red: l10n.t("Red"),
    yellow: l10n.t("Yellow"),
  }[value];
}

async function changeBook(
  { codebooks, changes }: Services,
  report: Uri,
  title: string,
  to: (book: Codebook) => Codebook,
): Promise<void> {
  const codebook = await codebooks.change(report, to);
  await changes.run({ title, changes: [], codebook: { report, ...codebook } });
}
