import type { Span } from "../span.js";
import { eachInSteps, type Steps } from "../steps.js";
import type { Lexicon } from "./lexicon.js";
import type { Mention } from "./organization.js";

/** What stands between a body and its unit: `Health Canada's Drug Analysis Service`. */
const POSSESSIVE = /^['’]s? (?:(?:own|new|national|central|former) )?$/;
/** What stands between a unit and its body: `X, a division of Y`, `X, which is part of the Y`, `le X, qui relève du Y`. */
const PART_OF =
  /^,? \(?(?:(?:which|that|qui) (?:is|was|est|était) |(?:now|formerly|then) )*(?:(?:an?|the|une?|la|le) )?(?:(?:\p{L}+ ){0,2}(?:division|unit|branch|part|arm|agency|office|section|department|subsidiary|team|service|bureau|center|centre|program|direction|unité|filiale|partie|bureau|équipe|organisme|composante) (?:of|within|at|in|du|de|de la|des|au sein de|au sein du) ?|housed (?:in|at|within) |(?:rattaché|intégré)e?s? (?:à|au) |(?:relevant|relève) (?:du|de) |within |au sein (?:du|de) )(?:the |la |le |l['’])?$/iu;
/** What stands between a unit and its body where the unit's name ends before an article: `Drug Unit of the Canal Police`. */
const OF = /^ (?:of|of the|du|de la|de l['’]|des|de) ?$/;
/** Before the first and behind the second of two names that are all of a list's line. */
const LINE_OPENS = /(?:^|\n)[ \t]*(?:[-*•–·▪◦]|\d{1,3}[.)])?[ \t]*$/;
const LINE_ENDS = /^[ \t]*[.;]?[ \t]*(?:\r?\n|$)/;
/** Heads of what is part of something: the head of a whole name is none of these. */
const UNIT =
  /(?:^|[\s-])(?:service|services|division|branch|section|unit|team|department|laborator(?:y|ies)|office|directorate|school|faculty|bureau|detachment|group|squad|cent(?:er|re)|direction|unité|département|laboratoire|faculté|équipe|cellule|pôle|secrétariat)(?=$|\s)/iu;
const LONGEST_JOINT = 90;
/** The longest chain of units. */
const DEEPEST = 20;

/**
 * Which entity each unit is part of, by name: from a possessive, an apposition, `of the`, a line `Unit, Body` of a list, or
 * the body's name within the unit's. A unit that is said to be part of two bodies has none.
 */
export function* parentsOf(
  text: string,
  mentions: readonly Mention[],
  lexicon: Lexicon,
): Steps<ReadonlyMap<string, string>> {
  const proposed = new Map<string, Set<string>>();
  const propose = (unit: string, parent: string) => {
    if (unit === parent || parent.includes(unit)) return;
    const parents = proposed.get(unit) ?? new Set();
    parents.add(parent);
    proposed.set(unit, parents);
  };
  const relate = (mention: Mention, at: number): void => {
    const next = mentions[at + 1];
    if (next === undefined) return;
    const relation = relationOf(text, mention, next);
    if (relation === "owns") propose(next.entity, mention.entity);
    else if (relation === "is part of") propose(mention.entity, next.entity);
    else if (relation === "of" && isUnit(mention.entity)) propose(mention.entity, next.entity);
    else if (relation === "line") {
      if (isUnit(mention.entity) && !isUnit(next.entity)) propose(mention.entity, next.entity);
      else if (isUnit(next.entity) && !isUnit(mention.entity)) propose(next.entity, mention.entity);
    }
  };
  yield* eachInSteps(mentions, relate);
  yield;
  proposeByName(mentions, propose, lexicon);
  return settled(proposed);
}

/** What the words between two mentions say of them; null where they say nothing. */
export function relationOf(
  text: string,
  first: Span,
  next: Span,
): "owns" | "is part of" | "of" | "line" | null {
  if (next.start - first.end > LONGEST_JOINT) return null;
  const joint = text.slice(first.end, next.start).replace(/\s+/g, " ");
  if (POSSESSIVE.test(joint)) return "owns";
  if (PART_OF.test(joint)) return "is part of";
  if (OF.test(joint)) return "of";
  return joint === ", " && isWholeLine(text, first, next) ? "line" : null;
}

function isUnit(name: string): boolean {
  return UNIT.test(name);
}

function isWholeLine(text: string, first: Span, last: Span): boolean {
  return (
    LINE_OPENS.test(text.slice(Math.max(0, first.start - 20), first.start)) &&
    LINE_ENDS.test(text.slice(last.end, last.end + 20))
  );
}

/** `Service des parcs de la Ville de Belmont` and `Canal Police Service Dive Unit` beside the names that they hold. */
function proposeByName(
  mentions: readonly Mention[],
  propose: (unit: string, parent: string) => void,
  lexicon: Lexicon,
): void {
  const entityOf = new Map<string, string>();
  for (const { text, entity } of mentions) entityOf.set(text.replace(/\s+/g, " "), entity);
  for (const [name, entity] of entityOf) {
    const words = name.split(" ");
    if (!isUnit(name) || words.length > 16) continue;
    for (let from = 2; from < words.length; from++) {
      const before = words[from - 1]?.toLowerCase() ?? "";
      if (!lexicon.articles.has(before) && !/^(?:of|de|du|des)$/.test(before)) continue;
      const parent = entityOf.get(
        words
          .slice(from)
          .join(" ")
          .replace(/^[ld]['’]/i, ""),
      );
      if (parent !== undefined && parent !== entity) propose(entity, parent);
    }
    if (!isUnit(words.at(-1) ?? "")) continue;
    for (let to = words.length - 2; to > 0; to--) {
      const parent = entityOf.get(words.slice(0, to).join(" "));
      if (parent === undefined || parent === entity) continue;
      propose(entity, parent);
      break;
    }
  }
}

/** The units with one parent, none of them above itself. */
function settled(proposed: ReadonlyMap<string, ReadonlySet<string>>): ReadonlyMap<string, string> {
  const parents = new Map<string, string>();
  for (const [unit, candidates] of proposed) {
    const [only] = candidates;
    if (candidates.size === 1 && only !== undefined && !isAbove(unit, only, parents)) parents.set(unit, only);
  }
  return parents;
}

/** Whether a unit is found above another; no body is nested so deep that more need be asked. */
function isAbove(unit: string, from: string, parents: ReadonlyMap<string, string>): boolean {
  let at: string | undefined = from;
  for (let depth = 0; at !== undefined && depth < DEEPEST; depth++) {
    if (at === unit) return true;
    at = parents.get(at);
  }
  return at !== undefined;
}
