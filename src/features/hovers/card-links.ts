import { l10n, type TextDocument } from "vscode";
import type { Span } from "../../core/span.js";
import type { Statistic } from "../../core/statistics/statistic.js";
import { commandLink } from "../../host/command-link.js";
import { placeLink } from "../../host/place-argument.js";
import { plainText } from "../../host/plain-text.js";
import { plainValue } from "../../host/words.js";

/** The commands that a card may link to, and no others. */
export const CARD_COMMANDS = {
  addNote: "policyAnnotator.addNote",
  copyCitation: "policyAnnotator.copyCitation",
  copyValue: "policyAnnotator.copyValue",
  goToPlace: "policyAnnotator.goToPlace",
  showOrganization: "policyAnnotator.showOrganization",
} as const;

/** An organization that a card leads to. */
export interface NamedOrganization {
  /** As the sentence of the figure names it. */
  readonly name: string;
  /** Its place in `Analysis.entities`. */
  readonly entity: number;
}

/** What an analyst may do with a figure, on one line of Markdown. */
export function actionsOn(
  document: TextDocument,
  statistic: Statistic,
  organization: NamedOrganization | null,
): string {
  const to = (command: string) => placeLink(command, document, statistic);
  const actions = [
    link(`$(comment) ${plainText(l10n.t("Add Note"))}`, to(CARD_COMMANDS.addNote)),
    link(`$(quote) ${plainText(l10n.t("Copy Citation"))}`, to(CARD_COMMANDS.copyCitation)),
    link(
      `$(copy) ${plainText(l10n.t("Copy Value"))}`,
      to(CARD_COMMANDS.copyValue),
      l10n.t("Copy {0}", plainValue(statistic)),
    ),
  ];
  if (organization) {
    const argument = { uri: document.uri.toString(), entity: organization.entity };
    const words = plainText(l10n.t("Show All of {0}", organization.name));
    actions.push(link(`$(organization) ${words}`, commandLink(CARD_COMMANDS.showOrganization, argument)));
  }
  return actions.join(" | ");
}

/** A link to a place of the report. */
export function linkTo(document: TextDocument, span: Span, words: string): string {
  return link(plainText(words), placeLink(CARD_COMMANDS.goToPlace, document, span));
}

function link(markdown: string, target: string, title = ""): string {
  const hint = title.replace(/[^\p{L}\p{N}\s.,%–−-]/gu, "");
  return hint === "" ? `[${markdown}](${target})` : `[${markdown}](${target} "${hint}")`;
}
