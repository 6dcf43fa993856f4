import { lines, words } from "./lexicon.js";

/**
 * Bodies known the world over whose names no head noun gives away, or whose acronym reports use undefined. Drawn up from
 * the United Nations System Chart (un.org), the OECD's and the European Union's lists of institutions, the US Government
 * Manual's list of departments and independent agencies, gov.uk's and canada.ca's lists of departments, and the names of
 * the largest media houses and companies.
 */
const NAMES = `United Nations
European Union
European Commission
African Union
World Bank
World Bank Group
World Health Organization
International Monetary Fund
World Food Programme
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
Interpol
INTERPOL
Europol
Eurostat
Eurojust
Frontex
Red Cross
International Committee of the Red Cross
Doctors Without Borders
Médecins Sans Frontières
Médecins sans frontières
Médecins du Monde
Greenpeace
Oxfam
Amnesty International
Amnistie internationale
Amnesty International UK
Human Rights Watch
HEC Montréal
Network Rail
Transport for London
Citizens Advice
Age UK
HSBC
Transparency International
Save the Children
Friends of the Earth
Pew Charitable Trusts
House of Commons
House of Lords
House of Representatives
United States House of Representatives
U.S. House of Representatives
United States Senate
U.S. Senate
U.S. Congress
United States Congress
House of Assembly
National Assembly
Assemblée nationale
Chambre des communes
White House
Supreme Court
High Court
Federal Reserve
Scotland Yard
Home Office
Cabinet Office
Foreign Office
HM Treasury
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
State Department
Justice Department
Treasury Department
Secret Service
Coast Guard
Forest Service
National Guard
Peace Corps
AmeriCorps
Hydro-Québec
Revenu Québec
Loto-Québec
Retraite Québec
Insee
Igas
Arcep
Inserm
Ademe
Dares
Drees
Anses
Cnil
Arcom
Urssaf
Cerema
Unicef
Unesco
Santé Québec
Élections Québec
Le Monde
Le Devoir
La Presse
Radio-Canada
Sciences Po
Desjardins
Patrimoine canadien
Emploi-Québec
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
RAND Corporation
Brookings Institution
Chatham House
Commonwealth Fund
Mastercard
Engie
GDF Suez
GDF-Suez
TotalEnergies
Veolia
Enedis
Purdue Pharma
Johnson & Johnson`;

/** Acronyms that are bodies wherever capitals prove anything. */
const ACRONYMS =
  words(`UN EU WHO OECD OCDE IMF FMI NATO OTAN WTO OMC UNESCO UNICEF UNHCR UNRWA UNDP UNEP UNODC UNFPA UNAIDS UNECE UNIDO UNCTAD
  UN-Habitat ILO OIT FAO WFP OHCHR PNUD PNUE IAEA ITU WIPO WMO IOM IPCC ICAO IMO ECB EIB EMA EMCDDA EFSA ECDC ICRC OSCE ASEAN APEC OPEC OAS PAHO
  OMS ONU IEA IFC ADB AFDB IADB ICC ICJ FATF IEEE ISO IETF  FIFA
  FBI CIA NSA DEA ATF DHS CDC FDA NIH HHS EPA IRS SEC FTC FCC FEMA USDA DOJ DOE DOL DOT NASA NOAA NSF USAID OMB GAO CBO NIST SAMHSA
  HUD FAA FERC OSHA NIOSH CMS SSA USPS BLS FDIC TSA USCIS FHWA NHTSA FHFA CFPB EEOC USGS USACE NTSB HRSA
  OIG RCMP CSIS SCRS CRTC CIHI CMHC NRC CIHR NSERC SSHRC CBC GRC SCHL ICIS CNRC  ASPC
  NHS BBC ONS HMRC DWP DEFRA MOD DCMS BEIS DHSC FCO FCDO DFID UKHSA MHRA NAO NCA TUC HMPPS HMICFRS CQC DLUHC DCLG MHCLG EHRC UKRI OBR DESNZ DSIT  ITV CNN NBC CBS  NPR PBS AFP
  INSEE CNRS INSERM INED INRAE CNIL ANSM ARCOM SNCF EDF RATP ADEME ANSES IRDES DREES DARES CNAM ARCEP IGAS CNAF CNAV UNEDIC DGCCRF AP-HP HCERES ADEME INPI IGN 
  AMA ACLU NAACP AFL-CIO WWF IUCN MSF MIT UCLA HEC IBM KPMG PwC AT&T UPS BMW`);

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
  return { names: lines(NAMES), acronyms: new Set(ACRONYMS), products: new Set(PRODUCTS) };
}
