/** Words by which reports in English and French name their parts. Both at once: reports of bilingual countries mix them. */
export const STANDING_HEADINGS: ReadonlySet<string> = new Set(
  `abbreviations|abbreviations and acronyms|about this report|about the authors|acknowledgements|acknowledgments|acronyms
acronyms and abbreviations|aims|analysis|annexes|appendices|background|bibliography|background and context|case studies
case study|challenges|conclusion|conclusions|conclusion and next steps|conclusions and recommendations|consultation
context|data sources|definitions|discussion|endnotes|evaluation|evidence|executive summary|findings|foreword|funding
further reading|glossary|governance|highlights|implementation|introduction|key findings|key messages|key points
key recommendations|lessons learned|limitations|list of abbreviations|list of acronyms|list of figures|list of tables
literature review|management response|methodology|methods|next steps|notes|objectives|objectives and scope|opening remarks
closing remarks|closing statement|opening statement|our recommendations|outlook|overview|participants|preamble|preface
purpose|recommendation|recommendations|references|results|risks|scope|scope and methodology|selected bibliography
sources|summary|summary of findings|summary of recommendations|terms of reference|the way forward|works cited
audit objective|audit opinion|audit criteria|audit scope|statement of conformance|message from the minister
agency comments|agency response|policy context|legal framework|monitoring and evaluation|options|timeline|next steps
abréviations|sigles et abréviations|sigles et acronymes|acronymes|analyse|annexes|avant-propos|avertissement
bibliographie|bilan|but|cadre juridique|cadre législatif|calendrier|champ d'application|conclusion|conclusions
conclusion générale|constats|contexte|contexte et enjeux|définitions|démarche|défis|discussion|enjeux|études de cas
évaluation|financement|glossaire|gouvernance|introduction|introduction générale|les constats|lettre de mission
lettre de saisine|limites|liste des abréviations|liste des recommandations|liste des sigles|liste des tableaux
liste des figures|liste des personnes auditionnées|liste des personnes rencontrées|messages clés|mesures
méthode|méthodologie|mise en œuvre|mot du ministre|mot de la présidente|mot du président|notes|objectif|objectifs
observations|orientations|perspectives|pistes d'action|points saillants|portée|préambule|préface|principales constatations
principaux constats|prochaines étapes|propositions|recommandation|recommandations|références|remerciements|résultats
résumé|sommaire exécutif|résumé exécutif|sources|suivi|synthèse|synthèse générale|synthèse des recommandations`
    .split(/[|\n]/)
    .map((words) => words.trim()),
);

/** Whether words are such a name, its colon or full stop apart. */
export function isStandingHeading(words: string): boolean {
  return STANDING_HEADINGS.has(
    words
      .trim()
      .toLowerCase()
      .replace(/\s?[:.]$/, "")
      .replace(/’/g, "'"),
  );
}

/** Whether words name a part of a report; `Sommaire` is the contents in France and the summary in Canada. */
export function namesPart(words: string): boolean {
  return isStandingHeading(words) || /^sommaire$/i.test(words.trim());
}

/** Standing headings that stand beside the chapters, never inside one. */
export const OUTER_HEADINGS: ReadonlySet<string> = new Set(
  `abbreviations|acknowledgements|acknowledgments|acronyms|annexes|appendices|bibliography|conclusion|conclusions|endnotes
executive summary|foreword|glossary|introduction|list of abbreviations|list of acronyms|preface|references|terms of reference
conclusions and recommendations|works cited|list of figures|list of tables|abbreviations and acronyms
abréviations|avant-propos|bibliographie|conclusion générale|glossaire|introduction générale|liste des abréviations
liste des sigles|préface|références|remerciements|résumé|résumé exécutif|sommaire exécutif|synthèse|avertissement
lettre de mission|liste des recommandations|synthèse générale`
    .split(/[|\n]/)
    .map((words) => words.trim()),
);

/** Headings of a table of contents, and of its lists of tables and figures. */
export const CONTENTS_HEADING =
  /^(?:table of contents|contents|list of (?:tables|figures|charts|exhibits|boxes)|table des mati[èe]res|sommaire|liste des (?:tableaux|figures|graphiques|encadr[ée]s))$/i;

/** How a caption begins: `"Figure 3: "`, `"Table A.2 — "`, `"Graphique 4 :"`. */
export const CAPTION =
  /^(?:Figure|Fig\.|Table|Chart|Graph|Exhibit|Diagram|Map|Plate|Box|Infographic|Image|Photo|Tableau|Graphique|Encadr[ée]|Carte|Sch[ée]ma|Illustration|FIGURE|TABLE|CHART|EXHIBIT|MAP|BOX|TABLEAU|GRAPHIQUE|ENCADR[ÉE]|CARTE)\s?(?:n[°o]\s?)?(?:\d{1,3}|[A-Z](?=[.\s-]?\d)|[IVX]{1,5}(?=[.:\s]))(?:[.\s-]?\d{1,3}){0,3}[a-z]?(?![\p{L}\p{N}])/u;

/** How a table or figure says where its data come from: what stands above belongs to it. */
export const SOURCE_LINE =
  /^[*_(]{0,3}(?:Sources?|Notes?|Data source|Remarques?|Champ|Lecture)\s?[*_]{0,2}\s?:|^[*_]{0,3}(?:Source|Champ|Lecture)[*_]{0,3}$/;

/** A page mark on a line of its own, with or without a running title after it. */
export const PAGE_LINE =
  /^(?:[-–—|[(]\s?)?(?:page|p\.|pg\.?)\s{0,3}(\d{1,4}|[ivxlc]{1,7})(?![\p{L}\p{N}.]\p{L})(?:\s?(?:of|de|sur|\/)\s?\d{1,4})?(?:\s?[-–—|\])])?(?:$|\s)/iu;

/** Words that date or sign a line, or say how to reach somebody: evidence that it is no heading. */
export const IMPRINT =
  /©|\(c\)\s?\d{4}|\bISBN\b|\bISSN\b|\bDOI\b|\bCat(?:alogue)?\.? ?(?:No\b|\d)|\ball rights reserved\b|\bcopyright\b|\bdépôt légal\b|https?:|www\.|[\w.]@[\w-]|\b(?:tel|t[ée]l|fax|phone|e-?mail|courriel)\b\.?\s?:|\bN° de cat\b/i;

/** A line that is a date and nothing else. */
export const DATE_LINE =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? |(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) )?(?:le )?(?:\d{1,2}(?:st|nd|rd|th|er)? )?(?:(?:january|february|march|april|may|june|july|august|september|october|november|december|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|spring|summer|fall|autumn|winter|printemps|été|automne|hiver)[ ,]{0,2})(?:\d{1,2}(?:st|nd|rd|th)?,? )?(?:\d{4})?\.?$|^\d{4}(?:[-–/]\d{2,4})?$|^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$/i;

/** How a line about a person begins. */
export const PERSON_LINE =
  /^(?:The (?:Rt\.? |Right )?Hon(?:ou?rable|\.)?|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Prof(?:essor|\.)?|Sir|Dame|Lord|Lady|Hon\.?|Sen(?:ator|\.)|Rep\.|M\.|Mme|MM\.|L['’]honorable|Dear|Mmes|Madame|Monsieur|Sincerely|Respectfully|Yours)(?![\p{L}])/u;

/** Words that may stay small in a heading in title case. */
export const SMALL_WORDS: ReadonlySet<string> = new Set(
  "a an and as at but by for from in into is it its nor of off on onto or over per the their to under up upon via vs with within without between among through about against during after before toward towards à au aux avec ce ces chez dans de des du en et la le les leur leurs ou par pour sa sans se ses son sous sur un une d l qu".split(
    " ",
  ),
);

/** A word that needs another after it: a line that ends in one is cut off. */
export const OPEN_END =
  /(?<![\p{L}’'-])(?:a|an|and|as|at|but|by|for|from|into|of|or|per|than|that|the|their|this|to|which|with|au|aux|avec|ce|ces|cette|chez|dans|de|des|du|en|et|la|le|les|leur|leurs|ou|par|pour|que|qui|sa|ses|sur|un|une)$/iu;

/** Words by which reports call themselves: evidence for a title on a cover page. */
export const REPORT_WORD =
  /\b(?:report|review|inquiry|enquiry|strategy|plan|audit|study|survey|assessment|framework|white paper|green paper|roundtable|evaluation|statistics|investigation|action plan|guidelines|policy|lessons|progress|rapport|étude|enquête|stratégie|livre blanc|livre vert|bilan|évaluation|audit|politique|plan d'action|consultation|examen|vérification)\b/i;
