/** The columns of a table of statistics that people look at, in the order in which they stand: what a narrow window cuts off comes last. */
export const TABLE_COLUMNS = [
  "report",
  "figure",
  "subject",
  "check",
  "period",
  "kind",
  "section",
  "organization",
  "change",
  "place",
] as const;
