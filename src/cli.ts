import { parseArgs } from "node:util";
import { analyzeCommand } from "./cli/analyze-command.js";
import { carryCommand } from "./cli/carry-command.js";
import { type CheckOptions, checkCommand } from "./cli/check-command.js";
import { convertCommand } from "./cli/convert-command.js";
import { exportCommand } from "./cli/export-command.js";
import { importCommand } from "./cli/import-command.js";
import { UsageError } from "./cli/usage-error.js";
import { EXPORT_FORMATS } from "./core/export/formats.js";
import { NOTE_GROUPINGS, NOTE_ORDERS } from "./core/notes/arrange-notes.js";

const USAGE = `policy-annotator: read policy reports

  policy-annotator analyze FILE [--json | --explain]
      The outline of a report and what was found in it; as one JSON object with --json; with --explain, each heading
      with why it was taken for one, and each figure with the words read of it.
  policy-annotator check FILE… [--json|--sarif]
      Where reports do not agree with themselves, a line a finding; as JSON or SARIF 2.1.0.
      Exits with 0 when nothing was found, 1 when something was.
  policy-annotator export FILE --format FORMAT [--what WHAT] [--notes NOTES] [--codebook BOOK] [-o OUT]
      A report with its notes (those beside it, or in NOTES), or something of it, to OUT or standard output:
${formatsList()}
      Without --what, what stands first. Of one section, or of certain notes: [--section HEADING] [--code CODE]
      [--author NAME] [--status open|resolved] [--since DAY] [--until DAY]. Notes put together and sorted:
      [--by ${NOTE_GROUPINGS.join("|")}] [--order ${NOTE_ORDERS.join("|")}]. With --bom, CSV that spreadsheets read as UTF-8.
  policy-annotator convert FILE [-o OUT]
      A PDF, a Word document (.docx) or a web page as a Markdown report with its headings, paragraphs, tables, footnotes
      and, of a PDF, its pages; to a new file OUT or standard output.
  policy-annotator carry OLD NEW [--notes NOTES] [--json] [-o OUT]
      Where the notes of a report (beside OLD, or in NOTES) stand in its next version: a summary to review; with --json,
      per note its id, its state (anchored, moved, changed, orphan) and its place in NEW in UTF-16 units. Writes the
      notes for NEW to OUT.
  policy-annotator import FILE INPUT… [--notes NOTES] [--codebook BOOK] [--document NAME] [--dry-run] [--json]
      Notes and codes of other files for a report: Web Annotations (JSON-LD), Hypothesis, REFI-QDA projects and codebooks,
      tables exported here, another analyst's notes file. Says what is new, what is here already and what is not found, and
      writes it to the notes beside FILE (or NOTES), but not with --dry-run. Of several documents in INPUT, the one that is
      FILE is found by its text, its name or its quotations; --document names it. Importing twice changes nothing.

What was decided about organizations for all reports of a workspace holds too: the decisions are read from the
.policy-annotator/organizations.jsonl of FILE's folder, or of the nearest folder above up to that with .git;
--organizations SHARED names another file.

FILE is a Markdown or plain text document; - reads standard input.
`;

/** A line for each format, with what it can be of. */
function formatsList(): string {
  const subjects = new Map<string, string[]>();
  for (const { id, what } of EXPORT_FORMATS) subjects.set(id, [...(subjects.get(id) ?? []), what]);
  const width = Math.max(...[...subjects.keys()].map((id) => id.length));
  return [...subjects].map(([id, whats]) => `        ${id.padEnd(width)}  ${whats.join(", ")}`).join("\n");
}

const FOUND = 1;
const BAD_USAGE = 2;

async function run(): Promise<string | Uint8Array> {
  const { values, positionals } = readArguments();
  const [command, file, ...rest] = positionals;
  if (values.help || command === undefined) return USAGE;
  if (command === "check") return check([file, ...rest], values);
  if (command === "carry") return carry([file, ...rest], values);
  if (command === "import") return takeIn([file, ...rest], values);
  if (rest.length > 0) throw new UsageError(`one file at a time, not also '${rest.join(" ")}'`);
  if (command !== "analyze" && command !== "export" && command !== "convert")
    throw new UsageError(`there is no command '${command}'; see --help`);
  if (file === undefined) throw new UsageError(`${command} which file? See --help`);
  if (command === "analyze") return analyzeCommand(file, values);
  if (command === "convert") return convertCommand(file, values.out);
  return exportCommand(file, values);
}

function carry(
  files: readonly (string | undefined)[],
  values: ReturnType<typeof readArguments>["values"],
): string {
  const [old, now, ...rest] = files;
  if (old === undefined || now === undefined || rest.length > 0)
    throw new UsageError("carry takes two files, OLD and NEW; see --help");
  return carryCommand(old, now, { notes: values.notes, json: values.json, out: values.out });
}

function takeIn(
  files: readonly (string | undefined)[],
  flags: ReturnType<typeof readArguments>["values"],
): Promise<string> {
  const [file, ...inputs] = files.filter((one) => one !== undefined);
  if (file === undefined || inputs.length === 0)
    throw new UsageError("import takes a report and the files to take in, FILE INPUT…; see --help");
  return importCommand(file, inputs, flags);
}

function check(files: readonly (string | undefined)[], options: CheckOptions): string {
  const named = files.filter((file) => file !== undefined);
  if (named.length === 0) throw new UsageError("check which file? See --help");
  const { output, found } = checkCommand(named, options);
  if (found) process.exitCode = FOUND;
  return output;
}

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
        "dry-run": { type: "boolean", default: false },
        out: { type: "string", short: "o" },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

// A reader such as `head` may close the pipe before all is written: that is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});
run().then(
  (output) => process.stdout.write(output),
  (error: unknown) => {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`policy-annotator: ${error.message.replace(/\s+/g, " ")}\n`);
    process.exitCode = BAD_USAGE;
  },
);
