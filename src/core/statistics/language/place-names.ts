/**
 * Cities, regions and parts of continents that reports in English and French place their figures in, in lower case; the
 * countries and their parts are known to the organizations.
 */
const NAMES = `rouen, le havre, caen, rennes, brest, angers, le mans, tours, orléans, poitiers, limoges, clermont-ferrand,
  saint-étienne, grenoble, annecy, chambéry, nice, toulon, aix-en-provence, avignon, montpellier, nîmes, perpignan, pau, la rochelle,
  dijon, besançon, mulhouse, nancy, metz, reims, amiens, dunkerque, calais, créteil, nanterre, saint-denis, versailles,
  ajaccio, île-de-france, bretagne, normandie, hauts-de-france, grand est, pays de la loire, centre-val de loire,
  nouvelle-aquitaine, occitanie, auvergne-rhône-alpes, bourgogne-franche-comté, provence-alpes-côte d'azur, corse, alsace, lorraine,
  martinique, guadeloupe, guyane, la réunion, réunion, mayotte, nouvelle-calédonie, polynésie française, seine-saint-denis,
  wallonie, flandre, liège, gand, anvers, namur, charleroi, lausanne, zurich, bâle, berne, luxembourg,
  amérique du nord, amérique du sud, amérique latine, amérique centrale, afrique du sud, corée du sud, afrique de l'ouest,
  moyen-orient, proche-orient, europe de l'est, asie du sud-est, turquie, russie, grèce, roumanie, bulgarie, hongrie, croatie, irak,
  syrie, liban, égypte, éthiopie, pérou, colombie, chili, argentine, vietnam, corée, indonésie, pakistan, ukraine,
  états-unis d'amérique, trois-rivières, saguenay, lévis, longueuil, rimouski, sept-îles, rouyn-noranda, montérégie, estrie, outaouais,
  abitibi-témiscamingue, gaspésie, lanaudière, laurentides, mauricie, nunavik, ville-marie,
  st. john's, moncton, fredericton, saint john, charlottetown, quebec city, kingston, london, windsor, sudbury, thunder bay, mississauga,
  brampton, markham, oshawa, kitchener, waterloo, guelph, barrie, surrey, burnaby, richmond, kelowna, kamloops, nanaimo, prince george,
  lethbridge, red deer, medicine hat, fort mcmurray, moose jaw, prince albert, brandon, whitehorse, yellowknife, iqaluit, thompson,
  the prairies, prairies, the maritimes, maritimes, atlantic canada, western canada, eastern canada, central canada, northern canada,
  cambridge, oxford, sheffield, nottingham, leicester, coventry, newcastle, sunderland, bradford, hull, plymouth, southampton, portsmouth,
  brighton, norwich, derby, swansea, newport, aberdeen, dundee, inverness, derry, londonderry, cornwall, devon, dorset,
  kent, essex, sussex, suffolk, norfolk, yorkshire, lancashire, cumbria, merseyside, greater manchester, west midlands, east midlands,
  greater london, the midlands, midlands, northumberland, somerset, hampshire, hertfordshire, cork, galway, limerick,
  miami, tampa, orlando, new orleans, denver, phoenix, las vegas, portland, sacramento, san jose, oakland, minneapolis,
  milwaukee, st. louis, kansas city, indianapolis, columbus, cleveland, cincinnati, pittsburgh, baltimore, charlotte, nashville, memphis,
  louisville, austin, san antonio, el paso, salt lake city, honolulu, anchorage, brooklyn, manhattan, the bronx, guam, american samoa,
  southern california, northern california, new england, the midwest, midwest, washington, d.c.,
  perth, adelaide, hobart, darwin, canberra, christchurch, dunedin, latin america, south america, central america, the middle east,
  middle east, the caribbean, caribbean, southeast asia, east asia, south asia, central asia, sub-saharan africa, north africa,
  west africa, east africa, western europe, eastern europe, northern europe, southern europe, central europe, hong kong, taiwan,
  shanghai, mumbai, delhi, new delhi, kolkata, seoul, jakarta, manila, bangkok, hanoi, cairo, lagos, johannesburg, cape town,
  amsterdam, rotterdam, the hague, lisbon, barcelona, milan, naples, munich, hamburg, frankfurt, cologne, zürich, stockholm, oslo, copenhagen,
  helsinki, warsaw, prague, budapest, bucharest, athens, istanbul, ankara, kyiv, mexico city, sao paulo, são paulo, buenos aires, bogotá, lima,
  santiago, myanmar, cambodia, laos, libya, sudan, somalia, yemen, oman, bahrain, albania, kosovo, bosnia, malta, cyprus, honduras, guatemala,
  nicaragua, el salvador, costa rica, panama, dominican republic, trinidad and tobago, barbados, guyana, suriname, uruguay, paraguay,
  botswana, namibia, malawi, burundi, liberia, sierra leone, burkina faso, ivory coast, côte d'ivoire, gabon, congo, angola, mauritius`;

/** The names above. */
export function placeNames(): ReadonlySet<string> {
  return new Set(NAMES.split(/\s*,\s*/));
}
