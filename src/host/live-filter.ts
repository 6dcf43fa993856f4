import { commands, window } from "vscode";

/** A view whose rows can be filtered. */
export interface FilteredView {
  /** The id of the view, which is shown while its filter is typed. */
  readonly view: string;
  readonly title: string;
  readonly placeholder: string;
  /** The words of the filter as it is now. */
  readonly words: string;
  readonly apply: (words: string) => void;
}

/** Asks for the words of a filter, which works while it is typed; Escape brings back what was shown before. */
export async function askForFilter({ view, title, placeholder, words, apply }: FilteredView): Promise<void> {
  await commands.executeCommand(`${view}.focus`, { preserveFocus: true });
  const box = window.createInputBox();
  box.title = title;
  box.placeholder = placeholder;
  box.value = words;
  let accepted = false;
  box.onDidChangeValue(apply);
  box.onDidAccept(() => {
    accepted = true;
    box.hide();
  });
  box.onDidHide(() => {
    if (!accepted) apply(words);
    box.dispose();
  });
  box.show();
}
