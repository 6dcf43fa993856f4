import * as v from "valibot";
import { commands, Disposable, l10n, type QuickPickItem, window } from "vscode";
import { oneLine } from "../../core/one-line.js";
import { wordsKey } from "../../core/organizations/judged-words.js";
import type { Entity } from "../../core/organizations/organization.js";
import { counted } from "../../host/counted.js";
import { toSpan } from "../../host/ranges.js";
import type { Report } from "../../host/reports.js";
import { listed, quoted } from "../../host/typography.js";
import type { OrganizationServices } from "./decisions-under-way.js";
import { type EntityPlace, entityCalled, mentionAtCursor, mentionsOf, openReport } from "./entity-at.js";
import { identify, withdrawShared } from "./identify.js";
import type { OrganizationRow } from "./organization-rows.js";
import type { OrganizationsView } from "./organizations-view.js";
import { questionsAbout, questionWords } from "./questions.js";

/** The analyst's word on organizations: on rows of the view "Organizations", else on the mention at the cursor. */
export function registerIdentifyCommands(
  services: OrganizationServices,
  organizations: OrganizationsView,
): Disposable {
  const { reports } = services;
  const placeFor = (row: unknown): EntityPlace | undefined => {
    const report = organizations.tree.report;
    if (report && isRow(row) && (row.type === "entity" || row.type === "mention")) {
      const { entity } = row.type === "entity" ? row : row.above;
      // The row may be of an earlier reading of the report.
      const known = entityCalled(report.analysis, entity.entity);
      return known && { report, entity: known };
    }
    return mentionAtCursor(reports);
  };
  const command = (name: string, run: (place: EntityPlace, row: unknown, rows: unknown) => unknown) =>
    commands.registerCommand(`policyAnnotator.${name}`, async (row: unknown, rows: unknown) => {
      const place = placeFor(row);
      // From the question on: the editor may ask for marks before the answer has come here.
      if (place) await services.underWay.during(async () => run(place, row, rows));
      else await window.showInformationMessage(l10n.t("Put the cursor on an organization first."));
    });
  return Disposable.from(
    command("mergeOrganizations", (place, _row, rows) => merge(services, place, rows)),
    command("splitOrganization", (place, row) => split(services, place, row)),
    command("renameOrganization", (place) => rename(services, place)),
    command("unmarkOrganization", (place, row, rows) => unmark(services, place, row, rows)),
    commands.registerCommand("policyAnnotator.markOrganization", () => mark(services)),
    commands.registerCommand("policyAnnotator.withdrawSharedDecisions", () => withdrawShared(services)),
    commands.registerCommand("policyAnnotator.answerIdentity", (argument: unknown) =>
      isRow(argument) ? ask(services, placeFor(argument)) : answer(services, argument),
    ),
  );
}

function isRow(value: unknown): value is OrganizationRow {
  return typeof value === "object" && value !== null && "type" in value;
}

/** The entities of the selected rows, without the one that is given. */
function selected({ report, entity }: EntityPlace, rows: unknown): Entity[] {
  if (!Array.isArray(rows)) return [];
  const names = new Set(
    rows.filter(isRow).flatMap((row) => (row.type === "entity" ? row.entity.entity : [])),
  );
  names.delete(entity.entity);
  return report.analysis.entities.filter((one) => names.has(one.entity));
}

/** Merges the selected organizations into the one that is mentioned most, or the given one into one of a list. */
async function merge(services: OrganizationServices, place: EntityPlace, rows: unknown): Promise<void> {
  const { report, entity } = place;
  const others = selected(place, rows);
  if (others.length === 0) {
    const into = await pickEntity(report, entity, l10n.t("Merge “{0}” into", oneLine(entity.entity)));
    if (into) await mergeInto(services, report, [entity], into);
    return;
  }
  const [into = entity, ...rest] = [entity, ...others].sort(
    (a, b) => b.mentions.length - a.mentions.length || b.entity.length - a.entity.length,
  );
  await mergeInto(services, report, rest, into);
}

async function mergeInto(
  services: OrganizationServices,
  report: Report,
  entities: readonly Entity[],
  into: Entity,
): Promise<void> {
  const actions = entities.map(({ entity }) => ({ kind: "merge" as const, entity, into: into.entity }));
  const names = entities.map(({ entity }) => quoted(oneLine(entity))).join(", ");
  const done = counted(
    l10n.t("{0, plural, one {{1} merged into “{2}”.} other {{1} merged into “{2}”.}}"),
    entities.length,
    names,
    oneLine(into.entity),
  );
  await identify(services, report, actions, done);
}

interface EntityItem extends QuickPickItem {
  readonly entity: Entity;
}

async function pickEntity(
  { analysis }: Report,
  { entity: own }: Entity,
  title: string,
): Promise<Entity | undefined> {
  const likely = new Set(
    analysis.probableIdentities.flatMap(({ entity, other }) =>
      entity === own ? [other] : other === own ? [entity] : [],
    ),
  );
  const items = analysis.entities
    .filter(({ entity }) => entity !== own)
    .sort(
      (a, b) =>
        Number(likely.has(b.entity)) - Number(likely.has(a.entity)) || b.mentions.length - a.mentions.length,
    )
    .map((entity): EntityItem => {
      const detail = listed(entity.aliases.filter((alias) => alias !== entity.acronym));
      return {
        label: oneLine(entity.entity),
        description: [
          entity.acronym,
          String(entity.mentions.length),
          likely.has(entity.entity) ? l10n.t("same body?") : null,
        ]
          .filter((part) => part !== null)
          .join(" · "),
        ...(detail === "" ? {} : { detail: oneLine(detail) }),
        entity,
      };
    });
  const options = {
    title,
    placeHolder: l10n.t("Name or acronym"),
    matchOnDescription: true,
    matchOnDetail: true,
  };
  return (await window.showQuickPick(items, options))?.entity;
}

/** Makes words of an organization one of their own: those of a mention's row, or the analyst's choice. */
async function split(services: OrganizationServices, place: EntityPlace, row: unknown): Promise<void> {
  const { report, entity } = place;
  const names = new Map<string, { label: string; count: number }>();
  for (const mention of mentionsOf(report.analysis, entity)) {
    const label = oneLine(mention.text);
    const known = names.get(wordsKey(label));
    if (known) known.count++;
    else names.set(wordsKey(label), { label, count: 1 });
  }
  if (names.size < 2) {
    window.setStatusBarMessage(
      l10n.t("The organization has no other name: there is nothing to split."),
      5000,
    );
    return;
  }
  const mention =
    isRow(row) && row.type === "mention" ? report.analysis.organizations[row.mention] : undefined;
  const words = mention ? oneLine(mention.text) : await pickWords([...names.values()], entity);
  if (words === undefined) return;
  const action = { kind: "split" as const, entity: entity.entity, words };
  await identify(services, report, [action], l10n.t("“{0}” is an organization of its own.", words));
}

async function pickWords(
  names: readonly { label: string; count: number }[],
  { entity }: Entity,
): Promise<string | undefined> {
  const items = names.map(({ label, count }) => ({ label, description: String(count) }));
  const title = l10n.t("Split from “{0}”", oneLine(entity));
  const placeHolder = l10n.t("Which words name an organization of their own?");
  return (await window.showQuickPick(items, { title, placeHolder }))?.label;
}

async function rename(services: OrganizationServices, { report, entity }: EntityPlace): Promise<void> {
  const name = await window.showInputBox({
    title: l10n.t("Rename “{0}”", oneLine(entity.entity)),
    value: oneLine(entity.entity),
    prompt: l10n.t("The report is not changed: this is how the organization is listed."),
  });
  const wanted = oneLine(name ?? "");
  if (wanted === "" || wanted === oneLine(entity.entity)) return;
  const namesake = report.analysis.entities.find(
    (one) =>
      one !== entity &&
      [one.entity, one.acronym, ...one.aliases].some(
        (known) => known !== null && wordsKey(known) === wordsKey(wanted),
      ),
  );
  if (namesake) {
    const yes = l10n.t("Merge");
    const question = l10n.t(
      "“{0}” is the name of another organization of the report. Merge the two?",
      wanted,
    );
    if ((await window.showWarningMessage(question, { modal: true }, yes)) !== yes) return;
    await mergeInto(services, report, [entity], namesake);
    return;
  }
  const action = { kind: "rename" as const, entity: entity.entity, name: wanted };
  await identify(
    services,
    report,
    [action],
    l10n.t("“{0}” renamed to “{1}”.", oneLine(entity.entity), wanted),
  );
}

/** Says of an organization, of all selected ones, or of the words of a mention that they are none. */
async function unmark(
  services: OrganizationServices,
  place: EntityPlace,
  row: unknown,
  rows: unknown,
): Promise<void> {
  const { analysis } = place.report;
  const mention = isRow(row)
    ? row.type === "mention"
      ? analysis.organizations[row.mention]
      : undefined
    : mentionAtCursor(services.reports)?.mention;
  const mentions = mention
    ? [mention]
    : [place.entity, ...selected(place, rows)].flatMap((entity) => mentionsOf(analysis, entity));
  const words = [...new Map(mentions.map(({ text }) => [wordsKey(text), oneLine(text)])).values()];
  const listed = words.map(quoted).join(", ");
  await identify(
    services,
    place.report,
    [{ kind: "unmark", words }],
    l10n.t("No organization: {0}.", listed),
  );
}

async function mark(services: OrganizationServices): Promise<void> {
  const editor = services.reports.activeEditor;
  const report = editor && services.reports.current(editor.document);
  if (!report) return;
  const selection = toSpan(editor.document, editor.selection);
  const text = editor.document.getText().slice(selection.start, selection.end);
  const start = selection.start + (text.length - text.trimStart().length);
  const span = { start, end: start + text.trim().length };
  if (span.start >= span.end) {
    await window.showInformationMessage(l10n.t("Select the words that name an organization."));
    return;
  }
  await identify(
    services,
    report,
    [{ kind: "mark", span }],
    l10n.t("“{0}” is an organization.", oneLine(text)),
  );
}

const Answer = v.object({ uri: v.string(), entity: v.string(), other: v.string(), same: v.boolean() });

/** Answers whether two names are one body's; nothing is done where that is no question of the report. */
async function answer(services: OrganizationServices, argument: unknown): Promise<void> {
  const read = v.safeParse(Answer, argument);
  const report = read.success ? openReport(services.reports, read.output.uri) : undefined;
  if (!read.success || !report) return;
  const { entity, other, same } = read.output;
  const question = report.analysis.probableIdentities.find(
    (one) => one.entity === entity && one.other === other,
  );
  if (!question) return;
  const done = same
    ? l10n.t("“{0}” and “{1}” are one body.", oneLine(entity), oneLine(other))
    : l10n.t("“{0}” and “{1}” are kept apart.", oneLine(entity), oneLine(other));
  if (question.joined)
    await identify(services, report, [{ kind: same ? "confirm" : "split", entity, words: other }], done);
  else if (same)
    await identify(services, report, [{ kind: "merge", ...fewerInto(report, entity, other) }], done);
  else await identify(services, report, [{ kind: "keepApart", entity, other }], done);
}

/** Of two entities, the one with fewer mentions goes into the other. */
function fewerInto({ analysis }: Report, one: string, other: string): { entity: string; into: string } {
  const count = (name: string) => entityCalled(analysis, name)?.mentions.length ?? 0;
  return count(one) > count(other) ? { entity: other, into: one } : { entity: one, into: other };
}

/** Asks the first question about an organization of the view. */
async function ask(services: OrganizationServices, place: EntityPlace | undefined): Promise<void> {
  if (!place) return;
  const { report, entity } = place;
  const [question] = questionsAbout(report.analysis, entity);
  if (!question) return;
  const [same, apart] = [l10n.t("Same Body"), l10n.t("Keep Apart")];
  const choice = await window.showQuickPick([same, apart], {
    title: oneLine(entity.entity),
    placeHolder: questionWords(question, entity),
  });
  if (choice === undefined) return;
  const { entity: one, other } = question;
  await answer(services, { uri: report.document.uri.toString(), entity: one, other, same: choice === same });
}
