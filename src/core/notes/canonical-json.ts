/** The keys of a Web Annotation in the order in which a person would read them; any other key follows, sorted. */
const READING_ORDER = [
  "@context",
  "id",
  "type",
  "motivation",
  "purpose",
  "creator",
  "name",
  "created",
  "modified",
  "format",
  "value",
  "body",
  "target",
  "source",
  "selector",
  "exact",
  "prefix",
  "suffix",
  "start",
  "end",
  "state",
];
const RANK = new Map(READING_ORDER.map((key, rank) => [key, rank]));

/** JSON with the same bytes for the same content: keys in one order, no white space. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === "object" && !Array.isArray(part) ? inOrder(part) : part,
  );
}

function inOrder(object: object): Record<string, unknown> {
  const entries = Object.entries(object);
  entries.sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return Object.fromEntries(entries);
}

function rank(key: string): number {
  return RANK.get(key) ?? READING_ORDER.length;
}
