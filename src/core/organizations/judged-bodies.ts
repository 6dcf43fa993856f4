import type { JudgedMention } from "./judged-mentions.js";
import { isAboutMarking, isAboutNaming, type OrganizationJudgement } from "./judged-organization.js";
import { onOneLine, wordsKey } from "./judged-words.js";
import type { Entity } from "./organization.js";

/** What the rules, or a decision to split, hold for one body, before decisions unite bodies. */
interface Body {
  /** Its name by the rules; the words themselves for words that were split off; a name that only a decision gives. */
  readonly name: string;
  readonly aliases: readonly string[];
  /** What the latest decision about it calls it, with the place of that decision among all. */
  stated: { readonly name: string; readonly order: number } | null;
}

/** A decision about whom words name, with its place among all. */
interface Naming {
  readonly judgement: OrganizationJudgement;
  readonly name: string;
  readonly order: number;
}

/**
 * Whom the mentions of a report name as analysts decided. A decision points from the body that it is about to the body
 * called so, by its name or any words that name it, or else to a name that nobody has; the name of a set is that of the
 * body at its end. So decisions compose in any order: of `A is B` and `B is called C`, C is the name of all. Of several
 * decisions about one body the latest counts; where they go in a circle, the latest of the circle says where it ends.
 */
export class JudgedBodies {
  readonly #byRules = new Map<string, Body>();
  readonly #split = new Map<string, Body>();
  /** Bodies by the key of their name, then by those of the words that name them. */
  readonly #byName = new Map<string, Body>();
  readonly #byWords = new Map<string, Body>();
  readonly #ends = new Map<Body, Body>();
  readonly #members = new Map<string, Body[]>();

  constructor(
    mentions: readonly JudgedMention[],
    entities: readonly Entity[],
    judgements: readonly OrganizationJudgement[],
  ) {
    const naming = namingOf(judgements);
    const split = new Set(naming.filter(({ judgement }) => judgement.verdict.kind === "separate").map(keyOf));
    this.#gather(mentions, entities, new Set([...split, ...namingNobody(judgements)]), split);
    for (const one of naming) this.#state(one, mentions);
    for (const body of new Set([...this.#byRules.values(), ...this.#split.values()])) {
      const name = this.#labelOf(this.#endOf(body));
      const members = this.#members.get(name);
      if (members) members.push(body);
      else this.#members.set(name, [body]);
    }
  }

  /** What the body is called that a mention names. */
  nameOf(mention: JudgedMention): string {
    const body = this.#bodyOf(mention);
    return body ? this.#labelOf(this.#endOf(body)) : mention.entity;
  }

  /** What the body is called that the rules call so; null where no mention is left of it. */
  nameFor(entity: string): string | null {
    const body = this.#byRules.get(entity);
    return body ? this.#labelOf(this.#endOf(body)) : null;
  }

  /** What the body is called that is known by a name or by words; null where none is. */
  nameBy(words: string): string | null {
    const key = wordsKey(words);
    const body = this.#byName.get(key) ?? this.#byWords.get(key);
    return body ? this.#labelOf(this.#endOf(body)) : null;
  }

  /** The other names of a body, each once: those of all that decisions united in it. */
  aliasesOf(name: string): string[] {
    const names = new Set(this.#members.get(name)?.flatMap((body) => [body.name, ...body.aliases]));
    names.delete(name);
    return [...names];
  }

  #bodyOf({ key, entity }: JudgedMention): Body | undefined {
    return this.#split.get(key) ?? this.#byRules.get(entity);
  }

  /** Makes the bodies: those of the rules without the names that are gone, and one for all words that were split off. */
  #gather(
    mentions: readonly JudgedMention[],
    entities: readonly Entity[],
    gone: ReadonlySet<string>,
    split: ReadonlySet<string>,
  ): void {
    const aliases = new Map(entities.map((entity) => [entity.entity, entity.aliases]));
    const used = usedWords(mentions);
    for (const mention of mentions) {
      const { key, entity } = mention;
      if (split.has(key)) {
        if (!this.#split.has(key))
          this.#split.set(key, { name: onOneLine(mention.text), aliases: [], stated: null });
      } else if (!this.#byRules.has(entity)) {
        const left = [entity, ...(aliases.get(entity) ?? [])].filter((name) => !gone.has(wordsKey(name)));
        const name = left.includes(entity)
          ? entity
          : longest(left.length > 0 ? left : (used.get(entity) ?? []));
        const others = left.filter((other) => other !== name);
        this.#byRules.set(entity, { name, aliases: others, stated: null });
      }
      const body = this.#bodyOf(mention);
      if (body && !this.#byWords.has(key)) this.#byWords.set(key, body);
    }
    for (const body of [...this.#byRules.values(), ...this.#split.values()])
      if (!this.#byName.has(wordsKey(body.name))) this.#byName.set(wordsKey(body.name), body);
  }

  /** Writes down what a decision calls the body that it is about: the one that its passage names, else its words. */
  #state({ judgement, name, order }: Naming, mentions: readonly JudgedMention[]): void {
    const { span, words } = judgement;
    const there = span && mentions.find((mention) => mention.start === span.start);
    const body = there ? this.#bodyOf(there) : this.#byWords.get(wordsKey(words));
    if (body) body.stated = { name, order };
  }

  /** The body that has a name; where none has, one that has it from now on. */
  #called(name: string): Body {
    const key = wordsKey(name);
    const known = this.#byName.get(key) ?? this.#byWords.get(key);
    if (known) return known;
    const made = { name, aliases: [], stated: null };
    this.#byName.set(key, made);
    return made;
  }

  /** The body at the end of what decisions state, one after another. */
  #endOf(body: Body): Body {
    const path: Body[] = [];
    const seen = new Set<Body>();
    let at = body;
    for (;;) {
      const known = this.#ends.get(at);
      const next = known ?? (at.stated ? this.#called(at.stated.name) : at);
      if (known !== undefined || next === at) {
        at = next;
        break;
      }
      if (seen.has(at)) {
        at = this.#endOfCircle(path.slice(path.indexOf(at)));
        break;
      }
      seen.add(at);
      path.push(at);
      at = next;
    }
    for (const passed of path) this.#ends.set(passed, at);
    return at;
  }

  #endOfCircle(circle: readonly Body[]): Body {
    const latest = circle.reduce((a, b) => ((b.stated?.order ?? 0) > (a.stated?.order ?? 0) ? b : a));
    return this.#called(latest.stated?.name ?? latest.name);
  }

  /** What the body at an end is called: as it is stated of itself, else its name. */
  #labelOf(end: Body): string {
    return end.stated && this.#called(end.stated.name) === end ? end.stated.name : end.name;
  }
}

/** The latest decision of naming for each words, in order. */
function namingOf(judgements: readonly OrganizationJudgement[]): Naming[] {
  const latest = new Map<string, Naming>();
  for (const [order, judgement] of judgements.entries()) {
    const { verdict, words } = judgement;
    if (isAboutNaming(verdict) && "name" in verdict)
      latest.set(wordsKey(words), { judgement, name: onOneLine(verdict.name), order });
  }
  return [...latest.values()].sort((a, b) => a.order - b.order);
}

/** Keys of the words that name nobody, as the latest decision about each says. */
function namingNobody(judgements: readonly OrganizationJudgement[]): Set<string> {
  const gone = new Set<string>();
  for (const { words, verdict } of judgements) {
    if (!isAboutMarking(verdict)) continue;
    if (verdict.kind === "notOrganization") gone.add(wordsKey(words));
    else gone.delete(wordsKey(words));
  }
  return gone;
}

function keyOf({ judgement }: Naming): string {
  return wordsKey(judgement.words);
}

/** The words by which each body of the rules is mentioned. */
function usedWords(mentions: readonly JudgedMention[]): Map<string, string[]> {
  const used = new Map<string, string[]>();
  for (const { entity, text } of mentions) {
    const known = used.get(entity);
    if (known) known.push(onOneLine(text));
    else used.set(entity, [onOneLine(text)]);
  }
  return used;
}

function longest(names: readonly string[]): string {
  return names.reduce((a, b) => (b.length > a.length ? b : a), "");
}
