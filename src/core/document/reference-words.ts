/** What a reference can name: a numbered heading, or a figure or table by its caption. */
export type ReferenceKind =
  | "section"
  | "chapter"
  | "part"
  | "appendix"
  | "annex"
  | "schedule"
  | "attachment"
  | "figure"
  | "table"
  | "chart"
  | "box"
  | "map"
  | "exhibit";

/** A word that a reference begins with, in English or French. */
export interface ReferenceWord {
  readonly kind: ReferenceKind;
  /** Whether a list may follow: `"Sections 3.2 and 4.1"`. */
  readonly plural: boolean;
}

const FORMS: readonly (readonly [ReferenceKind, singular: string, plural: string])[] = [
  ["section", "section", "sections"],
  ["chapter", "chapter chapitre", "chapters chapitres"],
  ["part", "part partie", "parts parties"],
  ["appendix", "appendix appendice", "appendices appendixes"],
  ["annex", "annex annexe", "annexes"],
  ["schedule", "schedule", "schedules"],
  ["attachment", "attachment", "attachments"],
  ["figure", "figure fig", "figures figs"],
  ["table", "table tableau", "tables tableaux"],
  ["chart", "chart graph graphique", "charts graphs graphiques"],
  ["box", "box encadré", "boxes encadrés"],
  ["map", "map carte", "maps cartes"],
  ["exhibit", "exhibit", "exhibits"],
];

/** The words that references begin with, in lower case. */
export const REFERENCE_WORDS: ReadonlyMap<string, ReferenceWord> = new Map(
  FORMS.flatMap(([kind, ...forms]) =>
    forms.flatMap((words, index) =>
      words.split(" ").map((word) => [word, { kind, plural: index > 0 }] as const),
    ),
  ),
);

/** Numbers that are written as words: `"Chapter Three"`, `"Part two"`, `"chapitre deux"`. */
export const NUMBER_WORDS: ReadonlyMap<string, string> = new Map(
  [
    "one two three four five six seven eight nine ten eleven twelve",
    "un deux trois quatre cinq six sept huit neuf dix onze douze",
  ].flatMap((words) => words.split(" ").map((word, index) => [word, String(index + 1)] as const)),
);

/** What stands between the labels of a list: `"Figures 2, 3 and 4"`, `"Annexes A à C"`. */
export const LIST_SEPARATOR = /^(?:\s?,\s|,?\s(?:and|or|to|through|et|ou|à)\s|\s?[–—-]\s?|\s?&\s)/;

/** A law or another document right before: its sections are not this report's. */
export const OTHER_DOCUMENT_BEFORE =
  /\b(?:Act|Code|Charter|Constitution|Regulations?|Rules|Treaty|Convention|Directive|Bill|Agreement|Loi|Règlement|Charte|Traité)[,\s(]{1,3}(?:in |at |à la |l['’])?$/;

/** A document right behind that is named: `"of the Fisheries Act"`, `"de la Loi"`; and a subsection: `"7(1)"`. */
export const OTHER_DOCUMENT_BEHIND =
  /^(?:\(\w{1,4}\)|\s?(?:\([^()]{1,12}\)\s?)?,?\s(?:of|du|de|des)(?![\p{L}\p{N}])|\s(?:to|de|à)\s(?:the|la|l['’]))/u;

/** This report right behind: `"of this report"`, `"du présent rapport"`. */
export const THIS_DOCUMENT_BEHIND =
  /^,?\s(?:(?:of|in|to)\s(?:this|the present)\s|(?:of|in|to)\sthe\s(?:report|review|study|paper|inquiry|document)\b|(?:du|de la|de l['’]|de ce|de cette)\s?(?:présente?\s|rapport|étude|document))/;
