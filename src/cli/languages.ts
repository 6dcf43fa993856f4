import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { IN_ENGLISH, type L10n, translation } from "../words/l10n.js";

const SOURCE = "en";
const BUNDLE = /^bundle\.l10n\.(.+)\.json$/;

/** The languages of the command line: English, and those that a folder (`l10n`) has a file of translations for. */
export class Languages {
  readonly #folder: string;
  /** As BCP 47 tags, English first. */
  readonly tags: readonly string[];

  constructor(folder: string) {
    this.#folder = folder;
    const translated = existsSync(folder) ? readdirSync(folder) : [];
    this.tags = [SOURCE, ...translated.flatMap((name) => BUNDLE.exec(name)?.[1] ?? []).sort()];
  }

  /** The one that is called so, or is what it is a dialect of: `fr` for `fr-CA`. Null where there is neither. */
  named(tag: string): string | null {
    const wanted = tag.toLowerCase();
    const [base] = wanted.split("-");
    return this.tags.find((one) => one === wanted) ?? this.tags.find((one) => one === base) ?? null;
  }

  /** The one that the environment asks for, as POSIX has it (`LC_ALL`, else `LC_MESSAGES`, else `LANG`); else English. */
  ofEnvironment({ LC_ALL, LC_MESSAGES, LANG }: Readonly<Record<string, string | undefined>>): string {
    const locale = [LC_ALL, LC_MESSAGES, LANG].find((value) => value) ?? "";
    return this.named(locale.replace(/[.@].*$/, "").replaceAll("_", "-")) ?? SOURCE;
  }

  /** How a language of these says things. */
  words(tag: string): L10n {
    if (tag === SOURCE) return IN_ENGLISH;
    const file = join(this.#folder, `bundle.l10n.${tag}.json`);
    return translation(tag, JSON.parse(readFileSync(file, "utf8")));
  }

  /** What `--help` says in a language of these, or in English where it has no such text. */
  usage(tag: string): string {
    const [own, english] = [tag, SOURCE].map((one) => join(this.#folder, `usage.${one}.txt`));
    const file = own && existsSync(own) ? own : english;
    return readFileSync(file ?? "", "utf8");
  }
}
