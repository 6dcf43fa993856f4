import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { type Analysis, analyze } from "../../../src/core/analysis.js";
import type { DocumentFormat } from "../../../src/core/document/report-document.js";
import type { Glimpse } from "../../../src/core/glimpse.js";
import { EditedAnalysis } from "../../../src/core/incremental/edited-analysis.js";
import { NO_JUDGEMENTS } from "../../../src/core/judgements.js";
import type { Span } from "../../../src/core/span.js";
import type { Statistic } from "../../../src/core/statistics/statistic.js";

const REPORTS = [
  "media/sample/harbour-roundtable.txt",
  "media/sample/harbour-roundtable.md",
  "test/fixtures/french/transports-orbenne.txt",
  "test/fixtures/french/logement-etudiant.md",
];
/** Public reports that lie beside the project where it is worked on. */
const OTHERS = "../shared/eval/docs";
const others = existsSync(OTHERS) ? readdirSync(OTHERS).map((name) => `${OTHERS}/${name}`) : [];

/** Characters that are in sight at least: there is always some text among them. */
const SCREEN = 2000;

const formatOf = (file: string): DocumentFormat => (file.endsWith(".md") ? "markdown" : "plaintext");

/** What is seen early of a report while somebody looks at two places at a time, each for some steps, and what is in the end. */
function seenEarly(text: string, format: DocumentFormat, looks: readonly Span[], judgements = NO_JUDGEMENTS) {
  let asked = 0;
  const view = () => {
    const at = Math.min(Math.floor(asked++ / 7), looks.length - 1);
    return [looks[at], looks[at - 1]].flatMap((look) => look ?? []);
  };
  const steps = new EditedAnalysis(text, { format, judgements, view }).inSteps();
  const glimpses: Glimpse[] = [];
  for (let next = steps.next(); ; next = steps.next()) {
    if (next.done) return { glimpses, analysis: next.value };
    if (next.value) glimpses.push(next.value);
  }
}

/** What a card says of a figure, who states it apart: that is known once the organizations are. */
const withoutSource = (statistics: readonly Statistic[]) =>
  statistics.map((statistic) => ({ ...statistic, source: null }));

function assertHolds({ glimpses, analysis }: { glimpses: readonly Glimpse[]; analysis: Analysis }): void {
  for (const { document, seen, statistics, computations, organizations } of glimpses) {
    const inView = analysis.statistics.filter(({ start }) =>
      seen.some((span) => span.start <= start && start < span.end),
    );
    assert.deepEqual(document.sections, analysis.document.sections);
    if (organizations) {
      assert.deepEqual(organizations.mentions, analysis.organizations);
      assert.deepEqual(organizations.entities, analysis.entities);
      assert.deepEqual(statistics, inView);
    } else assert.deepEqual(withoutSource(statistics), withoutSource(inView));
    const own = analysis.computations.filter(({ of }) => of.some((one) => inView.includes(one)));
    assert.deepEqual(
      computations.map(({ kind, of }) => [kind, of.map(({ start }) => start)]),
      own.map(({ kind, of }) => [kind, of.map(({ start }) => start)]),
    );
  }
}

describe("What is seen of a report before the rest of it is read", () => {
  for (const file of [...REPORTS, ...others])
    it(`is what the whole analysis says in the end, wherever somebody looks: ${file}`, () => {
      const text = readFileSync(file, "utf8");
      const place = fc.tuple(fc.nat(text.length - SCREEN), fc.integer({ min: SCREEN, max: 3 * SCREEN }));
      const looks = fc.array(place, { minLength: 1, maxLength: 40 });
      const runs = Math.max(2, Math.round(400_000 / text.length));
      fc.assert(
        fc.property(looks, (places) => {
          const spans = places.map(([start, length]) => ({ start, end: start + length }));
          const found = seenEarly(text, formatOf(file), spans);
          assert.ok(found.glimpses.length > 0, "nothing was seen early");
          assertHolds(found);
        }),
        { numRuns: Math.min(runs, 8) },
      );
    });

  it("is not asked for where nobody looks", () => {
    const text = readFileSync(REPORTS[0] ?? "", "utf8");
    assert.deepEqual(seenEarly(text, "plaintext", []).glimpses, []);
  });

  it("holds to what analysts decided about figures", () => {
    const text = readFileSync(REPORTS[0] ?? "", "utf8");
    const { statistics } = analyze(text, { format: "plaintext" });
    const decided = statistics.slice(4, 40).filter((_, at) => at % 3 === 0);
    const judgements = {
      ...NO_JUDGEMENTS,
      statistics: decided.map(({ start, end }) => ({ start, end, isStatistic: false })),
    };
    const found = seenEarly(text, "plaintext", [{ start: 0, end: text.length / 2 }], judgements);
    assert.ok(found.glimpses.some((glimpse) => glimpse.statistics.length > 0));
    assertHolds(found);
  });
});
