import type { ElementContent } from "hast";
import { h } from "hastscript";
import type { AnnotatedReport } from "../annotated-report.js";
import { Breath } from "../breath.js";
import { type BriefNote, briefOf } from "../brief.js";
import type { ExportOptions } from "../export-format.js";
import type { ExportWords } from "../export-words.js";
import { type CardContext, colorOfNote, noteCard } from "./note-card.js";
import { writePage } from "./page.js";
import { BRIEF_STYLE } from "./style.js";

/**
 * The notes as a brief in HTML: one file that loads nothing and runs nothing, with a table of contents, for screens in light
 * and dark and for paper. It says what the Markdown brief says.
 */
export async function notesToHtml(
  report: AnnotatedReport,
  words: ExportWords,
  options: ExportOptions,
): Promise<string> {
  const brief = briefOf(report, options, words);
  const title = words.notesOn(brief.report);
  const context = { words, codebook: report.codebook, report: brief.report };
  const lost = { title: words.passageNotFound, notes: brief.orphans };
  const groups = [...brief.groups, ...(brief.orphans.length > 0 ? [lost] : [])];
  const breath = new Breath(options.signal);
  const sections: ElementContent[] = [];
  let next = 1;
  for (const [at, { title: heading, notes }] of groups.entries()) {
    const articles: ElementContent[] = [];
    for (const note of notes) {
      await breath.take();
      articles.push(article(note, `note-${next++}`, report, context));
    }
    const label = `${groupId(at)}-title`;
    const inside = [h("h2", { id: label }, heading), ...articles];
    sections.push(h("section", { id: groupId(at), ariaLabelledBy: label }, inside));
  }
  const contents = groups.map(({ title: heading, notes }, at) =>
    h("li", [h("a", { href: `#${groupId(at)}` }, heading), ` (${notes.length})`]),
  );
  return writePage({
    title,
    language: words.language,
    style: BRIEF_STYLE,
    body: [
      h("header", [h("h1", title), h("p", { class: "counts" }, countsLine(brief.counts, words))]),
      ...(groups.length > 1 ? [contentsNav(contents, words)] : []),
      h("main", sections),
    ],
  });
}

/** A table of contents. What it is called is no heading: the page begins with its title. */
export function contentsNav(items: readonly ElementContent[], words: ExportWords): ElementContent {
  return h("nav", { ariaLabel: words.contents }, [h("p", words.contents), h("ol", [...items])]);
}

/** `12 notes · 10 open · 2 resolved`; what there is none of is left out. */
export function countsLine(
  { notes, open, resolved }: { readonly notes: number; readonly open: number; readonly resolved: number },
  words: ExportWords,
): string {
  const states = [
    ...(open > 0 ? [`${open} ${words.open}`] : []),
    ...(resolved > 0 ? [`${resolved} ${words.resolved}`] : []),
  ];
  return [words.noteCount(notes), ...states].join(" · ");
}

function article(
  note: BriefNote,
  id: string,
  { analysis }: AnnotatedReport,
  context: CardContext,
): ElementContent {
  const color = colorOfNote(note, context.codebook);
  return h("article", { id, class: ["note", ...(color ? [`edge-${color}`] : [])] }, [
    ...(note.quote === null
      ? []
      : [h("blockquote", { lang: analysis.document.language }, [h("p", note.quote)])]),
    ...noteCard(note, id, context),
  ]);
}

function groupId(at: number): string {
  return `group-${at + 1}`;
}
