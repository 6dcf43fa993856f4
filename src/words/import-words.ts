import type { LeftOut } from "../core/import/incoming.js";
import type { Refusal } from "../core/import/refusal.js";
import { countedIn } from "./counted.js";
import type { L10n } from "./l10n.js";

/** Why a file is refused, as a person would say it: `"it is no JSON"`. */
export function refusalIn(l10n: L10n, { refused, at }: Refusal): string {
  const words = {
    tooLarge: l10n.t("it is larger than what is read"),
    tooManyParts: l10n.t("it has more parts than what is read"),
    tooDeep: l10n.t("its values lie too deep within one another"),
    tooLong: l10n.t("it has a text that is longer than what is read"),
    notAnArchive: l10n.t("the archive is broken"),
    encrypted: l10n.t("it is encrypted"),
    unsafeName: l10n.t("a name in it leads out of the archive"),
    notText: l10n.t("it is no text in UTF-8"),
    notXml: l10n.t("it is no well-formed XML"),
    notJson: l10n.t("it is no JSON"),
    doctype: l10n.t("it declares a document type, which could call for other files"),
    wrongType: l10n.t("it has a value of another kind than its format wants"),
    notUnderstood: l10n.t("its format is not known"),
  }[refused];
  return at === null ? words : l10n.t("{0} (at {1})", words, at);
}

/** What of a file is left out, as a person would say it. */
export function leftOutIn(l10n: L10n, { reason, count, name }: LeftOut): string {
  const counted = (message: string, ...values: (number | string)[]) =>
    countedIn(l10n.language, message, ...values);
  switch (reason) {
    case "notUnderstood":
      return counted(
        l10n.t("{0, plural, one {# that is not understood} other {# that are not understood}}"),
        count,
      );
    case "noText":
      return counted(
        l10n.t("{0, plural, one {# on a picture or recording} other {# on pictures or recordings}}"),
        count,
      );
    case "deleted":
      return counted(
        l10n.t("{0, plural, one {# that was deleted there} other {# that were deleted there}}"),
        count,
      );
    case "decision":
      return counted(
        l10n.t(
          "{0, plural, one {# decision about headings, figures or organizations, which stays theirs} other {# decisions about headings, figures or organizations, which stay theirs}}",
        ),
        count,
      );
    case "otherDocument":
      return counted(
        l10n.t("{0, plural, one {# on another document} other {# on another document}}: {1}"),
        count,
        name ?? "",
      );
    case "badCode":
      return counted(
        l10n.t(
          "{0, plural, one {# code without a name, or with one that is too long} other {# codes without a name, or with one that is too long}}",
        ),
        count,
      );
  }
}
