import { type LanguageWords, lines, words } from "../lexicon.js";

/** English: how reports of governments, agencies and companies name bodies. */
export const english: LanguageWords = {
  bodies:
    words(`agency association authority bureau centre center college commission committee company confederation
    consortium constabulary corporation council court department directorate federation foundation
    hospital inspectorate institute institution laboratory league legislature ministry museum ombudsman
    organization organisation parliament secretariat senate society tribunal university polytechnic academy
    observatory orphanage hospice infirmary gallery conservancy bank alliance coalition taskforce board administration office union police church library
    subcommittee registry treasury guild assembly seminary conservatory cooperative co-operative
    collaborative caucus congress chamber`),
  units:
    words(`service services group team unit division branch section network fund trust party school faculty forum
    partnership panel force command laboratories labs clinic press government
    exchange club industries holdings partners associates airlines airways railway pharmaceuticals hydro brigade
    garrison regulator corps guard navy army regiment squad patrol embassy consulate detachment executive`),
  openers:
    words(`agency association authority bank board bureau centre center church college commission committee
    confederation council court coalition alliance department directorate division embassy faculty federation foundation
    government institute institution league ministry museum office organization organisation parliament school secretariat
    senate society union university legislature inspectorate consortium subcommittee academy administration city
    consulate library assembly chamber house centers centres`),
  plurals: {
    departments: "department",
    ministries: "ministry",
    universities: "university",
    governments: "government",
    offices: "office",
    colleges: "college",
    bureaus: "bureau",
    cities: "city",
  },
  listing: words(`department ministry bureau office committee subcommittee commission council institute agency
    directorate faculty school division association society centre center`),
  things:
    words(`act acts bill code regulation regulations rule rules law order treaty convention protocol accord agreement
    agreements charter constitution memorandum program programs programme programmes project projects operation operations
    strategy strategies plan plans policy policies initiative initiatives framework frameworks campaign campaigns index
    indicator indicators rate ratio score scale measure measures standard standards system systems database registry-system
    dataset survey surveys census study studies report reports review reviews audit audits assessment assessments
    guideline guidelines guide handbook manual paper bulletin journal newsletter conference summit meeting roundtable
    workshop symposium congress-of-experts forum-event day week month year decade session agenda award awards prize grant
    grants scholarship benefit benefits credit allowance tax fee disease disorder disorders syndrome virus infection
    illness injury cancer model method approach technology technologies tool toolkit platform website portal app
    application software device vehicle test tests therapy treatment drug vaccine area areas region regions zone zones
    river lake street avenue boulevard drive suite floor room square road building bridge airport park island bay county territory statement declaration
    recommendation recommendations principle principles goal goals target targets objective objectives requirement
    requirements figure table appendix annex chapter part article title notice certificate licence license
    permit form note summary overview introduction background conclusion references bibliography methodology analysis
    findings budget account accounts estimates product income price scheme pathway curriculum course degree award-scheme
    event events era crisis pandemic war revolution movement amendment resolution directive exchange-rate dashboard
    population people peoples communities workers officers students schools agencies organizations organisations
    companies groups councils boards committees associations courts hospitals centres centers units teams divisions
    branches services-agreement contract package mail website newspaper magazine statistics yearbook encyclopedia
    return returns obligation obligations loan loans mortgage mortgages swap swaps booster tank motor engine proposal
    analyses request threshold process processes mechanism mechanisms exercise factor factors effect effects impact outcome outcomes
    clause deed pool portfolio transaction interface module integration offer procedure procedures document documents
    core data support learning care education time cost value power capacity resource learners collection dictionary ordinance statute subpoena fiscal-year quarter`),
  papers:
    words(`act bill code regulation program programme project strategy plan initiative framework agreement report
    review survey conference summit treaty convention award grant`),
  titles:
    words(`minister ministers secretary director directors commissioner president vice-president chair chairman
    chairwoman chairperson chief officer governor mayor premier chancellor ambassador inspector superintendent sergeant
    constable general attorney solicitor auditor comptroller judge justice-of-the-peace senator congressman congresswoman
    representative member members administrator coordinator manager professor dr mr mrs ms sir hon deputy
    assistant executive head lord lady dean provost captain colonel lieutenant major admiral counsel counsellor councillor
    spokesperson analyst researcher economist adviser advisor ombudsperson registrar treasurer clerk speaker`),
  leadIns:
    words(`the a an this that these those his her its their our your my in on at by for from to of with within without
    under over after before during since until while when where as if although though because however moreover furthermore
    additionally also thus therefore hence likewise similarly meanwhile nevertheless nonetheless overall finally firstly secondly lastly then next both each every either neither all any some several many most more much few no
    not other another such same what which who whose why how according based given following including included through
    throughout across among amongst between against about like unlike despite per via upon toward towards and or but nor so
    yet only even still just more recently today currently previously historically notably specifically generally
    current former see source sources note notes visit contact join table figure appendix annex chapter
    participants presenters panelists representatives officials respondents experts members researchers
    there here it he she they we you i 
    consequently subsequently instead rather indeed further together whether did does do is are was were has have had can
    could should would will may might must let than again once please established created founded welcome about inside`),
  commonModifiers:
    words(`customer total average annual early public self local regional central head main field executive joint special new civil
    community police social military national emergency essential core shared online digital financial professional health
    legal support client working steering focus peer project research control treatment study target age advisory expert
    third review risk senior management leadership staff user business human service data primary secondary elementary
    high middle middle-school charter private parent home welfare cultural criminal patient cross-functional family child
    youth product ethics audit technical select interagency internal external independent our your their this that each
    some any no`),
  links: words(`of for on`),
  articles: words(`the`),
  conjunctions: words(`and &`),
  fields:
    words(`health statistics justice safety environment transport finance agriculture immigration infrastructure revenue
    parks elections heritage industry innovation employment education energy resources sport housing affairs archives
    citizenship fisheries oceans labour labor procurement services defence defense welfare policing skills security
    science research tourism trade business women nature natural enterprise water air highways historic arts transit`),
  companyForms: words(
    `inc llc ltd plc corp limited incorporated llp l.l.c. l.l.p. gmbh ag n.v. s.a. s.a.s. s.p.a. b.v. co pty`,
  ),
  commonNames: lines(`board of directors
    board of trustees
    board of governors
    microsoft office
    office of origin
    court of law
    court of appeal
    house of worship
    school of thought
    centre of excellence
    center of excellence
    group of experts
    head office
    nhs trust
    nhs foundation trust
    foundation trust
    post office
    state department of education
    high school
    middle school
    elementary school
    civil service
    public service
    civil society
    united states
    police service
    police department
    local authority
    health authority
    city council
    school board
    federal government
    provincial government
    state government
    national government
    local government
    central government
    school district
    health service
    law society
    trade union
    labour union
    labor union
    credit union
    private sector
    executive office
    executive committee
    steering committee
    advisory committee
    executive board
    working group
    focus group
    task force
    health care
    health centre
    health center
    community college
    community centre
    community center`),
  thingAcronyms:
    words(`US USA UK UAE USSR GDP GNP GNI CPI VAT GST HST IT ICT AI ML IOT PDF HTML XML CSV URL FAQ ID TV CEO CFO
    COO CIO CTO PHD MBA MA BA BSC MSC HR PR FY SY QA R&D Q&A DNA RNA HIV AIDS TB STI STD SARS MERS COVID COVID-19 ADHD PTSD
    OUD SUD LGBT LGBTQ LGBTQ+ 2SLGBTQI+ BIPOC STEM SME NGO CSO IGO INGO MP MPS MLA MPP PM VP DG ADM EDI DEI KPI SDG SDGS
    MDG ESG GHG CO2 CH4 NOX PM2.5 PM10 LNG EV EVS ER ED ICU GP GPS PPE RCT CI SD SE OR NA N/A TBD TBC ETA AM BC AD BCE CE
    EST PST UTC GMT NB ON QC AB MB SK NS PEI NL YT NT NU DC NY CA TX II III IV VI VII VIII IX XI XII XIII XIV XV XX XXI
    ISBN ISSN DOI CAT NO USD CAD EUR GBP AUD CFR USC PL HVAC API SQL GIS LED DVD CD PC SMS VPN WIFI WI-FI 5G 4G 3G
    BMI MRI CT EEG ECG MOU MOUS RFP RFQ TOR SOP FTE IEP ELL GPA SAT ACT GED IQ EBITDA IPO ETF ROI NPV IRR OK PO PIN ATM
    SOS VIP DIY ASAP AKA FYI`),
  actorVerbs:
    words(`said says stated noted announced announces published publishes recommended recommends argued argues told
    tells explained explains added confirmed confirms concluded concludes suggested suggests emphasized emphasised
    acknowledged believes agreed agrees disagreed responded responds replied asked asks conducted conducts carried developed
    launched launches awarded awards issued administers administered operates oversees oversaw planned worked collected
    investigates investigated hired employs employed decided adopted rejected proposed proposes initiated signed partnered
    collaborated leads hosted hosts organized organised intends surveyed analyzed analysed enforces advised advises
    advocates advocated merged acquired acquires urges urged warns warned seized assisted forwards forwarded prepares received holds held seeks
    sought considered considers joined consulted consults testified promotes invested approved requested commissioned`),
  weakActorVerbs:
    words(`lent lends sold sells bought buys paid pays lost loses won wins built spent gave wrote brought owns owned
    states notes reports reported estimates estimated requires required establishes established funds
    funded issues operated managed manages provides provided plans works supports supported monitors monitored collects
    created creates continues continued partners collaborates develops runs serves served helps helped expects expected aims
    identified identifies found finds reviewed reviews assessed assesses uses used weighted implemented implements enforced
    regulates regulated delivers delivered offers offered calls claims claimed assists combats measured measures prepared
    receives makes made takes took sets builds built coordinates coordinated promoted invests relies relied shares shared
    tracks tracked trains trained`),
  actorNouns:
    words(`officials official staff representatives representative employees employee spokesperson spokeswoman
    spokesman members member funding grantee grantees headquarters management leadership personnel officers officer
    investigators investigator agents agent director commissioner chair president laboratories board budget regulations guidance
    website webpage policy policies analysis data report reports analysts researchers researcher`),
  actorLeads: words(`by to from with of`),
  rosterOrganizations:
    words(`organizations organisations agencies departments associations institutions stakeholders companies
    organizational bodies ministries partners signatories societies universities sponsors`),
  rosterPeople:
    words(`participants members attendees panelists panellists presenters speakers witnesses contributors
    respondents submissions interviewees consultations membership delegates committee`),
  soleBodies: words(`congress parliament senate cabinet army navy treasury`),
};
