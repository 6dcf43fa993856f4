import assert from "node:assert/strict";
import { statisticsOf } from "./scenes.js";

type Row = readonly [
  sentence: string,
  figures: readonly (readonly [string, string, unknown, string | null])[],
];

const FIGURES: readonly Row[] = [
  ["Le fonds a financé 12 418 lits.", [["12 418", "count", 12418, null]]],
  ["La part atteint 37,3 % des ménages.", [["37,3 %", "percentage", 37.3, "%"]]],
  [
    "Le taux a reculé de 0,4 point de pourcentage.",
    [["0,4 point de pourcentage", "percentage", 0.4, "percentage points"]],
  ],
  [
    "Un budget de 3 M$ et de 1,2 milliard d'euros.",
    [
      ["3 M$", "money", 3e6, "$"],
      ["1,2 milliard d'euros", "money", 1.2e9, "EUR"],
    ],
  ],
  ["La ville a versé 12,5 millions de dollars.", [["12,5 millions de dollars", "money", 12.5e6, "$"]]],
  ["La ville a versé 4 500 $ à chacun.", [["4 500 $", "money", 4500, "$"]]],
  [
    "Quatre-vingt-dix-sept pour cent (97 %) des navires.",
    [["Quatre-vingt-dix-sept pour cent (97 %)", "percentage", 97, "%"]],
  ],
  [
    "Soixante et onze agents et deux cent trente élèves.",
    [
      ["Soixante et onze", "count", 71, null],
      ["deux cent trente", "count", 230, null],
    ],
  ],
  ["Douze (12) centres ont ouvert.", [["Douze (12)", "count", 12, null]]],
  [
    "Le quart des fermes et les deux tiers des puits.",
    [
      ["Le quart", "multiple", 0.25, null],
      ["deux tiers", "multiple", 2 / 3, null],
    ],
  ],
  [
    "Le nombre de vols a doublé en cinq ans.",
    [
      ["doublé", "multiple", 2, null],
      ["cinq ans", "duration", 5, "year"],
    ],
  ],
  [
    "Au cours des 5 dernières années, 340 familles sont parties.",
    [
      ["5 dernières années", "duration", 5, "year"],
      ["340", "count", 340, null],
    ],
  ],
  ["Entre 10 et 15 % des élèves.", [["10 et 15 %", "percentage", [10, 15], "%"]]],
  [
    "Une personne sur cinq et 3 élèves sur 10.",
    [
      ["Une personne sur cinq", "ratio", 0.2, null],
      ["3 élèves sur 10", "ratio", 0.3, null],
    ],
  ],
  [
    "Le parc couvre 1 200 hectares et produit 90 MW.",
    [
      ["1 200 hectares", "measure", 1200, "ha"],
      ["90 MW", "measure", 90, "MW"],
    ],
  ],
  ["Ils sont trois fois plus nombreux.", [["trois fois", "multiple", 3, null]]],
  [
    "Le taux était de 14,2 pour 100 000 habitants en 2016.",
    [["14,2 pour 100 000", "rate", 14.2, "per 100 000"]],
  ],
  ["Mille deux cents personnes ont signé.", [["Mille deux cents", "count", 1200, null]]],
];

const MORE: readonly Row[] = [
  ["Une réduction de 40 à 45 % est visée.", [["40 à 45 %", "percentage", [40, 45], "%"]]],
  ["Près d'un marin sur quatre vit ici.", [["un marin sur quatre", "ratio", 0.25, null]]],
  [
    "On compte cent vingt (120) clubs et une quinzaine d'écoles.",
    [
      ["cent vingt (120)", "count", 120, null],
      ["une quinzaine", "count", 15, null],
    ],
  ],
  [
    "Sur 25 000 marins, 20 % sont partis (86 sur 298 candidatures).",
    [
      ["25 000", "count", 25000, null],
      ["20 %", "percentage", 20, "%"],
      ["86 sur 298", "ratio", 86 / 298, null],
    ],
  ],
  ["On compte 12 pannes par mille habitants.", [["12", "count", 12, null]]],
  [
    "Le taux a reculé d'un point de pourcentage.",
    [["un point de pourcentage", "percentage", 1, "percentage points"]],
  ],
  ["La ligne reçoit 45 appels par jour.", [["45", "rate", 45, "per day"]]],
  [
    "Le coût est passé de 20 $ à 50 $ la tonne.",
    [
      ["20 $", "money", 20, "$"],
      ["50 $", "money", 50, "$"],
    ],
  ],
  ["Le rapport est de cinq pour un.", [["cinq pour un", "ratio", 5, null]]],
];

/** Ways of writing figures that the reports in `test/fixtures/french` taught. */
const LEARNT: readonly Row[] = [
  ["Le réseau perd de 10 à 15 % de son eau.", [["10 à 15 %", "percentage", [10, 15], "%"]]],
  ["Le quai coûte de 600 000 à 900 000 $.", [["600 000 à 900 000 $", "money", [600000, 900000], "$"]]],
  ["Le coût annuel est de 30 à 40 k€.", [["30 à 40 k€", "money", [30000, 40000], "EUR"]]],
  ["Le syndicat des pilotes en réclame 40.", [["40", "count", 40, null]]],
  [
    "La contribution passerait de 38,2 M€ à 51 M€.",
    [
      ["38,2 M€", "money", 38.2e6, "EUR"],
      ["51 M€", "money", 51e6, "EUR"],
    ],
  ],
  ["Les charges sont en hausse d’un quart depuis la crue.", [["un quart", "multiple", 0.25, null]]],
  ["Les prix ont baissé d'un tiers et les navires aussi.", [["un tiers", "multiple", 1 / 3, null]]],
  [
    "L’énergie a coûté 1,2 Md€ et 64 p. 100 du budget.",
    [
      ["1,2 Md€", "money", 1.2e9, "EUR"],
      ["64 p. 100", "percentage", 64, "%"],
    ],
  ],
];

const SILENT: readonly string[] = [
  "Voir la section 3.2, la figure 4, les pages 12 à 15 et l'annexe 1.",
  "Le 3 juin 2015, puis en 2018-2019, la loi a changé.",
  "Le XXIe siècle et le 3e rapport, le 1er mai.",
  "Un des membres a demandé une autre semaine.",
  "La COVID-19 et l'article 12 de la Loi.",
  "D'un point de vue territorial, la ville a changé.",
  "La séance débute à 14 h 30.",
  "Le forum des 5 et 6 juin 2024 a eu lieu à Rouen.",
  "Ils se sont vus les 3, 4 et 5 mai 2019.",
  "La loi n° 2019-1234 du 24 décembre 2019 et l'article L. 1411-1 du code.",
  "Les 15 à 24 ans et les personnes de 65 ans et plus ont répondu.",
];

describe("Reading French figures", () => {
  for (const [sentence, figures] of [...FIGURES, ...MORE, ...LEARNT])
    it(sentence, () => {
      const found = statisticsOf(sentence, "fr").map(({ text, kind, value, unit }) => [
        text,
        kind,
        value,
        unit,
      ]);
      assert.deepEqual(found, figures);
    });
  describe("numbers that measure nothing", () => {
    for (const sentence of SILENT)
      it(sentence, () => {
        assert.deepEqual(
          statisticsOf(sentence, "fr").map(({ text }) => text),
          [],
        );
      });
  });
});
