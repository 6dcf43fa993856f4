import type { ImportPlan } from "../core/import/import-plan.js";
import type { LeftOut } from "../core/import/incoming.js";
import type { PlannedNote } from "../core/import/plan-import.js";
import type { Refusal, RefusalCode } from "../core/import/refusal.js";

const LONGEST_QUOTE = 60;

const REFUSALS: Readonly<Record<RefusalCode, string>> = {
  tooLarge: "is larger than what is read",
  tooManyParts: "has more parts than what is read",
  tooDeep: "has values that lie too deep within one another",
  tooLong: "has a text that is longer than what is read",
  notAnArchive: "is a broken archive",
  encrypted: "is encrypted",
  unsafeName: "has a file whose name leads out of the archive",
  notText: "is no text in UTF-8",
  notXml: "is no well-formed XML",
  notJson: "is no JSON",
  doctype: "declares a document type, which could call for other files",
  wrongType: "has a value of another kind than the format wants",
  notUnderstood: "is of no format that is known here",
};

/** Why a file is refused, in English: `"is no JSON"`. */
export function refusalInEnglish({ refused, at }: Refusal): string {
  return at === null ? REFUSALS[refused] : `${REFUSALS[refused]} (at ${at})`;
}

/** A plan in English: what is added, what is here already, what is not found, and what is left out. */
export function planInEnglish(plan: ImportPlan, text: string): string {
  const counts = [
    counted(plan.notes.filter(({ outcome }) => outcome === "new").length, "new"),
    counted(plan.notes.filter(({ outcome }) => outcome === "changed").length, "changed"),
    counted(plan.notes.filter(({ outcome }) => outcome === "known").length, "here already"),
    counted(plan.notes.filter(({ outcome }) => outcome === "deletedHere").length, "deleted here before"),
  ].flat();
  const codes = [
    counted(plan.codes.filter(({ outcome }) => outcome === "new").length, "new"),
    counted(plan.codes.filter(({ outcome }) => outcome === "changed").length, "changed"),
    counted(plan.codes.filter(({ outcome }) => outcome === "known").length, "here already"),
  ].flat();
  return [
    `${plan.notes.length} ${plan.notes.length === 1 ? "note" : "notes"}${listed(counts)}`,
    ...plan.notes.flatMap((note) => lineOf(note, text) ?? []),
    ...(plan.codes.length > 0
      ? [`${plan.codes.length} ${plan.codes.length === 1 ? "code" : "codes"}${listed(codes)}`]
      : []),
    ...plan.leftOut.map((one) => `left out: ${leftOutInEnglish(one)}`),
    "",
  ].join("\n");
}

function counted(count: number, words: string): string[] {
  return count > 0 ? [`${count} ${words}`] : [];
}

function listed(counts: readonly string[]): string {
  return counts.length > 0 ? `: ${counts.join(", ")}` : "";
}

/** A line for each note that is to be looked at: those that are new or changed. */
function lineOf({ outcome, after, anchor }: PlannedNote, text: string): string | null {
  const quote = `“${short(after.target.quote.exact)}”`;
  if (outcome === "changed") return `  changed: ${quote}`;
  if (outcome !== "new" || !anchor) return null;
  if (anchor.state === "orphan") return `  passage not found: ${quote}`;
  const line = text.slice(0, anchor.span.start).split(/\r\n|\r|\n/).length;
  return `  line ${line}${anchor.state === "changed" ? ", words changed" : ""}: ${quote}`;
}

function leftOutInEnglish({ reason, count, name }: LeftOut): string {
  switch (reason) {
    case "notUnderstood":
      return `${count} that are not understood`;
    case "noText":
      return `${count} on pictures or recordings`;
    case "deleted":
      return `${count} that were deleted there`;
    case "decision":
      return `${count} decisions about headings, figures or organizations, which stay the other analyst's`;
    case "otherDocument":
      return `${count} on another document, '${short(name ?? "")}'; --document names it where it is this one`;
    case "badCode":
      return `${count} codes without a name, or with one that is too long`;
  }
}

function short(words: string): string {
  const line = words.replace(/[\s\p{Cc}]+/gu, " ").trim();
  return line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE)}…` : line;
}
