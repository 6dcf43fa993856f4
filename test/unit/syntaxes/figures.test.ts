import assert from "node:assert/strict";
import { processorTime } from "../processor-time.js";
import { type Colour, loadTokenizer, type Tokenizer } from "./tokenizer.js";

const coloured: Readonly<Record<string, readonly (readonly [line: string, ...Colour[]])[]>> = {
  percentages: [
    ["Ferry use fell 12% in May.", ["12%", "percentage"]],
    [
      "Barely 6 per cent of them, or 0.4 percent.",
      ["6 per cent", "percentage"],
      ["0.4 percent", "percentage"],
    ],
    ["a rise of eleven percent (11%) in 2023", ["eleven percent (11%)", "percentage"]],
    ["seventy-five per cent agreed", ["seventy-five per cent", "percentage"]],
    ["between 15 and 20 percent; 10–15%", ["15 and 20 percent", "percentage"], ["10–15%", "percentage"]],
    ["From 10% to 15% of boats", ["10%", "percentage"], ["15%", "percentage"]],
    ["In 2020 and 15 percent", ["15 percent", "percentage"]],
    ["a share of 40%.12 The rest", ["40%", "percentage"]],
    ["up by 3 percentage points", ["3 percentage points", "percentage"]],
    [
      "soit huit pour cent (8 %) ou 18,5\u00a0%",
      ["huit pour cent (8 %)", "percentage"],
      ["18,5\u00a0%", "percentage"],
    ],
    [
      "entre 5 et 10 pour cent, de 3 % à 4 %",
      ["5 et 10 pour cent", "percentage"],
      ["3 %", "percentage"],
      ["4 %", "percentage"],
    ],
  ],
  money: [
    ["a grant of $4.2 million", ["$4.2 million", "money"]],
    ["€310,000 and US$1.9 billion", ["€310,000", "money"], ["US$1.9 billion", "money"]],
    ["€4–6 million a year, £3m before", ["€4–6 million", "money"], ["£3m", "money"]],
    ["In 2023 $18,400 was paid", ["$18,400", "money"]],
    ["CAD 300, then 4 million dollars", ["CAD 300", "money"], ["4 million dollars", "money"]],
    ["un don de 3 M$, puis 1 800 $", ["3 M$", "money"], ["1 800 $", "money"]],
    [
      "2 milliards d’euros, 310\u202f000\u00a0€",
      ["2 milliards d’euros", "money"],
      ["310\u202f000\u00a0€", "money"],
    ],
  ],
  measures: [
    ["412 km of shore, 10–12 cm higher", ["412 km", "measure"], ["10–12 cm", "measure"]],
    ["2,600 tonnes of rock at 118 km/h", ["2,600 tonnes", "measure"], ["118 km/h", "measure"]],
    ["every 4 to 5 years; a 20-year plan", ["4 to 5 years", "measure"], ["20-year", "measure"]],
    ["eighteen (18) months", ["eighteen (18) months", "measure"]],
    ["from 35 hectares to 168 hectares", ["35 hectares", "measure"], ["168 hectares", "measure"]],
    ["dix-huit (18) mois, 24 heures", ["dix-huit (18) mois", "measure"], ["24 heures", "measure"]],
  ],
  "ratios and multiples": [
    ["three to one (3:1), that is 3:1", ["three to one (3:1)", "ratio"], ["3:1", "ratio"]],
    ["1 in 5 boats, four out of ten crews", ["1 in 5", "ratio"], ["four out of ten", "ratio"]],
    ["calls tripled and two-thirds came at night", ["tripled", "multiple"], ["two-thirds", "multiple"]],
    [
      "twice as many, nearly fivefold, half of them",
      ["twice", "multiple"],
      ["fivefold", "multiple"],
      ["half", "multiple"],
    ],
    [
      "un sur cinq, deux fois plus, la moitié",
      ["un sur cinq", "ratio"],
      ["deux fois", "multiple"],
      ["moitié", "multiple"],
    ],
  ],
  counts: [
    ["rose from 41 (2015) to 212 (2023)", ["41", "count"], ["212", "count"]],
    ["12,400 homes and 1.3 million readers", ["12,400", "count"], ["1.3 million", "count"]],
    ["thirty-eight (38) cellars", ["thirty-eight (38)", "count"]],
    ["10–15 boats, a 12-member board", ["10–15", "count"], ["12", "count"]],
    ["sur 1 800 logements", ["1 800", "count"]],
    ["9.4 claims per 1,000 households", ["9.4", "count"], ["1,000", "count"]],
  ],
};

const plain = [
  "between 2015 and 2023, in the 1990s, in 2023–24 and 1998/99",
  "on May 15–16, 2024, on 12 and 13 June, on 1 March and le 1er mars 2024",
  "16, 2024 the line went on",
  "the 3rd meeting of the 21st century, le 19e siècle",
  "Session 1, Table 2, Tables 3 to 5, sections 3.2 and 3.4, p. 14, article 12",
  "aims to (1) repair walls and (2) plant dunes, see fig. 4, Priority 2 and Grade 12",
  "post-16 courses, M-25, Port Ellery, PE 20417, Public Law 12-345",
  "3.2 Findings",
  "14",
  "COVID-19, CO2, PM2.5, QX-2024/07E, 9/11, 24/7",
  "call 613-555-0100, ISBN 978-0-00-000000-2, dated 2024-05-15",
  "at 10:30 a.m., at 9 p.m., à 14 h 30",
  "as was shown elsewhere.12 See note [4] and [^2].",
  "twelve (2015)",
  "the first half of 2019, twice in one winter, one of the towns",
];

describe("the colours of figures in Markdown", () => {
  let tokenize: Tokenizer;
  before(async () => {
    tokenize = await loadTokenizer("text.html.markdown");
  });

  for (const [kind, lines] of Object.entries(coloured))
    describe(kind, () => {
      for (const [line, ...expected] of lines) it(line, () => assert.deepEqual(tokenize(line), expected));
    });

  describe("leave alone", () => {
    for (const line of plain) it(line, () => assert.deepEqual(tokenize(line), []));
  });

  it("reach headings, lists, tables and bold text", () => {
    assert.deepEqual(tokenize("## The 15% Rule"), [["15%", "percentage"]]);
    assert.deepEqual(tokenize("- **15%** of boats"), [["15%", "percentage"]]);
    assert.deepEqual(tokenize("| Kestrel | 388 | $7.4 |"), [
      ["388", "count"],
      ["$7.4", "money"],
    ]);
  });

  it("leave a list item's number to the list", () => {
    assert.deepEqual(tokenize("12. metres and 14 metres"), [["14 metres", "measure"]]);
  });

  it("keep Markdown's escape before a sum, and colour the sum", () => {
    assert.deepEqual(tokenize("\\$7 million"), [
      ["\\", "escape"],
      ["$7 million", "money"],
    ]);
  });

  it("stay out of code and addresses", () => {
    assert.deepEqual(tokenize("`15%` [see](https://example.org/15 16) https://example.org/18"), []);
    assert.deepEqual(tokenize("```\nshare = 15%\n```\n8%"), [["8%", "percentage"]]);
  });
});

describe("the colours of a plain report", () => {
  let tokenize: Tokenizer;
  before(async () => {
    tokenize = await loadTokenizer("text.plain.policy-report");
  });

  for (const line of ["Page 3", "Page 3 of 10", "12", "- 4 -", "7 | Page"])
    it(`page mark: ${line}`, () => assert.deepEqual(tokenize(line), [[line, "page-mark"]]));

  it("dim the leader and the page of a line of the contents, and leave its title", () => {
    assert.deepEqual(tokenize("Homes Below 4 Metres ......... 12"), [
      [".........", "leader"],
      ["12", "page-mark"],
    ]);
  });

  it("are those of Markdown in running text", () => {
    assert.deepEqual(tokenize("The sea entered 803 homes."), [["803", "count"]]);
  });

  /** The best of three, in milliseconds: what the machine does besides must not count. */
  const cost = (line: string) => {
    const runs = [0, 1, 2].map(() => {
      const started = processorTime();
      tokenize(line);
      return processorTime() - started;
    });
    return Math.min(...runs);
  };
  for (const piece of [
    "1",
    "1,",
    "111 ",
    "1-",
    "one ",
    "one (",
    "$1-",
    "1 to ",
    "a.",
    ". ",
    "Table 1 and 1 ",
  ])
    it(`take linear time over a line of ${JSON.stringify(piece)}`, () => {
      const short = cost(piece.repeat(4_000 / piece.length));
      const long = cost(piece.repeat(32_000 / piece.length));
      assert.ok(long < Math.max(short, 2) * 24, `eight times the length took ${long / short} times as long`);
    }).timeout(10_000);
});
