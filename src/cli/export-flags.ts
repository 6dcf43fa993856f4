import { toCodePath } from "../core/coding/code.js";
import type { Section } from "../core/document/report-document.js";
import type { ExportOptions } from "../core/export/export-format.js";
import { DAY, type ExportScope } from "../core/export/export-scope.js";
import { NOTE_GROUPINGS, NOTE_ORDERS } from "../core/notes/arrange-notes.js";
import { UsageError } from "./usage-error.js";

/** What of a report is exported, as it is given on the command line. */
export interface ScopeFlags {
  /** The heading of a section, or a part of it. */
  readonly section?: string | undefined;
  readonly code?: readonly string[] | undefined;
  /** The beginning of a name. */
  readonly author?: readonly string[] | undefined;
  readonly status?: string | undefined;
  /** `YYYY-MM-DD`, included. */
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

/** How notes are arranged in an export, as it is given on the command line. */
export interface ArrangementFlags {
  readonly by?: string | undefined;
  readonly order?: string | undefined;
  /** Whether CSV begins with a byte order mark. */
  readonly bom?: boolean | undefined;
}

/** The scope that is asked for. Throws a `UsageError` for one that there is not. */
export function readScope(flags: ScopeFlags, sections: readonly Section[]): ExportScope {
  const { section, code = [], author = [], status } = flags;
  return {
    within: section === undefined ? null : sectionCalled(section, sections),
    noteIds: null,
    filter: {
      words: [],
      codes: code.flatMap((typed) => toCodePath(typed)?.toLowerCase() ?? []),
      authors: author.map((name) => name.toLowerCase()),
      status: status === undefined ? null : oneOf("--status", ["open", "resolved"] as const, status),
    },
    period: { since: dayOf("--since", flags.since), until: dayOf("--until", flags.until) },
  };
}

/** The arrangement that is asked for. Throws a `UsageError` for one that there is not. */
export function readArrangement({ by, order, bom }: ArrangementFlags): Partial<ExportOptions> {
  return {
    ...(by === undefined ? {} : { grouping: oneOf("--by", NOTE_GROUPINGS, by) }),
    ...(order === undefined ? {} : { order: oneOf("--order", NOTE_ORDERS, order) }),
    ...(bom === undefined ? {} : { byteOrderMark: bom }),
  };
}

/** The section whose heading is what was typed, else the only one whose heading has it; capitals do not count. */
function sectionCalled(typed: string, sections: readonly Section[]): Section {
  const wanted = typed.trim().toLowerCase();
  const titled = sections.map((section) => ({ section, title: section.heading.text.toLowerCase() }));
  const exact = titled.filter(({ title }) => title === wanted);
  const found = exact.length > 0 ? exact : titled.filter(({ title }) => title.includes(wanted));
  const [only, another] = found;
  if (!only) throw new UsageError((l10n) => l10n.t("--section: there is no section '{0}'", typed));
  if (another) {
    throw new UsageError((l10n) => {
      const titles = found.map(({ section: { heading } }) =>
        l10n.t("'{0}' (line {1})", heading.text, heading.line + 1),
      );
      return l10n.t("--section: '{0}' may be {1}", typed, titles.join(", "));
    });
  }
  return only.section;
}

/** What is said of a choice that there is not. */
export function notOneOf(flag: string, choices: readonly string[], typed: string): UsageError {
  return new UsageError((l10n) => l10n.t("{0} is one of {1}, not '{2}'", flag, choices.join(", "), typed));
}

function oneOf<T extends string>(flag: string, choices: readonly T[], typed: string): T {
  const choice = choices.find((one) => one === typed);
  if (choice === undefined) throw notOneOf(flag, choices, typed);
  return choice;
}

function dayOf(flag: string, typed: string | undefined): string | null {
  if (typed === undefined) return null;
  if (!DAY.test(typed))
    throw new UsageError((l10n) => l10n.t("{0} is a day such as 2026-11-27, not '{1}'", flag, typed));
  return typed;
}
