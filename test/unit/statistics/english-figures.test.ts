import assert from "node:assert/strict";
import { statisticsOf } from "./scenes.js";

type Row = readonly [
  sentence: string,
  figures: readonly (readonly [string, string, unknown, string | null])[],
];

const FIGURES: Readonly<Record<string, readonly Row[]>> = {
  "counts in digits": [
    ["The fund paid for 2,418 shelter beds.", [["2,418", "count", 2418, null]]],
    ["The fund paid for 12 418 shelter beds.", [["12 418", "count", 12418, null]]],
    ["Some 3.6 million households applied.", [["3.6 million", "count", 3600000, null]]],
    [
      "Close to 2m people moved; the pipe is 5m deep.",
      [
        ["2m", "count", 2e6, null],
        ["5m", "measure", 5, "m"],
      ],
    ],
    ["Of the applicants, 640 were turned away.", [["640", "count", 640, null]]],
    ["A 12-member panel met.", [["12", "count", 12, null]]],
    ["Courses that enrol 300 or fewer learners close.", [["300", "count", 300, null]]],
    ["The count stood at 1,250.4 Officials disagreed.", [["1,250", "count", 1250, null]]],
  ],
  "counts in words": [
    [
      "Seventeen inspectors visited forty-one depots.",
      [
        ["Seventeen", "count", 17, null],
        ["forty-one", "count", 41, null],
      ],
    ],
    ["They held two hundred and six hearings.", [["two hundred and six", "count", 206, null]]],
    [
      "About a million ballots and half a million letters went out.",
      [
        ["a million", "count", 1e6, null],
        ["half a million", "count", 500000, null],
      ],
    ],
    ["The board bought two dozen ferries.", [["two dozen", "count", 24, null]]],
    [
      "Three of the nine harbours closed.",
      [
        ["Three", "count", 3, null],
        ["nine", "count", 9, null],
      ],
    ],
    ["Two and a half million trees fell.", [["Two and a half million", "count", 2500000, null]]],
  ],
  "restatements in brackets as one figure": [
    ["An eleven percent (11%) rise was seen.", [["eleven percent (11%)", "percentage", 11, "%"]]],
    [
      "They trained sixteen (16) rangers for nine (9) months.",
      [
        ["sixteen (16)", "count", 16, null],
        ["nine (9) months", "duration", 9, "month"],
      ],
    ],
    ["More than half (53%) of wells were dry.", [["half (53%)", "percentage", 53, "%"]]],
    [
      "Less than a quarter (22 percent) of farms replied.",
      [["a quarter (22 percent)", "percentage", 22, "%"]],
    ],
    ["The odds are seven to one (7:1).", [["seven to one (7:1)", "ratio", 7, null]]],
    ["Twelve (21) boats sank.", [["Twelve (21)", "count", 21, null]]],
  ],
  "two facts side by side as two figures": [
    [
      "Thirty percent (412) of 1,373 ferries ran.",
      [
        ["Thirty percent", "percentage", 30, "%"],
        ["412", "count", 412, null],
        ["1,373", "count", 1373, null],
      ],
    ],
    [
      "A third of wells (34 percent) were dry.",
      [
        ["A third", "multiple", 1 / 3, null],
        ["34 percent", "percentage", 34, "%"],
      ],
    ],
  ],
  percentages: [
    [
      "Rates fell 0.4 percentage points to 6.1 per cent.",
      [
        ["0.4 percentage points", "percentage", 0.4, "percentage points"],
        ["6.1 per cent", "percentage", 6.1, "%"],
      ],
    ],
    ["Use grew by 40 percent.30 Later it fell.", [["40 percent", "percentage", 40, "%"]]],
    ["Use reached 55%.9 Later it fell.", [["55%", "percentage", 55, "%"]]],
    ["Approval fell 25 basis points.", [["25 basis points", "percentage", 25, "basis points"]]],
  ],
  money: [
    [
      "Ottawa spent $4.2-billion and £1.7bn.",
      [
        ["$4.2-billion", "money", 4.2e9, "$"],
        ["£1.7bn", "money", 1.7e9, "GBP"],
      ],
    ],
    [
      "It cost US$35 million, CAD 3 million or 5 million euros.",
      [
        ["US$35 million", "money", 35e6, "USD"],
        ["CAD 3 million", "money", 3e6, "CAD"],
        ["5 million euros", "money", 5e6, "EUR"],
      ],
    ],
    ["They seized $9 million (US) in coins.", [["$9 million", "money", 9e6, "USD"]]],
    [
      "A pass costs 75 cents or 20 dollars.",
      [
        ["75 cents", "money", 0.75, "$"],
        ["20 dollars", "money", 20, "$"],
      ],
    ],
    ["Fees run from $250 to $400 a head.", [["$250 to $400", "money", [250, 400], "$"]]],
    [
      "Grants of $5 million to $10 million and €2–3 million were made.",
      [
        ["$5 million to $10 million", "money", [5e6, 10e6], "$"],
        ["€2–3 million", "money", [2e6, 3e6], "EUR"],
      ],
    ],
  ],
  measures: [
    [
      "It holds 375mm of rain, 40 kg of ore and 12 km of track.",
      [
        ["375mm", "measure", 375, "mm"],
        ["40 kg", "measure", 40, "kg"],
        ["12 km", "measure", 12, "km"],
      ],
    ],
    [
      "The park covers 1,200 hectares and yields 90 MW.",
      [
        ["1,200 hectares", "measure", 1200, "ha"],
        ["90 MW", "measure", 90, "MW"],
      ],
    ],
  ],
  durations: [
    [
      "The three-day course took 18 months to plan.",
      [
        ["three-day", "duration", 3, "day"],
        ["18 months", "duration", 18, "month"],
      ],
    ],
    [
      "It ran for 4 consecutive years over the past 6 years.",
      [
        ["4 consecutive years", "duration", 4, "year"],
        ["6 years", "duration", 6, "year"],
      ],
    ],
    ["A 15-year-old ledger was used.", [["15-year", "duration", 15, "year"]]],
  ],
  "ranges as one figure": [
    [
      "Between 12 percent and 19 percent of crews left.",
      [["12 percent and 19 percent", "percentage", [12, 19], "%"]],
    ],
    [
      "Shares ranged from 6 percent to 31 percent.",
      [["6 percent to 31 percent", "percentage", [6, 31], "%"]],
    ],
    ["Some 10–15% of crews left.", [["10–15%", "percentage", [10, 15], "%"]]],
    ["Small depots hold between 20 and 1,500 crates.", [["20 and 1,500", "count", [20, 1500], null]]],
    ["It takes five to seven weeks.", [["five to seven weeks", "duration", [5, 7], "week"]]],
    ["Costs of 5 to 10 million dollars are usual.", [["5 to 10 million dollars", "money", [5e6, 10e6], "$"]]],
  ],
  "the ends of a change as two figures": [
    [
      "Claims grew from 61 (2011) to 488 (2017).",
      [
        ["61", "count", 61, null],
        ["488", "count", 488, null],
      ],
    ],
    [
      "Shares rose from 12 percent to 20 percent.",
      [
        ["12 percent", "percentage", 12, "%"],
        ["20 percent", "percentage", 20, "%"],
      ],
    ],
  ],
  ratios: [
    ["One in six tenants moved.", [["One in six", "ratio", 1 / 6, null]]],
    ["Nine out of 10 buses ran.", [["Nine out of 10", "ratio", 0.9, null]]],
    [
      "About 4-in-10 adults agreed (n=2,004).",
      [
        ["4-in-10", "ratio", 0.4, null],
        ["2,004", "count", 2004, null],
      ],
    ],
    ["The ratio of pupils to desks is 3:2.", [["3:2", "ratio", 1.5, null]]],
  ],
  "multiples and fractions": [
    [
      "Output tripled while waste halved.",
      [
        ["tripled", "multiple", 3, null],
        ["halved", "multiple", 0.5, null],
      ],
    ],
    [
      "It was more than double the amount, a tenfold rise.",
      [
        ["double", "multiple", 2, null],
        ["tenfold", "multiple", 10, null],
      ],
    ],
    [
      "Two-thirds of boats and nearly three quarters of nets were lost.",
      [
        ["Two-thirds", "multiple", 2 / 3, null],
        ["three quarters", "multiple", 0.75, null],
      ],
    ],
    ["They are 2.5 times as likely to leave.", [["2.5 times", "multiple", 2.5, null]]],
  ],
  "figures in company": [
    [
      "In 2014, 17 of 26 ferries ran.",
      [
        ["17", "count", 17, null],
        ["26", "count", 26, null],
      ],
    ],
    [
      "Boats: 104 (2017), 98 (2018), 121 (2019).",
      [
        ["104", "count", 104, null],
        ["98", "count", 98, null],
        ["121", "count", 121, null],
      ],
    ],
    [
      "Wages went from 12 to 20 percent of cost.",
      [
        ["12", "percentage", 12, "%"],
        ["20 percent", "percentage", 20, "%"],
      ],
    ],
    [
      "Some 1.1 to 1.3 million letters came, two to three times the norm.",
      [
        ["1.1 to 1.3 million", "count", [1.1e6, 1.3e6], null],
        ["two to three times", "multiple", [2, 3], null],
      ],
    ],
    ["Between one and four million hens were lost.", [["one and four million", "count", [1e6, 4e6], null]]],
    ["Seven in ten (70%) agreed.", [["Seven in ten (70%)", "percentage", 70, "%"]]],
    ["The mine made 1,038.5 GWh.", [["1,038.5 GWh", "measure", 1038.5, "GWh"]]],
    ["Delays averaged 3.4 times the target.", [["3.4 times", "multiple", 3.4, null]]],
  ],
  rates: [
    ["There were 2.3 thefts per 100,000 people.", [["2.3", "rate", 2.3, "per 100,000"]]],
    ["The desk takes 45 calls a day.", [["45", "rate", 45, "per day"]]],
    ["It logs an average of six new thefts each month.", [["six", "rate", 6, null]]],
    ["The rate was 14.2 per 100,000 in 2016.", [["14.2 per 100,000", "rate", 14.2, "per 100,000"]]],
  ],
};

const SILENT: readonly string[] = [
  "The rules of 2014 changed on June 3, 2015 and again in 2018–19.",
  "See section 3.2, Figure 4, pages 12 to 15 and Appendix 1.",
  "As the review said,[4] nothing changed (see note 7).",
  "Under Title 40 and Bill 12 the COVID-19 unit kept form CI2 and Q11.",
  "One of the reviewers asked for one more week of the one plan.",
  "The third annual report covers the twenty-first century and the 95th street.",
  "Hundreds of thousands of parcels and many thousands of letters came.",
  "Doors open at 10:30 or at 5 p.m. for all.",
  "Call 613-555-0199 or write to 200 Kent Street West.",
  "The plan was published in vol. 12, no. 4 (2013): 113–125.",
  "Its purpose was to: 1) ensure order, 2) enhance trust.",
  "A two-way radio and a one-stop office were set up.",
  "A third option was refused, and the second half of the year was calm.",
  "Fiscal year 2014, FY 2015 and SY 2019–20 were reviewed.",
  "ISBN 978-0-660-12345-6 and Cat. No. 4512 are listed.",
  "Persons aged 18 to 24, or 65 and over, took part.",
  "This holds at the 95 percent confidence level.",
  "The Group of Seven met in Five Points.",
  "Services9 and schools.12 Also the issue.",
  "It was cited in 42 U.S.C. and 20 CFR.",
  "Call (613) 555-0101 or 1-800-555-0199.",
  "Small mills 0.88 (0.81, 0.95) and p < 0.05.",
  "Pub. L. No. 111-203, §§ 12 - 14, 124 Stat. 1376, 1378 (2010).",
  "Page 3 of 12, years 1 and 2, FY95 and FY01.",
  "ISO 9001 and Boeing 737 are names, Windows 10 too.",
  "There were 100s of cases and a 50/50 chance.",
  "We will be there one day.",
];

describe("Reading English figures", () => {
  for (const [name, rows] of Object.entries(FIGURES))
    describe(name, () => {
      for (const [sentence, figures] of rows)
        it(sentence, () => {
          const found = statisticsOf(sentence).map(({ text, kind, value, unit }) => [
            text,
            kind,
            value,
            unit,
          ]);
          assert.deepEqual(found, figures);
        });
    });
  describe("numbers that measure nothing", () => {
    for (const sentence of SILENT)
      it(sentence, () => {
        assert.deepEqual(
          statisticsOf(sentence).map(({ text }) => text),
          [],
        );
      });
  });
});
