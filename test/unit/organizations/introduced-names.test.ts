import assert from "node:assert/strict";
import { organizationsIn } from "./organizations-in.js";

const SENTENCES: readonly (readonly [string, readonly string[]])[] = [
  [
    "Large banks, including Oakwell, Merton Hale, and ZBK, lent more. In 2007, ZBK closed and Merton Hale was sold.",
    ["Oakwell", "Merton Hale", "ZBK", "ZBK", "Merton Hale"],
  ],
  [
    "Des organismes tels que Passerelle et Vent Debout ont répondu. La ville finance Passerelle.",
    ["Passerelle", "Vent Debout", "Passerelle"],
  ],
  [
    "Dolcar, a waste management company, won the contract. The city paid Dolcar monthly.",
    ["Dolcar", "Dolcar"],
  ],
  ["The work was done by its contractor, Dolcar, in May.", ["Dolcar"]],
  ["The board works with organizations, such as Norwegian churches, in town.", []],
  ["Two programs run by national agencies, such as Harbour Reach and Safe Quay, closed.", []],
  ["Countries such as France and Norland agreed. Ann Poole, the company secretary, left.", []],
  [
    "Les fournisseurs DOLCAR, ZBK et Fenwick ont perdu. Les fournisseurs Familles rurales aussi.",
    ["DOLCAR", "ZBK", "Fenwick"],
  ],
  ["The suppliers Dolcar and ZBK have won. The agencies Norland made are old.", ["Dolcar", "ZBK"]],
  ["Riksvakten, the supreme audit institution of Norland, agreed.", ["Riksvakten"]],
  ["Redwater, an institution of its valley, agreed. Merton, the watchman of the quay, did not.", []],
  ["On constate que Quai-Québec a payé. Le port est géré par Quai-Québec.", ["Quai-Québec", "Quai-Québec"]],
  ["Le corridor Windsor-Québec est long. Le train Valmont-Québec a déraillé. Le Nord-Québec a froid.", []],
  ["The company left on Monday. The firm Monday said no. Tools such as Hammerfix help.", []],
];

describe("names that the report introduces as bodies", () => {
  for (const [sentence, expected] of SENTENCES)
    it(sentence, () => {
      assert.deepEqual(organizationsIn(sentence), expected);
    });
});
