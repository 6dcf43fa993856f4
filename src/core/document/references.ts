import { contains, type Span } from "../span.js";
import { footnoteReferences, type Reference } from "./footnote-references.js";
import { LABEL, ReferenceTargets, readLabel, SHORT_LABEL } from "./reference-targets.js";
import {
  LIST_SEPARATOR,
  OTHER_DOCUMENT_BEFORE,
  OTHER_DOCUMENT_BEHIND,
  REFERENCE_WORDS,
  type ReferenceKind,
  THIS_DOCUMENT_BEHIND,
} from "./reference-words.js";
import type { Passage, ReportDocument } from "./report-document.js";

/** How much of the text around a reference tells whether it is to this report, in characters. */
const AROUND = 40;
const WORD = /(?<![\p{L}\p{N}])\p{L}{3,11}(?![\p{L}\p{N}])/gu;
const GAP = /^\.?\s{1,3}(?:n[°o]s?\s?)?/u;
/** Kinds of which laws and treaties have their own. */
const ALSO_IN_LAWS: ReadonlySet<ReferenceKind> = new Set([
  "section",
  "chapter",
  "part",
  "appendix",
  "annex",
  "schedule",
]);

/**
 * The references within a report, in document order: `"Appendix A"`, `"Sections 3.2 and 4.1"`, `"tableau 4"`, and footnote
 * marks. Only those whose target is there, once, and that do not seem to be about another document. Linear in the text's
 * length.
 */
export function findReferences(document: ReportDocument): Reference[] {
  const targets = new ReferenceTargets(document);
  const named = document.passages.flatMap((passage) =>
    passage.role === "heading" ? [] : namedIn(passage, targets),
  );
  return [...named, ...footnoteReferences(document)].sort((a, b) => a.start - b.start || a.end - b.end);
}

function namedIn({ reading }: Passage, targets: ReferenceTargets): Reference[] {
  const { text } = reading;
  const found: Reference[] = [];
  for (const match of text.matchAll(WORD)) {
    const word = REFERENCE_WORDS.get(match[0].toLowerCase());
    if (!word) continue;
    const behind = match.index + match[0].length;
    const gap = GAP.exec(text.slice(behind, behind + AROUND))?.[0].length;
    if (gap === undefined) continue;
    const small = /^\p{Ll}/u.test(match[0]);
    const labels = labelsAt(text, behind + gap, word.kind, word.plural, targets);
    const end = labels.at(-1)?.end ?? 0;
    if (labels.length === 0 || isElsewhere(text, match.index, end, word.kind)) continue;
    for (const [index, { start, end: stop, target }] of labels.entries()) {
      // "the part I played": a letter alone is a label only behind a name.
      if (!target || (small && word.kind === "part" && /^[IA]$/.test(text.slice(start, stop)))) continue;
      const span = reading.sourceSpan({ start: index === 0 ? match.index : start, end: stop });
      if (!contains(target, span)) found.push({ ...span, target: { start: target.start, end: target.end } });
    }
  }
  return found;
}

interface Label extends Span {
  readonly target: Span | undefined;
}

/** The label behind a word, and behind a plural all labels of a list. */
function labelsAt(
  text: string,
  start: number,
  kind: ReferenceKind,
  plural: boolean,
  targets: ReferenceTargets,
): Label[] {
  const labels: Label[] = [];
  let at = start;
  do {
    const long = readLabel(text, at, LABEL);
    const label =
      long && targets.find(kind, long.key) ? long : plural ? readLabel(text, at, SHORT_LABEL) : long;
    if (!label) break;
    const end = at + label.length;
    labels.push({ start: at, end, target: targets.find(kind, label.key) });
    const separator = plural ? LIST_SEPARATOR.exec(text.slice(end, end + AROUND)) : null;
    at = separator ? end + separator[0].length : -1;
  } while (at >= 0);
  return labels;
}

/** Whether a reference is to a law or another document, as far as its surroundings tell. */
function isElsewhere(text: string, start: number, end: number, kind: ReferenceKind): boolean {
  const behind = text.slice(end, end + AROUND);
  if (THIS_DOCUMENT_BEHIND.test(behind)) return false;
  if (/^\s?(?:%|[.,]\d)/.test(behind)) return true;
  if (!ALSO_IN_LAWS.has(kind)) return /^\s(?:of|du|de)\s(?:the|la|l['’])?/.test(behind);
  return (
    OTHER_DOCUMENT_BEHIND.test(behind) ||
    OTHER_DOCUMENT_BEFORE.test(text.slice(Math.max(0, start - AROUND), start))
  );
}
