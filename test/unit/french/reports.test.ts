import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { type Analysis, analyze } from "../../../src/core/analysis.js";
import type { Span } from "../../../src/core/span.js";
import { type GoldSpan, measure } from "./measure.js";

interface Gold {
  readonly headings: readonly (GoldSpan & { readonly level: number })[];
  readonly statistics: readonly (GoldSpan & { readonly value?: unknown; readonly kind?: string })[];
  readonly organizations: readonly (GoldSpan & { readonly entity: string })[];
}

type Layer = keyof Gold;

/** Least F1 that French is held to, by what is found. */
const LEAST: Readonly<Record<Layer, number>> = { headings: 0.95, organizations: 0.85, statistics: 0.9 };

/** Reports written for this project, with the passages that a reader marked in them by hand. */
const REPORTS = [
  { text: "media/sample/petites-communes.txt", gold: "petites-communes" },
  { text: "test/fixtures/french/transports-orbenne.txt", gold: "transports-orbenne" },
  { text: "test/fixtures/french/logement-etudiant.md", gold: "logement-etudiant" },
];

/** The findings of one kind that lie where the reader marked one, each with that mark. */
function pairsOf<Mark extends GoldSpan, Found extends Span>(marks: readonly Mark[], found: readonly Found[]) {
  return marks.flatMap((mark) => {
    const same = found.find(({ start, end }) => start === mark.start && end === mark.end);
    return same && !mark.optional ? [{ mark, found: same }] : [];
  });
}

for (const { text: path, gold: name } of REPORTS)
  describe(`a French report (${name})`, () => {
    const text = readFileSync(path, "utf8");
    const gold: Gold = JSON.parse(readFileSync(`test/fixtures/french/${name}.gold.json`, "utf8"));
    let analysis: Analysis;
    before(() => {
      analysis = analyze(text, { format: path.endsWith(".md") ? "markdown" : "plaintext" });
    });

    it("has its marks on the words that they name", () => {
      for (const { start, end, text: words } of [...gold.headings, ...gold.statistics, ...gold.organizations])
        assert.equal(text.slice(start, end), words);
    });

    it("is known to be in French", () => assert.equal(analysis.document.language, "fr"));

    for (const layer of ["headings", "organizations", "statistics"] as const)
      it(`has its ${layer} found, F1 at least ${LEAST[layer]}`, () => {
        const found: readonly Span[] = layer === "headings" ? analysis.document.headings : analysis[layer];
        const { f1, missed, spurious } = measure(gold[layer], found);
        const wrong = spurious.map(({ start, end }) => text.slice(start, end));
        assert.ok(f1 >= LEAST[layer], `F1 ${f1}\nmissed: ${missed.join(" | ")}\nwrong: ${wrong.join(" | ")}`);
      });

    it("has its figures read with their value and kind", () => {
      const pairs = pairsOf(gold.statistics, analysis.statistics);
      const right = pairs.filter(
        ({ mark, found }) =>
          found.kind === mark.kind && JSON.stringify(found.value) === JSON.stringify(mark.value),
      );
      assert.ok(right.length / pairs.length >= 0.95, `${right.length} of ${pairs.length}`);
    });

    it("has full names and acronyms of one organization joined", () => {
      const pairs = pairsOf(gold.organizations, analysis.organizations);
      const apart = pairs.filter(
        ({ mark, found }) => found.entity.toLowerCase() !== mark.entity.toLowerCase(),
      );
      assert.ok(apart.length / pairs.length <= 0.05, apart.map(({ mark }) => mark.text).join(" | "));
    });
  });
