/** Why a file could not be made a report. */
export type ConversionFailure =
  /** It wants a password. */
  | "encrypted"
  /** It is not what its name says, or broken. */
  | "damaged"
  /** It has pages, but only pictures of text: it needs text recognition (OCR) first. */
  | "no-text"
  /** It is larger, or unpacks to more, than any report. */
  | "too-large"
  /** Nobody knows how to read its kind. */
  | "unknown-kind"
  | "cancelled";

/** Thrown within the import for what a person must be told; the front door returns its reason. */
export class ConversionError extends Error {
  readonly reason: ConversionFailure;

  constructor(reason: ConversionFailure, cause?: unknown) {
    super(reason, { cause });
    this.name = "ConversionError";
    this.reason = reason;
  }
}

/** Who waits for an import: is told how far it is, and may end it. */
export interface ConversionWatch {
  readonly signal: AbortSignal;
  /** Called after each page. */
  onPage(done: number, all: number): void;
}
