import type { Random } from "./random.js";

/** What reports are made of, whole and broken. */
const PIECES = [
  "# Title of a Report",
  "## Part Two",
  "##Glued",
  "**A Bold Heading**",
  "**Bold**\n**Broken?**",
  "1. Introduction",
  "1.1.1 Scope",
  "IV. Findings",
  "Annexe B : Données",
  "KEY FINDINGS",
  "The fund paid $4.2-million in 2019, eight percent (9%) more than in 2018, and half of that went to towns.",
  "Deaths rose from 103 (2013) to 955 (2019), five to one (5:1); two of the 44 towns answered.",
  "Le ministère des Ports (MP) a reçu 1 800 demandes, soit 37,3 % de plus qu’en 2016-2017.",
  "The Harbour Research Institute (HRI) said so. HRI and Boat & Sons plc, Dock Inc. agreed.",
  "Departments of Fish and the Sea, the Salt Commission and the University of Nets",
  "According to the Net Makers' Association, 1 in 5 nets, quatre-vingt-dix filets, £1.7bn and 375mm",
  "a sentence that is cut by",
  "¹ A note.",
  "2 See the annex.",
  "Page 3 of 9",
  "%%page 4%%",
  "- an item\n- another\n  - a third",
  "| a | b |\n| --- | --- |\n| 1% | 2 |",
  "Contents\n\nIntroduction ........ 3\nFindings ........ 12",
  "```\n# code\n```",
  "<div>\n",
  "</div>",
  "<!-- ",
  "> quoted\n> > twice",
  "[link](https://example.org/a_b) ![p](x.png) [^1]",
  "[^1]: A note.",
  "[a]: https://example.org",
  "---\ntitle: A\n---",
  "===",
  "word-\nbreak",
] as const satisfies readonly string[];

/** What text can hold that breaks programs. */
const NASTIES = [
  "\u0000",
  "\ud800",
  "\udc00\ud800",
  "\ufeff",
  "\u202e\u2066",
  "e\u0301\u0301\u0301\u0301",
  "\u200d\u200b\u00ad",
  "👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿",
  "\r",
  "\r\n",
  "\u2028\u2029\u0085\v\f",
  "ﬁﬂﬃ",
  "١٢٣٬٤٥٦٪",
  "𝟗𝟗%",
  "½⅔¾%",
  "İıſK",
  "\u00a0\u202f\u2007",
] as const satisfies readonly string[];

/** What costs a careless pattern its time, when it comes again and again. */
const BOMBS = [
  "(",
  "[",
  "[a](",
  "*a _b ",
  "`",
  "> ",
  "- ",
  "1",
  "1,",
  "1.1.",
  "1 ",
  "one hundred and ",
  "A ",
  "Aa Bb ",
  "of the ",
  "(A",
  "A (AB) ",
  "<a ",
  "<!--",
  "&amp;",
  "|",
  "| a ",
  "$",
  "%",
  " ",
  "\t",
  "\n",
  "\n\n",
  "-\n",
  "a\n=\n",
  "a\n\n",
  ". . ",
  "’",
  "e\u0301",
  "de la ",
  "Xx, ",
  "A&",
  "%%page 1%%\n",
  "and and ",
  "from 1 to ",
  "Page 1\n",
] as const satisfies readonly string[];

const SEPARATORS = ["\n\n", "\n", " ", "\n\n\n", "\f", "\r\n\r\n", "\r", ""] as const;

/** A document whatever: of pieces, a real-looking one that was mutated, or one thing repeated, at most some 100,000 units long. */
export function randomDocument(random: Random, reports: readonly [string, ...string[]]): string {
  const kind = random.next();
  if (kind < 0.4) return ofPieces(random);
  if (kind < 0.8) return mutated(random, random.of(reports));
  return repeated(random);
}

function ofPieces(random: Random): string {
  const parts: string[] = [];
  for (let count = random.below(60); count >= 0; count--) {
    parts.push(random.chance(0.15) ? random.of(NASTIES) : random.of(PIECES));
    parts.push(random.of(SEPARATORS));
  }
  return parts.join("");
}

function mutated(random: Random, report: string): string {
  const from = random.below(report.length);
  let text = report.slice(from, from + 500 + random.below(8000));
  for (let count = random.below(30); count >= 0; count--) text = mutate(random, text);
  return text;
}

/** One edit as accidents make them. */
export function mutate(random: Random, text: string): string {
  const at = random.below(text.length + 1);
  const to = Math.min(text.length, at + random.below(random.chance(0.8) ? 12 : 400));
  const kind = random.below(8);
  if (kind === 0) return text.slice(0, at) + text.slice(to);
  if (kind === 1) return text.slice(0, to) + text.slice(at);
  if (kind === 2) return text.slice(0, at) + random.of(NASTIES) + text.slice(at);
  if (kind === 3) return text.slice(0, at) + random.of(BOMBS).repeat(1 + random.below(20)) + text.slice(to);
  if (kind === 4) return text.slice(0, at) + random.of(PIECES) + text.slice(at);
  if (kind === 5) return text.slice(0, at) + text.slice(at, to).toUpperCase() + text.slice(to);
  if (kind === 6) return text.slice(0, at) + text.slice(at, to).replaceAll("\n", " ") + text.slice(to);
  return text.slice(0, at) + text.slice(at, to).replaceAll(" ", "\n") + text.slice(to);
}

function repeated(random: Random): string {
  const unit = random.of(BOMBS) + (random.chance(0.3) ? random.of(BOMBS) : "");
  const length = 10 ** (2 + random.below(3)) * (1 + random.below(9));
  const line = unit.repeat(Math.ceil(length / unit.length)).slice(0, 100_000);
  return `${random.chance(0.5) ? random.of(PIECES) : ""}${line}${random.chance(0.5) ? random.of(PIECES) : ""}`;
}
