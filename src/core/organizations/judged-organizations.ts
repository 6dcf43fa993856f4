import { Places } from "../document/places.js";
import type { ReportDocument } from "../document/report-document.js";
import { JudgedBodies } from "./judged-bodies.js";
import { judgedMentions } from "./judged-mentions.js";
import type { OrganizationJudgement } from "./judged-organization.js";
import { wordsOf } from "./judged-words.js";
import type { Entity, Mention, Organizations } from "./organization.js";

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
  return {
    mentions,
    entities: entitiesOf(mentions, bodies),
    definitions: found.definitions.map((definition) => ({
      ...definition,
      entity: namedAt.get(definition.start) ?? (definition.entity && bodies.nameFor(definition.entity)),
    })),
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

function entitiesOf(mentions: readonly Mention[], bodies: JudgedBodies): Entity[] {
  const entities = new Map<string, number[]>();
  for (const [index, { entity }] of mentions.entries()) {
    const known = entities.get(entity);
    if (known) known.push(index);
    else entities.set(entity, [index]);
  }
  return [...entities].map(([entity, indices]) => ({
    entity,
    aliases: bodies.aliasesOf(entity),
    mentions: indices,
  }));
}
