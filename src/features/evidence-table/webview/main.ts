import * as v from "valibot";
import { TableState, type TableWords, TableWordsSchema, type ToExtension, ToTable } from "../messages.js";
import { Page } from "./page.js";

/** What VS Code gives the script of a webview. */
interface VSCodeApi {
  postMessage(message: ToExtension): void;
  getState(): unknown;
  setState(state: TableState): void;
}

declare function acquireVsCodeApi(): VSCodeApi;

const vscode = acquireVsCodeApi();
const words = v.parse(TableWordsSchema, JSON.parse(document.body.dataset.words ?? "{}")) as TableWords;
const kept = v.safeParse(TableState, vscode.getState());
const page = new Page(words, document.documentElement.lang, {
  post: (message) => vscode.postMessage(message),
  keep: (state) => vscode.setState(state),
});
window.addEventListener("message", ({ data }) => {
  const message = v.safeParse(ToTable, data);
  if (message.success) page.receive(message.output);
});
page.mount(document.body, kept.success ? kept.output : undefined);
vscode.postMessage({ type: "ready" });
