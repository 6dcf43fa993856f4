import assert from "node:assert/strict";
import { organizationsIn } from "./organizations-in.js";

/** Made-up sentences with names joined, broken over lines, defined and listed, near misses among them; `short = entity` as elsewhere. */
const CASES: readonly (readonly [string, readonly string[]])[] = [
  ["L’Agence des services frontaliers du Belmont a répondu.", ["Agence des services frontaliers du Belmont"]],
  ["Le Conseil des travaux fluviaux de la Rive a répondu.", ["Conseil des travaux fluviaux de la Rive"]],
  [
    "Le Bureau des enfants malentendants du Québec a répondu.",
    ["Bureau des enfants malentendants du Québec"],
  ],
  ["L’Office des contrats coûteux du Québec paie.", ["Office des contrats coûteux du Québec"]],
  ["La Régie des bateaux sportifs du Québec paie.", ["Régie des bateaux sportifs du Québec"]],
  [
    "La Commission des rivières navigables et des eaux intérieures paie.",
    ["Commission des rivières navigables et des eaux intérieures"],
  ],
  [
    "La Fédération des policières et policiers municipaux du Québec paie.",
    ["Fédération des policières et policiers municipaux du Québec"],
  ],
  [
    "L’Association des ports privés et communautaires du Québec paie.",
    ["Association des ports privés et communautaires du Québec"],
  ],
  [
    "La Table de concertation des organismes au service des personnes réfugiées et immigrantes (TCRI) agit. La TCRI publie.",
    [
      "Table de concertation des organismes au service des personnes réfugiées et immigrantes",
      "TCRI = Table de concertation des organismes au service des personnes réfugiées et immigrantes",
      "TCRI = Table de concertation des organismes au service des personnes réfugiées et immigrantes",
    ],
  ],
  [
    "La Direction générale de l’information, des bateaux et de la technologie a répondu.",
    ["Direction générale de l’information, des bateaux et de la technologie"],
  ],
  [
    "La Direction générale de la planification, des finances et de la performance relève du ministère.",
    ["Direction générale de la planification, des finances et de la performance"],
  ],
  ["La Direction des ports, des bateaux ont été vus, des quais aussi.", ["Direction des ports"]],
  [
    "L’Agence des quais du Canada (l’Agence) publie. L’Agence a reçu 300 demandes. Selon l’Agence, non.",
    [
      "Agence des quais du Canada",
      "Agence = Agence des quais du Canada",
      "Agence = Agence des quais du Canada",
      "Agence = Agence des quais du Canada",
    ],
  ],
  [
    "La Société des ponts de Belmont (la Société) publie. La Société a payé. La société change.",
    [
      "Société des ponts de Belmont",
      "Société = Société des ponts de Belmont",
      "Société = Société des ponts de Belmont",
    ],
  ],
  [
    "L’Agence des quais du Canada (ci-après « l’Agence ») publie. Le rapport de l’Agence dit non.",
    [
      "Agence des quais du Canada",
      "Agence = Agence des quais du Canada",
      "Agence = Agence des quais du Canada",
    ],
  ],
  [
    "La Société de transport de Laval, Hydro-Québec et la Banque du Canada appuient le projet.",
    ["Société de transport de Laval", "Hydro-Québec", "Banque du Canada"],
  ],
  ["La Banque de France et la banque de données du Canada diffèrent.", ["Banque de France"]],
  [
    "Médecins sans frontières, la Croix-Rouge canadienne et Amnistie internationale dénoncent cela.",
    ["Médecins sans frontières", "Croix-Rouge canadienne", "Amnistie internationale"],
  ],
  ["La Croix-Rouge française a payé.", ["Croix-Rouge française"]],
  [
    "L’École nationale des quais et HEC Montréal offrent le programme.",
    ["École nationale des quais", "HEC Montréal"],
  ],
  ["Le Conseil des ports et le Bureau des quais ont signé.", ["Conseil des ports", "Bureau des quais"]],
  ["Le Conseil des ports et des quais a signé.", ["Conseil des ports et des quais"]],
  [
    "Le Conseil du port et la Régie des eaux du Québec ont signé.",
    ["Conseil du port", "Régie des eaux du Québec"],
  ],
  [
    "Le ministère des Ports et le ministère de la Santé ont signé.",
    ["ministère des Ports", "ministère de la Santé"],
  ],
  ["Le ministère des Ports et de la Santé a signé.", ["ministère des Ports et de la Santé"]],
  ["Les ministères des Ports et de la Santé ont signé.", []],
  [
    "Le Conseil des ports, la Régie des eaux et l’Office des ponts ont signé.",
    ["Conseil des ports", "Régie des eaux", "Office des ponts"],
  ],
  [
    "Le Comité des enfants et des familles du Québec, présidé par Anne Poule, agit.",
    ["Comité des enfants et des familles du Québec"],
  ],
  [
    "L’Agence des ports\ndu Québec et la Régie\ndes eaux ont signé.",
    ["Agence des ports du Québec", "Régie des eaux"],
  ],
  ["La directrice du Conseil des ports, Anne Poule, est partie.", ["Conseil des ports"]],
  ["La Loi sur les ports et le Programme des quais ne sont pas des organismes.", []],
  ["Le Programme des ports payants du Québec (PPPQ) et l’Indice des eaux (IDE) montent.", []],
  [
    "L’Agence des données ouvertes travaille avec l’Institut du bois durable.",
    ["Agence des données ouvertes", "Institut du bois durable"],
  ],
  [
    "Le Conseil des ports veut agir; le Bureau des quais peut aider.",
    ["Conseil des ports", "Bureau des quais"],
  ],
  ["L’Agence des ports travaillant au Québec est petite.", ["Agence des ports"]],
  [
    "L’Union des producteurs laitiers et fromagers du Québec (UPLFQ) paie. L’UPLFQ vend.",
    [
      "Union des producteurs laitiers et fromagers du Québec",
      "UPLFQ = Union des producteurs laitiers et fromagers du Québec",
      "UPLFQ = Union des producteurs laitiers et fromagers du Québec",
    ],
  ],
  [
    "CDP Conseil des ports\nRDE Régie des eaux\nPIB Produit intérieur brut",
    ["CDP = Conseil des ports", "Conseil des ports", "RDE = Régie des eaux", "Régie des eaux"],
  ],
  [
    "Le Réseau des femmes autochtones et métisses de l’Ouest (RFAMO) agit.",
    [
      "Réseau des femmes autochtones et métisses de l’Ouest",
      "RFAMO = Réseau des femmes autochtones et métisses de l’Ouest",
    ],
  ],
  ["Le Secrétariat aux affaires fluviales paie.", ["Secrétariat aux affaires fluviales"]],
  [
    "La Commission sur les ports payants et les quais gratuits a siégé.",
    ["Commission sur les ports payants et les quais gratuits"],
  ],
  ["La Commission des relations avec les citoyens siège.", ["Commission des relations avec les citoyens"]],
  ["La Commission des ports avec les citoyens siège.", ["Commission des ports"]],
  ["Le Service des ressources humaines (RH) paie. Les RH paient.", ["Service des ressources humaines"]],
  ["Le Comité des ports afin de payer siège.", ["Comité des ports"]],
  [
    "La Direction des ports, des eaux et des quais Collaboration Anne Poule.",
    ["Direction des ports, des eaux et des quais"],
  ],
  ["Hydro-Québec et la Régie des eaux du Québec paient.", ["Hydro-Québec", "Régie des eaux du Québec"]],
  ["Le Tribunal des ports et celui des eaux siègent.", ["Tribunal des ports"]],
  ["Ni le Conseil des ports ni la Régie des eaux ne paient.", ["Conseil des ports", "Régie des eaux"]],
  [
    "L’Association des ports ouverts et des quais fermés (APOQF) paie.",
    [
      "Association des ports ouverts et des quais fermés",
      "APOQF = Association des ports ouverts et des quais fermés",
    ],
  ],
  [
    "Le Fonds des pêches lointaines aide le Réseau des marins anciens.",
    ["Fonds des pêches lointaines", "Réseau des marins anciens"],
  ],
  [
    "Selon l’UNION DES COMITÉS QUAI ET PORTS DE LA RIVE, note 3, les quais de la ville de Belmont et les ponts sont vieux et ne tiennent plus.",
    ["UNION DES COMITÉS QUAI ET PORTS DE LA RIVE"],
  ],
  [
    "La RÉGIE DES EAUX CONSEIL DES PORTS paie pour que les quais de la ville et les ponts tiennent encore.",
    ["RÉGIE DES EAUX", "CONSEIL DES PORTS"],
  ],
  ["Les données d’Élections Montréal le montrent.", ["Élections Montréal"]],
  ["Les élections Montréal et Laval le montrent.", []],
  [
    "La Haute autorité de lutte contre le bruit et pour le silence (HALBS) a répondu. La HALBS paie.",
    [
      "Haute autorité de lutte contre le bruit et pour le silence",
      "HALBS = Haute autorité de lutte contre le bruit et pour le silence",
      "HALBS = Haute autorité de lutte contre le bruit et pour le silence",
    ],
  ],
  ["Une haute autorité de contrôle paiera.", []],
  [
    "Ils ont écrit au Médiateur de la République mais aussi au Contrôleur général des lieux de pêche.",
    ["Médiateur de la République", "Contrôleur général des lieux de pêche"],
  ],
  ["Contrôleur de gestion : le contrôleur de gestion paie.", []],
  [
    "L’Université du Québec à Sept-Iles, l’UQSI, paie. Le campus de l’UQSI est loin.",
    [
      "Université du Québec à Sept-Iles",
      "UQSI = Université du Québec à Sept-Iles",
      "UQSI = Université du Québec à Sept-Iles",
    ],
  ],
];

describe("names that French joins", () => {
  for (const [text, expected] of CASES)
    it(text.replace(/\n/g, "⏎"), () => {
      assert.deepEqual(organizationsIn(text), expected);
    });
});
