import { getDocument, PDFWorker } from "pdfjs-dist/legacy/build/pdf.mjs";
import { WorkerMessageHandler } from "pdfjs-dist/legacy/build/pdf.worker.mjs";
import type { PDFWorkerParameters } from "pdfjs-dist/types/src/display/api.js";

export { getDocument };

/** The parsing part of pdf.js, which runs on this thread in turns of its own: no worker is started. */
export function startPdfWorker(): { readonly worker: PDFWorker; stop(): void } {
  const { port1, port2 } = new MessageChannel();
  port1.start();
  port2.start();
  WorkerMessageHandler.initializeFromPort(port2);
  const stop = (): void => {
    port1.close();
    port2.close();
  };
  // It is declared to want a worker, but only posts to it and listens.
  const port = port1 as unknown as NonNullable<PDFWorkerParameters["port"]>;
  return { worker: PDFWorker.create({ port, verbosity: 0 }), stop };
}
