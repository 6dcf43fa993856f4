import { window } from "vscode";

/** Answers each question of a kind with one of its buttons, as a person would click it, who may take time over it. */
export function answering(
  question: RegExp,
  button: string | Promise<string>,
): { asked: Promise<string>; stop: () => unknown } {
  const ask = window.showInformationMessage;
  const stop = () => Object.assign(window, { showInformationMessage: ask });
  const asked = new Promise<string>((resolve) => {
    const answer = async (message: string, ...rest: unknown[]) => {
      if (!question.test(message)) return Reflect.apply(ask, window, [message, ...rest]);
      resolve(message);
      return button;
    };
    Object.assign(window, { showInformationMessage: answer });
  });
  return { asked, stop };
}

/** Picks from the next list with a title all items, as a person would tick them. */
export function picking(title: string): { stop: () => unknown } {
  const ask = window.showQuickPick;
  const pick = async (items: readonly unknown[], options: { title?: string }, ...rest: unknown[]) =>
    options.title === title ? items : Reflect.apply(ask, window, [items, options, ...rest]);
  Object.assign(window, { showQuickPick: pick });
  return { stop: () => Object.assign(window, { showQuickPick: ask }) };
}
