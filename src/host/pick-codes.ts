import { Disposable, l10n, type QuickPickItem, ThemeColor, ThemeIcon, window } from "vscode";
import { type CodePath, codeName, knownCode, toCodePath, withParents } from "../core/coding/code.js";
import { type Codebook, colorOf, findCode } from "../core/coding/codebook.js";
import { oneLine } from "../core/one-line.js";

interface CodeItem extends QuickPickItem {
  readonly code: CodePath;
}

/** What a person is asked about codes. */
export interface CodeQuestion {
  readonly title: string;
  readonly codebook: Codebook;
  /** Codes that are in use, be they in the codebook or not. */
  readonly used: readonly CodePath[];
  /** Codes that are chosen at first. */
  readonly chosen: readonly CodePath[];
}

/**
 * Lets a person choose codes, and create one by typing its name. Enter takes what is ticked; where something was typed and
 * nothing ticked since, it takes the row that the typing led to as well, so that a code is a few letters and Enter.
 * @returns undefined when the person thought better of it
 */
export function pickCodes(question: CodeQuestion): Promise<CodePath[] | undefined> {
  const pick = window.createQuickPick<CodeItem>();
  pick.title = question.title;
  pick.placeholder = l10n.t("Type to find or create a code; Space or a click ticks it, Enter is done");
  pick.canSelectMany = true;
  pick.matchOnDescription = true;
  const codes = withParents([
    ...question.codebook.codes.map(({ path }) => path),
    ...question.used,
    ...question.chosen,
  ]);
  const items = codes.map((code) => toItem(code, question.codebook));
  pick.items = items;
  pick.selectedItems = items.filter(({ code }) => question.chosen.includes(code));
  let created: CodeItem | null = null;
  let isTyped = false;
  return new Promise((resolve) => {
    const subscriptions = Disposable.from(
      pick,
      pick.onDidChangeValue((value) => {
        const typed = toCodePath(value);
        const chosen = pick.selectedItems;
        if (created && chosen.includes(created)) items.push(created);
        const isNew = typed !== null && !items.some(({ code }) => code === knownCode(typed, codes));
        created = isNew ? newItem(typed) : null;
        pick.items = created ? [...items, created] : items;
        pick.selectedItems = chosen;
        const meant = typed === null ? undefined : (meantItem(typed, items) ?? created);
        pick.activeItems = meant ? [meant] : [];
        isTyped = typed !== null;
      }),
      pick.onDidChangeSelection(() => {
        isTyped = false;
      }),
      pick.onDidAccept(() => {
        const chosen = [...pick.selectedItems, ...(isTyped ? pick.activeItems : [])];
        resolve([...new Set(chosen.map(({ code }) => code))]);
        pick.hide();
      }),
      pick.onDidHide(() => {
        resolve(undefined);
        subscriptions.dispose();
      }),
    );
    pick.show();
  });
}

/** The code that was meant by what was typed: that path or name, else one that begins so. */
function meantItem(typed: CodePath, items: readonly CodeItem[]): CodeItem | undefined {
  const words = typed.toLowerCase();
  const tests: ((code: CodePath) => boolean)[] = [
    (code) => code === words,
    (code) => codeName(code) === words,
    (code) => code.startsWith(words),
    (code) => codeName(code).startsWith(words),
  ];
  for (const test of tests) {
    const item = items.find(({ code }) => test(code.toLowerCase()));
    if (item) return item;
  }
  return undefined;
}

function toItem(code: CodePath, book: Codebook): CodeItem {
  return {
    code,
    label: code,
    detail: oneLine(findCode(book, code)?.description ?? ""),
    iconPath: codeIcon(book, code),
  };
}

function newItem(code: CodePath): CodeItem {
  return { code, label: l10n.t("Create code “{0}”", code), alwaysShow: true, iconPath: new ThemeIcon("add") };
}

/** The sign of a code, in its colour. */
export function codeIcon(book: Codebook, code: CodePath): ThemeIcon {
  return new ThemeIcon("tag", new ThemeColor(`charts.${colorOf(book, code)}`));
}
