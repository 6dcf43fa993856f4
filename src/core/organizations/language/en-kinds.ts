import type { KindWords } from "../entity-kind.js";
import { lines, words } from "../lexicon.js";

/** English: what the head noun of a name says about the sort of body. */
export const englishKinds: KindWords = {
  headFirst: false,
  heads: {
    government:
      words(`agency ministry subcommittee government parliament legislature senate cabinet treasury court
      tribunal police constabulary inspectorate commission commissioner ombudsman ombudsperson authority
      regulator municipality embassy consulate taskforce army navy garrison regiment city county borough prefecture`),
    company:
      words(`company corporation bank airline airway railway pharmaceutical industry holding insurer insurance brewery
      motor enterprise bookseller publisher broadcaster supermarket`),
    education: words(`university college institute school academy polytechnic faculty conservatory seminary`),
    civilSociety:
      words(`association federation union foundation charity society alliance coalition confederation league trust
      guild club church brotherhood sisterhood collaborative fellowship`),
  },
  units: {
    government: words("office board department bureau administration directorate registry secretariat"),
  },
  phrases: {
    government: lines(`city council
      town council
      county council
      borough council
      district council
      municipal council
      parish council
      regional council
      privy council
      executive council
      legislative council
      legislative assembly
      state council
      state assembly
      national assembly
      house of assembly
      council of ministers
      research council
      select committee
      standing committee
      parliamentary committee
      senate committee
      house committee
      police service
      police force
      police college
      police commission
      postal service
      forest service
      secret service
      revenue service
      customs service
      correctional service
      corrections service
      prison service
      probation service
      border service
      border force
      border patrol
      border protection
      immigration service
      marshals service
      intelligence service
      prosecution service
      fire service
      paramedic service
      inspection service
      ambulance service
      weather service
      park service
      statistical service
      health service
      national health service
      civil service commission
      nhs trust
      foundation trust
      health trust
      health and safety executive
      coast guard
      national guard
      armed forces
      mounted police
      reserve bank
      central bank
      national laboratory
      inspector general
      auditor general
      attorney general
      board of health
      supreme court`),
    company: lines(`building society
      credit union
      stock exchange
      law office
      press agency
      news agency
      advertising agency
      travel agency
      rating agency
      insurance agency
      consulting group
      trust company
      bank of commerce`),
    education: lines(`school board
      school district
      board of education
      school division
      research centre
      research center
      centre for research
      center for research
      centre for policy research
      center for policy research
      research institute
      research laboratory
      policy centre
      policy center
      study centre
      study center
      studies centre
      studies center
      business school
      law school
      medical school`),
    civilSociety: lines(`chamber of commerce
      board of trade
      business council
      trades council
      council of churches
      food bank
      trades union congress
      labour congress
      labor congress
      royal college
      american college
      canadian college
      british college
      australian college
      college of physicians
      college of surgeons
      college of nurses
      college of midwives
      college of pharmacists
      college of dentists
      college of psychologists
      college of psychiatrists
      college of emergency physicians
      college of teachers
      college of family physicians
      college of general practitioners
      college of nursing
      citizens advice bureau
      better business bureau
      press council
      conference board
      aid society
      assembly of first nations`),
    international: lines(`european council
      council of europe
      court of human rights
      international criminal court`),
  },
  open: lines(`board of director
    board of directors
    board of trustees
    board of governors
    advisory board
    editorial board
    executive board
    review board
    post office
    head office
    box office
    credit bureau
    visitors bureau
    convention bureau
    bureau of economic research
    marketing board
    national institute
    institute of standards`),
  international:
    words(`european international world african asian asia-pacific inter-american pan-american pan-african nordic
    arab caribbean eurasian intergovernmental`),
  internationalHeads:
    words(`organization organisation agency court tribunal authority commission parliament bank
    secretariat`),
  fields:
    words(`health statistic justice safety environment transport transportation finance agriculture agri-food immigration
    infrastructure revenue park election heritage industry innovation employment resource citizenship fishery ocean
    procurement defence defense correction archive affair policing sport highway social natural global
    public climate change refugee border indigenous veteran audit`),
  worldBodies: lines(`united nations
    european union`),
  links: words("of for on to against in at de"),
  leading: [],
};
