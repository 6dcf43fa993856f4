/**
 * Countries (ISO 3166-1 short names in use), Canadian provinces and territories, states of the USA, nations of the United
 * Kingdom, states of Australia, with adjectives where names of bodies use them; English and French, in lower case.
 */
const COUNTRIES = `canada, united states, united states of america, united kingdom, great britain, britain, england,
  scotland, wales, ireland, northern ireland, france, germany, italy, spain, portugal, belgium,
  netherlands, the netherlands, luxembourg, switzerland, austria, denmark, sweden, norway, finland,
  iceland, poland, hungary, greece, czechia, czech republic, slovakia, slovenia, croatia, serbia,
  romania, bulgaria, estonia, latvia, lithuania, ukraine, russia, turkey, türkiye, israel, egypt,
  morocco, algeria, tunisia, senegal, mali, niger, nigeria, ghana, kenya, ethiopia, uganda, tanzania,
  rwanda, south africa, zambia, zimbabwe, mozambique, madagascar, cameroon, haiti, mexico, cuba,
  jamaica, colombia, peru, chile, argentina, brazil, bolivia, ecuador, venezuela, china, japan,
  south korea, korea, india, pakistan, bangladesh, sri lanka, nepal, indonesia, malaysia, singapore,
  thailand, vietnam, philippines, australia, new zealand, aotearoa new zealand, saudi arabia, iraq,
  iran, syria, lebanon, jordan, afghanistan, qatar, kuwait, europe, africa, asia, america,
  north america, oceania, états-unis, royaume-uni, belgique, suisse, allemagne, italie, espagne,
  grande-bretagne, angleterre, écosse, irlande, pays-bas, suède, norvège, danemark, finlande, pologne,
  grèce, maroc, algérie, tunisie, sénégal, côte d’ivoire, haïti, mexique, brésil, chine, japon, inde,
  australie, nouvelle-zélande, afrique, amérique, asie`;

const REGIONS = `ontario, bc, nsw, quebec, québec, british columbia, alberta, manitoba, saskatchewan, nova scotia,
  new brunswick, newfoundland, newfoundland and labrador, prince edward island, yukon, nunavut,
  northwest territories, colombie-britannique, nouvelle-écosse, nouveau-brunswick,
  terre-neuve-et-labrador, île-du-prince-édouard, alabama, alaska, arizona, arkansas, california,
  colorado, connecticut, delaware, florida, georgia, hawaii, idaho, illinois, indiana, iowa, kansas,
  kentucky, louisiana, maine, maryland, massachusetts, michigan, minnesota, mississippi, missouri,
  montana, nebraska, nevada, new hampshire, new jersey, new mexico, new york, north carolina,
  north dakota, ohio, oklahoma, oregon, pennsylvania, rhode island, south carolina, south dakota,
  tennessee, texas, utah, vermont, virginia, washington, west virginia, wisconsin, wyoming,
  district of columbia, puerto rico, new south wales, queensland, victoria, tasmania, south australia,
  western australia`;

const CITIES = `toronto, montreal, montréal, ottawa, vancouver, calgary, edmonton, winnipeg, regina, saskatoon,
  halifax, hamilton, london, paris, brussels, bruxelles, geneva, genève, new york city, los angeles,
  chicago, boston, philadelphia, houston, dallas, atlanta, seattle, san francisco, san diego, detroit,
  washington dc, sydney, melbourne, brisbane, auckland, wellington, dublin, edinburgh, glasgow,
  cardiff, belfast, manchester, birmingham, liverpool, leeds, bristol, lyon, marseille, lille,
  toulouse, bordeaux, strasbourg, nantes, berlin, vienna, rome, madrid, moscow, beijing, tokyo,
  nairobi, gatineau, laval, sherbrooke`;

const PREFIXES = `u.s., u.s, us, usa, uk, u.k., eu, united states, canadian, american, british, english, scottish,
  welsh, irish, australian, french, german, european, african, asian, dutch, swedish, norwegian,
  danish, italian, spanish, indian, chinese, japanese, swiss, quebec, federal, royal, national, hm,
  her majesty’s, his majesty’s`;

/** Names of countries, their parts and large cities. */
export interface Places {
  /** Whether these words, in lower case and joined by spaces, name a place. */
  has(name: string): boolean;
  /** Whether they name a country or a part of one: what follows a field in `Health Canada`. */
  isTerritory(name: string): boolean;
  /** Whether a country is called with an article: `the United States`. */
  takesArticle(name: string): boolean;
  /** Whether they may stand before a name without changing whom it means: `U.S. Department of Justice`. */
  isPrefix(name: string): boolean;
}

/** Names between commas. */
function listed(table: string): string[] {
  return table.split(/\s*,\s*/);
}

/** Reads the tables above. */
export function knownPlaces(): Places {
  const territories = new Set([...listed(COUNTRIES), ...listed(REGIONS)]);
  const all = new Set([...territories, ...listed(CITIES)]);
  const prefixes = new Set([...all, ...listed(PREFIXES)]);
  return {
    has: (name) => all.has(name),
    isTerritory: (name) => territories.has(name) || name === "uk" || name === "usa",
    takesArticle: (name) => /^(?:united|u[sk]a?$|philippines|netherlands|northwest)/.test(name),
    isPrefix: (name) => prefixes.has(name),
  };
}
