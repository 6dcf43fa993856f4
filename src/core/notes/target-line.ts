import * as v from "valibot";
import type { NoteTarget } from "./note.js";
import { isTextVersion } from "./text-version.js";
import { Time } from "./time-field.js";

const QUOTE = "TextQuoteSelector";
const POSITION = "TextPositionSelector";

const Quote = v.looseObject({
  type: v.literal(QUOTE),
  exact: v.string(),
  prefix: v.optional(v.string(), ""),
  suffix: v.optional(v.string(), ""),
});
const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
const Position = v.looseObject({ type: v.literal(POSITION), start: Count, end: Count });

/** The target of an annotation: a specific resource with selectors, those of other tools included. */
export const Target = v.looseObject({
  source: v.string(),
  selector: v.array(v.looseObject({ type: v.string() })),
  state: v.optional(v.unknown()),
  "pa:chosen": v.optional(Time),
  "pa:described": v.optional(Time),
});

/** The passage that a target is about; null where it has no quote. What is not understood of it is kept in `unknown`. */
export function toTarget(read: v.InferOutput<typeof Target>): NoteTarget | null {
  const { source, selector, state, "pa:chosen": chosen, "pa:described": described, ...unknown } = read;
  const quote = selector.map((one) => v.safeParse(Quote, one)).find(({ success }) => success);
  const position = selector.map((one) => v.safeParse(Position, one)).find(({ success }) => success);
  if (!quote?.success) return null;
  const { type: _quote, exact, prefix, suffix, ...moreOfQuote } = quote.output;
  const states = state === undefined ? [] : [state].flat();
  const textVersion = states.find(isTextVersion);
  return {
    source,
    quote: { exact, prefix, suffix },
    position: position?.success ? { start: position.output.start, end: position.output.end } : null,
    ...(textVersion === undefined ? {} : { textVersion }),
    ...(chosen === undefined ? {} : { chosen }),
    ...(described === undefined ? {} : { described }),
    unknown: {
      ...unknown,
      ...listed(
        "state",
        states.filter((one) => one !== textVersion),
      ),
      ...listed("selector", otherSelectors(selector, { [QUOTE]: moreOfQuote, [POSITION]: moreOf(position) })),
    },
  };
}

type Read = ReturnType<typeof v.safeParse<typeof Position>>;

function moreOf(position: Read | undefined): Record<string, unknown> {
  if (!position?.success) return {};
  const { type: _, start: _start, end: _end, ...more } = position.output;
  return more;
}

/**
 * The selectors that are not ours, as they are; and of the two that are ours the fields that we do not know, each under the
 * type of its selector. A selector of our type is the first that can be read; any other stays whole.
 */
function otherSelectors(
  selectors: v.InferOutput<typeof Target>["selector"],
  more: Readonly<Record<string, Record<string, unknown>>>,
): unknown[] {
  const ours = new Set<string>();
  return selectors.flatMap((selector) => {
    const { type } = selector;
    const isOurs = v.safeParse(type === QUOTE ? Quote : Position, selector).success && !ours.has(type);
    if (!isOurs) return [selector];
    ours.add(type);
    const unknown = more[type] ?? {};
    return Object.keys(unknown).length === 0 ? [] : [{ type, ...unknown }];
  });
}

/** The target as it is written: the quote, then the position, then what other tools added. */
export function formatTarget(target: NoteTarget): Record<string, unknown> {
  const { selector, state, ...unknown } = target.unknown;
  const others = Array.isArray(selector) ? selector : [];
  const ours: Record<string, unknown>[] = [{ type: QUOTE, ...target.quote }];
  if (target.position) ours.push({ type: POSITION, ...target.position });
  const states = [...(target.textVersion === undefined ? [] : [target.textVersion]), ...[state ?? []].flat()];
  return {
    ...unknown,
    source: target.source,
    selector: [
      ...ours.map((one) => ({ ...others.find((other) => isMoreOf(other, one)), ...one })),
      ...others.filter((other) => !ours.some((one) => isMoreOf(other, one))),
    ],
    ...(states.length === 0 ? {} : { state: states.length === 1 ? states[0] : states }),
    ...(target.chosen === undefined ? {} : { "pa:chosen": target.chosen }),
    ...(target.described === undefined ? {} : { "pa:described": target.described }),
  };
}

/** Whether these are unknown fields of one of our selectors rather than a selector of their own. */
function isMoreOf(other: Record<string, unknown>, ours: Record<string, unknown>): boolean {
  return other.type === ours.type && !("exact" in other) && !("start" in other);
}

function listed(key: string, values: readonly unknown[]): Record<string, unknown> {
  return values.length === 0 ? {} : { [key]: values };
}
