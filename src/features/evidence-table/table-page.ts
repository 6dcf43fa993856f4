import { env, l10n, Uri, type Webview } from "vscode";
import { checkWords } from "../../host/check-words.js";
import type { TableWords } from "./messages.js";

/** Where the page's script and style lie in the extension. */
export function pageFolder(extension: Uri): Uri {
  return Uri.joinPath(extension, "dist", "webview");
}

/**
 * The page of the evidence table. Nothing is loaded but its own script and style; pictures are data. No text of a report is
 * in it: that comes in messages, and goes in as text.
 */
export function tablePage(webview: Webview, extension: Uri): string {
  const address = (name: string) => webview.asWebviewUri(Uri.joinPath(pageFolder(extension), name));
  const nonce = newNonce();
  const policy = [
    "default-src 'none'",
    `style-src ${webview.cspSource}`,
    `script-src 'nonce-${nonce}'`,
    "img-src data:",
  ];
  return `<!DOCTYPE html>
<html lang="${attribute(env.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(policy.join("; "))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${attribute(String(address("evidence-table-style.css")))}">
<title>${attribute(l10n.t("Evidence Table"))}</title>
</head>
<body data-words="${attribute(JSON.stringify(tableWords()))}">
<script type="module" nonce="${nonce}" src="${attribute(String(address("evidence-table.js")))}"></script>
</body>
</html>
`;
}

function newNonce(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
}

function attribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}

/** The words of the page in the reader's language. */
function tableWords(): TableWords {
  return {
    table: l10n.t("Evidence Table"),
    scope: l10n.t("Statistics of"),
    search: l10n.t("Search the table"),
    ...columnWords(),
    anyReport: l10n.t("All reports"),
    anyKind: l10n.t("All kinds"),
    anySection: l10n.t("All sections"),
    anyOrganization: l10n.t("All organizations"),
    anyPeriod: l10n.t("All periods"),
    anyCheck: l10n.t("All check states"),
    clearFilters: l10n.t("Clear Filters"),
    goToText: l10n.t("Go to Text"),
    addNote: l10n.t("Add Note"),
    copy: l10n.t("Copy"),
    export: l10n.t("Export…"),
    details: l10n.t("What is known of the figure"),
    noDetails: l10n.t("Choose a row to see its sentence, its arithmetic and its chart."),
    noMatch: l10n.t("No statistic passes the filters"),
    all: l10n.t("Statistics: {0}"),
    some: l10n.t("Statistics: {0} of {1}"),
    selected: l10n.t("Selected: {0}"),
    ...checkWords(),
  };
}

/** What the columns are called. */
export function columnWords() {
  return {
    report: l10n.t("Report"),
    figure: l10n.t("Figure"),
    subject: l10n.t("Measures"),
    period: l10n.t("Period"),
    place: l10n.t("Place"),
    kind: l10n.t("Kind"),
    section: l10n.t("Section"),
    organization: l10n.t("Organization"),
    change: l10n.t("Change"),
    check: l10n.t("Check"),
    line: l10n.t("Line"),
  };
}
