import {
  type CompletionItem,
  CompletionItemKind,
  type Disposable,
  languages,
  type Position,
  Range,
  type TextDocument,
} from "vscode";
import { findCode } from "../../core/coding/codebook.js";
import { typeCode } from "../../core/coding/typed-codes.js";
import type { Services } from "../../host/services.js";
import type { CodesTree } from "./codes-tree.js";

/** Longest piece of a line in which a code that is being typed is looked for, in UTF-16 units. */
const REACH = 200;

/** Offers the codes after a `#` in the box in which a note is written. */
export function registerCodeCompletion({ codebooks }: Services, tree: CodesTree): Disposable {
  const provideCompletionItems = (document: TextDocument, position: Position): CompletionItem[] => {
    const before = document
      .lineAt(position.line)
      .text.slice(Math.max(0, position.character - REACH), position.character);
    const typed = /(?:^|\s)(#"?[^"#]*)$/.exec(before)?.[1];
    const report = tree.report;
    if (typed === undefined || !report) return [];
    const range = new Range(position.translate(0, -typed.length), position);
    const book = codebooks.of(report);
    return tree.codes.map((code) => ({
      label: code,
      kind: CompletionItemKind.Keyword,
      detail: findCode(book, code)?.description ?? "",
      insertText: typeCode(code),
      filterText: `#${code}`,
      range,
    }));
  };
  return languages.registerCompletionItemProvider({ scheme: "comment" }, { provideCompletionItems }, "#");
}
