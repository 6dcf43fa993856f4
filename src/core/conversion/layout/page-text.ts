/** A piece of text as a page shows it. Lengths are in points, from the page's upper left corner. */
export interface TextItem {
  readonly text: string;
  readonly x: number;
  /** Its baseline. */
  readonly y: number;
  readonly width: number;
  /** Size of its font. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** The text of one page, in any order. */
export interface PageText {
  /** One-based. */
  readonly number: number;
  /** What the file itself calls the page (`"iv"`), or null where it does not say. */
  readonly label: string | null;
  readonly width: number;
  readonly height: number;
  readonly items: readonly TextItem[];
}
