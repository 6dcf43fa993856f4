import * as v from "valibot";

/** The scope that stands for all reports of the workspace; any other is the address of a report. */
export const WORKSPACE_SCOPE = "workspace";

const CheckState = v.picklist(["finding", "dismissed", "agrees", "none"]);
const Id = v.pipe(v.string(), v.maxLength(20_000));

const TableRow = v.object({
  id: Id,
  /** The name of its report. */
  report: v.string(),
  figure: v.string(),
  /** What figures are sorted by, within their unit: the lower end of a range. */
  value: v.number(),
  unit: v.string(),
  subject: v.string(),
  period: v.string(),
  years: v.string(),
  place: v.string(),
  kind: v.string(),
  /** Headings, the innermost last. */
  sections: v.array(v.string()),
  organization: v.string(),
  /** `"103 → 955: +852"`, or which way it went; empty where nothing changed. */
  change: v.string(),
  /** What the change is sorted by: its percentage. */
  changeBy: v.nullable(v.number()),
  /** The points of a pair or series, for a small chart. */
  trend: v.array(v.number()),
  check: CheckState,
});

const Words = v.record(v.string(), v.string());

/** What the extension tells the table. */
export const ToTable = v.variant("type", [
  /** What stood in the table is gone: rows of these reports will come. */
  v.object({
    type: v.literal("reset"),
    scope: v.string(),
    scopes: v.array(v.object({ id: v.string(), label: v.string() })),
  }),
  /** The reports that the table can be of. */
  v.object({
    type: v.literal("scopes"),
    scopes: v.array(v.object({ id: v.string(), label: v.string() })),
  }),
  /** The statistics of a report are these by now. */
  v.object({ type: v.literal("rows"), report: v.string(), rows: v.array(TableRow) }),
  /** What is under way, or why there is nothing to see; empty for nothing of both. */
  v.object({ type: v.literal("status"), text: v.string(), isBusy: v.boolean() }),
  v.object({
    type: v.literal("details"),
    id: Id,
    /** Label and words, in the order in which they are shown. */
    facts: v.array(v.tuple([v.string(), v.string()])),
    chart: v.nullable(
      v.object({ source: v.string(), alternative: v.string(), width: v.number(), height: v.number() }),
    ),
  }),
]);

/** What the table asks of the extension. */
export const ToExtension = v.variant("type", [
  v.object({ type: v.literal("ready") }),
  v.object({ type: v.literal("scope"), scope: Id }),
  v.object({ type: v.literal("jump"), id: Id }),
  v.object({ type: v.literal("details"), id: Id }),
  v.object({ type: v.literal("note"), ids: v.array(Id) }),
  v.object({ type: v.literal("copy"), ids: v.array(Id) }),
  v.object({ type: v.literal("export"), ids: v.array(Id) }),
]);

/** What the table keeps while it is hidden and when the window is loaded again. */
export const TableState = v.object({
  scope: v.string(),
  search: v.string(),
  sorting: v.array(v.object({ id: v.string(), desc: v.boolean() })),
  filters: v.array(v.object({ id: v.string(), value: v.string() })),
  selected: v.array(Id),
});

/** A statistic as the table shows it. */
export type TableRow = v.InferOutput<typeof TableRow>;
export type ToTable = v.InferOutput<typeof ToTable>;
export type ToExtension = v.InferOutput<typeof ToExtension>;
export type TableState = v.InferOutput<typeof TableState>;

/** The words of the table, in the reader's language; `{0}` and `{1}` stand for numbers. */
export type TableWords = Readonly<Record<TableWord, string>>;

/** What the words are for. */
export const TABLE_WORDS = [
  "table",
  "scope",
  "search",
  "report",
  "figure",
  "subject",
  "period",
  "place",
  "kind",
  "section",
  "organization",
  "change",
  "check",
  "anyReport",
  "anyKind",
  "anySection",
  "anyOrganization",
  "anyPeriod",
  "anyCheck",
  "clearFilters",
  "goToText",
  "addNote",
  "copy",
  "export",
  "details",
  "noDetails",
  "noMatch",
  "all",
  "some",
  "selected",
  "finding",
  "dismissed",
  "agrees",
  "unchecked",
] as const;

type TableWord = (typeof TABLE_WORDS)[number];

/** Checks the words that a page was given. */
export const TableWordsSchema = Words;
