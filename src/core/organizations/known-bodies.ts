import { ENTITY_KINDS, type EntityKind } from "./entity-kind.js";
import { lines, words } from "./lexicon.js";

/** Bodies by kind; `open` are those whose kind their words tell, or nobody knows. */
type ByKind = Readonly<Partial<Record<EntityKind | "open", string>>>;

/**
 * Bodies known the world over whose names no head noun gives away, or whose acronym reports use undefined. Drawn up from
 * the United Nations System Chart (un.org), the OECD's and the European Union's lists of institutions, the US Government
 * Manual's list of departments and independent agencies, gov.uk's and canada.ca's lists of departments, and the names of
 * the largest media houses and companies.
 */
const NAMES: ByKind = {
  government: `House of Commons
    House of Lords
    House of Representatives
    United States House of Representatives
    U.S. House of Representatives
    U.S. Congress
    United States Congress
    White House
    Federal Reserve
    Scotland Yard
    HM Revenue and Customs
    HM Revenue & Customs
    Companies House
    Ofcom
    Ofsted
    Ofgem
    Ofwat
    Ofqual
    Medicare Australia
    Services Australia
    Peace Corps
    AmeriCorps
    Revenu Québec
    Loto-Québec
    Retraite Québec
    Insee
    Ademe
    Dares
    Drees
    Anses
    Cnil
    Arcom
    Urssaf
    Cerema
    Santé Québec
    Élections Québec
    Patrimoine canadien
    Emploi-Québec`,
  international: `United Nations
    European Union
    African Union
    World Bank
    World Bank Group
    International Monetary Fund
    World Food Programme
    Interpol
    INTERPOL
    Europol
    Eurostat
    Eurojust
    Frontex
    Red Cross
    International Committee of the Red Cross
    Unicef
    Unesco`,
  company: `Hydro-Québec
    Le Monde
    Le Devoir
    La Presse
    Radio-Canada
    Desjardins
    Agence France-Presse
    Reuters
    Associated Press
    Bloomberg
    New York Times
    Washington Post
    Wall Street Journal
    Financial Times
    The Economist
    The Guardian
    Globe and Mail
    Toronto Star
    Google
    Microsoft
    Facebook
    Meta Platforms
    Twitter
    Amazon
    Apple
    IBM
    Intel
    Uber
    Airbnb
    Netflix
    YouTube
    LinkedIn
    Instagram
    WhatsApp
    Skype
    Boeing
    Airbus
    Pfizer
    Moderna
    AstraZeneca
    Novartis
    Walmart
    Deloitte
    Grant Thornton
    KPMG
    PricewaterhouseCoopers
    Ernst & Young
    McKinsey
    McKinsey & Company
    Accenture
    Capgemini
    Gartner
    Ipsos
    Ipsos MORI
    YouGov
    Nielsen
    Gallup
    Leger
    Léger
    Nanos
    Environics
    Kantar
    Abacus Data
    Mastercard
    Purdue Pharma
    Johnson & Johnson`,
  education: `Inserm
    Sciences Po`,
  civilSociety: `Doctors Without Borders
    Médecins Sans Frontières
    Médecins sans frontières
    Médecins du Monde
    Greenpeace
    Oxfam
    Amnesty International
    Human Rights Watch
    Transparency International
    Save the Children
    Friends of the Earth
    Pew Charitable Trusts
    Commonwealth Fund`,
  open: `European Commission
    World Health Organization
    World Food Program
    United Nations High Commissioner for Refugees
    UN High Commissioner for Refugees
    United Nations Development Programme
    United Nations Environment Programme
    United Nations Volunteers
    UN Women
    Programme alimentaire mondial
    Programme des Nations unies pour le développement
    Programme des Nations unies pour l’environnement
    Haut-Commissariat des Nations unies pour les réfugiés
    Amnistie internationale
    Amnesty International UK
    HEC Montréal
    Network Rail
    Transport for London
    Citizens Advice
    Age UK
    HSBC
    United States Senate
    U.S. Senate
    House of Assembly
    National Assembly
    Assemblée nationale
    Chambre des communes
    Supreme Court
    High Court
    Home Office
    Cabinet Office
    Foreign Office
    HM Treasury
    State Department
    Justice Department
    Treasury Department
    Secret Service
    Coast Guard
    Forest Service
    National Guard
    Igas
    Arcep
    RAND Corporation
    Brookings Institution
    Chatham House
    Engie
    GDF Suez
    GDF-Suez
    TotalEnergies
    Veolia
    Enedis`,
};

/** Bodies that their words give away, but not of what kind they are. */
const FOUND_BY_THEIR_WORDS: ByKind = {
  government: `Congress
    Federal Reserve System
    Bank of Canada
    Bank of England
    Banque du Canada
    Banque de France
    Centers for Disease Control and Prevention
    Centers for Medicare & Medicaid Services
    Centers for Medicare and Medicaid Services
    National Institutes of Health
    National Institute of Standards and Technology
    National Institute for Health and Care Excellence
    U.S. Customs and Border Protection
    Customs and Border Protection
    U.S. Immigration and Customs Enforcement
    Immigration and Customs Enforcement`,
  international: `Organisation for Economic Co-operation and Development
    Organization for Economic Cooperation and Development
    Organisation de coopération et de développement économiques
    North Atlantic Treaty Organization
    Organization of American States
    Fonds monétaire international`,
  company: `The New York Times
    The Washington Post
    The Globe and Mail`,
  civilSociety: `World Wildlife Fund`,
};

/** Acronyms that are bodies wherever capitals prove anything; the kind counts where a report gives no long form. */
const ACRONYMS: ByKind = {
  government: `FBI CIA NSA DEA ATF DHS CDC FDA NIH HHS EPA IRS SEC FTC FCC FEMA USDA DOJ DOE DOL DOT NASA NOAA NSF
    USAID OMB GAO CBO NIST SAMHSA HUD FAA FERC OSHA NIOSH CMS SSA USPS BLS FDIC TSA USCIS FHWA NHTSA FHFA
    CFPB EEOC USGS USACE NTSB HRSA RCMP CSIS SCRS CRTC CIHR NSERC SSHRC GRC ASPC NHS ONS HMRC DWP DEFRA MOD
    DCMS BEIS DHSC FCO FCDO DFID UKHSA MHRA NAO NCA HMPPS HMICFRS CQC DLUHC DCLG MHCLG EHRC UKRI OBR DESNZ
    DSIT INSEE CNIL ANSM ARCOM ADEME ANSES DREES DARES CNAM ARCEP IGAS CNAF CNAV UNEDIC DGCCRF AP-HP HCERES
    INPI IGN`,
  international: `UN EU WHO OECD OCDE IMF FMI NATO OTAN WTO OMC UNESCO UNICEF UNHCR UNRWA UNDP UNEP UNODC UNFPA UNAIDS
    UNECE UNIDO UNCTAD UN-Habitat ILO OIT FAO WFP OHCHR PNUD PNUE IAEA ITU WIPO WMO IOM IPCC ICAO IMO ECB
    EIB EMA EMCDDA EFSA ECDC ICRC OSCE ASEAN APEC OPEC OAS PAHO OMS ONU IEA ADB AFDB IADB ICC ICJ FATF`,
  company: `CBC BBC ITV CNN NBC CBS NPR PBS AFP SNCF EDF RATP IBM KPMG PwC AT&T UPS BMW`,
  education: `CNRS INSERM INED INRAE`,
  civilSociety: `TUC AMA ACLU NAACP AFL-CIO WWF IUCN MSF`,
  open: `IFC IEEE ISO IETF FIFA OIG CIHI CMHC NRC SCHL ICIS CNRC IRDES MIT UCLA HEC`,
};

/** The world's best-known bodies, as a list that comes before any evidence of the document. */
export interface KnownBodies {
  readonly names: readonly string[];
  readonly acronyms: ReadonlySet<string>;
  /** Words that make a company's name before them a product's: `Docs` of `Google Docs`. */
  readonly products: ReadonlySet<string>;
}

/** What the companies above sell, by the word behind their name. */
const PRODUCTS = words(`Docs Drive Maps Cloud Scholar Analytics Play Classroom Translate Trends Chrome Word
  Excel Windows Teams Outlook PowerPoint Azure Office Watch Music Pay Prime Alexa Echo Kindle Forms Sheets Workspace
  Marketplace Messenger Ads Adwords Alerts Books Photos Glass`);

/** Reads the tables above. */
export function knownBodies(): KnownBodies {
  return {
    names: Object.values(NAMES).flatMap(lines),
    acronyms: new Set(Object.values(ACRONYMS).flatMap(words)),
    products: new Set(PRODUCTS),
  };
}

/** The kinds of the bodies above, by name or acronym as reports write them. */
export function knownKinds(): ReadonlyMap<string, EntityKind> {
  const known = new Map<string, EntityKind>();
  for (const kind of ENTITY_KINDS) {
    const bodies = [...lines(NAMES[kind] ?? ""), ...lines(FOUND_BY_THEIR_WORDS[kind] ?? "")];
    for (const body of [...bodies, ...words(ACRONYMS[kind] ?? "")]) known.set(body, kind);
  }
  return known;
}
