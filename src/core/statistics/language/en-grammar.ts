import type { Lexicon } from "../lexicon.js";
import { PhraseTable } from "../phrase-table.js";
import { phrases, wordMap, wordSet } from "../word-list.js";

type Grammar = Pick<
  Lexicon,
  | "decimalComma"
  | "references"
  | "qualifiersBefore"
  | "goingOn"
  | "amounts"
  | "amountLinks"
  | "governingWords"
  | "restating"
  | "idioms"
  | "sinceWords"
  | "recordWords"
  | "fillers"
  | "placing"
  | "changeLinks"
  | "comparisons"
  | "statingVerbs"
  | "valuingVerbs"
  | "neutralVerbs"
  | "pluralVerbEnding"
  | "adverbs"
  | "qualifiersAfter"
  | "ageBefore"
  | "ageAfter"
  | "confidenceAfter"
  | "functionWords"
  | "determiners"
  | "auxiliaries"
  | "nounLinks"
  | "governors"
  | "partitives"
  | "partOpeners"
  | "directionNouns"
  | "directionVerbs"
  | "comparatives"
  | "placingWords"
  | "by"
  | "to"
  | "from"
  | "subjectLinks"
  | "articles"
  | "wholeWords"
  | "verbs"
  | "relatives"
  | "likely"
  | "listWords"
  | "placeLinks"
  | "participleEndings"
  | "participleLinks"
  | "adverbEnding"
  | "clauseOpeners"
  | "respectively"
  | "listVerbs"
  | "reachingVerbs"
  | "placeFillers"
  | "documentNouns"
  | "perceptionVerbs"
  | "asides"
  | "people"
  | "participleAuxiliaries"
  | "emphasis"
  | "nounVerbs"
  | "equals"
  | "factors"
  | "priorWords"
  | "sameWords"
  | "hollowNouns"
  | "looseAdverbs"
  | "timesUsage"
  | "baseDeterminers"
  | "basePronouns"
  | "levels"
  | "additional"
  | "updown"
  | "resultVerbs"
  | "seriesOpeners"
  | "listLinks"
  | "baseBefore"
  | "streets"
  | "accordingTo"
  | "reportingVerbs"
  | "anaphors"
>;

const DETERMINERS = `the a an this that these those its their his her our your my each every any some no all both such
  another other`;
const AUXILIARIES = `is are was were be been being am has have had having do does did will would shall should can could
  may might must cannot`;

/** What English needs beside its numbers: the words around a figure. */
export const EN_GRAMMAR: Grammar = {
  decimalComma: false,
  references: new PhraseTable([
    ...phrases(
      "always" as const,
      `section | sections | sec. | s. | ss. | § | page | pages | p. | pp. | pg. | pgs. | figure | figures | fig. |
       figs. | fig | table | tables | appendix | appendices | app. | annex | annexes | chapter | chapters | ch. |
       pt. | article | articles | art. | paragraph | paragraphs | para | para. | paras | paras. | clause | clauses |
       exhibit | exhibits | vol. | vol | vols. | no. | nos. | footnote | footnotes | endnote | chap. | subsection |
       subsections | apt. | box no. | p.o. box | docket | # | catalogue | cat. | isbn | issn | doi | tel. |
       telephone | fax | ext. | stat. | public law | § § | sdg | ver. | rev. | grade | grades | highway | suite`,
    ),
    ...phrases(
      "alone" as const,
      `chart | charts | graph | part | parts | rule | schedule | box | boxes | step | steps | phase | phases | level |
       levels | tier | stage | stages | class | type | group | groups | volume | number | issue | version | module |
       unit | room | floor | route | form | forms | bill | question | questions | goal | goals | objective |
       objectives | recommendation | recommendations | note | notes | item | line | column | row | division | channel |
       title | regulation | principle | pillar | priority | action | theme | option | scenario | model | wave | round |
       session | day | days | week | month | year | years | apartment | case | file | order | resolution | amendment | phone | tel | platform |
       zone | district | ward | region | lot | block | plan | act | law | attachment | enclosure | tab | slide | lesson |
       category | cluster | strand | component | edition | series | report | working paper | measure | outcome | target |
       indicator | finding | findings | requirement | standard | criterion | bulletin | directive | circular | decision`,
    ),
  ]),
  qualifiersBefore: new PhraseTable(
    phrases(
      true,
      `more than | less than | fewer than | greater than | higher than | lower than | over | under | above | below |
       approximately | about | around | nearly | almost | roughly | at least | at most | up to | as many as |
       as much as | as few as | as little as | as low as | as high as | an estimated | estimated | some | only | just |
       just over | just under | well over | slightly more than | slightly less than | no more than | no fewer than |
       no less than | not more than | close to | exactly | an average of | on average | average of | a minimum of | a high of | a low of | a peak of | a record high of | a record low of |
       a maximum of | minimum of | maximum of | circa | ca. | c. | ~ | ≈ | < |
       > | ≥ | ≤ | upwards of | in excess of | a little over | a little more than | slightly over | slightly under |
       nearly all | a median of | virtually | a projected | projected | somewhere between | far more than |
       well under | well above | far less than`,
    ),
  ),
  fillers: new PhraseTable(
    phrases(true, "a total of | a further | an additional | a combined | another | a record | fully"),
  ),
  qualifiersAfter: new PhraseTable(
    phrases(
      true,
      "or more | or fewer | or less | or older | or younger | or so | or higher | or greater | or lower | or above | or over | or under | and over | and under | and older | and above | & over | plus",
    ),
  ),
  ageBefore: new PhraseTable(
    phrases(
      true,
      "aged | age | ages | aged between | age of | ages of | aged over | aged under | the age of | the ages of | under the age of | ages between | over age | under age | aged at least",
    ),
  ),
  ageAfter: new PhraseTable(phrases(true, "years of age | year of age | years old | year-olds | year olds")),
  confidenceAfter: new PhraseTable(
    phrases(
      true,
      "confidence level | confidence interval | confidence intervals | confidence | confidence limits | CIs | level of confidence | CI | significance level | level of significance",
    ),
  ),
  functionWords:
    wordSet(`${DETERMINERS} ${AUXILIARIES} and or but nor so yet if then than as at by for from in into of off
    on onto out over per since through throughout to toward towards under until up upon via with within without about
    above across after against along among amid around before behind below beneath beside besides between beyond down
    during except inside like near outside past regarding following including versus vs we you he she it they them us
    me him who whom whose which what when where why how that while whereas because although though unless also however
    therefore thus not only even still just already more less most least very too compared respectively there here
    ago according due overall prior later earlier ahead apart almost nearly annually approximately nationally nationwide`),
  determiners: wordSet(DETERMINERS),
  auxiliaries: wordSet(AUXILIARIES),
  nounLinks: wordSet("of"),
  partitives: new Set(),
  governors:
    wordSet(`to from of by at was were is are than reached reaching totalled totaled totalling totaling total
    number numbered with averaged averaging = : ( or and numbering hit exceeded surpassed topped between rose fell grew
    increased decreased for in estimated`),
  partOpeners: wordSet("including"),
  directionNouns: wordMap(
    [
      "increase" as const,
      "increase increases rise rises growth gain gains surge jump uptick upsurge expansion spike hike boost improvement",
    ],
    [
      "decrease" as const,
      "decrease decreases decline declines reduction reductions drop drops fall falls cut cuts loss dip slump contraction downturn",
    ],
  ),
  directionVerbs: wordMap(
    [
      "increase" as const,
      `increase increased increases increasing rise rose risen rises rising grow grew grown grows growing climb climbed
       climbing climbs jump jumped jumping surge surged surging soar soared soaring expand expanded expanding gain
       gained raise raised raising up boosted boost boosting improved improve improving upped skyrocketed spiked swelled
       escalated accelerated`,
    ],
    [
      "decrease" as const,
      `decrease decreased decreases decreasing decline declined declines declining fall fell fallen falls falling drop
       dropped dropping drops reduce reduced reduces reducing shrink shrank shrunk shrinking cut cuts cutting lowered
       lower lowering lowers down dipped plummeted plunged slumped contracted contract lost slashed slipped sank
       diminished eased`,
    ],
  ),
  comparatives: wordMap(
    ["increase" as const, "higher greater larger more longer faster bigger additional extra above"],
    ["decrease" as const, "lower fewer less smaller shorter slower below"],
  ),
  placingWords: wordSet("above below"),
  by: wordSet("by of"),
  to: wordSet("to"),
  from: wordSet("from"),
  subjectLinks: wordSet("of in for on to"),
  additional: wordSet("additional extra"),
  updown: wordMap(
    ["increase" as const, "up increase rise"],
    ["decrease" as const, "down decrease drop decline"],
  ),
  resultVerbs: wordSet("resulted resulting results led leading"),
  seriesOpeners: wordSet("with :"),
  listLinks: wordSet("and or , &"),
  baseBefore: new PhraseTable(
    phrases(
      true,
      `from | than in | compared to | compared with | compared to the | relative to | over | than | versus | vs |
       compared with the | than the | from the | than those for | those for`,
    ),
  ),
  articles: wordSet("the a an its their his her our these those this that"),
  wholeWords: wordSet("all both other another"),
  verbs:
    wordSet(`said took take made make found find came come went go left leave saw see got get gave give began begin held
    hold met meet grew rose fell felt knew know ran run lost lose won paid pay sent send spent told tell use need say says
    heard died die work works live lives reported report responded stated agreed represent represents contain contains include
    includes provide provides require requires receive receives remain remains become becomes became continue continues exist
    exists occur occurs vary varies differ differs make makes led chose drew sold bought built wrote brought kept stood
    sank broke spoke showed served offer offers earn earns belong belongs`),
  relatives: wordSet("who that which"),
  likely: new PhraseTable(
    phrases(
      true,
      "as likely to be | as likely to | as many | as much | more likely to be | more likely to | less likely to be | less likely to",
    ),
  ),
  listWords: wordSet("and"),
  placeLinks: wordSet("in across"),
  participleEndings: ["ed"],
  participleLinks: wordSet("by in for as with on from of nationwide among at into"),
  adverbEnding: "ly",
  clauseOpeners:
    wordSet(`that which who whose while although though because but and or if when whereas where so as than since
    during found estimated`),
  neutralVerbs: wordSet("went go goes moved shifted changed moving going changing"),
  pluralVerbEnding: null,
  statingVerbs: wordSet(
    "totalled totaled totals averaged averages reached reaches exceeded exceeds cost costs amounted stood stands hit equalled",
  ),
  placing: wordSet("at"),
  valuingVerbs: wordSet("estimates estimate estimated puts put sets set values valued fixed assessed"),
  changeLinks: wordSet("in for"),
  comparisons: wordSet("than compared versus vs against relative unlike"),
  adverbs: wordSet("now still also already currently today then"),
  respectively: wordSet("respectively"),
  reachingVerbs: wordSet("reach reaches reached reaching totaling totalling"),
  placeFillers:
    wordSet(`addition total order terms fact part general turn response relation case favour favor excess particular
    comparison line light view advance person year years period months exchange return question practice principle which
    full effect use force`),
  documentNouns:
    wordSet(`evidence hearing letter email e-mail memo memorandum testimony statement interview briefing speech
    presentation submission affidavit deposition`),
  nounVerbs: wordSet(
    "pay use need work works report find take make win hold run offer offers lives contract support help plan supply fund train",
  ),
  equals: wordSet("equal equivalent close"),
  emphasis: wordSet("even"),
  participleAuxiliaries: wordSet("having being been be"),
  people: wordSet("people persons men women adults children youth girls boys males females residents"),
  perceptionVerbs: wordSet("saw seen sees seeing see witnessed experienced"),
  asides: new PhraseTable(
    phrases(
      true,
      "in fact | on average | in turn | in total | in all | for example | for instance | in effect | so far | to date",
    ),
  ),
  listVerbs:
    wordSet(`accounted account accounts received receives represented made make held hold had have saw recorded reported
    comprised constituted contributed earned spent paid got scored won lost`),
  factors: new PhraseTable(phrases("times" as const, "a factor of")),
  timesUsage: "ambiguous",
  baseDeterminers: wordSet("the that those its their what"),
  basePronouns: wordSet("that those what"),
  levels:
    wordSet(`level levels number numbers amount amounts rate rates figure figures average total totals value cost costs
    price prices share size proportion volume percentage national median mean`),
  priorWords: wordSet("previous prior preceding before earlier"),
  sameWords: wordSet("same corresponding"),
  amounts: wordSet("amount tune"),
  amountLinks: wordSet("for in to"),
  governingWords: wordSet("to in into on for at with from"),
  restating: wordSet(""),
  idioms: new PhraseTable(
    phrases(
      true,
      `one year to the next | one year to another | one month to the next | one month to another | one week to the next |
       one day to the next | one day to another`,
    ),
  ),
  sinceWords: wordSet("since"),
  recordWords:
    wordSet(`first lowest highest largest smallest biggest fewest greatest worst best sharpest steepest longest fastest
    slowest weakest strongest record trend`),
  goingOn: wordSet("going"),
  hollowNouns: wordSet(
    `total totals number numbers sum rest remainder reality fact assertion it one ones way time times`,
  ),
  looseAdverbs:
    wordSet(`later earlier again often once soon ever never always sometimes perhaps instead together currently now
    then already still also only even just previously subsequently ultimately typically usually generally`),
  streets: wordSet(
    "street st avenue ave road rd boulevard blvd drive dr lane ln way square place court nw ne sw se",
  ),
  accordingTo: new PhraseTable(
    phrases(
      true,
      "according to | based on data from | data from | reported by | estimated by | estimates from | figures from",
    ),
  ),
  reportingVerbs:
    wordSet(`reports reported report estimates estimated estimate said says found finds notes noted states
    stated shows showed show indicates indicated indicate data statistics figures survey projects projected suggests
    suggested heard`),
  anaphors: wordSet(
    "this these those such also they it its their similarly likewise specifically additionally moreover furthermore meanwhile",
  ),
};
