import type { EntityKind } from "./entity-kind.js";
import { lines, words } from "./lexicon.js";

/**
 * The sort of bodies known the world over whose names do not tell it; acronyms count where a report gives no long form.
 * Drawn up from the sources of `known-bodies.ts`.
 */
const NAMES: Readonly<Record<EntityKind, string>> = {
  government: `Congress
    U.S. Congress
    United States Congress
    House of Commons
    House of Lords
    House of Representatives
    United States House of Representatives
    U.S. House of Representatives
    White House
    Federal Reserve
    Federal Reserve System
    Scotland Yard
    Companies House
    HM Revenue and Customs
    HM Revenue & Customs
    Ofcom
    Ofsted
    Ofgem
    Ofwat
    Ofqual
    Medicare Australia
    Services Australia
    Peace Corps
    AmeriCorps
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
    Immigration and Customs Enforcement
    Revenu Québec
    Loto-Québec
    Retraite Québec
    Santé Québec
    Élections Québec
    Emploi-Québec
    Patrimoine canadien
    Insee
    Ademe
    Dares
    Drees
    Anses
    Cnil
    Arcom
    Urssaf
    Cerema`,
  international: `United Nations
    European Union
    African Union
    World Bank
    World Bank Group
    International Monetary Fund
    Organisation for Economic Co-operation and Development
    Organization for Economic Cooperation and Development
    Organisation de coopération et de développement économiques
    North Atlantic Treaty Organization
    Organization of American States
    World Food Programme
    Fonds monétaire international
    Interpol
    INTERPOL
    Europol
    Eurostat
    Eurojust
    Frontex
    Unicef
    Unesco
    Red Cross
    International Committee of the Red Cross`,
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
    The New York Times
    Washington Post
    The Washington Post
    Wall Street Journal
    Financial Times
    The Economist
    The Guardian
    Globe and Mail
    The Globe and Mail
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
    Commonwealth Fund
    World Wildlife Fund`,
};

const ACRONYMS: Readonly<Record<EntityKind, string>> = {
  government: `FBI CIA NSA DEA ATF DHS CDC FDA NIH HHS EPA IRS SEC FTC FCC FEMA USDA DOJ DOE DOL DOT NASA NOAA NSF USAID OMB
    GAO CBO NIST SAMHSA HUD FAA FERC OSHA NIOSH CMS SSA USPS BLS FDIC TSA USCIS FHWA NHTSA FHFA CFPB EEOC USGS USACE NTSB HRSA RCMP GRC CSIS SCRS CRTC CIHR NSERC SSHRC
    ASPC NHS ONS HMRC DWP DEFRA MOD DCMS BEIS DHSC FCO FCDO DFID UKHSA MHRA NAO NCA HMPPS HMICFRS CQC DLUHC DCLG MHCLG EHRC UKRI OBR DESNZ DSIT INSEE CNIL ANSM ARCOM ADEME ANSES
    DREES DARES CNAM ARCEP IGAS CNAF CNAV UNEDIC DGCCRF AP-HP HCERES INPI IGN`,
  international: `UN EU ONU WHO OMS OECD OCDE IMF FMI NATO OTAN WTO OMC UNESCO UNICEF UNHCR UNRWA UNDP UNEP UNODC UNFPA UNAIDS UNECE
    UNIDO UNCTAD UN-Habitat ILO OIT FAO WFP OHCHR PNUD PNUE IAEA ITU WIPO WMO IOM IPCC ICAO IMO ECB EIB EMA EMCDDA EFSA ECDC ICRC OSCE
    ASEAN APEC OPEC OAS PAHO IEA ADB AFDB IADB ICC ICJ FATF`,
  company: "BBC CBC ITV CNN NBC CBS NPR PBS AFP SNCF EDF RATP IBM KPMG PwC AT&T UPS BMW",
  education: "CNRS INSERM INED INRAE",
  civilSociety: "AMA ACLU NAACP AFL-CIO WWF IUCN MSF TUC",
};

/** The kinds of the bodies above, by name or acronym as reports write them. */
export function knownKinds(): ReadonlyMap<string, EntityKind> {
  const known = new Map<string, EntityKind>();
  for (const [table, read] of [
    [NAMES, lines],
    [ACRONYMS, words],
  ] as const)
    for (const [kind, names] of Object.entries(table) as [EntityKind, string][])
      for (const name of read(names)) known.set(name, kind);
  return known;
}
