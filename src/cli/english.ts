import type { ExportWords } from "../core/export/export-words.js";
import type { FindingWords } from "../core/export/finding-words.js";
import type { ChangeMeasure, Finding } from "../core/finding.js";

/** The words of an export in English. */
export const ENGLISH: ExportWords = {
  language: "en",
  notesOn: (document) => `Notes on ${document}`,
  statisticsOf: (document) => `Statistics of ${document}`,
  noteCount: (count) => (count === 1 ? "1 note" : `${count} notes`),
  statisticCount: (count) => (count === 1 ? "1 statistic" : `${count} statistics`),
  organizationsOf: (document) => `Organizations in ${document}`,
  organizationCount: (count) => (count === 1 ? "1 organization" : `${count} organizations`),
  glossaryOf: (document) => `Acronyms of ${document}`,
  acronymCount: (count) => (count === 1 ? "1 acronym" : `${count} acronyms`),
  notDefined: "not defined in the report",
  beforeFirstSection: "Before the first section",
  passageNotFound: "Passage not found",
  passageChanged: "passage changed",
  citation: (report, { section, page, line }) => {
    const place = page === null ? `line ${line}` : `p. ${page}`;
    return section === null ? `${report}, ${place}` : `${report}, “${section}”, ${place}`;
  },
  onWholeReport: "on the whole report",
  withoutCode: "Without a code",
  open: "open",
  resolved: "resolved",
  allNotes: "Notes",
  organizations: "Organizations",
  codebook: "Codebook",
  contents: "Contents",
  noteNumber: (oneBased) => `Note ${oneBased}`,
  purposes: { commenting: "note", replying: "reply", tagging: "code" },
  unknownAuthor: "Analyst",
  columns: {
    figure: "Figure",
    subject: "Measures",
    kind: "Kind",
    direction: "Direction",
    period: "Period",
    section: "Section",
    line: "Line",
    name: "Name",
    acronym: "Acronym",
    aliases: "Also called",
    partOf: "Part of",
    mentions: "Mentions",
    sections: "Sections",
    statistics: "Statistics",
    meaning: "Stands for",
    codes: "Codes",
    passage: "Passage",
    type: "Type",
    text: "Text",
    author: "Author",
    written: "Written",
    status: "Status",
    review: "To review",
    value: "Value",
    valueTo: "to",
    unit: "Unit",
    place: "Place",
    comparison: "Compared with",
    population: "Out of",
    source: "Source",
    code: "Code",
    color: "Color",
    description: "Description",
    notes: "Notes",
    notesWithin: "Notes with those below",
  },
  kinds: {
    percentage: "percentage",
    count: "count",
    money: "money",
    measure: "measure",
    ratio: "ratio",
    multiple: "multiple",
    duration: "duration",
    rate: "rate",
  },
  entityKinds: {
    government: "government",
    international: "international",
    company: "company",
    education: "education and research",
    civilSociety: "civil society",
  },
  directions: { increase: "increase", decrease: "decrease" },
};

const CHECKS: FindingWords["checks"] = {
  "words-and-digits": "A figure in words and the same one in digits are one number.",
  "stated-change": "A stated change is that of the two figures next to it, within rounding.",
  "stated-share": "A stated share is that of the part and the whole next to it, within rounding.",
  "sum-of-shares": "The shares of one whole make 100%.",
  "sum-of-parts": "The parts of a total make the total.",
  "two-values": "One measure of one period has one value throughout the report.",
  "direction-of-change": "Figures go the way that their verb says.",
  "acronym-undefined": "A report that defines its acronyms defines each that it uses for a body.",
  "acronym-two-meanings": "An acronym stands for one name throughout the report.",
  "acronym-unused": "An acronym that is defined is used.",
};

/** Findings in English. */
export const ENGLISH_FINDINGS: FindingWords = { describe: describeFinding, checks: CHECKS };

/** A finding in English, with the arithmetic. */
export function describeFinding({ code, data }: Finding): string {
  switch (code) {
    case "words-and-digits":
      return `“${data.words}” in words is ${figure(data.wordsValue)}, “${data.digits}” in digits is ${figure(data.digitsValue)}`;
    case "stated-change":
      return `“${data.stated}” is stated, but ${figure(data.from)} → ${figure(data.to)} is ${change(data.measure, data.computed, data.to < data.from)}`;
    case "stated-share":
      return `“${data.stated}” is stated, but ${figure(data.part)} of ${figure(data.whole)} is ${figure(data.computed)}%`;
    case "sum-of-shares":
      return `${data.parts} = ${figure(data.sum)}%, not 100%`;
    case "sum-of-parts":
      return `${data.parts} = ${figure(data.sum)}, not ${figure(data.total)}`;
    case "two-values":
      return `“${data.here}” here, “${data.elsewhere}” elsewhere in the report, in the same words of the same period`;
    case "direction-of-change":
      return `“${data.verb}” is stated, but ${figure(data.from)} → ${figure(data.to)} goes ${data.to > data.from ? "up" : "down"}`;
    case "acronym-undefined":
      return `“${data.acronym}” is used ${data.uses} times, but the report does not say what it stands for`;
    case "acronym-two-meanings":
      return `“${data.acronym}” stands for “${data.here}” here, for “${data.elsewhere}” elsewhere in the report`;
    case "acronym-unused":
      return `“${data.acronym}” is defined as “${data.long}”, but used nowhere else`;
  }
}

function change(measure: ChangeMeasure, amount: number, falls: boolean): string {
  if (measure === "factor") return `× ${figure(amount)}`;
  const signed = `${falls ? "−" : "+"}${figure(amount)}`;
  if (measure === "percent") return `${signed}%`;
  return measure === "points" ? `${signed} percentage points` : signed;
}

/** A number to one decimal, more where it is small. */
function figure(value: number): string {
  const digits = Math.abs(value) < 10 ? 2 : 1;
  return new Intl.NumberFormat("en", { maximumFractionDigits: digits }).format(value);
}
