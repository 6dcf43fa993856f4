import { Places } from "../document/places.js";
import type { ReportDocument } from "../document/report-document.js";
import type { Finding } from "../finding.js";
import { JudgedBodies } from "./judged-bodies.js";
import { judgedEntities } from "./judged-entities.js";
import { judgedMentions } from "./judged-mentions.js";
import { isAboutNaming, type OrganizationJudgement } from "./judged-organization.js";
import { wordsKey, wordsOf } from "./judged-words.js";
import type { Mention, Organizations, ProbableIdentity } from "./organization.js";

/**
 * The organizations of a report as analysts decided: their word wins over the rules. Of decisions in the list, the later
 * of two about the same words counts; else their order is of no account. Without decisions, what was found.
 */
export function judgedOrganizations(
  document: ReportDocument,
  found: Organizations,
  judgements: readonly OrganizationJudgement[],
): Organizations {
  if (judgements.length === 0) return found;
  const decided = placed(document, judgements);
  const judged = judgedMentions(document, found.mentions, decided);
  const bodies = new JudgedBodies(judged, found.entities, decided);
  const mentions = judged.map((mention): Mention => {
    const { start, end, text, section } = mention;
    return { start, end, text, entity: bodies.nameOf(mention), section };
  });
  const namedAt = new Map(mentions.map(({ start, entity }) => [start, entity]));
  const definitions = found.definitions.map((definition) => ({
    ...definition,
    entity: namedAt.get(definition.start) ?? (definition.entity && bodies.nameFor(definition.entity)),
  }));
  return {
    mentions,
    entities: judgedEntities(mentions, definitions, found, bodies),
    definitions,
    probable: openQuestions(found.probable, bodies, decided),
    findings: openFindings(found.findings, decided),
  };
}

/** The decisions with the words of their passages without what cuts them, such as a page's edge. */
function placed(
  document: ReportDocument,
  judgements: readonly OrganizationJudgement[],
): OrganizationJudgement[] {
  const places = new Places(document);
  return judgements.map((judgement) => {
    const { span } = judgement;
    return span ? { ...judgement, words: wordsOf(document.text, places, span) } : judgement;
  });
}

/** The probable identities that no analyst decided: neither united, nor kept apart, nor confirmed. */
function openQuestions(
  probable: readonly ProbableIdentity[],
  bodies: JudgedBodies,
  judgements: readonly OrganizationJudgement[],
): ProbableIdentity[] {
  const answered = new Set<string>();
  const named = new Set<string>();
  for (const { words, verdict } of judgements) {
    if (isAboutNaming(verdict)) named.add(wordsKey(words));
    else if (verdict.kind === "distinct") {
      const [one, other] = [bodies.nameBy(words), bodies.nameBy(verdict.name)];
      answered.add(`${one}\n${other}`).add(`${other}\n${one}`);
    }
  }
  return probable.flatMap((question) => {
    const entity = bodies.nameFor(question.entity);
    const there = question.joined ? bodies.nameBy(question.other) : bodies.nameFor(question.other);
    if (entity === null || there === null || answered.has(`${entity}\n${there}`)) return [];
    if (question.joined)
      return there === entity && !named.has(wordsKey(question.other)) ? [{ ...question, entity }] : [];
    return there === entity ? [] : [{ ...question, entity, other: there }];
  });
}

/** The findings without acronyms of which an analyst said what they stand for, or that they name nobody. */
function openFindings(findings: readonly Finding[], judgements: readonly OrganizationJudgement[]): Finding[] {
  const explained = new Set(
    judgements
      .filter(({ words, verdict }) =>
        "name" in verdict
          ? isAboutNaming(verdict) && wordsKey(verdict.name) !== wordsKey(words)
          : verdict.kind === "notOrganization",
      )
      .map(({ words }) => wordsKey(words)),
  );
  return findings.filter(({ code, data }) => code !== "acronym-undefined" || !explained.has(data.acronym));
}
