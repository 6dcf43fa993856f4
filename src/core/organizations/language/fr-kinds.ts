import type { KindWords } from "../entity-kind.js";
import { lines, words } from "../lexicon.js";

/** French: what the head noun of a name, its first word, says about the sort of body. */
export const frenchKinds: KindWords = {
  headFirst: true,
  heads: {
    government:
      words(`ministère agence autorité commission cour tribunal préfecture mairie gendarmerie parlement sénat
      gouvernement ville municipalité régie commissariat sûreté police vérificateur protecteur défenseur médiateur contrôleur ombudsman trésor
      inspection office chancellerie commune ambassade consulat armée marine régiment douane métropole`),
    company: words("compagnie entreprise banque corporation assureur"),
    education: words("université collège école institut faculté académie cégep lycée rectorat"),
    civilSociety:
      words(`association fédération fondation union confédération ligue syndicat coalition alliance regroupement
      collectif ordre église amicale cercle`),
  },
  units: {
    government: words("direction direction-générale secrétariat département bureau délégation"),
  },
  phrases: {
    government: lines(`conseil municipal
      conseil général
      conseil régional
      conseil départemental
      conseil communautaire
      conseil constitutionnel
      conseil exécutif
      conseil privé
      conseil d état
      conseil du trésor
      conseil des ministres
      conseil économique
      assemblée nationale
      assemblée législative
      chambre des communes
      chambre des députés
      chambre des représentants
      chambre régionale
      caisse nationale
      caisse primaire
      caisse d allocations
      service correctionnel
      service de police
      service d incendie
      service public
      société d état
      banque centrale
      syndicat mixte
      syndicat intercommunal
      haut-commissariat
      observatoire national
      secrétariat du conseil du trésor
      police provinciale`),
    company: lines(`agence de presse
      agence de notation
      agence de voyages
      agence immobilière
      société anonyme
      société de transport
      société de conseil
      caisse populaire
      caisse d épargne`),
    education: lines(`commission scolaire
      conseil scolaire
      centre de services scolaire
      centre de recherche
      centre de recherches
      centre national de la recherche
      centre d études
      laboratoire de recherche
      école nationale`),
    civilSociety: lines(`chambre de commerce
      chambre des métiers
      chambre d agriculture
      société d histoire
      société savante
      société royale
      société saint-jean-baptiste
      société protectrice
      ordre des
      centrale syndicale
      centrale des syndicats
      conseil du patronat
      conseil de presse
      union syndicale
      banque alimentaire`),
    international: lines(`conseil de l europe
      conseil européen
      union européenne
      union africaine`),
  },
  open: lines(`bureau de direction
    bureau de vote
    bureau de poste
    direction de la publication
    office de tourisme
    département d histoire
    institut national`),
  international:
    words(`européenne européen internationale international mondiale mondial africaine africain interaméricaine
    interaméricain panaméricaine asiatique intergouvernementale intergouvernemental`),
  internationalHeads: words("organisation agence cour tribunal autorité commission parlement banque"),
  fields:
    words(`santé statistique justice sécurité environnement transport finance agriculture immigration infrastructure
    revenu parc élection patrimoine industrie innovation emploi ressource citoyenneté pêche défense bibliothèque archive
    affaire retraite sport logement publique mondiale naturelle`),
  worldBodies: lines(`nations unies
    union européenne`),
  links: words("de du des d sur pour contre à aux au en le la les l"),
  leading: words("haute haut grande grand nouvelle nouveau très petite petit"),
};
