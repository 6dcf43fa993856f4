import { extensions, FileSystemError, FileType, type LogOutputChannel, Uri, workspace } from "vscode";
import { InterchangeText } from "../core/notes/interchange-text.js";
import { blobIdOf, textVersionOf } from "../core/notes/text-version.js";

/** Texts that are kept, at most: the newest of them, and their size in bytes together. */
const MOST_TEXTS = 50;
const MOST_BYTES = 20_000_000;
/** Commits of a report that are looked through for a version of it. */
const MOST_COMMITS = 20;

/** What is used of the interface of the editor's own git extension, version 1. */
interface GitRepository {
  log(options: { maxEntries: number; path: string }): Promise<readonly { hash: string }[]>;
  show(ref: string, path: string): Promise<string>;
}
interface GitExtension {
  getAPI(version: 1): { getRepository(uri: Uri): GitRepository | null };
}

/**
 * The texts that notes were last known to stand in: a copy of each in the extension's own storage, by the name of its
 * version, as many as fit; and those that git still has. Nothing leaves the machine, and no process is started.
 */
export class TextVersions {
  readonly #folder: Uri;
  readonly #log: LogOutputChannel;
  readonly #kept = new Set<string>();
  #queue: Promise<unknown> = Promise.resolve();

  /** @param storage the folder that the extension may write to; it need not be there yet */
  constructor(storage: Uri, log: LogOutputChannel) {
    this.#folder = Uri.joinPath(storage, "texts");
    this.#log = log;
  }

  /** Keeps a text (with LF line ends) under the name of its version. What cannot be kept is logged: notes do without. */
  async keep(textVersion: string, text: string): Promise<void> {
    const file = this.#fileOf(textVersion);
    if (!file || this.#kept.has(textVersion)) return;
    this.#kept.add(textVersion);
    this.#queue = this.#queue.then(async () => {
      try {
        const bytes = new TextEncoder().encode(text);
        if (bytes.length > MOST_BYTES) return;
        await workspace.fs.createDirectory(this.#folder);
        await workspace.fs.writeFile(file, bytes);
        await this.#removeOldest();
      } catch (error) {
        this.#kept.delete(textVersion);
        this.#log.warn(`Keeping a copy of a report in ${this.#folder.toString(true)}`, error);
      }
    });
    await this.#queue;
  }

  /** The text of a version of a report, from the copies or from git; null where neither has it. */
  async find(report: Uri, textVersion: string): Promise<string | null> {
    const file = this.#fileOf(textVersion);
    return (file && (await this.#read(file))) ?? (await this.#fromGit(report, textVersion));
  }

  #fileOf(textVersion: string): Uri | null {
    const id = blobIdOf(textVersion);
    return id === null ? null : Uri.joinPath(this.#folder, `${id}.txt`);
  }

  async #read(file: Uri): Promise<string | null> {
    try {
      return new TextDecoder().decode(await workspace.fs.readFile(file));
    } catch (error) {
      if (!(error instanceof FileSystemError && error.code === "FileNotFound"))
        this.#log.warn(`Reading ${file.toString(true)}`, error);
      return null;
    }
  }

  async #fromGit(report: Uri, textVersion: string): Promise<string | null> {
    const git = extensions.getExtension<GitExtension>("vscode.git");
    if (!git?.isActive || report.scheme !== "file") return null;
    try {
      const repository = git.exports.getAPI(1).getRepository(report);
      const commits = await repository?.log({ maxEntries: MOST_COMMITS, path: report.fsPath });
      for (const { hash } of commits ?? []) {
        const text = await repository?.show(hash, report.fsPath);
        if (text !== undefined && textVersionOf(new InterchangeText(text)) === textVersion) return text;
      }
    } catch (error) {
      this.#log.info(`Asking git for an earlier version of ${report.toString(true)}`, error);
    }
    return null;
  }

  async #removeOldest(): Promise<void> {
    const names = await workspace.fs.readDirectory(this.#folder);
    const files = await Promise.all(
      names
        .filter(([, type]) => type === FileType.File)
        .map(async ([name]) => {
          const uri = Uri.joinPath(this.#folder, name);
          const { mtime, size } = await workspace.fs.stat(uri);
          return { uri, mtime, size };
        }),
    );
    files.sort((a, b) => b.mtime - a.mtime);
    let bytes = 0;
    for (const [index, { uri, size }] of files.entries()) {
      bytes += size;
      if (index >= MOST_TEXTS || bytes > MOST_BYTES) await workspace.fs.delete(uri);
    }
  }
}
