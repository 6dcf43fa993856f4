import { inventSentence } from "./invent-report.js";
import type { Random } from "./random.js";
import type { Block, Sentence, Word, WordIds, WrittenReport } from "./written-report.js";

/** One way in which reports are revised: changes about `share` of what it applies to. */
export type Revision = (report: WrittenReport, random: Random, ids: WordIds, share: number) => Block[];

const SYNONYMS = [
  "overall",
  "notable",
  "broadly",
  "recent",
  "further",
  "local",
  "evidence",
  "measures",
  "partly",
  "current",
];

function eachSentence(
  report: WrittenReport,
  change: (sentence: Sentence, block: Block) => readonly Sentence[],
): Block[] {
  return report
    .map((block) => ({ ...block, sentences: block.sentences.flatMap((one) => change(one, block)) }))
    .filter((block) => block.sentences.length > 0);
}

/** The revisions that the bench measures, each by its name. */
export const REVISIONS = {
  insert: (report, random, ids, share) =>
    eachSentence(report, (one, block) =>
      block.kind !== "heading" && random.chance(share) ? [one, inventSentence(random, ids)] : [one],
    ),
  delete: (report, random, _ids, share) =>
    eachSentence(report, (one, block) => (block.kind !== "heading" && random.chance(share) ? [] : [one])),
  rewrite: (report, random, _ids, share) =>
    eachSentence(report, (one) => [random.chance(share) ? reword(one, random) : one]),
  figures: (report, random, _ids, share) =>
    eachSentence(report, (one) => [
      random.chance(share) ? one.map((word) => otherFigure(word, random)) : one,
    ]),
  move: (report, random, _ids, share) => moveBlocks(report, random, share),
  moveSentences: (report, random, _ids, share) => moveSentences(report, random, share),
  split: (report, random, _ids, share) =>
    report.flatMap((block) => {
      const at = block.sentences.length >> 1;
      if (at === 0 || !random.chance(share * 2)) return [block];
      return [
        { ...block, sentences: block.sentences.slice(0, at) },
        { ...block, sentences: block.sentences.slice(at) },
      ];
    }),
  join: (report, random, _ids, share) => joinBlocks(report, random, share),
} satisfies Record<string, Revision>;

/** Replaces, takes out or puts in one or two words; figures stay. */
function reword(sentence: Sentence, random: Random): Sentence {
  const words = [...sentence];
  for (let time = random.whole(1, 2); time > 0; time--) {
    const at = random.whole(0, words.length - 1);
    const word = words[at];
    if (!word || /\d/.test(word.text) || words.length < 5) continue;
    const kind = random.whole(0, 2);
    const ending = /[.,;:?!]+$/.exec(word.text)?.[0] ?? "";
    const other: Word = { id: word.id, text: random.pick(SYNONYMS) + ending, replaced: "word" };
    if (kind === 0) words[at] = other;
    else if (kind === 1 && ending === "") words.splice(at, 1);
    else words.splice(at, 0, { id: -1 - random.whole(0, 1e9), text: random.pick(SYNONYMS) });
  }
  return words;
}

function otherFigure(word: Word, random: Random): Word {
  const digit = /\d/.exec(word.text);
  if (!digit) return word;
  const other = String((Number(digit[0]) + random.whole(1, 9)) % 10);
  const text = word.text.replace(/\d/, other);
  return { id: word.id, text, replaced: "figure" };
}

function moveBlocks(report: WrittenReport, random: Random, share: number): Block[] {
  const blocks = [...report];
  const moves = Math.max(1, Math.round(blocks.length * share * 0.3));
  for (let move = 0; move < moves; move++) {
    const taken = blocks.splice(random.whole(1, blocks.length - 1), random.whole(1, 6));
    blocks.splice(random.whole(1, blocks.length), 0, ...taken);
  }
  return blocks;
}

function moveSentences(report: WrittenReport, random: Random, share: number): Block[] {
  const taken: Sentence[] = [];
  const rest = eachSentence(report, (one, block) => {
    if (block.kind === "heading" || one.length < 6 || !random.chance(share)) return [one];
    taken.push(one);
    return [];
  });
  const room = rest.flatMap((block, index) => (block.kind === "paragraph" ? [index] : []));
  for (const sentence of taken) {
    const index = random.pick(room);
    const block = rest[index];
    if (!block) continue;
    const at = random.whole(0, block.sentences.length);
    rest[index] = {
      ...block,
      sentences: [...block.sentences.slice(0, at), sentence, ...block.sentences.slice(at)],
    };
  }
  return rest;
}

function joinBlocks(report: WrittenReport, random: Random, share: number): Block[] {
  const blocks: Block[] = [];
  for (const block of report) {
    const last = blocks.at(-1);
    if (last?.kind === "paragraph" && block.kind === "paragraph" && random.chance(share * 2))
      blocks[blocks.length - 1] = { ...last, sentences: [...last.sentences, ...block.sentences] };
    else blocks.push(block);
  }
  return blocks;
}
