import { l10n, MarkdownString } from "vscode";
import { LineIndex } from "../../core/document/line-index.js";
import type { AnchoredNote } from "../../core/notes/anchored-note.js";
import { liveBodies } from "../../core/notes/note.js";
import { oneLine } from "../../core/one-line.js";
import { attributedStatistics } from "../../core/organizations/attributed-statistics.js";
import type { Entity, ProbableIdentity } from "../../core/organizations/organization.js";
import { overlaps, type Span } from "../../core/span.js";
import type { Statistic } from "../../core/statistics/statistic.js";
import { commandLink } from "../../host/command-link.js";
import { counted } from "../../host/counted.js";
import { placeLink } from "../../host/place-argument.js";
import { plainText } from "../../host/plain-text.js";
import type { Report } from "../../host/reports.js";
import { labelled, listed } from "../../host/typography.js";
import { entityKindWord } from "../../host/words.js";
import { entityArgument, type MentionPlace, mentionsOf } from "./entity-at.js";
import { entityIcon } from "./entity-icon.js";
import { questionsAbout, questionWords } from "./questions.js";

const COMMANDS = {
  show: "policyAnnotator.showOrganization",
  goTo: "policyAnnotator.goToPlace",
  answer: "policyAnnotator.answerIdentity",
  addNote: "policyAnnotator.addNote",
} as const;

/** How many sections, figures and notes a card names; of more it gives the number. */
const MOST_NAMED = 3;

/**
 * The hover card of a mention: whose it is, and where else the report speaks of them; fields that are not known are not
 * there. Words of the document go in as text, never as Markdown.
 */
export function organizationCard(place: MentionPlace, notes: readonly AnchoredNote[]): MarkdownString {
  const { report, entity, mention } = place;
  const acronym = entity.acronym !== null && entity.acronym !== entity.entity ? ` (${entity.acronym})` : "";
  const lines = [
    ...fields(report, entity, notes).map(({ label, value, link }) =>
      labelled(label, link ? `[${plainText(value)}](${link})` : plainText(value)),
    ),
    ...questionsAbout(report.analysis, entity).map((question) => askLine(report, entity, question)),
  ];
  const show = commandLink(COMMANDS.show, entityArgument(report, entity));
  const addNote = placeLink(COMMANDS.addNote, report.document, mention);
  const card = new MarkdownString(
    [
      `$(${entityIcon(entity.kind)}) **${plainText(entity.entity)}**${plainText(acronym) && ` ${plainText(acronym)}`}`,
      lines.join("  \n"),
      `[$(list-tree) ${l10n.t("Show All Mentions")}](${show}) | [$(comment) ${l10n.t("Add Note")}](${addNote})`,
    ].join("\n\n"),
    true,
  );
  card.isTrusted = { enabledCommands: Object.values(COMMANDS) };
  return card;
}

/** A probable identity with its two answers. */
function askLine({ document }: Report, entity: Entity, question: ProbableIdentity): string {
  const uri = document.uri.toString();
  const answer = (label: string, same: boolean) => {
    const argument = { uri, entity: question.entity, other: question.other, same };
    return `[${label}](${commandLink(COMMANDS.answer, argument)})`;
  };
  const [same, apart] = [answer(l10n.t("Same Body"), true), answer(l10n.t("Keep Apart"), false)];
  return `$(question) ${plainText(questionWords(question, entity))} ${same} | ${apart}`;
}

interface Field {
  readonly label: string;
  readonly value: string;
  readonly link?: string;
}

function fields(report: Report, entity: Entity, notes: readonly AnchoredNote[]): Field[] {
  const { document, analysis } = report;
  const mentions = mentionsOf(analysis, entity);
  const aliases = entity.aliases.filter((alias) => alias !== entity.acronym);
  const sections = new Set(mentions.map(({ section }) => section));
  const titles = [...sections].flatMap((section) =>
    section === null ? [] : (analysis.document.sections[section]?.heading.text ?? []),
  );
  const statistics = statisticsOf(report, entity);
  const own = notesOn(mentions, notes);
  const lines = new LineIndex(analysis.document.text);
  const all: (Field | null)[] = [
    aliases.length > 0 ? { label: l10n.t("Also"), value: listed(aliases) } : null,
    entity.kind === null ? null : { label: l10n.t("Kind"), value: entityKindWord(entity.kind) },
    entity.parent === null ? null : { label: l10n.t("Part of"), value: entity.parent },
    entity.definition && {
      label: l10n.t("Defined"),
      value: l10n.t("line {0}", lines.lineOf(entity.definition.start) + 1),
      link: placeLink(COMMANDS.goTo, document, entity.definition),
    },
    { label: l10n.t("Mentions"), value: String(mentions.length) },
    titles.length > 0 ? { label: l10n.t("Sections"), value: named(titles) } : null,
    statistics.length > 0
      ? { label: l10n.t("Its statistics"), value: named(statistics.map(({ text }) => oneLine(text))) }
      : null,
    own.length > 0 ? { label: l10n.t("Notes"), value: named(own) } : null,
  ];
  return all.filter((field) => field !== null);
}

/** The first of several by name, of the rest the number. */
function named(names: readonly string[]): string {
  const first = listed(names.slice(0, MOST_NAMED));
  const more = names.length - MOST_NAMED;
  return more > 0 ? counted(l10n.t("{0}; {1, plural, one {# more} other {# more}}"), first, more) : first;
}

/** The figures that the report attributes to an entity. */
function statisticsOf({ analysis }: Report, { entity }: Entity): Statistic[] {
  const indices = attributedStatistics(analysis).get(entity) ?? [];
  return indices.flatMap((index) => analysis.statistics[index] ?? []);
}

/** The notes on passages that mention an entity. */
function notesOn(mentions: readonly Span[], notes: readonly AnchoredNote[]): string[] {
  return notes
    .filter(({ anchor }) => anchor.state !== "orphan" && mentions.some((span) => overlaps(span, anchor.span)))
    .map(({ note }) => oneLine(liveBodies(note)[0]?.value ?? ""));
}
