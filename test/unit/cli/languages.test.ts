import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Languages } from "../../../src/cli/languages.js";
import { commandLine } from "./command-line.js";

const FRENCH_SAMPLE = "media/sample/petites-communes.txt";
const SAMPLE = "media/sample/harbour-roundtable.txt";

describe("the languages of the command line", () => {
  const folder = mkdtempSync(join(tmpdir(), "policy-annotator-languages-"));
  after(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, "bundle.l10n.de.json"), JSON.stringify({ "{0} of {1}": "{1}, davon {0}" }));
  writeFileSync(join(folder, "usage.en.txt"), "Use it.");
  const languages = new Languages(folder);

  it("are English and those that there is a file of translations for", () => {
    assert.deepEqual(languages.tags, ["en", "de"]);
    assert.deepEqual(new Languages(join(folder, "none")).tags, ["en"]);
  });

  const locales: [environment: Record<string, string>, language: string][] = [
    [{}, "en"],
    [{ LANG: "C" }, "en"],
    [{ LANG: "de_CH.UTF-8@euro" }, "de"],
    [{ LANG: "de_DE", LC_MESSAGES: "C.UTF-8" }, "en"],
    [{ LANG: "en_GB", LC_ALL: "de" }, "de"],
    [{ LANG: "de_DE", LC_ALL: "" }, "de"],
    [{ LANG: "nl_NL" }, "en"],
  ];
  for (const [environment, language] of locales)
    it(`speak ${language} in the environment ${JSON.stringify(environment)}`, () =>
      assert.equal(languages.ofEnvironment(environment), language));

  it("say what is translated with its values in the order of the language, and the rest in English", () => {
    const { t } = languages.words("de");
    assert.equal(t("{0} of {1}", 2, 3), "3, davon 2");
    assert.equal(t("line {0}", 4), "line 4");
  });

  it("help in English where a language has no text of its own", () =>
    assert.equal(languages.usage("de"), "Use it."));
});

describe("the command line in French", () => {
  const inFrench = (...args: string[]) => commandLine(args, { locale: "fr_CA.UTF-8" });

  it("sums a report up with French words, plurals and spaces", () =>
    assert.match(
      inFrench("analyze", FRENCH_SAMPLE).stdout,
      /^petites-communes\.txt\u00a0: \d+ titres, \d+ statistiques, \d+ mentions de \d+ organismes\n/,
    ));

  it("tells findings in French, in lines that the problem matcher reads all the same", () => {
    const { stdout, status } = inFrench("check", SAMPLE);
    assert.equal(status, 1);
    assert.match(
      stdout,
      /:164:4: warning stated-change Le rapport dit «.*», mais 48 → 96 donne \+100\u202f%\n/,
    );
  });

  it("refuses in French, with the same exit code", () => {
    const { stderr, status } = inFrench("analyze", "none.txt");
    assert.equal(status, 2);
    assert.equal(stderr, "policy-annotator: none.txt\u00a0: ce fichier n’existe pas\n");
    assert.match(inFrench("--frobnicate").stderr, /il n’y a pas d’option --frobnicate/);
  });

  it("is asked for by --language in any environment, as English is", () => {
    assert.match(commandLine(["analyze", SAMPLE, "--language", "fr"]).stdout, /\d+ titres,/);
    assert.match(inFrench("analyze", SAMPLE, "--language", "en").stdout, /\d+ headings,/);
    const { stderr, status } = commandLine(["analyze", SAMPLE, "--language", "xx"]);
    assert.equal(status, 2);
    assert.match(stderr, /^policy-annotator: --language is one of en, .*\bfr\b.*, not 'xx'\n$/);
  });

  it("finds the same, whatever language it says it in", () => {
    const facts = (language: string) => {
      const { stdout } = commandLine(["analyze", SAMPLE, "--json", "--language", language]);
      return JSON.parse(stdout, (key, value) => (key === "message" ? null : value));
    };
    assert.deepEqual(facts("fr"), facts("en"));
  });

  it("exports with French labels", () => {
    const { stdout } = inFrench("export", FRENCH_SAMPLE, "--format", "markdown", "--what", "statistics");
    assert.match(stdout, /^# Statistiques d/m);
  });
});

describe("the help in each language", () => {
  const texts = readdirSync("l10n").filter((name) => /^usage\..*\.txt$/.test(name));
  const marks = (name: string) => {
    const text = readFileSync(join("l10n", name), "utf8");
    // What is typed as it stands: commands, options, their choices, and what the program fills in.
    return (text.match(/policy-annotator [a-z]+ |(?<![\w-])--?[a-z][\w-]*|\{\w+\}|open\|resolved/g) ?? [])
      .filter((mark) => mark !== "policy-annotator read ")
      .sort();
  };

  it("names the same commands, options and choices", () => {
    assert.ok(texts.length >= 2);
    for (const name of texts)
      assert.deepEqual([...new Set(marks(name))], [...new Set(marks("usage.en.txt"))], name);
  });

  it("leaves nothing to be filled in", () => {
    for (const language of ["en", "fr"])
      assert.doesNotMatch(commandLine(["--help", "--language", language]).stdout, /\{\w+\}/);
  });

  it("has French spaces", () => {
    const text = readFileSync("l10n/usage.fr.txt", "utf8");
    assert.doesNotMatch(text, / [:;!?»%]|['"“”]|(?<!\u202f)[;!?%]/);
  });
});
