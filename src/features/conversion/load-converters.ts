import type { ExtensionContext } from "vscode";
import type { Converters } from "../../core/conversion/convert-report.js";

/** Loads the converters: in Node, files of their own that are imported when first used. */
export async function loadConverters(_context: ExtensionContext): Promise<Converters> {
  return (await import("../../core/conversion/converters.js")).CONVERTERS;
}
