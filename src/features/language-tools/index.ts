import * as vscode from "vscode";
import type { Feature } from "../../host/services.js";
import type { ReportTools } from "./report-tools.js";

/** The names of the tools in the manifest. */
const TOOLS = ["policy_outline", "policy_statistics", "policy_notes"] as const;

/** The name of a tool. */
export type ToolName = (typeof TOOLS)[number];

/**
 * Tools with which a language model of the editor reads reports: they write nothing, and nothing runs before a model asks.
 * An editor without language models has no such tools.
 */
export const registerLanguageTools: Feature = (services) => {
  const models: Partial<typeof vscode.lm> | undefined = vscode.lm;
  if (typeof models?.registerTool !== "function") return vscode.Disposable.from();
  let tools: Promise<ReportTools> | undefined;
  const loaded = () => {
    tools ??= import("./report-tools.js").then(({ ReportTools }) => new ReportTools(services));
    return tools;
  };
  return vscode.Disposable.from(
    ...TOOLS.map((name) =>
      vscode.lm.registerTool<unknown>(name, {
        invoke: async ({ input }) => (await loaded()).answer(name, input),
        prepareInvocation: () => ({ invocationMessage: underWay(name) }),
      }),
    ),
  );
};

function underWay(name: ToolName): string {
  switch (name) {
    case "policy_outline":
      return vscode.l10n.t("Reading the outline of the report");
    case "policy_statistics":
      return vscode.l10n.t("Reading the statistics of the report");
    case "policy_notes":
      return vscode.l10n.t("Reading the notes on the report");
  }
}
