import assert from "node:assert/strict";
import { computed } from "./checked.js";

const round = (value: number | null) => (value === null ? null : Math.round(value * 10) / 10);

describe("a change is computed", () => {
  const changes: readonly (readonly [sentence: string, values: readonly number[], ...unknown[]])[] = [
    ["Calls rose from 103 (2013) to 955 (2019).", [103, 955], 852, 9.3, 827.2],
    ["Rents fell from $1,200 in 2015 to $900 in 2019.", [1200, 900], -300, 0.8, -25],
    ["Some 46,000 people signed up, up from 21,000 in 2019.", [21000, 46000], 25000, 2.2, 119],
    ["It recorded 38 fires in 2021, 52 in 2022, and 75 in 2023.", [38, 52, 75], 37, 2, 97.4],
    ["A closure lasted 5 hours in 2015 and 14 hours in 2023.", [5, 14], 9, 2.8, 180],
    ["The result fell from 430 boats in 2009 to −32 boats in 2013.", [430, -32], -462, null, null],
    ["The result rose from −32 boats in 2009 to 430 boats in 2013.", [-32, 430], 462, null, null],
    ["The fleet grew from 0 boats (2013) to 12 boats (2019).", [0, 12], 12, null, null],
  ];
  for (const [sentence, values, difference, factor, percent] of changes)
    it(`from ${values.join(" → ")}: ${sentence}`, () => {
      const [change, ...more] = computed(sentence, "change");
      assert.ok(change);
      assert.equal(more.length, 0);
      assert.deepEqual(change.values, values);
      assert.deepEqual(
        [change.difference, round(change.factor), round(change.percent)],
        [difference, factor, percent],
      );
    });

  it("without the part of a year that is not over", () => {
    const text = "It made 1,310 stops in 2016, 1,545 in 2018, and 1,490 in 2019 (to October).";
    assert.deepEqual(computed(text, "change")[0]?.values, [1310, 1545]);
    assert.deepEqual(computed("It made 1,310 stops in 2018, and 1,490 in 2019 (to October).", "change"), []);
  });

  for (const [text, values, language] of [
    ["It spent $2, $4 and $6 in 2014, 2015 and 2016, respectively.", [2, 4, 6], "en"],
    ["In 2014 and 2015, it gave 12 and 14 permits, respectively.", [12, 14], "en"],
    ["En 2014 et 2015, la ville a donné respectivement 12 et 14 permis.", [12, 14], "fr"],
    ["It made 310 stops from January to June 2018 and 410 from January to June 2019.", [310, 410], "en"],
  ] as const)
    it(`of a list with its own dates: ${text}`, () =>
      assert.deepEqual(computed(text, "change", language)[0]?.values, values));

  for (const [part, language] of [
    ["Stops went from 960 in 2018 to 410 as of June 2019.", "en"],
    ["Stops went from 960 in 2018 to 410 in the first six months of 2019.", "en"],
    ["Stops went from 960 in 2018 to 410 between January and September 2019.", "en"],
    ["It made 960 stops in 2018 and 410 in 2019 so far.", "en"],
    ["It made 960 stops in 2018 and 410 by June 2019.", "en"],
    ["It made 960 stops in 2018 and 410 in 2019 (January to June).", "en"],
    ["Les vols sont passés de 960 en 2018 à 410 au premier semestre de 2019.", "fr"],
    ["Les vols sont passés de 960 en 2018 à 410 en juin 2019.", "fr"],
  ] as const)
    it(`never of a year and a part of one: ${part}`, () =>
      assert.deepEqual(computed(part, "change", language), []));

  for (const sentence of [
    "Fees range from 40 dollars to 60 dollars.",
    "It had 54 officers in 2015 and has 56 today.",
    "The route from 12 ports to 15 towns is long.",
    "In 2018, 12 boats sank and 15 cars burned.",
    "Of 40 towns in 2018, 12 had a port in 2019.",
  ])
    it(`of nothing in: ${sentence}`, () => assert.deepEqual(computed(sentence, "change"), []));
});

describe("a stated change is put as a factor", () => {
  const factors: readonly (readonly [sentence: string, factor: number, language?: "en" | "fr"])[] = [
    ["There was a 600% increase in claims.", 7],
    ["Claims rose by 150 percent.", 2.5],
    ["Claims tripled between 2013 and 2019.", 3],
    ["Spending was halved.", 0.5],
    ["Waiting times fell by 60%.", 0.4],
    ["Claims rose by a factor of three.", 3],
    ["There was a three-fold increase in claims.", 3],
    ["Claims are approximately double those of 2014.", 2],
    ["The number of claims is twice that of 2014.", 2],
    ["Claims stand at 5 times the 2014 level.", 5],
    ["Les vols ont été multipliés par trois.", 3, "fr"],
    ["Les vols ont été divisés par deux.", 0.5, "fr"],
    ["Les vols sont deux fois plus nombreux qu'en 2014.", 2, "fr"],
  ];
  for (const [sentence, factor, language] of factors)
    it(`× ${factor}: ${sentence}`, () =>
      assert.deepEqual(
        computed(sentence, "factor", language).map((one) => one.factor),
        [factor],
      ));
  for (const sentence of [
    "Some 60% of claims rose.",
    "The share reached 150 percent, up from 120 percent.",
    "Claims rose by 4%.",
    "Claims are three times higher than in 2014.",
    "They eat twice a day.",
    "A double room costs more.",
    "Half of the claims failed.",
  ])
    it(`nowhere in: ${sentence}`, () => assert.deepEqual(computed(sentence, "factor"), []));
});

describe("what a figure was before its stated change", () => {
  it("is computed with what rounding leaves open", () => {
    for (const text of [
      "Last winter 193 people drowned, representing a 21% increase from 2017.",
      "The number of wrecks rose to 193, a 21% increase.",
      "The number of wrecks rose to 193 (up 21%).",
    ]) {
      const [base] = computed(text, "implied-base");
      assert.ok(base, text);
      assert.equal(Math.round(base.base), 160);
      assert.deepEqual([Math.ceil(base.range.low), Math.floor(base.range.high)], [159, 160]);
    }
  });

  it("is left alone where it is given, or where the change is of something else", () => {
    for (const text of [
      "Wrecks rose from 160 to 193, a 21% increase.",
      "They found 193 wrecks, and a 21% increase in claims followed.",
      "They found 193 wrecks, which 21% of members regretted.",
    ])
      assert.deepEqual(computed(text, "implied-base"), [], text);
  });
});

describe("shares and counts", () => {
  it("of a share of a counted whole the count is computed, with what rounding leaves open", () => {
    const [share] = computed("About 25% of the 12,400 homes are empty.", "share-as-count");
    assert.ok(share);
    assert.deepEqual([share.count, share.range.low, share.range.high], [3100, 3038, 3162]);
  });

  it("of a counted part of a counted whole the share is computed", () => {
    const [share] = computed("Twelve of the 40 towns replied.", "count-as-share");
    assert.equal(share?.share, 30);
  });

  for (const text of [
    "Of the 640 depots, 25% closed.",
    "Among the 640 depots that replied, 25% closed.",
    "Some 25% (160) of the 640 depots closed.",
  ])
    it(`a whole is found where it stands: ${text}`, () =>
      assert.deepEqual(
        computed(text, "share-as-count").map(({ count }) => count),
        [160],
      ));

  it("a count after its whole is a share of it where it has no noun of its own", () => {
    assert.equal(computed("Of the 640 depots, 160 were closed.", "count-as-share")[0]?.share, 25);
    assert.deepEqual(computed("Of the 640 depots, 12 towns had one.", "count-as-share"), []);
    assert.deepEqual(computed("Of note, 640 depots and 160 were closed.", "count-as-share"), []);
  });

  it("a share of a whole that is not counted stays as it is", () => {
    assert.deepEqual(computed("About 25% of homes built by 400 firms are empty.", "share-as-count"), []);
  });
});
