import {
  commands,
  Disposable,
  DocumentHighlight,
  DocumentHighlightKind,
  Location,
  type LocationLink,
  languages,
  Selection,
  TextEditorRevealType,
  window,
} from "vscode";
import { Places } from "../../core/document/places.js";
import { toRange } from "../../host/ranges.js";
import type { Reports } from "../../host/reports.js";
import type { OrganizationServices } from "./decisions-under-way.js";
import { mentionAtCursor, mentionPlace, mentionsOf } from "./entity-at.js";

const REPORTS = ["markdown", "plaintext"];

/** F12, Shift+F12 and the marks of an organization around the cursor, and the ways to its next and previous mention. */
export function registerNavigation({ reports, underWay }: OrganizationServices): Disposable {
  return Disposable.from(
    languages.registerDefinitionProvider(REPORTS, {
      provideDefinition(document, position): LocationLink[] {
        const place = mentionPlace(reports, document, document.offsetAt(position));
        if (!place) return [];
        const { entity, mention, report } = place;
        // What is never defined is at its first mention, where a reader would look.
        const [first] = mentionsOf(report.analysis, entity);
        const target = toRange(document, entity.definition ?? first ?? mention);
        return [
          {
            originSelectionRange: toRange(document, mention),
            targetUri: document.uri,
            targetRange: target,
            targetSelectionRange: target,
          },
        ];
      },
    }),
    languages.registerReferenceProvider(REPORTS, {
      provideReferences(document, position) {
        const place = mentionPlace(reports, document, document.offsetAt(position));
        if (!place) return [];
        return mentionsOf(place.report.analysis, place.entity).map(
          (mention) => new Location(document.uri, toRange(document, mention)),
        );
      },
    }),
    languages.registerDocumentHighlightProvider(REPORTS, {
      async provideDocumentHighlights(document, position) {
        await underWay.settled();
        const place = mentionPlace(reports, document, document.offsetAt(position));
        if (!place) return undefined;
        const { analysis } = place.report;
        const places = new Places(analysis.document);
        return mentionsOf(analysis, place.entity)
          .flatMap((mention) => places.partsOf(mention))
          .map((part) => new DocumentHighlight(toRange(document, part), DocumentHighlightKind.Text));
      },
    }),
    commands.registerCommand("policyAnnotator.nextMention", () => step(reports, 1)),
    commands.registerCommand("policyAnnotator.previousMention", () => step(reports, -1)),
  );
}

/** Goes to the next mention of the organization at the cursor, or to the one before; round at the ends. */
function step(reports: Reports, direction: 1 | -1): void {
  const place = mentionAtCursor(reports);
  const editor = reports.activeEditor;
  if (!place || !editor) return;
  const mentions = mentionsOf(place.report.analysis, place.entity);
  const at = mentions.indexOf(place.mention);
  const next = mentions[(at + direction + mentions.length) % mentions.length];
  if (!next) return;
  const start = editor.document.positionAt(next.start);
  editor.selection = new Selection(start, start);
  editor.revealRange(toRange(editor.document, next), TextEditorRevealType.InCenterIfOutsideViewport);
  if (window.activeTextEditor !== editor) void window.showTextDocument(editor.document, editor.viewColumn);
}
