import assert from "node:assert/strict";
import { frenchProse, outlineOf, prose } from "./outline-of.js";

const paragraphs = (...parts: string[]): string => `${parts.join("\n\n")}\n`;

describe("the outline of a report", () => {
  it("is that of its marks in Markdown, with skipped depths closed up", () => {
    const text = paragraphs(
      "# Water in the Valley",
      prose("wells"),
      "## Findings",
      prose("pumps"),
      "#### Leaks",
      prose("leaks"),
      "## Next steps",
      prose("plans"),
    );
    assert.deepEqual(outlineOf(text, "markdown"), [
      "1 Water in the Valley",
      "  2 Findings",
      "    3 Leaks",
      "  2 Next steps",
    ]);
  });

  it("is the same for the same text as Markdown and as plain text", () => {
    const text = paragraphs(
      "Review of Rural Bus Services",
      "1. Background",
      prose("routes"),
      "1.1 How routes are planned",
      prose("plans"),
      "2. Findings",
      prose("fares"),
    );
    assert.deepEqual(outlineOf(text, "markdown"), outlineOf(text, "plaintext"));
    assert.deepEqual(outlineOf(text), [
      "1 Review of Rural Bus Services",
      "  2 1. Background",
      "    3 1.1 How routes are planned",
      "  2 2. Findings",
    ]);
  });

  it("takes lines in title case between paragraphs of plain text", () => {
    const text = paragraphs(
      "Spring 2021 Forum on Harbour Safety",
      "Opening Remarks",
      prose("harbours"),
      "Session One: Pilots and Tugs",
      prose("tugs"),
      "Key Messages",
      prose("messages"),
    );
    assert.deepEqual(outlineOf(text), [
      "1 Spring 2021 Forum on Harbour Safety",
      "  2 Opening Remarks",
      "  2 Session One: Pilots and Tugs",
      "  2 Key Messages",
    ]);
  });

  it("nests title case under roman numbers in a text wrapped without empty lines below headings", () => {
    const body = (subject: string) => prose(subject, 66);
    const text = `STATE LIBRARY COUNCIL\n\nREADING FOR ALL: A REPORT TO THE ASSEMBLY\n\nI. Summary\n${body("libraries")}\n\nII. The Lending Network\n${body("loans")}\n\nOpening Hours\n${body("hours")}\n\nMobile Libraries\n${body("vans")}\n\nIII. What Is a Branch?\n${body("branches")}\n`;
    assert.deepEqual(outlineOf(text), [
      "1 READING FOR ALL: A REPORT TO THE ASSEMBLY",
      "  2 I. Summary",
      "  2 II. The Lending Network",
      "    3 Opening Hours",
      "    3 Mobile Libraries",
      "  2 III. What Is a Branch?",
    ]);
  });

  it("reads a bold heading broken over lines, and over empty lines, as one", () => {
    const text = paragraphs(
      "# Clinics",
      prose("clinics"),
      "**Why do clinics**\n**close early**\n\n**in winter?**",
      prose("winter"),
      "**What would keep**\n**them open?**",
      prose("money"),
    );
    assert.deepEqual(outlineOf(text, "markdown"), [
      "1 Clinics",
      "  2 Why do clinics close early in winter?",
      "  2 What would keep them open?",
    ]);
  });

  it("takes no bold lead-in for a heading", () => {
    const text = paragraphs("# Clinics", `**Costs.** ${prose("costs")}`, `**Staff** ${prose("staff")}`);
    assert.deepEqual(outlineOf(text, "markdown"), ["1 Clinics"]);
  });

  it("reads a mark without its space or its line end", () => {
    const text = `##01 About the survey\n\n${prose("surveys")}##02 Methods\n\n${prose("methods")}\n\n###Sampling\n\n${prose("samples")}\n`;
    assert.deepEqual(outlineOf(text, "markdown"), [
      "  2 01 About the survey",
      "  2 02 Methods",
      "    3 Sampling",
    ]);
  });

  it("knows parts, chapters and appendices by their words", () => {
    const text = paragraphs(
      "Report of the Inquiry into the Ferry Fire",
      "Part One: The Night",
      "Chapter 1: The Crossing",
      prose("the crossing"),
      "Chapter 2: The Alarm",
      prose("the alarm"),
      "Part Two: The Response",
      "Chapter 3: The Rescue",
      prose("the rescue"),
      "Appendix A: Witnesses",
      prose("witnesses"),
      "Appendix B: Charts",
      prose("charts"),
    );
    assert.deepEqual(outlineOf(text), [
      "1 Report of the Inquiry into the Ferry Fire",
      "  2 Part One: The Night",
      "    3 Chapter 1: The Crossing",
      "    3 Chapter 2: The Alarm",
      "  2 Part Two: The Response",
      "    3 Chapter 3: The Rescue",
      "  2 Appendix A: Witnesses",
      "  2 Appendix B: Charts",
    ]);
  });

  it("reads a French inquiry: parties, chapitres, annexes", () => {
    const text = paragraphs(
      "Rapport d'enquête sur la gestion des digues",
      "Avant-propos",
      frenchProse("les digues"),
      "Première partie : Les faits",
      "Chapitre premier : La crue",
      frenchProse("la crue"),
      "Chapitre 2 : Les secours",
      frenchProse("les secours"),
      "Deuxième partie : Les causes",
      "Chapitre 3 : L'entretien des ouvrages",
      frenchProse("l'entretien"),
      "Annexe 1 : Liste des personnes entendues",
      frenchProse("ces personnes"),
    );
    assert.deepEqual(outlineOf(text), [
      "1 Rapport d'enquête sur la gestion des digues",
      "  2 Avant-propos",
      "  2 Première partie : Les faits",
      "    3 Chapitre premier : La crue",
      "    3 Chapitre 2 : Les secours",
      "  2 Deuxième partie : Les causes",
      "    3 Chapitre 3 : L'entretien des ouvrages",
      "  2 Annexe 1 : Liste des personnes entendues",
    ]);
  });

  it("reads French audits with decimal and roman numbers", () => {
    const text = paragraphs(
      "Audit du programme de rénovation des écoles",
      "Résumé",
      frenchProse("le programme"),
      "1. Contexte",
      frenchProse("le contexte"),
      "1.1 Cadre de gouvernance",
      frenchProse("la gouvernance"),
      "1.2 Portée de l'audit",
      frenchProse("la portée"),
      "2. Constats",
      frenchProse("les constats"),
      "Conclusion",
      frenchProse("la suite"),
    );
    assert.deepEqual(outlineOf(text), [
      "1 Audit du programme de rénovation des écoles",
      "  2 Résumé",
      "  2 1. Contexte",
      "    3 1.1 Cadre de gouvernance",
      "    3 1.2 Portée de l'audit",
      "  2 2. Constats",
      "  2 Conclusion",
    ]);
  });

  it("joins a chapter's number and the title on the line below, and keeps its own introduction inside", () => {
    const chapter = (number: string, title: string) =>
      `CHAPTER ${number}\n\n${title}\n\nIntroduction\n\n${prose(title)}\n\nA. The rules\n\n${prose("rules")}\n\n1. Old rules\n\n${prose("old rules")}\n\nB. The practice\n\n${prose("practice")}\n\n`;
    const text = `Report on the Weighing of Grain\n\nForeword\n\n${prose("grain")}\n\n${chapter("I", "Scales and Their Keepers")}${chapter("II", "Complaints of Farmers")}Glossary\n\n${prose("words")}\n`;
    const inside = [
      "    3 Introduction",
      "    3 A. The rules",
      "      4 1. Old rules",
      "    3 B. The practice",
    ];
    assert.deepEqual(outlineOf(text), [
      "1 Report on the Weighing of Grain",
      "  2 Foreword",
      "  2 CHAPTER I Scales and Their Keepers",
      ...inside,
      "  2 CHAPTER II Complaints of Farmers",
      ...inside,
      "  2 Glossary",
    ]);
  });

  it("finds numbered headings in a text without empty lines", () => {
    const body = (subject: string) => prose(subject, 70);
    const text = `Strategy for Clean Rivers 2021\n1 Introduction\n${body("rivers")}\n2 The problem\n2.1 Sources of waste\n${body("waste")}\n2.2 Effects on fish\n${body("fish")}\n3 What we will do\n${body("plans")}\n`;
    assert.deepEqual(outlineOf(text), [
      "1 Strategy for Clean Rivers 2021",
      "  2 1 Introduction",
      "  2 2 The problem",
      "    3 2.1 Sources of waste",
      "    3 2.2 Effects on fish",
      "  2 3 What we will do",
    ]);
  });

  it("takes the title from a cover page, not the publisher, the kind of paper or the date", () => {
    const text = paragraphs(
      "COMMITTEE ON RIVERS",
      "ANNUAL PAPER",
      "Clean water for every village\nin the upper valley",
      "November 2019",
      "© Committee on Rivers 2019. All rights reserved.",
      "Summary",
      prose("water"),
      "What we found",
      prose("wells"),
    );
    assert.deepEqual(outlineOf(text), [
      "1 Clean water for every village in the upper valley",
      "  2 Summary",
      "  2 What we found",
    ]);
  });

  it("sets capitals above title case", () => {
    const text = paragraphs(
      "HOUSING AND HEALTH: A WHITE PAPER",
      "THE STATE OF HOUSING",
      prose("homes"),
      "Damp and Cold",
      prose("damp"),
      "Overcrowding",
      prose("crowding"),
      "WHAT WE WILL DO",
      prose("plans"),
    );
    assert.deepEqual(outlineOf(text), [
      "1 HOUSING AND HEALTH: A WHITE PAPER",
      "  2 THE STATE OF HOUSING",
      "    3 Damp and Cold",
      "    3 Overcrowding",
      "  2 WHAT WE WILL DO",
    ]);
  });

  it("takes questions numbered by chapter", () => {
    const text = paragraphs(
      "Consultation on Playgrounds: Summary of Responses",
      "Q1.1. Should playgrounds be fenced?",
      prose("fences"),
      "Q1.2. Who should pay for repairs?",
      prose("repairs"),
      "Q2.1. Should dogs be allowed?",
      prose("dogs"),
    );
    assert.deepEqual(outlineOf(text).slice(1), [
      "  2 Q1.1. Should playgrounds be fenced?",
      "  2 Q1.2. Who should pay for repairs?",
      "  2 Q2.1. Should dogs be allowed?",
    ]);
  });

  it("reads headings underlined in plain text", () => {
    const text = `Flood Report\n============\n\n${prose("floods")}\n\nCauses\n------\n\n${prose("rain")}\n\nEffects\n-------\n\n${prose("fields")}\n`;
    assert.deepEqual(outlineOf(text), ["1 Flood Report", "  2 Causes", "  2 Effects"]);
  });

  it("joins a margin heading that cuts a sentence, and reads the sentence through", () => {
    const text = paragraphs(
      "# Ports",
      "## Findings",
      "The ports that were visited handled more goods than before, and the share of\n",
      "Factors Linked to\n\nLonger Waiting Times",
      "goods that waited for more than a day went up in all of them. Staff were short.",
      "## Advice",
      prose("advice"),
    );
    assert.deepEqual(outlineOf(text, "markdown"), [
      "1 Ports",
      "  2 Findings",
      "    3 Factors Linked to Longer Waiting Times",
      "  2 Advice",
    ]);
  });
});

describe("no heading", () => {
  const withBody = (...lines: string[]) => paragraphs("# Parks", prose("parks"), ...lines, prose("trees"));
  const cases: readonly (readonly [string, string])[] = [
    ["a caption", "Figure 3: Visitors by season"],
    ["a caption in bold over two lines", "**Table 2: Visitors by Season and**\n**by Age**"],
    ["a French caption", "Tableau 4 – Visiteurs par saison"],
    ["a line that leads into a list", "The park keepers said three things:"],
    ["an address", "4500 Lake Street, Suite 210"],
    ["a date", "12 March 2019"],
    ["a web address", "www.example.org/parks"],
    ["a signature", "The Honourable Jane Doe"],
    ["a figure with its label", "Picnic areas 38%"],
    ["an amount", "$5.9 million"],
    ["a rights notice", "© Parks Board, 2019"],
    ["a sentence", "Parks are open to all."],
    ["a line in lower case", "and some other parks"],
    ["a page's foot", "Page 12 PB-19-204 City Parks"],
    ["a list item", "- Lakes and Rivers"],
    ["a header row in bold", "**Park** **Area** **Visitors**"],
    ["a hashtag", "#parksforall is our motto"],
  ];
  for (const [what, line] of cases)
    it(`is ${what}: ${line.split("\n")[0]}`, () => {
      assert.deepEqual(outlineOf(withBody(line), "markdown"), ["1 Parks"]);
    });

  it("is an entry of a numbered list", () => {
    const text = paragraphs(
      "# Parks",
      prose("parks"),
      "1. Plant more trees\n2. Mend the paths\n3. Open the gates earlier",
      prose("trees"),
    );
    assert.deepEqual(outlineOf(text, "markdown"), ["1 Parks"]);
  });

  it("is a numbered paragraph of an inquiry", () => {
    const text = paragraphs(
      "Chapter 1: The Fire",
      `1.1 ${prose("the fire")}`,
      `1.2 ${prose("the alarm")}`,
      "Chapter 2: The Rescue",
      `2.1 ${prose("the boats")}`,
    );
    assert.deepEqual(outlineOf(text), ["  2 Chapter 1: The Fire", "  2 Chapter 2: The Rescue"]);
  });

  it("is a running head, while the heading that it repeats is one", () => {
    const page = (n: number) =>
      paragraphs(
        `${n} Chapter 2: Fares and Passes`,
        prose("fares").slice(0, 150),
        "went on to say that fares were high for all of the people who took part in it.",
      );
    const text =
      paragraphs("Chapter 1: Routes", prose("routes"), "Chapter 2: Fares and Passes", prose("fares")) +
      page(12) +
      page(14) +
      page(16);
    assert.deepEqual(outlineOf(text), ["  2 Chapter 1: Routes", "  2 Chapter 2: Fares and Passes"]);
  });

  it("is a line of the table of contents, which confirms the headings instead", () => {
    const text = paragraphs(
      "Safer Roads: A Strategy",
      "Table of Contents",
      "Where we stand ........ 3\nWhat works ........ 9\nWhat it will cost ........ 14",
      "Where we stand",
      prose("roads"),
      "What works",
      prose("signs"),
      "What it will cost",
      prose("costs"),
    );
    assert.deepEqual(
      outlineOf(text).filter((line) => !line.includes("Contents")),
      ["1 Safer Roads: A Strategy", "  2 Where we stand", "  2 What works", "  2 What it will cost"],
    );
  });

  it("takes a numbered title that the contents list for a heading, not for a footnote", () => {
    const text = paragraphs(
      "LES BACS DE LA RIVIÈRE LISSE",
      "TABLE DES MATIÈRES",
      "SYNTHÈSE 2\n1 UN SERVICE TRÈS FRÉQUENTÉ 3\n1.1 Les traversées 3\n2 DES COMPTES FRAGILES 5\nRECOMMANDATIONS 7",
      "SYNTHÈSE",
      frenchProse("les traversées"),
      "RECOMMANDATIONS",
      frenchProse("les tarifs"),
      "1 UN SERVICE TRÈS FRÉQUENTÉ",
      "1.1 Les traversées",
      frenchProse("les bacs"),
      "2 DES COMPTES FRAGILES",
      frenchProse("les comptes"),
    );
    assert.deepEqual(outlineOf(text), [
      "1 LES BACS DE LA RIVIÈRE LISSE",
      "  2 SYNTHÈSE",
      "  2 RECOMMANDATIONS",
      "  2 1 UN SERVICE TRÈS FRÉQUENTÉ",
      "    3 1.1 Les traversées",
      "  2 2 DES COMPTES FRAGILES",
    ]);
  });

  it("has the report for its title, not the body that wrote it, whatever task the body is named for", () => {
    const text = paragraphs(
      "CHAMBRE RÉGIONALE D’AUDIT DU LITTORAL",
      "LES BACS DE LA RIVIÈRE LISSE\nD’AMONT EN AVAL",
      "Exercices 2017 et suivants",
      "SYNTHÈSE",
      frenchProse("les bacs de la rivière"),
    );
    assert.deepEqual(outlineOf(text), ["1 LES BACS DE LA RIVIÈRE LISSE D’AMONT EN AVAL", "  2 SYNTHÈSE"]);
  });
});
