import { codesOf, writtenBodies } from "../coding/tags.js";
import { Places } from "../document/places.js";
import { inReportOrder } from "../notes/anchored-note.js";
import { liveBodies, type Note, type NoteBody } from "../notes/note.js";
import type { Statistic } from "../statistics/statistic.js";
import type { AnnotatedReport } from "./annotated-report.js";
import type { ExportWords } from "./export-words.js";
import { escapeMarkdown } from "./markdown-text.js";

/** The notes as a brief in Markdown, by section: quotation, note, replies, author, place. */
export function notesToMarkdown(report: AnnotatedReport, words: ExportWords): string {
  const places = new Places(report.analysis.document);
  const { placed, orphans } = inReportOrder(report.notes);
  const parts = [`# ${escapeMarkdown(words.notesOn(report.name))}`, words.noteCount(report.notes.length)];
  let section: string | null = null;
  for (const { note, anchor, span } of placed) {
    const title = places.sectionAt(span.start)?.heading.text ?? words.beforeFirstSection;
    if (title !== section) parts.push(`## ${escapeMarkdown(title)}`);
    section = title;
    const line = words.line(places.lineOf(span.start) + 1);
    parts.push(
      ...noteParts(note, anchor.state === "changed" ? `${line}, ${words.passageChanged}` : line, words),
    );
  }
  if (orphans.length > 0) parts.push(`## ${words.passageNotFound}`);
  for (const { note } of orphans) parts.push(...noteParts(note, null, words));
  return `${parts.join("\n\n")}\n`;
}

function noteParts(note: Note, place: string | null, words: ExportWords): string[] {
  const [comment, ...replies] = writtenBodies(note);
  const quote = `> ${escapeMarkdown(note.target.quote.exact)}`;
  const codes = codesOf(note).map(escapeMarkdown).join(", ");
  const signed = comment ?? liveBodies(note)[0];
  const signature = [codes === "" ? null : codes, signed ? authorAndDay(signed, words) : null, place].filter(
    (part) => part !== null,
  );
  return [
    quote,
    ...(comment ? [comment.value.trim()] : []),
    `*${signature.join(" · ")}*`,
    ...replies.map((reply) => `- ${inList(reply.value.trim())}\n  *${authorAndDay(reply, words)}*`),
  ];
}

function authorAndDay(body: NoteBody, words: ExportWords): string {
  return `${escapeMarkdown(body.creator?.name ?? words.unknownAuthor)}, ${body.created.slice(0, 10)}`;
}

function inList(text: string): string {
  return text.replace(/\r\n?|\n/g, "\n  ");
}

/** The statistics as a Markdown table, one row a figure. */
export function statisticsToMarkdown(report: AnnotatedReport, words: ExportWords): string {
  const { document, statistics } = report.analysis;
  const { columns } = words;
  const places = new Places(document);
  const header = [
    columns.figure,
    columns.subject,
    columns.kind,
    columns.direction,
    columns.period,
    columns.section,
    columns.line,
  ];
  const rows = statistics.map((statistic) => [
    figure(statistic),
    statistic.subject?.text ?? "",
    words.kinds[statistic.kind],
    statistic.direction ? words.directions[statistic.direction] : "",
    statistic.period?.text ?? "",
    statistic.section === null ? "" : (document.sections[statistic.section]?.heading.text ?? ""),
    String(places.lineOf(statistic.start) + 1),
  ]);
  const table = [header, header.map(() => "---"), ...rows.map((row) => row.map(escapeMarkdown))];
  return [
    `# ${escapeMarkdown(words.statisticsOf(report.name))}`,
    words.statisticCount(statistics.length),
    table.map((row) => `| ${row.join(" | ")} |`).join("\n"),
    "",
  ].join("\n\n");
}

function figure({ qualifier, text }: Statistic): string {
  return qualifier ? `${qualifier.text} ${text}` : text;
}
