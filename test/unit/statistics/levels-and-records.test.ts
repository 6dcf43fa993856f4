import assert from "node:assert/strict";
import type { LanguageTag } from "../../../src/core/document/report-document.js";
import type { Statistic } from "../../../src/core/statistics/statistic.js";
import { statisticsOf } from "./scenes.js";

/** A sentence and, for each of its figures in order, the field under test; near misses stand beside what they are near. */
type Rows<T> = readonly (readonly [sentence: string, values: readonly T[], language?: LanguageTag])[];

function table<T>(name: string, field: (statistic: Statistic) => T, rows: Rows<T>): void {
  describe(name, () => {
    for (const [sentence, values, language] of rows)
      it(sentence, () => {
        assert.deepEqual(statisticsOf(sentence, language).map(field), values);
      });
  });
}

describe("Figures of levels, records and restated changes", () => {
  table("what is measured", ({ subject }) => subject?.text ?? null, [
    ["The number of boats counted in 2013 was 270,397.", ["number of boats counted"]],
    ["In 2013 was built a quay of 27 metres.", ["quay"]],
    ["Le montant encaissé en 2015 se monte à 15 148,70 €.", ["montant encaissé"], "fr"],
    ["Le budget annuel du port est d’environ 54 millions de dollars.", ["budget annuel du port"], "fr"],
    ["Le taux s’établit en 2017 à 3,5 %.", ["taux"], "fr"],
    ["Le loyer du quai est fixé à 26 € par mois.", ["loyer du quai"], "fr"],
    ["La ville a fixé le loyer à 26 € par mois.", ["loyer"], "fr"],
    ["Les frais baissent (le solde était de 203 k€ en 2010).", ["solde"], "fr"],
    ["Leur taux a baissé, alors qu’il est de 31 % ici.", ["taux"], "fr"],
    [
      "La dette progresse de 93 % sur la période passant de 811 k€ en 2010 à 1 564 k€ en 2014.",
      ["dette", "dette", "dette"],
      "fr",
    ],
    [
      "Les charges progressent en raison des travaux, elles passent de 7 k€ en 2010 à 36 k€ en 2014.",
      ["charges", "charges"],
      "fr",
    ],
    [
      "Il est payé par des subventions à hauteur de 442 k€ et par un emprunt d’un montant de 5 M€.",
      ["subventions", "emprunt"],
      "fr",
    ],
    ["The board gave the port a grant in the amount of $5 million.", ["grant"]],
    ["Le montant de 5 M€ est payé.", ["montant"], "fr"],
    ["Il ajoute sa part au budget à hauteur de 80 %.", [null], "fr"],
    ["Les frais apparaissent à hauteur de 80 %.", [null], "fr"],
    ["Deux ports ont obtenu des subventions d’un montant de 5 M€.", ["ports", "subventions"], "fr"],
    ["She repaid the town in the amount of $5 million.", ["town"]],
    ["She made a payment to the town in the amount of $5 million.", ["amount"]],
    ["Les coûts de fonctionnement pour l’année 2014 s’élèvent à 5 €.", ["coûts de fonctionnement"], "fr"],
    ["La ville a signé un contrat d’une durée de 9 ans.", ["contrat"], "fr"],
    ["Boat sales were expected to grow from $34 million to $70 million.", ["Boat sales", "Boat sales"]],
    ["Toll receipts are likely to rise by 5%.", ["Toll receipts"]],
    ["Les frais sont appelés à augmenter de 5 %.", ["frais"], "fr"],
    ["Savings for 2004 are estimated at $200 million.", ["Savings"]],
    ["The board allotted $130 million to quays in 2000, an increase of $10 million.", ["quays", "quays"]],
    ["La somme due au titre de l’année 2008, soit 952,75 €, est payée.", ["somme due"], "fr"],
    ["La baisse est la plus faible depuis 2000, soit 5 %.", [null], "fr"],
    ["Cette dernière a été réduite de 20 %.", [null], "fr"],
    ["Les dépenses se montent, en moyenne, à un peu plus d’un million d’euros.", ["dépenses"], "fr"],
  ]);

  table("the value", ({ value }) => value, [
    ["Le solde s’établit à – 2 800 en 2017.", [-2800], "fr"],
    ["Le solde est de – 5 k€.", [-5000], "fr"],
    ["Les ventes sont en baisse de – 0,3 %.", [0.3], "fr"],
    ["The balance stood at −2,800 boats.", [-2800]],
    ["Sales fell by −3%, or rose (−3%).", [3, 3]],
    ["The balance rose from −32 boats to 430 boats.", [-32, 430]],
    ["Le solde est passé de – 32 € à 430 €.", [-32, 430], "fr"],
    ["Le port a deux quais – 3 sont fermés.", [2, 3], "fr"],
    ["Delays rose by .5 percent, to .67% of boats.", [0.5, 0.67]],
    ["The toll was $.25 a mile; .45 of it was paid.", [0.25, 0.45]],
    ["Delays ended.5 percent of boats left.", []],
    ["Section .12 and a .22 rifle are named.", []],
  ]);

  table("the direction", ({ direction }) => direction, [
    ["Theft fell by 9% to 963.", ["decrease", "decrease"]],
    ["Tolls were down 12 per cent to 3,643.", ["decrease", "decrease"]],
    ["Of the tolls, 12 per cent go to 3,643 boats.", [null, null]],
    ["La population a crû de 0,4 %, soit de 280 000 personnes.", ["increase", "increase"], "fr"],
    ["La part est de 0,4 %, soit 280 personnes.", [null, null], "fr"],
    ["Le montant encaissé se monte à 15 148,70 €.", [null], "fr"],
    ["La toiture monte à 12 m.", ["increase"], "fr"],
    ["L’écart s’est réduit (le solde était de 203 k€).", [null], "fr"],
    ["L’écart a été réduit de 203 k€.", ["decrease"], "fr"],
    ["Cette hausse est de 10 % par an.", ["increase"], "fr"],
    ["La hausse s’arrête, le solde est de 10 %.", [null], "fr"],
  ]);

  table("the period", ({ period }) => period?.text ?? null, [
    ["Tolls were up 4% in 2003, the first rise since 1991.", ["2003"]],
    ["Tolls grew 4% since 1991.", ["since 1991"]],
    ["Le taux atteint 5 % en 2012, sa valeur la plus faible depuis 2000.", ["2012"], "fr"],
    ["Tolls are 1% lower than the level recorded in 2012.", [null]],
    ["Crews had lower pay, 5%, than other crews in 2013.", ["2013"]],
    ["It counted 7,693 boats in 2012-13, up 332 on 2011-12.", ["2012-13", "2012-13"]],
    ["The share rose to 66% (the figure for 2015 was 64%).", [null, "2015"]],
    ["The share rose to 66% (64% before) in 2016.", ["2016", "2016"]],
    [
      "As of 8 August 2015, the boats that came after the storm of December 2013 were 215.",
      ["As of 8 August 2015"],
    ],
    ["As of May 2015, 12 boats were there, and in 2016 the port had 14 boats.", ["As of May 2015", "2016"]],
    ["Boats that came after the storm of December 2013 were 215.", ["December 2013"]],
    ["En 2007, 2008 et 2009, la ville a payé 62 k€.", ["2007, 2008 et 2009"], "fr"],
    ["En 2007 et 2008, la ville a payé 62 k€ puis 64 k€.", ["2008", "2008"], "fr"],
    ["La loi n° 2014-1653 du 29 décembre 2014 prévoit 5 M€.", [null], "fr"],
    ["La ville prévoit 5 M€ au 29 décembre 2014.", ["29 décembre 2014"], "fr"],
    ["There were 3.5 million overnight stays.", [null]],
    ["Theft fell in 2009, from 6,552 to 6,331.", [null, "2009"]],
    ["Theft fell from 6,552 in 2008 to 6,331 in 2009.", ["2008", "2009"]],
    [
      "Between 2008 and 2009, theft fell from 6,552 to 6,331.",
      ["Between 2008 and 2009", "Between 2008 and 2009"],
    ],
    ["It counted 1,372 boats in 2009, up from 1,183.", ["2009", null]],
    ["En 2014, les frais montent à 5 M€, soit une hausse de 8 %.", ["2014", "2014"], "fr"],
    ["En 2018, le port compte 900 bateaux de moins que l’année précédente.", ["2018"], "fr"],
    ["Il perd 1 300 habitants en moyenne chaque année depuis 2007.", ["depuis 2007"], "fr"],
    ["Il perd 1 300 habitants en moyenne chaque année.", ["chaque année"], "fr"],
    ["Tolls fell 7%, continuing the trend seen since the mid-1970s.", [null]],
  ]);

  table("what is a figure", ({ text }) => text, [
    ["A total of 2050 boats were counted.", ["2050"]],
    ["It was built in 2050 boats.", []],
    ["It covers the period from 14-21 August.", []],
    ["It covers 14-21 boats.", ["14-21"]],
    ["Les coûts varient d’une année sur l’autre, d’un jour à l’autre.", [], "fr"],
    ["Il a fallu attendre une année.", ["une année"], "fr"],
    ["La lettre va au port, 12 avenue du Quai, CS 30 602, à Laval.", [], "fr"],
    ["La ville a 12 avenues et 1 place du marché.", ["12", "1"], "fr"],
    ["It changes from one year to the next.", []],
    ["Le quai est dimensionné pour 145 bateaux.", ["145"], "fr"],
    ["On compte 12 vols pour 1 000 habitants.", ["12"], "fr"],
  ]);
});
