import { env, l10n } from "vscode";
import type { Agreement, CodeAgreement, Difference } from "../../core/agreement/agreement.js";
import { escapeMarkdown } from "../../core/export/markdown-text.js";
import type { Report } from "../../host/reports.js";
import { labelled, quoted } from "../../host/typography.js";

/** A coefficient as the reader's language writes it; a dash where it is not defined. */
export function coefficientWords(value: number | null): string {
  if (value === null) return "–";
  const format = new Intl.NumberFormat(env.language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return format.format(value);
}

/** Who gave a code to a passage and who did not. */
export function differenceWords({ givenBy, notBy }: Difference): string {
  return l10n.t("{0}, not {1}", givenBy.map(coderName).join(", "), notBy.map(coderName).join(", "));
}

/** The agreement as a Markdown report: a table of the codes, and each passage on which coders differ with a link to it. */
export function agreementReport({ document }: Report, name: string, agreement: Agreement): string {
  const { coders, sentences, codes } = agreement;
  const link = (difference: Difference) => {
    const { line } = document.positionAt(difference.start);
    const words = escapeMarkdown(document.getText().slice(difference.start, difference.end));
    const place = l10n.t("line {0}", line + 1);
    return `- [${place}](<${document.uri.toString()}#L${line + 1}>) ${labelled(differenceWords(difference), quoted(words))}`;
  };
  const row = ({ code, kappa, alpha, agreed, differing }: CodeAgreement) =>
    `| ${[escapeMarkdown(code), coefficientWords(kappa), coefficientWords(alpha), agreed, differing].join(" | ")} |`;
  const parts = [
    `# ${escapeMarkdown(l10n.t("Agreement on {0}", name))}`,
    l10n.t("Coders: {0}. Sentences: {1}.", coders.map(coderName).map(escapeMarkdown).join(", "), sentences),
    l10n.t(
      "A code counts for each sentence that its passage touches; a sentence without it counts as “not given”. Who gave no code in this report is not compared, and passages that were changed or are not found are left out. Cohen’s κ is given for two coders, Krippendorff’s α (nominal) for any number; “–” where a value is not defined.",
    ),
    [
      `| ${[l10n.t("Code"), "κ", "α", l10n.t("Agreed sentences"), l10n.t("Differing sentences")].join(" | ")} |`,
      "| --- | ---: | ---: | ---: | ---: |",
      ...codes.map(row),
    ].join("\n"),
    ...codes.flatMap(({ code, differences }) =>
      differences.length === 0 ? [] : [`## ${escapeMarkdown(code)}`, differences.map(link).join("\n")],
    ),
  ];
  return `${parts.join("\n\n")}\n`;
}

function coderName(name: string): string {
  return name === "" ? l10n.t("Analyst") : name;
}
