import { type Case, tryCase } from "./try-case.js";

/** How long is spent on making a case smaller, in milliseconds. */
const PATIENCE = 60_000;

/** A case that fails in the same way with as little text as can be found in a minute: chunks are left out while it fails. */
export async function shrink(found: Case): Promise<Case> {
  const how = await signature(found);
  const until = Date.now() + PATIENCE;
  let smallest = found;
  for (let index = 0; index < found.texts.length; index++)
    for (let size = found.texts[index]?.length ?? 0; size >= 1; size = Math.floor(size / 2))
      for (let at = 0; at < (smallest.texts[index]?.length ?? 0) && Date.now() < until; ) {
        const smaller = without(smallest, index, at, size);
        if ((await signature(smaller)) === how) smallest = smaller;
        else at += size;
      }
  return smallest;
}

function without(one: Case, index: number, at: number, size: number): Case {
  const texts = one.texts.map((text, k) => (k === index ? text.slice(0, at) + text.slice(at + size) : text));
  return { ...one, texts };
}

/** What tells one way of failing from another: the kind, and where the error comes from. Null where nothing fails. */
async function signature(one: Case): Promise<string | null> {
  const failure = await tryCase(one);
  if (!failure) return null;
  const place =
    failure.kind === "slow" ? "" : failure.error.stack?.split("\n").find((line) => line.includes(" at "));
  return `${failure.kind} ${place?.trim() ?? ""}`;
}
