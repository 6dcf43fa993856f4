import { type LanguageWords, lines, words } from "../lexicon.js";

/** French: bodies are named head first, and only the head need carry a capital (`Agence du revenu du Canada`). */
export const french: LanguageWords = {
  bodies:
    words(`agence association autorité banque croix-rouge bureau centre chambre collège comité commission compagnie confédération
    conseil coopérative corporation cour école fédération fondation gendarmerie hôpital institut institution
    inspection laboratoire ligue ministère musée observatoire office ordre organisation parlement préfecture régie sénat
    secrétariat société syndicat tribunal union université mutuelle rectorat académie sous-comité caisse chancellerie
    communauté protecteur défenseur médiateur contrôleur commissariat vérificateur bibliothèque assemblée haut-commissariat mairie cégep alliance coalition consortium regroupement`),
  units:
    words(`service services direction division section groupe équipe unité réseau fonds faculté sûreté police direction-générale
    forum mission délégation ambassade consulat département parti centrale partenariat
    cellule pôle ville municipalité métropole communauté`),
  openers: [],
  plurals: {},
  listing: [],
  things:
    words(`loi lois règlement règlements décret arrêté projet projets programme programmes plan plans stratégie stratégies
    politique politiques cadre convention traité accord accords entente protocole charte rapport rapports étude enquête
    sondage recensement indice indicateur taux maladie syndrome trouble virus système journée semaine année conférence sommet
    réunion colloque opération initiative initiatives campagne prix bourse crédit prestation code annexe tableau figure
    chapitre partie directive résolution déclaration recommandation recommandations norme normes guide manuel revue
    budget groupes services-conseils conseils comités agences ministères`),
  papers: words(
    `loi règlement projet programme plan stratégie politique rapport enquête conférence sommet prix`,
  ),
  titles:
    words(`ministre directeur directrice commissaire président présidente vice-président vice-présidente chef
    gouverneur maire mairesse sénateur sénatrice député députée secrétaire juge premier première adjoint adjointe
    sous-ministre professeur professeure coordonnateur coordonnatrice conseiller conseillère m mme préfet recteur rectrice
    général`),
  leadIns:
    words(`le la les l un une des du de d au aux ce cet cette ces son sa ses leur leurs notre nos votre vos mon ma mes
    en dans par pour avec sans sous sur selon depuis pendant durant lors après avant chez entre vers malgré et ou mais donc
    or ni car si comme quand lorsque puisque parce ainsi alors aussi cependant toutefois néanmoins par ailleurs enfin
    ensuite puis notamment il elle ils elles on nous vous je tu qui que quoi dont où plusieurs certains certaines chaque
    tout toute tous toutes aucun aucune autre autres même plus moins très outre afin grâce suite voir source sources`),
  commonModifiers: [],
  links: words(`de du des d pour sur aux à contre`),
  articles: words(`la le les l`),
  conjunctions: words(`et`),
  fields:
    words(`santé statistique statistiques justice sécurité environnement transports finances agriculture immigration
    infrastructure revenu parcs élections patrimoine industrie innovation emploi éducation énergie ressources sport
    logement affaires bibliothèque citoyenneté pêches défense services relations anciens travaux développement culture intérieur travail armées économie écologie enseignement transition
    cohésion territoires solidarités prévention famille combattants`),
  companyForms: words(`inc ltée s.a. s.a.r.l. sarl s.a.s. s.e.n.c. enr`),
  commonNames: lines(`conseil d administration
    comité de direction
    service à la clientèle
    contrôleur de gestion
    service public
    services publics
    services sociaux
    banque de données
    banque de sang
    école primaire
    école secondaire
    groupe de travail
    comité de pilotage
    comité technique
    comité technique paritaire
    conseil municipal
    conseil communautaire
    conseil syndical
    conseil de surveillance
    conseil d établissement
    commission permanente
    commission d appel d offres
    direction générale
    centre de gestion
    centre de formation
    bureau d études
    assemblée générale
    assemblée délibérante
    société d économie mixte
    société publique locale
    société civile immobilière
    syndicat mixte
    communauté de communes
    communauté d agglomération
`),
  thingAcronyms: words(
    `PIB PNB TVA TPS TVQ IPC TIC IA PME ONG VIH SIDA GES TDAH ETP TI RH RD CV NAS SRAS VUS ODD CA PDG DG`,
  ),
  actorVerbs:
    words(`affirme affirment estime estiment recommande recommandent publie publient annonce annoncent précise
    souligne soulignent rappelle constate constatent propose proposent déclare signale mène mènent gère gèrent finance
    financent élabore adopte lance veille collabore travaille demande exige reconnaît considère croit craint entend compte
    publiait rapporte rapportent observe conclut explique ajoute réclame dénonce salue juge surveille réalise indique
    indiquent publié recommandé annoncé déclaré affirmé estimé mené lancé adopté proposé demandé`),
  weakActorVerbs:
    words(`note offre offrent soutient assure prévoit prévoient vise dispose intervient coordonne applique a ont
    avait`),
  actorNouns: [],
  actorLeads: words(`selon par`),
  rosterOrganizations:
    words(`organismes organisations associations institutions ministères partenaires signataires intervenants
    sociétés entreprises organismes-membres`),
  rosterPeople: words(
    `participants membres témoins mémoires conférenciers panélistes délégués comité personnes`,
  ),
  soleBodies: words(`parlement sénat`),
};

/** Heads that a French name may have. */
export const headFirstHeads: ReadonlySet<string> = new Set([...french.bodies, ...french.units, "table"]);

/** Heads that a French name may begin with in lower case, when a capital follows: `ministère de la Santé`. */
export const lowerCaseHeads: ReadonlySet<string> = new Set(
  words("ministère université gouvernement secrétariat préfecture mairie rectorat communauté"),
);

/** Heads in lower case of local bodies, when an adjective follows and a place ends the name: `conseil municipal de Laval`. */
export const localHeads: ReadonlySet<string> = new Set(
  words("conseil chambre agence tribunal cour caisse commission syndicat office direction"),
);

/** All heads that a name may begin with in lower case. */
export const smallHeads: ReadonlySet<string> = new Set([...lowerCaseHeads, ...localHeads]);

/** Heads of other languages too: French only where French words follow (`Commission canadienne des …`). */
export const sharedHeads: ReadonlySet<string> = new Set(
  words(`association bureau centre commission corporation office institution organisation service services section division
    union forum mission police table alliance coalition consortium département`),
);

/** Adjectives that stand before a head: `Haute Autorité de santé`. */
export const leadingAdjectives: ReadonlySet<string> = new Set(
  words("haute haut grande grand nouvelle nouveau"),
);

/** French adjectives that a name may hold in lower case and whose ending does not tell. */
export const adjectives: ReadonlySet<string> = new Set(
  words(`public publique publics publiques haut haute supérieur supérieure intérieur intérieure extérieur extérieures
    extérieure général générale civile civil mixte libre rural rurale urbaine urbain unies unis uni unie autochtone
    autochtones ouvrière mondiale mondial suisse belge français française royale royal autonome indépendant
    indépendante permanente permanent ouvert ouverte ouverts ouvertes étranger court courte aînés scolaire conjoint conjointe métropolitain métropolitaine spécial spéciale interministériel suprême hospitalier hospitalière maladie emploi vieillesse automobile étudiante supérieures`),
);

/** Words after `de` or `pour` that begin no part of a name. */
export const nameStops: ReadonlySet<string> = new Set(
  words(`ce cet cette ces celui celle ceux celles son sa ses leur leurs notre nos votre vos mon ma mes plus moins vertu effet cours outre fait cas
    façon manière sorte même nouveau nouvelle nouveaux tout toute tous toutes ne pas qui que quoi lui elle eux
    nombreux nombreuses plusieurs certains certaines part suite raison base rapport janvier février mars avril mai juin
    juillet août septembre octobre novembre décembre faire être avoir mettre rendre prendre`),
);
