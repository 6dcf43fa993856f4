import { table } from "./fact-table.js";

describe("Reading what a sentence says of its figures", () => {
  table("the direction, as stated", (statistic) => statistic.direction, [
    ["There was a 14% drop in thefts and a 9% rise in fraud.", ["decrease", "increase"]],
    ["Claims grew from 61 (2011) to 488 (2017).", [null, "increase"]],
    ["They increased the number of depots from nine (9) to thirty (30).", [null, "increase"]],
    ["Rates fell by 12 percent in ports and 7 percent in mills.", ["decrease", "decrease"]],
    [
      "This is a rise of 4 percent, 6 percent, and 9 percent, respectively.",
      ["increase", "increase", "increase"],
    ],
    ["Losses rose to 31 percent, up from 22 percent in 2014.", ["increase", null]],
    ["The odds were 18 percent lower than in towns.", ["decrease"]],
    [
      "Permits rose steadily, with 41 permits in 2012, 56 in 2013 and 83 in 2014.",
      [null, "increase", "increase"],
    ],
    ["Output tripled; waste halved.", ["increase", "decrease"]],
    ["The board spent $4 million in additional funds.", ["increase"]],
    ["In 2018, 77 boats sank, representing a 5% increase from 2017.", [null, "increase"]],
    ["The share was 12 percent.", [null]],
    ["Women make up 48 percent of crews.", [null]],
    ["Fares went from $100 to $85.", [null, "decrease"]],
    ["The unit raised $5 million for charity.", [null]],
    ["Le taux est passé de 9 % à 7 %.", [null, "decrease"], "fr"],
    ["Une hausse de 12 % des vols et une baisse de 3 % des incendies.", ["increase", "decrease"], "fr"],
    ["Les ventes ont reculé de 8 %.", ["decrease"], "fr"],
    [
      "Les effectifs ont augmenté de 11,3 % dans le nord et de 5,2 % dans le sud.",
      ["increase", "increase"],
      "fr",
    ],
    ["Une hausse de 4,2 % des vols et de 6,4 % des incendies.", ["increase", "increase"], "fr"],
    ["La part est de 12 % (ayant passé de 38,2 %).", [null, null], "fr"],
    ["Le tarif est 28 % inférieur à celui du port.", [null], "fr"],
    ["Les 86 communes de moins de 300 habitants gèrent un puits.", [null, null], "fr"],
    ["On a coulé 16 bateaux de moins.", ["decrease"], "fr"],
    ["The wreck lies 5 miles below the surface.", [null]],
  ]);

  table("the period, as written", (statistic) => statistic.period?.text ?? null, [
    ["In 2014, crews put out 31 fires.", ["2014"]],
    ["Crews put out 31 fires between May 2014 and June 2016.", ["between May 2014 and June 2016"]],
    [
      "Crews put out 31 fires in 2014, 44 in 2015 and 52 in 2016 (to August).",
      ["2014", "2015", "2016 (to August)"],
    ],
    ["Since fiscal year 2011 crews have put out 310 fires.", ["Since fiscal year 2011"]],
    ["Fires rose by 12% in the north and 9% in the south in 2014.", ["2014", "2014"]],
    ["There was a 21% increase from 2013.", [null]],
    ["The share was 34%, lower than the 41% of 2014.", [null, "2014"]],
    ["Fires rose by 40% over the last 6 years.", ["the last 6 years", null]],
    ["In 2014 the unit grew. This represents a gain of 12 percent.", ["2014"]],
    ["In 2014 the unit grew. Ports hold 12 percent of ships.", [null]],
    ["The lab tests 4,000 samples every year.", ["every year"]],
    ["They had 31, 44 and 52 fires in 2014, 2015 and 2016, respectively.", ["2014", "2015", "2016"]],
    [
      "As of 3 May 2015, 31 boats had sunk. According to the port, 12 ferries were lost.",
      ["As of 3 May 2015", "As of 3 May 2015"],
    ],
    ["On 3 May 2015, 31 boats sank. According to the port, 12 ferries were lost.", ["3 May 2015", null]],
    ["À partir de 2012, 31 incendies ont été éteints.", ["À partir de 2012"], "fr"],
    ["En 2014, 31 incendies ont été éteints.", ["2014"], "fr"],
    ["Entre 2013 et 2018, 31 incendies ont été éteints.", ["Entre 2013 et 2018"], "fr"],
  ]);

  table("what is measured", (statistic) => statistic.subject?.text ?? null, [
    ["Inspectors found 1,240 unsafe ladders in 2014.", ["unsafe ladders"]],
    ["The lab tests 4,000 samples submitted by the ports.", ["samples submitted by the ports"]],
    ["There was a 14% drop in boat thefts.", ["boat thefts"]],
    ["Some 14% of river pilots retired.", ["river pilots"]],
    ["Meals (31%), fuel (22%) and rent (9.5%) cost most.", ["Meals", "fuel", "rent"]],
    ["10.5 Regional repair costs fell by 5 percent.", ["Regional repair costs"]],
    ["The number of boat thefts tripled.", ["number of boat thefts"]],
    ["The average repair rate fell by 5 percent.", ["average repair rate"]],
    ["The survey has an error rate of 3 percent.", ["error rate"]],
    ["They saw 310 fires in 2014 and 404 in 2015.", ["fires", "fires"]],
    ["The unit booked $2 million in boat sales.", ["boat sales"]],
    ["Nine out of 10 pilots agreed.", ["pilots"]],
    ["Environ 14 % des pilotes de rivière travaillent la nuit.", ["pilotes de rivière"], "fr"],
  ]);

  table("where a change starts", (statistic) => statistic.changeFrom?.value ?? null, [
    ["Claims grew from 61 (2011) to 488 (2017).", [null, 61]],
    ["Shares rose from 12 to 20 percent.", [null, 12]],
    ["They found 61 boats and sold 20 of them to 30 firms.", [null, null, null]],
  ]);

  table("what is said twice", (statistic) => statistic.restatement ?? null, [
    ["An eleven percent (12%) rise.", [{ words: 11, digits: 12 }]],
    [
      "More than half (53%) left after nine (9) months.",
      [
        { words: 50, digits: 53 },
        { words: 9, digits: 9 },
      ],
    ],
    ["Twelve boats sank.", [null]],
  ]);

  table("what softens it", (statistic) => statistic.qualifier?.text ?? null, [
    ["More than 300 boats and an estimated 12 ferries sank.", ["More than", "an estimated"]],
    ["Towns with 500 or fewer homes paid nearly \\$2 million.", ["or fewer", "nearly"]],
    ["A total of 300 boats sank.", [null]],
    ["Près de 300 bateaux ont coulé.", ["Près de"], "fr"],
  ]);
});

describe("Dating figures as reports do", () => {
  table("years and their parts", (statistic) => statistic.period?.text ?? null, [
    ["In fiscal 2018, the board gave 410 permits.", ["fiscal 2018"]],
    ["The board gave 410 permits in the 2018-19 fiscal year.", ["2018-19 fiscal year"]],
    ["In fiscal year (FY) 2014 the board gave 410 permits.", ["fiscal year (FY) 2014"]],
    ["The board gave 410 permits in the year ending March 2019.", ["the year ending March 2019"]],
    ["The board gave 410 permits in the 12 months to March 2019.", ["the 12 months to March 2019", null]],
    ["The board gave 410 permits five years ago.", ["five years ago", null]],
    ["The board gave 410 permits a decade ago.", ["a decade ago"]],
    ["Au 2e trimestre 2019, on a donné 410 permis.", ["2e trimestre 2019"], "fr"],
    ["On a donné 410 permis au début des années 1990.", ["début des années 1990"], "fr"],
    ["On a donné 410 permis sur la période 2013-2019.", ["la période 2013-2019"], "fr"],
    ["On a donné 410 permis il y a dix ans.", ["il y a dix ans", null], "fr"],
    ["On donne désormais 410 permis.", ["désormais"], "fr"],
    [
      "On donne 410 permis au cours des dix premiers mois de 2019.",
      ["dix premiers mois de 2019", null],
      "fr",
    ],
    ["Daily newspapers sold 410 copies.", [null]],
    ["The lab tests 410 samples daily.", ["daily"]],
  ]);

  table("years that the mark of a note has run into", (statistic) => statistic.period?.text ?? null, [
    ["It rose.”34 It sank 12 boats in May 2014 and 31 in May 201535.", ["May 2014", "May 2015"]],
    ["It rose.”34 It sank 12 boats by May 201535; it ran on.", ["by May 2015"]],
    ["It rose.”34 It sank 201535 boats in 2014.", ["2014"]],
    ["It rose. It sank 12 boats in 2014, and 201535.", ["2014", "2014"]],
  ]);

  table("dates that are none of the figure's", (statistic) => statistic.period?.text ?? null, [
    ["In her evidence on 16 May 2012, she said that 410 boats sank.", [null]],
    ["In a letter dated 16 May 2012, he wrote of 410 boats.", [null]],
    ["Dans une lettre du 3 mars 2019, la ville parle de 410 permis.", [null], "fr"],
    ["It was an increase of 21% over the previous year.", [null]],
    ["Les vols sont 12 % plus nombreux qu'en 2014.", [null], "fr"],
    ["On estime qu'en 2014, 12 % des marins dormaient.", ["2014"], "fr"],
    ["On 16 May 2012, 410 boats sank.", ["16 May 2012"]],
    ["It rose by 21% over the past year.", ["the past year"]],
  ]);
});

describe("Finding what is measured in longer sentences", () => {
  table("past what stands between", (statistic) => statistic.subject?.text ?? null, [
    ["The rate of repair, which had fallen for long, was 31%.", ["rate of repair"]],
    ["It must go to the harbour board, which has 28 boats to sell.", ["boats"]],
    ["The north port has seen repair costs fall by 31%.", ["repair costs"]],
    ["Repair costs are projected to grow to 31%.", ["Repair costs"]],
    ["The repair rate is in fact 31%.", ["repair rate"]],
    ["It paid $5 million in severance pay.", ["severance pay"]],
    ["Some 31% of U.S. towns replied.", ["U.S. towns"]],
    ["Some 410 permits in total were sold.", ["permits"]],
    ["There was a doubling in boat sales.", ["boat sales"]],
    ["Le taux de départ s'élève en effet à 31 %.", ["taux de départ"], "fr"],
    ["Ils ont un taux de départ encore plus haut (31 %).", ["taux de départ"], "fr"],
    ["Leur taux de départ est deux fois supérieur (31 %).", ["taux de départ", "taux de départ"], "fr"],
    ["On note un taux de départ égal à 31 %.", ["taux de départ"], "fr"],
    ["Leur taux a baissé, alors qu'il est de 31 % ici.", ["taux"], "fr"],
    ["On a donné 410 permis au cours du mois.", ["permis"], "fr"],
  ]);

  table("the direction past brackets and participles", (statistic) => statistic.direction, [
    ["Sales grew from a high of $31 in 2004 to $99 in 2010.", [null, "increase"]],
    ["Sales have increased, reaching $31 in 2005.", ["increase"]],
    ["Une hausse de 8 % (37 %) et de 29 % (31 %).", ["increase", null, "increase", null], "fr"],
    ["La part a diminué, passant d'environ 6 % à 4 %.", [null, "decrease"], "fr"],
    ["Cinq ans plus tard, la part est de 4 %.", [null, null], "fr"],
    ["The crews reached 31 ports.", [null]],
  ]);

  table("numbers that share what follows", (statistic) => [statistic.text, statistic.unit], [
    [
      "The nets had leaks of 34, 47, and even 71%.",
      [
        ["34", "%"],
        ["47", "%"],
        ["71%", "%"],
      ],
    ],
    ["It seats 12 or 13 members.", [["12 or 13", null]]],
    [
      "It seats 12 or 40 members.",
      [
        ["12", null],
        ["40", null],
      ],
    ],
    ["C'est une priorité pour 80 % des ports.", [["80 %", "%"]], "fr"],
  ]);
});

describe("Matching lists", () => {
  table("the period of each figure of a series", (statistic) => statistic.period?.text ?? null, [
    ["In 2014, crews put out 31 fires, in 2015 44 fires, and in 2016 52 fires.", ["2014", "2015", "2016"]],
    ["In 2014 and 2015, the board gave 12 and 14 permits, respectively.", ["2014", "2015"]],
    ["In 2014, 2015 and 2016, respectively, it spent $2, $4 and $6.", ["2014", "2015", "2016"]],
    ["It spent $2 and $4 in 2014 and 2015, respectively, on 12 ports.", ["2014", "2015", "2015"]],
    ["En 2014 et 2015, la ville a donné respectivement 12 et 14 permis.", ["2014", "2015"], "fr"],
    ["In 2014 and 2015, the board gave 12 and 14 permits.", ["2015", "2015"]],
    ["In 2014 and 2015, the board gave 12, 14 and 16 permits, respectively.", ["2015", "2015", "2015"]],
  ]);

  table("the subject of each figure of a list", (statistic) => statistic.subject?.text ?? null, [
    ["Trawlers, ferries and tugs made 12%, 34% and 54%, respectively.", ["Trawlers", "ferries", "tugs"]],
    ["The number of thefts and fires rose by 12% and 34%, respectively.", ["number of thefts", "fires"]],
    ["Les vols et les feux ont augmenté de 12 % et de 34 %, respectivement.", ["vols", "feux"], "fr"],
    ["Trawlers, ferries and tugs made 12% and 34%, respectively.", [null, null]],
    ["It put out 31, 44 and 52 fires.", ["fires", "fires", "fires"]],
    [
      "Le nombre de vols a triplé, passant de 40 à 121.",
      ["nombre de vols", "nombre de vols", "nombre de vols"],
      "fr",
    ],
  ]);

  table("a part of a year in full", (statistic) => statistic.period?.text ?? null, [
    ["Crews put out 31 fires in 2016 (January–June).", ["2016 (January–June)"]],
    ["Crews put out 31 fires in 2016 (a record).", ["2016"]],
    ["Crews put out 31 fires in the first six months of 2016.", ["the first six months of 2016", null]],
    ["On a éteint 31 feux au premier semestre de 2016.", ["premier semestre de 2016"], "fr"],
  ]);

  table("a scale that respectively shares out", ({ kind, value, unit }) => [kind, value, unit], [
    [
      "The two ports spent 12 and 14 million dollars, respectively.",
      [
        ["count", 2, null],
        ["money", 12e6, "$"],
        ["money", 14e6, "$"],
      ],
    ],
    [
      "Les dépenses sont respectivement de 745 et 730 millions d’euros.",
      [
        ["money", 745e6, "EUR"],
        ["money", 730e6, "EUR"],
      ],
      "fr",
    ],
    [
      "It bought 12 and 14 million dollars went missing.",
      [
        ["count", 12, null],
        ["money", 14e6, "$"],
      ],
    ],
  ]);

  table("multiples led by a word", (statistic) => [statistic.text, statistic.kind, statistic.value], [
    ["Thefts rose by a factor of three.", [["a factor of three", "multiple", 3]]],
    ["Les vols ont été multipliés par trois.", [["multipliés par trois", "multiple", 3]], "fr"],
    ["Les vols ont été divisés par deux.", [["divisés par deux", "multiple", 0.5]], "fr"],
    ["This is a factor of note.", []],
    ["Ils ont été élus par trois voix.", [["trois", "count", 3]], "fr"],
  ]);
});
