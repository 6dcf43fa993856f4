import type { Finding } from "../finding.js";
import { firstDefinitions, inOrder } from "../organizations/entities.js";
import { LEXICON, type Learned, type OrganizationsRead } from "../organizations/find-organizations.js";
import { type HeadedBody, headNounMentions } from "../organizations/head-nouns.js";
import type { FoundMention } from "../organizations/mention-finder.js";
import type { MentionList } from "../organizations/mention-list.js";
import type { Entity, Mention } from "../organizations/organization.js";
import { relationOf } from "../organizations/parents.js";
import {
  movedShortForm,
  type PlacedDefinition,
  type PlacedOrganizations,
  type ShortFormList,
} from "../organizations/placed-organizations.js";
import { ownString } from "../own-string.js";
import type { Span } from "../span.js";
import { alike, type Change, growthOf } from "./change.js";
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
): PlacedOrganizations | null {
  const placing = placeAgain(read, now, text);
  if (!placing || !keepsRelations(read.mentions, placing.mentions, text)) return null;
  const shortForms = movedShortForms(read, now, text);
  if (!shortForms) return null;
  const by = growthBy(text.edit);
  return {
    ...placing,
    shortForms,
    entities: movedEntities(read, now, shortForms, text),
    probable: read.probable,
    byHead: movedBodies(read, text, placing.mentions),
    findings: read.findings.map((finding) => movedFinding(finding, text.edit.start, by)),
  };
}

type Placing = Pick<PlacedOrganizations, "mentions" | "passageOf">;

/** All mentions where they stand after the edit; null where those of the passages read anew are not those of before. */
function placeAgain(read: OrganizationsRead, now: Learned, text: FollowedText): Placing | null {
  const { passages, change, by } = text;
  const found = (of: Learned, to: number) => foundIn(of, change.from, to, read.byHead);
  const [was, is] = [found(read, change.before), found(now, change.after)];
  if (!was || !is || !alike(signsOf(was), signsOf(is))) return null;
  const range = rangeOf(read.mentions, text);
  const old = read.mentions.slice(range.from, range.before);
  const passageOf = read.passageOf.slice(range.from, range.before);
  // Where those of the passages read anew stand among the others, passage by passage.
  const slots = indexesIn(passageOf, change).sort(
    (a, b) => (passageOf[a] ?? 0) - (passageOf[b] ?? 0) || a - b,
  );
  if (slots.length !== is.length) return null;
  const ofSlot = new Map(slots.map((slot, k) => [slot, is[k]]));
  const mentions: Mention[] = [];
  const indexes: number[] = [];
  for (const [k, mention] of old.entries()) {
    const own = ofSlot.get(k);
    const passage = own?.passage ?? movedIndex(passageOf[k] ?? 0, text);
    const { reading, section = null } = passages.after.get(passage) ?? {};
    const { start, end } =
      own && reading
        ? reading.sourceSpan(own.mention)
        : movedBy(mention, (passageOf[k] ?? 0) < change.from ? 0 : by.characters);
    const words = own ? ownString(text.after.text.slice(start, end)) : mention.text;
    mentions.push({ start, end, text: words, entity: mention.entity, section });
    indexes.push(passage);
  }
  const moved = {
    mentions: read.mentions.with({ ...range, fresh: mentions, by }),
    passageOf: read.passageOf.with({ ...range, fresh: indexes, by: { passages: growthOf(change) } }),
  };
  return isInOrder(moved.mentions, range.from - 1, range.from + mentions.length) ? moved : null;
}

/** Items of a sorted list that an edit may touch: all before stand where they stood, all behind are moved with their passages. */
interface Range {
  readonly from: number;
  readonly before: number;
}

/** The range of what stands between the first and the last of the passages that an edit touches, notes that cut these included. */
function rangeOf(list: MentionList | ShortFormList, { passages, placed, edit }: FollowedText): Range {
  let start = edit.start;
  let end = edit.start + edit.deleted;
  for (const { reading } of passages.before.slice(placed.from, placed.before)) {
    const { extent } = reading;
    start = Math.min(start, extent.start);
    end = Math.max(end, extent.end);
  }
  const before = (place: number) => list.countBefore((item: Span) => item.start < place);
  return { from: before(start), before: before(end) };
}

/** Where a passage that was not read anew is among all after the edit. */
function movedIndex(passage: number, { change }: FollowedText): number {
  return passage < change.from ? passage : passage + growthOf(change);
}

/** The indexes of those that stand in passages which were read anew. */
function indexesIn(
  passageOf: readonly number[],
  { from, before }: { readonly from: number; readonly before: number },
): number[] {
  return passageOf.flatMap((passage, at) => (passage >= from && passage < before ? at : []));
}

/** Whether none of some neighbours in a list overlaps the next. */
function isInOrder(list: MentionList, from: number, to: number): boolean {
  const near = list.slice(from, to + 1);
  return near.every(({ end }, at) => end <= (near[at + 1]?.start ?? end));
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
    const text = passages.get(passage);
    if (!text) return null;
    const called = headNounMentions(text, bodiesBefore(bodies, text.passage.reading.sourceOf(0)), LEXICON);
    const late = headNounMentions(text, everywhere(bodies), LEXICON);
    // Whether a body was named before it is called by its head noun may depend on where in the passage.
    if (late.length !== called.length) return null;
    const own = [...(found.get(passage) ?? []), ...called];
    for (const mention of called.length === 0 ? inOrder(found.get(passage) ?? []) : inOrder(own))
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
function keepsRelations(was: MentionList, is: MentionList, { before, after, edit }: FollowedText): boolean {
  const from = was.countBefore(({ end }) => end < edit.start - JOINT) - 1;
  const to = was.countBefore(({ start }) => start <= edit.start + edit.deleted + JOINT) + 1;
  const says = (source: string, mentions: MentionList) =>
    mentions.slice(from, to).flatMap((mention, k, near) => {
      const next = near[k + 1];
      return [mention.text.replace(/\s+/g, " "), next && relationOf(source, mention, next)];
    });
  return alike(says(before.text, was), says(after.text, is));
}

/** All short forms where they stand after the edit; null where those of the passages read anew leave their order. */
function movedShortForms(
  { shortForms: old }: OrganizationsRead,
  now: Learned,
  text: FollowedText,
): ShortFormList | null {
  const { change, passages } = text;
  const range = rangeOf(old, text);
  const by = { characters: text.by.characters, passages: growthOf(change) };
  const come: PlacedDefinition[] = [];
  for (const form of old.slice(range.from, range.before)) {
    if (form.passage < change.from) come.push(form);
    else if (form.passage >= change.before) come.push(movedShortForm(form, by));
  }
  for (let passage = change.from; passage < change.after; passage++)
    for (const { short, long, kind, longSpan, shortSpan, isAcronym } of now.defined.get(passage) ?? []) {
      const reading = passages.after.get(passage)?.reading;
      if (!reading) continue;
      come.push({
        ...reading.sourceSpan(shortSpan),
        acronym: short,
        long,
        longSpan: reading.sourceSpan(longSpan),
        entity: kind === "organization" ? entityOf(old, short, isAcronym) : null,
        isAcronym,
        passage,
      });
    }
  come.sort((a, b) => a.start - b.start);
  const is = old.with({ ...range, fresh: come, by });
  const near = is.slice(range.from - 1, range.from + come.length + 1);
  return near.every(({ start }, at) => start <= (near[at + 1]?.start ?? start)) ? is : null;
}

/** The body that a short form stands for; one may stand for a body here and for a thing there. */
function entityOf(shortForms: ShortFormList, short: string, isAcronym: boolean): string | null {
  const same = shortForms
    .all()
    .findLast((one) => one.entity !== null && one.acronym === short && one.isAcronym === isAcronym);
  return same?.entity ?? null;
}

/** The entities with the places of their definitions by now. */
function movedEntities(
  read: OrganizationsRead,
  now: Learned,
  shortForms: ShortFormList,
  { change, edit }: FollowedText,
): readonly Entity[] {
  const by = growthBy(edit);
  // Else all short forms stand in passages wholly before the edit, or wholly behind it.
  const definedAt = haveShortForms(read, now, change) ? firstDefinitions(shortForms.all()) : null;
  if (!definedAt && by === 0) return read.entities;
  const moved = (was: Span) => (was.start >= edit.start + edit.deleted ? movedBy(was, by) : was);
  return read.entities.map((entity): Entity => {
    const was = entity.definition;
    const definition = definedAt ? (definedAt.get(entity.entity) ?? null) : was && moved(was);
    return definition?.start === was?.start && definition?.end === was?.end
      ? entity
      : { ...entity, definition };
  });
}

/** Whether the passages that were read anew have, or had, short forms. */
function haveShortForms(
  { defined: was }: Learned,
  { defined: is }: Learned,
  { from, before, after }: Change,
): boolean {
  const have = (defined: Learned["defined"], to: number) =>
    defined.slice(from, to).some(({ length }) => length > 0);
  return have(was, before) || have(is, after);
}

function movedFinding(finding: Finding, from: number, by: number): Finding {
  const moved = <Place extends Span>(span: Place): Place => (span.start >= from ? movedBy(span, by) : span);
  if (by === 0) return finding;
  return { ...moved(finding), related: finding.related.map(moved) };
}

/** The bodies that the report calls by their head noun, each with the place where it is first named by now. */
function movedBodies(
  { byHead, mentions }: OrganizationsRead,
  { edit }: FollowedText,
  now: MentionList,
): ReadonlyMap<string, HeadedBody> {
  if (growthBy(edit) === 0) return byHead;
  return new Map(
    [...byHead].map(([head, body]) => {
      const at = mentions.countBefore(({ start }) => start < body.first);
      return [head, { ...body, first: now.get(at)?.start ?? body.first }];
    }),
  );
}
