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
  [
    "Les services de police, les conseils municipaux et les agences de voyage n’ont pas répondu. Le Service à la clientèle est fermé. La Politique de santé, le Plan Nord et la Charte des droits sont cités.",
    [],
  ],
  [
    "L'Office national de l'énergie, l'Agence canadienne d'inspection des aliments (ACIA), l'Agence des services frontaliers du Canada (ASFC) et la Gendarmerie royale du Canada (GRC) participent. L'ACIA et l'ASFC ont dit oui.",
    [
      "Office national de l'énergie",
      "Agence canadienne d'inspection des aliments",
      "ACIA = Agence canadienne d'inspection des aliments",
      "Agence des services frontaliers du Canada",
      "ASFC = Agence des services frontaliers du Canada",
      "Gendarmerie royale du Canada",
      "GRC = Gendarmerie royale du Canada",
      "ACIA = Agence canadienne d'inspection des aliments",
      "ASFC = Agence des services frontaliers du Canada",
    ],
  ],
  [
    "La Direction générale des entreprises (DGE), le Commissariat général à l’égalité des territoires et la Direction interministérielle du numérique (Dinum) pilotent. La Dinum précise que l’État et les régions financent.",
    [
      "Direction générale des entreprises",
      "DGE = Direction générale des entreprises",
      "Commissariat général à l’égalité des territoires",
      "Direction interministérielle du numérique",
      "Dinum = Direction interministérielle du numérique",
      "Dinum = Direction interministérielle du numérique",
    ],
  ],
  [
    "Le Défenseur des droits, le Conseil constitutionnel, le Sénat et l’Assemblée nationale ont été saisis. Le Parlement européen et la Commission européenne aussi. Selon Eurostat et l’OCDE, la hausse est de 3 %.",
    [
      "Défenseur des droits",
      "Conseil constitutionnel",
      "Sénat",
      "Assemblée nationale",
      "Parlement européen",
      "Commission européenne",
      "Eurostat",
      "OCDE",
    ],
  ],
  [
    "Le revenu médian après impôt (RMA) et l’indice de développement humain (IDH) progressent. La maladie à coronavirus (COVID-19) et le virus du Nil occidental (VNO) reculent. Le produit national brut de la Suisse.",
    [],
  ],
  [
    "La présidente du Conseil d’administration de la Société des alcools du Québec (SAQ), Mme Roy, estime que la SAQ doit agir. Les membres du Conseil sont nommés. Le Conseil recommande. La Société publie.",
    [
      "Société des alcools du Québec",
      "SAQ = Société des alcools du Québec",
      "SAQ = Société des alcools du Québec",
      "Société = Société des alcools du Québec",
    ],
  ],
  [
    "L’Agence nationale de sécurité du médicament et des produits de santé (ANSM) a suspendu l’autorisation. Le Haut Conseil pour le climat et la Caisse des dépôts et consignations ont réagi, de même que l’Union nationale des associations familiales (Unaf).",
    [
      "Agence nationale de sécurité du médicament et des produits de santé",
      "ANSM = Agence nationale de sécurité du médicament et des produits de santé",
      "Haut Conseil pour le climat",
      "Caisse des dépôts et consignations",
      "Union nationale des associations familiales",
      "Unaf = Union nationale des associations familiales",
    ],
  ],
  [
    "La Commission scolaire de Montréal et le Conseil supérieur de l’éducation appuient la Loi sur l’instruction publique.",
    ["Commission scolaire de Montréal", "Conseil supérieur de l’éducation"],
  ],
  [
    "Le Conseil national de recherches du Canada (CNRC) collabore avec l’Agence spatiale canadienne (ASC). La GRC et le SCRS ont témoigné.",
    [
      "Conseil national de recherches du Canada",
      "CNRC = Conseil national de recherches du Canada",
      "Agence spatiale canadienne",
      "ASC = Agence spatiale canadienne",
      "GRC",
      "SCRS",
    ],
  ],
  [
    "Le gouvernement fédéral et le gouvernement de l’Ontario ont négocié avec l’Assemblée des Premières Nations (APN). L’APN affirme que non.",
    [
      "gouvernement de l’Ontario",
      "Assemblée des Premières Nations",
      "APN = Assemblée des Premières Nations",
      "APN = Assemblée des Premières Nations",
    ],
  ],
  [
    "La Cour suprême du Canada et le Tribunal canadien des droits de la personne ont tranché. Le Parti libéral du Canada a répondu.",
    ["Cour suprême du Canada", "Tribunal canadien des droits de la personne", "Parti libéral du Canada"],
  ],
  [
    "L’Union des municipalités du Québec (UMQ), la Fédération québécoise des municipalités (FQM) et la Ville de Québec demandent une révision.",
    [
      "Union des municipalités du Québec",
      "UMQ = Union des municipalités du Québec",
      "Fédération québécoise des municipalités",
      "FQM = Fédération québécoise des municipalités",
      "Ville de Québec",
    ],
  ],
  [
    "La Direction de la recherche du ministère de l’Éducation et l’Agence régionale de santé d’Île-de-France ont collaboré.",
    ["Direction de la recherche", "ministère de l’Éducation", "Agence régionale de santé d’Île-de-France"],
  ],
  [
    "Le Plan d’action pour les aînés, la Stratégie nationale de réduction de la pauvreté et l’Indice des prix à la consommation (IPC) sont cités. La Commission a entendu des témoins. Le Ministère recommande.",
    [],
  ],
  [
    "Le Service correctionnel du Canada et le Service canadien du renseignement de sécurité (SCRS) relèvent du ministre de la Sécurité publique.",
    [
      "Service correctionnel du Canada",
      "Service canadien du renseignement de sécurité",
      "SCRS = Service canadien du renseignement de sécurité",
    ],
  ],
  [
    "Le Groupe d’experts intergouvernemental sur l’évolution du climat (GIEC) et le Fonds monétaire international (FMI) avertissent les gouvernements.",
    [
      "Groupe d’experts intergouvernemental sur l’évolution du climat",
      "GIEC = Groupe d’experts intergouvernemental sur l’évolution du climat",
      "Fonds monétaire international",
      "FMI = Fonds monétaire international",
    ],
  ],
  [
    "La Société canadienne d’hypothèques et de logement (SCHL) et la Banque de développement du Canada soutiennent les entreprises.",
    [
      "Société canadienne d’hypothèques et de logement",
      "SCHL = Société canadienne d’hypothèques et de logement",
      "Banque de développement du Canada",
    ],
  ],
  [
    "La Caisse de dépôt et placement du Québec investit. La Caisse d’allocations familiales verse des aides. L’Office québécois de la langue française surveille.",
    [
      "Caisse de dépôt et placement du Québec",
      "Caisse d’allocations familiales",
      "Office québécois de la langue française",
    ],
  ],
  [
    "Voir COMITÉ DES AFFAIRES DU PORT ET DES RIVES DE L’ESTUAIRE, Avis, 2014, p. 3, cité par la Ligue contre le bruit et la poussière.",
    ["COMITÉ DES AFFAIRES DU PORT ET DES RIVES DE L’ESTUAIRE", "Ligue contre le bruit et la poussière"],
  ],
  [
    "Il recommande que la Ville de Belmont poursuive ce plan et que la Ville de Belmont crée un bureau. Les dépliants de la Ville distribués ici.",
    ["Ville de Belmont", "Ville de Belmont"],
  ],
  [
    "Le Service des parcs de la Ville de Belmont86 aide les employés de la Ville de Belmont aux enjeux du quai.",
    ["Service des parcs de la Ville de Belmont", "Ville de Belmont"],
  ],
  [
    "Le Service des parcs de la Ville de Belmont (SPVB) a répondu. Ligue du quai c. Ville de Belmont (SPVB), 2018. La Ville de Belmont paie.",
    [
      "Service des parcs de la Ville de Belmont",
      "SPVB = Service des parcs de la Ville de Belmont",
      "Ligue du quai",
      "Ville de Belmont",
      "SPVB = Service des parcs de la Ville de Belmont",
      "Ville de Belmont",
    ],
  ],
  [
    "La Communauté métropolitaine de Belmont agit avec Orville Métropole.",
    ["Communauté métropolitaine de Belmont", "Orville Métropole"],
  ],
  [
    "Le Comité d’experts sur les quais et le Groupe de travail sur les marées se réunissent.",
    ["Comité d’experts sur les quais", "Groupe de travail sur les marées"],
  ],
  [
    "LVH Laboratoire des vagues et de l’hydraulique\nSAQ Société d’aménagement du quai",
    [
      "LVH = Laboratoire des vagues et de l’hydraulique",
      "Laboratoire des vagues et de l’hydraulique",
      "SAQ = Société d’aménagement du quai",
      "Société d’aménagement du quai",
    ],
  ],
  [
    "Le centre communal d’aide aux marins (CCAM) a agi avec l’association des maires de la côte (AMC). Le conseil d’administration (CA) du CCAM vote.",
    [
      "centre communal d’aide aux marins",
      "CCAM = centre communal d’aide aux marins",
      "association des maires de la côte",
      "AMC = association des maires de la côte",
      "CCAM = centre communal d’aide aux marins",
    ],
  ],
  [
    "La direction générale des ports et phares (DGPPh) écrit au syndicat intercommunal de Laval. Le débat d’orientation portuaire (DOP) est clos.",
    [
      "direction générale des ports et phares",
      "DGPPh = direction générale des ports et phares",
      "syndicat intercommunal de Laval",
    ],
  ],
  [
    "L’Office de tourisme de Belmont (OTB) ouvre. Les voyages de l’office de tourisme de Belmont sont rares ; un office de tourisme suffit.",
    [
      "Office de tourisme de Belmont",
      "OTB = Office de tourisme de Belmont",
      "office de tourisme de Belmont = Office de tourisme de Belmont",
    ],
  ],
  [
    "La communauté de communes du Pays Belmontois regroupe 15 communes. La communauté internationale et une communauté de communes agissent.",
    ["communauté de communes du Pays Belmontois"],
  ],
  [
    "La chambre régionale des comptes de Bretagne publie. La chambre régionale des comptes sur la gestion du port. Le ministère des finances et des comptes publics pour les ports.",
    ["chambre régionale des comptes de Bretagne", "ministère des finances et des comptes publics"],
  ],
  [
    "L’article L. 222-19 du CDP et l’article 12 du CDP sont clairs. Les règles prévues par le CDP et les rapports exigés par le CDP valent.",
    [],
  ],
  [
    "Section de fonctionnement. Fonds de roulement. Le Fonds de Solidarité des Ports paie.",
    ["Fonds de Solidarité des Ports"],
  ],
  [
    "Le Conseil économique, portuaire et social et le Comité rural et social européen se réunissent.",
    ["Conseil économique, portuaire et social", "Comité rural et social européen"],
  ],
  [
    "La norme du Bureau International du Quai - BIQ et la commission des finances du Sénat. Une commission de trois sénateurs agit.",
    [
      "Bureau International du Quai",
      "BIQ = Bureau International du Quai",
      "commission des finances du Sénat",
    ],
  ],
  ["Source : Insee, 2014. Selon l’Insee, le taux baisse.", ["Insee", "Insee"]],
];

describe("organizations in French sentences", () => {
  for (const [sentence, expected] of SENTENCES)
    it(sentence, () => {
      assert.deepEqual(organizationsIn(sentence), expected);
    });
});
