import type { ByPiece } from "./candidates-by-piece.js";
import type { Contents } from "./contents.js";
import { hasLeader, isContentsHeading } from "./contents-signs.js";
import type { Candidate } from "./heading-candidates.js";
import { isStep } from "./heading-steps.js";
import { wordCount } from "./line-form.js";
import { extent, isCaption, type Piece } from "./pieces.js";
import { isProse, nextPiece } from "./running-text.js";
import { endsSentence, type Source, tailOf, wordsOf } from "./source.js";
import {
  DATE_LINE,
  IMPRINT,
  isStandingHeading,
  namesPart,
  OPEN_END,
  PERSON_LINE,
  SOURCE_LINE,
} from "./structure-words.js";

/** What speaks for or against a heading, with its weight; the code says which it is in `analyze --explain`. */
export interface Reason {
  readonly code: string;
  readonly weight: number;
}

/** All that a candidate's evidence is taken from. */
export interface Surroundings {
  readonly source: Source;
  readonly pieces: readonly Piece[];
  readonly contents: Contents;
  /** Candidates by the first and by the last piece that they cover. */
  readonly byFirst: ByPiece;
  readonly byLast: ByPiece;
  /** Depths of decimal numbers that count paragraphs, not headings. */
  readonly paragraphDepths: ReadonlySet<number>;
  /** Lines within a table or chart below its caption. */
  readonly inTable: ReadonlySet<number>;
}

/** The sum from which on a candidate is a heading. */
export const THRESHOLD = 1;

/** Weighs the evidence that a candidate carries in itself and in what stands beside it. */
export function weigh(candidate: Candidate, around: Surroundings): Reason[] {
  const words = candidate.reading.text.slice(0, 400);
  const reasons: Reason[] = [];
  const add = (code: string, weight: number): void => {
    reasons.push(reasonOf(code, weight));
  };
  weighMark(candidate, add);
  weighNumbering(candidate, add);
  weighParagraphNumber(candidate, words, around, add);
  weighForm(candidate, words, add);
  weighWords(candidate, words, around.source, add);
  weighNeighbours(candidate, around, add);
  if (around.contents.depths.has(candidate.words.key)) add("contents", 2);
  return reasons;
}

/** The last reason with each code: thousands of headings have the same ones. */
const REASONS = new Map<string, Reason>();

function reasonOf(code: string, weight: number): Reason {
  const known = REASONS.get(code);
  if (known?.weight === weight) return known;
  const reason = { code, weight };
  REASONS.set(code, reason);
  return reason;
}

type Add = (code: string, weight: number) => void;

function weighMark(candidate: Candidate, add: Add): void {
  if (candidate.mark === "atx" || candidate.mark === "html") add("mark:hash", 3);
  else if (candidate.mark === "setext") add("mark:underline", 2.2);
  else if (candidate.mark === "bold") add("mark:bold", 0.8);
}

function weighNumbering(candidate: Candidate, add: Add): void {
  const numbering = candidate.numbering;
  if (!numbering) return;
  if (["part", "chapter", "appendix", "section", "question"].includes(numbering.kind))
    add(`number:${numbering.kind}`, 1.4);
  else if (numbering.path.length > 1) add("number:decimal", 1);
  else if (numbering.kind.startsWith("bracket")) add(`number:${numbering.kind}`, 0.3);
  else if (numbering.marked) add(`number:${numbering.kind}`, 0.5);
}

/** Where paragraphs are numbered, a number of theirs opens a heading only over a few words set as a title. */
function weighParagraphNumber(candidate: Candidate, words: string, around: Surroundings, add: Add): void {
  const numbering = candidate.numbering;
  if (candidate.mark !== "plain" || numbering?.kind !== "decimal") return;
  if (!around.paragraphDepths.has(numbering.path.length)) return;
  const body = words.slice(numbering.length);
  const isTitle = wordCount(body) <= 12 && ["title", "capitals"].includes(candidate.words.bodyForm);
  if (!isTitle && (numbering.path.length > 1 || wordCount(body) > 8)) add("against:paragraph-number", -2);
}

function weighForm(candidate: Candidate, words: string, add: Add): void {
  const unnumbered = candidate.numbering ? words.slice(candidate.numbering.length) : "";
  const form = unnumbered ? candidate.words.bodyForm : candidate.words.form;
  if (isStandingHeading(unnumbered || words)) add("form:standing", 1);
  if (isContentsHeading(words)) add("form:contents", 1);
  if (form === "capitals") add("form:capitals", 0.6);
  else if (form === "title") add("form:title-case", 0.5);
  else if (form === "sentence") add("form:sentence-case", 0.2);
  else if (form === "lower" && candidate.numbering === null) add("against:lower-case", -2);
  else if (form === "none" && candidate.mark === "plain") add("against:no-words", -3);
  if (/\?["”»]?$/.test(words) && form !== "lower") add("form:question", 0.5);
}

function weighWords(candidate: Candidate, words: string, source: Source, add: Add): void {
  weighSentence(candidate, words, add);
  const strong = candidate.mark === "atx" || candidate.mark === "html";
  if (IMPRINT.test(words) || (!strong && IMPRINT.test(wordsOf(source, candidate.firstLine))))
    add("against:imprint", strong ? -0.5 : -3);
  if (DATE_LINE.test(words)) add("against:date", strong ? -0.5 : -2.5);
  if (!strong && PERSON_LINE.test(words)) add("against:person", -2);
  if (!strong && isAddress(words)) add("against:address", -2);
  if (!strong && isValue((candidate.numbering?.marked && words.slice(candidate.numbering.length)) || words))
    add("against:value", -1.6);
  if (!strong && SOURCE_LINE.test(words)) add("against:source", -3);
  if (!strong && unbalanced(words)) add("against:brackets", -0.8);
  const lines = candidate.lastLine - candidate.firstLine;
  if (candidate.mark === "plain" && lines > 0)
    add("against:lines", (isMargin(candidate, source) ? -0.1 : -0.3) * lines);
}

/** Whether a heading is set in a narrow column, where each of its lines is short because the column is. */
function isMargin(candidate: Candidate, source: Source): boolean {
  for (let line = candidate.firstLine; line <= candidate.lastLine; line++)
    if (extent(source, line, line) > 48) return false;
  return candidate.words.form === "title";
}

/** A colon at the end, with or without a note's mark: `"said that:38"`. */
const LEAD_IN = /:["”»]?\s?(?:\d{1,4}|\[\^?\w{1,5}\]|[⁰¹²³⁴-⁹]{1,4})?$/u;

/** A heading is no sentence, and short. */
function weighSentence(candidate: Candidate, words: string, add: Add): void {
  const strong = candidate.mark === "atx" || candidate.mark === "html";
  const scale = strong ? 0.4 : 1;
  const count = wordCount(words);
  if (!/\p{L}/u.test(words)) add("against:no-words", -4);
  if (isCaption(words)) add("against:caption", -5);
  if (
    !strong &&
    /(?:^|[^.\p{Lu}])[.;,]["”»)]?$/u.test(words) &&
    !/\b(?:Inc|Ltd|Co|Corp|etc|U\.S|St|No)\.$/.test(words)
  )
    add("against:sentence", -1.8);
  else if (strong && count > 18 && /\.$/.test(words)) add("against:sentence", -2.5);
  if (LEAD_IN.test(words) && !strong)
    add("against:lead-in", candidate.mark === "bold" ? -0.6 : candidate.numbering ? -3 : -1.5);
  if (OPEN_END.test(words) && candidate.mark === "plain") add("against:cut-off", -2.5);
  if (hasLeader(words)) add("against:leader", -6);
  if (candidate.reading.text.length > 400) add("against:long", -4);
  else if (count > 30) add("against:long", -2 * scale);
  else if (count > 16) add("against:long", -0.6 * scale);
  if (/[\p{Ll})\]]{2}[.!?]["”»]?\s+\p{Lu}\p{Ll}*\s/u.test(words.slice(candidate.numbering?.length ?? 0)))
    add("against:sentences", -1.5 * scale);
}

function isAddress(words: string): boolean {
  return /\b[A-Z]{2}\s\d{5}(?:-\d{4})?$|\b[A-Z]\d[A-Z]\s?\d[A-Z]\d\b|\bP\.?\s?O\.? Box\b|^\d{1,5},?\s(?:\p{L}+\.?\s){1,4}(?:St|Street|Ave|Avenue|Road|Rd|Blvd|rue|Boulevard|Drive|Lane|Place|Square)\b|\b(?:Suite|Floor|étage|bureau)\s\d|\b\d{5}\s(?:Paris|Cedex)\b|\bCEDEX\b/u.test(
    words,
  );
}

/** A figure with its label, as charts and tables leave them behind: `"Legal aid 38%"`, `"$5.9 million"`, `"1,204 cases"`. */
function isValue(words: string): boolean {
  if (
    /^[$€£<>≥≤+−-]?\s?\d[\d.,\s]*\s?(?:%|percent|per cent|million|billion|thousand|pour cent|p\. 100|milliards?|millions?|\$|€|£)?(?:\s|$)/i.test(
      words,
    ) &&
    !/^\d{1,3}(?:\.\d{1,3}){0,4}[.)]?\s{1,4}\p{Lu}/u.test(words) &&
    !/^(?:19|20)\d\d/.test(words)
  )
    return true;
  return (
    /\s[$€£]?\d[\d.,]*\s?(?:%|€|\$|£|million|billion)?$/.test(words) &&
    !/\b(?:19|20)\d\d$|\b(?:Part|Phase|Group|Session|Option|Chapter|Theme|Goal|Objective|Pillar|Tier|Level|Stage|Step|Day|Case|Type|No\.?|Volume|Module|Panel|Recommendation|Priority|Question|Title|Section|Table|Zone|Cohort|Article|Axe|Objectif|Priorité|Volet|Partie|Étape|Recommandation|Proposition|Mesure|Action)\s\d{1,3}$/i.test(
      words,
    ) &&
    !/[–-]\s?\d+$/.test(words)
  );
}

function unbalanced(words: string): boolean {
  const open = words.match(/[([«“]/g)?.length ?? 0;
  const close = words.match(/[)\]»”]/g)?.length ?? 0;
  return open !== close;
}

/** What stands above and below: a heading opens text. */
function weighNeighbours(candidate: Candidate, around: Surroundings, add: Add): void {
  const { source, pieces } = around;
  if (candidate.mark === "atx" || candidate.mark === "html") return;
  if (around.inTable.has(candidate.firstLine)) add("against:table", -2);
  if (/\*\*[^*]{1,80}\*\*\s{1,9}\*\*/.test(wordsOf(source, candidate.firstLine))) add("against:cells", -2);
  if (isStep(candidate, around)) {
    add("steps", 0.8);
    return;
  }
  const below = candidate.heads ? candidate.lastPiece : nextPiece(pieces, candidate.lastPiece + 1, 1);
  const above = nextPiece(pieces, candidate.firstPiece - 1, -1);
  const next = pieces[below];
  if (!next) add("against:nothing-below", -1);
  else if (candidate.heads && !headsText(candidate, around)) add("against:fragments-below", -0.6);
  else if (candidate.heads) add("below:text", headsWell(candidate) ? 0.9 : 0.5);
  else if (isProse(source, next, around.inTable)) add("below:text", 0.8);
  else if (next.kind === "listItem" && candidate.numbering?.kind !== "decimal") add("below:list", 0.8);
  else if (next.kind === "caption" || next.kind === "table") add("below:caption", 0.2);
  else if (around.byFirst.has(below)) weighChain(candidate, around, below, add);
  else add("against:fragments-below", -0.5);
  weighAbove(candidate, around, above, add);
  const blanks = source.lines.get(candidate.firstLine)?.blanks ?? 0;
  if (blanks >= 2) add("space-above", 0.15);
  if (candidate.heads && blanks === 0 && candidate.firstLine > 0) add("against:no-space-above", -0.3);
}

/** Whether the lines below in the same paragraph are text, not an address or a list of names. */
function headsText(candidate: Candidate, around: Surroundings): boolean {
  const last = around.pieces[candidate.lastPiece]?.last ?? candidate.lastLine;
  const size = extent(around.source, candidate.lastLine + 1, last);
  return size >= 45 && size / (last - candidate.lastLine) >= 36;
}

/** Whether a line over text in the same paragraph is set as headings are: a sentence's first line never is. */
function headsWell(candidate: Candidate): boolean {
  const { form } = candidate.words;
  return (
    candidate.mark === "bold" ||
    candidate.numbering !== null ||
    form === "title" ||
    form === "capitals" ||
    /\?$/.test(candidate.reading.text)
  );
}

/** A heading directly below: a heading over its first part, or fragments of a list. */
function weighChain(candidate: Candidate, around: Surroundings, below: number, add: Add): void {
  const other = around.byFirst.get(below);
  if (!other) return;
  const sameForm = other.mark === candidate.mark && other.numbering?.kind === candidate.numbering?.kind;
  const deeper = (other.numbering?.path.length ?? 0) > (candidate.numbering?.path.length ?? 0);
  if (other.mark === "atx" || deeper) add("below:heading", 0.4);
  else if (sameForm && candidate.numbering) add("against:list", -1.2);
  else {
    const after = around.pieces[nextPiece(around.pieces, other.lastPiece + 1, 1)];
    const opens = other.heads || (after !== undefined && isProse(around.source, after, around.inTable));
    const above = around.pieces[nextPiece(around.pieces, candidate.firstPiece - 1, -1)];
    const closes =
      above !== undefined &&
      isProse(around.source, above, around.inTable) &&
      endsSentence(tailOf(around.source, above.last));
    add(opens ? "below:heading" : "against:fragments-below", opens ? (closes ? 0.6 : 0.1) : -0.7);
  }
}

function weighAbove(candidate: Candidate, around: Surroundings, above: number, add: Add): void {
  const { source, pieces } = around;
  const before = pieces[above];
  if (!before) return;
  if (candidate.cuts) add("cuts-sentence", 0.3);
  else if (
    before.kind === "paragraph" &&
    extent(source, before.first, before.last) > 130 &&
    !endsSentence(tailOf(source, before.last))
  )
    add("against:sentence-goes-on", -0.3);
  if (candidate.mark === "plain" && candidate.numbering === null) {
    const fragment = around.byLast.get(above);
    const further = fragment ? around.byLast.get(nextPiece(pieces, fragment.firstPiece - 1, -1)) : undefined;
    if (
      fragment &&
      further &&
      fragment.mark === "plain" &&
      further.mark === "plain" &&
      !further.heads &&
      !fragment.heads &&
      !namesPart(fragment.reading.text)
    )
      add("against:fragments-above", -0.6);
  }
}
