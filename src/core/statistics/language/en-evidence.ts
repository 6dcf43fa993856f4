import type { EvidenceWords } from "../evidence-words.js";
import { PhraseTable } from "../phrase-table.js";
import { phrases, wordSet } from "../word-list.js";

/** The words of English around the evidence for a figure. */
export const EN_EVIDENCE: EvidenceWords = {
  locatives: wordSet("in across throughout within"),
  placeAcronyms: wordSet("UK US USA EU NSW BC DC PEI NWT UAE"),
  placeOpenings:
    wordSet(`New North South East West Northern Southern Eastern Western Central Greater Upper Lower Port Saint
    St San Santa Los Las Fort Mount Lake Cape Great El La Le`),
  placeEndings:
    wordSet(`County City Province Valley Island Islands Region Bay River Coast Harbour Harbor Borough Township
    Territory Territories Parish State Peninsula Sea Ocean Basin`),
  placeless:
    wordSet(`parliament congress cabinet council court senate house internet web christmas easter ramadan english
    french spanish german italian arabic mandarin chinese japanese portuguese latin inuktitut cree punjabi hindi urdu medicaid medicare
    phase stage appendix annex annexe figure table chapter section part title grade class schedule volume exhibit
    box chart level tier step year article paragraph group category panel report act bill rule regulation summer
    spring winter autumn fall january february march april may june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday question recommendation objective goal`),
  comparisonOpeners: new PhraseTable([
    ...phrases(
      "any" as const,
      `compared to | compared with | in comparison to | in comparison with | by comparison with | relative to |
       compared against`,
    ),
    ...phrases("figure" as const, "against | versus | vs | vs. | as opposed to"),
  ]),
  than: wordSet("than"),
  pronouns: wordSet("it they we he she you i there what ever usual expected"),
  pointers: wordSet("them those these which whom it former latter us others"),
  wholeOpeners: wordSet("of among amongst"),
};
