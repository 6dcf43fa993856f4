/** The columns of a table of statistics that people look at, in the order in which they stand. */
export const TABLE_COLUMNS = [
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
] as const;
