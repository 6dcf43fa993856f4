import type { NoteBody } from "../notes/note.js";
import type { AnnotatedReport } from "./annotated-report.js";
import { Breath } from "./breath.js";
import { type Brief, type BriefNote, briefOf } from "./brief.js";
import type { ExportOptions } from "./export-format.js";
import type { ExportWords } from "./export-words.js";
import { escapeMarkdown } from "./markdown-text.js";
import { statisticWords } from "./statistic-words.js";
import { writtenMarkdown } from "./written-markdown.js";

/**
 * The notes as a brief in Markdown: front matter with counts, then group by group each note under its passage, with its
 * codes, the figures that the passage states, where it stands, and the replies. See `writtenMarkdown` for what people wrote.
 */
export async function notesToMarkdown(
  report: AnnotatedReport,
  words: ExportWords,
  options: ExportOptions,
): Promise<string> {
  const brief = briefOf(report, options, words);
  const parts = [
    frontMatter(report, brief),
    `# ${escapeMarkdown(words.notesOn(brief.report))}`,
    words.noteCount(brief.counts.notes),
  ];
  const breath = new Breath(options.signal);
  const lost = { title: words.passageNotFound, notes: brief.orphans };
  for (const { title, notes } of [...brief.groups, ...(brief.orphans.length > 0 ? [lost] : [])]) {
    parts.push(`## ${escapeMarkdown(title)}`);
    for (const note of notes) {
      await breath.take();
      parts.push(...noteParts(note, brief, words));
    }
  }
  return `${parts.join("\n\n")}\n`;
}

/** YAML that programs read: a JSON string is a string in YAML too. */
function frontMatter({ name }: AnnotatedReport, { report, counts }: Brief): string {
  const fields = {
    title: report,
    report: name,
    ...counts,
  };
  const lines = Object.entries(fields).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return ["---", ...lines, "---"].join("\n");
}

function noteParts(one: BriefNote, { report }: Brief, words: ExportWords): string[] {
  const { quote, comment, replies, codes, statistics } = one;
  const figures = statistics.map((statistic) => escapeMarkdown(statisticWords(statistic, words)));
  return [
    ...(quote === null ? [] : [`> ${escapeMarkdown(quote)}`]),
    ...(comment ? [writtenMarkdown(comment.value)] : []),
    ...(codes.length > 0 ? [words.labelled(words.columns.codes, codes.map(escapeMarkdown).join(", "))] : []),
    ...(figures.length > 0 ? [words.labelled(words.columns.statistics, figures.join("; "))] : []),
    `*${[signature(one, words), ...citation(one, report, words)].join(" · ")}*`,
    ...replies.map(
      (reply) => `- ${inList(writtenMarkdown(reply.value))}\n\n  *${authorAndDay(reply, words)}*`,
    ),
  ];
}

function signature({ signed, isResolved }: BriefNote, words: ExportWords): string {
  const name = signed ? authorAndDay(signed, words) : escapeMarkdown(words.unknownAuthor);
  return isResolved ? `${name} · ${words.resolved}` : name;
}

function citation({ place, quote }: BriefNote, report: string, words: ExportWords): string[] {
  if (!place) return [];
  if (quote === null) return [words.onWholeReport];
  const cited = escapeMarkdown(words.citation(report, place));
  return place.isChanged ? [cited, words.passageChanged] : [cited];
}

function authorAndDay(body: NoteBody, words: ExportWords): string {
  return `${escapeMarkdown(body.creator?.name ?? words.unknownAuthor)}, ${body.created.slice(0, 10)}`;
}

function inList(text: string): string {
  return text.replace(/\r\n?|\n/g, "\n  ");
}
