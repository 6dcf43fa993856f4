import type { Lexicon } from "../lexicon.js";
import { PhraseTable } from "../phrase-table.js";
import { phrases, wordMap, wordSet } from "../word-list.js";
import type { EN_GRAMMAR } from "./en-grammar.js";

const DETERMINERS = `le la les l un une des du d ce cet cette ces son sa ses leur leurs notre nos votre vos chaque tout
  tous toute toutes aucun aucune quelques plusieurs autres autre`;
const AUXILIARIES = `est sont était étaient sera seront serait été étant a ont avait avaient aura auront aurait ayant eu fait font
  peut peuvent pourrait pourraient doit doivent devrait devraient va vont`;

/** What French needs beside its numbers: the words around a figure. */
export const FR_GRAMMAR: Pick<Lexicon, keyof typeof EN_GRAMMAR> = {
  decimalComma: true,
  references: new PhraseTable([
    ...phrases(
      "always" as const,
      `section | sections | page | pages | p. | pp. | figure | figures | fig. | tableau | tableaux | annexe | annexes |
       chapitre | chapitres | chap. | article | articles | art. | paragraphe | paragraphes | par. | alinéa | alinéas |
       vol. | no | no. | nos | n° | nº | numéro | numéros | encadré | encadrés | note | notes | rubrique | tél. |
       téléphone | téléc. | projet de loi | loi | axe | volet | pilier | convention | résolution | décret | objectif | bp | cs | tsa |
       recommandation | graphique | graphiques | carte | cartes | phase | règlement | § | # | isbn | issn | doi | cat. | catalogue | autoroute | § §`,
    ),
    ...phrases(
      "alone" as const,
      `partie | parties | étape | étapes | phases | niveau | niveaux | classe |
       type | groupe | groupes | volume | version | module | unité | salle | bureau | étage | route | formulaire |
       question | questions | objectifs | recommandations | ligne |
       colonne | titre | principe | priorité | action | mesure | thème | option | scénario |
       modèle | vague | séance | jour | semaine | mois | dossier | amendement | zone | district |
       région | lot | bloc | plan | catégorie | composante | édition | série | rapport | cible | indicateur | critère |
       norme | bulletin | directive | circulaire | décision | stade | palier | année | constatation | tome | le compte |
       du compte | au compte | comptes | aux comptes | ( compte`,
    ),
  ]),
  qualifiersBefore: new PhraseTable(
    phrases(
      true,
      `plus de | plus d' | moins de | environ | près de | autour de | à peu près | presque | au moins | au plus |
       jusqu'à | jusqu’à | au minimum | au maximum | quelque | quelques | approximativement | à peine | à peine plus de |
       un peu plus de | un peu moins de | un peu plus d' | un peu plus d’ | un peu moins d' | un peu moins d’ | une moyenne de | en moyenne | seulement | exactement | pas moins de |
       pas plus de | supérieur à | inférieur à | de l'ordre de | de l’ordre de | estimé à | estimée à | estimés à |
       bien plus de | au-delà de | ~ | ≈ | < | > | ≥ | ≤ | tout juste | plus que | moins que`,
    ),
  ),
  fillers: new PhraseTable(phrases(true, "un total de | au total | un record de | autres")),
  qualifiersAfter: new PhraseTable(
    phrases(true, "ou plus | ou moins | et plus | et moins | environ | au moins | au plus"),
  ),
  ageBefore: new PhraseTable(
    phrases(
      true,
      "âgé de | âgée de | âgés de | âgées de | âge de | âgés entre | âgées entre | l'âge de | l’âge de | âgés d'au moins | âgées d'au moins | âgés de plus de | âgées de plus de",
    ),
  ),
  ageAfter: new PhraseTable(
    phrases(true, "ans et plus | ans ou plus | ans et moins | ans d'âge | ans d’âge"),
  ),
  confidenceAfter: new PhraseTable(phrases(true, "de confiance | de certitude | niveau de confiance")),
  functionWords:
    wordSet(`${DETERMINERS} ${AUXILIARIES} et ou mais donc or ni car que qu qui dont où quoi si comme lorsque quand
    de à au aux en dans par pour sur sous avec sans chez vers entre depuis pendant durant avant après contre dès
    jusque jusqu selon malgré parmi outre hors envers environ plus moins très aussi ainsi alors cependant toutefois pourtant
    je tu il elle on nous vous ils elles se s y ne pas n c j m t lui eux celui celle ceux celles ci là non seulement presque quasi quasiment pratiquement
    respectivement globalement ici soit tandis puis afin lors`),
  determiners: wordSet(DETERMINERS),
  auxiliaries: wordSet(AUXILIARIES),
  nounLinks: wordSet("de des du d"),
  partitives: wordSet("en"),
  governors:
    wordSet(`à de par était étaient est sont que qu atteint atteignant totalisant total nombre seulement exactement
    environ près presque plus moins = : ( ou et s établit chiffre élève élevait établi établissait passé passée passés
    passées pour en au dépasse dépassé compte comptait moyenne entre sur contre soit`),
  partOpeners: wordSet("dont"),
  directionNouns: wordMap(
    [
      "increase" as const,
      "augmentation augmentations hausse hausses croissance progression gain gains accroissement bond montée relèvement majoration amélioration",
    ],
    [
      "decrease" as const,
      "diminution diminutions baisse baisses réduction réductions recul reculs chute chutes déclin perte pertes repli compression ralentissement",
    ],
  ),
  directionVerbs: wordMap(
    [
      "increase" as const,
      `augmenté augmente augmentent augmentée augmentés augmentées augmenter augmentait augmentant crû croître croît progressé
       progresse progressent bondi bondit grimpé grimpe renchéri renchérie renchéris renchérit gonflé gonfle alourdi alourdie augmentera augmenteront augmenterait progressait progressera accru accrue accrus accroître hausse monté monte montée relevé
       relevée gagné gagne majoré majorée explosé`,
    ],
    [
      "decrease" as const,
      `diminué diminue diminuent diminuée diminués diminuées diminuer diminuait diminuant baissé baisse baissent baisser réduit
       réduite réduits réduites réduire reculé recule reculent chuté chute chutent décliné décline perdu perd tombé
       tombée tombés tombées tombe tombent effondré effondrée diminuera diminueront diminuerait baissait baissera reculait chutait abaissé abaissée régressé fléchi`,
    ],
  ),
  comparatives: wordMap(
    [
      "increase" as const,
      "supérieur supérieure supérieurs supérieures plus additionnels additionnelles supplémentaires supplémentaire additionnel additionnelle",
    ],
    ["decrease" as const, "inférieur inférieure inférieurs inférieures moins"],
  ),
  placingWords: wordSet(
    "inférieur inférieure inférieurs inférieures supérieur supérieure supérieurs supérieures",
  ),
  by: wordSet("de d par"),
  to: wordSet("à"),
  from: wordSet("de d"),
  subjectLinks: wordSet("de du des d en dans pour"),
  additional: wordSet("additionnels additionnelles supplémentaires"),
  updown: wordMap(["increase" as const, "hausse augmentation"], ["decrease" as const, "baisse diminution"]),
  resultVerbs: wordSet("entraîné entraînant donné"),
  seriesOpeners: wordSet("avec : soit"),
  listLinks: wordSet("et ou ,"),
  baseBefore: new PhraseTable(
    phrases(
      true,
      `par rapport à | par rapport au | comparativement à | contre | qu'en | qu’en | qu'au | qu’au | qu'à | qu’à | qu' | qu’ |
       à celui de | à celle de | à ceux de | à celles de | que dans | que celui de | que celle de | que ceux de`,
    ),
  ),
  articles: wordSet("le la les l un une des du ces cette ce cet son sa ses leur leurs nos d"),
  wholeWords: wordSet("tous toutes"),
  verbs:
    wordSet(`dit pris mis vu eu fait disent vivent meurent travaillent déclarent représente vit perd gagne affiche dépasse
    atteint demeure devient connaît concerne occupe possède détient dispose constitue déclare affirme estime contient comprend
    comporte enregistre compte`),
  relatives: wordSet("qui"),
  likely: new PhraseTable(
    phrases(true, "plus susceptibles de | plus susceptible de | moins susceptibles de"),
  ),
  listWords: wordSet("et"),
  placeLinks: wordSet("au en à"),
  participleEndings: ["ées", "és", "ée", "é", "ues", "us", "ites", "its"],
  participleLinks: wordSet("par en dans pour à avec sur de au aux d"),
  adverbEnding: "ment",
  clauseOpeners: wordSet("que qu qui tandis alors mais et ou si lorsque dont car selon depuis"),
  neutralVerbs:
    wordSet(`passé passée passés passées passe passent passant passer passait passerait passeraient passera
    passeront évolué ramené ramenée ramenés ramenées porté portée portés portées`),
  goingOn: wordSet("passant"),
  pluralVerbEnding: "ent",
  statingVerbs: wordSet(
    "totalisé totalise atteint atteignait atteignent atteignaient représentent représentaient élevait élevaient élèvent coûte coûté représente représentait dépasse dépassé élève élevé élevée élevés élevées établit établissait établissent établissaient établira stabilise stabilisait fixe fixait chiffre chiffrait monte montait situe situait maintient avoisine avoisinait montent montaient chiffrent chiffraient situent situaient fixé fixée fixés fixées évalué évaluée évalués évaluées plafonné plafonnée plafonnés plafonnées",
  ),
  placing: wordSet("à de d"),
  valuingVerbs: wordSet(
    "estime estiment estimé évalue évaluent évalué chiffre chiffrent chiffré fixe fixent fixé compte comptent porte portent porté ramène ramènent",
  ),
  changeLinks: wordSet("dans en pour chez"),
  comparisons: wordSet("que qu contre comparativement rapport"),
  adverbs: wordSet("maintenant encore aussi déjà actuellement désormais alors"),
  respectively: wordSet("respectivement"),
  reachingVerbs: wordSet("atteindre atteint atteignant atteignait atteindra totalisant"),
  placeFillers:
    wordSet(`cours sein lieu titre moyen niveau total minimum maximum égard regard moyenne outre effet particulier
    général plus moins début fin milieu nombre raison fonction terme termes`),
  documentNouns: wordSet(
    "lettre courriel audience témoignage déclaration mémoire entretien discours entrevue note loi décret arrêté ordonnance circulaire",
  ),
  nounVerbs: wordSet("compte note"),
  equals: wordSet("égal égale égaux égales équivalent équivalente supérieur supérieure inférieur inférieure"),
  emphasis: wordSet("même"),
  participleAuxiliaries: wordSet("ayant étant été eu"),
  people: wordSet(
    "personnes hommes femmes jeunes enfants élèves adultes filles garçons habitants population",
  ),
  perceptionVerbs: wordSet("vu voit voient connu connaît"),
  asides: new PhraseTable(
    phrases(
      true,
      "en effet | en définitive | en réalité | à terme | en moyenne | en revanche | par ailleurs | en fait | au total | en tout | en outre | jusqu'ici | jusqu’ici | à ce jour",
    ),
  ),
  listVerbs:
    wordSet(`représentent représentaient comptent comptaient reçoivent reçu détiennent constituent forment totalisent
    enregistrent affichent`),
  factors: new PhraseTable([
    ...phrases("times" as const, "un facteur de"),
    ...phrases(
      "up" as const,
      "multiplié par | multipliée par | multipliés par | multipliées par | multiplication par",
    ),
    ...phrases("down" as const, "divisé par | divisée par | divisés par | divisées par | division par"),
  ]),
  timesUsage: "as-much",
  baseDeterminers: wordSet("le la les celui celle ceux celles de du"),
  basePronouns: wordSet("celui celle ceux celles"),
  levels: wordSet(
    "niveau niveaux nombre taux moyenne total valeur coût prix part taille volume chiffre montant",
  ),
  sinceWords: wordSet("depuis"),
  recordWords: wordSet(
    "première premier tendance record faible faibles bas basse élevé élevée élevés élevées fort forte",
  ),
  priorWords: wordSet("précédente précédent dernière"),
  sameWords: wordSet("même mêmes correspondante correspondant"),
  amounts: wordSet("montant hauteur concurrence durée"),
  amountLinks: wordSet("à pour d"),
  governingWords: wordSet("à au aux en dans sur pour vers chez hors avec sans"),
  restating: wordSet("soit"),
  hollowNouns: wordSet(
    `total totaux nombre nombres somme reste réalité fait affirmation fois hauteur titre ht ttc dernier dernière derniers
     dernières`,
  ),
  looseAdverbs: wordSet(
    `encore souvent toujours jamais parfois ensuite puis enfin déjà aussi actuellement désormais seulement alors plutôt auparavant généralement habituellement`,
  ),
  idioms: new PhraseTable(
    phrases(
      true,
      `une année sur l'autre | une année sur l’autre | une année à l'autre | une année à l’autre | un an sur l'autre |
       un an sur l’autre | un mois sur l'autre | un mois sur l’autre | un mois à l'autre | un mois à l’autre |
       un jour à l'autre | un jour à l’autre`,
    ),
  ),
  streets: wordSet("rue avenue boulevard boul chemin route place allée quai"),
  accordingTo: new PhraseTable(phrases(true, "selon | d'après | d’après | de l'avis de | aux dires de")),
  reportingVerbs:
    wordSet(`rapporte rapportent estime estiment indique indiquent signale signalent montre montrent révèle
    révèlent données affirme affirment note notent constate constatent évalue évaluent`),
  anaphors: wordSet("ce cet cette ces aussi ils elles il elle également leur leurs parmi"),
};
