import { join } from "node:path";
import { parseArgs } from "node:util";
import { analyzeCommand } from "./cli/analyze-command.js";
import { carryCommand } from "./cli/carry-command.js";
import { type CheckOptions, checkCommand } from "./cli/check-command.js";
import { convertCommand } from "./cli/convert-command.js";
import { exportCommand } from "./cli/export-command.js";
import { notOneOf } from "./cli/export-flags.js";
import { importCommand } from "./cli/import-command.js";
import { Languages } from "./cli/languages.js";
import { UsageError } from "./cli/usage-error.js";
import { EXPORT_FORMATS } from "./core/export/formats.js";
import { NOTE_GROUPINGS, NOTE_ORDERS } from "./core/notes/arrange-notes.js";
import type { L10n } from "./words/l10n.js";

const LANGUAGES = new Languages(join(__dirname, "..", "l10n"));

/** The language that is asked for, whatever else is wrong with the arguments; else that of the environment. */
function languageAskedFor(): string {
  const { language } = parseArgs({
    strict: false,
    allowPositionals: true,
    options: { language: { type: "string" } },
  }).values;
  const named = typeof language === "string" ? LANGUAGES.named(language) : null;
  return named ?? LANGUAGES.ofEnvironment(process.env);
}

function usage({ language }: L10n): string {
  const holes: Readonly<Record<string, string>> = {
    formats: formatsList(),
    groupings: NOTE_GROUPINGS.join("|"),
    orders: NOTE_ORDERS.join("|"),
    languages: LANGUAGES.tags.join("|"),
  };
  return LANGUAGES.usage(language).replace(/\{(\w+)\}/g, (hole, name: string) => holes[name] ?? hole);
}

/** A line for each format, with what it can be of. */
function formatsList(): string {
  const subjects = new Map<string, string[]>();
  for (const { id, what } of EXPORT_FORMATS) subjects.set(id, [...(subjects.get(id) ?? []), what]);
  const width = Math.max(...[...subjects.keys()].map((id) => id.length));
  return [...subjects].map(([id, whats]) => `        ${id.padEnd(width)}  ${whats.join(", ")}`).join("\n");
}

const FOUND = 1;
const BAD_USAGE = 2;

async function run(l10n: L10n): Promise<string | Uint8Array> {
  const { values, positionals } = readArguments();
  const [command, file, ...rest] = positionals;
  if (values.help || command === undefined) return usage(l10n);
  const { language } = values;
  if (language !== undefined && LANGUAGES.named(language) === null)
    throw notOneOf("--language", LANGUAGES.tags, language);
  if (command === "check") return check([file, ...rest], values, l10n);
  if (command === "carry") return carry([file, ...rest], values, l10n);
  if (command === "import") return takeIn([file, ...rest], values, l10n);
  if (rest.length > 0)
    throw new UsageError((l10n) => l10n.t("one file at a time, not also '{0}'", rest.join(" ")));
  if (command !== "analyze" && command !== "export" && command !== "convert")
    throw new UsageError((l10n) => l10n.t("there is no command '{0}'; see --help", command));
  if (file === undefined) throw whichFile(command);
  if (command === "analyze") return analyzeCommand(file, values, l10n);
  if (command === "convert") return convertCommand(file, values.out, l10n);
  return exportCommand(file, values, l10n);
}

function carry(files: readonly (string | undefined)[], values: Values, l10n: L10n): string {
  const [old, now, ...rest] = files;
  if (old === undefined || now === undefined || rest.length > 0)
    throw new UsageError((l10n) => l10n.t("carry takes two files, OLD and NEW; see --help"));
  return carryCommand(old, now, { notes: values.notes, json: values.json, out: values.out }, l10n);
}

function takeIn(files: readonly (string | undefined)[], flags: Values, l10n: L10n): Promise<string> {
  const [file, ...inputs] = files.filter((one) => one !== undefined);
  if (file === undefined || inputs.length === 0)
    throw new UsageError((l10n) =>
      l10n.t("import takes a report and the files to take in, FILE INPUT…; see --help"),
    );
  return importCommand(file, inputs, flags, l10n);
}

function whichFile(command: string): UsageError {
  return new UsageError((l10n) => l10n.t("{0} which file? See --help", command));
}

function check(files: readonly (string | undefined)[], options: CheckOptions, l10n: L10n): string {
  const named = files.filter((file) => file !== undefined);
  if (named.length === 0) throw whichFile("check");
  const { output, found } = checkCommand(named, options, l10n);
  if (found) process.exitCode = FOUND;
  return output;
}

type Values = ReturnType<typeof readArguments>["values"];

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        help: { type: "boolean", short: "h", default: false },
        json: { type: "boolean", default: false },
        explain: { type: "boolean", default: false },
        sarif: { type: "boolean", default: false },
        format: { type: "string" },
        what: { type: "string" },
        notes: { type: "string" },
        codebook: { type: "string" },
        section: { type: "string" },
        code: { type: "string", multiple: true },
        author: { type: "string", multiple: true },
        status: { type: "string" },
        since: { type: "string" },
        until: { type: "string" },
        by: { type: "string" },
        order: { type: "string" },
        bom: { type: "boolean" },
        organizations: { type: "string" },
        document: { type: "string" },
        language: { type: "string" },
        "dry-run": { type: "boolean", default: false },
        out: { type: "string", short: "o" },
      },
    });
  } catch (error) {
    throw badArguments(error);
  }
}

/** What Node says of arguments that it cannot parse, for those that people mistake; of others in its own words. */
function badArguments(error: unknown): UsageError {
  const said = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  const [, option = ""] = /'(-[^' ]+)/.exec(said) ?? [];
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION")
    return new UsageError((l10n) => l10n.t("there is no option {0}; see --help", option));
  if (code === "ERR_PARSE_ARGS_INVALID_OPTION_VALUE")
    return new UsageError((l10n) => l10n.t("{0} is not given rightly; see --help", option));
  return new UsageError(() => said);
}

// A reader such as `head` may close the pipe before all is written: that is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});
const words = LANGUAGES.words(languageAskedFor());
run(words).then(
  (output) => process.stdout.write(output),
  (error: unknown) => {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`policy-annotator: ${error.sentence(words).replace(/[\r\n\t ]+/g, " ")}\n`);
    process.exitCode = BAD_USAGE;
  },
);
