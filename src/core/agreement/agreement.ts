import type { CodePath } from "../coding/code.js";
import { compareCodes } from "../coding/code.js";
import { tagsOf } from "../coding/tags.js";
import type { ReportDocument } from "../document/report-document.js";
import type { AnchoredNote } from "../notes/anchored-note.js";
import { overlaps, type Span } from "../span.js";
import { cohensKappa, type Pair } from "./cohens-kappa.js";
import { krippendorffsAlpha } from "./krippendorffs-alpha.js";

/** How far analysts agree on a report. The unit is the sentence: a code that touches it is given to it. */
export interface Agreement {
  /** Those who gave any code, in alphabetical order; empty names stand for an author who is not known. */
  readonly coders: readonly string[];
  /** How many sentences the report has, headings left out. */
  readonly sentences: number;
  readonly codes: readonly CodeAgreement[];
}

/** How far analysts agree on one code. */
export interface CodeAgreement {
  readonly code: CodePath;
  /** Cohen's κ; null for another number of coders than two, and where it is not defined. */
  readonly kappa: number | null;
  /** Krippendorff's α; null where it is not defined. */
  readonly alpha: number | null;
  /** Sentences to which every coder gave the code, and to which only some did. */
  readonly agreed: number;
  readonly differing: number;
  /** The passages on which they differ, in document order; sentences next to one another are one passage. */
  readonly differences: readonly Difference[];
}

/** A passage to which some gave a code and others did not. */
export interface Difference extends Span {
  readonly givenBy: readonly string[];
  readonly notBy: readonly string[];
}

interface Coding extends Span {
  readonly code: CodePath;
  readonly coder: string;
}

/**
 * Compares the codes that analysts gave. Notes whose passage is not found, or was changed, are left out. Who gave no code at
 * all is taken not to have coded the report, rather than to have said no to each sentence; of everyone else, a sentence
 * without a code is a no. So no value is missing, and κ and α speak of the same sentences.
 */
export function compareCoders(document: ReportDocument, notes: readonly AnchoredNote[]): Agreement {
  const codings = notes.flatMap(codingsOf);
  const coders = [...new Set(codings.map(({ coder }) => coder))].sort();
  const codes = [...new Set(codings.map(({ code }) => code))].sort(compareCodes);
  const sentences = sentencesOf(document);
  return {
    coders,
    sentences: sentences.length,
    codes: codes.map((code) => {
      const own = codings.filter((coding) => coding.code === code);
      return compareOn(code, coders, sentences, own);
    }),
  };
}

function codingsOf({ note, anchor }: AnchoredNote): Coding[] {
  if (note.deleted !== null || anchor.state === "orphan" || anchor.state === "changed") return [];
  const { start, end } = anchor.span;
  return tagsOf(note).map(({ code, body }) => ({ code, coder: body.creator?.name ?? "", start, end }));
}

function sentencesOf({ passages }: ReportDocument): Span[] {
  return passages
    .filter(({ role }) => role !== "heading")
    .flatMap(({ reading, sentences }) => sentences.map((sentence) => reading.sourceSpan(sentence)))
    .sort((a, b) => a.start - b.start);
}

function compareOn(
  code: CodePath,
  coders: readonly string[],
  sentences: readonly Span[],
  codings: readonly Coding[],
): CodeAgreement {
  const given = givenPerSentence(sentences, codings);
  const units = given.map((by) => coders.map((coder) => by.has(coder)));
  const pairs = units.map(([one = false, other = false]): Pair<boolean> => [one, other]);
  return {
    code,
    kappa: coders.length === 2 ? cohensKappa(pairs) : null,
    alpha: krippendorffsAlpha(units),
    agreed: given.filter((by) => by.size === coders.length).length,
    differing: given.filter((by) => by.size > 0 && by.size < coders.length).length,
    differences: differencesOf(coders, sentences, given),
  };
}

/** Who gave the code to each sentence. Sentences are in order, so each coding looks at its own only. */
function givenPerSentence(sentences: readonly Span[], codings: readonly Coding[]): Set<string>[] {
  const given = sentences.map(() => new Set<string>());
  for (const coding of codings) {
    let at = firstEndingAfter(sentences, coding.start);
    for (let sentence = sentences[at]; sentence && sentence.start < coding.end; sentence = sentences[++at])
      if (overlaps(sentence, coding)) given[at]?.add(coding.coder);
  }
  return given;
}

function firstEndingAfter(sentences: readonly Span[], offset: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function differencesOf(
  coders: readonly string[],
  sentences: readonly Span[],
  given: readonly ReadonlySet<string>[],
): Difference[] {
  const differences: Difference[] = [];
  let before: { at: number; key: string } | null = null;
  for (const [at, { start, end }] of sentences.entries()) {
    const by = given[at];
    if (!by || by.size === 0 || by.size === coders.length) continue;
    const givenBy = coders.filter((coder) => by.has(coder));
    const key = JSON.stringify(givenBy);
    const last = differences.at(-1);
    if (last && before && before.at === at - 1 && before.key === key)
      differences[differences.length - 1] = { ...last, end };
    else differences.push({ start, end, givenBy, notBy: coders.filter((coder) => !by.has(coder)) });
    before = { at, key };
  }
  return differences;
}
