import type { PDFDocumentLoadingTask, PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist";
import { ConversionError, type ConversionWatch } from "../conversion-failure.js";
import type { PageText } from "../layout/page-text.js";
import { loadPdfJs } from "./load-pdfjs.js";
import { type FontStyle, placeItems, styleOfFont } from "./placed-items.js";

/** The text of a PDF and what the file says of itself. */
export interface PdfText {
  readonly pages: readonly PageText[];
  /** The title in the file's own data, often a file's name; null where it has none. */
  readonly title: string | null;
}

/** Most pages that are read. */
const MOST_PAGES = 5000;

/** Most pieces of text on a page; a page with more is a drawing. */
const MOST_ITEMS = 60_000;

/**
 * Reads the placed text of a PDF with pdf.js: no font is loaded, no picture decoded, nothing evaluated, nothing fetched.
 * Throws an {@link ConversionError}.
 */
export async function readPdf(bytes: Uint8Array, watch: ConversionWatch): Promise<PdfText> {
  const { getDocument, startPdfWorker } = await loadPdfJs();
  const { worker, stop } = startPdfWorker();
  const task = getDocument({
    data: bytes.slice(),
    worker,
    verbosity: 0,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWasm: false,
    useWorkerFetch: false,
    enableXfa: false,
    maxImageSize: 0,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
  });
  try {
    return await readPages(await opened(task), watch);
  } finally {
    await task.destroy();
    worker.destroy();
    stop();
  }
}

async function opened(task: PDFDocumentLoadingTask): Promise<PDFDocumentProxy> {
  try {
    return await task.promise;
  } catch (error) {
    const isLocked = error instanceof Error && error.name === "PasswordException";
    throw new ConversionError(isLocked ? "encrypted" : "damaged", error);
  }
}

async function readPages(pdf: PDFDocumentProxy, { signal, onPage }: ConversionWatch): Promise<PdfText> {
  if (pdf.numPages > MOST_PAGES) throw new ConversionError("too-large");
  const labels = await pdf.getPageLabels().catch(() => null);
  const fonts = new Map<string, FontStyle>();
  const pages: PageText[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    if (signal.aborted) throw new ConversionError("cancelled");
    pages.push(await readPage(pdf, number, labels?.[number - 1] ?? null, fonts));
    onPage(number, pdf.numPages);
  }
  return { pages, title: await titleOf(pdf) };
}

async function readPage(
  pdf: PDFDocumentProxy,
  number: number,
  label: string | null,
  fonts: Map<string, FontStyle>,
): Promise<PageText> {
  try {
    const page = await pdf.getPage(number);
    const content = await page.getTextContent();
    if (content.items.length > MOST_ITEMS) throw new ConversionError("too-large");
    const items = content.items.filter((item) => "str" in item);
    await learnFonts(page, new Set(items.map(({ fontName }) => fontName)), fonts);
    const placed = placeItems(items, page.getViewport({ scale: 1 }), fonts);
    page.cleanup();
    return { number, label, ...placed };
  } catch (error) {
    if (error instanceof ConversionError) throw error;
    throw new ConversionError("damaged", error);
  }
}

/** Asks how fonts look that no page had before: only the list of a page's operators says it. */
async function learnFonts(
  page: PDFPageProxy,
  names: ReadonlySet<string>,
  fonts: Map<string, FontStyle>,
): Promise<void> {
  const unknown = [...names].filter((name) => !fonts.has(name));
  if (unknown.length === 0) return;
  await page.getOperatorList();
  for (const name of unknown) {
    const font: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : null;
    fonts.set(name, styleOfFont(font));
  }
}

async function titleOf(pdf: PDFDocumentProxy): Promise<string | null> {
  const data = await pdf.getMetadata().catch(() => null);
  const info: unknown = data?.info;
  const title = typeof info === "object" && info !== null && "Title" in info ? info.Title : null;
  return typeof title === "string" && title.trim() !== "" ? title.trim() : null;
}
