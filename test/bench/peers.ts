import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { medians } from "./timing.js";

/** Where the programs that the analysis is measured against are installed: they are large, and needed for nothing else. */
const FOLDER = resolve("test/bench/peers");

/** A program that reads text for something of what the analysis reads it for. */
interface Peer {
  readonly name: string;
  /** How much of a text it is given at most, in characters. */
  readonly most: number;
  /** What reads a text; loaded before the clock starts. */
  load(require: NodeJS.Require): (text: string) => unknown;
}

interface Recognizers {
  readonly Culture: { readonly English: string };
  recognizeNumber(text: string, culture: string): unknown[];
  recognizePercentage(text: string, culture: string): unknown[];
  recognizeCurrency(text: string, culture: string): unknown[];
}

const RUNS = 3;
const LONGEST = 60_000;

const PEERS: readonly Peer[] = [
  {
    name: "markdown-it",
    most: LONGEST,
    load(require) {
      const MarkdownIt = require("markdown-it");
      const parser = new MarkdownIt();
      return (text) => parser.parse(text, {});
    },
  },
  {
    name: "wink-nlp (sentences, entities)",
    most: LONGEST,
    load(require) {
      const nlp = require("wink-nlp")(require("wink-eng-lite-web-model"));
      return (text) => {
        const read = nlp.readDoc(text);
        return [read.sentences().out(), read.entities().out()];
      };
    },
  },
  {
    name: "compromise (numbers, organizations)",
    most: LONGEST,
    load(require) {
      const nlp = require("compromise");
      return (text) => {
        const read = nlp(text);
        return [read.numbers().json(), read.organizations().out("array")];
      };
    },
  },
  {
    name: "Recognizers-Text (numbers, percentages)",
    most: LONGEST,
    load(require) {
      const recognizers: Recognizers = require("@microsoft/recognizers-text-suite");
      const { English } = recognizers.Culture;
      return eachParagraph((text) => [
        recognizers.recognizeNumber(text, English),
        recognizers.recognizePercentage(text, English),
      ]);
    },
  },
  {
    // Its time for amounts grows with the square of the text: more than some thousand characters take minutes.
    name: "Recognizers-Text (amounts)",
    most: 4000,
    load(require) {
      const recognizers: Recognizers = require("@microsoft/recognizers-text-suite");
      return eachParagraph((text) => recognizers.recognizeCurrency(text, recognizers.Culture.English));
    },
  },
];

/**
 * The time of each peer for a text, or as much of it as the peer can bear, as ratio to remark-parse of the same. Empty, with
 * a word on standard error, where they cannot be installed.
 */
export function measurePeers(text: string): Record<string, number> {
  if (!install()) return {};
  const require = createRequire(resolve(FOLDER, "package.json"));
  const parser = unified().use(remarkParse);
  return Object.fromEntries(
    PEERS.map(({ name, most, load }) => {
      const read = load(require);
      const part = text.slice(0, most);
      const { peer, remark } = medians({ remark: () => parser.parse(part), peer: () => read(part) }, RUNS, 1);
      return [name, peer / remark];
    }),
  );
}

function install(): boolean {
  if (existsSync(resolve(FOLDER, "node_modules"))) return true;
  console.error("Installing what the analysis is measured against (56 MB) …");
  try {
    execFileSync("npm", ["ci", "--ignore-scripts", "--silent"], { cwd: FOLDER, stdio: "inherit" });
    return true;
  } catch (error) {
    console.error(
      `It cannot be installed, and is left out: ${error instanceof Error ? error.message : error}`,
    );
    return false;
  }
}

function eachParagraph(read: (text: string) => unknown): (text: string) => unknown {
  return (text) => text.split(/\n{2,}/).map(read);
}
