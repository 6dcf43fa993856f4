import { countBefore } from "../count-before.js";
import type { Finding } from "../finding.js";
import {
  acronymsAmong,
  firstDefinitions,
  inOrder,
  type PlacedDefinition,
} from "../organizations/entities.js";
import {
  LEXICON,
  type Learned,
  type OrganizationsPlaced,
  type OrganizationsRead,
} from "../organizations/find-organizations.js";
import { type HeadedBody, headNounMentions } from "../organizations/head-nouns.js";
import type { FoundMention } from "../organizations/mention-finder.js";
import type { Entity, Mention } from "../organizations/organization.js";
import { relationOf } from "../organizations/parents.js";
import { ownString } from "../own-string.js";
import type { Span } from "../span.js";
import { alike, growthOf } from "./change.js";
import { type FollowedText, growthBy } from "./followed-text.js";
import { movedBy } from "./moved.js";

/**
 * The organizations of a report after an edit that leaves them what they were but for their places; null where the passages
 * that were read anew name others, or what stands between names says something else of them.
 */
export function movedOrganizations(
  read: OrganizationsRead,
  now: Learned,
  text: FollowedText,
): OrganizationsPlaced | null {
  const { organizations, placed } = read;
  const placing = placeAgain(read, now, text);
  if (!placing || !keepsRelations(placed.mentions, placing.mentions, text)) return null;
  const by = growthBy(text.edit);
  const shortForms = movedShortForms(read, now, text);
  const definedAt = firstDefinitions(shortForms);
  const entities = organizations.entities.map((entity): Entity => {
    const definition = definedAt.get(entity.entity) ?? null;
    const was = entity.definition;
    return definition?.start === was?.start && definition?.end === was?.end
      ? entity
      : { ...entity, definition };
  });
  const definitions = acronymsAmong(shortForms);
  const findings = organizations.findings.map((finding) => movedFinding(finding, text.edit.start, by));
  const { mentions, passageOf } = placing;
  const { probable } = organizations;
  return {
    organizations: { mentions, entities, definitions, probable, findings },
    placed: {
      mentions,
      entities,
      definitions,
      probable,
      passageOf,
      shortForms,
      byHead: movedBodies(read, text, mentions),
    },
  };
}

interface Placing {
  readonly mentions: Mention[];
  readonly passageOf: number[];
}

/** All mentions where they stand after the edit; null where those of the passages read anew are not those of before. */
function placeAgain(
  read: OrganizationsRead,
  now: Learned,
  { after, change, edit }: FollowedText,
): Placing | null {
  const { mentions, passageOf, byHead } = read.placed;
  const found = (of: Learned, to: number) => foundIn(of, change.from, to, byHead);
  const [was, is] = [found(read, change.before), found(now, change.after)];
  if (!was || !is || !alike(signsOf(was), signsOf(is))) return null;
  const fresh = is.map(({ mention, passage }): Omit<Mention, "entity"> & { passage: number } => {
    const { reading, section } = after.passages[passage] ?? { section: null };
    const { start, end } = reading?.sourceSpan(mention) ?? mention;
    return { start, end, text: ownString(after.text.slice(start, end)), section, passage };
  });
  const slots = slotsOf(passageOf, change);
  if (slots.length !== fresh.length) return null;
  const byCharacters = growthBy(edit);
  const byPassages = growthOf(change);
  const placing: Placing = { mentions: mentions.slice(), passageOf: passageOf.slice() };
  let next = 0;
  let end = 0;
  const ofSlot = new Map(slots.map((slot, k) => [slot, fresh[k]]));
  for (let at = 0; at < mentions.length; at++) {
    const mention = mentions[at] as Mention;
    const passage = passageOf[at] ?? 0;
    const own = passage >= change.from && passage < change.before ? ofSlot.get(at) : undefined;
    if (own) {
      const { start, end, text, section } = own;
      placing.mentions[at] = { start, end, text, entity: mention.entity, section };
      placing.passageOf[at] = own.passage;
      next++;
    } else {
      const isBehind = passage >= change.before;
      const moved = isBehind ? byCharacters : 0;
      const place = passage + (isBehind ? byPassages : 0);
      const section = after.passages[place]?.section ?? null;
      const { start, end, text, entity } = mention;
      if (moved !== 0 || section !== mention.section)
        placing.mentions[at] = { start: start + moved, end: end + moved, text, entity, section };
      placing.passageOf[at] = place;
    }
    const last = placing.mentions[at] as Mention;
    if (last.start < end) return null;
    end = last.end;
  }
  return next === fresh.length ? placing : null;
}

/** The mentions of the passages that were read anew, passage by passage, as indexes into all. */
function slotsOf(passageOf: readonly number[], { from, before }: { from: number; before: number }): number[] {
  const slots: number[] = [];
  for (let at = 0; at < passageOf.length; at++) {
    const passage = passageOf[at] ?? 0;
    if (passage >= from && passage < before) slots.push(at);
  }
  return slots.sort((a, b) => (passageOf[a] ?? 0) - (passageOf[b] ?? 0) || a - b);
}

interface FoundIn {
  readonly mention: FoundMention;
  readonly passage: number;
}

/** What was found in some passages, bodies called by their head noun among it; null where one of those is first named there. */
function foundIn(
  { passages, found }: Learned,
  from: number,
  to: number,
  bodies: ReadonlyMap<string, HeadedBody>,
): FoundIn[] | null {
  const all: FoundIn[] = [];
  for (let passage = from; passage < to; passage++) {
    const text = passages[passage];
    if (!text) return null;
    const called = headNounMentions(text, bodiesBefore(bodies, text.passage.reading.sourceOf(0)), LEXICON);
    const late = headNounMentions(text, everywhere(bodies), LEXICON);
    // Whether a body was named before it is called by its head noun may depend on where in the passage.
    if (late.length !== called.length) return null;
    const own = [...(found[passage] ?? []), ...called];
    for (const mention of called.length === 0 ? inOrder(found[passage] ?? []) : inOrder(own))
      all.push({ mention, passage });
  }
  return all;
}

function bodiesBefore(
  bodies: ReadonlyMap<string, HeadedBody>,
  place: number,
): ReadonlyMap<string, HeadedBody> {
  return new Map([...bodies].filter(([, { first }]) => first < place));
}

function everywhere(bodies: ReadonlyMap<string, HeadedBody>): ReadonlyMap<string, HeadedBody> {
  return new Map([...bodies].map(([head, body]) => [head, { ...body, first: -1 }]));
}

function signsOf(found: readonly FoundIn[]): readonly unknown[] {
  return found.flatMap(({ mention: { text, isAcronym, fullName, kind } }) => [
    text,
    isAcronym,
    fullName,
    kind,
  ]);
}

/** Characters between two mentions, or before and behind them, that say something of both. */
const JOINT = 140;

/** Whether what stands between the mentions around an edit says the same of them. */
function keepsRelations(
  was: readonly Mention[],
  is: readonly Mention[],
  { before, after, edit }: FollowedText,
): boolean {
  const from = Math.max(0, countBefore(was, ({ end }) => end < edit.start - JOINT) - 1);
  const to = countBefore(was, ({ start }) => start <= edit.start + edit.deleted + JOINT) + 1;
  const says = (source: string, mentions: readonly Mention[]) =>
    mentions.slice(from, to).flatMap((mention, k, near) => {
      const next = near[k + 1];
      return [mention.text.replace(/\s+/g, " "), next && relationOf(source, mention, next)];
    });
  return alike(says(before.text, was), says(after.text, is));
}

function movedShortForms(
  read: OrganizationsRead,
  now: Learned,
  { after, change, edit }: FollowedText,
): PlacedDefinition[] {
  const by = growthBy(edit);
  const old = read.placed.shortForms;
  if (old.length === 0) return [];
  const passages = growthOf(change);
  const kept = old.flatMap((form): PlacedDefinition[] => {
    if (form.passage < change.from) return [form];
    if (form.passage < change.before) return [];
    const moved = { ...movedBy(form, by), longSpan: movedBy(form.longSpan, by) };
    return [{ ...moved, passage: form.passage + passages }];
  });
  // One short form may stand for a body here and for a thing there.
  const bodies = old.filter(({ entity }) => entity !== null);
  const entityOf = new Map(
    bodies.map(({ acronym, isAcronym, entity }) => [`${isAcronym} ${acronym}`, entity]),
  );
  for (let passage = change.from; passage < change.after; passage++)
    for (const { short, long, kind, longSpan, shortSpan, isAcronym } of now.defined[passage] ?? []) {
      const reading = after.passages[passage]?.reading;
      if (!reading) continue;
      kept.push({
        ...reading.sourceSpan(shortSpan),
        acronym: short,
        long,
        longSpan: reading.sourceSpan(longSpan),
        entity: kind === "organization" ? (entityOf.get(`${isAcronym} ${short}`) ?? null) : null,
        isAcronym,
        passage,
      });
    }
  return kept.sort((a, b) => a.start - b.start);
}

function movedFinding(finding: Finding, from: number, by: number): Finding {
  const moved = <Place extends Span>(span: Place): Place => (span.start >= from ? movedBy(span, by) : span);
  if (by === 0) return finding;
  return { ...moved(finding), related: finding.related.map(moved) };
}

/** The bodies that the report calls by their head noun, each with the place where it is first named by now. */
function movedBodies(
  { placed: { byHead, mentions } }: OrganizationsRead,
  { edit }: FollowedText,
  now: readonly Mention[],
): ReadonlyMap<string, HeadedBody> {
  if (growthBy(edit) === 0) return byHead;
  return new Map(
    [...byHead].map(([head, body]) => {
      const at = countBefore(mentions, ({ start }) => start < body.first);
      return [head, { ...body, first: now[at]?.start ?? body.first }];
    }),
  );
}
