import * as v from "valibot";
import { type TextDocument, workspace } from "vscode";
import type { Span } from "../core/span.js";
import { commandLink } from "./command-link.js";

const PlaceArgument = v.object({
  uri: v.string(),
  start: v.pipe(v.number(), v.integer(), v.minValue(0)),
  end: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

/** A place in a report as the argument of a command link. */
export interface Place {
  readonly document: TextDocument;
  readonly span: Span;
}

/** A place of a document as argument of a command. */
export function placeArgument(
  document: TextDocument,
  { start, end }: Span,
): v.InferInput<typeof PlaceArgument> {
  return { uri: document.uri.toString(), start, end };
}

/** A command link to a place of a document, for a trusted hover. */
export function placeLink(command: string, document: TextDocument, span: Span): string {
  return commandLink(command, placeArgument(document, span));
}

/** Reads the argument of a command link. Undefined unless it names a place within a document that is open. */
export function readPlace(argument: unknown): Place | undefined {
  const read = v.safeParse(PlaceArgument, argument);
  if (!read.success) return undefined;
  const { uri, start, end } = read.output;
  const document = workspace.textDocuments.find((open) => open.uri.toString() === uri);
  const length = document?.getText().length ?? 0;
  return document && start < end && end <= length ? { document, span: { start, end } } : undefined;
}
