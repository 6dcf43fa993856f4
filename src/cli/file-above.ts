import { statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/**
 * The file of a name that holds for a report: that of the report's folder or of the nearest folder above, up to the one that
 * a git repository begins with. Null where there is none, and for standard input.
 */
export function nearestFileAbove(report: string, name: string): string | null {
  if (report === "-") return null;
  for (let folder = dirname(resolve(report)); ; folder = dirname(folder)) {
    const file = join(folder, name);
    if (statSync(file, { throwIfNoEntry: false })?.isFile()) return file;
    // A work tree of git's has a file of this name, not a folder.
    const isRepository = statSync(join(folder, ".git"), { throwIfNoEntry: false }) !== undefined;
    if (isRepository || dirname(folder) === folder) return null;
  }
}
