/**
 * What pdf.js leaves in the global scope: itself, where another extension's pdf.js would find another version, and `self`, by
 * which others would take Node for a browser. Its polyfills of the language stay: they are what a newer Node has.
 */
const LEFT_BEHIND = ["pdfjsLib", "pdfjsWorker", "_pdfjsTestingUtils", "self"];

/** Loads pdf.js, and leaves the global scope, which the extensions of an editor share, as it was. */
export async function loadPdfJs(): Promise<typeof import("./pdfjs.js")> {
  const before = LEFT_BEHIND.map(
    (name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const,
  );
  const pdfJs = await import("./pdfjs.js");
  for (const [name, descriptor] of before)
    if (descriptor) Object.defineProperty(globalThis, name, descriptor);
    else Reflect.deleteProperty(globalThis, name);
  return pdfJs;
}
