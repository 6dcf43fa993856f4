import assert from "node:assert/strict";
import type { LanguageTag } from "../../../src/core/document/report-document.js";
import type { Mention } from "../../../src/core/organizations/organization.js";
import { findStatistics } from "../../../src/core/statistics/find-statistics.js";
import { paragraph, statisticsOf } from "./scenes.js";

type Field = "place" | "comparison" | "population";

/** A sentence and, for each of its figures in order, the words of the field under test. */
type Rows = readonly (readonly [
  sentence: string,
  values: readonly (string | null)[],
  language?: LanguageTag,
])[];

function table(name: string, field: Field, rows: Rows): void {
  describe(name, () => {
    for (const [sentence, values, language] of rows)
      it(sentence, () => {
        assert.deepEqual(
          statisticsOf(sentence, language).map((statistic) => statistic[field]?.text ?? null),
          values,
        );
      });
  });
}

describe("On what ground a figure stands", () => {
  table("where it was measured", "place", [
    ["Some 12% of homes in Rouen are empty.", ["Rouen"]],
    ["In Rouen, 12% of homes are empty and 7% are let.", ["Rouen", "Rouen"]],
    ["It closed 12 docks in Rouen and 7 in Lille.", ["Rouen", "Lille"]],
    ["It closed 12 docks in Rouen, and in Lille 7 mills burned.", ["Rouen", "Lille"]],
    ["Rents rose by 8% and 12% in the United Kingdom.", ["United Kingdom", "United Kingdom"]],
    ["It runs 14 ferries in Calgary, Alberta.", ["Calgary, Alberta"]],
    ["It runs 14 ferries in Caen, Rouen and Lille.", ["Caen, Rouen and Lille"]],
    ["It runs 14 ferries across Newfoundland and Labrador.", ["Newfoundland and Labrador"]],
    ["It runs 14 ferries in Port Varn.", ["Port Varn"]],
    ["It runs 14 ferries in Marl County.", ["Marl County"]],
    ["Environ 12 % des logements de la ville sont vides à Rouen.", ["Rouen"], "fr"],
    ["Au Québec, 31 bateaux ont coulé.", ["Québec"], "fr"],
    ["Il a fermé 12 quais en Nouvelle-Écosse et 7 à Lille.", ["Nouvelle-Écosse", "Lille"], "fr"],
    ["On compte 31 bateaux à Bar-sur-Lys.", ["Bar-sur-Lys"], "fr"],
    ["It sold 14 ferries in May.", [null]],
    ["It sold 14 ferries in Phase Two.", [null]],
    ["It wrote 14 letters in French.", [null]],
    ["It has 14 students in Head Start.", [null]],
    ["It has 14 students in Ontario Works.", [null]],
    ["Rents rose by 8%, while those in Rouen fell.", [null]],
    ["Rents rose by 8%; in Rouen they fell.", [null]],
  ]);

  it("is no place where an organization is named", () => {
    const text = "It counted 12 seats in New Harbour Bay.";
    const start = text.indexOf("New");
    const name = text.slice(start, -1);
    const mention: Mention = { start, end: text.length - 1, text: name, entity: name, section: null };
    const placesWith = (mentions: Mention[]) =>
      findStatistics(paragraph(text), mentions).map(({ place }) => place?.text ?? null);
    assert.deepEqual(placesWith([]), [name]);
    assert.deepEqual(placesWith([mention]), [null]);
  });

  table("what it is compared with", "comparison", [
    ["Thefts rose by 12% compared to a five-year average.", ["a five-year average", null]],
    ["Compared with 2016, thefts rose by 5% and fires by 8%.", ["2016", "2016"]],
    ["Thefts were 31% higher than in 2016.", ["2016"]],
    ["There was a 21% increase from 2017.", ["2017"]],
    ["Ferries cost three times as much relative to the old boats.", ["the old boats"]],
    ["Women earn 12% less than men in the same trade.", ["men in the same trade"]],
    ["The rate is 12%, compared with 34% in the north.", ["34% in the north", null]],
    ["The rate is 12% against 34% in 2014.", ["34% in 2014", null]],
    ["Les vols ont augmenté de 12 % par rapport à 2016.", ["2016"], "fr"],
    ["Le taux est de 12 % contre 31 % en 2010.", ["31 % en 2010", null], "fr"],
    ["Les vols sont 12 % plus nombreux qu'en 2016.", ["2016"], "fr"],
    ["Le loyer est deux fois plus élevé que dans le Grand Est.", ["dans le Grand Est"], "fr"],
    ["More than 300 boats sank.", [null]],
    ["It paid $5 million rather than the grant.", [null]],
    ["It fought 12 fires against the will of the board.", [null]],
    ["It ran 12 ferries from 2017.", [null]],
    ["Costs were 12% higher than they were.", [null]],
    ["Ils étaient 12, alors qu'en 2017 tous ont voté.", [null], "fr"],
    ["La lutte contre la pêche a coûté 12 % du budget.", [null], "fr"],
  ]);

  table("of what it is a share", "population", [
    ["Knives were seen in 68% of violent events.", ["violent events"]],
    ["Some 9% of the 640 depots closed.", ["640 depots", null]],
    ["Of the 640 depots, 9% closed.", [null, "640 depots"]],
    ["Among tenants, 9% moved and half stayed.", ["tenants", "tenants"]],
    ["Two-thirds of the mills burned.", ["mills"]],
    ["One in five of the mills burned.", ["mills"]],
    ["Près de 14 % des ménages louent.", ["ménages"], "fr"],
    ["Sur 25 000 marins, 20 % sont partis.", [null, "25 000 marins"], "fr"],
    ["Parmi les locataires, 20 % sont partis.", ["locataires"], "fr"],
    ["Thefts fell by 9% of late.", [null]],
    ["An increase of 9% was seen.", [null]],
    ["A 9% drop of the rate was seen.", [null]],
    ["Some 9% of them closed.", [null]],
    ["Of these, 9% closed.", [null]],
    ["It closed 9 of the 640 depots.", [null, null]],
    ["Une hausse de 12 % des vols.", [null], "fr"],
  ]);
});
