import type { Lexicon } from "../lexicon.js";
import { PhraseTable } from "../phrase-table.js";
import { unitEntries } from "../unit.js";
import { phrases, wordMap, wordSet } from "../word-list.js";
import { EN_EVIDENCE } from "./en-evidence.js";
import { EN_GRAMMAR } from "./en-grammar.js";

const SMALL = `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen`;
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety";

function enumerate(text: string, first: number, step: number): [string, number][] {
  return [...wordSet(text)].map((word, k): [string, number] => [word, first + k * step]);
}

/** English, as reports of governments and audit offices write it. */
export const ENGLISH: Lexicon = {
  ...EN_GRAMMAR,
  evidence: EN_EVIDENCE,
  numbers: {
    small: new Map([...enumerate(SMALL, 0, 1), ...enumerate(TENS, 20, 10), ["fourty", 40]]),
    hundred: wordSet("hundred"),
    scales: new Map([
      ["dozen", 12],
      ["thousand", 1e3],
      ["million", 1e6],
      ["billion", 1e9],
      ["trillion", 1e12],
      ["quadrillion", 1e15],
      ["quintillion", 1e18],
    ]),
    selfStanding: new Set(),
    joiner: "and",
    vigesimal: false,
    articles: wordSet("a an"),
    one: wordSet("one zero"),
    andAHalf: new PhraseTable([
      ["and a half", 0.5],
      ["and one-half", 0.5],
      ["and a quarter", 0.25],
    ]),
  },
  fractions: {
    alone: new Map([["half", 0.5]]),
    denominators: new Map([
      ...wordMap([2, "half halves"], [3, "third thirds"], [4, "quarter quarters fourth fourths"]),
      ...wordMap([5, "fifth fifths"], [6, "sixth sixths"], [7, "seventh sevenths"], [8, "eighth eighths"]),
      ...wordMap([9, "ninth ninths"], [10, "tenth tenths"], [100, "hundredth hundredths"]),
    ]),
    articles: wordSet("a an"),
    contracted: new Set(),
    agents: new Set(),
    after:
      wordSet(`of ( ) . the that were was are is have had has will would said did do reported more less fewer
      higher lower larger smaller as`),
    notBefore: wordSet(
      "first second latter last former other early top bottom this that each next final better",
    ),
    notAfter: wordSet("- way hour hourly time brother sister life lives yearly yearly annual annually baked"),
  },
  multiples: new Map([
    ...wordMap(
      [{ value: 2, direction: "increase", needsContext: false } as const, "doubled doubling"],
      [
        { value: 3, direction: "increase", needsContext: false } as const,
        "tripled tripling trebled trebling",
      ],
      [{ value: 4, direction: "increase", needsContext: false } as const, "quadrupled quadrupling"],
      [{ value: 5, direction: "increase", needsContext: false } as const, "quintupled quintupling"],
      [{ value: 0.5, direction: "decrease", needsContext: false } as const, "halved halving halve"],
      [{ value: 2, direction: null, needsContext: true } as const, "double doubles twice"],
      [{ value: 3, direction: null, needsContext: true } as const, "triple triples treble thrice"],
      [{ value: 4, direction: null, needsContext: true } as const, "quadruple quadruples"],
    ),
  ]),
  multipleBefore: wordSet("to will could would may might nearly almost than about approximately roughly not"),
  multipleAfter: wordSet(
    "the that as their its what those in by from since over between within , . ; ) this",
  ),
  times: wordSet("times"),
  timesAfter:
    wordSet(`as more higher greater larger the that less lower fewer likelier faster bigger smaller longer
    worse better those what its their`),
  frequencies: wordMap([1, "once"], [2, "twice"], [3, "thrice"]),
  inChange: new Set(),
  surplus: new PhraseTable([]),
  unmoving: new PhraseTable(
    phrases(
      true,
      `fall into | falls into | fell into | falling into | fall within | falls within | fell within | falling within |
       fall under | falls under | fell under | falling under | fall outside | falls outside | falling outside`,
    ),
  ),
  fold: "fold",
  percent: new PhraseTable([
    ...phrases("%", "% | percent | per cent | pct | pct. | per-cent"),
    ...phrases(
      "percentage points",
      `percentage point | percentage points | percent points | % points | percentage-point | pp | ppt | ppts |
       per cent points | -percentage point | p.p.`,
    ),
    ...phrases("basis points", "basis point | basis points"),
    ...phrases("‰", "‰ | per mille"),
  ]),
  currencyWords: new PhraseTable([
    ...phrases({ code: "$", worth: 1 }, "dollar | dollars"),
    ...phrases({ code: "$", worth: 0.01 }, "cent | cents | ¢"),
    ...phrases(
      { code: "USD", worth: 1 },
      "US dollars | US dollar | U.S. dollars | U.S. dollar | United States dollars | American dollars",
    ),
    ...phrases({ code: "CAD", worth: 1 }, "Canadian dollars | Canadian dollar"),
    ...phrases({ code: "AUD", worth: 1 }, "Australian dollars | Australian dollar"),
    ...phrases({ code: "NZD", worth: 1 }, "New Zealand dollars"),
    ...phrases({ code: "EUR", worth: 1 }, "euro | euros"),
    ...phrases({ code: "GBP", worth: 1 }, "pounds sterling | pound sterling | British pounds"),
    ...phrases({ code: "JPY", worth: 1 }, "yen | Japanese yen"),
    ...phrases({ code: "CNY", worth: 1 }, "yuan | renminbi"),
    ...phrases({ code: "INR", worth: 1 }, "rupees | Indian rupees"),
  ]),
  units: new PhraseTable(
    unitEntries([
      ["second", "time", "second", "seconds"],
      ["minute", "time", "minute", "minutes"],
      ["hour", "time", "hour", "hours"],
      ["day", "time", "day", "days"],
      ["week", "time", "week", "weeks"],
      ["month", "time", "month", "months"],
      ["year", "time", "year", "years"],
      ["decade", "time", "decade", "decades"],
      ["century", "time", "century", "centuries"],
      ["kg", "mass", "kilogram", "kilograms", "kilogramme", "kilogrammes", "kilos", "kilo"],
      ["g", "mass", "gram", "grams", "gramme", "grammes"],
      ["mg", "mass", "milligram", "milligrams"],
      ["µg", "mass", "microgram", "micrograms"],
      ["tonne", "mass", "tonne", "tonnes", "metric ton", "metric tons", "metric tonnes"],
      ["ton", "mass", "ton", "tons", "short tons"],
      ["megatonne", "mass", "megatonne", "megatonnes"],
      ["lb", "mass", "pound", "pounds"],
      ["oz", "mass", "ounce", "ounces"],
      ["km", "length", "kilometre", "kilometres", "kilometer", "kilometers"],
      ["m", "length", "metre", "metres", "meter", "meters"],
      ["cm", "length", "centimetre", "centimetres", "centimeter", "centimeters"],
      ["mm", "length", "millimetre", "millimetres", "millimeter", "millimeters"],
      ["mile", "length", "mile", "miles"],
      ["foot", "length", "foot", "feet"],
      ["inch", "length", "inch", "inches"],
      ["yard", "length", "yard", "yards"],
      ["km²", "area", "square kilometres", "square kilometers", "square kilometre"],
      ["m²", "area", "square metres", "square meters", "square metre"],
      ["square mile", "area", "square mile", "square miles"],
      ["square foot", "area", "square foot", "square feet"],
      ["ha", "area", "hectare", "hectares"],
      ["acre", "area", "acre", "acres"],
      ["m³", "volume", "cubic metre", "cubic metres", "cubic meter", "cubic meters"],
      ["L", "volume", "litre", "litres", "liter", "liters"],
      ["mL", "volume", "millilitre", "millilitres", "milliliter", "milliliters"],
      ["gallon", "volume", "gallon", "gallons"],
      ["barrel", "volume", "barrel", "barrels"],
      ["kW", "power", "kilowatt", "kilowatts"],
      ["MW", "power", "megawatt", "megawatts"],
      ["GW", "power", "gigawatt", "gigawatts"],
      ["kWh", "energy", "kilowatt hours", "kilowatt-hours", "kilowatt hour", "kilowatt-hour"],
      ["MWh", "energy", "megawatt hours", "megawatt-hours"],
      ["GWh", "energy", "gigawatt hours", "gigawatt-hours"],
      ["TWh", "energy", "terawatt hours", "terawatt-hours"],
      ["km/h", "speed", "kilometres per hour", "kilometers per hour"],
      ["mph", "speed", "miles per hour"],
      ["MB", "data", "megabyte", "megabytes"],
      ["GB", "data", "gigabyte", "gigabytes"],
      ["TB", "data", "terabyte", "terabytes"],
      ["Mbps", "speed", "megabits per second"],
      ["°C", "temperature", "degrees Celsius", "degree Celsius", "degrees C"],
      ["°F", "temperature", "degrees Fahrenheit"],
      ["ppm", "concentration", "parts per million"],
      ["ppb", "concentration", "parts per billion"],
    ]),
  ),
  extents: wordSet("deep wide high long tall thick apart away offshore tracks sprint race radius"),
  extentLinks: wordSet("by from x above below off"),
  followings: wordSet(
    "circulation readership audience audiences viewership population membership users subscribers visitors readers viewers sales copies passengers",
  ),
  unitAdjectives: wordSet(
    "consecutive calendar full business working successive straight school academic fiscal whole",
  ),
  dates: {
    months:
      wordSet(`january february march april may june july august september october november december jan feb
      mar apr jun jul aug sep sept oct nov dec`),
    statusOpeners: new PhraseTable(phrases(true, "as of | as at")),
    yearLinks: wordSet("in since until"),
    bracketWords: wordSet("to from through until and as of up only"),
    yearNames: new PhraseTable(
      phrases(
        true,
        `fiscal | fiscal year | fiscal years | financial year | financial years | FY | FYs | SY | school year | school years |
         academic year | calendar year | calendar years | the year | year ended | year ending | year to | the period | the periods | the decade | the year to | the year ended | the year ending | tax year | CY |
         crop year | the years | years | program year | program years | budget year | year`,
      ),
    ),
    edges: new PhraseTable(
      phrases(
        true,
        `early | late | mid | mid- | the end of | the start of | the beginning of | the summer of | the spring of |
         the fall of | the winter of | the autumn of | summer | spring | fall | winter | autumn | the first quarter of |
         the second quarter of | the third quarter of | the fourth quarter of | the first half of |
         the second half of | the last quarter of | the final quarter of | first quarter | second quarter | third quarter |
         fourth quarter | the middle of | Q1 | Q2 | Q3 | Q4 | end`,
      ),
    ),
    openers: new PhraseTable([
      ...phrases("between" as const, "between"),
      ...phrases("from" as const, "from"),
      ...phrases("kept" as const, "since | by | as of | as at | until | before | after | prior to"),
    ]),
    links: new PhraseTable(phrases(true, "and | to | through | until | - | – | — | and in | up to")),
    agoBefore: new PhraseTable([]),
    earlierOrLater: new PhraseTable([]),
    agoAfter: wordSet("ago earlier"),
    endings: wordSet("to ending ended"),
    relative: new PhraseTable(
      phrases(
        true,
        `the past | the last | the next | the previous | the preceding | the coming | past | last | next | previous |
         the most recent | the first | the following | the final`,
      ),
    ),
    fixed: new PhraseTable([
      ...phrases(
        "recurring" as const,
        `every year | each year | every month | each month | every week | each week | every day | each day | annually |
         daily | weekly | monthly | yearly | per annum`,
      ),
      ...phrases(
        "relative" as const,
        `last year | this year | next year | the past year | the last year | the previous year | the past decade |
         the last decade | currently | to date | today | at present | last month | the prior year | the year before | a year earlier | a year ago | a decade ago | a decade earlier | a century ago | a month ago | a month earlier | presently | nowadays | the year after |
         the current year | the past month | this quarter | last quarter | the previous quarter | the previous month | this month`,
      ),
      ...phrases(
        "anaphoric" as const,
        `this period | that period | this timeframe | that timeframe | this time frame | this time | that time |
         the same period | this time period | that time period | that year | the same year | the same time period`,
      ),
    ]),
  },
  ordinalEndings: wordSet("st nd rd th"),
  ordinalWords: wordSet("first second third fourth fifth sixth seventh eighth ninth"),
  rangeLinks: wordSet("to"),
  rangeFrom: wordSet("from"),
  rangeBetween: wordSet("between"),
  rangeAnd: wordSet("and"),
  rangeVerbs: wordSet(
    "ranged ranges range ranging varied varies vary varying anywhere spanning spanned estimated",
  ),
  ratioLinks: new PhraseTable([
    ...phrases("place" as const, "in | of | in every"),
    ...phrases("plain" as const, "out of | out of every | of every"),
  ]),
  ratioNouns: wordSet("ratio ratios odds"),
  averages: wordSet("average median mean"),
  rateLinks: new PhraseTable([
    ...phrases("per" as const, "per | a | an | for every | for each"),
    ...phrases("each" as const, "each | every"),
  ]),
  clock: new PhraseTable(
    phrases(true, "am | pm | a.m. | p.m. | a.m | p.m | o'clock | noon | EST | EDT | GMT | UTC"),
  ),
};
