import { type ExtensionContext, Uri, workspace } from "vscode";
import type { Converters } from "../../core/conversion/convert-report.js";

/** Loads the converters in a web worker, where the extension is one file: they are a module of their own beside it. */
export async function loadConverters({ extensionUri }: ExtensionContext): Promise<Converters> {
  const code = await workspace.fs.readFile(Uri.joinPath(extensionUri, "dist", "web", "converters.js"));
  const address = URL.createObjectURL(new Blob([new Uint8Array(code)], { type: "text/javascript" }));
  try {
    const module: { readonly CONVERTERS: Converters } = await import(address);
    return module.CONVERTERS;
  } finally {
    URL.revokeObjectURL(address);
  }
}
