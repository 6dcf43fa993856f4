import { type ExtensionContext, window } from "vscode";

export function activate(context: ExtensionContext): void {
  context.subscriptions.push(window.createOutputChannel("Policy Annotator", { log: true }));
}
