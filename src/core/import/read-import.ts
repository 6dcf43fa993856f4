import { isRecord } from "../anchoring/foreign-annotation.js";
import { decodeText } from "./decode-text.js";
import type { Incoming } from "./incoming.js";
import { readOwnCodebook, readQdc } from "./read-codebook.js";
import { hypothesisRows, readHypothesis } from "./read-hypothesis.js";
import { readJson } from "./read-json.js";
import { readNotesLines } from "./read-notes-lines.js";
import { readProject, readQdpx } from "./read-project.js";
import { readTable } from "./read-table.js";
import { readWebAnnotations, webAnnotations } from "./read-web-annotations.js";
import { type Refusal, RefusedError } from "./refusal.js";
import { readXml } from "./xml-reader.js";

/** The endings of the files that notes and codes are taken from. */
export const IMPORT_ENDINGS = ["jsonl", "jsonld", "json", "qdpx", "qdc", "qde", "csv", "tsv"];

/**
 * Reads what a file holds of notes and codes, whichever known format it has: its content says which. Never throws for what
 * it holds: a file that is broken, hostile or of no known format is refused as a whole.
 * @param name the file's name, whose ending tells lines of JSON, and tables, from other texts
 */
export function readImport(name: string, bytes: Uint8Array): Incoming | Refusal {
  try {
    return readKnown(name.toLowerCase(), bytes);
  } catch (error) {
    if (error instanceof RefusedError) return error.refusal;
    throw error;
  }
}

function readKnown(name: string, bytes: Uint8Array): Incoming {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readQdpx(bytes);
  const text = decodeText(bytes);
  const [first] = text.trimStart();
  if (first === "<") return readMarkup(text);
  if (name.endsWith(".jsonl")) return readNotesLines(text);
  if (/\.[ct]sv$/.test(name)) return readTable(text);
  if (first === "{" || first === "[") return readJsonText(text);
  throw new RefusedError("notUnderstood");
}

function readMarkup(text: string): Incoming {
  const root = readXml(text);
  if (root.name === "CodeBook") return readQdc(root);
  return readProject(root, () => null);
}

function readJsonText(text: string): Incoming {
  const value = readJson(text);
  if (isRecord(value) && Array.isArray(value.codes)) return readOwnCodebook(text);
  const rows = hypothesisRows(value);
  if (rows) return readHypothesis(rows);
  const annotations = webAnnotations(value);
  if (annotations) return readWebAnnotations(annotations);
  throw new RefusedError("notUnderstood");
}
