import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createOnigScanner, createOnigString, loadWASM } from "vscode-oniguruma";
import { INITIAL, type IRawGrammar, parseRawGrammar, Registry } from "vscode-textmate";

/** A stretch of a line that the grammar colours: `["15%", "percentage"]`. */
export type Colour = readonly [text: string, kind: string];

/** Gives the coloured stretches of a text, line after line. */
export type Tokenizer = (text: string) => Colour[];

/** The scopes of VS Code's Markdown grammar that decide where figures are coloured, with the barest rules for them. */
const markdown = {
  scopeName: "text.html.markdown",
  patterns: [
    { begin: "^```", end: "^```", name: "markup.fenced_code.block.markdown" },
    { begin: "^#+ ", end: "$", name: "markup.heading.markdown" },
    { begin: "^(?=\\|)", end: "$", name: "markup.table.markdown" },
    {
      begin: "^(?:[-*] |[0-9]+[.] )?(?=\\S)",
      end: "$",
      name: "meta.paragraph.markdown",
      patterns: [
        { begin: "`", end: "`", name: "markup.inline.raw.string.markdown" },
        { begin: "(?<=\\]\\()", end: "(?=\\))", name: "markup.underline.link.markdown" },
        { begin: "https?://", end: "(?=\\s|$)", name: "markup.underline.link.markdown" },
        { match: "\\\\[$]", name: "constant.character.escape.markdown" },
        { begin: "\\*\\*", end: "\\*\\*", name: "markup.bold.markdown" },
      ],
    },
  ],
};

const figures = "source.policy-figures.injection";
const files = new Map([
  [figures, "syntaxes/figures.tmLanguage.json"],
  ["text.plain.policy-report", "syntaxes/plain-report.tmLanguage.json"],
]);

function rawGrammar(scopeName: string): IRawGrammar | null {
  if (scopeName === markdown.scopeName) return parseRawGrammar(JSON.stringify(markdown), "markdown.json");
  const file = files.get(scopeName);
  return file === undefined ? null : parseRawGrammar(readFileSync(file, "utf8"), file);
}

/** Loads a grammar as the editor does: with the same engine, and with the figures injected into Markdown. */
export async function loadTokenizer(scopeName: string): Promise<Tokenizer> {
  await loadWASM(readFileSync(createRequire(import.meta.url).resolve("vscode-oniguruma/release/onig.wasm")));
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: (name) => Promise.resolve(rawGrammar(name)),
    getInjections: (name) => (name === markdown.scopeName ? [figures] : undefined),
  });
  const grammar = await registry.loadGrammar(scopeName);
  if (!grammar) throw new Error(`no grammar ${scopeName}`);
  return (text) => {
    let state = INITIAL;
    return text.split("\n").flatMap((line) => {
      const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
      state = ruleStack;
      return tokens.flatMap(({ startIndex, endIndex, scopes }): Colour[] => {
        const kind = /\.([a-z-]+)\.policy$/.exec(scopes.at(-1) ?? "")?.[1];
        return kind === undefined ? [] : [[line.slice(startIndex, endIndex), kind]];
      });
    });
  };
}
