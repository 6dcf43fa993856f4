import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { IntlMessageFormat } from "intl-messageformat";

const MANIFEST_WORDS = "package.nls.json";

/** Each language has words for the manifest; what else it needs follows from them. */
const languages = readdirSync(".").flatMap((name) => /^package\.nls\.(.+)\.json$/.exec(name)?.[1] ?? []);

const readWords = (path: string): Record<string, string> =>
  existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : {};

const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => ({ name, text: readFileSync(join("src", name), "utf8") }));

/** The message of a call whose first argument is a string; of any other the call itself. */
const MESSAGE = /l10n\.t\((?:\s*("(?:[^"\\\n]|\\.)*")[,)]|[^)\n]*)/g;

const calls = sources.flatMap(({ name, text }) =>
  [...text.matchAll(MESSAGE)].map(([call, literal]) => ({ name, call, literal })),
);

const messages = [
  ...new Set(calls.flatMap(({ literal }) => (literal ? [String(JSON.parse(literal))] : []))),
].sort();

/** What a translation may say in any order and as often as it likes, but neither more nor less: `{0}`, `$(check)`, a command. */
function placeholders(message: string): string[] {
  const arguments_ = message.match(/\{\d+(?=[,}])/g) ?? [];
  const others = message.match(/\$\([a-z-]+\)|\(command:[\w.]+\)|`[^`]+`/g) ?? [];
  return [...new Set([...arguments_, ...others])].sort();
}

type Elements = ReturnType<IntlMessageFormat["getAst"]>;

/** The plural forms of a message: a set of categories for each number that its words go by. */
function pluralForms(elements: Elements): string[][] {
  return elements.flatMap((element) =>
    "pluralType" in element
      ? [
          Object.keys(element.options),
          ...Object.values(element.options).flatMap(({ value }) => pluralForms(value)),
        ]
      : [],
  );
}

const formsOf = (message: string, language: string) =>
  pluralForms(new IntlMessageFormat(message, language, undefined, { ignoreTag: true }).getAst());

describe("the words of the editor", () => {
  it("stand as plain strings where they are asked for, so that they can be translated", () => {
    const others = calls.filter(({ literal }) => !literal);
    assert.deepEqual(others, []);
    assert.ok(messages.length > 300);
  });

  it("are all those that the manifest asks for, and no others", () => {
    const manifest = readFileSync("package.json", "utf8");
    const asked = new Set([...manifest.matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key));
    assert.deepEqual(Object.keys(readWords(MANIFEST_WORDS)).sort(), [...asked].sort());
  });

  it("leave no number to a form of its own: what is counted has plural forms", () => {
    const singular = messages.filter((message) => /^1 /.test(message));
    assert.deepEqual(singular, []);
  });
});

for (const language of languages)
  describe(`the words in ${new Intl.DisplayNames("en", { type: "language" }).of(language)}`, () => {
    const bundle = readWords(join("l10n", `bundle.l10n.${language}.json`));
    const manifestWords = readWords(MANIFEST_WORDS);
    const translated = readWords(`package.nls.${language}.json`);
    const pairs = [
      ...messages.map((message) => [message, bundle[message] ?? ""] as const),
      ...Object.entries(manifestWords).map(([key, words]) => [words, translated[key] ?? ""] as const),
    ];

    it("are there for all that the code says, and for nothing that it does not say", () => {
      assert.deepEqual(Object.keys(bundle).sort(), messages);
    });

    it("are there for all of the manifest, and for nothing else", () => {
      assert.deepEqual(Object.keys(translated).sort(), Object.keys(manifestWords).sort());
    });

    it("name pictures of the walkthrough that are there", () => {
      const pictures = Object.entries(translated).filter(([key]) => /^walkthrough\..*\.image$/.test(key));
      assert.deepEqual(
        pictures.map(([, path]) => path).filter((path) => !existsSync(path)),
        [],
      );
      assert.ok(pictures.length >= 4);
    });

    it("hold the same placeholders, signs, commands and code as the English", () => {
      for (const [english, other] of pairs)
        assert.deepEqual(placeholders(other), placeholders(english), `${english}\n${other}`);
    });

    it("have the plural forms of their language wherever the English has plural forms", () => {
      const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      for (const [english, other] of pairs) {
        const forms = formsOf(other, language);
        const needed = formsOf(english, "en");
        assert.equal(forms.length, needed.length, other);
        for (const form of forms) {
          const unknown = form.filter(
            (name) => !/^=\d+$/.test(name) && !categories.some((one) => one === name),
          );
          assert.deepEqual(unknown, [], other);
          assert.ok(form.includes("other") && (form.includes("one") || !categories.includes("one")), other);
        }
      }
    });
  });

describe("French typography", () => {
  const words = [
    ...Object.values(readWords(join("l10n", "bundle.l10n.fr.json"))),
    ...Object.values(readWords("package.nls.fr.json")),
  ];

  it("has its apostrophes, quotation marks and spaces in all words", () => {
    const code = /`[^`]*`|\]\(command:[^)]*\)|\b(?:is|by):\S+/g;
    const wrongSpace = / [:;!?»%]|«(?!\u00a0)|(?<!\u00a0)[:»]|(?<!\u202f)[;!?%]/;
    const faults = words.filter((text) => {
      const prose = text.replace(code, "");
      return /['"“”]/.test(prose) || wrongSpace.test(prose);
    });
    assert.deepEqual(faults, []);
  });
});
