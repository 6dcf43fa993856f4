import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { analyze } from "../../../src/core/analysis.js";
import { EditedAnalysis } from "../../../src/core/incremental/edited-analysis.js";
import { type Judgements, NO_JUDGEMENTS } from "../../../src/core/judgements.js";
import type { TextEdit } from "../../../src/core/text-edit.js";
import { collectGarbage } from "../../bench/collect-garbage.js";
import { plain } from "./plain.js";
import {
  documentsOf,
  editsOf,
  notedDocuments,
  notedEdits,
  type Typed,
  withTyped,
} from "./typed-documents.js";

const PROSE = [
  "The Harbour Safety Board told the Committee on Tides that 45% of 1,200 homes along the quay had no heating in 2016, up from 38% in 2014, and that the number went on to rise.",
  "According to the Canal Trust (CT), eight percent (8%) of the boats were lost in 2018; the CT said so again in 2019, when it had counted 103 of them, and the Board agreed with what the CT had found.",
  "In the cold of that winter the people who live by the water waited for the ferry, which came on most days and on some did not, and nobody could tell them why; they wrote to the Ministry of Boats.",
  "Selon la Ville de Belmont, 12 % des foyers n’ont pas de chauffage, et la Régie des quais (RDQ) en compte 340 depuis 2015, soit trois fois plus qu’en 2011 dans les mêmes quartiers du port.",
  "Oakwell Holdings plc, a company that sells rope, paid $2.4 million to Dunmore College, and Oakwell said that the College had asked for a third of it.⁴ The rest is described in section 2.1 of this report.12",
];

const FRENCH = [
  "La Chambre des quais a compté 1 240 logements sans chauffage en 2016, soit 12 % de plus qu’en 2014, et la Régie des quais (RDQ) en attend 340 de moins d’ici à 2020.",
  "Selon l’Agence du fleuve, les deux tiers des bateaux sont restés au port ; l’Agence ne dit pas lesquels, et le ministère des Bateaux n’en a rien su avant le printemps suivant.",
];

const BLOCKS = [
  "# Annual Report on Quays\n",
  "## 1. Findings\n",
  "2.1 What the Board Found\n",
  "Key Findings and Advice\n",
  "RECOMMENDATIONS\n",
  "- a bullet about 12 boats\n- another one\n",
  "1. First, count the boats\n2. Then count them again\n",
  "| Year | Boats |\n| --- | --- |\n| 2016 | 103 |\n| 2018 | 955 |\n",
  "```\ncode 45%\n```\n",
  "<div>\n<p>12 tags</p>\n</div>\n",
  "[quay]: https://example.org/quay\n",
  "4 The Board, letter of 3 May 2019.\n",
  "[^1]: A note of the Harbour Safety Board.\n",
  "Page 12\n",
  "%%page 13%%\n",
  "\f",
  "---\ntitle: Quays\n---\n",
  "Setext heading\n==============\n",
  "Contents\nFindings .......... 3\nAdvice ........... 9\nAppendix A ........ 12\n",
  "Table 2. Boats by year\n12\n14\n15\n19\nSource: the Board.\n",
  "CT – Canal Trust\n",
  "The WFT said so, and the WFT was right.\n",
  "According to the WFT, an NLS may act; each NLS has its staff.\n",
  "The NLS system failed, and so did the NLS database.\n",
  "The Quay Repair Fund (QRF) paid for it; the QRF program ended in 2018.\n",
  "Organizations consulted\n\nCanal Trust\nDunmore College\nHarbour Safety Board\n",
  ...PROSE.map((text) => `${text}\n`),
  ...FRENCH.map((text) => `${text}\n`),
  ...[...PROSE, ...FRENCH].map((text) => text.replace(/(.{40,70}) /g, "$1\n")),
  ...[...PROSE, ...FRENCH].map(acrossPages),
];

/** A wrapped paragraph that a page's edge cuts, with its number and a running head. */
function acrossPages(text: string, page: number): string {
  const lines = text.replace(/(.{40,70}) /g, "$1\n").split("\n");
  const cut = Math.ceil(lines.length / 2);
  return `${lines.slice(0, cut).join("\n")}\n\n${page + 7}\n\n\fQuays and Harbours\n\n${lines.slice(cut).join("\n")}\n`;
}

/** Keys, words and pastes; nothing is a deletion. */
const TYPED = [
  "",
  "",
  "",

  ..."aesx .,;:%-()’é1C|#*\t",
  "\n",
  "\r\n",
  "\n\n",
  " the quay",
  " 45%",
  " in 2016",
  "CT ",
  "(CT)",
  " the Canal Trust",
  "Board",
  "```",
  "<b>",
  "\f",
  "| ",
  "“",
  " said",
  "$3 million",
  "\u{1F6A2}",
  `${PROSE[1]}\n\n${PROSE[2]}\n\n`,
  "\n\n2.2 What the Trust Found\n\n",
  "\n- ",
  " (HSB)",
  " the HSB said,",
  " a WFT",
  " WFTs",
  " by the NLS",
  " WFT",
  " the QRF",
  " QRF’s chair",
  " le Ministère",
];

/** A document of 12 to 40 blocks. */
const documents = documentsOf(BLOCKS, 12, 40);

const edits = editsOf(TYPED);

const FORMATS = ["markdown", "plaintext"] as const;
type Format = (typeof FORMATS)[number];

/** Decisions about lines, figures and names, all over a text as it stands. */
function decisionsOn(text: string): Judgements {
  const places = (pattern: RegExp) =>
    [...text.matchAll(pattern)].map(({ index, 0: words }) => ({ start: index, end: index + words.length }));
  const [headings, figures] = [places(/^[A-Z][^\n]{5,40}$/gm), places(/\d+%?/g)];
  const [trust] = places(/Canal Trust/g);
  return {
    headings: headings.flatMap((span, at) =>
      at % 4 === 0 ? { ...span, isHeading: at % 8 === 0, level: at % 3 === 0 ? 2 : null } : [],
    ),
    statistics: figures.flatMap((span, at) => (at % 5 === 0 ? { ...span, isStatistic: at % 2 === 0 } : [])),
    organizations: [
      { words: "Canal Trust", span: trust ?? null, verdict: { kind: "named", name: "Trust of the Canal" } },
      { words: "Board", span: null, verdict: { kind: "organization" } },
    ],
  };
}

/** A report with edits made to it one after the other. */
class TypedInto {
  readonly edited: EditedAnalysis;
  readonly #format: Format;
  readonly #decisionsOn: (text: string) => Judgements;
  #cursor = 0;

  constructor(
    public text: string,
    format: Format = "markdown",
    decisions: (text: string) => Judgements = () => NO_JUDGEMENTS,
  ) {
    this.#format = format;
    this.#decisionsOn = decisions;
    this.edited = new EditedAnalysis(text, { format, judgements: decisions(text) });
    void this.edited.analysis;
  }

  /** Makes an edit; says which, and whether the analysis followed it. */
  type(typed: Typed): { readonly edit: TextEdit; readonly isFollowed: boolean } {
    const edit = this.#change(typed);
    return { edit, isFollowed: this.edited.edit([edit], this.text, this.#decisionsOn(this.text)) };
  }

  /** Makes an edit and does so many steps of reading what it leads to, if there are as many. */
  typeAndBegin(typed: Typed, steps: number): void {
    this.edited.take([this.#change(typed)], this.text, this.#decisionsOn(this.text));
    const reading = this.edited.inSteps();
    for (let step = 0; step < steps; step++) if (reading.next().done) return;
  }

  #change(typed: Typed): TextEdit {
    const { edit, text } = withTyped(this.text, typed, this.#cursor);
    this.text = text;
    this.#cursor = edit.start + edit.inserted;
    return edit;
  }

  /** Sees to it that what is known is what a reading of the whole text gives. */
  check(): void {
    const judgements = this.#decisionsOn(this.text);
    assert.deepEqual(
      plain(this.edited.analysis),
      plain(analyze(this.text, { format: this.#format, judgements })),
    );
  }
}

describe("the analysis of a report that is typed into", () => {
  for (const [what, texts, keys] of [
    [", whatever is typed", documents, edits],
    [" where notes and tables are typed", notedDocuments, notedEdits],
  ] as const)
    it(`is that of the whole text${what}`, () => {
      fc.assert(
        fc.property(
          texts,
          fc.constantFrom(...FORMATS),
          fc.array(keys, { minLength: 1, maxLength: 14 }),
          (text, format, typed) => {
            const report = new TypedInto(text, format);
            for (const one of typed) if (report.type(one).isFollowed) report.check();
            report.check();
          },
        ),
        { numRuns: 18 },
      );
    }).timeout(120_000);

  it("is that of the whole text with what analysts decided", () => {
    fc.assert(
      fc.property(documents, fc.array(edits, { minLength: 1, maxLength: 8 }), (text, typed) => {
        const report = new TypedInto(text, "markdown", decisionsOn);
        for (const one of typed) {
          report.type(one);
          report.check();
        }
      }),
      { numRuns: 10 },
    );
  }).timeout(120_000);

  it("is that of the whole text when edits come while others are still being followed", () => {
    const begun = fc.tuple(edits, fc.integer({ min: 0, max: 60 }), fc.boolean());
    fc.assert(
      fc.property(documents, fc.array(begun, { minLength: 2, maxLength: 10 }), (text, typed) => {
        const report = new TypedInto(text, "plaintext", decisionsOn);
        for (const [one, steps, isAsked] of typed) {
          report.typeAndBegin(one, steps);
          if (isAsked) report.check();
        }
        report.check();
      }),
      { numRuns: 20 },
    );
  }).timeout(120_000);

  it("is that of the whole text when several edits are taken in before it is asked for", () => {
    fc.assert(
      fc.property(documents, fc.array(edits, { minLength: 2, maxLength: 4 }), (text, typed) => {
        const [byEach, atOnce] = [new TypedInto(text), new EditedAnalysis(text, { format: "markdown" })];
        void atOnce.analysis;
        const made = typed.map((one) => byEach.type(one).edit);
        atOnce.edit(made, byEach.text);
        assert.deepEqual(plain(atOnce.analysis), plain(analyze(byEach.text, { format: "markdown" })));
      }),
      { numRuns: 20 },
    );
  }).timeout(60_000);
});

/** Types keys into a text behind a place, one by one; `⌫` deletes. Says how many of them the analysis followed. */
function typeBehind(text: string, place: string, keys: string): { followed: number; edited: EditedAnalysis } {
  const edited = new EditedAnalysis(text, { format: "plaintext" });
  void edited.analysis;
  let now = text;
  let followed = 0;
  let start = text.indexOf(place) + place.length;
  for (const key of keys) {
    const deleted = key === "⌫" ? 1 : 0;
    start -= deleted;
    const inserted = key === "⌫" ? "" : key;
    now = now.slice(0, start) + inserted + now.slice(start + deleted);
    if (edited.edit([{ start, deleted, inserted: inserted.length }], now)) followed++;
    start += inserted.length;
  }
  assert.deepEqual(plain(edited.analysis), plain(analyze(now, { format: "plaintext" })));
  return { followed, edited };
}

describe("typing", () => {
  const report = `Report on Quays\n\n${PROSE.join("\n\n")}\n\n${acrossPages(PROSE[2] ?? "", 3)}\n${PROSE.slice(0, 3).join("\n\n")}\n`;
  const follows = (place: string, keys: string) =>
    assert.equal(typeBehind(report, place, keys).followed, keys.length);

  it("within a paragraph is followed key by key", () => {
    follows("which came on most days", " and wre⌫⌫ere counted again");
  });

  it("of a new paragraph is followed key by key", () => {
    follows("so again in 2019, when it had counted 103 of them", ".\n\nOf these wells, 12% had run dry.\n");
  });

  it("of a heading is followed key by key", () => {
    follows("what the CT had found.", "\n\n2.1 Wells of the Port\n\nThey were deep.");
  });

  it("of a list is followed key by key", () => {
    follows("what the CT had found.", "\n\n- boats, 45 in all\n- wells\n");
  });

  it("of a name with its acronym is followed key by key", () => {
    follows("which came on most days", ", as the Ferry Users Council (FUC) told the Board,");
  });

  it("in the rest of a paragraph behind a page's edge is followed key by key", () => {
    follows("Quays and Harbours\n\n", "who said so, ");
  });

  it("that begins a page above a number makes it that page's", () => {
    const text = `\n12\n15\n\n${"# Quays and Harbours\n\n".repeat(12)}`;
    const { edited } = typeBehind(text, "", "\f");
    assert.equal(edited.analysis.document.blocks[0]?.kind, "furniture");
  });

  it("that joins two paragraphs and parts them again is followed", () => {
    follows("in 2014, and that the number went on to rise.\n\n", "⌫⌫\n\n");
  });

  it("is followed with the figures that are typed", () => {
    const { edited } = typeBehind(report, "which came on most days", ", and 17% of them late,");
    assert.ok(edited.analysis.statistics.some(({ text }) => text === "17%"));
  });

  it("leaves what was known before as it was", () => {
    const edited = new EditedAnalysis(report, { format: "plaintext" });
    const before = edited.analysis;
    const kept = JSON.stringify(plain(before));
    const at = report.indexOf("waited");
    edited.edit([{ start: at, deleted: 6, inserted: 4 }], report.replace("waited", "sat "));
    void edited.analysis;
    assert.equal(JSON.stringify(plain(before)), kept);
  });
});

const DOCUMENTS = "../shared/eval/docs";

describe("the memory of a report that is typed into", () => {
  it("holds no state of before", function () {
    this.timeout(20_000);
    let text = ownText(readFileSync("media/sample/harbour-roundtable.txt", "utf8").repeat(4));
    const edited = new EditedAnalysis(text, { format: "plaintext" });
    void edited.analysis;
    const before = heapUsed();
    const states = 40;
    for (let state = 0; state < states; state++) {
      const at = text.indexOf(". ", Math.floor((text.length * state) / states)) + 1;
      const typed = ` The Board counted ${1000 + state} boats in ${1960 + state}, 12% more than at the end of the year before.`;
      text = ownText(text.slice(0, at) + typed + text.slice(at));
      assert.ok(edited.edit([{ start: at, deleted: 0, inserted: typed.length }], text), "not followed");
    }
    const { analysis } = edited;
    const grown = heapUsed() - before;
    assert.equal(analysis.document.text.length, text.length);
    // Half of the states of its text would be twenty times as long as one, with two bytes to a character.
    assert.ok(grown < text.length * states, `${grown} bytes more for ${text.length} characters`);
  });
});

/** A text as an editor hands it over: no part of another. */
function ownText(text: string): string {
  return Buffer.from(text).toString();
}

/** Bytes in use once all that nobody holds is gone. */
function heapUsed(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

describe("typing into real reports", () => {
  for (const name of ["roundtable-2019.txt", "gao-mental-health.md", "uk-digital-landscape.md"])
    it(`gives what a reading of the whole gives: ${name}`, function () {
      const file = `${DOCUMENTS}/${name}`;
      if (!existsSync(file)) this.skip();
      const text = readFileSync(file, "utf8");
      fc.assert(
        fc.property(fc.array(edits, { minLength: 8, maxLength: 12 }), (typed) => {
          const report = new TypedInto(text);
          for (const one of typed) if (report.type(one).isFollowed) report.check();
        }),
        { numRuns: 2 },
      );
    }).timeout(120_000);
});
