import type { Lexicon } from "../lexicon.js";
import { PhraseTable } from "../phrase-table.js";
import { unitEntries } from "../unit.js";
import { phrases, wordMap, wordSet } from "../word-list.js";
import { FR_EVIDENCE } from "./fr-evidence.js";
import { FR_GRAMMAR } from "./fr-grammar.js";

const SMALL = `zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize`;
const TENS = "vingt trente quarante cinquante soixante";

function enumerate(text: string, first: number, step: number): [string, number][] {
  return [...wordSet(text)].map((word, k): [string, number] => [word, first + k * step]);
}

/** French, as governments, statistics offices and courts of audit write it in Canada, France, Belgium and Switzerland. */
export const FRENCH: Lexicon = {
  ...FR_GRAMMAR,
  evidence: FR_EVIDENCE,
  numbers: {
    small: new Map([
      ...enumerate(SMALL, 0, 1),
      ...enumerate(TENS, 20, 10),
      ["une", 1],
      ["vingts", 20],
      ["septante", 70],
      ["huitante", 80],
      ["octante", 80],
      ["nonante", 90],
    ]),
    hundred: wordSet("cent cents"),
    scales: new Map([
      ["dizaine", 10],
      ["douzaine", 12],
      ["quinzaine", 15],
      ["vingtaine", 20],
      ["trentaine", 30],
      ["quarantaine", 40],
      ["cinquantaine", 50],
      ["soixantaine", 60],
      ["centaine", 100],
      ["mille", 1e3],
      ["million", 1e6],
      ["millions", 1e6],
      ["milliard", 1e9],
      ["milliards", 1e9],
      ["billion", 1e12],
      ["billions", 1e12],
      ["trillion", 1e18],
      ["trillions", 1e18],
    ]),
    selfStanding: wordSet("mille cent"),
    joiner: "et",
    vigesimal: true,
    articles: wordSet("un une"),
    one: wordSet("un une zéro"),
    andAHalf: new PhraseTable([
      ["et demi", 0.5],
      ["et demie", 0.5],
      ["et quart", 0.25],
    ]),
  },
  fractions: {
    alone: new Map([["moitié", 0.5]]),
    denominators: new Map([
      ...wordMap([3, "tiers"], [4, "quart quarts"], [5, "cinquième cinquièmes"], [6, "sixième sixièmes"]),
      ...wordMap([7, "septième septièmes"], [8, "huitième huitièmes"], [9, "neuvième neuvièmes"]),
      ...wordMap([10, "dixième dixièmes"], [100, "centième centièmes"]),
    ]),
    articles: wordSet("le un la une"),
    contracted: wordSet("du"),
    agents: wordSet("par avec chez pour"),
    after: wordSet(
      "de des du d s se ( ) . , ; et ou en depuis entre est sont était étaient a ont avait avaient ne seulement environ plus",
    ),
    notBefore: wordSet("première seconde deuxième dernière autre"),
    notAfter: wordSet("- nord sud ouest orientale occidentale septentrionale méridionale"),
  },
  multiples: new Map([
    ...wordMap(
      [
        { value: 2, direction: "increase", needsContext: false } as const,
        "doublé doublée doublés doublées doublement doublant",
      ],
      [
        { value: 3, direction: "increase", needsContext: false } as const,
        "triplé triplée triplés triplées triplement triplant",
      ],
      [
        { value: 4, direction: "increase", needsContext: false } as const,
        "quadruplé quadruplée quadruplés quadruplées",
      ],
      [{ value: 5, direction: "increase", needsContext: false } as const, "quintuplé quintuplée"],
      [{ value: 2, direction: null, needsContext: true } as const, "double doubler doublent doublera"],
      [{ value: 3, direction: null, needsContext: true } as const, "triple tripler triplent triplera"],
      [{ value: 4, direction: null, needsContext: true } as const, "quadruple quadrupler"],
    ),
  ]),
  multipleBefore: wordSet("le de presque près à quasiment devrait pourrait environ"),
  multipleAfter: wordSet("de du des d en entre depuis , . ; ) la le les celui celle"),
  times: wordSet("fois"),
  timesAfter: wordSet(
    "plus moins supérieur supérieure supérieurs supérieures la le celle celui celles ceux inférieur inférieure",
  ),
  frequencies: new Map(),
  inChange: wordSet("en"),
  surplus: new PhraseTable([
    ...phrases("increase" as const, "de plus | en plus"),
    ...phrases("decrease" as const, "de moins | en moins"),
  ]),
  unmoving: new PhraseTable(phrases(true, "se monte | se montent | se montait | se montaient")),
  fold: null,
  percent: new PhraseTable([
    ...phrases("%", "% | pour cent | p. 100 | pourcent | p.100"),
    ...phrases(
      "percentage points",
      "point de pourcentage | points de pourcentage | point de % | points de % | point | points | pp",
    ),
    ...phrases("basis points", "point de base | points de base"),
    ...phrases("‰", "‰ | pour mille"),
  ]),
  currencyWords: new PhraseTable([
    ...phrases({ code: "$", worth: 1 }, "dollar | dollars | de dollars"),
    ...phrases({ code: "CAD", worth: 1 }, "dollars canadiens | de dollars canadiens | $ CA | $ CAN"),
    ...phrases(
      { code: "USD", worth: 1 },
      "dollars américains | de dollars américains | dollars US | de dollars US | $ US",
    ),
    ...phrases({ code: "$", worth: 0.01 }, "cent | cents | ¢"),
    ...phrases({ code: "EUR", worth: 1 }, "euro | euros | d'euros | d’euros | de €"),
    ...phrases({ code: "GBP", worth: 1 }, "livres sterling | de livres sterling"),
    ...phrases({ code: "CHF", worth: 1 }, "francs suisses | de francs suisses"),
    ...phrases({ code: "XOF", worth: 1 }, "francs CFA | de francs CFA"),
    ...phrases({ code: "$", worth: 1 }, "de $"),
  ]),
  units: new PhraseTable(
    unitEntries([
      ["second", "time", "seconde", "secondes"],
      ["minute", "time", "minute", "minutes"],
      ["hour", "time", "heure", "heures"],
      ["day", "time", "jour", "jours", "journée", "journées"],
      ["week", "time", "semaine", "semaines"],
      ["month", "time", "mois"],
      ["year", "time", "an", "ans", "année", "années"],
      ["decade", "time", "décennie", "décennies"],
      ["century", "time", "siècle", "siècles"],
      ["kg", "mass", "kilogramme", "kilogrammes", "kilo", "kilos"],
      ["g", "mass", "gramme", "grammes"],
      ["mg", "mass", "milligramme", "milligrammes"],
      ["tonne", "mass", "tonne", "tonnes", "de tonnes"],
      ["megatonne", "mass", "mégatonne", "mégatonnes"],
      ["lb", "mass", "livre", "livres"],
      ["km", "length", "kilomètre", "kilomètres"],
      ["m", "length", "mètre", "mètres"],
      ["cm", "length", "centimètre", "centimètres"],
      ["mm", "length", "millimètre", "millimètres"],
      ["mile", "length", "mille marin", "milles marins"],
      ["foot", "length", "pied", "pieds"],
      ["km²", "area", "kilomètre carré", "kilomètres carrés"],
      ["m²", "area", "mètre carré", "mètres carrés"],
      ["ha", "area", "hectare", "hectares", "d'hectares", "d’hectares"],
      ["acre", "area", "acre", "acres"],
      ["m³", "volume", "mètre cube", "mètres cubes", "de mètres cubes"],
      ["L", "volume", "litre", "litres", "de litres"],
      ["barrel", "volume", "baril", "barils", "de barils"],
      ["MW", "power", "mégawatt", "mégawatts"],
      ["GW", "power", "gigawatt", "gigawatts"],
      ["kWh", "energy", "kilowattheure", "kilowattheures"],
      ["MWh", "energy", "mégawattheure", "mégawattheures"],
      ["km/h", "speed", "kilomètres à l'heure", "kilomètres-heure"],
      ["MB", "data", "mégaoctet", "mégaoctets", "Mo"],
      ["GB", "data", "gigaoctet", "gigaoctets", "Go"],
      ["°C", "temperature", "degrés Celsius", "degré Celsius"],
      ["ppm", "concentration", "parties par million"],
    ]),
  ),
  extents: wordSet("large long haut profondeur carrés cubes"),
  extentLinks: wordSet("sur de du des au"),
  followings: wordSet(
    "tirage lectorat auditoire population abonnés lecteurs utilisateurs exemplaires visiteurs",
  ),
  unitAdjectives:
    wordSet(`dernières derniers prochaines prochains premières premiers précédentes précédents suivantes
    suivants longues bonnes autres`),
  dates: {
    months:
      wordSet(`janvier février mars avril mai juin juillet août aout septembre octobre novembre décembre janv févr
      avr juill sept oct nov déc`),
    statusOpeners: new PhraseTable(phrases(true, "en date du")),
    yearLinks: wordSet("en depuis"),
    bracketWords: wordSet("à au de du jusqu en fin seulement"),
    yearNames: new PhraseTable(
      phrases(
        true,
        `exercice | l'exercice | l’exercice | exercices | exercice financier | année scolaire | année financière |
         année civile | l'année | l’année | l'an | l’an | année universitaire | les années | années | année | la période | les périodes | période | périodes | la décennie | décennie`,
      ),
    ),
    edges: new PhraseTable(
      phrases(
        true,
        `début | fin | la fin de | la fin | mi | mi- | début de | le début de | début des | le début des | début de la | fin de | fin des |
         la fin des | fin de la | milieu des | le milieu des | 1er trimestre | 1er trimestre de | 2e trimestre | 2e trimestre de |
         3e trimestre | 3e trimestre de | 4e trimestre | 4e trimestre de | 1er semestre | 1er semestre de | 2e semestre | 2e semestre de | le premier trimestre de |
         le deuxième trimestre de | le troisième trimestre de | le quatrième trimestre de | l'été | l’été | l'hiver |
         l’hiver | le printemps | l'automne | l’automne | T1 | T2 | T3 | T4 |
         premier trimestre de | deuxième trimestre de | troisième trimestre de | quatrième trimestre de | premier trimestre |
         deuxième trimestre | troisième trimestre | quatrième trimestre | premier semestre de | premier semestre | second semestre de |
         second semestre | deuxième semestre de | deuxième semestre | première moitié de | seconde moitié de | deuxième moitié de`,
      ),
    ),
    openers: new PhraseTable([
      ...phrases("between" as const, "entre"),
      ...phrases("from" as const, "de | du"),
      ...phrases(
        "kept" as const,
        "depuis | dès | avant | après | jusqu'en | jusqu’en | en date du | à partir de | à compter de",
      ),
    ]),
    links: new PhraseTable(
      phrases(true, "et | à | au | - | – | — | jusqu'en | jusqu’en | jusqu'à | et le | à la | et la fin de"),
    ),
    agoBefore: new PhraseTable(phrases(true, "il y a | il y a environ | il y a près de | il y a plus de")),
    agoAfter: wordSet("auparavant"),
    earlierOrLater: new PhraseTable(phrases(true, "plus tôt | plus tard | auparavant | avant | après")),
    endings: wordSet("finissant terminés"),
    relative: new PhraseTable(phrases(true, "les | des | ces | aux")),
    fixed: new PhraseTable([
      ...phrases(
        "recurring" as const,
        `chaque année | tous les ans | chaque mois | tous les mois | chaque jour | chaque semaine | annuellement |
         quotidiennement | mensuellement`,
      ),
      ...phrases(
        "relative" as const,
        `l'année dernière | l’année dernière | l'an dernier | l’an dernier | cette année | l'année précédente |
         l’année précédente | la dernière année | la dernière décennie | actuellement | à ce jour | désormais | de nos jours | aujourd'hui |
         aujourd’hui | ce trimestre | ce semestre | ce mois-ci | trimestre précédent | semestre précédent | mois précédent |
         l'an passé | l’an passé | l'année passée | l’année passée | à l'heure actuelle | à l’heure actuelle`,
      ),
      ...phrases(
        "anaphoric" as const,
        `cette période | la même période | cet intervalle | ce laps de temps | la même année | cette même période`,
      ),
    ]),
  },
  ordinalEndings: wordSet("er ère re e ème ième nd nde ers es èmes ° º"),
  ordinalWords: wordSet("premier première deuxième troisième unième"),
  rangeLinks: wordSet("à"),
  rangeFrom: wordSet("de"),
  rangeBetween: wordSet("entre"),
  rangeAnd: wordSet("et"),
  rangeVerbs: wordSet(
    "varie varient variait variaient varié variant allant va vont oscille oscillent oscillait situe situent fourchette perd perdent perdait perdaient coûte coûtent coûtait dure durent vaut valent",
  ),
  ratioLinks: new PhraseTable([...phrases("whole" as const, "sur"), ...phrases("plain" as const, "pour")]),
  ratioNouns: wordSet("ratio ratios rapport proportion"),
  averages: wordSet("moyenne médiane"),
  rateLinks: new PhraseTable([
    ...phrases("per" as const, "par | pour | pour chaque | sur"),
    ...phrases("each" as const, "chacun | chacune | chaque"),
  ]),
  clock: new PhraseTable([]),
};
