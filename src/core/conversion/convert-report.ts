import { ConversionError, type ConversionFailure, type ConversionWatch } from "./conversion-failure.js";
import { frontMatter } from "./front-matter.js";

/** A report made of another file. */
export interface ConvertedReport {
  /** Markdown, with front matter that names the source. */
  readonly text: string;
  readonly title: string | null;
  /** Number of pages; null where the source has none. */
  readonly pages: number | null;
  /** How many of the pages had text; the others hold pictures at most. */
  readonly pagesWithText: number | null;
}

/** Makes a report of the bytes of a file. Throws a {@link ConversionError}. */
export type Converter = (bytes: Uint8Array, watch: ConversionWatch) => Promise<ConvertedReport>;

/** The converters by what they read. */
export type Converters = Readonly<Record<SourceKind, Converter>>;

export interface ConversionOptions {
  /** What the front matter names as converter. */
  readonly converter: string;
  /** Gets the converters, which are large, when they are first needed. */
  readonly load: () => Promise<Converters>;
  readonly watch: ConversionWatch;
}

export type ConversionResult =
  | ({ readonly ok: true } & ConvertedReport)
  | { readonly ok: false; readonly reason: ConversionFailure };

/** A file to make a report of. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type SourceKind = "pdf" | "word" | "html";

/** Largest file that is read, in bytes. */
const LARGEST = 256 * 1024 * 1024;

const KINDS: Readonly<Record<string, SourceKind>> = {
  pdf: "pdf",
  docx: "word",
  html: "html",
  htm: "html",
  xhtml: "html",
};

/** What a file is by its first bytes, else by the end of its name; null where it can be no report. */
export function sourceKindOf({ name, bytes }: SourceFile): SourceKind | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 1024));
  if (head.includes("%PDF-")) return "pdf";
  if (head.startsWith("PK")) return "word";
  return KINDS[/\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? ""] ?? null;
}

/**
 * Makes a Markdown report of a PDF, a Word document or a web page, with its structure: headings, whole paragraphs, lists,
 * tables, footnotes and, for a PDF, the names of its pages.
 */
export async function convertReport(
  file: SourceFile,
  { converter, load, watch }: ConversionOptions,
): Promise<ConversionResult> {
  try {
    const kind = sourceKindOf(file);
    if (kind === null) throw new ConversionError("unknown-kind");
    if (file.bytes.length > LARGEST) throw new ConversionError("too-large");
    const convert = (await load())[kind];
    const read = await convert(file.bytes, watch);
    if (watch.signal.aborted) throw new ConversionError("cancelled");
    const { title, pages } = read;
    return {
      ok: true,
      ...read,
      text: `${frontMatter({ source: file.name, title, pages, converter })}\n${read.text}`,
    };
  } catch (error) {
    if (error instanceof ConversionError) return { ok: false, reason: error.reason };
    // What stands too deep within one another takes a parser's stack.
    if (error instanceof RangeError) return { ok: false, reason: "too-large" };
    throw error;
  }
}
