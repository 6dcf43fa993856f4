/**
 * The words that a figure is made of besides digits: numbers in words, scales, units and signs, in English and French.
 * A passage in which one of them changed says something else, however alike it looks.
 */
const FIGURE_WORDS = wordSet(`
  % ‰ ° $ € £ ¥ + - < > ≤ ≥ = × ±
  zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
  nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions
  billion billions trillion trillions dozen dozens half halves third thirds quarter quarters fifth fifths tenth tenths
  double doubled doubling twice triple tripled tripling halved
  zéro un deux trois quatre cinq sept huit neuf dix onze douze treize quatorze quinze seize vingt vingts trente quarante
  cinquante soixante septante huitante nonante cent cents mille milliard milliards dizaine dizaines douzaine centaine
  centaines millier milliers moitié tiers quart quarts cinquième dixième doublé triplé
  percent percentage per pct point points pourcent pourcentage pour
  usd eur cad gbp dollar dollars euro euros pound pounds sterling livre livres
  kg km cm mm ha mw gw kwh mwh gwh twh mt kt hz ghz mhz kilogram kilograms kilometre kilometres kilometer kilometers
  tonne tonnes ton tons litre litres liter liters metre metres meter meters mile miles acre acres hectare hectares
  kilogramme kilogrammes kilomètre kilomètres mètre mètres
  second seconds minute minutes hour hours day days week weeks month months year years decade decades
  seconde secondes heure heures jour jours semaine semaines mois an ans année années décennie décennies
  minus plus moins`);

/** Words that turn what a sentence says into its contrary, in English and French. */
const NEGATIONS = wordSet(`
  no not non never none nor neither without cannot nothing nobody nowhere hardly barely scarcely unless
  didnt doesnt dont isnt arent wasnt werent wont cant couldnt shouldnt wouldnt hasnt havent hadnt
  ne pas jamais aucun aucune aucuns aucunes rien ni sans nul nulle guère personne`);

/** Words that stand in every sentence and tell none from another. */
const FUNCTION_WORDS = wordSet(`
  a an the of to in on at by for from with and or as is are was were be been it its this that these those which who has
  have had will would can could may might their they there than into also such s t
  le la les l d de du des un une et ou en dans sur par avec que qui est sont a ont au aux ce cette ces se s il elle ils
  elles son sa ses leur leurs n y plus`);

/** Whether a word in lower case is part of a figure: `"twelve"`, `"per"`, `"%"`. */
export function isFigureWord(lower: string): boolean {
  return FIGURE_WORDS.has(lower);
}

/** Whether a word in lower case negates: `"not"`, `"sans"`. */
export function isNegation(lower: string): boolean {
  return NEGATIONS.has(lower);
}

/** Whether a word in lower case says nothing about where it stands: `"the"`. */
export function isFunctionWord(lower: string): boolean {
  return FUNCTION_WORDS.has(lower);
}

function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}
