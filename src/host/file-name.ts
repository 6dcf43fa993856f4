import type { Uri } from "vscode";

/** The last part of a URI's path, as people know the file: `report.txt`. */
export function nameOf(uri: Uri): string {
  return uri.path.split("/").at(-1) ?? uri.toString(true);
}
