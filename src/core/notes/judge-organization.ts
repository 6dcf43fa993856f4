import {
  isAboutMarking,
  isAboutNaming,
  type OrganizationVerdict,
} from "../organizations/judged-organization.js";
import { wordsKey } from "../organizations/judged-words.js";
import type { Entity, Mention, Organizations } from "../organizations/organization.js";
import type { Span } from "../span.js";
import type { IdentificationPlan } from "./identification-plan.js";
import { type IdentifiedReport, IdentifiedState } from "./identified-report.js";
import type { Identification } from "./identifying.js";

/** What an analyst can say about organizations. Entities go by their names as they are now. */
export type OrganizationAction =
  | { readonly kind: "mark"; readonly span: Span }
  | { readonly kind: "unmark"; readonly words: readonly string[] }
  | { readonly kind: "rename"; readonly entity: string; readonly name: string }
  | { readonly kind: "merge"; readonly entity: string; readonly into: string }
  | { readonly kind: "split"; readonly entity: string; readonly words: string }
  /** The answers to a probable identity: no, of two entities; yes, of words that are counted as the entity's already. */
  | { readonly kind: "keepApart"; readonly entity: string; readonly other: string }
  | { readonly kind: "confirm"; readonly entity: string; readonly words: string };

/** Why there is nothing to be done, or no way to do it. */
export type IdentificationRefusal =
  | "isOrganization"
  | "isNoOrganization"
  | "onlyName"
  | "sameName"
  | "taken"
  | "unclear";

/**
 * What it takes to do what an analyst says about organizations. Of several ways the first that comes to just that is taken,
 * and the first ways only take decisions back: so saying the contrary leaves nothing behind.
 */
export function judgeOrganization(
  report: IdentifiedReport,
  action: OrganizationAction,
): IdentificationPlan | { readonly refused: IdentificationRefusal } {
  return new Judging(report).plan(action);
}

const NOTHING: IdentificationPlan = { withdrawn: [], changed: [], kept: [] };

class Judging {
  readonly #state: IdentifiedState;

  constructor(report: IdentifiedReport) {
    this.#state = new IdentifiedState(report);
  }

  plan(action: OrganizationAction): IdentificationPlan | { readonly refused: IdentificationRefusal } {
    switch (action.kind) {
      case "mark":
        return this.#mark(action.span);
      case "unmark":
        return this.#unmark(new Set(action.words.map(wordsKey)));
      case "rename":
        return this.#rename(action.entity, action.name);
      case "merge":
        return this.#merge(action.entity, action.into);
      case "split":
        return this.#split(action.entity, wordsKey(action.words));
      case "keepApart":
        return this.#keepApart(action.entity, action.other);
      case "confirm":
        return this.#confirm(action.entity, wordsKey(action.words));
    }
  }

  #mark(span: Span): IdentificationPlan | { refused: IdentificationRefusal } {
    const isThere = ({ mentions }: Organizations) =>
      mentions.some(({ start, end }) => start === span.start && end === span.end);
    if (isThere(this.#state.now)) return { refused: "isOrganization" };
    const key = this.#state.key(span);
    const withdrawn = this.#state.decisions(
      (decision) => this.#state.keyOf(decision) === key && isMarking(decision),
    );
    const back = { ...NOTHING, withdrawn };
    if (isThere(this.#state.after(back))) return back;
    return { ...back, kept: [{ span, verdict: { kind: "organization" } }] };
  }

  #unmark(keys: ReadonlySet<string>): IdentificationPlan | { refused: IdentificationRefusal } {
    const targets = this.#state.now.mentions.filter((mention) => keys.has(this.#state.key(mention)));
    if (targets.length === 0) return { refused: "isNoOrganization" };
    const others = this.#state.names(this.#state.now, (mention) => !keys.has(this.#state.key(mention)));
    const without = (withdrawn: Identification[]): IdentificationPlan => {
      const left = this.#state.after({ ...NOTHING, withdrawn }).mentions;
      const kept = firstOfEach(left, (mention) => this.#state.key(mention)).filter((mention) =>
        keys.has(this.#state.key(mention)),
      );
      const verdict: OrganizationVerdict = { kind: "notOrganization" };
      return {
        ...NOTHING,
        withdrawn,
        kept: kept.map(({ start, end }) => ({ span: { start, end }, verdict })),
      };
    };
    const about = this.#state.decisions((decision) => keys.has(this.#state.keyOf(decision)));
    const marking = without(about.filter(isMarking));
    const all = without(about);
    return isSame(this.#state.names(this.#state.after(all)), others) ? all : marking;
  }

  #rename(entity: string, name: string): IdentificationPlan | { refused: IdentificationRefusal } {
    const renamed = this.#state.entity(entity);
    if (!renamed) return { refused: "isNoOrganization" };
    if (name === entity) return { refused: "sameName" };
    const namesake = this.#state.called(name);
    if (namesake && namesake !== renamed) return { refused: "taken" };
    const wished = this.#state.names(this.#state.now, () => true, new Map([[entity, name]]));
    return this.#first([this.#withoutStating(renamed), ...this.#calling(renamed, name)], wished);
  }

  #merge(entity: string, into: string): IdentificationPlan | { refused: IdentificationRefusal } {
    const merged = this.#state.entity(entity);
    if (!merged || !this.#state.entity(into)) return { refused: "isNoOrganization" };
    if (entity === into) return { refused: "sameName" };
    const wished = this.#state.names(this.#state.now, () => true, new Map([[entity, into]]));
    const apart = this.#keepingApart(entity, into);
    const plans = [{ ...NOTHING, withdrawn: this.#state.namings(merged) }, ...this.#calling(merged, into)];
    return this.#first(
      plans.map((plan) => ({ ...plan, withdrawn: [...plan.withdrawn, ...apart] })),
      wished,
    );
  }

  #split(entity: string, key: string): IdentificationPlan | { refused: IdentificationRefusal } {
    const whole = this.#state.mentionsOf(entity);
    const cut = whole.filter((mention) => this.#state.key(mention) === key);
    const [first] = cut;
    if (!first) return { refused: "isNoOrganization" };
    const rest = whole.filter((mention) => !cut.includes(mention));
    if (rest.length === 0) return { refused: "onlyName" };
    const others = this.#state.names(this.#state.now, (mention) => mention.entity !== entity);
    const withdrawn = this.#state.decisions(
      (decision) => this.#state.keyOf(decision) === key && isNaming(decision),
    );
    const span = { start: first.start, end: first.end };
    const name = this.#state.words(span);
    const plans: IdentificationPlan[] = [
      { ...NOTHING, withdrawn },
      { ...NOTHING, withdrawn, kept: [{ span, verdict: { kind: "separate", name } }] },
    ];
    const isApart = (plan: IdentificationPlan) => {
      const names = this.#state.names(this.#state.after(plan));
      const left = new Set(rest.map(({ start }) => names.get(start)));
      const isOut = cut.every(({ start }) => !left.has(names.get(start)));
      return isOut && [...others].every(([start, other]) => names.get(start) === other);
    };
    return plans.find(isApart) ?? { refused: "unclear" };
  }

  #keepApart(entity: string, other: string): IdentificationPlan | { refused: IdentificationRefusal } {
    const [mention] = this.#state.mentionsOf(entity);
    if (!mention || !this.#state.entity(other)) return { refused: "isNoOrganization" };
    const { start, end } = mention;
    return { ...NOTHING, kept: [{ span: { start, end }, verdict: { kind: "distinct", name: other } }] };
  }

  #confirm(entity: string, key: string): IdentificationPlan | { refused: IdentificationRefusal } {
    const mention = this.#state.mentionsOf(entity).find((one) => this.#state.key(one) === key);
    if (!mention) return { refused: "isNoOrganization" };
    const { start, end } = mention;
    return { ...NOTHING, kept: [{ span: { start, end }, verdict: { kind: "named", name: entity } }] };
  }

  /** The decisions that two entities are not one. */
  #keepingApart(one: string, other: string): Identification[] {
    return this.#state.decisions((decision) => {
      const { verdict } = decision.judgement;
      if (verdict.kind !== "distinct") return false;
      const named = this.#state.now.mentions.find(
        (mention) => this.#state.key(mention) === this.#state.keyOf(decision),
      )?.entity;
      const called = this.#state.called(verdict.name)?.entity;
      return (named === one && called === other) || (named === other && called === one);
    });
  }

  /** Without the decisions that give an entity the name that it has. */
  #withoutStating(entity: Entity): IdentificationPlan {
    const withdrawn = this.#state
      .namings(entity)
      .filter((decision) => nameIn(decision) === wordsKey(entity.entity));
    return { ...NOTHING, withdrawn };
  }

  /** Ways to call an entity otherwise, the one that changes the least first. */
  #calling(entity: Entity, name: string): IdentificationPlan[] {
    const namings = this.#state.namings(entity);
    const called = (decision: Identification) => {
      const { verdict } = decision.judgement;
      return { decision, verdict: "name" in verdict ? { ...verdict, name } : verdict };
    };
    const stating = namings.filter((decision) => nameIn(decision) === wordsKey(entity.entity)).map(called);
    const verdict: OrganizationVerdict = { kind: "named", name };
    const heads = this.#headsOf(entity).map((span) => ({ span, verdict }));
    return [
      ...(stating.length > 0 ? [{ ...NOTHING, changed: stating }] : []),
      ...heads.map((head) => ({ ...NOTHING, kept: [head] })),
      ...heads.map((head) => ({ ...NOTHING, changed: stating, kept: [head] })),
      { ...NOTHING, changed: namings.map(called), kept: heads },
    ];
  }

  /** A passage for each body that the rules know in an entity; first that of the one which gives the name. */
  #headsOf({ entity }: Entity): Span[] {
    const byRules = new Map(
      this.#state.report.found.mentions.map((mention) => [mention.start, mention.entity]),
    );
    const split = new Set(
      this.#state
        .decisions((one) => one.judgement.verdict.kind === "separate")
        .map((one) => this.#state.keyOf(one)),
    );
    const own = this.#state.mentionsOf(entity).filter((mention) => !split.has(this.#state.key(mention)));
    // Words that are the name itself say best what the decision is about.
    const best = [...own].sort((a, b) => this.#rank(b, byRules) - this.#rank(a, byRules));
    return firstOfEach(best, (mention) => byRules.get(mention.start) ?? this.#state.key(mention)).map(
      ({ start, end }) => ({ start, end }),
    );
  }

  #rank(mention: Mention, byRules: ReadonlyMap<number, string>): number {
    const ruled = byRules.get(mention.start);
    return (
      2 * Number(ruled === mention.entity) +
      Number(this.#state.key(mention) === wordsKey(ruled ?? mention.entity))
    );
  }

  #first(
    plans: readonly IdentificationPlan[],
    wished: ReadonlyMap<number, string>,
  ): IdentificationPlan | { refused: IdentificationRefusal } {
    return (
      plans.find((plan) => isSame(this.#state.names(this.#state.after(plan)), wished)) ?? {
        refused: "unclear",
      }
    );
  }
}

function isMarking({ judgement }: Identification): boolean {
  return isAboutMarking(judgement.verdict);
}

function isNaming({ judgement }: Identification): boolean {
  return isAboutNaming(judgement.verdict);
}

/** The key of the name that a decision gives, or null where it gives none. */
function nameIn({ judgement: { verdict } }: Identification): string | null {
  return "name" in verdict ? wordsKey(verdict.name) : null;
}

function firstOfEach(mentions: readonly Mention[], keyOf: (mention: Mention) => string): Mention[] {
  const first = new Map<string, Mention>();
  for (const mention of mentions) if (!first.has(keyOf(mention))) first.set(keyOf(mention), mention);
  return [...first.values()];
}

function isSame(a: ReadonlyMap<number, string>, b: ReadonlyMap<number, string>): boolean {
  return a.size === b.size && [...a].every(([start, name]) => b.get(start) === name);
}
