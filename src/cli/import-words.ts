import type { ImportPlan } from "../core/import/import-plan.js";
import type { LeftOut } from "../core/import/incoming.js";
import type { PlannedNote } from "../core/import/plan-import.js";
import { countedIn } from "../words/counted.js";
import { leftOutIn } from "../words/import-words.js";
import type { L10n } from "../words/l10n.js";
import { shortened } from "./shortened.js";

/** A plan as it is printed: what is added, what is here already, what is not found, and what is left out. */
export function planIn(l10n: L10n, plan: ImportPlan, text: string): string {
  const counted = (message: string, count: number) => countedIn(l10n.language, message, count);
  const notes = counted(l10n.t("{0, plural, one {# note} other {# notes}}"), plan.notes.length);
  const codes = counted(l10n.t("{0, plural, one {# code} other {# codes}}"), plan.codes.length);
  return [
    withParts(l10n, notes, partsOf(l10n, plan.notes)),
    ...plan.notes.flatMap((note) => lineOf(l10n, note, text) ?? []),
    ...(plan.codes.length > 0 ? [withParts(l10n, codes, partsOf(l10n, plan.codes))] : []),
    ...plan.leftOut.map((one) => l10n.t("left out: {0}", leftOutIn(l10n, onOneLine(one)))),
    ...(plan.leftOut.some(({ reason }) => reason === "otherDocument")
      ? [l10n.t("Where another document is this one, name it with --document.")]
      : []),
    "",
  ].join("\n");
}

/** With a name that does the terminal no harm. */
function onOneLine(one: LeftOut): LeftOut {
  return one.name === undefined ? one : { ...one, name: shortened(one.name) };
}

type Outcome = PlannedNote["outcome"];

/** How many there are of each outcome; none of those that there are not. */
function partsOf(l10n: L10n, planned: readonly { readonly outcome: Outcome }[]): string[] {
  const words: Readonly<Record<Outcome, string>> = {
    new: l10n.t("{0, plural, one {# new} other {# new}}"),
    changed: l10n.t("{0, plural, one {# changed} other {# changed}}"),
    known: l10n.t("{0, plural, one {# already here} other {# already here}}"),
    deletedHere: l10n.t("{0, plural, one {# deleted here before} other {# deleted here before}}"),
  };
  return (["new", "changed", "known", "deletedHere"] as const).flatMap((wanted) => {
    const count = planned.filter(({ outcome }) => outcome === wanted).length;
    return count > 0 ? [countedIn(l10n.language, words[wanted], count)] : [];
  });
}

function withParts(l10n: L10n, whole: string, parts: readonly string[]): string {
  return parts.length > 0 ? l10n.t("{0}: {1}", whole, parts.join(", ")) : whole;
}

/** A line for each note that is to be looked at: those that are new or changed. */
function lineOf(l10n: L10n, { outcome, after, anchor }: PlannedNote, text: string): string | null {
  const quote = shortened(after.target.quote.exact);
  if (outcome === "changed") return `  ${l10n.t("changed: “{0}”", quote)}`;
  if (outcome !== "new" || !anchor) return null;
  if (anchor.state === "orphan") return `  ${l10n.t("passage not found: “{0}”", quote)}`;
  const line = text.slice(0, anchor.span.start).split(/\r\n|\r|\n/).length;
  return anchor.state === "changed"
    ? `  ${l10n.t("line {0}, words changed: “{1}”", line, quote)}`
    : `  ${l10n.t("line {0}: “{1}”", line, quote)}`;
}
