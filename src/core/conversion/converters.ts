import type { Converters } from "./convert-report.js";

/** All converters, each loading what it needs when it is first used. */
export const CONVERTERS: Converters = {
  pdf: async (bytes, watch) => (await import("./pdf/convert-pdf.js")).convertPdf(bytes, watch),
  word: async (bytes) => (await import("./word/convert-word.js")).convertWord(bytes),
  html: async (bytes) => (await import("./html/convert-html.js")).convertHtml(bytes),
};
