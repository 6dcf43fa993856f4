import type { TextItem } from "../layout/page-text.js";

/** A piece of text as pdf.js gives it: `transform` is a matrix of six numbers in the page's own space. */
export interface PrintedItem {
  readonly str: string;
  readonly width: number;
  readonly height: number;
  readonly transform: readonly number[];
  readonly fontName: string;
}

/** How a font looks. */
export interface FontStyle {
  readonly bold: boolean;
  readonly italic: boolean;
}

const BOLD = /bold|black|heavy|semibold|demi|(?:^|[-,])(?:bd|hv)(?:$|[-,])/i;
const ITALIC = /italic|oblique|(?:^|[-,])it(?:$|[-,])/i;

/** Reads a font's looks from its name and flags: `"BAAAAA+DejaVuSans-Bold"`. */
export function styleOfFont(font: unknown): FontStyle {
  if (typeof font !== "object" || font === null) return { bold: false, italic: false };
  const has = (key: string): boolean => key in font && Reflect.get(font, key) === true;
  const name = "name" in font && typeof font.name === "string" ? font.name.replace(/^[A-Z]{6}\+/, "") : "";
  return {
    bold: has("bold") || has("black") || BOLD.test(name),
    italic: has("italic") || ITALIC.test(name),
  };
}

type Matrix = readonly number[];

/** A page's extent in points. */
interface PageSize {
  readonly width: number;
  readonly height: number;
}

/**
 * Places the pieces of a page in points from its upper left corner. Where most of the text runs up or down the page, the page
 * is read turned; pieces that run another way than most (a drawing's labels, a stamp) are left out.
 * @param viewport pdf.js's page: its size, and the matrix to a space with its origin at the upper left
 */
export function placeItems(
  items: readonly PrintedItem[],
  viewport: PageSize & { readonly transform: Matrix },
  fonts: ReadonlyMap<string, FontStyle>,
): PageSize & { readonly items: TextItem[] } {
  const placed = items
    .filter(({ str }) => str.trim() !== "")
    .map((item) => ({ item, matrix: multiplied(viewport.transform, item.transform) }));
  const turns = new Map<number, number>();
  for (const { item, matrix } of placed)
    turns.set(turnOf(matrix), (turns.get(turnOf(matrix)) ?? 0) + item.str.length);
  const turn = [...turns].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
  const own = placed
    .filter(({ matrix }) => turnOf(matrix) === turn)
    .map(({ item, matrix }) => {
      const [x, y] = turned(matrix[4] ?? 0, matrix[5] ?? 0, turn, viewport);
      const style = fonts.get(item.fontName);
      return {
        text: item.str,
        x,
        y,
        width: item.width,
        size: Math.hypot(matrix[2] ?? 0, matrix[3] ?? 0),
        bold: style?.bold ?? false,
        italic: style?.italic ?? false,
      };
    });
  const { width, height } = viewport;
  return turn % 2 === 1 ? { width: height, height: width, items: own } : { width, height, items: own };
}

function multiplied(a: Matrix, b: Matrix): number[] {
  const [a0 = 1, a1 = 0, a2 = 0, a3 = 1, a4 = 0, a5 = 0] = a;
  const [b0 = 1, b1 = 0, b2 = 0, b3 = 1, b4 = 0, b5 = 0] = b;
  return [
    a0 * b0 + a2 * b1,
    a1 * b0 + a3 * b1,
    a0 * b2 + a2 * b3,
    a1 * b2 + a3 * b3,
    a0 * b4 + a2 * b5 + a4,
    a1 * b4 + a3 * b5 + a5,
  ];
}

/** By how many quarter turns text is turned clockwise: 0 for text that runs to the right. */
function turnOf(matrix: Matrix): number {
  const angle = Math.atan2(matrix[1] ?? 0, matrix[0] ?? 0);
  return (Math.round(angle / (Math.PI / 2)) + 4) % 4;
}

/** A place on a page that is turned back, so that its text runs to the right. */
function turned(x: number, y: number, turn: number, { width, height }: PageSize): [number, number] {
  switch (turn) {
    case 1:
      return [y, width - x];
    case 2:
      return [width - x, height - y];
    case 3:
      return [height - y, x];
    default:
      return [x, y];
  }
}
