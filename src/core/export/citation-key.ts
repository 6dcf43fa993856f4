import type { ReportData } from "../document/report-data.js";
import { personName } from "./person-name.js";

/** Words that tell nothing of a title. */
const SMALL = /^(?:the|a|an|on|of|in|to|and|for|le|la|les|un|une|des|du|de|sur|et|pour)$/;

/** A short name for a report in ASCII, always the same: `"northern2024roundtable"` by who, when and what. */
export function citationKey({ authors, publisher, date, title }: ReportData, name: string): string {
  const [author] = authors;
  const who = author ? personName(author.text).family : (publisher?.text ?? "");
  const what = words(title?.text ?? name).find((word) => !SMALL.test(word) && !/^\d+$/.test(word));
  const key = `${words(who).find((word) => !SMALL.test(word)) ?? ""}${date?.year ?? ""}${what ?? ""}`;
  return key === "" ? "report" : key;
}

function words(text: string): string[] {
  return (
    text
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  );
}
