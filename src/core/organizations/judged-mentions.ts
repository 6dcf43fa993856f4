import { Places } from "../document/places.js";
import type { ReportDocument } from "../document/report-document.js";
import type { Span } from "../span.js";
import { isAboutMarking, type OrganizationJudgement } from "./judged-organization.js";
import { onOneLine, wordsKey, wordsOf } from "./judged-words.js";
import type { Mention } from "./organization.js";

/** A mention with what decisions know it by. */
export interface JudgedMention extends Mention {
  /** `wordsKey` of its words. */
  readonly key: string;
}

/** How firmly a candidate stands where two overlap: the passage that an analyst pointed at before anything else. */
interface Candidate extends JudgedMention {
  readonly isTarget: boolean;
}

/**
 * The mentions of a report as analysts decided: without those whose words name nobody, and with those whose words an
 * analyst marked. Marked words inside a longer name stay part of it, but for the very passage that was marked.
 */
export function judgedMentions(
  document: ReportDocument,
  found: readonly Mention[],
  judgements: readonly OrganizationJudgement[],
): JudgedMention[] {
  const places = new Places(document);
  const marking = new Map<string, OrganizationJudgement>();
  for (const judgement of judgements)
    if (isAboutMarking(judgement.verdict)) marking.set(wordsKey(judgement.words), judgement);
  const mentions = found
    .map((mention) => ({ ...mention, key: wordsKey(wordsOf(document.text, places, mention)) }))
    .filter(({ key }) => marking.get(key)?.verdict.kind !== "notOrganization");
  const marks = [...marking.values()].filter(({ verdict }) => verdict.kind === "organization");
  if (marks.length === 0) return mentions;
  const names = new Map<string, string>();
  for (const { key, entity } of mentions) if (!names.has(key)) names.set(key, entity);
  const marked = marks.flatMap((mark) => markedMentions(document, places, mark, names));
  const candidates = [...mentions.map((mention) => ({ ...mention, isTarget: false })), ...marked];
  return firmest(candidates).map(({ isTarget: _isTarget, ...mention }) => mention);
}

/** Every place of marked words: the passage that was marked, and wherever else they stand as whole words. */
function markedMentions(
  document: ReportDocument,
  places: Places,
  { words, span }: OrganizationJudgement,
  names: ReadonlyMap<string, string>,
): Candidate[] {
  const key = wordsKey(words);
  const entity = names.get(key) ?? onOneLine(words);
  const mention = (at: Span, section: number | null, isTarget: boolean): Candidate => ({
    start: at.start,
    end: at.end,
    text: document.text.slice(at.start, at.end),
    entity,
    section,
    key,
    isTarget,
  });
  const found = span ? [mention(span, places.sectionAt(span.start)?.index ?? null, true)] : [];
  const pattern = patternOf(words);
  if (pattern === null) return found;
  for (const { reading, section } of document.passages)
    for (const { index, 0: text } of reading.text.matchAll(pattern))
      found.push(mention(reading.sourceSpan({ start: index, end: index + text.length }), section, false));
  return found;
}

/** Words that are longer name nobody, and are sought nowhere but where they stand; in UTF-16 units. */
const LONGEST_NAME = 300;

/** Words as they may stand in a passage: any space between them, either apostrophe, no letter or digit around. */
function patternOf(words: string): RegExp | null {
  const parts = onOneLine(words).split(" ");
  if (parts[0] === "" || words.length > LONGEST_NAME) return null;
  const source = parts
    .map((part) => part.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&").replace(/['’‘]/g, "['’‘]"))
    .join("\\s+");
  return new RegExp(`(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])`, parts.length > 1 ? "giu" : "gu");
}

/** In order of place, of candidates that overlap the firmest: what was pointed at, then the longest, then the first given. */
function firmest(candidates: readonly Candidate[]): Candidate[] {
  const ordered = candidates
    .map((candidate, order) => ({ candidate, order }))
    .sort((a, b) => a.candidate.start - b.candidate.start || weigh(b, a) || a.order - b.order)
    .map(({ candidate }) => candidate);
  const kept: Candidate[] = [];
  for (const candidate of ordered) {
    const last = kept.at(-1);
    if (last === undefined || candidate.start >= last.end) kept.push(candidate);
    else if (weigh({ candidate }, { candidate: last }) > 0) kept[kept.length - 1] = candidate;
  }
  return kept;
}

/** Positive where `a` is firmer than `b`. */
function weigh(
  { candidate: a }: { candidate: Candidate },
  { candidate: b }: { candidate: Candidate },
): number {
  return Number(a.isTarget) - Number(b.isTarget) || a.end - a.start - (b.end - b.start);
}
