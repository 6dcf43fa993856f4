import type { ElementContent } from "hast";
import { h } from "hastscript";
import { type Codebook, type CodeColor, colorOf } from "../../coding/codebook.js";
import type { NoteBody } from "../../notes/note.js";
import type { BriefNote } from "../brief.js";
import type { ExportWords } from "../export-words.js";
import { statisticWords } from "../statistic-words.js";
import { noteHtml } from "./note-html.js";

/** What the notes of a page have in common. */
export interface CardContext {
  readonly words: ExportWords;
  readonly codebook: Codebook;
  /** As citations name the report; null where the notes stand beside their passage and need none. */
  readonly report: string | null;
}

/** A note below its passage: what was written, its codes, the figures of the passage, who, when and where, and the replies. */
export function noteCard(
  one: BriefNote,
  id: string,
  { words, codebook, report }: CardContext,
): ElementContent[] {
  const { comment, codes, statistics, replies, signed } = one;
  return [
    ...(comment ? [h("div", { class: "written" }, noteHtml(comment, `${id}-`))] : []),
    ...(codes.length > 0 ? [codeList(codes, words, codebook)] : []),
    ...(statistics.length > 0
      ? [
          h("p", { class: "figures" }, [
            words.labelled(
              words.columns.statistics,
              statistics.map((statistic) => statisticWords(statistic, words)).join("; "),
            ),
          ]),
        ]
      : []),
    h("p", { class: "signed" }, [
      ...(signed ? signature(signed, words) : [words.unknownAuthor]),
      ...(one.isResolved ? [" · ", h("span", { class: "resolved" }, words.resolved)] : []),
      ...whereabouts(one, report, words).map((text) => ` · ${text}`),
    ]),
    ...(replies.length > 0
      ? [
          h(
            "ul",
            { class: "replies" },
            replies.map((reply, at) => replyItem(reply, `${id}-${at}-`, words)),
          ),
        ]
      : []),
  ];
}

/** The colour of a note: that of its first code, in the codebook; null without one. */
export function colorOfNote({ codes }: BriefNote, codebook: Codebook): CodeColor | null {
  const [first] = codes;
  return first === undefined ? null : colorOf(codebook, first);
}

function codeList(codes: readonly string[], words: ExportWords, codebook: Codebook): ElementContent {
  const items = codes.map((code) => h("li", { class: `code code-${colorOf(codebook, code)}` }, code));
  return h("ul", { class: "codes", ariaLabel: words.columns.codes }, items);
}

function replyItem(reply: NoteBody, prefix: string, words: ExportWords): ElementContent {
  return h("li", [
    h("div", { class: "written" }, noteHtml(reply, prefix)),
    h("p", { class: "signed" }, signature(reply, words)),
  ]);
}

function signature({ creator, created }: NoteBody, words: ExportWords): (ElementContent | string)[] {
  return [creator?.name ?? words.unknownAuthor, ", ", h("time", { dateTime: created }, created.slice(0, 10))];
}

function whereabouts({ place, quote }: BriefNote, report: string | null, words: ExportWords): string[] {
  if (!place) return [];
  if (quote === null) return [words.onWholeReport];
  const cited = report === null ? [] : [words.citation(report, place)];
  return place.isChanged ? [...cited, words.passageChanged] : cited;
}
