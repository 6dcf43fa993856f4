import assert from "node:assert/strict";
import { organizationsIn } from "./organizations-in.js";

/** Sentences with the mentions that they hold, in order; `short = entity` where the mention is not the entity's name. */
const SENTENCES: readonly (readonly [string, readonly string[]])[] = [
  [
    "Le ministère de la Santé et des Services sociaux (MSSS) a publié son rapport. Le MSSS recommande une action.",
    [
      "ministère de la Santé et des Services sociaux",
      "MSSS = ministère de la Santé et des Services sociaux",
      "MSSS = ministère de la Santé et des Services sociaux",
    ],
  ],
  [
    "L’Agence du revenu du Canada (ARC) indique que la Commission canadienne des droits de la personne a reçu des plaintes. L’ARC et Santé Canada ont répondu.",
    [
      "Agence du revenu du Canada",
      "ARC = Agence du revenu du Canada",
      "Commission canadienne des droits de la personne",
      "ARC = Agence du revenu du Canada",
      "Santé Canada",
    ],
  ],
  [
    "Selon l’Institut national de santé publique du Québec (INSPQ), le taux augmente. L’INSPQ surveille la situation.",
    [
      "Institut national de santé publique du Québec",
      "INSPQ = Institut national de santé publique du Québec",
      "INSPQ = Institut national de santé publique du Québec",
    ],
  ],
  [
    "Le ministère de l’Agriculture, des Pêcheries et de l’Alimentation du Québec collabore avec l’Université Laval et l’Université de Montréal.",
    [
      "ministère de l’Agriculture, des Pêcheries et de l’Alimentation du Québec",
      "Université Laval",
      "Université de Montréal",
    ],
  ],
  [
    "Le Service de police de la Ville de Montréal (SPVM) et la Sûreté du Québec ont mené une enquête. Le gouvernement du Québec a financé le projet.",
    [
      "Service de police de la Ville de Montréal",
      "SPVM = Service de police de la Ville de Montréal",
      "Sûreté du Québec",
      "gouvernement du Québec",
    ],
  ],
  [
    "Le Centre canadien sur les dépendances et l’usage de substances (CCDUS) offre des données. Le produit intérieur brut (PIB) recule.",
    [
      "Centre canadien sur les dépendances et l’usage de substances",
      "CCDUS = Centre canadien sur les dépendances et l’usage de substances",
    ],
  ],
  [
    "La Loi sur la santé publique et le Programme de soutien aux familles relèvent du Conseil du trésor du Canada.",
    ["Conseil du trésor du Canada"],
  ],
  [
    "L’Organisation mondiale de la Santé (OMS) et la Banque mondiale soutiennent la Caisse nationale de l’assurance maladie.",
    [
      "Organisation mondiale de la Santé",
      "OMS = Organisation mondiale de la Santé",
      "Banque mondiale",
      "Caisse nationale de l’assurance maladie",
    ],
  ],
  [
    "La Fédération des travailleurs et travailleuses du Québec (FTQ) et l’Association des pharmaciens recommandent la prudence.",
    [
      "Fédération des travailleurs et travailleuses du Québec",
      "FTQ = Fédération des travailleurs et travailleuses du Québec",
      "Association des pharmaciens",
    ],
  ],
  [
    "Environnement et Changement climatique Canada, Sécurité publique Canada et Services publics et Approvisionnement Canada ont participé.",
    [
      "Environnement et Changement climatique Canada",
      "Sécurité publique Canada",
      "Services publics et Approvisionnement Canada",
    ],
  ],
  [
    "Le Conseil a décidé de revoir la Commission. La Direction générale de la santé publique appuie le Comité consultatif sur les changements climatiques.",
    ["Direction générale de la santé publique", "Comité consultatif sur les changements climatiques"],
  ],
  [
    "L’Institut national de la statistique et des études économiques (Insee) et la Haute Autorité de santé publient des avis. La Cour des comptes estime que le Conseil d’État a raison.",
    [
      "Institut national de la statistique et des études économiques",
      "Insee = Institut national de la statistique et des études économiques",
      "Haute Autorité de santé",
      "Cour des comptes",
      "Conseil d’État",
    ],
  ],
  [
    "Les participants de la Société d’habitation du Québec, de la Régie de l’assurance maladie du Québec (RAMQ) et du Tribunal administratif du logement étaient présents.",
    [
      "Société d’habitation du Québec",
      "Régie de l’assurance maladie du Québec",
      "RAMQ = Régie de l’assurance maladie du Québec",
      "Tribunal administratif du logement",
    ],
  ],
  [
    "La Commission des droits de la personne et des droits de la jeunesse dénonce la situation à Montréal.",
    ["Commission des droits de la personne et des droits de la jeunesse"],
  ],
  [
    "Le ministre de la Justice et la directrice de l’Office de la protection du consommateur ont parlé au Sommet sur le climat.",
    ["Office de la protection du consommateur"],
  ],
  [
    "Hydro-Québec, Bombardier inc. et l’École de technologie supérieure ont signé une entente avec la Ville de Laval.",
    ["Hydro-Québec", "Bombardier inc.", "École de technologie supérieure", "Ville de Laval"],
  ],
  [
    "L’Autorité des marchés financiers (AMF) surveille les banques. La Banque du Canada maintient son taux.",
    ["Autorité des marchés financiers", "AMF = Autorité des marchés financiers", "Banque du Canada"],
  ],
  [
    "Le Secrétariat du Conseil du Trésor et Pêches et Océans Canada ont reçu des fonds de l’Agence de la santé publique du Canada.",
    ["Secrétariat du Conseil du Trésor", "Pêches et Océans Canada", "Agence de la santé publique du Canada"],
  ],
];

describe("organizations in French sentences", () => {
  for (const [sentence, expected] of SENTENCES)
    it(sentence, () => {
      assert.deepEqual(organizationsIn(sentence), expected);
    });
});
