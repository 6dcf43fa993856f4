import type { EvidenceWords } from "../evidence-words.js";
import { PhraseTable } from "../phrase-table.js";
import { phrases, wordSet } from "../word-list.js";

/** The words of French around the evidence for a figure. */
export const FR_EVIDENCE: EvidenceWords = {
  locatives: wordSet("à au aux en dans"),
  placeAcronyms: wordSet("UE USA UK RDC"),
  placeOpenings:
    wordSet(`Saint Sainte Saint- Sainte- Nouveau Nouvelle Grand Grande Port Fort Mont Le La Les Haute Haut Basse
    Bas Île Îles Val Vieux Lac Cap New San Los`),
  placeEndings: wordSet("Métropole Agglomération"),
  placeless:
    wordSet(`parlement sénat assemblée conseil cour chambre internet web noël pâques ramadan chapitre section annexe
    tableau figure partie titre volume phase niveau axe volet article objectif recommandation état ministre premier
    anglais français janvier février mars avril mai juin juillet août septembre octobre novembre décembre
    lundi mardi mercredi jeudi vendredi samedi dimanche`),
  comparisonOpeners: new PhraseTable([
    ...phrases(
      "any" as const,
      `par rapport à | par rapport au | par rapport aux | comparativement à | comparativement au | comparativement aux |
       en comparaison de | en comparaison avec | comparé à | comparée à | comparés à | comparées à | par comparaison avec`,
    ),
    ...phrases("figure" as const, "contre"),
  ]),
  than: wordSet("que qu"),
  pronouns: wordSet("il elle ils elles on ce nous vous je n ne prévu jamais"),
  pointers: wordSet("premiers premières derniers dernières ceux celles eux elles"),
  wholeOpeners: wordSet("sur parmi"),
};
