import { commands } from "vscode";
import type { Feature } from "../../host/services.js";

/** The command "Import Notes…": notes and codes of other tools and other analysts, for the active report. */
export const registerImports: Feature = (services) =>
  commands.registerCommand("policyAnnotator.importNotes", async (files?: unknown) => {
    const { importNotes } = await import("./import-notes.js");
    await importNotes(services, files);
  });
